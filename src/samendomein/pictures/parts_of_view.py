"""Which elements and relations of the graph belong to a view."""

from __future__ import annotations

from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.report.graph import Graph, GraphEdge, GraphNode

_KINDS = {
    "doelenboom": {"goal", "theme", "action"},
    "din": {"goal", "action", "budget", "post"},
}
_RELATIONS = {
    "doelenboom": {"part_of", "contributes_to", "theme"},
    "din": {"part_of", "contributes_to", "funds", "owned_by", "carried_out_by"},
}


def parts_of_view(
    graph: Graph, view: str, format_name: str
) -> tuple[tuple[GraphNode, ...], tuple[GraphEdge, ...]]:
    """The elements and relations of a view; all of them for no view.

    Args:
        graph: The graph.
        view: ``doelenboom``, ``din`` or empty.
        format_name: The format that is asked for, to name in an error.

    Raises:
        UsageError: The view is not one of points and lines.
    """
    if not view:
        return graph.nodes, graph.edges
    if view not in _KINDS:
        raise UsageError(
            Text(
                "the view {view} cannot be written as {format}",
                view=f"'{view}'",
                format=format_name,
            ),
            Text("draw it as svg, or choose one of: {views}", views=", ".join(_KINDS)),
        )
    nodes = tuple(node for node in graph.nodes if node.name in _KINDS[view])
    ids = {node.id for node in nodes}
    edges = tuple(
        edge
        for edge in graph.edges
        if edge.relation in _RELATIONS[view] and edge.source in ids and edge.target in ids
    )
    return nodes, edges
