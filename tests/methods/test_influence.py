"""Cross-impact, against the published matrix of Mongolia."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samendomein.methods import cross_impact, pair_scores
from tests.methods.published_data import lines

SCORES = st.integers(-3, 3) | st.none()


@st.composite
def matrices(draw):
    size = draw(st.integers(1, 6))
    return [draw(st.lists(SCORES, min_size=size, max_size=size)) for _ in range(size)]


def test_the_published_matrix_gives_the_published_sums():
    rows = [line.split(" = ") for line in lines("mongolia.txt")]
    matrix = [[int(value) for value in row.split()] for row, _ in rows]

    found = cross_impact(matrix)

    assert [[one.active, one.passive, one.second_order, one.total] for one in found.items] == [
        [float(value) for value in expected.split()] for _, expected in rows
    ]


def test_a_pair_that_nobody_scored_is_not_a_zero():
    found = cross_impact([[None, None], [0, None]])

    assert (found.scored, found.pairs, found.share_scored) == (1, 2, 0.5)
    assert [one.scored_out for one in found.items] == [0, 1]


def test_what_stands_on_the_diagonal_does_not_count():
    assert cross_impact([[3, 1], [2, -3]]) == cross_impact([[None, 1], [2, None]])


def test_hindering_what_hinders_helps():
    found = cross_impact([[None, -2, None], [None, None, -3], [None, None, None]])

    assert found.items[0].second_order == 3.0


def test_with_a_factor_of_one_it_is_two_step_expected_influence():
    found = cross_impact([[None, 2], [3, None]], second_order=1)

    assert [one.total for one in found.items] == [2 + 2 * 3, 3 + 3 * 2]


def test_a_matrix_that_is_not_square_is_refused():
    with pytest.raises(ValueError, match="row 1 has 1 values; the matrix has 2 rows"):
        cross_impact([[None, 1], [2]])


def test_a_value_that_is_no_number_is_refused():
    with pytest.raises(ValueError, match="row 0 has a value that is not a finite number"):
        cross_impact([[None, float("inf")], [2, None]])


@given(matrices())
def test_what_is_given_is_what_is_received(matrix):
    found = cross_impact(matrix)

    assert sum(one.active for one in found.items) == sum(one.passive for one in found.items)
    assert found.scored <= found.pairs
    assert sorted(found.ranking) == list(range(len(matrix)))


@given(matrices())
def test_turning_every_sign_turns_the_direct_influence_and_keeps_the_second_order(matrix):
    turned = [[None if value is None else -value for value in row] for row in matrix]
    before, after = cross_impact(matrix).items, cross_impact(turned).items

    assert [one.active for one in after] == [-one.active for one in before]
    assert [one.second_order for one in after] == [one.second_order for one in before]


def test_several_assessors_are_kept_apart():
    found = pair_scores([3, -1, 2])

    assert (found.median, found.low, found.high, found.disagree_on_sign) == (2.0, -1, 3, True)


def test_a_zero_disagrees_with_nobody_on_the_sign():
    assert not pair_scores([0, 3]).disagree_on_sign
    assert not pair_scores([0, -2]).disagree_on_sign


def test_a_pair_needs_a_score():
    with pytest.raises(ValueError, match="nobody scored the pair"):
        pair_scores([])
