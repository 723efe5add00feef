"""Days and periods as people type them, with the day before the month."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from samendomein_excel.cells import cell_of, value_of
from samendomein_excel.days import typed

import samendomein as sd
from samendomein.testing.words import periods

PERIOD = next(
    column
    for kind in sd.kind_tables("nl")
    if kind.name == "action"
    for column in kind.columns
    if column.holds == "period"
)
DAYS = [
    "30-6-2024", "30/6/2024", "30.6.2024", "30-06-'24", "30-6-24", "2024/06/30",
    "30-6-2024 0:00:00", "2024-06-30T00:00:00", "zondag 30 juni 2024", "30-jun-2024",
    "30-jun-24", "45473",
]  # fmt: skip


@pytest.mark.parametrize("text", DAYS)
def test_a_day_is_read_as_it_is_typed(text):
    assert sd.PartialDate.parse(typed(text, "date")).earliest == date(2024, 6, 30)


@pytest.mark.parametrize(
    ("text", "earliest"),
    [("jun-24", (2024, 6, 1)), ("jun-2024", (2024, 6, 1)), ("medio '24", (2024, 5, 1))],
)
def test_a_month_or_a_season_may_have_a_short_year(text, earliest):
    assert sd.PartialDate.parse(typed(text, "date")).earliest == date(*earliest)


@pytest.mark.parametrize("text", ["31-2-2024", "06/30/2024", "3-4", "onbekend", "najaar 2024", "x"])
def test_what_is_no_day_or_is_clear_stays_as_it_is(text):
    assert typed(text, "date") == text


@pytest.mark.parametrize(
    "text",
    ["1-1-2024 t/m 31-12-2025", "1/1/24 - 31/12/25", "01-01-2024–31-12-2025", "jan-24 t/m dec-25"],
)
def test_a_period_is_read_as_it_is_typed(text):
    period = sd.Period.parse(typed(text, "period"))

    assert (period.begins.earliest, period.last.latest) == (date(2024, 1, 1), date(2025, 12, 31))


@given(periods())
def test_a_period_in_a_cell_is_the_same_period_and_is_no_code(period):
    column = PERIOD
    written = sd.as_records(plan_with(period), "nl")["actie"][0].get("periode", "")
    cell = cell_of(written, column, "nl")

    assert not str(cell).startswith("{")
    assert not cell or sd.Period.parse(value_of(cell, column)) == period


def plan_with(period):
    return sd.assemble([sd.Action(id="a", title="A", period=period)], [], as_of=date(2024, 4, 1))
