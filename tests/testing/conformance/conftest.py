"""Here every package is looked at."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def with_checks_of_packages(without_checks_of_packages, monkeypatch):
    monkeypatch.delenv("SAMENDOMEIN_BLOCK_PLUGINS")
