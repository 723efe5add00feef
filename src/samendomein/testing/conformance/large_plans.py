"""A plan as large as they come, for the rule that a plugin keeps its time."""

from __future__ import annotations

import random
from datetime import date
from functools import cache
from typing import Any

from samendomein.plan.assemble import assemble
from samendomein.plan.elements import Action, Budget, Goal, Indicator, Nota, Toezegging
from samendomein.plan.elements.element import Element
from samendomein.plan.money import Money
from samendomein.plan.period import Period
from samendomein.plan.plan import Plan
from samendomein.plan.relations.relation import Relation
from samendomein.plan.vocabulary import fields_of, kinds, relations

_WORDS = ["jeugd", "wonen", "zorg", "werk", "schuld", "wijk", "sport", "school", "inkomen"]
_OFTEN: tuple[type[Element], ...] = (Action, Goal, Budget, Indicator, Toezegging)
_DAY = date(2025, 6, 1)


@cache
def large_plan(elements: int = 10_000, relations_each: int = 3) -> Plan:
    """A plan of so many elements of every kind, each with a few relations; always the same one."""
    chance = random.Random(elements)  # noqa: S311 - no secrets
    rare = [one for one in kinds() if one not in _OFTEN and one is not Nota]
    made: dict[type[Element], list[Element]] = {Nota: [_element(Nota, 0, chance)]}
    for number in range(1, elements):
        kind = chance.choice(_OFTEN if number % 4 else rare)
        made.setdefault(kind, []).append(_element(kind, number, chance))
    return assemble(
        [one for some in made.values() for one in some],
        _links(made, elements * relations_each, chance),
        as_of=_DAY,
    )


def _element(kind: type[Element], number: int, chance: random.Random) -> Element:
    names = {term.name for term in fields_of(kind)}
    year = chance.randint(2022, 2027)
    values: dict[str, Any] = {
        "title": " ".join(chance.choices(_WORDS, k=4)),
        "period": Period.parse(f"{year}-{year + chance.randint(0, 3)}"),
        "money": Money.parse(f"€ {chance.randint(1, 900)}.000 per jaar"),
    }
    known = {name: value for name, value in values.items() if name in names}
    return kind(id=f"{kind.words.name}-{number}", **known)


def _links(
    made: dict[type[Element], list[Element]], wanted: int, chance: random.Random
) -> list[Relation[Any, Any]]:
    possible = [
        (one, sources, targets)
        for one in relations()
        if (sources := [kind for kind in one.source_kinds if kind in made])
        and (targets := [kind for kind in one.target_kinds if kind in made])
    ]
    found: dict[tuple[str, str, str, str], Relation[Any, Any]] = {}
    for _ in range(wanted):
        relation, sources, targets = chance.choice(possible)
        source = chance.choice(made[chance.choice(sources)]).id
        target = chance.choice(made[chance.choice(targets)]).id
        if source != target:
            link = relation(source, target)
            found[link.key] = link
    return list(found.values())
