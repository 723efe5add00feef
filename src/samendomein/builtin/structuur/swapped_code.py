"""Letters and numbers that point to something else further on in the same paper."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from attrs import evolve

from samendomein import Document, Element, Finding, Missing, Plan, Severity, check
from samendomein.builtin.structuur.code_moves import (
    Circle,
    Move,
    circles_of,
    moves_in,
    reused_in,
)
from samendomein.builtin.structuur.occurrences import (
    Occurrence,
    Occurrences,
    occurrences_by_paper,
)


@check("structuur/swapped-code", code="B01", severity=Severity.HIGH)
def swapped_code(plan: Plan) -> Iterator[Finding]:
    """Letter or number points to something else.

    Why: whoever reads "theme A" in one section thinks of something else than whoever reads it in
    another, and later papers copy the mistake.

    Fix: give each its own letter or number in the whole paper, and say so where it was changed.
    If it was changed on purpose, accept this finding and write down why.

    Limits: only codes within one paper, for one kind of element, with the section or the page
    where they stand. Numbers that begin again under each heading are left alone.
    """
    for document, occurrences in occurrences_by_paper(plan):
        paper = plan[document]
        assert isinstance(paper, Document)
        circles, left = circles_of(moves_in(occurrences))
        swapped: set[tuple[str, ...]] = set()
        explained: set[tuple[str, str]] = set()
        for circle in circles:
            explained.update((move.before.element.id, move.after.code) for move in circle)
            elements = tuple(sorted(move.before.element.id for move in circle))
            if elements not in swapped:
                swapped.add(elements)
                yield _swap(paper, circle)
        together = {id: elements for elements in swapped for id in elements}
        unexplained = [
            move for move in left if (move.before.element.id, move.after.code) not in explained
        ]
        yield from _two_codes(paper, unexplained)
        for circle in _swapped_names(occurrences, swapped):
            yield _swap(paper, circle)
        for first, other in reused_in(occurrences):
            if other.element.id not in together.get(first.element.id, ()):
                yield _reuse(paper, first, other)


def _swapped_names(occurrences: Occurrences, told: Collection[tuple[str, ...]]) -> Iterator[Circle]:
    """Circles of names that stand beside other codes in another section.

    If whoever entered the plan took the letter for the thing, the swap shows in the names only.
    """
    named = [
        evolve(one, by_name=True)
        for one in occurrences
        if not isinstance(one.printed.printed, Missing)
    ]
    known = {id for elements in told for id in elements}
    for circle in circles_of(moves_in(named))[0]:
        ids = {one.element.id for move in circle for one in (move.before, move.after)}
        if ids.isdisjoint(known) and len(ids) > 1:
            known |= ids
            yield circle


def _swap(paper: Document, circle: Circle) -> Finding:
    moves = sorted(circle, key=lambda move: move.before.code)
    before = [move.before for move in moves]
    after = sorted((move.after for move in moves), key=lambda one: one.code)
    element, *others = sorted((one.element for one in before), key=lambda one: one.id)
    return Finding(
        element,
        "codes changed places in {paper}: under '{first}' it says {before}, "
        "under '{second}' it says {after}",
        also=others,
        key=paper.id,
        passages=[one.passage for one in (*before, *after)],
        paper=paper,
        first=before[0].section,
        before=[one.words for one in before],
        second=after[0].section,
        after=[one.words for one in after],
    )


def _two_codes(paper: Document, moves: list[Move]) -> Iterator[Finding]:
    by_element: dict[str, dict[str, Occurrence]] = {}
    for move in moves:
        codes = by_element.setdefault(move.before.element.id, {move.before.code: move.before})
        codes.setdefault(move.after.code, move.after)
    for codes in by_element.values():
        first, *others = codes.values()
        yield Finding(
            first.element,
            "this has more than one code in {paper}: {code} under '{section}', "
            "and {other_codes} under '{other_sections}'",
            key=f"{paper.id}: two codes",
            passages=[one.passage for one in (first, *others)],
            paper=paper,
            code=first.code,
            section=first.section,
            other_codes=[one.code for one in others],
            other_sections=[one.section for one in others],
        )


def _reuse(paper: Document, first: Occurrence, other: Occurrence) -> Finding:
    told: list[Element] = [other.element]
    return Finding(
        first.element,
        "in {paper} {code} stands for {meant} under '{section}', "
        "and for {other} under '{other_section}'",
        also=told,
        key=f"{paper.id}: {first.code}",
        passages=[first.passage, other.passage],
        paper=paper,
        code=first.code,
        meant=first.words.removeprefix(f"{first.code} "),
        section=first.section,
        other=other.words.removeprefix(f"{other.code} "),
        other_section=other.section,
    )
