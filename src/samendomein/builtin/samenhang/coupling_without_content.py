"""Couplings of plans of which nothing hangs together."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import BelongsTo, Couples, Coupling, CouplingKind, Finding, Nota, Plan, check
from samendomein.builtin.samenhang.couplings import (
    CONTENT,
    MONEY,
    Ties,
    plans_that_share,
    ties_between_plans,
)


@check("samenhang/coupling-without-content", code="S04", about=Coupling, absence=True)
def coupling_without_content(plan: Plan) -> Iterator[Finding]:
    """Coupling that is not worked out.

    Why: two plans are said to strengthen each other, but nobody can see which goal or action of
    the one goes with which of the other.

    Fix: link goals that correspond to each other, or let an action of the one plan contribute to
    a goal of the other.

    Limits: if a coupling is only about money, an amount of one plan for something in the other is
    enough. If it does not say in which plan it stands, all coupled plans must be entered whole.
    """
    if not plan.all(Coupling):
        return
    content = ties_between_plans(plan, CONTENT) | plans_that_share(plan)
    paid = content | ties_between_plans(plan, MONEY)
    for coupling in plan.all(Coupling):
        notas = plan.targets(coupling, Couples)
        ties = paid if coupling.kinds == (CouplingKind.PAYS,) else content
        loose = [one for one in notas if not _is_tied(one, notas, ties)]
        if len(notas) < 2 or not loose or not _is_entered(plan, coupling, notas):
            continue
        if len(notas) == 2:
            yield Finding(
                coupling,
                "{first} and {other} are coupled, but no goal or action of one is linked to "
                "one of the other",
                first=notas[0],
                other=notas[1],
            )
        else:
            yield Finding(
                coupling,
                "{plans} are coupled, but no goal or action of {loose} is linked to one of the "
                "others",
                plans=notas,
                loose=loose,
            )


def _is_tied(nota: Nota, notas: tuple[Nota, ...], ties: Ties) -> bool:
    return any(frozenset((nota.id, other.id)) in ties for other in notas)


def _is_entered(plan: Plan, coupling: Coupling, notas: tuple[Nota, ...]) -> bool:
    return bool(plan.targets(coupling, BelongsTo)) or all(nota.complete for nota in notas)
