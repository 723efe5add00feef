"""Writes the graph of a plan for programs that know Graphviz (DOT)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samendomein import Format

if TYPE_CHECKING:
    from samendomein import Report


def render(report: Report) -> str:
    """The plan as a graph in the words of DOT."""
    from samendomein import as_dot

    return as_dot(report)


def samendomein_formats() -> list[Format]:
    """The plan as a graph in the words of DOT."""
    return [
        Format(
            id="dot/graph",
            title="The graph for Graphviz (DOT)",
            render=render,
            suffixes=(".dot", ".gv"),
        )
    ]
