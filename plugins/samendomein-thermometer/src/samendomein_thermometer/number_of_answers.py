"""How many answered, by subject and layer."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Measurement, Missing, Plan, Text
from samendomein_thermometer.result import Result, Subject, result_of
from samendomein_thermometer.withholding import shown_total
from samendomein_thermometer.words import (
    NO_SURVEY,
    joined,
    notes,
    subject_of,
    survey_cells,
    survey_columns,
    told,
)


def answers(plan: Plan) -> Measurement:
    """Thermometer: how many answered."""
    result = plan.once(result_of)
    if result is None:
        return Measurement.nothing(NO_SURVEY)
    rules = result.rules
    said = [
        Text(
            "Groups with fewer than {threshold} answers are withheld, and parts of a group with "
            "fewer than {part}.",
            threshold=rules.threshold,
            part=rules.smallest_part,
        ),
        *notes(result),
    ]
    return Measurement(
        columns=(
            *survey_columns(result),
            Text("asked about"),
            Text("layer"),
            Text("answers on what it is"),
            Text("answers on what it is for"),
        ),
        rows=[row for one in result.subjects if one.element for row in _rows(result, one)],
        sentence=joined(said),
    )


def _rows(result: Result, subject: Subject) -> Iterator[tuple[object, ...]]:
    cells = (*survey_cells(result, subject), subject_of(subject))
    for one in subject.layers:
        yield (*cells, one.layer, *(_size(size, result) for size in one.asked))
    what, why = zip(*(one.asked for one in subject.layers), strict=True)
    yield (*cells, Text("all layers"), _total(what, result), _total(why, result))


def _size(size: int, result: Result) -> object:
    if not size:
        return told(Missing.NOT_APPLICABLE)
    return size if size >= result.rules.threshold else Missing.WITHHELD


def _total(sizes: tuple[int, ...], result: Result) -> object:
    if not any(sizes):
        return told(Missing.NOT_APPLICABLE)
    total = shown_total(sizes, result.rules)
    return Missing.WITHHELD if total is None else total
