"""A plan that is written as rows and read again is the same plan."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from samendomein import (
    Absence,
    Action,
    Budget,
    Code,
    ContributesTo,
    Details,
    Document,
    Fragment,
    Goal,
    Indicator,
    Law,
    Missing,
    Money,
    Observation,
    PartialDate,
    PartOf,
    Passage,
    Period,
    Plan,
    RecordReader,
    UsageError,
    as_records,
    assemble,
    parse_toml,
    to_toml,
)
from samendomein.testing import plan_of, plans

LANGUAGES = st.sampled_from(["nl", "en"])
AS_OF = date(2024, 4, 1)


@given(plans(), LANGUAGES)
def test_a_plan_through_toml_is_the_same_plan(plan, language):
    text = to_toml(as_records(plan, language))
    document = parse_toml(text, path="plan.toml")
    again = read(document.values, document, plan.as_of)

    assert document.problems == ()
    assert everything_in(again) == everything_in(plan)


@given(plans(), LANGUAGES)
def test_a_plan_through_json_is_the_same_plan(plan, language):
    text = json.dumps(as_records(plan, language), default=as_json)
    values = json.loads(text, parse_float=Decimal)
    again = read(values, parse_toml("", path="plan.json"), plan.as_of)

    assert again.problems == ()
    assert again == plan


@given(plans())
def test_equal_plans_are_written_the_same_way(plan):
    turned = assemble(reversed(plan.elements), reversed(plan.relations), as_of=plan.as_of)

    assert to_toml(as_records(turned)) == to_toml(as_records(plan))


def test_a_plan_is_written_in_dutch():
    plan = plan_of(
        """
        [[nota]]
        id = "nota"
        title = "Samen sterk"
        [[goal]]
        id = "armoede"
        title = "Minder armoede"
        nota = "nota"
        [[action]]
        id = "loket"
        title = "Eén loket"
        kind = "pilot"
        period = "2024-2026"
        contributes_to = [{ to = "armoede", strength = 2, rationale = "Mensen vinden hulp." }]
        owned_by = "not stated"
        """
    )

    assert to_toml(as_records(plan)) == (
        '[[nota]]\nid = "nota"\ntitel = "Samen sterk"\n'
        '\n[[doel]]\nid = "armoede"\ntitel = "Minder armoede"\nnota = ["nota"]\n'
        '\n[[actie]]\nid = "loket"\ntitel = "Eén loket"\nperiode = "2024-2026"\nsoort = "pilot"\n'
        'eigenaar = "niet vermeld"\n'
        'draagt_bij_aan = [{ naar = "armoede", onderbouwing = "Mensen vinden hulp.", sterkte = 2 }]'
        "\n"
    )


@pytest.mark.parametrize(
    ("element", "row"),
    [
        (Goal(id="a", title="A"), {"id": "a", "title": "A"}),
        (Law(id="a", title="A", bwb="unknown"), {"bwb": {"text": "unknown"}}),
        (Law(id="a", title="A", bwb=Missing.WITHHELD), {"bwb": "withheld"}),
        (Law(id="a", title="unknown"), {"title": "unknown"}),
        (
            Goal(id="a", title="A", absences=(Absence("part_of", Missing.NOT_APPLICABLE),)),
            {"part_of": "not applicable"},
        ),
        (
            Goal(id="a", title="A", period=Period.of(date(2024, 1, 1), date(2024, 3, 9))),
            {"period": {"start": date(2024, 1, 1), "end": date(2024, 3, 9)}},
        ),
        (
            Budget(id="a", title="A", amount=Money.parse("ca. € 35.000 per jaar")),
            {"amount": "ca. € 35.000 per jaar"},
        ),
        (
            Document(id="a", title="A", dated=PartialDate.parse("najaar 2022")),
            {"dated": "najaar 2022"},
        ),
        (
            Document(id="a", title="A", dated=PartialDate.of(date(2024, 6, 30))),
            {"dated": date(2024, 6, 30)},
        ),
        (
            Goal(
                id="a",
                title="A",
                codes=(Code(code="A", document="nota", section="1.2"),),
                passages=(Passage(document="nota", page=Missing.NOT_STATED),),
            ),
            {
                "codes": [{"code": "A", "document": "nota", "section": "1.2"}],
                "passages": [{"document": "nota", "page": "not stated"}],
            },
        ),
        (
            Indicator(
                id="a", title="A", observations=(Observation(year=2023, value=Decimal("0.10")),)
            ),
            {"observations": [{"year": 2023, "value": Decimal("0.10")}]},
        ),
    ],
)
def test_an_element_is_written_without_its_defaults(element, row):
    (written,) = next(iter(as_records(Fragment(elements=[element]), "en").values()))

    assert written == {"id": "a", "title": "A", **row}


def test_a_decimal_keeps_its_digits():
    indicator = Indicator(id="a", title="A", limit=Decimal("12.50"))
    (row,) = as_records(Fragment(elements=[indicator]))["indicator"]

    assert str(row["grens"]) == "12.50"


def test_a_period_of_days_has_dutch_words_too():
    goal = Goal(id="a", title="A", period=Period(start=Missing.NOT_STATED, last=Missing.WITHHELD))
    (row,) = as_records(Fragment(elements=[goal]), "nl")["doel"]

    assert row["periode"] == {"begin": "niet vermeld", "eind": "niet openbaar"}


def test_an_absence_beside_a_relation_stands_in_the_same_list():
    goal = Goal(id="a", title="A", absences=(Absence("part_of", Missing.UNKNOWN),))
    link = PartOf("a", "b", Details(assessor="raad"))
    (row,) = as_records(Fragment(elements=[goal], relations=[link]), "en")["goal"]

    assert row["part_of"] == ["unknown", {"to": "b", "assessor": "raad"}]


def test_a_relation_without_its_element_cannot_be_written():
    fragment = Fragment(elements=[Action(id="a", title="A")], relations=[ContributesTo("b", "c")])

    with pytest.raises(UsageError) as error:
        as_records(fragment)

    assert str(error.value) == (
        "a relation starts from 'b', which is not one of the elements\n"
        "  hint: give the element too: its relations are written in its own row"
    )


def read(values: Any, file: Any, as_of: date = AS_OF) -> Plan:
    """The plan in the values of a file."""
    reader = RecordReader()
    reader.read(values, file)
    fragment = reader.fragment()
    return assemble(fragment.elements, fragment.relations, as_of=as_of, problems=fragment.problems)


def everything_in(plan: Plan) -> list[str]:
    """All values with their types: "unknown" as a text is equal to the way of missing."""
    elements = [
        [
            repr(getattr(one, field.name))
            for field in attrs.fields(type(one))
            if field.eq is not False
        ]
        for one in plan.elements
    ]
    return [repr(elements), repr(plan.relations), repr(plan.problems), repr(plan.as_of)]


def as_json(value: Decimal | date) -> float | str:
    """What JSON has no word for; a float has room for the digits of these numbers."""
    return float(value) if isinstance(value, Decimal) else value.isoformat()
