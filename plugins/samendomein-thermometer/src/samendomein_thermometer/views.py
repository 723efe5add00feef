"""How far each layer agrees on statements."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Measurement, Missing, Plan, Text
from samendomein_thermometer.questions import Asked, questions_of
from samendomein_thermometer.result import Result, result_of
from samendomein_thermometer.words import (
    NO_SURVEY,
    interval,
    subject_of,
    survey_cells,
    survey_columns,
    told,
)


def views(plan: Plan) -> Measurement:
    """Thermometer: how far each layer agrees."""
    result = plan.once(result_of)
    if result is None:
        return Measurement.nothing(NO_SURVEY)
    asked = [one for one in plan.once(questions_of) if one.statement]
    if not asked:
        return Measurement.nothing(Text("no statements were put to people"))
    divided = sum(
        1
        for one in asked
        for found in one.agreement.values()
        if found.van_der_eijk is not None and found.van_der_eijk < 0
    )
    return Measurement(
        columns=(
            *survey_columns(result),
            Text("asked about"),
            Text("statement"),
            Text("layer"),
            Text("agrees"),
            Text("95% interval"),
            Text("van der Eijk's A"),
            Text("consensus"),
            Text("r_wg"),
        ),
        rows=[row for one in asked for row in _rows(result, one)],
        sentence=Text(
            "Groups that are divided on a statement (A below 0): {divided}. A is 1 if all agree.",
            divided=divided,
        ),
    )


def _rows(result: Result, asked: Asked) -> Iterator[tuple[object, ...]]:
    statement: object = Text("how sure") if asked.is_about_sureness else asked.statement
    for one in asked.distributions:
        shown = one.portion(result.rules) or Missing.WITHHELD
        found = asked.agreement.get(one.layer)
        measures = (found.van_der_eijk, found.consensus, found.rwg) if found else (None, None, None)
        yield (
            *survey_cells(result, asked.subject),
            subject_of(asked.subject),
            statement,
            one.layer,
            told(shown),
            interval(shown),
            *(Missing.WITHHELD if each is None else each for each in measures),
        )
