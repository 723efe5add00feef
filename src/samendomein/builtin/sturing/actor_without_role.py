"""Parties that are named, and have nothing to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from samendomein import (
    Actor,
    AdvisedBy,
    AnsweredForBy,
    CarriedOutBy,
    Consults,
    Event,
    Finding,
    Involves,
    MadeBy,
    MadeTo,
    MemberOf,
    OwnedBy,
    Plan,
    PostAt,
    Relation,
    Represents,
    SponsoredBy,
    check,
)

from samendomein import Severity  # isort: skip

_ROLES: tuple[type[Relation[Any, Any]], ...] = (
    OwnedBy,
    CarriedOutBy,
    SponsoredBy,
    AnsweredForBy,
    Consults,
    AdvisedBy,
    MadeBy,
    MadeTo,
    PostAt,
    MemberOf,
)


@check("sturing/actor-without-role", code="E05", severity=Severity.LOW, about=Actor, absence=True)
def actor_without_role(plan: Plan) -> Iterator[Finding]:
    """Actor without a role.

    Why: whoever is "involved" and has no task easily thinks that somebody else will do it.

    Fix: say what the party does: own an action, carry it out, advise, or be consulted. Has it
    nothing to do with the plan? Then leave it out.

    Limits: taking part is not yet a task. Who takes part in a meeting or a decision, speaks for
    a target group, or is made up of others has a role.
    """
    for actor in plan.all(Actor):
        if any(plan.sources(actor, relation) for relation in _ROLES):
            continue
        if plan.targets(actor, Represents):
            continue
        takes_part = plan.sources(actor, Involves)
        work = [one for one in takes_part if not isinstance(one, Event)]
        if work:
            yield Finding(
                actor,
                "takes part in this, and nothing says what its task is: {work}",
                also=work,
                work=work,
            )
        elif not takes_part:
            yield Finding(actor, "nothing says what this party does in the plan")
