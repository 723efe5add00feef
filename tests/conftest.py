"""What holds for every test: how hypothesis searches."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile(
    "samendomein",
    deadline=None,
    derandomize="CI" in os.environ,
    max_examples=20,
    print_blob=True,
)
# For a night: python -m pytest --hypothesis-profile thorough
settings.register_profile(
    "thorough", parent=settings.get_profile("samendomein"), derandomize=False, max_examples=500
)
settings.load_profile("samendomein")
