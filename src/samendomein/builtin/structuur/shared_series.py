"""Series of letters or numbers that two kinds of element share in one paper."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import frozen

from samendomein import Plan
from samendomein.builtin.structuur.occurrences import Occurrence, Occurrences

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@frozen(kw_only=True)
class SharedSeries:
    """Codes that stand for one kind, and for another.

    Attributes:
        codes: The codes, in the order in which the first kind has them.
        first: The first code at the first kind.
        second: The same code at the second.
    """

    codes: list[str]
    first: Occurrence
    second: Occurrence


def shared_series(
    plan: Plan, kinds: Sequence[Occurrences], *, at_least: int
) -> Iterator[SharedSeries]:
    """Every two kinds that share so many codes in one paper.

    A code that two elements share because they belong together, such as a goal and the indicator
    that measures it, does not count.
    """
    by_code = [_by_code(occurrences) for occurrences in kinds]
    neighbours: dict[str, set[str]] | None = None
    for ours, theirs in combinations(by_code, 2):
        shared = [code for code in ours if code in theirs]
        if len(shared) < at_least:
            continue
        if neighbours is None:
            neighbours = _neighbours(plan)
        codes = [code for code in shared if not _meet(ours[code], theirs[code], neighbours)]
        if len(codes) >= at_least:
            first, second = ours[codes[0]][0], theirs[codes[0]][0]
            yield SharedSeries(
                codes=codes,
                first=first,
                second=second,
            )


def _meet(ours: Occurrences, theirs: Occurrences, neighbours: dict[str, set[str]]) -> bool:
    """Whether an element of the one is tied to an element of the other."""
    ids = {other.element.id for other in theirs}
    return any(not ids.isdisjoint(neighbours.get(one.element.id, ())) for one in ours)


def _neighbours(plan: Plan) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for link in plan.relations:
        found[link.source].add(link.target)
        found[link.target].add(link.source)
    return found


def _by_code(occurrences: Occurrences) -> dict[str, Occurrences]:
    found: defaultdict[str, Occurrences] = defaultdict(list)
    for one in occurrences:
        found[one.code].append(one)
    value = _of_roman if all(_ROMAN.keys() >= set(code) for code in found) else _of_parts
    return dict(sorted(found.items(), key=lambda pair: (value(pair[0]), pair[0])))


def _of_roman(code: str) -> list[int]:
    values = [_ROMAN[letter] for letter in code]
    later = [*values[1:], 0]
    return [sum(-one if one < after else one for one, after in zip(values, later, strict=True))]


def _of_parts(code: str) -> list[int]:
    """The numbers in a code, so that 1.10 comes after 1.2."""
    return [int(part) for part in re.findall(r"\d+", code)]
