"""What holds for every test: how hypothesis searches, and which plugins run."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

settings.register_profile(
    "samendomein",
    deadline=None,
    derandomize="CI" in os.environ,
    max_examples=12,
    print_blob=True,
)
# For a night: python -m pytest --hypothesis-profile thorough
settings.register_profile(
    "thorough", parent=settings.get_profile("samendomein"), derandomize=False, max_examples=500
)
settings.load_profile("samendomein")

PACKAGES_THAT_JUDGE = "rekenkamernormen,thermometer"


@pytest.fixture(autouse=True)
def without_checks_of_packages(monkeypatch):
    """What samendomein itself finds; the packages in plugins/ have tests of their own."""
    monkeypatch.setenv("SAMENDOMEIN_BLOCK_PLUGINS", PACKAGES_THAT_JUDGE)
