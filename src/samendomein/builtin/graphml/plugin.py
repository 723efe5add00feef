"""Writes the graph of a plan for programs that know Gephi, yEd and Cytoscape (GraphML)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samendomein import Format

if TYPE_CHECKING:
    from samendomein import Report


def render(report: Report) -> str:
    """The plan as a graph in GraphML."""
    from samendomein import as_graphml

    return as_graphml(report)


def samendomein_formats() -> list[Format]:
    """The plan as a graph in GraphML."""
    return [
        Format(
            id="graphml/graph",
            title="The graph for Gephi, yEd and Cytoscape (GraphML)",
            render=render,
            suffixes=(".graphml",),
        )
    ]
