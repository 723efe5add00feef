"""Adding up amounts of which some are not known."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import frozen

from samendomein.language.text import Text
from samendomein.plan.money import Money
from samendomein.plan.money_words import MoneyError
from samendomein.plan.per import Per
from samendomein.plan.values import Missing

if TYPE_CHECKING:
    from samendomein.language.translate import Translator


@frozen(kw_only=True)
class AmountRange:
    """A sum, as far as it is known.

    Attributes:
        low: The sum of what is known: an unknown amount is taken to be at least nothing.
        high: The same if all is known; ``None`` if there is no saying how much it can be.
        unknowns: How many amounts are missing, for whatever reason.
        approximate: Whether an amount in it is approximate.
    """

    low: Decimal
    high: Decimal | None
    unknowns: int = 0
    approximate: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether the sum is one amount, of which no part is unknown or approximate."""
        return self.low == self.high and not self.approximate

    def in_words(self, translator: Translator) -> str:
        """The sum in the reader's language."""
        words = translator.amount(self.low)
        if self.approximate:
            words = translator.say("about {amount}", amount=words)
        if not self.unknowns:
            return words
        template = "at least {amount} ({count} unknown)"
        return translator.say(template, amount=words, count=self.unknowns)


def total(monies: Iterable[Money]) -> AmountRange:
    """The sum of amounts that are per the same thing.

    Raises:
        MoneyError: The amounts are per different things, such as a year and once, or it is known
            of some only.
    """
    low, unknowns, approximate = Decimal(0), 0, False
    pers: set[Per | Missing] = set()
    for money in monies:
        signed = money.signed
        if isinstance(signed, Missing):
            unknowns += 1
            continue
        low += signed
        approximate = approximate or money.approximate
        pers.add(money.per)
    _refuse_mixed(pers)
    high = None if unknowns else low
    return AmountRange(low=low, high=high, unknowns=unknowns, approximate=approximate)


def _refuse_mixed(pers: set[Per | Missing]) -> None:
    """Once and in total can be added to each other; a rate only to itself."""
    kinds = {per if isinstance(per, Missing) or per.is_a_rate else Per.TOTAL for per in pers}
    if len(kinds) > 1:
        raise MoneyError(
            Text("amounts per {pers} cannot be added up", pers=sorted(pers)),
            Text("add up the amounts of each kind apart"),
        )
