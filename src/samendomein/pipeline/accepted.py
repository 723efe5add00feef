"""The file `accepted.toml`: which findings somebody answers for, and until when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from attrs import frozen

from samendomein.assessment.acceptance import WORDS, Acceptance, AcceptanceState
from samendomein.assessment.until import Until
from samendomein.errors import Problem, ReadError
from samendomein.language.text import Text
from samendomein.pipeline.identities import identity_rows, list_of_findings, read_identities
from samendomein.pipeline.rows import Column, Keys, Read, RowReader, day, text, texts
from samendomein.pipeline.writing import write_rendered
from samendomein.plan.nearest import Nearest
from samendomein.plan.origin import InFile
from samendomein.plan.values import Missing
from samendomein.plan.vocabulary import fields_of
from samendomein.sources.convert import NotAValue, converter, shown
from samendomein.sources.key_words import KeyWords
from samendomein.toml.document import Document, read_document
from samendomein.toml.editing import with_row
from samendomein.toml.reading import read_bytes

ALL = {"all": "en", "alle": "nl"}
"""The words that stand for elements of any id."""

_BOM = "\ufeff"

_ELEMENTS = KeyWords((("elements", "elementen"),), "'")


@frozen(kw_only=True)
class AcceptedFile:
    """What stands in a file of acceptances.

    Attributes:
        acceptances: Those that could be read.
        problems: What could not be read: an acceptance with a fault accepts nothing.
    """

    acceptances: tuple[Acceptance, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_accepted(file: Path) -> AcceptedFile:
    """Read acceptances. It never fails: what cannot be read accepts nothing, and is told."""
    if not file.exists() and not file.is_symlink():
        return AcceptedFile()
    try:
        document = read_document(file, shown_as=file.as_posix())
    except ReadError as error:
        return AcceptedFile(problems=error.problems)
    reader = _Acceptances(document)
    acceptances = tuple(reader.read())
    return AcceptedFile(
        acceptances=acceptances, problems=(*document.problems, *reader.rows.problems)
    )


def add_acceptance(file: Path, acceptance: Acceptance, *, language: str = "nl") -> None:
    """Write one more acceptance, in the language of the file, and leave the rest as it stands.

    Args:
        file: The file, which need not be there yet.
        acceptance: What is accepted.
        language: ``nl`` or ``en``: the words of a file that has no acceptances yet.

    Raises:
        ReadError: A part of the file cannot be read.
        UsageError: The file cannot be written; then it is as it was.
    """
    written, table = "", WORDS.nl if language == "nl" else WORDS.name
    if file.exists():
        document = read_document(file, shown_as=file.as_posix())
        if document.problems:
            raise ReadError(document.problems)
        table = next((word for word in document.values if word in WORDS.written()), table)
        written = read_bytes(file, path=file.as_posix()).decode("utf-8")
    row = acceptance_row(acceptance, "en" if table in (WORDS.name, WORDS.plural) else "nl")
    mark = _BOM if written.startswith(_BOM) else ""
    write_rendered(mark + with_row(written.removeprefix(_BOM), table, row), file)


def acceptance_row(acceptance: Acceptance, language: str) -> dict[str, Any]:
    """An acceptance as a row of the file."""
    row: dict[str, Any] = {}
    for term in fields_of(Acceptance):
        word = term.words.nl if language == "nl" else term.name
        value = getattr(acceptance, term.name)
        if term.name == "elements" and acceptance.everything:
            row[word] = next(said for said, spoken in ALL.items() if spoken == language)
        elif term.name == "covered" and not isinstance(value, Missing):
            row[word] = identity_rows(value, language)
        elif isinstance(value, Until):
            row[word] = _until_row(value, language)
        elif isinstance(value, AcceptanceState):
            row[word] = value.nl if language == "nl" else value.value
        elif value and not isinstance(value, Missing):
            row[word] = list(value) if isinstance(value, tuple) else value
    return row


def _until_row(until: Until, language: str) -> str | date:
    if until.never_ends:
        never = Missing.NOT_APPLICABLE
        return "n.v.t." if language == "nl" else never.value
    return until.event if until.day is None else until.day


class _Acceptances:
    """Reads the acceptances of one file."""

    def __init__(self, document: Document) -> None:
        self.rows = RowReader(document=document, room="accepted")
        self._document = document
        special: dict[str, Read] = {
            "elements": _elements,
            "signed_on": day,
            "until": _until,
            "state": _state,
            "covered": self._covered,
        }
        self._columns = tuple(
            Column(
                name=term.name,
                words=term.words,
                read=special.get(term.name, text),
                required=term.required,
            )
            for term in fields_of(Acceptance)
        )

    def read(self) -> Iterator[Acceptance]:
        for word, rows in self._document.values.items():
            if word.casefold() not in WORDS.written():
                self._unknown_table(word, rows)
                continue
            items = rows if isinstance(rows, list) else [rows]
            for number, item in enumerate(items):
                keys: Keys = (word, number) if items is rows else (word,)
                row = self.rows.row(WORDS, item, keys, self._columns)
                if row is not None:
                    acceptance = self._acceptance(row, keys)
                    if acceptance is not None:
                        yield acceptance

    def _acceptance(self, row: dict[str, Any], keys: Keys) -> Acceptance | None:
        if row.get("elements") == ():
            row["everything"] = True
        made = Acceptance(**row, origin=InFile(self._document, keys))
        if made.picks_anything:
            return made
        self.rows.tell(
            "missing-key",
            keys,
            Text(
                "{word} without {key}", word=WORDS, key=KeyWords((("elements", "elementen"),), "'")
            ),
            Text('name the ids of elements, or write elements = "all"'),
        )
        return None

    def _covered(self, value: Any, keys: Keys) -> Any:
        return read_identities(self.rows, *list_of_findings(value, keys))

    def _unknown_table(self, word: str, rows: object) -> None:
        keys: Keys = (word, 0) if isinstance(rows, list) and rows else (word,)
        meant = Nearest(WORDS.written()).to(word)
        self.rows.tell(
            "unknown-table",
            keys,
            Text("{word} is not a table of this file", word=f"'{word}'"),
            Text("did you mean {meant}?", meant=f"'{meant or WORDS.name}'"),
        )


def _elements(value: Any, keys: Keys) -> tuple[str, ...]:
    """The ids; none of them stands for elements of any id."""
    if isinstance(value, str) and value.casefold() in ALL:
        return ()
    return texts(value, keys)


def _until(value: Any, keys: Keys) -> Until:
    if not isinstance(value, str | date):
        raise NotAValue(
            Text(
                "found {found}, expected {expected}",
                found=shown(value),
                expected=Text("a day or the id of an event"),
            ),
            Text("write a day such as 2025-12-31, or the id of an event"),
        )
    return Until.parse(text(value, keys) if isinstance(value, str) else value)


_STATE = next(term for term in fields_of(Acceptance) if term.name == "state")


def _state(value: Any, _: Keys) -> Any:
    return converter(_STATE)(value)
