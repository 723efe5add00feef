"""Which columns of a file are read, and what they mean."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from samendomein import Location, Problem, Text
from samendomein_thermometer.cells import Row
from samendomein_thermometer.headings import Heading, Question, meaning, sort_of_person
from samendomein_thermometer.settings import Setup


@frozen(kw_only=True)
class Columns:
    """The columns of a file that are read.

    Attributes:
        layer: The column with the layer.
        subject: The column with the goal or service that was asked about, if there is one.
        asked: The other columns, with what they mean.
        coded: The columns with free text, with the column that says which goal it means.
        left_out: What sort of columns were not read since they could point to a person.
        unread: Where headings stand that are no question that is known.
    """

    layer: int
    subject: int | None
    asked: tuple[tuple[int, Heading], ...]
    coded: dict[int, int]
    left_out: tuple[str, ...]
    unread: tuple[Location, ...]


def columns_of(head: Row, setup: Setup) -> tuple[Columns | None, list[Problem]]:
    """What the columns mean, by their headings; ``None`` if the answers cannot be understood."""
    found: list[tuple[int, Heading]] = []
    left_out: set[str] = set()
    unread: list[Location] = []
    problems: list[Problem] = []
    seen: dict[Heading, Location] = {}
    for at, cell in enumerate(head):
        heading = meaning(cell.text, own=setup.columns, statements=setup.statements)
        if heading is None:
            sort = sort_of_person(cell.text)
            if sort is not None:
                left_out.add(sort)
            elif cell.text:
                unread.append(cell.place)
        elif heading in seen:
            problems.append(_twice(cell.place, seen[heading]))
        else:
            seen[heading] = cell.place
            found.append((at, heading))
    layer = _only(found, Question.LAYER)
    place = head[0].place if head else Location("")
    if layer is None:
        problems.append(_no_layer(place))
    asked = [
        (at, one)
        for at, one in found
        if one.question not in (Question.LAYER, Question.SUBJECT, Question.CODE)
    ]
    if not asked:
        problems.append(_no_questions(place))
    if layer is None or not asked:
        return None, problems
    codes = {one.subject: at for at, one in found if one.question is Question.CODE}
    return (
        Columns(
            layer=layer,
            subject=_only(found, Question.SUBJECT),
            asked=tuple(asked),
            coded={
                at: codes[one.subject]
                for at, one in asked
                if one.question is Question.WHY and one.subject in codes
            },
            left_out=tuple(sorted(left_out)),
            unread=tuple(unread),
        ),
        problems,
    )


def _only(found: Iterable[tuple[int, Heading]], question: Question) -> int | None:
    return next((at for at, one in found if one.question is question), None)


def _twice(place: Location, first: Location) -> Problem:
    return Problem(
        id="thermometer/same-heading",
        message=Text("two columns ask the same; this one is not read"),
        location=place,
        hint=Text("the first stands at {place}: give one of the two another heading", place=first),
    )


def _no_layer(place: Location) -> Problem:
    return Problem(
        id="thermometer/no-layer",
        message=Text("the first row has no heading 'laag': the layer in which somebody works"),
        location=place,
        hint=Text(
            "add it, or say in the settings which heading means it: kolommen = {example}",
            example='{ laag = "…" }',
        ),
    )


def _no_questions(place: Location) -> Problem:
    return Problem(
        id="thermometer/no-questions",
        message=Text("the first row has no heading of a question that is known"),
        location=place,
        hint=Text(
            "known are: {words}",
            words="wat, waarvoor, zekerheid, eigen kracht, integraliteit, financiën, stelling: …",
        ),
    )
