"""Plans that leave their actions to another paper."""

from __future__ import annotations

from samendomein import ElaboratedIn, Element, Plan


def is_elaborated_elsewhere(plan: Plan, element: Element) -> bool:
    """Whether a plan that the element belongs to leaves its actions to another paper."""
    return any(
        nota.actions_elsewhere or plan.targets(nota, ElaboratedIn)
        for nota in plan.notas_of(element)
    )
