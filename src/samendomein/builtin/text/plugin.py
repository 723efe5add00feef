"""Writes plain text: a summary of a report, or its findings line by line."""

from __future__ import annotations

from samendomein import Format
from samendomein.builtin.text.lines import lines
from samendomein.builtin.text.summary import summary


def samendomein_formats() -> list[Format]:
    """A summary to read, and one line per finding."""
    return [
        Format(
            id="text/summary",
            title="A summary in plain text",
            render=summary,
            suffixes=(".txt",),
            terminal=True,
        ),
        Format(
            id="text/lines",
            title="One line per finding, with its place",
            render=lines,
            terminal=True,
        ),
    ]
