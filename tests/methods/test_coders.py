"""Agreement between coders, against published tables."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samendomein.methods import (
    brennan_prediger,
    conger_kappa,
    fleiss_kappa,
    fleiss_kappa_of_counts,
    gwet_ac1,
    krippendorff_alpha,
    percent_agreement,
)

# Krippendorff (2011), data C.
DATA_C = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, None],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]

# The worked example of Fleiss: ten subjects, fourteen raters, five categories.
FLEISS = [
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
]

RATINGS = st.integers(2, 5).flatmap(
    lambda units: st.lists(
        st.lists(st.integers(1, 4) | st.none(), min_size=units, max_size=units),
        min_size=2,
        max_size=4,
    )
)


@pytest.mark.parametrize(
    ("level", "published"),
    [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)],
)
def test_alpha_is_as_published(level, published):
    found = krippendorff_alpha(DATA_C, level)

    assert found.value == pytest.approx(published, abs=0.0006)
    assert (found.units, found.ratings) == (11, 40)


def test_the_kappas_of_the_same_data_are_as_published():
    assert percent_agreement(DATA_C) == pytest.approx(0.8181818)
    assert gwet_ac1(DATA_C).value == pytest.approx(0.77544, abs=5e-6)
    assert fleiss_kappa(DATA_C).value == pytest.approx(0.76117, abs=5e-6)
    assert conger_kappa(DATA_C).value == pytest.approx(0.76282, abs=5e-6)
    assert brennan_prediger(DATA_C).value == pytest.approx(0.77273, abs=5e-6)


def test_the_worked_example_of_fleiss():
    assert fleiss_kappa_of_counts(FLEISS).value == pytest.approx(0.210, abs=5e-4)


@pytest.mark.parametrize("level", ["nominal", "ordinal", "interval", "ratio"])
@given(ratings=RATINGS)
def test_nobody_agrees_more_than_wholly(level, ratings):
    found = krippendorff_alpha(ratings, level)

    assert found.value is None or found.value <= 1


@given(RATINGS)
def test_the_order_of_the_coders_makes_no_difference(ratings):
    turned = ratings[::-1]

    assert krippendorff_alpha(turned, "ordinal").value == pytest.approx(
        krippendorff_alpha(ratings, "ordinal").value
    )


@pytest.mark.parametrize("ratings", [[[1, 1], [1, 1]], [[1, None], [None, 2]], []])
def test_without_anything_to_compare_there_is_no_agreement(ratings):
    assert krippendorff_alpha(ratings).value is None


def test_names_need_no_order():
    found = krippendorff_alpha([["a", "b", 1], ["a", "b", 1]])

    assert found.value == 1


def test_rows_of_different_length_are_refused():
    with pytest.raises(ValueError, match="every coder has a row as long as there are units"):
        krippendorff_alpha([[1, 2], [1]])
