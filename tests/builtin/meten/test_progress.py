"""Progress and attainment of the indicators of a plan."""

from __future__ import annotations

from datetime import date

import pytest

from samendomein import Missing, Translator, load_plugins
from samendomein.builtin.meten.attainment import attainment
from samendomein.builtin.meten.progress import progress
from tests.builtin.laws import plan_of

INDICATOR = """
[[indicator]]
id = "norm"
title = "Beweegnorm"
unit = "%"
direction = "up"
observations = [
    { year = 2019, value = 30, unit = "procent" },
    { year = 2020, value = 40, baseline = true },
    { year = 2022, value = 48 },
    { year = 2023, value = 9, unit = "aantal scholen" },
    { year = 2024, value = 50 },
]
targets = [{ value = 60, year = 2028 }]
"""


def said(measurement, language="nl"):
    return Translator(language, load_plugins().catalogues).render(measurement.sentence, "meten")


def test_progress_counts_from_the_baseline_and_in_one_unit():
    ((_, start, end, target, share, status, why),) = progress(plan_of(INDICATOR)).rows

    assert (start, end, target, why) == ("2020", "2024", 60, "")
    assert share == pytest.approx(((50 / 40) ** (1 / 4) - 1) / ((60 / 40) ** (1 / 8) - 1))
    assert status.template == "substantial progress"


def test_what_was_measured_later_does_not_count_yet():
    plan = plan_of(INDICATOR).at(date(2021, 1, 1))

    ((*_, status, why),) = progress(plan).rows

    assert (status.template, why.template) == (
        "not to be judged",
        "there is only one year to go by",
    )


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (('direction = "up"', 'direction = "same"'), "it is not known which way is better"),
        ((", year = 2028", ""), "the target has no year"),
    ],
)
def test_what_is_not_to_be_judged_says_why(change, why):
    ((*_, found),) = progress(plan_of(INDICATOR.replace(*change))).rows

    assert found.template == why


def test_areas_without_a_value_for_the_whole_are_averaged():
    plan = plan_of("""
[[indicator]]
id = "norm"
title = "Norm"
direction = "up"
observations = [
    { year = 2020, value = 100, area = "Noord" },
    { year = 2021, value = 110, area = "Noord" },
    { year = 2020, value = 100, area = "Zuid" },
    { year = 2021, value = 90, area = "Zuid" },
]
""")

    ((*_, status, _),) = progress(plan).rows

    assert status.template == "moderate progress"


def test_the_sentence_counts_what_was_judged():
    assert said(progress(plan_of(INDICATOR))) == (
        "Indicatoren met metingen: 1. Streefwaarde gehaald of goede vooruitgang: 1. Achteruitgang: "
        "0. Niet te beoordelen: 0."
    )


def test_a_target_whose_year_is_still_to_come_did_not_fail():
    plan = plan_of(INDICATOR).at(date(2025, 1, 1))

    ((_, year, start, now, target, share, judged),) = attainment(plan).rows

    assert (year, start, now, target, share) == ("2028", 40, 50, 60, 50.0)
    assert judged.template == "not due yet"


@pytest.mark.parametrize(
    ("value", "judged"),
    [(50, "reached"), (52, "nearly reached"), (60, "not reached"), (40, "not checkable")],
)
def test_a_target_whose_year_has_come_is_judged(value, judged):
    plan = plan_of(INDICATOR.replace("value = 60, year = 2028", f"value = {value}, year = 2024"))

    ((*_, found),) = attainment(plan.at(date(2025, 1, 1))).rows

    # A target that is what there was at the start cannot be checked.
    assert found.template == judged


def test_a_target_without_two_values_cannot_be_checked():
    plan = plan_of("""
[[indicator]]
id = "norm"
title = "Norm"
observations = [{ year = 2024, value = 5 }]
targets = [{ value = 8, year = 2024 }]
""")

    ((*_, start, now, _, share, judged),) = attainment(plan).rows

    assert (start, now, share) == (Missing.UNKNOWN, Missing.UNKNOWN, Missing.NOT_APPLICABLE)
    assert judged.template == "not checkable"
    assert said(attainment(plan)) == (
        "Streefwaarden: 1. Gehaald: 0, bijna gehaald: 0, niet gehaald: 0, nog niet nodig: 0, niet "
        "vast te stellen: 1 van 1 (100%)."
    )
