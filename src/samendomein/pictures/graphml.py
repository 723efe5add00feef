"""The graph as GraphML, for Gephi, yEd, Cytoscape and other programs that explore graphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

from samendomein.pictures.parts_of_view import parts_of_view
from samendomein.pictures.wording import clean
from samendomein.report.graph import GraphEdge, GraphNode
from samendomein.report.report import Report

_NODE_KEYS = {
    "label": "string",
    "kind": "string",
    "word": "string",
    "sort": "string",
    "codes": "string",
    "period": "string",
    "findings": "long",
}
_REFUSED = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_EDGE_KEYS = {"relation": "string", "label": "string"}

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def as_graphml(report: Report, view: str = "") -> str:
    """The graph of a report as GraphML. Every value is a text or a whole number.

    networkx writes this too, and takes ten times as long for it; it is what the tests read with.

    Args:
        report: The report.
        view: ``doelenboom`` or ``din`` for the elements of that view; empty for all.

    Raises:
        UsageError: The view cannot be told as a graph.
    """
    nodes, edges = parts_of_view(report.graph, view, "graphml")
    return "".join(
        [
            _HEAD,
            *_keys("node", _NODE_KEYS),
            *_keys("edge", _EDGE_KEYS),
            '<graph edgedefault="directed">\n',
            *map(_node, nodes),
            *_edges(edges),
            "</graph>\n</graphml>\n",
        ]
    )


def _keys(what: str, keys: Mapping[str, str]) -> Iterable[str]:
    """What may be said of each node or edge. Both have a label, so the ids tell them apart."""
    for name, kind in keys.items():
        yield f'<key id="{what}-{name}" for="{what}" attr.name="{name}" attr.type="{kind}"/>\n'


def _node(node: GraphNode) -> str:
    said = (
        clean(node.title),
        node.name,
        clean(node.kind),
        node.sort,
        clean(", ".join(node.codes)),
        clean(node.period),
        str(node.findings),
    )
    data = "".join(
        [
            f'<data key="node-{key}">{_text(value)}</data>'
            for key, value in zip(_NODE_KEYS, said, strict=True)
        ]
    )
    return f"<node id={_value(node.id)}>{data}</node>\n"


def _edges(edges: Iterable[GraphEdge]) -> Iterable[str]:
    said: dict[str, str] = {}
    for number, edge in enumerate(edges, 1):
        if edge.relation not in said:
            said[edge.relation] = (
                f'<data key="edge-relation">{_text(edge.relation)}</data>'
                f'<data key="edge-label">{_text(clean(edge.word))}</data></edge>\n'
            )
        ends = f"source={_value(edge.source)} target={_value(edge.target)}"
        yield f'<edge id="e{number}" {ends}>{said[edge.relation]}'


@lru_cache(maxsize=16384)
def _text(value: str) -> str:
    return escape(value)


@lru_cache(maxsize=16384)
def _value(value: str) -> str:
    """An id as an attribute; what XML does not allow in it is written as a number."""
    if not value.isprintable():
        value = _REFUSED.sub(lambda found: f"\\u{ord(found[0]):04x}", value)
    return quoteattr(value)
