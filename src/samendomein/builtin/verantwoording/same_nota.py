"""Elements by the plan that they belong to or are about."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from samendomein import About, Consultation, Element, Nota, Plan, Statement


class ByNota:
    """Elements by plan, looked up when somebody first asks."""

    def __init__(self, plan: Plan, elements: Iterable[Element]) -> None:
        self._plan = plan
        self._elements = elements

    def of(self, notas: Iterable[Nota]) -> list[Element]:
        """The elements of these plans, by id."""
        found = {one.id: one for nota in notas for one in self._grouped.get(nota.id, ())}
        return [found[id] for id in sorted(found)]

    @cached_property
    def _grouped(self) -> dict[str, list[Element]]:
        grouped: dict[str, list[Element]] = {}
        for element in self._elements:
            for nota in notas_named(self._plan, element):
                grouped.setdefault(nota.id, []).append(element)
        return grouped


def notas_named(plan: Plan, element: Element) -> list[Nota]:
    """The plans that the element belongs to, or else those that it is about."""
    belongs = plan.notas_of(element)
    if belongs or not isinstance(element, Statement | Consultation):
        return list(belongs)
    return [one for one in plan.targets(element, About) if isinstance(one, Nota)]
