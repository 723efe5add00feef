"""Posts of little capacity that hold the plan together."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from samendomein import (
    Action,
    BelongsTo,
    Document,
    Finding,
    Goal,
    Nota,
    Plan,
    Post,
    Theme,
    check,
    option,
)
from samendomein.builtin.samenhang.cut_points import cut_points


@frozen(kw_only=True)
class SinglePointOfFailure:
    """What little capacity is, and what a part of a plan is."""

    fte: float = option(0.5, help="A post of at most so many fte has little capacity.")
    temporary: bool = option(True, help="Whether a temporary post has little capacity.")
    least: int = option(2, help="A part has at least so many goals, themes and actions.")


@check("samenhang/single-point-of-failure", code="S07", about=Post)
def single_point_of_failure(plan: Plan, options: SinglePointOfFailure) -> Iterator[Finding]:
    """Coherence hangs on a single link.

    Why: if this one person falls ill or leaves, nobody ties these parts of the plan together.

    Fix: make the post larger or lasting, let a second person share the task, or tie the parts
    together in another way.

    Limits: only posts of which the size is known, or that are known to be temporary. Being in the
    same plan or the same paper ties nothing; having the same goal, owner, money or law does.
    """
    small = {one.id: one for one in plan.all(Post) if _is_small(one, options)}
    brief = {one.id: one for one in plan.all(Post) if options.temporary and one.temporary is True}
    if not small and not brief:
        return
    counted = {one.id for kind in (Goal, Theme, Action) for one in plan.all(kind)}
    for id, parts in cut_points(_neighbours(plan), {*small, *brief}, counted):
        large = sorted(part.example for part in parts if part.size >= options.least)
        if len(large) < 2:
            continue
        named = [plan[one] for one in large]
        if id in small:
            yield Finding(
                small[id],
                "only this post of {fte} fte ties these parts of the plan together: that of "
                "{named}",
                fte=small[id].fte,
                named=named,
            )
        else:
            yield Finding(
                brief[id],
                "only this temporary post ties these parts of the plan together: that of {named}",
                named=named,
            )


def _is_small(post: Post, options: SinglePointOfFailure) -> bool:
    return isinstance(post.fte, Decimal) and post.fte <= Decimal(str(options.fte))


def _neighbours(plan: Plan) -> dict[str, list[str]]:
    """What is tied to what, by id; plans and papers tie nothing."""
    apart = {one.id for kind in (Nota, Document) for one in plan.all(kind)}
    found: dict[str, list[str]] = {}
    for link in plan.relations:
        if type(link) is BelongsTo or link.source in apart or link.target in apart:
            continue
        found.setdefault(link.source, []).append(link.target)
        found.setdefault(link.target, []).append(link.source)
    return found
