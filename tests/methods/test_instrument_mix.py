"""Portfolios, against the published example of the R package PolicyPortfolios."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samendomein.methods import average_instrument_diversity, gini, overlap, portfolio

BORDURIA = [(13, 23), (13, 36), (17, 23), (19, 29), (23, 19), (24, 31)]
SYLDAVIA = [(1, 4), (10, 10), (4, 15), (4, 7), (6, 4), (7, 1), (7, 7), (9, 10)]
CELLS = st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=20)


def test_the_published_portfolio_has_its_published_measures():
    found = portfolio(BORDURIA, instruments=15, targets=25)

    assert (found.space, found.size) == (375, 0.016)
    assert (found.instruments, found.targets, found.unique) == (5, 5, 5)
    assert found.average_instrument_diversity == pytest.approx(0.925)
    assert found.gini_simpson == pytest.approx(0.778, abs=0.0005)
    assert found.equality == pytest.approx(0.5)


def test_the_size_of_the_other_published_portfolio():
    assert portfolio(SYLDAVIA, instruments=10, targets=15).size == pytest.approx(0.05333, abs=1e-5)


def test_an_empty_portfolio_is_not_varied():
    found = portfolio([], instruments=2, targets=3)

    assert (found.size, found.gini_simpson, found.shannon, found.unique) == (0, 0, 0, 0)
    assert portfolio([]).size is None
    assert portfolio([]).equality is None


def test_one_target_has_no_diversity_between_targets():
    assert average_instrument_diversity([(1, 1), (2, 1)]) == 0.0


def test_more_than_there_are_is_refused():
    with pytest.raises(ValueError, match="2 instruments and 1 targets are used"):
        portfolio([(1, 1), (2, 1)], instruments=1)


@given(CELLS)
def test_diversity_is_what_comparing_two_by_two_gives(cells):
    shares = [[one[0] != cell[0] for one in cells if one[1] != cell[1]] for cell in cells]
    several = len({target for _, target in cells}) > 1
    expected = sum(sum(one) / len(one) for one in shares) / len(shares) if several else 0.0

    assert average_instrument_diversity(cells) == pytest.approx(expected)


@given(st.lists(st.floats(0.1, 100), min_size=1, max_size=8))
def test_the_gini_coefficient_is_the_mean_difference(sizes):
    mean = sum(sizes) / len(sizes)
    differences = sum(abs(one - other) for one in sizes for other in sizes)

    assert gini(sizes) == pytest.approx(differences / (2 * len(sizes) ** 2 * mean), abs=1e-9)


def test_sizes_that_add_up_to_nothing_have_no_gini_coefficient():
    with pytest.raises(ValueError, match="expected sizes of which none is below zero"):
        gini([0, 0])


def test_two_sets_are_compared_in_five_ways():
    found = overlap({1, 2, 3}, {3, 4}, space=6)

    assert found.jaccard == pytest.approx(1 / 4)
    assert found.dice == pytest.approx(2 / 5)
    assert found.overlap_coefficient == pytest.approx(1 / 2)
    assert found.hamming == 3
    assert found.simple_matching == pytest.approx(3 / 6)


def test_two_empty_sets_say_nothing():
    found = overlap(set(), set())

    assert (found.jaccard, found.dice, found.overlap_coefficient) == (None, None, None)
    assert found.simple_matching is None


def test_a_space_that_is_too_small_is_refused():
    with pytest.raises(ValueError, match="3 are in one of the two; there are said to be 2 at most"):
        overlap({1, 2}, {3}, space=2)
