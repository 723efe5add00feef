"""How Sphinx makes the site from these pages; every list of pages comes from ``index.md``."""

from __future__ import annotations

import re

from sphinx.application import Sphinx

from samendomein import __version__

project = "samendomein"
author = "samendomein contributors"
copyright = "samendomein contributors, EUPL-1.2"  # noqa: A001 - Sphinx calls it so
version = release = __version__
extensions = ["myst_parser"]
myst_enable_extensions = ["fieldlist"]
myst_heading_anchors = 4
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "samendomein"
html_show_sourcelink = False
html_copy_source = False
language = "en"

_SECTION = re.compile(r"^## (?P<name>.+)$", re.MULTILINE)
_PAGE = re.compile(r"^- \[[^\]]+\]\((?P<page>[\w/-]+)\.md\)", re.MULTILINE)


def setup(app: Sphinx) -> None:
    """Add a menu to the first page, and to each page its language."""
    app.connect("source-read", add_menu)
    app.connect("html-page-context", say_language)


def add_menu(app: Sphinx, page: str, source: list[str]) -> None:
    """Sphinx makes its menu from directives; on a forge those would be noise between the links."""
    if page != "index":
        return
    text = source[0]
    starts = [*_SECTION.finditer(text)]
    ends = [*(one.start() for one in starts[1:]), len(text)]
    menus = [
        "\n".join(
            [
                "```{toctree}",
                ":hidden:",
                f":caption: {one['name']}",
                "",
                *_PAGE.findall(text[one.end() : end]),
                "```",
            ]
        )
        for one, end in zip(starts, ends, strict=True)
    ]
    source[0] = "\n\n".join([text, *menus])


def say_language(
    app: Sphinx, page: str, template: str, context: dict[str, object], doctree: object
) -> None:
    """Say that a page for users is in Dutch, for those who let it be read aloud."""
    if page.startswith("gebruikers/"):
        context["language"] = "nl"
