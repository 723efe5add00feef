"""What this plugin offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samendomein import Format
from samendomein_raadsbrief.options import LetterOptions, WordOptions

if TYPE_CHECKING:
    from samendomein import Report

samendomein_api = "0.1"
"""The version of the hooks for which this plugin was made."""


def render_markdown(report: Report, options: LetterOptions) -> str:
    """The letter in Markdown."""
    from samendomein_raadsbrief.markdown import as_markdown

    return as_markdown(report, options)


def render_word(report: Report, options: WordOptions) -> bytes:
    """The letter as a Word file."""
    from samendomein_raadsbrief.word import as_word

    return as_word(report, options)


def samendomein_formats() -> list[Format]:
    """A letter to the council: the name of the plugin means the Word file."""
    return [
        Format(
            id="raadsbrief/word",
            title="A letter to the council, for Word",
            suffixes=(".docx",),
            render=render_word,
        ),
        Format(
            id="raadsbrief/markdown",
            title="A letter to the council, in Markdown",
            by_id_only=True,
            render=render_markdown,
        ),
    ]
