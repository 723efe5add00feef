"""Writes plain text: a summary of a report, or its findings line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samendomein import Format

if TYPE_CHECKING:
    from samendomein import Report


def render_summary(report: Report) -> str:
    """The report in one screen."""
    from samendomein.builtin.text.summary import summary

    return summary(report)


def render_lines(report: Report) -> str:
    """Each problem, failure and finding on a line of its own."""
    from samendomein.builtin.text.lines import lines

    return lines(report)


def render_ledger(report: Report) -> str:
    """What the council asked and was promised, a few lines for each."""
    from samendomein.builtin.text.ledger import text

    return text(report)


def samendomein_formats() -> list[Format]:
    """A summary to read, and one line per finding."""
    return [
        Format(
            id="text/summary",
            title="A summary in plain text",
            render=render_summary,
            suffixes=(".txt",),
            terminal=True,
        ),
        Format(
            id="text/lines",
            title="One line per finding, with its place",
            render=render_lines,
            terminal=True,
        ),
        Format(
            id="text/ledger",
            title="The council ledger in plain text",
            render=render_ledger,
            terminal=True,
            by_id_only=True,
        ),
    ]
