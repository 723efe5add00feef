"""Pages about a package in ``plugins/`` run with that package."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def with_the_package_of_a_page(request, monkeypatch, without_checks_of_packages):
    """The page on the thermometer reads an example that needs it."""
    page = getattr(getattr(request.node, "callspec", None), "params", {}).get("page")
    if page is not None and "thermometer" in page.name:
        monkeypatch.setenv("SAMENDOMEIN_BLOCK_PLUGINS", "rekenkamernormen")
