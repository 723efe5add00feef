"""The pages of the reference say what the code says."""

from __future__ import annotations

from pathlib import Path

import pytest

from samendomein.hooks.loading import load_plugins
from samendomein.testing.reference.pages import pages

FOLDER = Path(__file__).parents[2] / "docs/reference"


PAGES = ["api.md", "checks.md", "hooks.md", "plan-files.md", "settings.md"]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_as_the_code_makes_it(name):
    made = pages(load_plugins())[name]

    assert (FOLDER / name).read_text("utf-8") == made, "run python -m samendomein.testing.reference"


def test_every_page_that_is_made_is_tested():
    assert sorted(pages(load_plugins())) == PAGES
