"""Values that contradict each other, their unit, or their target."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from samendomein import Indicator, Missing, Observation
from samendomein.builtin.meten.target_met_or_backwards import target_met_or_backwards
from samendomein.builtin.meten.two_values import two_values
from samendomein.builtin.meten.unit_or_definition_break import unit_or_definition_break
from samendomein.testing.strategies import numbers, plans
from tests.builtin.laws import changed, found, plan_of, told


def indicator(**fields: str) -> str:
    rest = "".join(f"{name} = {value}\n" for name, value in fields.items())
    return f'[[indicator]]\nid = "i"\ntitle = "I"\n{rest}'


def test_a_target_below_the_beginning_is_told():
    plan = plan_of(
        indicator(
            direction='"up"',
            observations="[{ year = 2022, value = 81, baseline = true }]",
            targets="[{ year = 2027, value = 80 }]",
        )
    )

    assert told(target_met_or_backwards, plan) == [
        "the target 80 is worse than the baseline 81 of 2022"
    ]
    assert told(target_met_or_backwards, plan, "nl") == [
        "de streefwaarde 80 is slechter dan de nulmeting 81 van 2022"
    ]


def test_a_target_that_was_passed_is_told():
    plan = plan_of(
        indicator(
            observations="[{ year = 2020, value = 9, baseline = true },{ year = 2023, value = 8 }]",
            targets="[{ year = 2027, value = 8.5 }]",
        )
    )

    assert told(target_met_or_backwards, plan) == [
        "the target 8.5 was already passed in 2023, with 8"
    ]
    assert told(target_met_or_backwards, plan, "nl") == [
        "de streefwaarde 8,5 was in 2023 al ruim gehaald, met 8"
    ]


@pytest.mark.parametrize(
    ("observations", "targets"),
    [
        ("[{ year = 2023, value = 8 }]", "[{ year = 2023, value = 7 }]"),
        ("[{ year = 2023, value = 8 }]", "[{ year = 2027, value = 8 }]"),
        ("[{ year = 2023, value = 8, unit = '%' }]", "[{ year = 2027, value = 7 }]"),
        ("[{ year = 2023, value = 8, area = 'Noord' }, { year = 2023, value = 9, area = 'Zuid' }]",
         "[{ year = 2027, value = 7 }]"),
        ("[{ year = 2023, value = 8 },{ year = 2023, value = 9 }]", "[{ year = 2027, value = 7 }]"),
        ("[{ year = 2023, value = 8 }]", "[{ year = 2027, value = 'not applicable' }]"),
        ("[{ year = 2023, value = 8 }]", "[{ year = 2027, value = 7, direction = 'same' }]"),
    ],
)  # fmt: skip
def test_what_cannot_be_compared_or_is_not_beyond_it_is_left_alone(observations, targets):
    plan = plan_of(indicator(direction='"up"', observations=observations, targets=targets))

    assert told(target_met_or_backwards, plan) == []


def test_without_a_direction_or_a_baseline_nothing_is_said():
    plan = plan_of(
        indicator(
            observations="[{ year = 2023, value = 8 }]", targets="[{ year = 2027, value = 7 }]"
        )
    )

    assert told(target_met_or_backwards, plan) == []


@given(plans(only=(Indicator,), max_elements=3))
def test_without_a_number_to_aim_at_nothing_is_said(plan):
    for one in plan.all(Indicator):
        aims = tuple(aim for aim in one.targets if isinstance(aim.value, Missing))
        plan = changed(plan, one.id, targets=aims)

    assert found(target_met_or_backwards, plan) == set()


def test_a_change_of_unit_and_of_definition_are_two_findings():
    plan = plan_of(
        indicator(
            definition='"19 jaar en ouder"',
            observations="[{ year = 2020, value = 4, unit = 'per 1.000' }, { year = 2024, "
            "value = 40, unit = 'per 10.000', definition = '18 jaar en ouder' }]",
        )
    )

    assert told(unit_or_definition_break, plan) == [
        "the unit changes: ‘per 1.000’ (2020) and ‘per 10.000’ (2024)",
        "the definition changes: ‘19 jaar en ouder’ and ‘18 jaar en ouder’ (2024)",
    ]
    assert told(unit_or_definition_break, plan, "nl") == [
        "de eenheid wisselt: ‘per 1.000’ (2020) en ‘per 10.000’ (2024)",
        "de definitie wisselt: ‘19 jaar en ouder’ en ‘18 jaar en ouder’ (2024)",
    ]


@pytest.mark.parametrize(
    ("one", "other"), [("%", "procent"), ("per 1.000", "per 1000"), ("Personen", "personen ")]
)
def test_another_spelling_is_no_change(one, other):
    plan = plan_of(
        indicator(
            observations=f"[{{ year = 2020, unit = '{one}' }}, {{ year = 2021, unit = '{other}' }}]"
        )
    )

    assert told(unit_or_definition_break, plan) == []


@given(plans(only=(Indicator,), max_elements=3))
def test_one_observation_cannot_change_from_itself(plan):
    for one in plan.all(Indicator):
        plan = changed(plan, one.id, observations=one.observations[:1], targets=(),
                       unit=Missing.UNKNOWN, definition=Missing.UNKNOWN)  # fmt: skip

    assert found(unit_or_definition_break, plan) == set()


def test_two_values_for_one_year_are_told():
    plan = plan_of(
        indicator(observations="[{ year = 2024, value = 9.3 }, { year = 2024, value = 7.5 }]")
    )

    assert told(two_values, plan) == ["for 2024 there is more than one value: 7.5 and 9.3"]
    assert told(two_values, plan, "nl") == ["voor 2024 is er meer dan één waarde: 7,5 en 9,3"]


def test_two_values_for_one_area_are_told():
    plan = plan_of(
        indicator(
            observations="[{ year = 2024, value = 9, area = 'Zuid' }, "
            "{ year = 2024, value = 7, area = 'Zuid' }]"
        )
    )

    assert told(two_values, plan) == ["for 2024 in zuid there is more than one value: 7 and 9"]
    assert told(two_values, plan, "nl") == ["voor 2024 is er voor zuid meer dan één waarde: 7 en 9"]


def test_indicators_with_one_number_are_compared_with_each_other():
    both = "".join(
        f'[[indicator]]\nid = "{id}"\ntitle = "{id}"\nbbv = "29"\n'
        f"observations = [{{ year = 2024, value = {value} }}]\n"
        for id, value in (("a", 9.3), ("b", 7.5))
    )
    (finding,) = two_values(plan_of(both))

    assert finding.elements == ("a", "b")


@given(numbers(), st.integers(0, 2))
def test_a_rounding_is_the_same_value(value, places):
    rounded = round(value, places) if places else Decimal(round(value))
    plan = changed(
        plan_of(indicator()),
        "i",
        observations=(Observation(year=2024, value=value), Observation(year=2024, value=rounded)),
    )

    assert found(two_values, plan) == set()
