"""Data of a wrong shape is refused in words; data that says nothing gives no number."""

from __future__ import annotations

import math

import pytest

from samendomein import methods as m

NAN = math.nan


@pytest.mark.parametrize(
    ("work_out", "said"),
    [
        (lambda: m.krippendorff_alpha([[1], [1, 2]]), "every coder has a row as long as"),
        (
            lambda: m.krippendorff_alpha([["a", "b"], ["a", "c"]], "interval"),
            "level interval needs numbers",
        ),
        (
            lambda: m.krippendorff_alpha([["a", 2], ["b", 2]], "ordinal"),
            "level ordinal needs values with an order",
        ),
        (
            lambda: m.krippendorff_alpha([[-1, 2], [1, 2]], "ratio"),
            "level ratio needs numbers of which none is below zero",
        ),
        (lambda: m.fleiss_kappa_of_counts([[1, 2], [3]]), "every unit has a row of counts"),
        (lambda: m.gwet_ac1_of_counts([[1, -2], [3, 1]]), "a count is below zero"),
        (lambda: m.van_der_eijk_agreement([1, NAN, 0]), "of three answers or more"),
        (lambda: m.consensus([1, -1]), "expected counts, none of them below zero"),
        (lambda: m.consensus([]), "of two answers or more"),
        (lambda: m.consensus([1, 1], [1, 2, 3]), "3 positions for 2 answers"),
        (lambda: m.rwg([5]), "of two answers or more"),
        (lambda: m.rwg([5, -1]), "expected counts, none of them below zero"),
        (lambda: m.rwg([5, 1], expected_variance=0), "expected a variance above zero, found 0"),
        (lambda: m.rwg_j([[5, 1], [5]]), "of two answers or more"),
        (lambda: m.jensen_shannon_distance([1, 0], [1, 0, 0]), "2 answers against 3"),
        (lambda: m.jensen_shannon_distance([1, -1], [1, 0]), "none of them below zero"),
        (lambda: m.jensen_shannon_distance([1, 0], [1, 0], base=1), "expected a base above 1"),
        (lambda: m.earth_movers_distance([1, 0], [1, 0, 0]), "2 answers against 3"),
        (lambda: m.wilson_interval(5, 3), "5 is no part of 3"),
        (lambda: m.wilson_interval(1, 3, z=-1), "expected how sure as a number above zero"),
        (lambda: m.segregation({("a", "b"): -2.0}, {"a": 1, "b": 2}), "zero or more, found -2.0"),
        (lambda: m.segregation([("a", "c")], {"a": 1}), "a node without a group: c"),
        (lambda: m.segregation([("a", "b")], {"a": 1, "b": 2}).coleman(9), "there is no group 9"),
        (lambda: m.assortativity([[1, -1], [-1, 1]]), "zero or more, found -1"),
        (lambda: m.assortativity([[1, 2], [1]]), "as many rows as columns"),
        (lambda: m.structural_holes({("a", "b"): 0.0}), "expected weights above zero, found 0.0"),
        (lambda: m.cross_impact([[0, "x"], [1, 0]]), "row 0 has a value that is not a finite"),
        (lambda: m.cross_impact([[0, 1], [1]]), "row 1 has 1 values; the matrix has 2 rows"),
        (lambda: m.cognitive_map([[0.0]], [1.0], steps=-1), "expected zero steps or more"),
    ],
)
def test_a_wrong_shape_is_refused_in_words(work_out, said):
    with pytest.raises(ValueError, match=said):
        work_out()


@pytest.mark.parametrize(
    "value",
    [
        m.krippendorff_alpha([[1, 2, 3]]).value,
        m.krippendorff_alpha([]).value,
        m.krippendorff_alpha([[None, None], [None, NAN]], "interval").value,
        m.fleiss_kappa([[1, 2]]).value,
        m.conger_kappa([[1, 2]]).value,
        m.fleiss_kappa_of_counts([]).value,
        m.percent_agreement([[1, None], [None, 1]]),
        m.van_der_eijk_agreement([0, 0, 0]),
        m.rwg([1, 0, 0]),
        m.rwg_j([]),
        m.wilson_interval(0, 0),
        m.segregation([], {"a": 1}).ei_index,
        m.segregation([], {}).assortativity,
        m.assortativity([]),
        m.assortativity([[4]]),
    ],
)
def test_what_says_nothing_gives_no_number(value):
    assert value is None


def test_a_number_that_is_none_is_a_missing_rating():
    told = m.krippendorff_alpha([[1, NAN, 2], [1, 2, 2]], "interval")

    assert told == m.krippendorff_alpha([[1, None, 2], [1, 2, 2]], "interval")
    assert m.gwet_ac1([[1, NAN, 2], [1, 2, 2]]) == m.gwet_ac1([[1, None, 2], [1, 2, 2]])
    assert m.conger_kappa([[1, NAN, 2], [1, 2, 2]]) == m.conger_kappa([[1, None, 2], [1, 2, 2]])


def test_a_year_without_a_value_is_left_out():
    whole = m.progress({2020: 40.0, 2024: 50.0}, up=True)

    assert m.progress({2020: 40.0, 2022: None, 2024: 50.0}, up=True) == whole


@pytest.mark.parametrize("up", [True, False])
def test_what_stays_at_zero_does_not_move(up):
    found = m.progress({2020: 0.0, 2024: 0.0}, up=up)

    assert found.value == 0.0
    assert found.status is m.ProgressStatus.LIMITED


def test_a_network_without_ties_has_no_brokers_and_no_single_links():
    assert m.structural_holes([]) == m.betweenness([]) == {}
    assert m.cut_points([]) == m.bridges([("a", "a")]) == frozenset()
    assert m.brokerage([], {"a": 1})["a"].total == 0


def test_the_twelve_units_of_four_coders_with_gaps_give_the_numbers_that_were_published():
    """The data of Krippendorff (2011), which Gwet uses as well."""
    ratings = [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
        [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
    ]

    assert m.gwet_ac1(ratings).value == pytest.approx(0.77544, abs=5e-6)
    assert m.fleiss_kappa(ratings).value == pytest.approx(0.76117, abs=5e-6)
    assert m.percent_agreement(ratings) == pytest.approx(0.81818, abs=5e-6)
    assert [m.krippendorff_alpha(ratings, one).value for one in m.Level] == [
        pytest.approx(0.743, abs=5e-4),
        pytest.approx(0.815, abs=5e-4),
        pytest.approx(0.849, abs=5e-4),
        pytest.approx(0.797, abs=5e-4),
    ]
