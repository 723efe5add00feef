"""How far each layer is from the layer above it."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Measurement, Missing, Plan, Text
from samendomein_thermometer.questions import Asked, questions_of
from samendomein_thermometer.result import Result, result_of
from samendomein_thermometer.telling import Shift
from samendomein_thermometer.words import (
    NO_SURVEY,
    joined,
    subject_of,
    survey_cells,
    survey_columns,
)


def shift(plan: Plan) -> Measurement:
    """Thermometer: the shift from layer to layer."""
    result = plan.once(result_of)
    if result is None:
        return Measurement.nothing(NO_SURVEY)
    asked = [one for one in plan.once(questions_of) if one.shifts]
    if not asked:
        return Measurement.nothing(Text("no question has answers of two layers that may be shown"))
    return Measurement(
        columns=(
            *survey_columns(result),
            Text("asked about"),
            Text("question"),
            Text("layer"),
            Text("layer above"),
            Text("difference in percentage points"),
            Text("Jensen–Shannon distance"),
        ),
        rows=[row for one in asked for row in _rows(result, one)],
        sentence=joined(_sentences(asked)),
    )


def _rows(result: Result, asked: Asked) -> Iterator[tuple[object, ...]]:
    for one in asked.shifts:
        yield (
            *survey_cells(result, asked.subject),
            subject_of(asked.subject),
            _question(asked),
            one.layer,
            one.above,
            _difference(one),
            Missing.WITHHELD if one.distance is None else one.distance,
        )


def _question(asked: Asked) -> object:
    if not asked.statement:
        return Text("knows what it is for")
    return Text("how sure") if asked.is_about_sureness else asked.statement


def _difference(one: Shift) -> object:
    low, high = round(100 * one.low), round(100 * one.high)
    if one.low == one.high:
        return low
    return Text("from {low} to {high}", low=low, high=high)


def _sentences(asked: list[Asked]) -> Iterator[Text]:
    """Where most is lost: the step down that is certainly the largest of its subject."""
    told = False
    for one in asked:
        falls = [each for each in one.shifts if each.high < 0]
        if one.statement or not falls:
            continue
        told = True
        largest = min(falls, key=lambda each: each.high)
        yield Text(
            "{subject}: most of what it is for is lost between {above} and {layer}.",
            subject=one.subject.element,
            above=largest.above,
            layer=largest.layer,
        )
    if not told:
        yield Text("No layer certainly knows less of what it is for than the layer above it.")
