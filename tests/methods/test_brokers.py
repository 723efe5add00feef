"""Brokers and single links, against published tables and against networkx."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given, strategies as st

from samendomein.methods import (
    Brokerage,
    betweenness,
    bridges,
    brokerage,
    cut_points,
    dominators,
    structural_holes,
)
from tests.methods.published_data import kinship

NETWORKS = st.sets(st.sampled_from(list(combinations(range(7), 2))), min_size=1)
DIRECTED = st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)))
BORGATTI = [tuple(tie) for tie in ["AB", "AF", "AG", "AE", "EG", "FG", "BG", "BD", "DG", "GC"]]


def test_the_kinship_network_has_its_brokers():
    groups, ties, roles = kinship()

    found = brokerage(ties, groups)

    assert {
        name: [one.coordinator, one.consultant, one.representative, one.gatekeeper, one.liaison]
        for name, one in found.items()
    } == roles


@pytest.mark.parametrize(
    ("groups", "role"),
    [
        ("xxx", "coordinator"),
        ("xyx", "consultant"),
        ("xxy", "representative"),
        ("xyy", "gatekeeper"),
        ("xyz", "liaison"),
    ],
)
def test_flow_into_the_broker_decides_the_role(groups, role):
    found = brokerage(
        [("a", "b"), ("b", "c")], dict(zip("abc", groups, strict=True)), directed=True
    )

    assert found["b"] == Brokerage(**{role: 1})
    assert found["b"].total == 1
    assert found["a"].total == found["c"].total == 0


def test_two_who_are_tied_need_no_broker():
    ties = [("a", "b"), ("b", "c"), ("a", "c")]

    assert brokerage(ties, dict.fromkeys("abc", 1), directed=True)["b"].total == 0


def test_a_broker_without_a_group_is_refused():
    with pytest.raises(ValueError, match="a node without a group: b"):
        brokerage([("a", "b")], {"a": 1})


def test_the_holes_of_borgatti():
    found = structural_holes(BORGATTI)["G"]

    assert found.effective_size == pytest.approx(4.67, abs=0.005)
    assert found.constraint == pytest.approx(0.4, abs=0.005)
    assert found.efficiency == pytest.approx(4.667 / 6, abs=0.001)


def test_the_families_of_florence():
    found = betweenness(nx.florentine_families_graph().edges)

    assert found["Medici"] == pytest.approx(0.522, abs=5e-4)
    assert found["Guadagni"] == pytest.approx(0.255, abs=5e-4)


@given(NETWORKS)
def test_networkx_finds_the_same_holes_and_ways(ties):
    graph = nx.Graph(list(ties))
    size, constraint, between = (
        nx.effective_size(graph),
        nx.constraint(graph),
        nx.betweenness_centrality(graph),
    )
    found, ways = structural_holes(ties), betweenness(ties)

    for node in graph:
        assert found[node].effective_size == pytest.approx(size[node])
        assert found[node].constraint == pytest.approx(constraint[node])
        assert ways[node] == pytest.approx(between[node])


@given(
    st.dictionaries(st.sampled_from(list(combinations(range(6), 2))), st.integers(1, 9), min_size=1)
)
def test_networkx_finds_the_same_constraint_with_weights(weights):
    graph = nx.Graph()
    graph.add_weighted_edges_from((*tie, weight) for tie, weight in weights.items())
    constraint = nx.constraint(graph, weight="weight")

    for node, found in structural_holes(dict(weights)).items():
        assert found.constraint == pytest.approx(constraint[node])


@given(NETWORKS)
def test_networkx_finds_the_same_single_links(ties):
    graph = nx.Graph(list(ties))

    assert cut_points(ties) == set(nx.articulation_points(graph))
    assert bridges(ties) == {frozenset(tie) for tie in nx.bridges(graph)}


@given(DIRECTED)
def test_networkx_finds_the_same_dominators(ties):
    graph = nx.DiGraph([(0, 0), *ties])
    onward = {node: list(graph.successors(node)) for node in graph}
    expected = {node: by for node, by in nx.immediate_dominators(graph, 0).items() if node != 0}

    assert dominators(onward, 0) == expected


def test_a_long_chain_needs_no_deep_stack():
    chain = [(number, number + 1) for number in range(5000)]

    assert len(cut_points(chain)) == 4999
    assert dominators({one: [other] for one, other in chain}, 0)[5000] == 4999
