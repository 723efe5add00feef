"""Progress of indicators, against the published statuses of Statistics Canada."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samendomein.methods import ProgressStatus, WhyNot, combined_progress, limit_factor, progress
from tests.methods.published_data import lines


@pytest.mark.parametrize("line", lines("canada.txt"), ids=lambda line: line.split(" | ")[0])
def test_published_indicators_get_their_published_status(line):
    _, way, base_year, target, target_year, limit, published, values = line.split(" | ")

    found = progress(
        {int(year): float(value) for year, value in (one.split(":") for one in values.split())},
        up=way == "up",
        base_year=int(base_year),
        target=None if target == "-" else float(target),
        target_year=None if target_year == "-" else int(target_year),
        limit=None if limit == "-" else float(limit),
    )

    assert found.status == published


def test_the_value_is_growth_a_year():
    found = progress({2020: 100, 2022: 121}, up=True)

    assert found.value == pytest.approx(0.10)


def test_with_a_target_the_value_is_a_share_of_the_growth_that_is_asked():
    found = progress({2020: 100, 2021: 110}, up=True, target=121, target_year=2022)

    assert found.value == pytest.approx(1.0)
    assert found.status is ProgressStatus.SUBSTANTIAL


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"series": {2020: 1, 2021: 2}, "up": None}, WhyNot.NO_DIRECTION),
        ({"series": {}, "up": True}, WhyNot.NO_BASE),
        ({"series": {2020: 1}, "up": True, "base_year": 2021}, WhyNot.NO_BASE),
        ({"series": {2020: 1}, "up": True}, WhyNot.ONE_YEAR),
        ({"series": {2020: -1, 2021: 2}, "up": True}, WhyNot.SIGNS_DIFFER),
        ({"series": {2020: 1, 2021: 2}, "up": True, "target": 4}, WhyNot.NO_TARGET_YEAR),
        (
            {"series": {2020: 1, 2021: 2}, "up": True, "target": 4, "target_year": 2020},
            WhyNot.TARGET_NOT_AHEAD,
        ),
    ],
)
def test_what_cannot_be_judged_says_why(said, why):
    found = progress(said.pop("series"), **said)

    assert (found.status, found.why, found.value) == (ProgressStatus.NOT_JUDGED, why, None)


def test_a_base_year_without_a_value_gives_way_to_the_next():
    assert progress({2019: 9, 2021: 1, 2022: 2}, up=True, base_year=2020).base_year == 2021


def test_a_base_of_zero_counts_as_almost_zero():
    assert progress({2020: 0, 2021: 0.002}, up=True).value == pytest.approx(1.0)


def test_a_deficit_that_shrinks_is_progress_upward():
    assert progress({2020: -100, 2021: -50}, up=True).value == pytest.approx(0.5)
    assert progress({2020: -100, 2021: -50}, up=False).status is ProgressStatus.DETERIORATION


def test_being_worse_after_starting_on_target_is_deterioration():
    found = progress({2020: 10, 2021: 8}, up=True, target=10, target_year=2025)

    assert found.status is ProgressStatus.DETERIORATION


def test_near_a_natural_limit_less_growth_is_enough():
    series = {2020: 97, 2021: 97.2}

    assert progress(series, up=True).status is ProgressStatus.LIMITED
    assert progress(series, up=True, limit=100).status is ProgressStatus.SUBSTANTIAL


def test_the_factor_of_a_limit_is_the_same_on_both_sides_and_one_far_away():
    assert limit_factor(80, 100) == pytest.approx(limit_factor(120, 100))
    assert (limit_factor(100, 100), limit_factor(200, 100), limit_factor(5, 0)) == (0, 1, 1)


def test_several_series_are_averaged():
    up = progress({2020: 100, 2021: 105}, up=True)
    down = progress({2020: 100, 2021: 90}, up=True)

    found = combined_progress([up, down])

    assert (up.score, down.score, found.score) == (5.0, -5.0, 0.0)
    assert found.status is ProgressStatus.MODERATE


def test_a_target_is_reached_only_if_every_series_reached_its_own():
    reached = progress({2020: 1, 2021: 5}, up=True, target=4, target_year=2025)
    other = progress({2020: 1, 2021: 3.9}, up=True, target=4, target_year=2025)

    assert combined_progress([reached, reached]).status is ProgressStatus.REACHED
    assert combined_progress([reached, other]).status is ProgressStatus.SUBSTANTIAL


def test_series_that_are_not_to_be_judged_make_no_zero():
    one_year = progress({2020: 1}, up=True)

    assert combined_progress([one_year]).why is WhyNot.ONE_YEAR
    assert combined_progress([]).status is ProgressStatus.NOT_JUDGED


@given(st.floats(1, 1000), st.floats(1, 1000), st.floats(1, 1000))
def test_a_higher_value_is_never_worse_if_more_is_better(base, now, more):
    order = list(reversed(ProgressStatus))[1:]
    one = progress({2020: base, 2024: now}, up=True, limit=2000)
    other = progress({2020: base, 2024: now + more}, up=True, limit=2000)

    assert order.index(one.status) <= order.index(other.status)


@given(st.floats(1, 1000), st.floats(1, 1000))
def test_the_place_on_the_scale_says_the_same_as_the_status(base, now):
    found = progress({2020: base, 2024: now}, up=True)

    assert combined_progress([found]).status is found.status
