"""How far each layer agrees on statements."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Measurement, Missing, Plan, Text, metric
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


@metric("thermometer/views")
def views(plan: Plan) -> Measurement:
    """Thermometer: how far each layer agrees.

    Why: two layers with the same average can be of one mind, or divided. Whoever is divided needs
    another talk than whoever disagrees.

    Formula: the share that agrees (4 and 5 of five), with Wilson's interval; van der Eijk's A (1:
    all say the same, 0: every answer as often, -1: half at each end), Tastle and Wierman's
    consensus, and r_wg with the variance of guessing.

    Limits: agreement is not correctness: a layer can agree on the wrong thing. r_wg is 0 as well
    if a layer is divided; A shows it. A number is rounded to one decimal, and withheld if a count
    below the smallest part would follow from it.

    Source: van der Eijk (2001); Tastle and Wierman (2007); James, Demaree and Wolf (1984).
    """
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
            "Groups that are divided on a statement (A below 0): {divided}. 1 is agreement.",
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
