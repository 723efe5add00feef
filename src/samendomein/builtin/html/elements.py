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
        count: How many there are.
        rows: A row for each, as HTML.
    """

    name: str
    title: str
    count: int
    rows: str


def elements(pen: Pen) -> list[Kind]:
    """The tables. What an element is joined to stands behind it."""
    joined = _joined(pen)
    labels = pen.report.labels
    kinds = []
    for name, nodes in groupby(pen.report.graph.nodes, key=lambda node: node.name):
        rows = [_row(pen, node, joined.get(node.id, "")) for node in nodes]
        _, several = labels.get(name, (name, name))
        kinds.append(Kind(name=name, title=several, count=len(rows), rows="".join(rows)))
    return kinds


def _row(pen: Pen, node: GraphNode, joined: str) -> str:
    codes = pen.text(", ".join(node.codes))
    code = f'<span class="code">{codes}</span> ' if node.codes else ""
    title = f"<bdi>{pen.text(node.title or pen.words.unnamed)}</bdi>"
    found = ""
    if node.findings:
        said = f"{pen.number(node.findings)} {pen.text(pen.words.counted(node.findings))}"
        anchor = pen.findings_of(node.id)
        found = f'<a class="utrecht-link" href="#{anchor}">{said}</a>' if anchor else said
    return (
        f'<tr id="{pen.row_of(node.id)}"><th scope="row">{code}{title}</th>'
        f"<td>{pen.text(node.period)}</td><td>{joined}</td><td>{found}</td></tr>\n"
    )


def _joined(pen: Pen) -> dict[str, str]:
    """By id, what an element points to, and what points to it, in words."""
    there: dict[str, dict[str, list[str]]] = {}
    back: dict[str, dict[str, list[str]]] = {}
    graph = pen.report.graph
    for edge in graph.edges:
        there.setdefault(edge.source, {}).setdefault(edge.word, []).append(edge.target)
    if len(graph.nodes) <= MOST_IN_BOTH_DIRECTIONS:
        for edge in graph.edges:
            back.setdefault(edge.target, {}).setdefault(edge.word, []).append(edge.source)
    links = {node.id: _link(pen, node) for node in graph.nodes}
    said: dict[str, str] = {}
    for node in graph.nodes:
        parts = [
            *_lines(pen, there.get(node.id, {}), links, "<li>", "→"),
            *_lines(pen, back.get(node.id, {}), links, '<li class="back">', "←"),
        ]
        if parts:
            said[node.id] = f"<ul>{''.join(parts)}</ul>"
    return said


def _lines(
    pen: Pen, ends: dict[str, list[str]], links: dict[str, str], opening: str, arrow: str
) -> Iterator[str]:
    for word, ids in ends.items():
        label = f'<span class="label">{arrow} {pen.text(word)}</span>'
        yield f"{opening}{label} {'; '.join([links[id] for id in ids])}</li>"


def _link(pen: Pen, node: GraphNode) -> str:
    title = pen.text(node.title or pen.words.unnamed)
    # The style sets its direction apart; a plan has tens of thousands of these.
    return f'<a href="#{pen.row_of(node.id)}">{title}</a>'
