"""What the plan takes to be so, while somebody saw that it is not."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    Actor,
    Assumes,
    Bottleneck,
    Concerns,
    Contradicts,
    Element,
    Evidence,
    Finding,
    MemberOf,
    Missing,
    Period,
    Plan,
    PostAt,
    Premise,
    Resource,
    Severity,
    check,
)


@check("sturing/premise-contradicted", severity=Severity.HIGH, about=Premise)
def premise_contradicted(plan: Plan) -> Iterator[Finding]:
    """Premise contradicted by evidence.

    Why: an action that counts on time, money or people that are not there will not succeed.

    Fix: arrange what the premise counts on, or change the action.

    Limits: a bottleneck speaks against a premise if both are about the same resource, of the same
    team or post or of what it is part of, and not in another period; or if the plan says so
    itself. Both must be quoted from a paper. Without a period of its own, each has that of its
    plan.
    """
    against = _bottlenecks(plan)
    for premise in plan.all(Premise):
        if not premise.passages:
            continue
        found: dict[str, Element] = {
            one.id: one
            for one in plan.sources(premise, Contradicts)
            if isinstance(one, Bottleneck | Evidence)
        }
        for actor in _whose(plan, premise):
            for bottleneck in against.get((premise.resource, actor), ()):
                if _can_be_at_one_time(plan, premise, bottleneck):
                    found[bottleneck.id] = bottleneck
        for id in sorted(found):
            if found[id].passages:
                yield _told(plan, premise, found[id])


def _told(plan: Plan, premise: Premise, seen: Element) -> Finding:
    relying = plan.sources(premise, Assumes)
    return Finding(
        premise,
        "{relying} counts on this, and a paper says otherwise: {seen}"
        if relying
        else "the plan counts on this, and a paper says otherwise: {seen}",
        also=[seen, *relying],
        passages=[*premise.passages, *seen.passages],
        relying=list(relying),
        seen=seen,
    )


def _bottlenecks(plan: Plan) -> dict[tuple[Resource | Missing, str], list[Bottleneck]]:
    """By what they are short of, and whose it is."""
    found: dict[tuple[Resource | Missing, str], list[Bottleneck]] = {}
    for bottleneck in plan.all(Bottleneck):
        if isinstance(bottleneck.resource, Resource) and bottleneck.passages:
            for one in plan.targets(bottleneck, Concerns):
                found.setdefault((bottleneck.resource, one.id), []).append(bottleneck)
    return found


def _whose(plan: Plan, premise: Premise) -> set[str]:
    """Whose time, money or behaviour it is about, and what these are part of."""
    named = plan.targets(premise, Concerns)
    teams = [one for one in named if isinstance(one, Actor)]
    for one in named:
        if not isinstance(one, Actor):
            teams.extend(plan.targets(one, PostAt))
    return {one.id for one in named} | plan.up_from(teams, MemberOf)


def _can_be_at_one_time(plan: Plan, one: Element, other: Element) -> bool:
    ones, others = _periods(plan, one), _periods(plan, other)
    if not ones or not others:
        return True
    return any(each.overlaps(that) is not False for each in ones for that in others)


def _periods(plan: Plan, element: Element) -> list[Period]:
    """When it holds; nothing if that is not known."""
    if isinstance(element.period, Period):
        return [element.period]
    periods = [nota.period for nota in plan.notas_of(element)]
    known = [one for one in periods if isinstance(one, Period)]
    return known if len(known) == len(periods) else []
