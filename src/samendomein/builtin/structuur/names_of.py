"""The names that an element has in papers and in the plan file."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import Element, Finding, Missing, Passage, Plan, Text
from samendomein.builtin.structuur.spelling import (
    are_same_words,
    differ_in_spelling,
    is_short_for,
)


@frozen(kw_only=True)
class Name:
    """One of the names of an element, with the place where it is printed, if that is known."""

    name: str
    passage: Passage | None = None


def spelled_in_several_ways(element: Element) -> Iterator[Finding]:
    """At most one finding: the names that are one name with several spellings."""
    names = [*_printed(element), Name(name=element.title), *map(_alias, element.aliases)]
    spellings = [
        one
        for one in names
        if any(differ_in_spelling(one.name, other.name) for other in names if other is not one)
    ]
    if spellings:
        yield Finding(
            element,
            "this is spelled in more than one way: {names}",
            key="spelling",
            passages=[one.passage for one in spellings if one.passage],
            names=[Text("'{name}'", name=name) for name in _once(spellings)],
        )


def called_by_several_names(plan: Plan, element: Element) -> Iterator[Finding]:
    """At most one finding: other names beside one code, in one paper or in several."""
    printed = _printed(element)
    different = [one for one in printed[1:] if not _is_one_name(printed[0].name, one.name)]
    if different:
        told = [printed[0], *different]
        yield Finding(
            element,
            "papers call this by more than one name: {names}",
            key="name",
            passages=[one.passage for one in told if one.passage],
            names=[
                Text("'{name}' in {paper}", name=one.name, paper=plan[one.passage.document])
                for one in told
                if one.passage
            ],
        )


def _printed(element: Element) -> list[Name]:
    """The names beside its codes, each as it first stands."""
    found: dict[tuple[str, str], Name] = {}
    for code in element.codes:
        if not isinstance(code.printed, Missing):
            place = Passage(
                document=code.document, section=code.section, page=code.page, quote=code.printed
            )
            found.setdefault(
                (code.document, code.printed.casefold()), Name(name=code.printed, passage=place)
            )
    return list(found.values())


def _alias(name: str) -> Name:
    return Name(name=name)


def _once(names: list[Name]) -> list[str]:
    told: list[str] = []
    for one in names:
        if not any(are_same_words(one.name, other) for other in told):
            told.append(one.name)
    return told


def _is_one_name(one: str, other: str) -> bool:
    return is_short_for(one, other) or differ_in_spelling(one, other)
