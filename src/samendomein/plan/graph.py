"""The plan as a networkx graph: the only place that knows networkx."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

import networkx as nx

from samendomein.plan.elements.element import Element
from samendomein.plan.links import AnyRelation, Links
from samendomein.plan.values import Missing

if TYPE_CHECKING:
    from networkx import MultiDiGraph


def frozen_graph(elements: Iterable[Element], links: Links) -> MultiDiGraph[str]:
    """A graph of ids that nobody can change, with the names of relations as keys.

    Several assessors who judge one relation make one edge. There is no data in it, since
    freezing a graph leaves its data writable.
    """
    graph: MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(element.id for element in elements)
    for relation in links.classes:
        name = relation.words.name
        edges: Iterable[Any] = ((row[0], row[1], name, {}) for row in links.rows(relation))
        graph.add_edges_from(edges)
    return cast("MultiDiGraph[str]", nx.freeze(graph))


def described_graph(
    elements: Iterable[Element], relations: Iterable[AnyRelation]
) -> MultiDiGraph[str]:
    """A graph with titles, kinds and periods as texts, which every export format can hold."""
    graph: MultiDiGraph[str] = nx.MultiDiGraph()
    for element in elements:
        graph.add_node(
            element.id,
            kind=element.words.name,
            title=element.title,
            period="" if isinstance(element.period, Missing) else str(element.period),
        )
    for link in relations:
        strength = link.details.strength
        judged = {} if isinstance(strength, Missing) else {"strength": strength}
        graph.add_edge(
            link.source,
            link.target,
            key=link.words.name,
            relation=link.words.name,
            rationale=link.details.rationale,
            **judged,
        )
    return graph
