"""Totals that are not the sum of their parts, and reservations that are not used as they should."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from samendomein import Budget, BudgetStatus, Missing, Money, Period, Plan, Within, assemble
from samendomein.builtin.sturing.amounts_do_not_add_up import amounts_do_not_add_up
from samendomein.builtin.sturing.breakdown import Rounding, breakdowns
from samendomein.builtin.sturing.reservation_exceeded import reservation_exceeded
from samendomein.builtin.sturing.reservation_partly_unallocated import (
    reservation_partly_unallocated,
)
from tests.builtin.laws import LOOKED_AT, changed, told


def plan_with(whole: str, *parts: str, status: BudgetStatus | Missing = Missing.UNKNOWN) -> Plan:
    budgets = [Budget(id="whole", title="Jeugd", amount=Money.parse(whole), status=status)]
    budgets += [
        Budget(id=f"part-{number}", title="Deel", amount=Money.parse(part))
        for number, part in enumerate(parts)
    ]
    links = [Within(one.id, "whole") for one in budgets[1:]]
    return assemble(budgets, links, as_of=LOOKED_AT)


def reserved(whole: str, *parts: str) -> Plan:
    return plan_with(whole, *parts, status=BudgetStatus.RESERVED)


def test_both_sums_are_named():
    plan = plan_with("€ 268.000", "€ 18.000", "€ 205.000")

    assert told(amounts_do_not_add_up, plan) == [
        "the total is € 268,000, and its parts add up to € 223,000"
    ]
    assert told(amounts_do_not_add_up, plan, "nl") == [
        "het totaal is € 268.000, maar de delen zijn samen € 223.000"
    ]


def test_a_sum_that_is_right_is_no_finding():
    assert told(amounts_do_not_add_up, plan_with("€ 268.000", "€ 18.000", "€ 250.000")) == []


def test_an_unknown_part_may_be_the_difference():
    assert told(amounts_do_not_add_up, plan_with("€ 9.000", "€ 8.000", "onbekend")) == []
    assert told(amounts_do_not_add_up, plan_with("€ 9.000", "€ 12.000", "onbekend")) == [
        "the total is € 9,000, and its parts add up to € 12,000"
    ]


@pytest.mark.parametrize(("rounded_to", "found"), [(1, 1), (1000, 0)])
def test_rounding_is_a_setting(rounded_to, found):
    plan = plan_with("€ 10.000", "€ 6.000", "€ 5.000")
    options = Rounding(rounded_to=rounded_to)

    assert len(told(amounts_do_not_add_up, plan, options=options)) == found


def test_amounts_per_year_and_in_total_are_not_added_up():
    assert told(amounts_do_not_add_up, plan_with("€ 9.000 per jaar", "€ 1.000 eenmalig")) == []


def test_a_reservation_that_is_exceeded():
    plan = reserved("€ 60.000 per jaar", "€ 35.000 per jaar", "€ 30.000 per jaar")

    assert told(reservation_exceeded, plan) == [
        (
            "€ 60,000 per year is reserved, and € 65,000 per year is promised: "
            "€ 5,000 per year too much"
        )
    ]
    assert told(reservation_exceeded, plan, "nl") == [
        (
            "€ 60.000 per jaar is gereserveerd, en € 65.000 per jaar is beloofd: "
            "€ 5.000 per jaar te veel"
        )
    ]
    assert told(amounts_do_not_add_up, plan) == []


def test_uses_in_different_years_do_not_exceed():
    plan = reserved("€ 60.000 per jaar", "€ 35.000 per jaar", "€ 30.000 per jaar")
    for id, year in (("part-0", "2024"), ("part-1", "2025")):
        plan = changed(plan, id, period=Period.parse(year))

    assert told(reservation_exceeded, plan) == []
    assert len(told(reservation_exceeded, changed(plan, "part-1", period=Period.parse("2024"))))


def test_what_a_reservation_has_no_use_for():
    plan = reserved("€ 60.000 per jaar", "ca. € 35.000 per jaar")

    assert told(reservation_partly_unallocated, plan) == [
        (
            "€ 60,000 per year is reserved, and a use is named for about € 35,000 per year; "
            "for about € 25,000 per year none is named"
        )
    ]
    assert told(reservation_partly_unallocated, plan, "nl") == [
        (
            "€ 60.000 per jaar is gereserveerd, en voor ca. € 35.000 per jaar is een bestemming "
            "genoemd; voor ca. € 25.000 per jaar niet"
        )
    ]


def test_a_reservation_for_nothing():
    plan = reserved("€ 60.000")

    assert told(reservation_partly_unallocated, plan) == [
        "this money is reserved, and nothing says what for"
    ]
    assert told(reservation_partly_unallocated, plan, "nl") == [
        "dit geld is gereserveerd, maar nergens staat waarvoor"
    ]


def test_about_so_much_may_be_all_of_it():
    assert told(reservation_partly_unallocated, reserved("€ 60.000", "ca. € 58.000")) == []


@given(st.lists(st.integers(1, 9), min_size=1, max_size=4), st.integers(1, 40))
def test_a_reservation_is_exceeded_or_has_a_rest_or_is_used_up(parts, whole):
    plan = reserved(f"€ {whole}00", *(f"€ {part}00" for part in parts))
    rest = whole - sum(parts)

    assert bool(told(reservation_exceeded, plan)) == (rest < 0)
    assert bool(told(reservation_partly_unallocated, plan)) == (rest > 0)


@given(st.lists(st.sampled_from([None, 2024, 2025, 2026]), min_size=1, max_size=4))
def test_the_fullest_year_is_what_adding_up_each_year_gives(years):
    plan = reserved("€ 9 per jaar", *("€ 5 per jaar" for _ in years))
    for number, year in enumerate(years):
        if year is not None:
            plan = changed(plan, f"part-{number}", period=Period.parse(str(year)))
    (found,) = breakdowns(plan, Rounding())
    each = [sum(5 for one in years if one in (None, year)) for year in (2024, 2025, 2026)]

    assert found.low == Decimal(max(each))
