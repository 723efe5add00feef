"""Who decided what on a proposal, and when: kept in a file beside the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from attrs import frozen

from samendomein.errors import Problem, ReadError
from samendomein.language.text import Text
from samendomein.pipeline.rows import Column, RowReader, day, text
from samendomein.plan.nearest import Nearest
from samendomein.plan.values import Choice
from samendomein.plan.words import Words
from samendomein.sources.convert import NotAValue, shown
from samendomein.toml.document import Document, read_document
from samendomein.toml.writing import to_toml

TABLE = {"nl": "beoordeeld", "en": "reviewed"}
"""The name of the table, by language."""


class Decision(Choice):
    """What a person decides on a proposal."""

    ACCEPT = "accept", "aanvaard", "accepteer", "overgenomen"
    CHANGE = "change", "wijzig", "aanvaard met wijziging"
    REJECT = "reject", "wijs af", "afwijzen", "afgewezen"
    LATER = "later", "later"
    SAME = "same", "zelfde", "zelfde als", "samenvoegen", "same as", "join"


@frozen(kw_only=True)
class Review:
    """One decision that was taken.

    Attributes:
        element: The id of the proposal.
        kind: The English word for its kind.
        title: Its title as it was proposed.
        document: The id of the paper that was read.
        quote: The words on which it was proposed.
        decision: What was decided.
        by: The role that decided.
        on: The day.
        reason: Why; may be empty.
        same_as: The id of the element it was found to be the same as; empty if it was not.
    """

    element: str
    kind: str
    title: str
    document: str
    quote: str
    decision: Decision
    by: str
    on: date
    reason: str = ""
    same_as: str = ""


@frozen(kw_only=True)
class ReviewedFile:
    """What stands in the file, and what in it could not be read."""

    reviews: tuple[Review, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_reviews(file: Path) -> ReviewedFile:
    """Read what was decided before. It never fails: what cannot be read is told."""
    if not file.exists() and not file.is_symlink():
        return ReviewedFile()
    try:
        document = read_document(file, shown_as=file.as_posix())
    except ReadError as error:
        return ReviewedFile(problems=error.problems)
    rows = RowReader(document=document, room="reviewed")
    reviews = tuple(_read(document, rows))
    return ReviewedFile(reviews=reviews, problems=(*document.problems, *rows.problems))


def as_rows(reviews: Iterable[Review], language: str) -> str:
    """Decisions as the text of the file."""
    return to_toml({TABLE[language]: [_row(one, language) for one in reviews]})


def decision(value: Any, _: Any) -> Decision:
    """A decision, in either language."""
    meant = Decision.words().get(value.casefold()) if isinstance(value, str) else None
    if meant is not None:
        return meant
    near = Nearest(Decision.words()).to(value) if isinstance(value, str) else None
    raise NotAValue(
        Text(
            "found {found}, expected one of: {words}",
            found=shown(value),
            words="accept, change, reject, later, same (aanvaard, wijzig, wijs af, later, zelfde)",
        ),
        None if near is None else Text("did you mean {meant}?", meant=f"'{near}'"),
    )


def any_text(value: Any, _: Any) -> str:
    """A text, which may be empty."""
    if isinstance(value, str):
        return value
    raise NotAValue(
        Text("found {found}, expected {expected}", found=shown(value), expected=Text("a text")),
        Text("put the text between quotes"),
    )


_COLUMNS = (
    Column(name="element", words=Words("element", "", ""), read=text, required=True),
    Column(name="kind", words=Words("soort", "", ""), read=text, required=True),
    Column(name="title", words=Words("titel", "", ""), read=any_text, required=True),
    Column(name="document", words=Words("document", "", ""), read=any_text),
    Column(name="quote", words=Words("citaat", "", ""), read=any_text),
    Column(name="decision", words=Words("besluit", "", ""), read=decision, required=True),
    Column(name="by", words=Words("door", "", ""), read=text, required=True),
    Column(name="on", words=Words("op", "", ""), read=day, required=True),
    Column(name="reason", words=Words("reden", "", ""), read=any_text),
    Column(name="same_as", words=Words("zelfde_als", "", ""), read=text),
)


def _row(review: Review, language: str) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for column in _COLUMNS:
        value = getattr(review, column.name)
        if isinstance(value, Decision):
            value = value.nl if language == "nl" else value.value
        if value != "":
            row[column.words.nl if language == "nl" else column.name] = value
    return row


def _read(document: Document, rows: RowReader) -> Iterator[Review]:
    for word, items in document.values.items():
        if word not in TABLE.values():
            rows.tell(
                "unknown-table",
                (word,),
                Text("{word} is not a table of this file", word=f"'{word}'"),
                Text("did you mean {meant}?", meant=f"'{TABLE['nl']}'"),
            )
            continue
        each = items if isinstance(items, list) else [items]
        for number, item in enumerate(each):
            keys = (word, number) if items is each else (word,)
            row = rows.row(word, item, keys, _COLUMNS)
            if row is not None:
                yield Review(**{"document": "", "quote": "", **row})
