"""What an element holds: a plan its goals, a paper its questions, a question its parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from samendomein import (
    AdvisedIn,
    BelongsTo,
    Choice,
    ContributesTo,
    Document,
    Element,
    Goal,
    InTheme,
    MadeIn,
    MemberOf,
    Nota,
    PartOf,
    Plan,
    Question,
    Relation,
    Resolves,
    SubQuestionOf,
    Within,
)

_HELD_BY: tuple[type[Relation[Any, Any]], ...] = (
    *(AdvisedIn, BelongsTo, ContributesTo, InTheme, MadeIn, MemberOf, PartOf),
    *(Resolves, SubQuestionOf, Within),
)


class Contents:
    """What the elements of a plan hold."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    def counts(self, holder: Element, kind: type[Element], sort: Choice | None) -> list[int]:
        """How many of a kind the element holds: each way in which a writer may have counted.

        Args:
            holder: The plan, paper, question or other element.
            kind: The kind to count.
            sort: The sort of that kind, if only these count.
        """
        held = self._held_by(holder)
        ways = [held]
        if isinstance(holder, Document):
            ways = [[*held, *self._coded_in[holder.id]]]
            ways.append([*ways[0], *self._spoken_of_in[holder.id]])
        found: list[int] = []
        for way in ways:
            things = list({one.id: one for one in way if type(one) is kind}.values())
            if sort is not None:
                things = [one for one in things if getattr(one, "kind", None) is sort]
                found.append(len(things))
            else:
                found.extend(len(some) for some in (things, *self._narrower(things)))
        return found

    def _held_by(self, holder: Element) -> list[Element]:
        if isinstance(holder, Nota) and len(self._plan.all(Nota)) == 1:
            return [one for one in self._plan.elements if holder in self._plan.notas_of(one)]
        held: list[Element] = []
        for relation in _HELD_BY:
            held.extend(self._plan.sources(holder, relation))
        questions = [one for one in held if isinstance(one, Question)]
        for question in questions:
            parts = self._plan.sources(question, SubQuestionOf)
            held.extend(parts)
        return held

    def _narrower(self, things: list[Element]) -> Iterable[list[Element]]:
        """Only the plain sort, such as goals that are no ambition; and of these the widest."""
        plain = [one for one in things if _is_plain(one)]
        yield plain
        ids = {one.id for one in plain}
        yield [
            one
            for one in plain
            if not isinstance(one, Goal)
            or ids.isdisjoint(wider.id for wider in self._plan.targets(one, PartOf))
        ]

    @cached_property
    def _coded_in(self) -> defaultdict[str, list[Element]]:
        found: defaultdict[str, list[Element]] = defaultdict(list)
        for element in self._plan.elements:
            for code in element.codes:
                found[code.document].append(element)
        return found

    @cached_property
    def _spoken_of_in(self) -> defaultdict[str, list[Element]]:
        found: defaultdict[str, list[Element]] = defaultdict(list)
        for element in self._plan.elements:
            for passage in element.passages:
                found[passage.document].append(element)
        return found


def _is_plain(element: Element) -> bool:
    """Whether it is of the sort that has the name of the kind."""
    sort = getattr(element, "kind", None)
    return not isinstance(sort, Choice) or sort.value == element.words.name
