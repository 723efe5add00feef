"""Elements that hold parts together, against networkx."""

from __future__ import annotations

import networkx as nx
from hypothesis import example, given, settings, strategies as st

from samendomein.builtin.samenhang.cut_points import cut_points

LINES = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=14)


def neighbours(lines):
    """What each id is next to, both ways."""
    found: dict[str, list[str]] = {}
    for one, other in lines:
        if one != other:
            found.setdefault(one, []).append(other)
            found.setdefault(other, []).append(one)
    return found


@settings(max_examples=200)
@given(LINES)
@example([("a", "b"), ("b", "c"), ("c", "d"), ("b", "d")])
def test_they_are_the_articulation_points_with_the_parts_they_leave(lines):
    next_to = neighbours(lines)
    graph = nx.Graph((one, other) for one, others in next_to.items() for other in others)
    expected = {}
    for id in nx.articulation_points(graph):
        without = graph.subgraph(nx.node_connected_component(graph, id) - {id})
        expected[id] = sorted(map(len, nx.connected_components(without)))
    found = dict(cut_points(next_to, "abcdefgh", "abcdefgh"))

    assert {id: sorted(part.size for part in parts) for id, parts in found.items()} == expected


@given(LINES)
def test_the_examples_are_in_different_parts(lines):
    next_to = neighbours(lines)
    graph = nx.Graph((one, other) for one, others in next_to.items() for other in others)
    for id, parts in cut_points(next_to, "abcdefgh", "abcdefgh"):
        without = graph.subgraph(set(graph) - {id})
        homes = {frozenset(nx.node_connected_component(without, one.example)) for one in parts}

        assert len(homes) == len(parts)


def test_a_long_chain_needs_no_deep_stack():
    chain = [(f"{n:06}", f"{n + 1:06}") for n in range(20_000)]
    ((id, parts),) = cut_points(neighbours(chain), {"010000"}, {"000001", "019999"})

    assert id == "010000"
    assert sorted(part.example for part in parts) == ["000001", "019999"]


def test_only_what_counts_is_counted():
    lines = [("a", "m"), ("m", "b"), ("b", "c")]
    ((_, parts),) = cut_points(neighbours(lines), {"m"}, {"b", "c"})

    assert sorted((part.size, part.example) for part in parts) == [(0, ""), (2, "b")]
