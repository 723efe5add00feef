"""Writes findings as workflow commands, which GitHub shows beside the lines of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samendomein import Format

if TYPE_CHECKING:
    from samendomein import Report


def render(report: Report) -> str:
    """A line for each annotation."""
    from samendomein.builtin.github.commands import commands

    return commands(report)


def samendomein_formats() -> list[Format]:
    """Annotations for GitHub."""
    return [
        Format(
            id="github/annotations",
            title="Annotations for GitHub",
            render=render,
        )
    ]
