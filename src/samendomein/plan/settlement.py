"""Whether a toezegging or motion was settled on the day one looks."""

from __future__ import annotations

from samendomein.plan.elements import Answer, Document, Event, Motion, Toezegging
from samendomein.plan.elements.council import MotionStatus, ToezeggingStatus
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.plan import Plan
from samendomein.plan.relations import SettledBy
from samendomein.plan.values import Missing

_SETTLED = (ToezeggingStatus.SETTLED, MotionStatus.SETTLED)


def is_settled(plan: Plan, promise: Toezegging | Motion) -> bool:
    """Whether it was settled; what happened after the day one looks does not count yet."""
    if not isinstance(promise.settled_on, Missing):
        return has_come(plan, promise.settled_on)
    papers = plan.targets(promise, SettledBy)
    if papers:
        return any(has_come(plan, _date_of(paper)) for paper in papers)
    return promise.status in _SETTLED


def is_lapsed(toezegging: Toezegging) -> bool:
    """Whether nobody has to keep it any more."""
    return toezegging.status is ToezeggingStatus.LAPSED


def settled_on(plan: Plan, toezegging: Toezegging) -> PartialDate | Missing:
    """When it was settled: as stated, or the date of the first paper that settles it."""
    if not isinstance(toezegging.settled_on, Missing):
        return toezegging.settled_on
    dates = map(_date_of, plan.targets(toezegging, SettledBy))
    known = [one for one in dates if isinstance(one, PartialDate) and has_come(plan, one)]
    return min(known, key=lambda one: one.sort_key, default=toezegging.settled_on)


def has_come(plan: Plan, day: PartialDate | Missing) -> bool:
    """Whether the day is not surely still to come; a day that is not known may have been."""
    return isinstance(day, Missing) or not day.surely_after(plan.as_of)


def _date_of(paper: Document | Answer | Event) -> PartialDate | Missing:
    if isinstance(paper, Document):
        return paper.dated
    return paper.given_on if isinstance(paper, Answer) else paper.date
