"""Which proposed element is which expected one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from samendomein import Element, Fragment, Money, PartialDate
from samendomein_papieren.benchmark.expected import Row
from samendomein_papieren.recognising.proposals import plain


def pairs(expected: Sequence[Row], proposed: Sequence[Element]) -> dict[int, int]:
    """For as many expected elements as can be, a proposed one of their own.

    Args:
        expected: What should be there.
        proposed: What is there, of the same kind.

    Returns:
        By the place of an expected element, the place of the proposed one.
    """
    fitting = [
        [at for at, element in enumerate(proposed) if fits(row, element)] for row in expected
    ]
    taken: dict[int, int] = {}
    for at in range(len(expected)):
        _find(at, fitting, taken, set())
    return {row: element for element, row in taken.items()}


def fits(row: Row, element: Element) -> bool:
    """Whether an element has everything that a row says of it."""
    return all(_has(element, key, value) for key, value in row.items())


def related(row: Row, relation: str, fragment: Fragment) -> bool:
    """Whether there is such a relation between elements with these titles."""
    titles = {one.id: one for one in fragment.elements}
    return any(
        link.words.name == relation
        and _called(titles.get(link.source), row["source"])
        and _called(titles.get(link.target), row["target"])
        for link in fragment.relations
    )


def _find(row: int, fitting: list[list[int]], taken: dict[int, int], seen: set[int]) -> bool:
    """Give a row an element, moving other rows to another one if need be."""
    for element in fitting[row]:
        if element in seen:
            continue
        seen.add(element)
        if element not in taken or _find(taken[element], fitting, taken, seen):
            taken[element] = row
            return True
    return False


def _has(element: Element, key: str, value: Any) -> bool:
    if key == "title":
        return _called(element, value)
    if key == "code":
        return any(code.bare == str(value) for code in element.codes)
    if key == "codes":
        return [code.bare for code in element.codes] == list(value)
    if key == "per":
        amount = getattr(element, "amount", None)
        return isinstance(amount, Money) and str(amount.per) == str(value)
    if key in ("values", "targets"):
        return _numbers(element, key) == [Decimal(str(one)) for one in value]
    found = getattr(element, key, None)
    if isinstance(found, Money):
        return bool(found.amount == Decimal(str(value)))
    if isinstance(found, Decimal):
        return bool(found == Decimal(str(value)))
    printed = getattr(found, "printed", None)
    if isinstance(found, PartialDate) and isinstance(value, date):
        return found.earliest == value
    return str(printed if printed is not None else found) == str(value)


def _numbers(element: Element, key: str) -> list[Any]:
    records = getattr(element, "observations" if key == "values" else "targets", ())
    return [record.value for record in records]


def _called(element: Element | None, words: str) -> bool:
    if element is None:
        return False
    wanted = plain(words)
    return any(wanted in plain(name) for name in (element.title, *element.aliases))
