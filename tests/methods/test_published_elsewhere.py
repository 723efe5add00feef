"""Data that others published with these methods, each with its source and its numbers."""

from __future__ import annotations

from itertools import chain, repeat

import networkx as nx
import pytest

from samendomein import methods as m

# Krippendorff (2011), Computing Krippendorff's alpha-reliability: data A and B.
MEG_AND_OWEN = [[0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]]
BEN_AND_GERRY = [list("aabbdcccedda"), list("babbbccceddd")]

# Fleiss (1971), Measuring nominal scale agreement among many raters: 30 patients, 6 psychiatrists,
# and how many said depression, personality disorder, schizophrenia, neurosis, other.
PATIENTS = [
    [int(digit) for digit in patient]
    for patients in (
        "00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031",
        "00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006",
    )
    for patient in patients.split()
]

# Gwet (2014), Handbook of inter-rater reliability, 4th edition, and the package irrCAC.
FOUR_RATERS = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, None],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]
FIVE_OBSERVERS = {
    "first": [1, 1, 2, None, 0, 0, 1, 1, 2, 2, None, 0, 1, 3, 1],
    "second": [1, 1, 3, 0, 0, 0, 0, None, 2, 1, 1, 0, 2, 3, 1],
    "third": [2, 0, 3, 0, 0, 0, 2, 2, 2, 1, 0, 0, 2, 2, 1],
    "fourth": [None, 1, 3, None, None, None, None, 0, None, 1, 0, 0, 2, 2, None],
    "fifth": [2, None, None, 0, 0, 0, 1, None, 2, None, None, None, None, 3, 1],
}
ABSTRACTORS = [[13, 0, 0], [0, 20, 7], [0, 4, 56]]
DIAGNOSES = [[40, 6, 4, 15], [4, 25, 1, 5], [4, 2, 21, 9], [17, 13, 12, 45]]


def two_coders(table: list[list[int]]) -> list[list[int]]:
    """The ratings of two coders, from the table of both."""
    places = range(len(table))
    cells = [(one, other) for one in places for other in places]
    rated = chain.from_iterable(repeat(cell, table[cell[0]][cell[1]]) for cell in cells)
    return [list(coder) for coder in zip(*rated, strict=True)]


def test_alpha_of_two_observers_in_its_own_handout():
    assert m.krippendorff_alpha(MEG_AND_OWEN).value == pytest.approx(0.095, abs=5e-4)
    assert m.krippendorff_alpha(BEN_AND_GERRY).value == pytest.approx(0.692, abs=5e-4)


def test_the_psychiatrists_of_fleiss():
    found = m.fleiss_kappa_of_counts(PATIENTS)

    assert found.value == pytest.approx(0.430, abs=5e-4)
    assert (found.observed, found.expected) == pytest.approx((0.5556, 0.2199), abs=5e-5)
    assert (found.units, found.ratings) == (30, 180)


def test_two_abstractors_by_every_coefficient_of_gwets_package():
    ratings = two_coders(ABSTRACTORS)

    assert m.percent_agreement(ratings) == pytest.approx(0.89)
    assert m.conger_kappa(ratings).value == pytest.approx(0.7964094, abs=5e-8)
    assert m.fleiss_kappa(ratings).value == pytest.approx(0.7962397, abs=5e-8)
    assert m.gwet_ac1(ratings).value == pytest.approx(0.8493305, abs=5e-8)
    assert m.brennan_prediger(ratings).value == pytest.approx(0.835)
    assert m.krippendorff_alpha(ratings).value == pytest.approx(0.7972585, abs=5e-8)


@pytest.mark.parametrize(
    ("ratings", "identity", "ordinal", "linear", "quadratic"),
    [
        (FOUR_RATERS, 0.775, 0.899, 0.859, 0.914),
        (two_coders(ABSTRACTORS), 0.849, 0.925, 0.900, 0.940),
        (two_coders(DIAGNOSES), 0.456, 0.324, 0.377, 0.299),
    ],
)
def test_ac2_with_the_weights_of_gwets_package(ratings, identity, ordinal, linear, quadratic):
    found = [m.gwet_ac2(ratings, weights=one).value for one in m.Weights]

    assert found == pytest.approx([identity, ordinal, linear, quadratic], abs=5e-4)
    assert m.gwet_ac2(ratings, weights="identity") == m.gwet_ac1(ratings)


