"""For each action and year: is there money, none, perhaps, or is that unknown?"""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st

from samendomein import (
    Action,
    Actor,
    Budget,
    BudgetStatus,
    FundingSource,
    Missing,
    Money,
    Nota,
    Period,
    Plan,
    Post,
    YearStatus,
    funding_years,
)
from samendomein.testing.strategies import plans
from tests.builtin.laws import changed, plan_of

COVERED, UNCOVERED, POSSIBLE, UNKNOWN = (
    YearStatus.COVERED,
    YearStatus.UNCOVERED,
    YearStatus.POSSIBLE,
    YearStatus.UNKNOWN,
)

DIEMEN = """
[nota]
id = "nota"
title = "Samen Diemen"
period = "2024-2027"

[[action]]
id = "sturing"
title = "Actieve sturing"
owner = ["projectleider"]

[[post]]
id = "projectleider"
title = "Projectleider"
period = "twee jaar"

[[budget]]
id = "inzet"
title = "Inzet projectleider"
amount = "ca. € 35.000 per jaar"
status = "reserved"
funds = ["projectleider"]
paid_from = ["pok"]

[[funding_source]]
id = "pok"
title = "POK-middelen"
period = "tot en met 2027"
"""


def statuses(plan: Plan) -> list[YearStatus]:
    (found,) = funding_years(plan)
    return [status for _, status in found.years]


def whole_years(first: int, last: int) -> Period:
    return Period.of(date(first, 1, 1), date(last, 12, 31))


def test_two_of_four_years_are_covered_and_two_are_possible_in_diemen():
    (found,) = funding_years(plan_of(DIEMEN))

    assert [len(found.with_status(one)) for one in YearStatus] == [2, 0, 2, 0]
    assert not found.start_known
    assert [one.id for one in found.could_pay] == ["pok"]


def test_an_unknown_amount_covers_nothing():
    plan = changed(plan_of(DIEMEN), "inzet", amount=Missing.UNKNOWN)

    assert statuses(plan) == [UNKNOWN, UNKNOWN, POSSIBLE, POSSIBLE]


def test_an_unknown_period_makes_each_year_unknown():
    plan = changed(plan_of(DIEMEN), "projectleider", period=Missing.UNKNOWN)

    assert statuses(plan) == [UNKNOWN] * 4


def test_money_until_a_day_counts_from_the_first_year():
    plan = changed(plan_of(DIEMEN), "inzet", period=Period.parse("tot en met 2025"))
    (found,) = funding_years(plan)

    assert found.with_status(COVERED) == (2024, 2025)
    assert found.start_known


def test_after_the_source_has_ended_no_year_is_possible():
    plan = changed(plan_of(DIEMEN), "pok", period=Period.parse("tot en met 2026"))

    assert statuses(plan) == [COVERED, COVERED, POSSIBLE, UNCOVERED]


def test_money_that_ends_halfway_a_year_does_not_cover_it():
    plan = changed(plan_of(DIEMEN), "inzet", period=Period.of(date(2024, 3, 1), date(2026, 2, 28)))

    assert statuses(plan) == [COVERED, COVERED, POSSIBLE, POSSIBLE]


def test_money_for_a_part_of_one_year_covers_that_year():
    plan = changed(plan_of(DIEMEN), "inzet", period=Period.of(date(2025, 2, 1), date(2025, 6, 30)))

    assert statuses(plan) == [POSSIBLE, COVERED, POSSIBLE, POSSIBLE]


def test_money_that_was_asked_for_makes_a_year_possible_at_most():
    plan = plan_of(
        DIEMEN.replace('"reserved"', '"asked"')
        .replace('paid_from = ["pok"]', "")
        .replace('"twee jaar"', '"2024-2025"')
    )

    assert statuses(plan) == [POSSIBLE, POSSIBLE, UNCOVERED, UNCOVERED]


