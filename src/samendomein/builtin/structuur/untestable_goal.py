"""Goals that say what is done, and by nothing when it is enough."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from samendomein import (
    Finding,
    Goal,
    GoalKind,
    Indicator,
    Measures,
    Missing,
    Plan,
    Severity,
    check,
    option,
)

_EFFORTS = (
    *("aandacht", "aanmoedigen", "bevorderen", "doorgaan", "faciliteren", "inzetten"),
    *("ondersteunen", "onderzoek", "onderzoeken", "stimuleren", "stimulering", "verder"),
    *("verkennen", "verkenning", "voortzetten", "voortzetting"),
    *("continue", "continuing", "encourage", "encouraging", "explore", "exploring"),
    *("facilitate", "facilitating", "further", "investigate", "investigating"),
    *("promote", "promoting", "stimulate", "stimulating"),
)
_BEFORE_THE_VERB = frozenset({"we", "wij", "het", "te", "to", "blijven", "blijvend"})
_WORD = re.compile(r"[^\W\d_]+")
_NORM = re.compile(
    r"\d|\b(half|halve\w*|halvering|helft|kwart|derde|procent|verdubbel\w*|percent|double|quarter)\b",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class UntestableGoal:
    """What counts as an effort."""

    effort_words: tuple[str, ...] = option(
        _EFFORTS, help="Words that a goal begins with if it really says what will be done."
    )
    exempt: tuple[GoalKind, ...] = option(
        (GoalKind.AMBITION, GoalKind.PRINCIPLE), help="Kinds of goal that need not be testable."
    )


@check("structuur/untestable-goal", code="D04", severity=Severity.LOW, about=Goal, absence=True)
def untestable_goal(plan: Plan, options: UntestableGoal) -> Iterator[Finding]:
    """Goal not testable, or an effort in disguise.

    Why: whoever does something has reached such a goal at once, whether it helped or not.

    Fix: write what should be different for residents, with a number or a year. Or link an
    indicator with a target to this goal. Is it really something to do? Then make it an action.

    Limits: looks only at goals that begin with a word such as "stimuleren". A number in the goal
    or in its description counts as something to test it by.
    """
    efforts = frozenset(word.casefold() for word in options.effort_words)
    for goal in plan.all(Goal):
        if goal.kind in options.exempt:
            continue
        effort = _effort_in(goal.title, efforts)
        if effort is None or _NORM.search(goal.title) or _NORM.search(goal.description):
            continue
        if any(_has_target(indicator) for indicator in plan.sources(goal, Measures)):
            continue
        yield Finding(
            goal,
            "this goal begins with '{effort}': it says what will be done, and names no number, "
            "no year and no indicator with a target",
            effort=effort,
        )


def _effort_in(title: str, efforts: frozenset[str]) -> str | None:
    """The word of effort that the title begins with, small words in front of it left out."""
    for word in _WORD.findall(title[:80].casefold()):
        if word not in _BEFORE_THE_VERB:
            return word if word in efforts else None
    return None


def _has_target(indicator: Indicator) -> bool:
    """Whether there is something to reach, or a choice not to name it."""
    return any(
        not isinstance(target.value, Missing)
        or target.value is Missing.NOT_APPLICABLE
        or not all(isinstance(one, Missing) for one in (target.low, target.high, target.direction))
        for target in indicator.targets
    )
