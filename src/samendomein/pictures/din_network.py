"""Which goals, effects, efforts and means hang together, in columns with few crossing lines."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from samendomein.report.graph import Graph, GraphNode

COLUMNS = ("goal", "effect", "action", "means")

_SWEEPS = 4


@frozen(kw_only=True, eq=False)
class Network:
    """The columns of the network, and the lines between what stands in them.

    Attributes:
        columns: By the name of the column, its elements from the top.
        lines: The ids of what is joined; what serves the other stands to the right of it.
    """

    columns: Mapping[str, tuple[GraphNode, ...]]
    lines: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, graph: Graph) -> Network:
        """The network of a graph. Means that are for nothing in it are left out."""
        column = {node.id: _column_of(node) for node in graph.nodes}
        lines = [
            (edge.target, edge.source)
            if edge.relation in _TO_THE_LEFT
            else (edge.source, edge.target)
            for edge in graph.edges
            if edge.relation in _JOINING and column[edge.source] and column[edge.target]
        ]
        joined = {id for line in lines for id in line}
        held: dict[str, list[str]] = {name: [] for name in COLUMNS}
        for node in graph.nodes:
            name = column[node.id]
            if name and (name != "means" or node.id in joined):
                held[name].append(node.id)
        ordered = _untangled(held, lines, column)
        return cls(
            columns={name: tuple(graph.by_id[id] for id in ordered[name]) for name in COLUMNS},
            lines=tuple(dict.fromkeys(lines)),
        )


_TO_THE_LEFT = {"part_of", "contributes_to", "funds"}
"""Relations that point from what serves to what is served."""

_JOINING = {*_TO_THE_LEFT, "owned_by", "carried_out_by"}


def _column_of(node: GraphNode) -> str:
    if node.name == "goal":
        return "effect" if node.sort == "effect" else "goal"
    if node.name == "action":
        return "action"
    return "means" if node.name in ("budget", "post") else ""


def _untangled(
    held: dict[str, list[str]], lines: list[tuple[str, str]], column: Mapping[str, str]
) -> dict[str, list[str]]:
    """Each column in the order of the middle of what it is joined to, from one side and back.

    What is joined to nothing comes last.
    """
    joined: dict[str, list[str]] = {}
    for left, right in lines:
        if column[left] != column[right]:
            joined.setdefault(left, []).append(right)
            joined.setdefault(right, []).append(left)
    for sweep in range(_SWEEPS):
        names = COLUMNS[1:] if sweep % 2 == 0 else COLUMNS[-2::-1]
        for name in names:
            place = {
                id: spot / max(1, len(ids) - 1)
                for ids in held.values()
                for spot, id in enumerate(ids)
            }
            now = {id: spot for spot, id in enumerate(held[name])}

            def middle(
                id: str, place: dict[str, float] = place, now: dict[str, int] = now
            ) -> tuple[bool, float, int]:
                others = joined.get(id, ())
                mean = sum(place[one] for one in others) / len(others) if others else 0.0
                return (not others, round(mean, 6), now[id])

            held[name].sort(key=middle)
    return held
