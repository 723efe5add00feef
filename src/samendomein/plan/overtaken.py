"""What of a plan others came in the place of, or was stopped: nobody has to mend it any more."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein.plan.elements import Action, Goal, Indicator, Nota, Theme
from samendomein.plan.elements.element import Element
from samendomein.plan.elements.policy import ActionStatus
from samendomein.plan.period import Period
from samendomein.plan.plan import Plan
from samendomein.plan.relations import BelongsTo, MergesInto, Replaces, SplitsInto
from samendomein.plan.values import Missing


def overtaken(plan: Plan) -> frozenset[str]:
    """The ids of notas, goals, themes, actions and indicators that are behind us.

    Those that others replace, that were split or that went into another, unless these surely
    begin later than the day on which one looks; the goals, themes, actions and indicators of
    only such notas; and actions that were stopped.
    """
    found = {before for before, after in _successions(plan) if not _is_to_come(plan, plan[after])}
    if not found:
        return frozenset(_stopped(plan))
    replaced = {one.id for one in plan.all(Nota) if one.id in found}
    kinds: tuple[type[Element], ...] = (Goal, Theme, Action, Indicator)
    for kind in kinds if replaced else ():
        for one in plan.all(kind):
            notas = plan.targets(one, BelongsTo)
            if notas and all(nota.id in replaced for nota in notas):
                found.add(one.id)
    return frozenset(found.union(_stopped(plan)))


def _stopped(plan: Plan) -> Iterator[str]:
    return (one.id for one in plan.all(Action) if one.status is ActionStatus.STOPPED)


def _successions(plan: Plan) -> Iterator[tuple[str, str]]:
    """By id, what was there before and what came after it."""
    for after, before in plan.ends(Replaces):
        yield before, after
    yield from plan.ends(SplitsInto)
    yield from plan.ends(MergesInto)


def _is_to_come(plan: Plan, element: Element) -> bool:
    """Whether it surely begins after the day on which one looks; without a period, its notas."""
    periods = [element.period, *(nota.period for nota in plan.notas_of(element))]
    known = next((one for one in periods if isinstance(one, Period)), None)
    return (
        known is not None
        and not isinstance(known.begins, Missing)
        and known.begins.surely_after(plan.as_of)
    )
