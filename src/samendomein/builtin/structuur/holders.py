"""Who is portefeuillehouder of a plan, paper by paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from attrs import field, frozen

from samendomein import (
    About,
    AnsweredForBy,
    Document,
    Element,
    Finding,
    Nota,
    PartialDate,
    Plan,
    Text,
)


@frozen(kw_only=True)
class Assignment:
    """A paper of a day, or the plan itself, with the portefeuillehouders that it names."""

    paper: Document | Nota = field(eq=False)
    dated: PartialDate
    holders: tuple[Element, ...] = field(eq=False)


def other_holders(plan: Plan, days: int) -> Iterator[Finding]:
    """Plans of which papers that follow each other so soon name different portefeuillehouders."""
    by_papers: dict[tuple[str, ...], list[Nota]] = {}
    assignments: dict[str, Assignment] = {}
    for nota in plan.all(Nota):
        told = _different(_assignments(plan, nota), timedelta(days=days))
        if told:
            assignments.update((one.paper.id, one) for one in told)
            by_papers.setdefault(tuple(one.paper.id for one in told), []).append(nota)
    for papers, (nota, *others) in by_papers.items():
        yield Finding(
            nota,
            "papers on this plan name different portefeuillehouders: {papers}",
            also=[*others, *(plan[id] for id in papers if id != nota.id)],
            key="portefeuillehouder",
            papers=[
                Text(
                    "{paper} ({holders})",
                    paper=assignments[id].paper,
                    holders=assignments[id].holders,
                )
                for id in papers
            ],
        )


def _assignments(plan: Plan, nota: Nota) -> list[Assignment]:
    found = [
        Assignment(paper=paper, dated=paper.dated, holders=holders)
        for paper in plan.sources(nota, About)
        if isinstance(paper, Document) and isinstance(paper.dated, PartialDate)
        if (holders := plan.targets(paper, AnsweredForBy))
    ]
    own = plan.targets(nota, AnsweredForBy)
    repeats = any(one.holders == own for one in found)
    if own and not repeats and isinstance(nota.adopted_on, PartialDate):
        found.append(Assignment(paper=nota, dated=nota.adopted_on, holders=own))
    return sorted(found, key=lambda one: (one.dated.sort_key, one.paper.id))


def _different(assignments: list[Assignment], near: timedelta) -> list[Assignment]:
    """The papers that name somebody whom the paper before or after it leaves out, both ways."""
    told: dict[str, Assignment] = {}
    for before, after in pairwise(assignments):
        earlier = {one.id for one in before.holders}
        later = {one.id for one in after.holders}
        if (
            earlier - later
            and later - earlier
            and after.dated.latest - before.dated.earliest <= near
        ):
            told.update({before.paper.id: before, after.paper.id: after})
    return list(told.values())
