"""Who knows what is done, and who knows what it is for."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Measurement, Plan, Text
from samendomein_thermometer.losing import lost
from samendomein_thermometer.result import InLayer, Result, Subject, result_of
from samendomein_thermometer.words import (
    NO_SURVEY,
    interval,
    joined,
    subject_of,
    survey_cells,
    survey_columns,
    told,
)


def knowing(plan: Plan) -> Measurement:
    """Thermometer: who knows what, and who knows why."""
    result = plan.once(result_of)
    if result is None:
        return Measurement.nothing(NO_SURVEY)
    every = [
        (subject, one) for subject in result.subjects if subject.element for one in subject.layers
    ]
    if not every:
        return Measurement.nothing(Text("nothing that was asked about is in the plan"))
    return Measurement(
        columns=(
            *survey_columns(result),
            Text("asked about"),
            Text("layer"),
            Text("knows what it is"),
            Text("95% interval of what"),
            Text("knows what it is for"),
            Text("95% interval of what for"),
        ),
        rows=[_row(result, subject, one) for subject, one in every],
        sentence=joined(_sentences(result)),
    )


def _row(result: Result, subject: Subject, one: InLayer) -> tuple[object, ...]:
    return (
        *survey_cells(result, subject),
        subject_of(subject),
        one.layer,
        told(one.what),
        interval(one.what),
        told(one.why),
        interval(one.why),
    )


def _sentences(result: Result) -> Iterator[Text]:
    losing = [
        (subject, first)
        for subject in result.subjects
        if subject.element and (first := lost(subject).first) is not None
    ]
    judged = [one for one in result.subjects if one.element and lost(one).is_judged]
    if not judged:
        yield Text("In no layer can be told whether people know what it is for.")
    elif not losing:
        yield Text("In every layer that can be judged, enough people know what it is for.")
    for subject, first in losing:
        yield Text(
            "{subject}: the first layer in which too few know what it is for is {layer}.",
            subject=subject.element,
            layer=first.layer,
        )
