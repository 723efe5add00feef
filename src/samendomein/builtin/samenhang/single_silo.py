"""Goals for which everything is done within one team, under one law, or on one taakveld."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from samendomein import (
    Action,
    Actor,
    BasedOn,
    Budget,
    ContributesTo,
    Element,
    Finding,
    Funds,
    Goal,
    GoalKind,
    Law,
    Missing,
    Plan,
    Severity,
    Text,
    check,
    option,
)
from samendomein.builtin.samenhang.goal_tree import ENOUGH, Mark, carried_up, narrowest
from samendomein.builtin.samenhang.teams import Crews, is_team

_TEAM, _LAW, _TAAKVELD, _ACTION = "team", "law", "taakveld", "action"
_UNKNOWN = "unknown "


@frozen(kw_only=True)
class SingleSilo:
    """Which goals are judged."""

    exempt: tuple[GoalKind, ...] = option(
        (GoalKind.PRINCIPLE,), help="Kinds of goal that need not be shared."
    )


@check("samenhang/single-silo", code="S01", severity=Severity.LOW, about=Goal, absence=True)
def single_silo(plan: Plan, options: SingleSilo) -> Iterator[Finding]:
    """Goal in a single silo.

    Why: if everything for a goal is done from one corner, nobody sees what other teams or laws
    could add.

    Fix: link the other teams or laws that work on this goal, or ask them to join. Is one team
    enough? Then accept this finding and write down why.

    Limits: only goals with two actions or more, of which the team, the law or the taakveld is
    known for every action. The plan must name at least two teams, laws or taakvelden. A single
    action is not judged: somebody has to do it.
    """
    told_apart = _told_apart(plan)
    if not told_apart:
        return
    below = carried_up(plan, _marks(plan, told_apart))
    walls: dict[str, list[object]] = {}
    for goal in plan.all(Goal):
        found = below.get(goal.id, {})
        if goal.kind not in options.exempt and len(found.get(_ACTION, ())) >= ENOUGH:
            walls[goal.id] = _walls(plan, found, told_apart)
    for goal in narrowest(plan, [one for one in plan.all(Goal) if walls.get(one.id)]):
        yield Finding(
            goal, "everything that is done for this goal stays within {walls}", walls=walls[goal.id]
        )


def _marks(plan: Plan, told_apart: set[str]) -> Iterator[tuple[str, Mark]]:
    """By id of the goal, what is known of it and of the actions for it, if it can be told apart."""
    laws: dict[str, list[str]] = {}
    for one, law in plan.ends(BasedOn) if _LAW in told_apart else ():
        laws.setdefault(one, []).append(law)
    for goal in plan.all(Goal):
        for law in laws.get(goal.id, ()):
            yield goal.id, (_LAW, law)
    marks: dict[str, list[Mark]] = {}
    for action, goal_id in plan.ends(ContributesTo):
        if action not in marks:
            marks[action] = _marks_of(plan, plan[action], told_apart, laws.get(action, []))
        for mark in marks[action]:
            yield goal_id, mark


def _marks_of(plan: Plan, action: Element, told_apart: set[str], laws: list[str]) -> list[Mark]:
    if not isinstance(action, Action):
        return []
    marks = [(_ACTION, action.id)]
    known: dict[str, list[str]] = {}
    if _TEAM in told_apart:
        crew = plan.once(Crews).of(action)
        known[_TEAM] = list(crew.teams)
        if not crew.is_certain:
            marks.append((_UNKNOWN + _TEAM, ""))
    if _LAW in told_apart:
        known[_LAW] = laws
    if _TAAKVELD in told_apart:
        codes = map(_taakveld, plan.sources(action, Funds))
        known[_TAAKVELD] = [code for code in codes if code]
    for name, values in known.items():
        marks += [(name, value) for value in values] or [(_UNKNOWN + name, "")]
    return marks


def _told_apart(plan: Plan) -> set[str]:
    """Of what the plan names more than one, so that being within one of them says something."""
    taakvelden = {_taakveld(one) for one in plan.all(Budget)} - {""}
    counts = {
        _TEAM: sum(map(is_team, plan.all(Actor))),
        _LAW: len(plan.all(Law)),
        _TAAKVELD: len(taakvelden),
    }
    return {name for name, count in counts.items() if count > 1}


def _walls(plan: Plan, found: Mapping[str, set[str]], told_apart: set[str]) -> list[object]:
    """What nothing that is done for a goal goes beyond; nothing if anything goes beyond it."""
    names = (_TEAM, _LAW, _TAAKVELD)
    if any(len(found.get(name, ())) > 1 for name in names):
        return []
    alone = [
        name
        for name in names
        if name in found and name in told_apart and _UNKNOWN + name not in found
    ]
    return [_shown(plan, name, min(found[name])) for name in alone]


def _shown(plan: Plan, name: str, value: str) -> object:
    return Text("taakveld {code}", code=value) if name == _TAAKVELD else plan[value]


def _taakveld(budget: Budget) -> str:
    return "" if isinstance(budget.taakveld, Missing) else budget.taakveld