def test_coders_may_be_named_and_their_ratings_may_come_one_by_one():
    named = m.gwet_ac1(FIVE_OBSERVERS)
    once = m.gwet_ac1(iter(coder) for coder in FIVE_OBSERVERS.values())

    assert named.value == pytest.approx(0.497, abs=5e-4)
    assert (named.observed, named.expected) == pytest.approx((0.616, 0.236), abs=5e-4)
    assert once == named


def test_a_value_that_nobody_gave_counts_if_it_could_be_given():
    """Gwet (2002): 125 subjects, two raters, kappa below zero and AC1 of 0.94."""
    ratings = two_coders([[118, 5], [2, 0]])

    assert m.conger_kappa(ratings).value == pytest.approx(-0.0234, abs=5e-5)
    assert m.gwet_ac1(ratings).value == pytest.approx(0.9408, abs=5e-5)
    three = m.gwet_ac1(ratings, values=[0, 1, 2])
    assert three.expected == pytest.approx(m.gwet_ac1(ratings).expected / 2)


def test_the_table_with_which_cohen_made_his_kappa_known():
    """Cohen (1960): 200 patients, of which 0.44, 0.20 and 0.06 on the diagonal."""
    ratings = two_coders([[88, 14, 18], [10, 40, 10], [2, 6, 12]])

    assert m.conger_kappa(ratings).value == pytest.approx(0.492, abs=5e-4)


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_intervals_with_which_newcombe_compared_methods(part, whole, low, high):
    """Newcombe (1998), Two-sided confidence intervals for the single proportion, method 3."""
    found = m.wilson_interval(part, whole)

    assert (found.low, found.high) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("counts", "published"),
    [
        ([30, 40, 210, 130, 530, 50, 10], 0.6113333),
        ([2.4, 2.8, 3.2, 6.2, 13.5, 30.4, 41.6], 0.61),  # the PvdA
        ([1.6, 2.6, 8.2, 21, 29.3, 27, 10.3], 0.48),  # D66
        ([2, 0, 1, 1], 0.08),
    ],
)
def test_the_distributions_of_van_der_eijk(counts, published):
    """Van der Eijk (2001) and the vignette of the R package agrmt; also in percentages."""
    digits = len(str(published).partition(".")[2])

    assert round(m.van_der_eijk_agreement(counts), digits) == published


@pytest.mark.parametrize(
    ("pattern", "published"),
    [
        ("1111110", 0.167),
        ("0111110", 0.333),
        ("0011110", 0.5),
        ("0011100", 0.667),
        ("0010100", 0.467),
    ],
)
def test_the_layers_of_van_der_eijk(pattern, published):
    """Van der Eijk (2001), page 331."""
    found = m.van_der_eijk_agreement([int(place) for place in pattern])

    assert found == pytest.approx(published, abs=5e-4)


def test_consensus_holds_where_nearly_everybody_says_the_same():
    assert m.consensus([1e-20, 0, 1]) == pytest.approx(1)


def test_agreement_within_a_group_below_zero():
    """Lindell, Brandt and Whitney (1999): r*_wg shows a divided group, which r_wg hides."""
    divided = [5, 0, 0, 0, 5]

    assert m.rwg(divided) == 0
    assert m.rwg(divided, below_zero=True) == pytest.approx(1 - (40 / 9) / 2)


def test_several_questions_with_another_variance_of_guesses():
    """James, Demaree and Wolf (1984): with a slight skew the variance of guesses is 1.34."""
    items = [[0, 0, 4, 4, 0]] * 10  # a variance of 2 / 7
    mean = (2 / 7) / 1.34

    assert m.rwg_j(items, expected_variance=1.34) == pytest.approx(
        10 * (1 - mean) / (10 * (1 - mean) + mean)
    )


def test_structural_holes_with_directions_and_weights():
    """The test suite of networkx, after Borgatti (1997) and Burt (1992)."""
    ties = [(0, 1), (0, 2), (1, 0), (2, 1)]
    one_way = m.structural_holes(ties, directed=True)
    weighed = m.structural_holes(dict(zip(ties, [2, 2, 1, 1], strict=True)))

    assert [one_way[node].constraint for node in range(3)] == pytest.approx(
        [1.003, 1.003, 1.389], abs=5e-4
    )
    assert [one_way[node].effective_size for node in range(3)] == pytest.approx(
        [1.167, 1.167, 1.0], abs=5e-4
    )
    assert [weighed[node].constraint for node in range(3)] == pytest.approx(
        [0.840, 1.143, 1.378], abs=5e-4
    )
    assert [weighed[node].effective_size for node in range(3)] == pytest.approx(
        [1.567, 1.083, 1.0], abs=5e-4
    )


