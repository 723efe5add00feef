"""Letters and numbers that one paper uses for two things."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from samendomein import (
    ContributesTo,
    Document,
    Element,
    Finding,
    Goal,
    GoalKind,
    InTheme,
    Missing,
    PartOf,
    Plan,
    Relation,
    Serves,
    SubQuestionOf,
    Text,
    Translator,
    check,
    option,
)
from samendomein.builtin.structuur.occurrences import (
    Occurrence,
    Occurrences,
    grouped,
    occurrences_by_paper,
)
from samendomein.builtin.structuur.shared_series import shared_series

_HOMES: tuple[type[Relation[Any, Any]], ...] = (
    *(PartOf, InTheme, ContributesTo, Serves, SubQuestionOf),
)


@frozen(kw_only=True)
class ReusedCode:
    """What counts as a series."""

    series: int = option(
        3, help="How many codes two kinds share in one paper, at least, to make it a series."
    )


@check("structuur/reused-code", code="B02")
def reused_code(plan: Plan, options: ReusedCode) -> Iterator[Finding]:
    """Letter or number used twice.

    Why: whoever reads "number II" does not know which of the two is meant.

    Fix: give each of them a letter or number of its own, or another series for each kind: I to V
    for the goals, 1 to 5 for the actions.

    Limits: only codes within one paper, with the section or the page where they stand. Numbers
    that begin again under each heading, goal or theme are left alone. If an indicator has the
    number of its goal, that is one number for things that belong together.
    """
    by_paper: defaultdict[str, list[Occurrences]] = defaultdict(list)
    for document, occurrences in occurrences_by_paper(plan):
        by_paper[document].extend(_by_sort(occurrences))
        yield from _twice_under_a_heading(plan, document, occurrences)
    for document, kinds in by_paper.items():
        for series in shared_series(plan, kinds, at_least=max(options.series, 1)):
            yield Finding(
                _paper(plan, document),
                "one series stands for two kinds: {codes} are {kind} under '{section}', and "
                "{other_kind} under '{other_section}'",
                key=f"{_sort(series.first.element)}, {_sort(series.second.element)}",
                passages=[series.first.passage, series.second.passage],
                codes=series.codes,
                kind=_several(series.first.element),
                section=series.first.section,
                other_kind=_several(series.second.element),
                other_section=series.second.section,
            )


def _twice_under_a_heading(
    plan: Plan, document: str, occurrences: Occurrences
) -> Iterator[Finding]:
    placed = (one for one in occurrences if not isinstance(one.printed.section, Missing))
    for (section, code), uses in grouped(((one.section, one.code), one) for one in placed).items():
        by_element = {one.element.id: one for one in uses}
        if len(by_element) == 1:
            continue
        first, *others = by_element.values()
        siblings = [one for one in others if _are_siblings(plan, first.element, one.element)]
        if siblings:
            yield _twice(_paper(plan, document), section, code, [first, *siblings])


def _twice(paper: Document, section: str, code: str, uses: Occurrences) -> Finding:
    first, *others = uses
    return Finding(
        first.element,
        "in {paper} {code} stands for more than one thing under '{section}': {meant}",
        also=[one.element for one in others],
        key=f"{paper.id}: {section}: {code}",
        passages=[one.passage for one in uses],
        paper=paper,
        code=code,
        section=section,
        meant=[_name(one) for one in uses],
    )


def _are_siblings(plan: Plan, one: Element, other: Element) -> bool:
    """Whether nothing says that they stand under different goals, themes or questions."""
    for home in _HOMES:
        homes = {found.id for found in plan.targets(one, home)}
        other_homes = {found.id for found in plan.targets(other, home)}
        if homes and other_homes and homes.isdisjoint(other_homes):
            return False
    return True


def _name(use: Occurrence) -> str:
    return use.words.removeprefix(f"{use.code} ")


def _paper(plan: Plan, document: str) -> Document:
    paper = plan[document]
    assert isinstance(paper, Document)
    return paper


def _by_sort(occurrences: Occurrences) -> list[Occurrences]:
    """Goals and process goals apart: a paper often numbers each of these by itself."""
    process = [one for one in occurrences if _is_process_goal(one.element)]
    others = [one for one in occurrences if not _is_process_goal(one.element)]
    return [some for some in (others, process) if some]


def _is_process_goal(element: Element) -> bool:
    return isinstance(element, Goal) and element.kind is GoalKind.PROCESS_GOAL


def _sort(element: Element) -> str:
    process = _is_process_goal(element)
    return GoalKind.PROCESS_GOAL.value if process else element.words.name


def _several(element: Element) -> Text | _Plural:
    return Text("process goals") if _is_process_goal(element) else _Plural(type(element))


class _Plural:
    """The kind as one speaks of several: goals, actions."""

    def __init__(self, kind: type[Element]) -> None:
        self._kind = kind

    def in_words(self, translator: Translator) -> str:
        return self._kind.words.label(translator.language, plural=True)
