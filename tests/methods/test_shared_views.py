"""Agreement within a group and distance between groups, against published numbers."""

from __future__ import annotations

from math import e

import pytest
from hypothesis import given, strategies as st

from samendomein.methods import (
    consensus,
    earth_movers_distance,
    jensen_shannon_distance,
    rwg,
    rwg_j,
    van_der_eijk_agreement,
    wilson_interval,
)

# The manual of the R package agrmt.
SEVEN = [30, 40, 210, 130, 530, 50, 10]
COUNTS = st.lists(st.integers(0, 20), min_size=4, max_size=4).filter(any)


def test_a_published_distribution():
    assert van_der_eijk_agreement(SEVEN) == pytest.approx(0.61, abs=0.005)
    assert consensus(SEVEN) == pytest.approx(0.7256876, abs=1e-7)


@pytest.mark.parametrize(
    ("counts", "agreement", "agreed"),
    [([0, 0, 9, 0, 0], 1, 1), ([5, 0, 0, 0, 5], -1, 0), ([3, 3, 3, 3, 3], 0, None)],
)
def test_agreement_runs_from_all_agree_to_divided(counts, agreement, agreed):
    assert van_der_eijk_agreement(counts) == pytest.approx(agreement)
    assert agreed is None or consensus(counts) == pytest.approx(agreed)


@pytest.mark.parametrize(
    ("counts", "published"),
    [
        ([14, 11, 18, 8, 8], 0.110461718293396),
        ([14, 9, 15, 4, 3], 0.263636363636364),
        ([18, 20, 24, 13, 8], 0.218189832500735),
    ],
)
def test_agreement_within_published_groups(counts, published):
    # Bliese, bhr2000, five answers.
    assert rwg(counts) == pytest.approx(published)


def test_several_questions_together():
    assert rwg_j([[0, 0, 9, 0, 0], [0, 9, 0, 0, 0]]) == 1.0
    assert rwg_j([[5, 0, 0, 0, 5]]) == 0.0


def test_the_distances_are_those_of_the_manual():
    assert jensen_shannon_distance([1, 0, 0], [0, 1, 0]) == pytest.approx(1)
    assert jensen_shannon_distance([1, 0], [0.5, 0.5], base=e) == pytest.approx(0.46450140)


@given(COUNTS, COUNTS)
def test_distance_is_the_same_both_ways_and_merging_answers_never_adds_to_it(one, other):
    apart = jensen_shannon_distance(one, other)
    merged = jensen_shannon_distance([one[0] + one[1], *one[2:]], [other[0] + other[1], *other[2:]])

    assert apart == pytest.approx(jensen_shannon_distance(other, one))
    assert merged <= apart + 1e-6
    assert jensen_shannon_distance(one, one) == pytest.approx(0, abs=1e-7)


def test_answers_are_moved_over_the_scale():
    assert earth_movers_distance([1, 0, 0], [0, 0, 1]) == 2
    assert earth_movers_distance([1, 1, 0], [0, 1, 1]) == pytest.approx(1)


def test_a_wilson_interval_never_leaves_the_scale():
    found = wilson_interval(1, 10)

    assert (found.share, found.low, found.high) == pytest.approx(
        (0.1, 0.017876, 0.404150), abs=1e-6
    )
    assert wilson_interval(0, 5).low == 0.0
    assert wilson_interval(5, 5).high == 1.0


@given(st.integers(0, 30), st.integers(0, 30))
def test_the_share_lies_in_its_interval(part, rest):
    found = wilson_interval(part, part + rest)

    assert found is None or 0 <= found.low <= found.share <= found.high <= 1


def test_of_nobody_nothing_is_known():
    assert van_der_eijk_agreement([0, 0, 0]) is None
    assert consensus([0, 0]) is None
    assert rwg([1, 0, 0]) is None
    assert rwg_j([]) is None
    assert jensen_shannon_distance([0], [1]) is None
    assert earth_movers_distance([0], [1]) is None
    assert wilson_interval(0, 0) is None


def test_what_is_no_distribution_is_refused():
    with pytest.raises(ValueError, match="of three answers or more"):
        van_der_eijk_agreement([1, 2])
    with pytest.raises(ValueError, match="3 is no part of 2"):
        wilson_interval(3, 2)
