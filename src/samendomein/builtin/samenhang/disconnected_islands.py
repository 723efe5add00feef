"""Parts of one plan that nothing ties together."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Action, Element, Finding, Goal, Nota, Plan, Severity, Theme, check
from samendomein.builtin.samenhang.ties import ties_of

_NAMED = 3
"""How many elements of an island a message names."""

Island = list[Element]


@check(
    "samenhang/disconnected-islands",
    code="S06",
    severity=Severity.LOW,
    about=(Goal, Theme, Action),
    absence=True,
)
def disconnected_islands(plan: Plan) -> Iterator[Finding]:
    """Disconnected islands.

    Why: the plan promises one whole, but nothing ties these parts to the rest.

    Fix: link a goal, theme or action of this island to the rest of the plan, or move it to the
    plan where it belongs.

    Limits: only islands with a goal, a theme or an action count. Being in the same plan or the
    same paper ties nothing; having the same owner, money or law does. Elements that belong to
    none of several plans are left out.
    """
    for nota, islands in _islands_by_plan(plan):
        for island in _all_but_the_largest(islands):
            yield _told(island, key=nota if len(plan.all(Nota)) > 1 else "")


def _told(island: Island, key: str) -> Finding:
    """The finding; its key names the plan if there are several that the island can be in."""
    first, *others = island
    if not others:
        return Finding(first, "nothing ties this to the rest of the plan", key=key)
    if len(island) <= _NAMED:
        return Finding(
            first,
            "nothing ties these {count} to the rest of the plan: {named}",
            also=others,
            key=key,
            count=len(island),
            named=island,
        )
    return Finding(
        first,
        "nothing ties these {count} to the rest of the plan: {named} and others",
        also=others,
        key=key,
        count=len(island),
        named=", ".join(one.title for one in island[:_NAMED]),
    )


def _islands_by_plan(plan: Plan) -> Iterator[tuple[str, list[Island]]]:
    """By id of the plan (none if there is none), its goals, themes and actions by island."""
    ties = plan.once(ties_of)
    homes = ties.points_without_posts.with_(ties.of_posts).of
    found: dict[str, dict[str, Island]] = {}
    without = not plan.all(Nota)
    for kind in (Goal, Theme, Action):
        for element in plan.all(kind):
            home = homes.get(element.id, element.id)
            for nota in [""] if without else [one.id for one in plan.notas_of(element)]:
                found.setdefault(nota, {}).setdefault(home, []).append(element)
    for nota in sorted(found):
        yield nota, [sorted(one, key=lambda each: each.id) for one in found[nota].values()]


def _all_but_the_largest(islands: list[Island]) -> list[Island]:
    in_order = sorted(islands, key=lambda island: (-len(island), island[0].id))
    return sorted(in_order[1:], key=lambda island: island[0].id)
