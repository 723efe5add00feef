"""The JSON Schema of plan files, made of the vocabulary: for editors and other programs.

It allows what `RecordReader` reads without a problem, with two exceptions: it knows words in lower
case only, and it does not see that a field is given twice by two of its words.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Literal

from samendomein.plan.elements.element import Element
from samendomein.plan.elements.records import RECORDS
from samendomein.plan.money import Money
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.period import Period
from samendomein.plan.period_table import WORDS as PERIOD_WORDS
from samendomein.plan.relations.relation import STRONGEST, Details
from samendomein.plan.values import Choice, Missing
from samendomein.plan.vocabulary import (
    FieldTerm,
    fields_of,
    kinds,
    records,
    relations,
    relations_from,
    tables,
)
from samendomein.plan.words import KindWords, RelationWords, Words
from samendomein.sources.records import ENDS, LONGEST_ID

Schema = dict[str, Any]
Language = Literal["nl", "en"]

DRAFT = "https://json-schema.org/draft/2020-12/schema"

_MISSING = list(Missing.words())
_TITLES = {"nl": "Planbestand van samendomein", "en": "Plan file of samendomein"}


def plan_schema(language: Language = "nl") -> Schema:
    """The JSON Schema (draft 2020-12) of a plan file, for editors that complete and check TOML.

    Tables and keys may have their English and their Dutch words, whatever the language.

    Args:
        language: The language of the descriptions: ``nl`` or ``en``.
    """
    definitions = {
        "id": _ID,
        "missing": {"enum": _MISSING},
        "text": _text({"type": "string"}),
        "needed_text": _text({"type": "string", "pattern": "\\S"}),
        **{_name(cls): _record(cls, language) for cls in records()},
        **{f"relation.{one.words.name}": _relation(one.words, language) for one in relations()},
        "details": _details(language),
        **{kind.words.name: _kind(kind, language) for kind in kinds()},
    }
    holders: tuple[type, ...] = (Element, *kinds(), *records(), Details)
    for cls in holders:
        for term in _own_fields(cls):
            definitions[f"{_name(cls)}.{term.name}"] = _field(term, language)
    return {
        "$schema": DRAFT,
        "title": _TITLES[language],
        "type": "object",
        "properties": {word: _rows(kind.words.name) for word, (kind, _) in tables().items()},
        "additionalProperties": False,
        "$defs": definitions,
    }


def _text(text: Schema) -> Schema:
    table = {
        "type": "object",
        "properties": {"text": text},
        "required": ["text"],
        "additionalProperties": False,
    }
    return {"anyOf": [text, table]}


_ID: Schema = {
    "type": "string",
    "pattern": "^\\S+$",
    "maxLength": LONGEST_ID,
    "not": {"enum": _MISSING},
}
_PERIOD_PART: Schema = {
    "anyOf": [{"type": "string", "minLength": 1}, {"type": "integer", "minimum": 1000}]
}
_PERIOD: Schema = {
    "anyOf": [
        *_PERIOD_PART["anyOf"],
        {
            "type": "object",
            "properties": dict.fromkeys(PERIOD_WORDS, _PERIOD_PART),
            "additionalProperties": False,
        },
    ]
}
_DATE: Schema = {
    "anyOf": [
        {"type": "string", "pattern": "[0-9]{4}"},
        {"type": "integer", "minimum": 1000, "maximum": 2999},
    ]
}
_VALUES: dict[type, Schema] = {
    str: {"$ref": "#/$defs/text"},
    bool: {"anyOf": [{"type": "boolean"}, {"enum": ["ja", "yes", "waar", "nee", "no", "onwaar"]}]},
    int: {"type": "integer"},
    Decimal: {"type": "number"},
    PartialDate: _DATE,
    Period: _PERIOD,
    Money: {"anyOf": [{"type": "string", "minLength": 1}, {"type": "number"}]},
}


def _kind(kind: type[Element], language: Language) -> Schema:
    properties = _properties(kind)
    for relation in relations_from(kind):
        reference = {"$ref": f"#/$defs/relation.{relation.words.name}"}
        properties.update(dict.fromkeys(relation.words.written(), reference))
    return _table(kind.words, properties, fields_of(kind), language)


def _record(cls: type, language: Language) -> Schema:
    return _table(_words(cls), _properties(cls), fields_of(cls), language)


def _table(
    words: KindWords, properties: Schema, fields: Iterable[FieldTerm], language: Language
) -> Schema:
    required = [_exactly_one(term.written()) for term in fields if term.required]
    return {
        "description": _doc(words, language),
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        **({"allOf": required} if required else {}),
    }


def _details(language: Language) -> Schema:
    doc = {
        "nl": "Een relatie met wat ervan bekend is.",
        "en": "A relation with what is known of it.",
    }
    return {
        "description": doc[language],
        "type": "object",
        "properties": {
            **{word: {"$ref": "#/$defs/id"} for word in ENDS},
            **_properties(Details),
        },
        "additionalProperties": False,
        "allOf": [_exactly_one(ENDS)],
    }


def _relation(words: RelationWords, language: Language) -> Schema:
    one = [{"$ref": "#/$defs/id"}, {"$ref": "#/$defs/missing"}, {"$ref": "#/$defs/details"}]
    return {
        "description": _doc(words, language),
        "anyOf": [*one, {"type": "array", "items": {"anyOf": one}}],
    }


def _properties(cls: type) -> Schema:
    properties: Schema = {}
    shared = {term.name for term in fields_of(Element)} if issubclass(cls, Element) else set()
    for term in fields_of(cls):
        holder = _name(Element) if term.name in shared else _name(cls)
        reference = {"$ref": f"#/$defs/{holder}.{term.name}"}
        properties.update(dict.fromkeys(term.written(), reference))
    return properties


def _own_fields(cls: type) -> list[FieldTerm]:
    shared = {term.name for term in fields_of(Element)}
    is_a_kind = issubclass(cls, Element) and cls is not Element
    return [term for term in fields_of(cls) if not (is_a_kind and term.name in shared)]


def _field(term: FieldTerm, language: Language) -> Schema:
    said = {"description": _doc(term.words, language)}
    if term.name == "id":
        return {**said, **_ID}
    value = _value(term)
    if term.many:
        return {**said, "anyOf": [{"type": "array", "items": value}, value]}
    if term.can_be_missing:
        return {**said, "anyOf": [value, {"$ref": "#/$defs/missing"}]}
    return {**said, **value}


def _value(term: FieldTerm) -> Schema:
    if issubclass(term.holds, Choice):
        return {"enum": list(term.holds.words())}
    if term.holds in records():
        return {"$ref": f"#/$defs/{_name(term.holds)}"}
    if term.name == "strength":
        return {"type": "integer", "minimum": -STRONGEST, "maximum": STRONGEST}
    if term.required and term.holds is str:
        return {"$ref": "#/$defs/needed_text"}
    if term.words.at_least is not None:
        return {**_VALUES[term.holds], "minimum": term.words.at_least}
    return _VALUES[term.holds]


def _exactly_one(words: Iterable[str]) -> Schema:
    choices = [{"required": [word]} for word in dict.fromkeys(words)]
    return choices[0] if len(choices) == 1 else {"oneOf": choices}


def _rows(kind: str) -> Schema:
    row = {"$ref": f"#/$defs/{kind}"}
    return {"anyOf": [{"type": "array", "items": row}, row]}


def _words(cls: type) -> KindWords:
    return cls.words if issubclass(cls, Element) else RECORDS[cls]


def _name(cls: type) -> str:
    if cls is Element:
        return "element"
    return "details" if cls is Details else _words(cls).name


def _doc(words: KindWords | RelationWords | Words, language: Language) -> str:
    return words.doc_nl if language == "nl" else words.doc
