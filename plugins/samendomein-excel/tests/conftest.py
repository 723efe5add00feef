"""What these tests share."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder with the examples of samendomein."""
    return Path(__file__).parents[3] / "examples"
