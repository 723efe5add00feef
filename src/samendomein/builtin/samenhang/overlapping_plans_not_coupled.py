"""Plans of the same years that want much the same, and do not know of each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from attrs import frozen

from samendomein import (
    BelongsTo,
    CorrespondsTo,
    ElaboratedIn,
    Element,
    Finding,
    Goal,
    Missing,
    Nota,
    Plan,
    Replaces,
    Theme,
    check,
    option,
)
from samendomein.builtin.samenhang.couplings import (
    CONTENT,
    Ties,
    coupled_pairs,
    plans_that_share,
    ties_between_plans,
)
from samendomein.builtin.samenhang.titles_alike import likeness, titles_alike

Match = tuple[Element, Element]


@frozen(kw_only=True)
class OverlappingPlansNotCoupled:
    """When titles are taken to say the same."""

    likeness: float = option(0.8, help="How much alike two titles must be, from 0 to 1.")
    titles: int = option(2, help="How many goals or themes must be alike, if nobody linked them.")


@check("samenhang/overlapping-plans-not-coupled", code="S03", about=Nota, absence=True, hint=True)
def overlapping_plans_not_coupled(
    plan: Plan, options: OverlappingPlansNotCoupled
) -> Iterator[Finding]:
    """Overlapping plans that are not coupled.

    Why: two plans work on the same, each with its own actions and money, and do not use what the
    other does.

    Fix: couple the plans, and say which goals go together. Do the goals only sound alike? Then
    reject this hint and write down why: then it is not asked again.

    Limits: a hint from titles that share many groups of three letters, unless somebody linked the
    goals as corresponding. Only plans that surely run at the same time. A plan that follows or
    works out another is left alone, and so are plans that share a goal or an action. In a very
    large plan with few different words, titles that are alike can be missed. Plans are held
    against each other two by two: the time it takes grows with the square of their number.
    """
    apart = _apart(plan)
    if not apart:
        return
    linked = ties_between_plans(plan, (CorrespondsTo,))
    among = frozenset().union(*apart)
    for (id, other_id), matches in sorted(_matches(plan, among, options.likeness).items()):
        first, other = plan[id], plan[other_id]
        pair = frozenset((id, other_id))
        if pair not in apart or not (pair in linked or len(matches) >= options.titles):
            continue
        one, like = max(matches, key=lambda match: likeness(*(title.title for title in match)))
        yield Finding(
            first,
            "this plan and {other} run at the same time and seem to want the same, but nothing "
            "couples them: '{one}' beside '{like}'",
            also=[other],
            passages=[passage for match in matches for end in match for passage in end.passages],
            other=other,
            one=one.title,
            like=like.title,
        )


def _matches(plan: Plan, among: frozenset[str], least: float) -> dict[tuple[str, str], list[Match]]:
    """By the ids of two plans, their goals and themes that say the same."""
    found: dict[tuple[str, str], list[Match]] = {}
    for kind in (Goal, Theme):
        by_title: dict[str, list[Element]] = {}
        for element in plan.all(kind):
            if any(nota.id in among for nota in plan.targets(element, BelongsTo)):
                by_title.setdefault(element.title.casefold(), []).append(element)
        pairs = [(title, title) for title, same in by_title.items() if len(same) > 1]
        for title, like in (*pairs, *titles_alike(by_title, least)):
            for match in product(by_title[title], by_title[like]):
                _add(plan, match, found)
    for link in plan.links(CorrespondsTo):
        _add(plan, (plan[link.source], plan[link.target]), found)
    return found


def _add(plan: Plan, match: Match, found: dict[tuple[str, str], list[Match]]) -> None:
    one, other = match
    for near, far in product(plan.targets(one, BelongsTo), plan.targets(other, BelongsTo)):
        if near.id != far.id:
            key, ends = (near.id, far.id), (one, other)
            if near.id > far.id:
                key, ends = (far.id, near.id), (other, one)
            known = found.setdefault(key, [])
            if ends not in known:
                known.append(ends)


def _apart(plan: Plan) -> Ties:
    """Plans that surely run at the same time, and that nothing ties together."""
    together = {
        frozenset((first.id, other.id))
        for first, other in combinations([one for one in plan.all(Nota) if one.complete], 2)
        if _run_together(first, other)
    }
    if not together:
        return together
    content = tuple(one for one in CONTENT if one is not CorrespondsTo)
    between = ties_between_plans(plan, (*content, Replaces, ElaboratedIn, BelongsTo))
    coupled = {frozenset((pair.first.id, pair.other.id)) for pair in coupled_pairs(plan)}
    return together - between - plans_that_share(plan) - coupled


def _run_together(first: Element, other: Element) -> bool:
    if isinstance(first.period, Missing) or isinstance(other.period, Missing):
        return False
    return first.period.overlaps(other.period) is True
