"""Silos, against the kinship network of White and the couples of Newman."""

from __future__ import annotations

from itertools import combinations, permutations

import networkx as nx
import pytest
from hypothesis import given, strategies as st

from samendomein.methods import (
    CountedAs,
    assortativity,
    expected_ei_index,
    projection,
    rescaled_ei_index,
    segregation,
)
from tests.methods.published_data import kinship

NODES = range(6)

# The four communities of the karate club with the highest modularity that is known.
BEST = [
    [0, 1, 2, 3, 7, 11, 12, 13, 17, 19, 21],
    [4, 5, 6, 10, 16],
    [8, 9, 14, 15, 18, 20, 22, 26, 29, 30, 32, 33],
    [23, 24, 25, 27, 28, 31],
]
NETWORKS = st.sets(st.sampled_from(list(combinations(NODES, 2))), min_size=1)
GROUPS = st.fixed_dictionaries({node: st.sampled_from("abc") for node in NODES})


def test_the_kinship_network_has_its_published_measures():
    groups, ties, _ = kinship()

    found = segregation(ties, groups)

    assert found.assortativity == pytest.approx(0.180124, abs=1e-6)
    assert found.freeman == pytest.approx(0.26, abs=0.005)
    assert found.ei_index == pytest.approx(-4 / 22)


def test_the_index_of_a_group_depends_on_the_convention():
    groups, ties, _ = kinship()
    women, men = segregation(ties, groups).groups

    assert women.ei_index(CountedAs.TIE_ENDS) == pytest.approx(-1 / 7)
    assert women.ei_index(CountedAs.TIES_ONCE) == pytest.approx(1 / 5)
    assert men.ei_index(CountedAs.TIE_ENDS) == pytest.approx(-0.21739130434782608)
    assert men.ei_index(CountedAs.TIES_ONCE) == pytest.approx(1 / 8)


def test_the_couples_of_newman():
    couples = [
        [0.258, 0.016, 0.035, 0.013],
        [0.012, 0.157, 0.058, 0.019],
        [0.013, 0.023, 0.306, 0.035],
        [0.005, 0.007, 0.024, 0.016],
    ]

    assert assortativity(couples) == pytest.approx(0.623, abs=0.0005)


def test_the_karate_club_is_split_as_published():
    club = nx.karate_club_graph()
    split = {node: club.nodes[node]["club"] for node in club}
    communities = {node: number for number, group in enumerate(BEST) for node in group}

    assert segregation(club.edges, split).modularity == pytest.approx(0.3582, abs=5e-5)
    assert segregation(club.edges, communities).modularity == pytest.approx(0.4198, abs=5e-5)


@given(NETWORKS, GROUPS)
def test_networkx_finds_the_same(ties, groups):
    graph = nx.Graph(list(ties))
    graph.add_nodes_from(NODES)
    nx.set_node_attributes(graph, groups, "group")
    parts = [{node for node in NODES if groups[node] == group} for group in "abc"]

    found = segregation(ties, groups)

    assert found.modularity == pytest.approx(
        nx.community.modularity(graph, [part for part in parts if part])
    )
    mixing = nx.attribute_mixing_dict(graph, "group", normalized=False)
    table = [[mixing.get(one, {}).get(other, 0) for other in "abc"] for one in "abc"]
    assert found.assortativity == pytest.approx(assortativity(table))


@pytest.mark.parametrize("sizes", [(2, 2), (1, 3), (1, 1, 2), (4,)])
def test_the_expected_index_is_the_mean_over_all_ways_to_divide_the_nodes(sizes):
    labels = [number for number, size in enumerate(sizes) for _ in range(size)]
    ties = [(0, 1), (1, 2), (0, 2), (2, 3)]
    found = [
        segregation(ties, dict(enumerate(given_to))).ei_index for given_to in permutations(labels)
    ]

    assert expected_ei_index(sizes) == pytest.approx(sum(found) / len(found))


@given(NETWORKS, GROUPS)
def test_the_rescaled_index_lies_between_its_ends(ties, groups):
    rescaled = rescaled_ei_index(segregation(ties, groups))

    assert rescaled is None or -1 <= rescaled <= 1


def test_few_ties_between_groups_of_one_are_all_between():
    found = segregation([(1, 2)], {1: "a", 2: "b"})

    assert (found.ei_index, found.expected_ei_index, rescaled_ei_index(found)) == (1.0, 1.0, None)


def test_freeman_is_for_two_groups():
    assert segregation([(1, 2)], {1: "a", 2: "b", 3: "c"}).freeman is None


def test_coleman_is_one_for_a_closed_group_and_minus_one_for_an_open_one():
    groups = {1: "a", 2: "a", 3: "b", 4: "b"}

    assert segregation([(1, 2), (3, 4)], groups).coleman("a") == 1.0
    assert segregation([(1, 3), (2, 4)], groups).coleman("a") == -1.0
    assert segregation([(1, 2)], groups).coleman("b") is None


def test_without_ties_nothing_is_known():
    found = segregation([], {1: "a", 2: "b"})

    assert (found.ei_index, found.assortativity, found.modularity) == (None, None, None)
    assert found.freeman is None
    assert expected_ei_index([1]) is None
    assert assortativity([[0.0]]) is None


def test_a_node_without_a_group_is_refused():
    with pytest.raises(ValueError, match="a node without a group: 2"):
        segregation([(1, 2)], {1: "a"})


def test_a_tie_counts_once_however_it_is_written():
    groups = {1: "a", 2: "b"}

    assert segregation([(1, 2), (2, 1), (1, 1)], groups) == segregation([(1, 2)], groups)


def test_actions_are_tied_by_the_goals_that_they_share():
    shared = {"gezond": ["team", "markt"], "fit": ["team", "markt", "club"]}

    assert projection(shared) == {("club", "markt"): 1, ("club", "team"): 1, ("markt", "team"): 2}


def test_too_many_pairs_are_refused():
    with pytest.raises(ValueError, match="3 pairs share something; at most 2 are looked at"):
        projection({"gezond": [1, 2, 3]}, most=2)
