"""Goals that a plan has twice, in almost the same words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from samendomein import (
    Affects,
    CorrespondsTo,
    Finding,
    Goal,
    MergesInto,
    Missing,
    PartialDate,
    PartOf,
    Period,
    Plan,
    Relation,
    Replaces,
    Severity,
    SplitsInto,
    check,
    option,
    similar_pairs,
)
from samendomein.builtin.structuur.spelling import say_the_same

_TIES: tuple[type[Relation[Any, Any]], ...] = (
    *(Affects, CorrespondsTo, MergesInto, PartOf, Replaces, SplitsInto),
)
_NUMBER = re.compile(r"\d+")


@frozen(kw_only=True)
class DuplicateGoal:
    """When two goals look alike."""

    alike: float = option(
        0.8, help="How much two titles look alike at least: 0.5 is a little, 1 is the same words."
    )


@check("structuur/duplicate-goal", code="D06", severity=Severity.LOW, about=Goal, hint=True)
def duplicate_goal(plan: Plan, options: DuplicateGoal) -> Iterator[Finding]:
    """Goal that is there twice, or almost.

    Why: work and money for one goal are then counted at two places, and nobody sees the whole.

    Fix: make one goal of the two. Are they different? Then say how they belong together, or
    reject this hint and write down why: then it is not asked again.

    Limits: compares the letters of titles, not what they mean. Titles with other numbers in them,
    with "not" in one of them, or with a word of their own in each of them, are different. In a
    plan with very many goals, titles that share only what more than thirty goals share are not
    compared.
    """
    alike = min(max(options.alike, 0.5), 1.0)
    tied = {frozenset(ends) for tie in _TIES for ends in plan.ends(tie)}
    told: set[tuple[str, str]] = set()
    for goals in _to_compare(plan):
        for first, second in similar_pairs([goal.title for goal in goals], at_least=alike):
            goal, other = goals[first], goals[second]
            if (goal.id, other.id) in told or not say_the_same(goal.title, other.title):
                continue
            if frozenset((goal.id, other.id)) in tied or _apart(goal, other):
                continue
            told.add((goal.id, other.id))
            yield Finding(
                goal,
                "two goals of this plan look alike: '{title}' and '{other_title}'",
                also=[other],
                title=goal.title,
                other_title=other.title,
            )


def _to_compare(plan: Plan) -> list[list[Goal]]:
    """Goals of one plan whose titles have the same numbers."""
    found: defaultdict[tuple[str, tuple[str, ...]], list[Goal]] = defaultdict(list)
    for goal in plan.all(Goal):
        numbers = tuple(_NUMBER.findall(goal.title))
        for nota in [nota.id for nota in plan.notas_of(goal)] or [""]:
            found[nota, numbers].append(goal)
    return [goals for goals in found.values() if len(goals) > 1]


def _apart(goal: Goal, other: Goal) -> bool:
    """Whether the one is surely over before the other begins."""
    if goal.period is other.period or goal.period == other.period:
        return False
    return _over_before(goal.period, other.period) or _over_before(other.period, goal.period)


def _over_before(period: Period | Missing, other: Period | Missing) -> bool:
    if isinstance(period, Missing) or isinstance(other, Missing):
        return False
    begins = other.begins
    if not isinstance(begins, PartialDate):
        return False
    if isinstance(period.last, PartialDate):
        return period.last.surely_before(begins.earliest)
    ends = period.ends
    return isinstance(ends, PartialDate) and ends.latest <= begins.earliest