def test_a_part_comes_from_where_the_whole_comes_from():
    whole = '[[budget]]\nid = "pok-deel"\ntitle = "POK-deel"\npaid_from = ["pok"]\n'
    plan = plan_of(DIEMEN.replace('paid_from = ["pok"]', 'within = ["pok-deel"]') + whole)

    assert statuses(plan) == [COVERED, COVERED, POSSIBLE, POSSIBLE]


def test_an_action_that_names_its_end_needs_money_until_then():
    plan = changed(plan_of(DIEMEN), "sturing", period=Period.parse("tot en met 2025"))

    assert statuses(plan) == [COVERED, COVERED]


def test_years_with_one_off_money_only_are_told_apart():
    once = '[[budget]]\nid = "ruimte"\ntitle = "R"\namount = "€ 1.000 eenmalig"\n'
    plan = plan_of(DIEMEN + once + 'period = "2026"\nfunds = ["sturing"]\n')
    (found,) = funding_years(plan)

    assert found.one_off == (2026,)


def test_reserved_allotted_and_spent_are_told_apart():
    spent = (
        '[[budget]]\nid = "besteed"\ntitle = "B"\namount = "€ 5"\nstatus = "spent"\n'
        'period = "2024"\nfunds = ["sturing"]\n'
    )
    (found,) = funding_years(plan_of(DIEMEN + spent))

    assert found.firmest == {2024: BudgetStatus.SPENT, 2025: BudgetStatus.RESERVED}


def test_money_of_which_nothing_says_how_firm_it_is():
    (found,) = funding_years(changed(plan_of(DIEMEN), "inzet", status=Missing.NOT_STATED))

    assert found.firmest == {2024: Missing.UNKNOWN, 2025: Missing.UNKNOWN}


@pytest.mark.parametrize("period", ["vanaf 2020", "0001-9999"])
def test_without_known_years_there_is_no_reckoning(period):
    try:
        endless = Period.parse(period)
    except ValueError:
        endless = Period.of(date(1, 1, 1), date(9999, 12, 30))

    assert list(funding_years(changed(plan_of(DIEMEN), "nota", period=endless))) == []


@given(
    plans(
        only=(Nota, Action, Actor, Post, Budget, FundingSource),
        max_elements=9,
        max_relations=12,
    )
)
def test_the_four_always_add_up_to_the_years(plan):
    for found in funding_years(plan):
        years = [year for year, _ in found.years]

        assert sum(len(found.with_status(one)) for one in YearStatus) == len(years)
        assert years == sorted(set(years))


@given(st.integers(2024, 2026), st.integers(1, 3), st.sampled_from([-1, 1]))
def test_an_appointment_a_year_later_moves_the_gap_by_a_year(first, years, by):
    plan = changed(plan_of(DIEMEN), "nota", period=whole_years(2020, 2032))

    def covered(start):
        period = whole_years(start, start + years - 1)
        (found,) = funding_years(changed(plan, "projectleider", period=period))
        return found.with_status(COVERED)

    assert covered(first + by) == tuple(year + by for year in covered(first))


@given(st.integers(2024, 2027), st.integers(2024, 2027))
def test_more_years_of_money_never_cover_fewer(one, other):
    def covered(last):
        plan = changed(plan_of(DIEMEN), "inzet", period=whole_years(2024, last))
        (found,) = funding_years(plan)
        return set(found.with_status(COVERED))

    assert covered(min(one, other)) <= covered(max(one, other))


@given(st.sampled_from([Missing.UNKNOWN, Missing.NOT_STATED]), st.integers(2024, 2027))
def test_what_is_not_known_is_never_covered(missing, last):
    plan = changed(plan_of(DIEMEN), "inzet", period=whole_years(2024, last), amount=missing)

    assert COVERED not in statuses(plan)
    assert statuses(changed(plan, "inzet", amount=Money.parse("€ 1"))).count(COVERED) == (
        statuses(plan).count(UNKNOWN)
    )
