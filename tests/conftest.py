"""What holds for every test: how hypothesis searches."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile(
    "samendomein",
    deadline=None,
    derandomize="CI" in os.environ,
    max_examples=50,
    print_blob=True,
)
settings.load_profile("samendomein")
