"""Plans that are made without the people who carry them out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from samendomein import (
    Action,
    Actor,
    BelongsTo,
    CarriedOutBy,
    Element,
    Finding,
    Involves,
    Layer,
    MemberOf,
    Missing,
    Nota,
    OwnedBy,
    Plan,
    Post,
    PostAt,
    Relation,
    Severity,
    check,
    option,
)


@frozen(kw_only=True)
class ExecutionNotInvolved:
    """Who must take part."""

    layers: tuple[Layer, ...] = option(
        (Layer.EXECUTION,), help="Layers of governance that must all take part."
    )


@check(
    "sturing/execution-not-involved",
    code="E03",
    severity=Severity.HIGH,
    about=Nota,
    absence=True,
)
def execution_not_involved(plan: Plan, options: ExecutionNotInvolved) -> Iterator[Finding]:
    """Execution not involved.

    Why: those who do the work know what works. A plan made without them is often not theirs, and
    then little comes of it.

    Fix: add people of the layer that is missing to the team, or let them take part in an action.

    Limits: one looks at the teams that own the plan, carry it out or are involved in it, with
    their members; without these, at those of its actions. Is the layer of one of them not known?
    Then nothing is said. An access team (toegang) and a partner that carries out count as
    execution.
    """
    for nota in plan.all(Nota):
        groups = _groups(plan, (nota,))
        people = groups or _groups(plan, _actions_of(plan, nota))
        layers = _layers(plan, people)
        missing = [layer for layer in options.layers if layer not in layers]
        if not people or not missing or not all(isinstance(one, Layer) for one in layers):
            continue
        present = sorted({one for one in layers if isinstance(one, Layer)})
        if len(groups) == 1:
            yield Finding(
                groups[0],
                "nobody in this team for {nota} is from the layer {missing}, only from {present}",
                also=[nota],
                nota=nota,
                present=present,
                missing=missing,
            )
        else:
            yield Finding(
                nota,
                "nobody from the layer {missing} takes part in this plan, only from {present}",
                present=present,
                missing=missing,
            )


def _actions_of(plan: Plan, nota: Nota) -> tuple[Action, ...]:
    if len(plan.all(Nota)) == 1:
        return plan.all(Action)
    return tuple(one for one in plan.sources(nota, BelongsTo) if isinstance(one, Action))


_TAKES_PART: tuple[type[Relation[Any, Any]], ...] = (OwnedBy, CarriedOutBy, Involves)


def _groups(plan: Plan, elements: tuple[Nota | Action, ...]) -> list[Actor | Post]:
    found: dict[str, Actor | Post] = {}
    for element in elements:
        for relation in _TAKES_PART:
            for one in plan.targets(element, relation):
                if isinstance(one, Actor | Post):
                    found[one.id] = one
    return [found[id] for id in sorted(found)]


def _layers(plan: Plan, people: list[Actor | Post]) -> set[Layer | Missing]:
    """The layers of people and of the members of teams."""
    found: set[Layer | Missing] = set()
    seen: dict[str, Element] = {}
    waiting: list[Actor | Post] = list(people)
    while waiting:
        one = waiting.pop()
        if one.id in seen:
            continue
        seen[one.id] = one
        if isinstance(one, Post):
            at = plan.targets(one, PostAt)
            waiting.extend(at)
            if not at:
                found.add(Missing.UNKNOWN)
            continue
        members = plan.sources(one, MemberOf)
        waiting.extend(members)
        if not members or isinstance(one.layer, Layer):
            found.add(one.layer)
        if one.layer is Layer.ACCESS or _is_partner_that_carries_out(plan, one):
            found.add(Layer.EXECUTION)
    return found


def _is_partner_that_carries_out(plan: Plan, actor: Actor) -> bool:
    return actor.layer is Layer.PARTNER and bool(plan.sources(actor, CarriedOutBy))
