"""The JSON Schema of plan files allows what can be read, and refuses what cannot."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import Any

import jsonschema
import pytest
from hypothesis import given, strategies as st

from samendomein import Element, as_records, parse_toml, plan_schema
from samendomein.plan.vocabulary import fields_of, kinds, tables
from samendomein.testing import plans


@given(plans(), st.sampled_from(["nl", "en"]))
def test_what_is_written_of_a_plan_is_allowed(plan, language):
    assert faults(as_records(plan, language)) == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_schema_is_a_schema(language):
    jsonschema.Draft202012Validator.check_schema(plan_schema(language))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_schema_is_the_same_each_time(language):
    assert json.dumps(plan_schema(language)) == json.dumps(plan_schema(language))


def test_languages_differ_in_descriptions_only():
    assert without_descriptions(plan_schema("nl")) == without_descriptions(plan_schema("en"))
    assert plan_schema("nl") != plan_schema("en")


def test_every_word_for_a_table_is_allowed():
    assert set(plan_schema()["properties"]) == set(tables())


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.words.name)
def test_every_word_for_a_field_is_described(kind: type[Element]):
    definitions = plan_schema("nl")["$defs"]
    properties = definitions[kind.words.name]["properties"]
    described = {
        word: definitions[properties[word]["$ref"].removeprefix("#/$defs/")]["description"]
        for term in fields_of(kind)
        for word in term.written()
    }

    assert described == {
        word: term.words.doc_nl for term in fields_of(kind) for word in term.written()
    }


@pytest.mark.parametrize(
    "row",
    [
        "titel = 'A'\nonderdeel_van = 'b'",
        "naam = 'A'\npart_of = ['b', { naar = 'c', sterkte = -3 }]",
        "title = 'A'\npart_of = 'niet vermeld'",
        "title = 'A'\nperiod = { start = 2024-01-01, eind = 'niet vermeld' }",
        "title = 'A'\nperiode = 2024",
        "title = 'A'\npassages = { stuk = 'nota', blz = 'vertrouwelijk' }",
        "title = 'A'\nstand = 'voorgesteld'",
    ],
)
def test_a_goal_may_have(row):
    assert faults(parse_toml(f"[[doel]]\nid = 'a'\n{row}", path="plan.toml").values) == []


@pytest.mark.parametrize(
    "text",
    [
        "[[doell]]\nid = 'a'\ntitel = 'A'",
        "[[doel]]\ntitel = 'A'",
        "[[doel]]\nid = 'a'",
        "[[doel]]\nid = 'a'\ntitel = 'A'\ntitle = 'A'",
        "[[doel]]\nid = 'a b'\ntitel = 'A'",
        "[[doel]]\nid = 'onbekend'\ntitel = 'A'",
        "[[doel]]\nid = 'a'\ntitel = 3",
        "[[doel]]\nid = 'a'\ntitel = 'A'\nkleur = 'rood'",
        "[[doel]]\nid = 'a'\ntitel = 'A'\nstand = 'misschien'",
        "[[doel]]\nid = 'a'\ntitel = 'A'\nperiode = { begin = 2024-01-01, tot = 2025-01-01 }",
        "[[doel]]\nid = 'a'\ntitel = 'A'\nperiode = true",
        "[[doel]]\nid = 'a'\ntitel = 'A'\nonderdeel_van = 3",
        "[[doel]]\nid = 'a'\ntitel = 'A'\nonderdeel_van = [{ sterkte = 2 }]",
        "[[doel]]\nid = 'a'\ntitel = 'A'\nonderdeel_van = [{ naar = 'b', sterkte = 4 }]",
        "[[doel]]\nid = 'a'\ntitel = 'A'\nonderdeel_van = [{ naar = 'b', to = 'b' }]",
        "[[doel]]\nid = 'a'\ntitel = 'A'\npassages = [{ blz = '3' }]",
        "[[stuk]]\nid = 'a'\ntitel = 'A'\ndatum = 'in het najaar'",
        "[[indicator]]\nid = 'a'\ntitel = 'A'\nmetingen = [{ jaar = '2024' }]",
        "[[indicator]]\nid = 'a'\ntitel = 'A'\ngrens = 'veel'",
        "doel = 'a'",
    ],
)
def test_a_plan_file_may_not_be(text):
    assert faults(parse_toml(text, path="plan.toml").values) != []


@cache
def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(plan_schema())


def faults(values: Any) -> list[str]:
    """What the schema does not allow; editors see a day as a text."""
    return [fault.message for fault in validator().iter_errors(with_days_as_text(values))]


def with_days_as_text(value: Any) -> Any:
    match value:
        case dict():
            return {key: with_days_as_text(part) for key, part in value.items()}
        case list():
            return [with_days_as_text(part) for part in value]
        case date():
            return value.isoformat()
        case _:
            return value


def without_descriptions(value: Any) -> Any:
    if isinstance(value, list):
        return [without_descriptions(part) for part in value]
    if not isinstance(value, dict):
        return value
    is_schema = not isinstance(value.get("description"), dict)
    return {
        key: without_descriptions(part)
        for key, part in value.items()
        if not (is_schema and key in ("description", "title") and isinstance(part, str))
    }
