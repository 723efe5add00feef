"""For which years an amount is, in a sentence that may name more amounts and more years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from samendomein import Missing, Money, Period
from samendomein_papieren.recognising.dates import Lasting, periods_in

BESIDE = re.compile(r"\((?P<behind>(?:19|20)\d\d)\)|(?<![\d-])(?P<before>(?:19|20)\d\d)\s*:\s")
"""A year that only belongs to the amount beside it: "€ 10.000 (2025)", "2025: € 10.000"."""

_RESPECTIVELY = re.compile(r"(?i)\b(?:respectievelijk|resp\.)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ANOTHER_CLAUSE = re.compile(r"[,;:]|\s(?:en|waarvan|maar|daarna|vervolgens)\s")


@frozen(kw_only=True)
class Found:
    """An amount in a text.

    Attributes:
        money: The amount.
        start: Where it begins in the text.
        end: Where it ends.
    """

    money: Money
    start: int
    end: int


def period_of_amount(text: str, amount: Found, amounts: Sequence[Found]) -> Period | Missing:
    """The years that a sentence names for an amount.

    One period holds for every amount in the sentence. Of several, the one counts that no other
    amount stands between; where that does not tell, nothing is said.

    Args:
        text: The sentence.
        amount: The amount.
        amounts: Every amount in the sentence.
    """
    named = list(_named(text))
    if not named:
        return Missing.NOT_STATED
    if len(named) == 1:
        return _in_turn(text, named[0], amount, amounts)
    before = [one for one in named if one.end <= amount.start]
    behind = [one for one in named if one.start >= amount.end]
    near: list[tuple[int, Period]] = []
    if before and not any(before[-1].end <= one.start < amount.start for one in amounts):
        near.append((amount.start - before[-1].end, before[-1].period))
    if behind and not _ANOTHER_CLAUSE.search(text[amount.end : behind[0].start]):
        near.append((behind[0].start - amount.end, behind[0].period))
    return min(near, key=lambda one: one[0])[1] if near else Missing.NOT_STATED


def _in_turn(
    text: str, named: Lasting, amount: Found, amounts: Sequence[Found]
) -> Period | Missing:
    """The whole period, or one year of it where the amounts are given for each year in turn."""
    years = _YEAR.findall(text[named.start : named.end])
    if _RESPECTIVELY.search(text) and len(years) == len(amounts):
        place = next(at for at, one in enumerate(amounts) if one.start == amount.start)
        return Period.parse(years[place])
    return named.period


def _named(text: str) -> Iterator[Lasting]:
    found = list(periods_in(text))
    for match in BESIDE.finditer(text):
        if not any(one.start <= match.start() < one.end for one in found):
            year = match["behind"] or match["before"]
            found.append(Lasting(Period.parse(year), match.start(), match.end()))
    return iter(sorted(found, key=lambda one: one.start))
