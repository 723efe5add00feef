"""Work that waits for somebody who is not there yet, or whose role nobody has laid down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from samendomein import (
    Action,
    ActionStatus,
    CarriedOutBy,
    Element,
    Finding,
    Missing,
    OwnedBy,
    Plan,
    Post,
    PostStatus,
    Relation,
    Severity,
    check,
)


@check("sturing/vacant-role", code="E04", severity=Severity.HIGH, about=Post)
def vacant_role(plan: Plan) -> Iterator[Finding]:
    """Role not filled or not formalised.

    Why: the work is assigned to somebody who is not there, or who has no mandate for it.

    Fix: fill the post or lay down the role, or give the work to somebody else until then.

    Limits: a post counts if it owns something that was not stopped, or carries it out. Is it not
    known whether somebody holds it? Then nothing is said.
    """
    for post in plan.all(Post):
        if post.status in _MESSAGES and (work := _work_of(plan, post)):
            yield Finding(post, _MESSAGES[post.status], also=work, work=work)


_MESSAGES: dict[PostStatus | Missing, str] = {
    PostStatus.VACANT: "nobody holds this post, while it has to do this: {work}",
    PostStatus.PLANNED: "this post still has to be filled, while it has to do this: {work}",
    PostStatus.INFORMAL: "this role was never formalised, while it has to do this: {work}",
}


_WORK: tuple[type[Relation[Any, Any]], ...] = (OwnedBy, CarriedOutBy)


def _work_of(plan: Plan, post: Post) -> list[Element]:
    found: dict[str, Element] = {}
    for relation in _WORK:
        for one in plan.sources(post, relation):
            if not isinstance(one, Action) or one.status is not ActionStatus.STOPPED:
                found[one.id] = one
    return [found[id] for id in sorted(found)]
