"""Posts of little capacity that hold the plan together."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from samendomein import (
    Action,
    Finding,
    Goal,
    Plan,
    Post,
    PostStatus,
    Theme,
    check,
    option,
)
from samendomein.builtin.samenhang.cut_points import cut_points
from samendomein.builtin.samenhang.holding_together import may_hold_parts_together
from samendomein.builtin.samenhang.points import Tie
from samendomein.builtin.samenhang.ties import ties_of


@frozen(kw_only=True)
class SinglePointOfFailure:
    """What little capacity is, and what a part of a plan is."""

    fte: float = option(0.5, help="A post of at most so many fte has little capacity.")
    temporary: bool = option(True, help="Whether a temporary post has little capacity.")
    empty: bool = option(True, help="Whether a post that nobody holds yet has little capacity.")
    least: int = option(2, help="A part has at least so many goals, themes and actions.")


@check("samenhang/single-point-of-failure", code="S07", about=Post)
def single_point_of_failure(plan: Plan, options: SinglePointOfFailure) -> Iterator[Finding]:
    """Coherence hangs on a single link.

    Why: if this one person falls ill or leaves, nobody ties these parts of the plan together.

    Fix: make the post larger or lasting, let a second person share the task, or tie the parts
    together in another way.

    Limits: only posts of which the size is known, that are known to be temporary, or that nobody
    holds yet. Being in the same plan or the same paper ties nothing; having the same goal, owner,
    money or law does.
    """
    small = {one.id: one for one in plan.all(Post) if _is_small(one, options)}
    brief = {one.id: one for one in plan.all(Post) if options.temporary and one.temporary is True}
    empty = {one.id: one for one in plan.all(Post) if options.empty and one.status in _EMPTY}
    if not small and not brief and not empty:
        return
    counted = {one.id for kind in (Goal, Theme, Action) for one in plan.all(kind)}
    ties = plan.once(ties_of)
    found = set(may_hold_parts_together(ties, {*small, *brief, *empty}, counted))
    for id, parts in cut_points(_neighbours(ties.all), found, counted) if found else ():
        large = sorted(part.example for part in parts if part.size >= options.least)
        if len(large) < 2:
            continue
        named = [plan[one] for one in large]
        if id in small:
            yield Finding(
                small[id],
                "only this post of {fte} fte ties the parts of the plan around {named} together",
                fte=small[id].fte,
                named=named,
            )
        elif id in empty:
            yield Finding(
                empty[id],
                "only this post ties the parts of the plan around {named} together, and nobody "
                "holds it yet",
                named=named,
            )
        else:
            yield Finding(
                brief[id],
                "only this temporary post ties the parts of the plan around {named} together",
                named=named,
            )


_EMPTY = (PostStatus.VACANT, PostStatus.PLANNED)


def _is_small(post: Post, options: SinglePointOfFailure) -> bool:
    return isinstance(post.fte, Decimal) and post.fte <= Decimal(str(options.fte))


def _neighbours(ties: list[Tie]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one, other in ties:
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return found
