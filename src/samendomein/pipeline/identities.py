"""The identities of findings as they stand in a file: a line for each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from samendomein.assessment.acceptance import CHECK, ELEMENTS, KEY
from samendomein.assessment.finding import Identity
from samendomein.language.text import Text
from samendomein.pipeline.rows import Column, Keys, RowReader, text, texts
from samendomein.sources.convert import NotAValue, shown

_COLUMNS = (
    Column(name="check", words=CHECK, read=text, required=True),
    Column(name="elements", words=ELEMENTS, read=texts, required=True),
    Column(name="key", words=KEY, read=text),
)


def list_of_findings(value: Any, keys: Keys) -> tuple[list[Any], Keys]:
    """A list, with the place where it stands.

    Raises:
        NotAValue: It is no list.
    """
    if isinstance(value, list):
        return value, keys
    raise NotAValue(
        Text(
            "found {found}, expected {expected}",
            found=shown(value),
            expected=Text("a list of findings"),
        ),
        Text("write each finding between braces: {example}", example="{ … }"),
    )


def read_identities(reader: RowReader, rows: list[Any], keys: Keys) -> tuple[Identity, ...]:
    """Read a list of findings; those that cannot be read are told and left out."""
    read = (
        reader.row(Text("finding"), item, (*keys, number), _COLUMNS)
        for number, item in enumerate(rows)
    )
    return tuple(
        (row["check"], tuple(sorted(row["elements"])), row.get("key", "")) for row in read if row
    )


def identity_rows(identities: Iterable[Identity], language: str) -> list[dict[str, Any]]:
    """Findings as rows, sorted: so that a change is a few lines in a comparison of two files."""
    check, elements, key = (
        column.words.nl if language == "nl" else column.name for column in _COLUMNS
    )
    return [
        {check: id, elements: list(ids), **({key: distinct} if distinct else {})}
        for id, ids, distinct in sorted(set(identities))
    ]
