"""Examples run with the plugins that their settings name, and with no other package."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def without_checks_of_packages(monkeypatch):
    """As ``renew.py`` runs them, so that it makes no difference what else is installed."""
    monkeypatch.setenv("SAMENDOMEIN_AUTOLOAD", "off")
