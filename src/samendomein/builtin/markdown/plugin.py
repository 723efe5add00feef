"""Writes the report in Markdown, for a repository or a wiki."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samendomein import Format

if TYPE_CHECKING:
    from samendomein import Report


def render(report: Report) -> str:
    """The report in Markdown."""
    from samendomein.builtin.markdown.document import document

    return document(report)


def render_ledger(report: Report) -> str:
    """What the council asked and was promised, as a table."""
    from samendomein.builtin.markdown.ledger import page

    return page(report)


def samendomein_formats() -> list[Format]:
    """The report in Markdown, and the council ledger by itself."""
    return [
        Format(
            id="markdown/report",
            title="The report in Markdown",
            render=render,
            suffixes=(".md", ".markdown"),
        ),
        Format(
            id="markdown/ledger",
            title="The council ledger in Markdown",
            render=render_ledger,
            by_id_only=True,
        ),
    ]
