"""The first layer where the purpose is lost, beside what the instruments say."""

from __future__ import annotations

from samendomein import Measurement, Plan, Text
from samendomein_thermometer.drawn import chain_of
from samendomein_thermometer.losing import lost
from samendomein_thermometer.purposes import chain_says
from samendomein_thermometer.result import Result, Subject, result_of
from samendomein_thermometer.words import (
    NO_SURVEY,
    goals_of,
    subject_of,
    survey_cells,
    survey_columns,
)

MOST_DRAWN = 12
"""How many chains are drawn, those that break first; the table has all."""


def chain(plan: Plan) -> Measurement:
    """Thermometer: where the purpose is lost, in heads and on paper."""
    result = plan.once(result_of)
    if result is None:
        return Measurement.nothing(NO_SURVEY)
    asked = [one for one in result.subjects if one.element is not None]
    if not asked:
        return Measurement.nothing(Text("nothing that was asked about is in the plan"))
    losing = sum(1 for one in asked if lost(one).first is not None)
    return Measurement(
        columns=(
            *survey_columns(result),
            Text("asked about"),
            Text("what it is for"),
            Text("still known in"),
            Text("first lost in"),
            Text("cannot be judged"),
            Text("what the instruments say"),
        ),
        rows=[_row(plan, result, one) for one in asked],
        sentence=Text(
            "Asked about: {asked}. Of these the purpose is lost in some layer for {losing}.",
            asked=len(asked),
            losing=losing,
        ),
        more_charts=[chain_of(plan, one) for one in sorted(asked, key=_lost_first)[:MOST_DRAWN]],
    )


def _lost_first(subject: Subject) -> bool:
    return lost(subject).first is None


def _row(plan: Plan, result: Result, subject: Subject) -> tuple[object, ...]:
    found = lost(subject)
    still: object = _NONE if found.still is None else found.still.layer
    first: object = _NONE if found.first is None else found.first.layer
    if not found.is_judged:
        still = first = Text("not to be judged")
    assert subject.element is not None
    return (
        *survey_cells(result, subject),
        subject_of(subject),
        goals_of(subject),
        still,
        first,
        [one.layer for one in found.between] or Text("none"),
        chain_says(plan, subject.element),
    )


_NONE = Text("no layer that can be judged")
