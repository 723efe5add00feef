"""The graph in the words of DOT, for Graphviz and what else reads it."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein.pictures.parts_of_view import parts_of_view
from samendomein.pictures.wording import clean
from samendomein.report.report import Report

_SHAPES = {"goal": "box", "theme": "oval", "action": "box", "budget": "note", "event": "diamond"}


def as_dot(report: Report, view: str = "") -> str:
    """The graph of a report in DOT.

    Args:
        report: The report.
        view: ``doelenboom`` or ``din`` for the elements of that view; empty for all.

    Raises:
        UsageError: The view cannot be told as a graph.
    """
    return "\n".join(_lines(report, view)) + "\n"


def _lines(report: Report, view: str) -> Iterator[str]:
    nodes, edges = parts_of_view(report.graph, view, "dot")
    yield "digraph plan {"
    yield f"  graph [rankdir=RL, label={_quoted(report.title)}, labelloc=t];"
    yield "  node [shape=box, fontname=sans];"
    yield "  edge [fontname=sans, fontsize=10];"
    for node in nodes:
        title = node.title or report.say("without a title")
        told = f"{', '.join(node.codes)} · {title}" if node.codes else title
        shape = _SHAPES.get(node.name, "box")
        yield (
            f"  {_quoted(node.id)} [label={_quoted(told)}, shape={shape}, "
            f"tooltip={_quoted(node.kind)}, class={_quoted(node.name)}];"
        )
    for edge in edges:
        ends = f"{_quoted(edge.source)} -> {_quoted(edge.target)}"
        yield f"  {ends} [label={_quoted(edge.word)}, class={_quoted(edge.relation)}];"
    yield "}"


def _quoted(text: str) -> str:
    words = clean(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{words}"'
