"""The letters and numbers that one paper prints for elements of one kind, section by section."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from attrs import field, frozen

from samendomein import Code, Element, Missing, Passage, Plan

Occurrences = list["Occurrence"]
AKey = TypeVar("AKey")


@frozen(kw_only=True)
class Occurrence:
    """A code at one place: in this section, it stands for this element.

    Attributes:
        element: What it stands for.
        section: The heading, or the page if there is no heading.
        code: The letter or number without the point or bracket behind it.
        printed: What the paper printed.
        by_name: Whether the name that is printed says what it stands for, and not the element.
    """

    element: Element = field(eq=False)
    section: str
    code: str
    printed: Code
    by_name: bool = False

    @property
    def thing(self) -> str:
        """What it stands for: the id of the element, or the name that is printed beside it."""
        name = self.printed.printed
        return name.casefold() if self.by_name and isinstance(name, str) else self.element.id

    @property
    def words(self) -> str:
        """The code with the name that stands beside it."""
        name = self.printed.printed
        return f"{self.code} {self.element.title if isinstance(name, Missing) else name}"

    @property
    def passage(self) -> Passage:
        """The place in the paper."""
        return Passage(
            document=self.printed.document,
            section=self.printed.section,
            page=self.printed.page,
            quote=self.printed.printed,
        )


def occurrences_by_paper(plan: Plan) -> Iterator[tuple[str, Occurrences]]:
    """Every paper with its codes, for each kind of element apart, by id of the element."""
    found: dict[tuple[str, str], Occurrences] = {}
    for element in plan.elements:
        for code in element.codes:
            section = code.page if isinstance(code.section, Missing) else code.section
            if isinstance(section, Missing) or not code.bare:
                continue
            found.setdefault((code.document, element.words.name), []).append(
                Occurrence(
                    element=element,
                    section=section,
                    code=code.bare,
                    printed=code,
                )
            )
    for (document, _), occurrences in sorted(found.items(), key=lambda pair: pair[0]):
        yield document, occurrences


def grouped(pairs: Iterator[tuple[AKey, Occurrence]]) -> dict[AKey, Occurrences]:
    """Occurrences by something they share, in the order in which they come."""
    found: dict[AKey, Occurrences] = {}
    for key, occurrence in pairs:
        found.setdefault(key, []).append(occurrence)
    return found
