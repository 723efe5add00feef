"""Writes the goal tree of a plan for programs that know Mermaid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samendomein import Format

if TYPE_CHECKING:
    from samendomein import Report


def render(report: Report) -> str:
    """The goal tree in the words of Mermaid."""
    from samendomein import as_mermaid

    return as_mermaid(report)


def samendomein_formats() -> list[Format]:
    """The goal tree in the words of Mermaid."""
    return [
        Format(
            id="mermaid/doelenboom",
            title="The goal tree for Mermaid",
            render=render,
            suffixes=(".mmd", ".mermaid"),
        )
    ]
