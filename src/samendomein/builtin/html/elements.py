"""Everything in the plan as tables, one for each kind: what the map of the plan draws."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from attrs import frozen

from samendomein import GraphNode
from samendomein.builtin.html.pen import Pen

MOST_IN_BOTH_DIRECTIONS = 3000
"""Up to how many elements also what points to one stands behind it, besides at its start."""


@frozen(kw_only=True)
class Kind:
    """The elements of one kind.

    Attributes:
        name: Its English name.
        title: What several of them are called.
        one: What one of them is called.
        count: How many there are.
        rows: A row for each, as HTML.
    """

    name: str
    title: str
    one: str
    count: int
    rows: str


def elements(pen: Pen) -> Iterator[Kind]:
    """The tables. What an element is joined to stands behind it."""
    joined = _Joined(pen)
    labels = pen.report.labels
    for name, nodes in groupby(pen.report.graph.nodes, key=lambda node: node.name):
        rows = [_row(pen, node, joined.of(node)) for node in nodes]
        one, several = labels.get(name, (name, name))
        yield Kind(name=name, title=several, one=one, count=len(rows), rows="".join(rows))


def _row(pen: Pen, node: GraphNode, joined: str) -> str:
    codes = pen.text(", ".join(node.codes))
    code = f'<span class="code">{codes}</span> ' if node.codes else ""
    title = f"<bdi>{pen.text(node.title or pen.words.unnamed)}</bdi>"
    found = ""
    if node.findings:
        said = f"{pen.number(node.findings)} {pen.text(pen.words.counted(node.findings))}"
        anchor = pen.findings_of(node.id)
        found = f'<a href="#{anchor}">{said}</a>' if anchor else said
    return (
        f'<tr id="{pen.row_of(node.id)}"><th scope="row">{code}{title}</th>'
        f"<td>{pen.text(node.period)}</td><td>{joined}</td><td>{found}</td></tr>\n"
    )


class _Joined:
    """What each element points to, and what points to it, in words."""

    def __init__(self, pen: Pen) -> None:
        graph = pen.report.graph
        both = len(graph.nodes) <= MOST_IN_BOTH_DIRECTIONS
        self._there: dict[str, dict[str, list[str]]] = {}
        self._back: dict[str, dict[str, list[str]]] = {}
        for edge in graph.edges:
            ends = self._there.get(edge.source)
            if ends is None:
                ends = self._there[edge.source] = {}
            ends.setdefault(edge.word, []).append(edge.target)
            if both:
                self._back.setdefault(edge.target, {}).setdefault(edge.word, []).append(edge.source)
        words = dict.fromkeys(edge.word for edge in graph.edges)
        self._to = {one: f"<li><span>→ {pen.text(one)}</span> " for one in words}
        self._from = {one: f'<li class="back"><span>← {pen.text(one)}</span> ' for one in words}
        # The style sets its direction apart; a plan has tens of thousands of these.
        self._links = {
            node.id: f'<a href="#{pen.row_of(node.id)}">'
            f"{pen.text(node.title or pen.words.unnamed)}</a>"
            for node in graph.nodes
        }

    def of(self, node: GraphNode) -> str:
        """A list of what an element is joined to; empty if it is joined to nothing."""
        links = self._links
        lines = [
            f"{opening[word]}{'; '.join([links[id] for id in ids])}</li>"
            for ends, opening in ((self._there, self._to), (self._back, self._from))
            if node.id in ends
            for word, ids in ends[node.id].items()
        ]
        return f"<ul>{''.join(lines)}</ul>" if lines else ""
