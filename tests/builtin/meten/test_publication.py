"""Mandatory indicators, small numbers, and codes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from samendomein import Budget, Indicator, Law, Missing, Observation, Period
from samendomein.builtin.meten.invalid_code import InvalidCode, invalid_code
from samendomein.builtin.meten.lists import by_year, list_of
from samendomein.builtin.meten.mandatory_indicator_missing import (
    MandatoryIndicatorMissing,
    mandatory_indicator_missing,
)
from samendomein.builtin.meten.small_cells import SmallCells, small_cells
from tests.builtin.laws import changed, found, plan_of, told

BUDGET = """
[[nota]]
id = "begroting"
title = "Begroting"
kind = "budget"
period = "2026"
"""


def numbers_of(year: int) -> list[str]:
    """The indicators that a budget must show, apart from those of the environment."""
    return [one["number"] for one in list_of("bbv", year) if one["taakveld"] != "7"]


def indicators(numbers: list[str]) -> str:
    return "".join(
        f'[[indicator]]\nid = "i{one}"\ntitle = "I{one}"\nbbv = "{one}"\n' for one in numbers
    )


def test_a_budget_without_one_of_them_is_told():
    plan = plan_of(BUDGET + indicators([one for one in numbers_of(2026) if one != "26"]))

    assert told(mandatory_indicator_missing, plan) == [
        "the list of 2026 asks indicator 26 (Werkloze jongeren), and it is not there"
    ]
    assert told(mandatory_indicator_missing, plan, "nl") == [
        "de lijst van 2026 vraagt indicator 26 (Werkloze jongeren), en die staat er niet in"
    ]


def test_a_budget_without_any_of_them_is_told_once():
    assert told(mandatory_indicator_missing, plan_of(BUDGET)) == [
        "none of the 15 indicators that the list of 2026 asks is there"
    ]
    assert told(mandatory_indicator_missing, plan_of(BUDGET), "nl") == [
        "geen van de 15 indicatoren die de lijst van 2026 vraagt, staat erin"
    ]


def test_the_list_is_that_of_the_year_of_the_budget():
    for_2018 = BUDGET.replace("2026", "2018") + indicators(numbers_of(2026))

    assert told(mandatory_indicator_missing, plan_of(for_2018)) == [
        "the list of 2018 asks indicator 25 (Achterstandsleerlingen), and it is not there"
    ]
    assert told(mandatory_indicator_missing, plan_of(BUDGET.replace("2026", "2016"))) == []
    assert told(mandatory_indicator_missing, plan_of(BUDGET.replace('"budget"', '"nota"'))) == []


def test_numbers_can_be_added_and_left_out():
    plan = plan_of(BUDGET + indicators([one for one in numbers_of(2026) if one != "26"]))
    options = MandatoryIndicatorMissing(also=("99",), without=("26",))

    assert [one.key for one in mandatory_indicator_missing(plan, options)] == ["99"]


@given(st.sets(st.sampled_from(numbers_of(2026)), min_size=1))
def test_what_is_missing_is_the_difference_with_the_list(present):
    plan = plan_of(BUDGET + indicators(sorted(present)))
    missing = {key for _, _, key in found(mandatory_indicator_missing, plan)}

    assert missing == set(numbers_of(2026)) - present


COUNT = """
[[indicator]]
id = "opvang"
title = "In de opvang"
unit = "personen"
"""


def test_a_small_number_is_told_and_not_repeated():
    plan = plan_of(COUNT + "observations = [{ year = 2023, area = 'Zuid', value = 4 }]")

    assert told(small_cells, plan) == [
        "for 2023 fewer than 10 people are counted in Zuid: they could be recognised"
    ]
    assert told(small_cells, plan, "nl") == [
        "voor 2023 zijn in Zuid minder dan 10 mensen geteld: zij kunnen te herkennen zijn"
    ]


def test_a_small_number_for_the_whole_is_told():
    plan = plan_of(COUNT + "observations = [{ year = 2023, value = 4 }]")

    assert told(small_cells, plan) == [
        "for 2023 fewer than 10 people are counted: they could be recognised"
    ]
    assert told(small_cells, plan, "nl") == [
        "voor 2023 zijn minder dan 10 mensen geteld: zij kunnen te herkennen zijn"
    ]
    assert told(small_cells, plan, options=SmallCells(threshold=4)) == []


def test_a_withheld_number_that_follows_from_the_total_is_told():
    plan = plan_of(
        COUNT + "observations = [{ year = 2023, value = 46 }, { year = 2023, area = 'Noord', "
        "value = 42 }, { year = 2023, area = 'Zuid', value = 'withheld' }]"
    )

    assert told(small_cells, plan) == [
        (
            "for 2023 the number of Zuid is withheld, but it follows from the total and is smaller "
            "than 10"
        )
    ]
    assert told(small_cells, plan, "nl") == [
        (
            "voor 2023 is het getal van Zuid niet openbaar, maar het volgt uit het totaal en is "
            "kleiner dan 10"
        )
    ]


def test_a_consultation_of_few_residents_is_told():
    few = '[[consultation]]\nid = "c"\ntitle = "Gesprek"\nreached = 3'

    assert told(small_cells, plan_of(few)) == [
        "fewer than 10 people are counted here: they could be recognised"
    ]
    assert told(small_cells, plan_of(few), "nl") == [
        "hier zijn minder dan 10 mensen geteld: zij kunnen te herkennen zijn"
    ]


@pytest.mark.parametrize("unit", ["%", "per 1.000 inwoners", "personen per 1.000 inwoners"])
def test_a_rate_counts_no_people(unit):
    plan = plan_of(COUNT.replace("personen", unit) + "observations = [{ year = 2023, value = 4 }]")

    assert told(small_cells, plan) == []


@given(st.lists(st.integers(0, 40), min_size=1, max_size=5))
def test_two_withheld_numbers_hide_each_other(values):
    shown = [
        Observation(year=2023, area=f"wijk {n}", value=Decimal(value + 10))
        for n, value in enumerate(values)
    ]
    hidden = [Observation(year=2023, area=name, value=Missing.WITHHELD) for name in ("x", "y")]
    total = Observation(year=2023, value=sum((one.value for one in shown), Decimal(6)))
    plan = plan_of(COUNT)

    two = changed(plan, "opvang", observations=(total, *shown, *hidden))
    one = changed(plan, "opvang", observations=(total, *shown, hidden[0]))
    assert found(small_cells, two) == set()
    assert len(found(small_cells, one)) == 1


def coded(code: str, period: str) -> str:
    return f'[[budget]]\nid = "b"\ntitle = "B"\ntaakveld = "{code}"\nperiod = "{period}"'


@pytest.mark.parametrize(
    ("code", "period", "en", "nl"),
    [
        (
            "6.71a",
            "2026",
            "taakveld 6.71a is not in the list of 2026: it is in that of 2022 and 2023",
            "taakveld 6.71a staat niet in de lijst van 2026: wel in die van 2022 en 2023",
        ),
        (
            "6.711",
            "2023",
            "taakveld 6.711 is not in the list of 2023: it is in that of 2026",
            "taakveld 6.711 staat niet in de lijst van 2023: wel in die van 2026",
        ),
        (
            "6.10",
            "2026",
            "taakveld 6.10 is in no list that we know",
            "taakveld 6.10 staat in geen lijst die wij kennen",
        ),
        (
            "zes",
            "2026",
            "zes is not a taakveld: that is a number such as 6.1",
            "zes is geen taakveld: dat is een nummer zoals 6.1",
        ),
    ],
)
def test_a_taakveld_of_another_year_is_told(code, period, en, nl):
    assert told(invalid_code, plan_of(coded(code, period))) == [en]
    assert told(invalid_code, plan_of(coded(code, period)), "nl") == [nl]
    assert (
        told(invalid_code, plan_of(coded(code, period)), options=InvalidCode(taakvelden=(code,)))
        == []
    )


@pytest.mark.parametrize("period", ["2024", "2025", "2023-2026", "vanaf 2024"])
def test_between_two_lists_both_are_good(period):
    assert told(invalid_code, plan_of(coded("6.71a", period))) == []


@pytest.mark.parametrize("code", ["0.10", "1.2", "6", "8.3"])
def test_taakvelden_of_which_we_have_no_list_are_judged_by_their_shape(code):
    assert told(invalid_code, plan_of(coded(code, "2026"))) == []


@given(st.data())
def test_every_code_is_good_in_the_year_of_its_list(data):
    year = data.draw(st.sampled_from(sorted(by_year("taakvelden"))))
    line = data.draw(st.sampled_from(by_year("taakvelden")[year]))
    budget = Budget(id="b", title="B", taakveld=line["code"], period=Period.parse(str(year)))
    plan = changed(plan_of('[[budget]]\nid = "b"\ntitle = "B"'), "b", title="B",
                   taakveld=budget.taakveld, period=budget.period)  # fmt: skip

    assert found(invalid_code, plan) == set()


def law(title: str, bwb: str) -> str:
    return f'[[law]]\nid = "w"\ntitle = "{title}"\nbwb = "{bwb}"'


@pytest.mark.parametrize(
    ("title", "bwb", "en", "nl"),
    [
        (
            "Jeugdwet",
            "BWBR0035362",
            "BWBR0035362 is the id of another law: Wet maatschappelijke ondersteuning 2015",
            (
                "BWBR0035362 is het nummer van een andere wet: Wet maatschappelijke "
                "ondersteuning 2015"
            ),
        ),
        (
            "Jeugdwet",
            "BWBR0000001",
            "BWBR0000001 is not the id of this law: that is BWBR0034925",
            "BWBR0000001 is niet het nummer van deze wet: dat is BWBR0034925",
        ),
        (
            "Een wet",
            "0034925",
            "0034925 is not the id of a law: that is BWBR and seven digits",
            "0034925 is geen nummer van een wet: dat is BWBR met zeven cijfers",
        ),
    ],
)
def test_the_id_of_another_law_is_told(title, bwb, en, nl):
    assert told(invalid_code, plan_of(law(title, bwb))) == [en]
    assert told(invalid_code, plan_of(law(title, bwb)), "nl") == [nl]


def test_a_law_that_is_in_no_list_has_not_the_id_of_one_that_is():
    plan = plan_of(law("Omgevingswet", "BWBR0034925"))

    assert told(invalid_code, plan, "nl") == [
        "BWBR0034925 is het nummer van een andere wet: Jeugdwet"
    ]


@pytest.mark.parametrize(
    ("title", "bwb"),
    [
        ("Wmo 2015", "BWBR0035362"),
        ("De nieuwe Jeugdwet", "BWBR0034925"),
        ("Jeugdwet", "BWBR0034925"),
        ("Wet op de maatschappelijke ondersteuning", "BWBR0035362"),
        ("Wet open overheid", "BWBR0045754"),
        ("Wmo", "BWBR0035362"),
    ],
)
def test_the_id_of_the_law_itself_is_good_in_other_words_too(title, bwb):
    assert told(invalid_code, plan_of(law(title, bwb))) == []


def test_the_code_of_a_municipality_has_four_digits():
    plan = plan_of('[[nota]]\nid = "n"\ntitle = "N"\nmunicipality = "384"')

    assert told(invalid_code, plan) == [
        "384 is not the code of a municipality: that is gm and four digits"
    ]
    assert told(invalid_code, plan, "nl") == [
        "384 is geen code van een gemeente: dat is gm met vier cijfers"
    ]
    assert told(invalid_code, changed(plan, "n", municipality="GM0384")) == []


def test_the_kinds_that_are_judged_have_codes():
    assert {Budget, Law} <= set(invalid_code.about)
    assert Indicator in small_cells.about