def test_the_karate_club_as_networkx_has_it():
    club = nx.karate_club_graph()
    split = {node: club.nodes[node]["club"] for node in club}

    assert m.cut_points(club.edges) == {0}
    assert m.bridges(club.edges) == {frozenset({0, 11})}
    assert m.segregation(club.edges, split).assortativity == pytest.approx(0.7175308641975309)


@pytest.mark.parametrize("newman", [False, True])
def test_the_southern_women_share_events(newman):
    """Davis, Gardner and Gardner (1941); Newman (2001) for the weights, by networkx."""
    graph = nx.davis_southern_women_graph()
    women = graph.graph["top"]
    project = (
        nx.bipartite.collaboration_weighted_projected_graph
        if newman
        else nx.bipartite.weighted_projected_graph
    )

    found = m.projection({one: list(graph[one]) for one in graph.graph["bottom"]}, newman=newman)

    expected = {
        tuple(sorted(pair[:2])): pair[2] for pair in project(graph, women).edges(data="weight")
    }
    assert found == pytest.approx(expected)


def test_the_five_roles_of_gould_and_fernandez():
    """Gould and Fernandez (1989), figure 1: one broker in each role."""
    groups = {"a": 1, "b": 1, "c": 1, "x": 2, "y": 2, "z": 3}

    def roles(*ties):
        found = m.brokerage(ties, groups, directed=True)["b"]
        return (
            found.coordinator,
            found.consultant,
            found.representative,
            found.gatekeeper,
            found.liaison,
        )

    assert roles(("a", "b"), ("b", "c")) == (1, 0, 0, 0, 0)
    assert roles(("x", "b"), ("b", "y")) == (0, 1, 0, 0, 0)
    assert roles(("a", "b"), ("b", "x")) == (0, 0, 1, 0, 0)
    assert roles(("x", "b"), ("b", "a")) == (0, 0, 0, 1, 0)
    assert roles(("x", "b"), ("b", "z")) == (0, 0, 0, 0, 1)
    assert roles(("x", "b"), ("b", "z"), ("x", "z")) == (0, 0, 0, 0, 0)


def test_a_target_that_is_met_in_the_only_year_is_reached():
    """Open SDG looks at the target first, and then at growth."""
    found = m.progress({2019: 9.0}, up=False, target=10.0, target_year=2025)

    assert found.status is m.ProgressStatus.REACHED
    assert m.progress({2019: 13.2}, up=False, target=10.0).why is m.WhyNot.ONE_YEAR


@pytest.mark.parametrize(
    ("growth", "target", "score"),
    [
        (-0.01, None, 125 * -0.01 - 2.5),
        (0.004, None, 500 * 0.004 - 2.5),
        (0.01, None, 250 * 0.01 - 1.25),
        (0.018, None, 500 * 0.018 - 5),
        (0.01, 1.02, 4.1667 * 0.5 - 2.5),
        (0.016, 1.02, 7.1429 * 0.8 - 4.2857),
    ],
)
def test_a_series_is_scored_as_open_sdg_scores_it(growth, target, score):
    """The formulas of Open SDG (sdg-build, progress measure), for averaging series."""
    found = m.progress({2020: 1.0, 2021: 1 + growth}, up=True, target=target, target_year=2021)

    assert found.score == pytest.approx(score, abs=1e-3)


def test_a_pair_that_is_no_number_was_not_scored():
    assert m.cross_impact([[0, float("nan")], [1, 0]]) == m.cross_impact([[0, None], [1, 0]])


@pytest.mark.parametrize(
    ("work_out", "said"),
    [
        (lambda: m.krippendorff_alpha(["aab", "abb"]), "expected a row of values for each coder"),
        (lambda: m.gwet_ac1([1, 2, 3]), "found 1; of a data frame with a column for each coder"),
        (lambda: m.fleiss_kappa_of_counts([1, 2]), "expected a row of counts for each unit"),
        (lambda: m.fleiss_kappa_of_counts([[1.0, float("nan")]]), "a count is no number"),
        (lambda: m.gwet_ac1([[1], [5]], values=[1, 2]), "a coder gave 5, which is not among"),
        (lambda: m.rwg_j([[1, 1]], expected_variance=0), "expected a variance above zero, found 0"),
    ],
)
def test_what_is_no_row_is_refused_in_words(work_out, said):
    with pytest.raises(ValueError, match=said):
        work_out()
