"""Laws on which a plan rests, and which nothing in it serves."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import BasedOn, Finding, Law, Nota, Plan, Replaces, Severity, check


@check("samenhang/law-without-goal", code="S02", severity=Severity.LOW, about=Law, absence=True)
def law_without_goal(plan: Plan) -> Iterator[Finding]:
    """Law that serves no goal.

    Why: the plan says that it carries out this law, but nobody can see where.

    Fix: link the goals or actions that carry out this law to it.

    Limits: only laws on which a plan itself says that it rests. A theme, an amount, a team or an
    instrument that is linked to the law counts too. A plan that a later one replaces is left out.
    """
    for nota in plan.all(Nota):
        laws = plan.targets(nota, BasedOn)
        if not nota.complete or not laws or plan.sources(nota, Replaces):
            continue
        unserved = [law for law in laws if not _is_served(plan, law)]
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


def _is_served(plan: Plan, law: Law) -> bool:
    return any(not isinstance(one, Nota) for one in plan.sources(law, BasedOn))
