"""The survey beside the plan: per subject and layer what may be shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

from samendomein import Element, Layer, Location, Missing, Plan
from samendomein_thermometer.following import Counts
from samendomein_thermometer.purposes import Known, Purpose, purpose_of
from samendomein_thermometer.survey import DOES_NOT_KNOW, Answers, Survey
from samendomein_thermometer.withholding import Portion, Rules, portion

LOOKS_FREE = 6
"""From how many different answers that are no goal of the plan they look like free text."""

Shown = Portion | Missing
"""A portion, or why there is none: withheld, not applicable (not asked) or unknown (the plan does
not say what it is for)."""


@frozen(kw_only=True)
class InLayer:
    """What one layer knows of a subject.

    Attributes:
        layer: The layer.
        what: How many know what is done.
        why: How many know what it is for.
        purposes: How often each purpose was named, in one order for all layers.
        scales: By statement, how many gave each of the five answers.
        asked: How many answered each question: what and why.
        right: Which places in `purposes` are right.
    """

    layer: Layer
    what: Shown
    why: Shown
    purposes: Counts = field(repr=False)
    scales: Mapping[str, Counts] = field(repr=False)
    asked: tuple[int, int] = field(repr=False)
    right: tuple[bool, ...] = field(repr=False)


@frozen(kw_only=True)
class Subject:
    """What was asked about, with what each layer knows of it.

    Attributes:
        survey: The name of the survey.
        element: The goal, service or action; ``None`` for what was asked in general.
        purpose: What it is for.
        layers: What each layer knows, from the council down.
        lost_below: The purpose is lost where a smaller share names it.
    """

    survey: str
    element: Element | None
    purpose: Purpose
    layers: tuple[InLayer, ...]
    lost_below: float


@frozen(kw_only=True)
class Result:
    """Everything that the surveys say beside the plan.

    Attributes:
        subjects: By subject; in the order of the surveys and the plan.
        rules: The strictest rules of all surveys.
        unread: Where headings stand that are no question that is known.
        unknown: Where answers stand about something that the plan does not have.
        left_out: What sort of columns were not read.
        uncoded: Whether answers were left out since nobody coded them.
        free: Whether so many different answers name no goal of the plan that they look like free
            text.
        several: Whether there are several surveys.
    """

    subjects: tuple[Subject, ...]
    rules: Rules
    unknown: tuple[Location, ...]
    left_out: tuple[str, ...]
    unread: tuple[Location, ...]
    uncoded: bool
    free: bool
    several: bool


def result_of(plan: Plan) -> Result | None:
    """Put the surveys beside the plan; ``None`` if there are none."""
    surveys = plan.data_of(Survey)
    if not surveys:
        return None
    rules = Rules(
        threshold=max(one.threshold for one in surveys),
        smallest_part=max(one.smallest_part for one in surveys),
    )
    known = Known(plan)
    unknown = {
        survey.places[answers.subject]
        for survey in surveys
        for answers in survey.answers
        if answers.subject and answers.subject not in known.by_mark
    }
    return Result(
        subjects=tuple(one for survey in surveys for one in _subjects(plan, survey, known, rules)),
        rules=rules,
        unknown=tuple(sorted(unknown)),
        unread=tuple(place for survey in surveys for place in survey.unread),
        left_out=tuple(sorted({sort for survey in surveys for sort in survey.left_out})),
        uncoded=any(one.uncoded for one in surveys),
        free=any(len(_elsewhere(one, known)) >= LOOKS_FREE for one in surveys),
        several=len(surveys) > 1,
    )


def _elsewhere(survey: Survey, known: Known) -> set[str]:
    """The purposes that were named and are no goal of the plan."""
    named = {mark for one in survey.answers for mark in one.purposes or ()}
    return {mark for mark in named if mark != DOES_NOT_KNOW and mark not in known.by_mark}


def _subjects(plan: Plan, survey: Survey, known: Known, rules: Rules) -> Iterator[Subject]:
    by_subject: dict[str, list[Answers]] = {}
    elements: dict[str, Element | None] = {}
    for answers in survey.answers:
        element = known.by_mark.get(answers.subject)
        if element is not None or not answers.subject:
            id = "" if element is None else element.id
            elements[id] = element
            by_subject.setdefault(id, []).append(answers)
    for id in sorted(by_subject, key=lambda one: (not one, one)):
        element = elements[id]
        purpose = (
            Purpose(nearest=(), right=frozenset()) if element is None else purpose_of(plan, element)
        )
        yield Subject(
            survey=survey.name,
            element=element,
            purpose=purpose,
            layers=tuple(_in_layers(by_subject[id], known, purpose, rules)),
            lost_below=survey.lost_below,
        )


def _in_layers(
    answers: Iterable[Answers], known: Known, purpose: Purpose, rules: Rules
) -> Iterator[InLayer]:
    """What each layer knows; the same subject may be written in several ways."""
    by_layer: dict[Layer, list[Answers]] = {}
    for one in answers:
        by_layer.setdefault(one.layer, []).append(one)
    named: dict[Layer, dict[str, int]] = {}
    for layer, parts in by_layer.items():
        counted = named.setdefault(layer, {})
        for one in parts:
            for mark, count in (one.purposes or {}).items():
                name = _named(mark, known)
                counted[name] = counted.get(name, 0) + count
    every = sorted({name for counted in named.values() for name in counted})
    right = tuple(name in purpose.right for name in every)
    for layer in Layer:
        if layer in by_layer:
            parts = by_layer[layer]
            purposes = tuple(named[layer].get(name, 0) for name in every)
            does = sum(one.knows[0] for one in parts if one.knows)
            asked = sum(sum(one.knows) for one in parts if one.knows)
            knowing = sum(
                count for count, is_right in zip(purposes, right, strict=True) if is_right
            )
            yield InLayer(
                layer=layer,
                what=_shown(does, asked, rules),
                why=_shown(knowing, sum(purposes), rules)
                if purpose.right or not sum(purposes)
                else Missing.UNKNOWN,
                purposes=purposes,
                scales=_scales(parts),
                asked=(asked, sum(purposes)),
                right=right,
            )


def _named(mark: str, known: Known) -> str:
    """The id of the goal, "?" for who does not know, and "" for something else."""
    if mark == DOES_NOT_KNOW:
        return "?"
    goal = known.goal(mark)
    return "" if goal is None else goal.id


def _scales(parts: Iterable[Answers]) -> dict[str, Counts]:
    found: dict[str, Counts] = {}
    for one in parts:
        for name, counts in one.scales.items():
            before = found.get(name, (0,) * len(counts))
            found[name] = tuple(a + b for a, b in zip(before, counts, strict=True))
    return dict(sorted(found.items()))


def _shown(part: int, whole: int, rules: Rules) -> Shown:
    if not whole:
        return Missing.NOT_APPLICABLE
    return portion(part, whole, rules) or Missing.WITHHELD
