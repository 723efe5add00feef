"""Laws on which a plan rests, and which nothing in it serves."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    BasedOn,
    BelongsTo,
    Couples,
    Coupling,
    ElaboratedIn,
    Element,
    Finding,
    Law,
    Nota,
    Plan,
    Replaces,
    Severity,
    check,
)


@check("samenhang/law-without-goal", code="S02", severity=Severity.LOW, about=Law, absence=True)
def law_without_goal(plan: Plan) -> Iterator[Finding]:
    """Law that serves no goal.

    Why: the plan says that it carries out this law, but nobody can see where.

    Fix: link the goals or actions that carry out this law to it.

    Limits: only laws on which a plan itself says that it rests. A theme, an amount, a team or an
    instrument that is linked to the law counts too, and so does what stands in a plan that works
    this one out or is coupled to it. A plan that a later one replaces is left out.
    """
    for nota in plan.all(Nota):
        laws = plan.targets(nota, BasedOn)
        if not nota.complete or not laws or plan.sources(nota, Replaces):
            continue
        near = _near(plan, nota)
        unserved = [law for law in laws if not _is_served(plan, law, near)]
        if len(unserved) == len(laws) > 1:
            yield Finding(
                nota,
                "this plan rests on {laws}, but no goal or action says which of these it serves",
                also=laws,
                laws=laws,
            )
        else:
            for law in unserved:
                yield Finding(
                    law,
                    "{nota} rests on this law, but no goal or action in it serves the law",
                    also=[nota],
                    nota=nota,
                )


def _is_served(plan: Plan, law: Law, near: frozenset[str]) -> bool:
    return any(
        not isinstance(one, Nota) and _stands_in(plan, one, near)
        for one in plan.sources(law, BasedOn)
    )


def _stands_in(plan: Plan, element: Element, near: frozenset[str]) -> bool:
    notas = plan.targets(element, BelongsTo)
    return not notas or any(nota.id in near for nota in notas)


def _near(plan: Plan, nota: Nota) -> frozenset[str]:
    """The ids of the plan, of those that work it out and of those that are coupled to it."""
    found = {nota.id, *(one.id for one in plan.targets(nota, ElaboratedIn))}
    for coupling in plan.sources(nota, Couples):
        assert isinstance(coupling, Coupling)
        found.update(one.id for one in plan.targets(coupling, Couples))
    return frozenset(found)
