"""The distributions of each question, with what may be told of them."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from samendomein import Layer, Plan
from samendomein_thermometer.headings import SURE
from samendomein_thermometer.result import Result, Subject, result_of
from samendomein_thermometer.survey import SCALE
from samendomein_thermometer.telling import Agreement, Distribution, Shift, told_of

_AGREES = tuple(point > SCALE // 2 + 1 for point in range(1, SCALE + 1))


@frozen(kw_only=True)
class Asked:
    """A question about a subject, with what may be told of it.

    Attributes:
        subject: What it is about.
        statement: The statement; empty for the question what something is for.
        distributions: The answers by layer.
        agreement: How far each layer agrees.
        shifts: How far each layer is from the one above it.
    """

    subject: Subject
    statement: str
    distributions: tuple[Distribution, ...]
    agreement: Mapping[Layer, Agreement]
    shifts: tuple[Shift, ...]

    @property
    def is_about_sureness(self) -> bool:
        """Whether it asks how sure somebody is."""
        return self.statement == SURE


def questions_of(plan: Plan) -> tuple[Asked, ...]:
    """Every question that was asked; none if there is no survey."""
    result = plan.once(result_of)
    if result is None:
        return ()
    return tuple(one for subject in result.subjects for one in _of_subject(subject, result))


def _of_subject(subject: Subject, result: Result) -> list[Asked]:
    found = []
    named = sorted({name for one in subject.layers for name in one.scales})
    statements = [name for name in named if name != SURE] + [name for name in named if name == SURE]
    if subject.element is not None and subject.purpose.right:
        why = tuple(
            Distribution(layer=one.layer, counts=one.purposes, right=one.right)
            for one in subject.layers
            if sum(one.purposes)
        )
        found.append(_asked(subject, "", why, result))
    for name in statements:
        scale = tuple(
            Distribution(layer=one.layer, counts=one.scales[name], right=_AGREES)
            for one in subject.layers
            if name in one.scales
        )
        found.append(_asked(subject, name, scale, result))
    return found


def _asked(
    subject: Subject, statement: str, distributions: tuple[Distribution, ...], result: Result
) -> Asked:
    agreement, shifts = told_of(distributions, result.rules, on_a_scale=bool(statement))
    return Asked(
        subject=subject,
        statement=statement,
        distributions=distributions,
        agreement=agreement,
        shifts=tuple(shifts),
    )
