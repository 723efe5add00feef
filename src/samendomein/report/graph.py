"""The plan as points and lines, in words: for pictures, and for programs that know graphs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from samendomein.plan.elements.element import Element
from samendomein.plan.plan import Plan
from samendomein.plan.reading_order import reading_order
from samendomein.plan.relations.relation import RELATION_CLASSES
from samendomein.plan.values import Choice, Missing
from samendomein.plan.vocabulary import kinds

if TYPE_CHECKING:
    from samendomein.report.naming import Naming


@frozen(kw_only=True)
class GraphNode:
    """An element in the graph.

    Attributes:
        id: Its id.
        title: What it is called.
        kind: The word for its kind, in the language of the report.
        name: The English name of its kind: ``goal``, ``action``, ``budget``.
        sort: What sort it is of its kind, in English: ``effect``, ``pilot``; empty if unknown.
        codes: The codes that papers print for it.
        period: When, in words; empty if it is not known.
        findings: How many findings are about it.
    """

    id: str
    title: str
    kind: str
    name: str
    sort: str = ""
    codes: tuple[str, ...] = ()
    period: str = ""
    findings: int = 0


@frozen(kw_only=True)
class GraphEdge:
    """A relation in the graph.

    Attributes:
        source: The id of the element it starts from.
        target: The id of the element it points to.
        relation: The English name of the relation: ``contributes_to``.
        word: The same in the language of the report: ``draagt bij aan``.
    """

    source: str
    target: str
    relation: str
    word: str


@frozen(kw_only=True)
class Graph:
    """Every element and relation of a plan.

    Attributes:
        nodes: The elements: by kind, and within a kind as the author wrote them down.
        edges: The relations between them, each once.
    """

    nodes: tuple[GraphNode, ...] = ()
    edges: tuple[GraphEdge, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, GraphNode]:
        """Each element by its id."""
        return {node.id: node for node in self.nodes}

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {node.id: place for place, node in enumerate(self.nodes)}

    def of_kind(self, name: str) -> tuple[GraphNode, ...]:
        """The elements of a kind, by its English name, as the author wrote them down."""
        return tuple(node for node in self.nodes if node.name == name)

    @cached_property
    def _ends(self) -> Mapping[str, list[tuple[str, str]]]:
        """By relation, the ids of what it joins."""
        found: dict[str, list[tuple[str, str]]] = {}
        for edge in self.edges:
            ends = found.get(edge.relation)
            if ends is None:
                ends = found[edge.relation] = []
            ends.append((edge.source, edge.target))
        return found

    @cached_property
    def _looked_up(self) -> dict[tuple[str, bool], Mapping[str, tuple[GraphNode, ...]]]:
        """What was asked before: several pictures ask the same."""
        return {}

    def targets(self, relation: str) -> Mapping[str, tuple[GraphNode, ...]]:
        """By id, what each element points to by a relation, as the author wrote them down."""
        return self._far_ends(relation, back=False)

    def sources(self, relation: str) -> Mapping[str, tuple[GraphNode, ...]]:
        """By id, what points to each element by a relation, as the author wrote them down."""
        return self._far_ends(relation, back=True)

    def _far_ends(self, relation: str, *, back: bool) -> Mapping[str, tuple[GraphNode, ...]]:
        if (relation, back) not in self._looked_up:
            places, nodes = self._places, self.nodes
            found: dict[str, list[int]] = {}
            for source, target in self._ends.get(relation, ()):
                near, far = (target, source) if back else (source, target)
                found.setdefault(near, []).append(places[far])
            self._looked_up[relation, back] = {
                near: tuple([nodes[place] for place in sorted(far)]) for near, far in found.items()
            }
        return self._looked_up[relation, back]


def graph(plan: Plan, naming: Naming, findings: Mapping[str, int]) -> Graph:
    """The graph of a plan.

    Args:
        plan: The plan.
        naming: How the report names things.
        findings: By id, how many findings are about an element.
    """
    nodes = [
        _node(element, naming, findings)
        for kind in kinds()
        for element in reading_order(plan.all(kind))
    ]
    dutch = naming.translator.language == "nl"
    edges = [
        GraphEdge(source=source, target=target, relation=words.name, word=word)
        for relation in RELATION_CLASSES
        for words in (relation.words,)
        for word in ((words.nl if dutch else words.name).replace("_", " "),)
        for source, target in dict.fromkeys(plan.ends(relation))
    ]
    return Graph(nodes=tuple(nodes), edges=tuple(edges))


def _node(element: Element, naming: Naming, findings: Mapping[str, int]) -> GraphNode:
    kind, _ = naming.labels[element.words.name]
    sort = getattr(element, "kind", None)
    return GraphNode(
        id=element.id,
        title=element.title,
        kind=kind,
        name=element.words.name,
        sort=sort.value if isinstance(sort, Choice) and not isinstance(sort, Missing) else "",
        codes=tuple(dict.fromkeys(code.code for code in element.codes)),
        period=naming.words(element.period),
        findings=findings.get(element.id, 0),
    )
