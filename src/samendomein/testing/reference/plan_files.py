"""The page about plan files: every table, key and relation, from the vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from samendomein.plan.duration import Duration
from samendomein.plan.elements.element import Element
from samendomein.plan.elements.records import RECORDS
from samendomein.plan.money import Money
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.period import Period
from samendomein.plan.relations.relation import Relation
from samendomein.plan.values import Choice, Missing
from samendomein.plan.vocabulary import (
    FieldTerm,
    fields_of,
    kinds,
    records,
    relation_details,
    relations_from,
)
from samendomein.testing.reference.markdown import code, codes, page, table

_HOLDS: dict[type, str] = {
    str: "text",
    bool: "true or false",
    int: "whole number",
    Decimal: "number",
    PartialDate: "date",
    Period: "period",
    Money: "amount",
    Duration: "duration",
}

_INTRODUCTION = """# Plan files

A plan file is a TOML file. Each element of a plan is a table, such as `[[goal]]`, with an `id` of
your own and a `title`. The name of a table and of a key may be written in English or in Dutch, and
both may stand in one file: `[[goal]]` is `[[doel]]`.

A relation is a key in the element that it starts from, with the id of the element it points to, or
a list of ids. What is known of the relation besides goes in a table with the id as `to` (`naar`):

```toml
[[doel]]
id = "rondkomen"
titel = "Rondkomen"

[[actie]]
id = "loket"
titel = "Geldloket"
periode = "2024 t/m 2027"
draagt_bij_aan = [{ naar = "rondkomen", zekerheid = "waarschijnlijk" }]
eigenaar = "niet vermeld"
```

This page is made from the code by `python -m samendomein.testing.reference`."""

_VALUES = """## How values are written

| value | write | for instance |
| --- | --- | --- |
| text | between quotes | `"Geldloket"` |
| date | a day, or words between quotes | `2024-06-30`, `"Q1 2024"`, `"najaar 2022"` |
| period | words between quotes; the last year counts too | `"2024 t/m 2027"`, `"vanaf 2024"` |
| amount | words between quotes, or a whole number of euros | `"ca. € 35.000 per jaar"`, `35000` |
| number | without quotes, with a point | `0.4` |
| whole number | without quotes and without points | `12` |
| true or false | `true` or `false` | `true` |"""


def plan_files() -> str:
    """The page about plan files."""
    return page(
        _INTRODUCTION,
        _VALUES,
        "## What is missing",
        'Four words say why a value is missing. None of them is zero, empty or "yes". A key that '
        "is left out is unknown. They can stand for a relation too.",
        _words_of(Missing),
        "## Keys of every element",
        _keys(fields_of(Element)),
        "## Keys of every relation",
        _keys(relation_details()),
        *(part for kind in kinds() for part in _kind(kind)),
        "## Tables inside an element",
        *(part for record in records() for part in _record(record)),
        "## Lists of words",
        *(part for words in _lists() for part in (f"### {words.__name__}", _words_of(words))),
    )


def _kind(kind: type[Element]) -> Iterator[str]:
    words = kind.words
    yield f"## {words.label('en').capitalize()} ({words.label('nl')})"
    yield f"{words.doc} *{words.doc_nl}*"
    yield f"Table: {codes(f'[[{word}]]' for word in dict.fromkeys(words.written()))}."
    common = {field.name for field in fields_of(Element)}
    yield _keys(field for field in fields_of(kind) if field.name not in common)
    yield table(
        ("relation", "Dutch", "also", "points to", "what it says"),
        (_relation(relation) for relation in relations_from(kind)),
    )


def _relation(relation: type[Relation[Any, Any]]) -> tuple[str, ...]:
    words = relation.words
    targets = relation.target_kinds
    named = "any element" if len(targets) == len(kinds()) else _kind_names(targets)
    what = f"{words.doc} *{words.doc_nl}*"
    return (code(words.name), code(words.nl), codes(words.synonyms), named, what)


def _kind_names(targets: Iterable[type[Element]]) -> str:
    return ", ".join(target.words.label("en") for target in targets)


def _record(record: type) -> Iterator[str]:
    words = RECORDS[record]
    yield f"### {words.label('en').capitalize()} ({words.label('nl')})"
    yield f"{words.doc} *{words.doc_nl}*"
    yield _keys(fields_of(record))


def _keys(fields: Iterable[FieldTerm]) -> str:
    return table(("key", "Dutch", "also", "value", "what it says"), map(_key, fields))


def _key(field: FieldTerm) -> tuple[str, ...]:
    words = field.words
    holds = _holds(field.holds)
    if field.many:
        holds = f"list of {holds}"
    if field.required:
        holds = f"{holds}, needed"
    what = f"{words.doc} *{words.doc_nl}*"
    return (code(field.name), code(words.nl), codes(words.synonyms), holds, what)


def _holds(holds: type) -> str:
    if holds in RECORDS:
        words = RECORDS[holds].label("en")
        return f"[{words}](#{words.replace(' ', '-')}-{RECORDS[holds].label('nl')})"
    if issubclass(holds, Choice):
        return f"[{holds.__name__}](#{holds.__name__.lower()})"
    return _HOLDS[holds]


def _lists() -> list[type[Choice]]:
    """Every list of words that a key can have, by name."""
    owners: list[type] = [Element, *kinds(), *records()]
    fields = [field for owner in owners for field in fields_of(owner)] + list(relation_details())
    found = {field.holds for field in fields if issubclass(field.holds, Choice)}
    return sorted(found, key=lambda words: words.__name__)


def _words_of(words: type[Choice]) -> str:
    return table(
        ("word", "Dutch", "also"),
        ((code(one.value), code(one.nl), codes(one.synonyms)) for one in words),
    )
