"""What is told of a workbook that cannot be read as it stands: with the cell, and a way out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from difflib import SequenceMatcher

from samendomein import Column, KindTable, Location, Nearest, Problem, Text
from samendomein_excel.grid import Grid
from samendomein_excel.headings import kinds_by_word, own_words, records_by_word, words_of
from samendomein_excel.marks import NOT_WORKED_OUT
from samendomein_excel.words import plain

_ALIKE = 0.8
"""How much a name must be like a known one to be a slip; "Notitie" is not meant to be "Titel"."""

_COPY = re.compile(r"(?:_\(?\d+\)?|_(?:kopie|copy)(?:_.*)?|\(\d+\))$")
"""What programs put behind the name of a sheet that was copied."""

_TOTAL = re.compile(
    r"(?:sub|eind|grand_)?_?tota(?:al|len|l|ls)"
    r"(?:_(?:generaal|per_jaar|bedrag(?:en)?|amounts?|per_year|(?:19|20)\d\d(?:_(?:20)?\d\d)?))?"
)
"""What people write before a row that adds up, as heads are compared."""


def unknown_headings(grid: Grid, headings: Mapping[str, Column | None]) -> Iterator[Problem]:
    """A heading that is nearly one that is lacking is a slip; any other is a column of their own.

    Args:
        grid: The sheet.
        headings: Every word that can be a head, and its column.
    """
    there = [headings[one] for one in grid.columns if one in headings]
    lacking = [word for word, column in headings.items() if column not in there]
    for heading in grid.columns:
        meant = None if heading in headings else _meant(heading, lacking)
        if meant is not None:
            yield Problem(
                id="excel/unknown-column",
                message=Text("the column {heading} is not known", heading=f"'{_shown(heading)}'"),
                location=grid.at(grid.head, heading),
                hint=Text(
                    "did you mean {meant}? If it is a column of your own, give it another name",
                    meant=f"'{_shown(meant)}'",
                ),
            )


def unknown_sheet(file: str, name: str) -> Iterator[Problem]:
    """A sheet whose name is nearly a known one is a slip too, or a copy that nobody reads."""
    known = [*kinds_by_word(), *records_by_word(), *own_words("relations")]
    meant = _meant(_COPY.sub("", plain(name)), known)
    if meant is not None:
        yield Problem(
            id="excel/unknown-sheet",
            message=Text("the sheet {name} is not known", name=f"'{name}'"),
            location=Location(f"{file}!{name}"),
            hint=Text(
                "did you mean {meant}? If it is a sheet of your own, give it another name",
                meant=f"'{_shown(meant)}'",
            ),
        )


def _meant(name: str, known: Iterable[str]) -> str | None:
    meant = Nearest(known).to(name)
    if meant is None or SequenceMatcher(None, name, meant, autojunk=False).ratio() < _ALIKE:
        return None
    return meant


def nothing_known(file: str, names: Iterable[str]) -> Problem:
    """No sheet at all has the name of a kind."""
    return Problem(
        id="excel/no-sheets",
        message=Text(
            "no sheet of this workbook has a name that is known: {names}",
            names=", ".join(f"'{name}'" for name in names),
        ),
        location=Location(file),
        hint=Text(
            "name a sheet after what is on it, such as {names}, or begin with {command}",
            names="'Doelen', 'Acties'",
            command="samendomein init --excel",
        ),
    )


def no_heads(file: str, name: str) -> Problem:
    """A sheet with the name of a kind, in which no row has its heads."""
    return Problem(
        id="excel/no-heads",
        message=Text("the sheet {name} has no row with heads that are known", name=f"'{name}'"),
        location=Location(f"{file}!{name}"),
        hint=Text("put the heads above the columns, {head} at least", head="'Titel'"),
    )


def no_value(place: Location, said: str) -> Problem:
    """A cell that has no value, because a formula in it went wrong or was never worked out."""
    if said == NOT_WORKED_OUT:
        return Problem(
            id="excel/not-worked-out",
            message=Text("this cell has a formula that was not worked out"),
            location=place,
            hint=Text("open the workbook in Excel or LibreOffice and save it there"),
        )
    return Problem(
        id="excel/error-in-cell",
        message=Text("this cell shows {said}: its formula went wrong", said=said),
        location=place,
        hint=Text("mend the formula, write the value itself, or make the cell empty"),
    )


def copied(place: Location, first: Location) -> Problem:
    """A row with the id of another: somebody copied that row."""
    return Problem(
        id="excel/copied-row",
        message=Text("this row has the id of another row: {first}", first=str(first)),
        location=place,
        hint=Text(
            "is it a row of its own? Empty its cell in the hidden column 'Id'; else take it out"
        ),
    )


def unknown_relation(said: str, kind: KindTable, place: Location) -> Problem:
    """A relation that this kind cannot have."""
    known = [word for one in kind.columns if one.is_relation for word in words_of(one)]
    meant = Nearest(known).to(said)
    return Problem(
        id="excel/unknown-relation",
        message=Text("{kind} has no relation {word}", kind=kind.label, word=f"'{said}'"),
        location=place,
        hint=None if meant is None else Text("did you mean {meant}?", meant=f"'{_shown(meant)}'"),
    )


def is_total(title: object) -> bool:
    """Whether a row with this title adds up the rows above it."""
    return isinstance(title, str) and _TOTAL.fullmatch(plain(title)) is not None


def total(place: Location, said: str) -> Problem:
    """A row that adds up others, and would count them twice."""
    return Problem(
        id="excel/total",
        message=Text("{said} adds up other rows, so it is not counted", said=f"'{said}'"),
        location=place,
        hint=Text(
            "take the row out; if it is an amount of its own, give it a title that says what for"
        ),
    )


def two_ways(place: Location, said: str) -> Problem:
    """A number typed as a text that means one thing in Dutch and another in English."""
    whole, _, decimals = said.replace(",", ".").partition(".")
    return Problem(
        id="excel/two-ways",
        message=Text("{found} can be read in two ways", found=f"'{said}'"),
        location=place,
        hint=Text(
            "write {thousands} or {decimals}, and let the cell be a number and no text",
            thousands=f"{whole}{decimals}",
            decimals=Decimal(f"{whole.replace('−', '-')}.{decimals}"),
        ),
    )


def no_number(place: Location, said: str) -> Problem:
    """A number with something beside it, such as a unit."""
    return Problem(
        id="excel/no-number",
        message=Text("this cell says {found}, expected was a number", found=f"'{said}'"),
        location=place,
        hint=Text("write only the number here; a unit stands in a column of its own"),
    )


def belongs_to_nothing(place: Location) -> Problem:
    """A row that says of no element, or of none there is, that it is about it."""
    return Problem(
        id="excel/belongs-to-nothing",
        message=Text("this row belongs to no element in the workbook"),
        location=place,
        hint=Text("write the title or the id of an element in its first column"),
    )


def _shown(word: str) -> str:
    return word.replace("_", " ")
