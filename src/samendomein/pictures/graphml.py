"""The graph as GraphML, for Gephi, yEd, Cytoscape and other programs that explore graphs."""

from __future__ import annotations

from samendomein.pictures.parts_of_view import parts_of_view
from samendomein.pictures.wording import clean
from samendomein.report.report import Report


def as_graphml(report: Report, view: str = "") -> str:
    """The graph of a report as GraphML. Every value is a text or a whole number.

    Args:
        report: The report.
        view: ``doelenboom`` or ``din`` for the elements of that view; empty for all.

    Raises:
        UsageError: The view cannot be told as a graph.
    """
    from samendomein.plan.graph import graphml

    nodes, edges = parts_of_view(report.graph, view, "graphml")
    return graphml(
        {
            node.id: {
                "label": clean(node.title),
                "kind": node.name,
                "word": clean(node.kind),
                "sort": node.sort,
                "codes": clean(", ".join(node.codes)),
                "period": clean(node.period),
                "findings": node.findings,
            }
            for node in nodes
        },
        [
            (edge.source, edge.target, {"relation": edge.relation, "label": clean(edge.word)})
            for edge in edges
        ],
    )
