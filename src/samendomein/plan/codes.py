"""What a letter or number means: "theme A" as the paper of a certain day meant it."""

from __future__ import annotations

from datetime import date
from typing import Generic, TypeVar

from attrs import frozen

from samendomein.plan.elements import Document
from samendomein.plan.elements.element import Element
from samendomein.plan.elements.records import Code
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.period import Period
from samendomein.plan.plan import Plan
from samendomein.plan.relations import About
from samendomein.plan.values import Missing

AnElement = TypeVar("AnElement", bound=Element)


def resolve_code(
    plan: Plan,
    code: str,
    kind: type[AnElement],
    at: date | Document,
    *,
    section: str | None = None,
) -> tuple[AnElement, ...]:
    """What a code such as "A" stands for in a paper, or on a day.

    A paper that prints the code itself decides. Otherwise the newest paper decides that printed
    it on or before that day. A paper often repeats the list of an older one before it gives its
    own: if it uses the code for several elements, what no older paper used it for counts.

    A paper without a date counts from the first day of the plan that it is about.

    Args:
        plan: The plan.
        code: The letter or number; a point or bracket behind it makes no difference.
        kind: The kind of element that it stands for.
        at: The paper in which the code stands, or the day on which it was written.
        section: The heading under which it stands, if the paper prints the code there.

    Returns:
        The element; several, by id, if the papers do not decide; none if no paper tells.
    """
    bare = Code(code=code, document="").bare
    uses = [
        _Use(element, one.document, one.section)
        for element in plan.all(kind)
        for one in element.codes
        if one.bare == bare
    ]
    if isinstance(at, Document):
        here = [use for use in uses if use.document == at.id]
        if under := [use for use in here if use.section == section]:
            return _elements(under)
        days = _days_of(plan, at)
        if days is None:
            return _elements(here)
        day = days.latest
    else:
        here, day = [], at
    known = [
        (days, use)
        for use in uses
        if (days := _days_of(plan, plan[use.document])) is not None and days.earliest <= day
    ]
    if not here and known:
        newest = max(days.earliest for days, _ in known)
        here = [use for days, use in known if days.latest >= newest]
    papers = {use.document for use in here}
    repeated = {use.element.id for _, use in known if use.document not in papers}
    return _elements([use for use in here if use.element.id not in repeated]) or _elements(here)


@frozen
class _Use(Generic[AnElement]):
    element: AnElement
    document: str
    section: str | Missing


def _elements(uses: list[_Use[AnElement]]) -> tuple[AnElement, ...]:
    return tuple({use.element.id: use.element for use in uses}.values())


def _days_of(plan: Plan, paper: Element) -> PartialDate | None:
    assert isinstance(paper, Document)
    if not isinstance(paper.dated, Missing):
        return paper.dated
    starts = [
        about.period.begins
        for about in plan.targets(paper, About)
        if isinstance(about.period, Period)
    ]
    stated = [start for start in starts if isinstance(start, PartialDate)]
    return min(stated, key=lambda start: start.sort_key, default=None)
