"""The tables and columns of a plan as data, for a spreadsheet, a database or another program."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal

import attrs
from attrs import field, frozen

from samendomein.plan.elements import Document
from samendomein.plan.elements.records import RECORDS
from samendomein.plan.money import Money
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.period import Period
from samendomein.plan.relations.relation import Details, Relation
from samendomein.plan.remembered import remembered
from samendomein.plan.values import Choice, Missing
from samendomein.plan.vocabulary import FieldTerm, fields_of, kinds, relations_from
from samendomein.plan.words import KindWords, RelationWords, Words

Holds = Literal[
    "text",
    "truth",
    "whole number",
    "number",
    "date",
    "period",
    "amount",
    "choice",
    "record",
    "reference",
]


@frozen(kw_only=True)
class Column:
    """What one key of a row can hold.

    Attributes:
        name: The English word for the key, which is its name in Python too.
        word: The key as `as_records` writes it, in the language that was asked for.
        label: The same as a reader sees it.
        description: What it says.
        written: Every word that can be read as this key, in both languages.
        holds: What a value is. A reference is the id of an element, or a dictionary with that id
            and with what is known of the relation.
        many: Whether there can be several values; then they stand in a list.
        required: Whether a row cannot do without.
        is_relation: Whether it is a relation to other elements, and not a value of its own.
        missing: The words that say why there is no value; empty if the column takes none.
        choices: The words that a choice can have.
        refers_to: The English names of the kinds of which it can hold ids.
        columns: What a record holds, or what can be known of a relation besides its two ends.
        otherwise: The value that holds where none is written; ``None`` if then there is none, or
            it is unknown.
    """

    name: str
    word: str
    label: str
    description: str
    written: tuple[str, ...]
    holds: Holds
    many: bool = False
    required: bool = False
    is_relation: bool = False
    missing: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    refers_to: tuple[str, ...] = ()
    columns: tuple[Column, ...] = field(default=(), repr=False)
    otherwise: str | bool | None = None


@frozen(kw_only=True)
class KindTable:
    """The table of one kind of element.

    Attributes:
        name: The English name of the kind.
        word: The key of the table as `as_records` writes it, in the language that was asked for.
        label: The word for one as a reader sees it.
        several: The word for several.
        description: What the kind is.
        written: Every word that can be read as the name of the table, in both languages.
        columns: Its columns, in the order in which `as_records` writes them.
    """

    name: str
    word: str
    label: str
    several: str
    description: str
    written: tuple[str, ...]
    columns: tuple[Column, ...] = field(repr=False)


@remembered
def kind_tables(language: str = "nl") -> tuple[KindTable, ...]:
    """Every kind of element with its columns, in the order in which reports list the kinds.

    This is what the rows of `as_records` and of `Report.records` can hold.

    Args:
        language: Whether words and descriptions are Dutch (``nl``) or English (``en``).
    """
    return tuple(
        KindTable(
            name=kind.words.name,
            word=_word(kind.words, language),
            label=kind.words.label(language),
            several=kind.words.label(language, plural=True),
            description=_doc(kind.words, language),
            written=tuple(dict.fromkeys(kind.words.written())),
            columns=(
                *_columns(kind, language),
                *(_relation(one, language) for one in relations_from(kind)),
            ),
        )
        for kind in kinds()
    )


@remembered
def _columns(cls: type, language: str) -> tuple[Column, ...]:
    defaults = {one.name: one.default for one in attrs.fields(cls)}
    is_record = cls in RECORDS
    return tuple(
        _column(term, defaults[term.name], language, is_record=is_record) for term in fields_of(cls)
    )


def _column(term: FieldTerm, default: Any, language: str, *, is_record: bool) -> Column:
    # Records name their paper by its id.
    is_paper = is_record and term.name == "document"
    return Column(
        name=term.name,
        word=term.words.nl if language == "nl" else term.name,
        label=term.label(language),
        description=_doc(term.words, language),
        written=tuple(dict.fromkeys(term.written())),
        holds="reference" if is_paper else _holds(term.holds),
        many=term.many,
        required=term.required,
        missing=_said(Missing, language) if term.can_be_missing else (),
        choices=_said(term.holds, language),
        refers_to=(Document.words.name,) if is_paper else (),
        columns=_columns(term.holds, language) if term.holds in RECORDS else (),
        otherwise=_otherwise(default, language),
    )


def _relation(relation: type[Relation[Any, Any]], language: str) -> Column:
    words = relation.words
    return Column(
        name=words.name,
        word=_word(words, language),
        label=words.label(language),
        description=_doc(words, language),
        written=tuple(dict.fromkeys(words.written())),
        holds="reference",
        many=True,
        is_relation=True,
        missing=_said(Missing, language),
        refers_to=tuple(kind.words.name for kind in relation.target_kinds),
        columns=_columns(Details, language),
    )


_HOLDS: dict[type, Holds] = {
    str: "text",
    bool: "truth",
    int: "whole number",
    Decimal: "number",
    PartialDate: "date",
    Period: "period",
    Money: "amount",
}


def _holds(cls: type) -> Holds:
    if issubclass(cls, Choice):
        return "choice"
    return "record" if cls in RECORDS else _HOLDS[cls]


def _said(words: type, language: str) -> tuple[str, ...]:
    if not issubclass(words, Choice):
        return ()
    return tuple(_choice(word, language) for word in words)


def _choice(word: Choice, language: str) -> str:
    return word.nl if language == "nl" else word.value


def _otherwise(default: Any, language: str) -> str | bool | None:
    if isinstance(default, Missing):
        return None
    if isinstance(default, Choice):
        return _choice(default, language)
    return default if isinstance(default, bool) else None


def _word(words: KindWords | RelationWords, language: str) -> str:
    return words.nl if language == "nl" else words.name


def _doc(words: KindWords | RelationWords | Words, language: str) -> str:
    return words.doc_nl if language == "nl" else words.doc
