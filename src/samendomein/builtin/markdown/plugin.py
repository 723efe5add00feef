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


def samendomein_formats() -> list[Format]:
    """The report in Markdown."""
    return [
        Format(
            id="markdown/report",
            title="The report in Markdown",
            render=render,
            suffixes=(".md", ".markdown"),
        )
    ]
