"""An amount of euros: how much, per what, how sure, and the sign as it is printed."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from samendomein.language.text import Text
from samendomein.plan.money_words import MoneyError, amount_words, in_cents
from samendomein.plan.per import Per
from samendomein.plan.printed import as_printed, missing_word, plain, shown
from samendomein.plan.values import Choice, Missing

if TYPE_CHECKING:
    from samendomein.language.translate import Translator

_NOT_YET_KNOWN = frozenset(("pm", "p.m.", "pro memorie", "n.n.b.", "nnb", "nog niet bekend"))


class Direction(Choice):
    """Whether an amount is good or bad for the budget, where the paper says so in a word."""

    ADVANTAGE = "advantage", "voordeel"
    """More income or less cost."""

    DISADVANTAGE = "disadvantage", "nadeel"
    """Less income or more cost."""


_DIRECTIONS = {
    "V": Direction.ADVANTAGE,
    "voordeel": Direction.ADVANTAGE,
    "N": Direction.DISADVANTAGE,
    "nadeel": Direction.DISADVANTAGE,
}
_SIGNS = ("", "-", "+", *_DIRECTIONS)


@frozen(kw_only=True)
class Money:
    """An amount as a paper gives it.

    The amount never carries the sign, since a minus means a cost in one municipality and a
    saving in another.

    Attributes:
        amount: The euros, without sign; or why they are missing.
        per: What the amount is per; unknown if the paper does not say.
        approximate: Whether the paper says it is about so much.
        sign: The sign as it is printed: ``-``, ``+``, ``N``, ``V``, ``nadeel``, ``voordeel``, or
            empty.
        printed: The words on the paper.
    """

    amount: Decimal | Missing = field()
    per: Per | Missing = Missing.UNKNOWN
    approximate: bool = False
    sign: str = field(default="")
    printed: str

    @amount.validator
    def _has_no_sign(self, _: object, amount: Decimal | Missing) -> None:
        if isinstance(amount, Decimal) and not (amount.is_finite() and amount >= 0):
            raise MoneyError(
                Text("'{found}' is not an amount without a sign", found=shown(amount)),
                Text("keep the sign apart from the amount"),
            )

    @sign.validator
    def _is_a_sign(self, _: object, sign: str) -> None:
        if sign not in _SIGNS:
            raise MoneyError(
                Text("'{found}' is not a sign", found=shown(sign)),
                Text("write one of {signs}", signs=_SIGNS[1:]),
            )

    @classmethod
    def parse(cls, value: str | int | Decimal) -> Money:
        """Read words, or a number of euros.

        Raises:
            MoneyError: The value is no amount, or one that can be read in two ways.
        """
        if isinstance(value, str):
            return _read(value)
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            raise MoneyError(
                Text("'{found}' is not an amount in euros", found=shown(value)),
                Text("write a whole number, a decimal, or words such as {example}",
                     example="€ 60.000 per jaar"),
            )  # fmt: skip
        return cls._of_number(Decimal(value))

    @classmethod
    def of(cls, amount: Decimal, *, per: Per | None = None, approximate: bool = False) -> Money:
        """An amount that no paper gives, in the words that a paper would use."""
        about = "ca. " if approximate else ""
        how_often = "" if per is None else f" {_PRINTED_PER[per]}"
        return _read(f"{about}€ {amount:f}{how_often}")

    @classmethod
    def _of_number(cls, value: Decimal) -> Money:
        if not value.is_finite():
            raise MoneyError(
                Text("'{found}' is not an amount in euros", found=shown(value)),
                Text('write "unknown" ("onbekend") if there is no amount'),
            )
        if int(value.as_tuple().exponent) < -2:
            raise MoneyError(
                Text("the number {found} has more than two decimals", found=shown(value)),
                Text("write thousands without a point, as in {number}, or as words, {words}",
                     number="60000", words='"€ 60.000"'),
            )  # fmt: skip
        amount = in_cents(value.copy_abs(), shown(value))
        sign = "-" if value.is_signed() else ""
        return cls(amount=amount, sign=sign, printed=f"{sign}{amount}")

    @property
    def direction(self) -> Direction | Missing:
        """Whether it is an advantage; not stated by a plus or a minus, which differ by place."""
        return _DIRECTIONS.get(self.sign, Missing.NOT_STATED)

    @property
    def signed(self) -> Decimal | Missing:
        """The amount to add up with: negative for a minus and for a disadvantage."""
        if isinstance(self.amount, Missing):
            return self.amount
        negative = self.sign == "-" or self.direction is Direction.DISADVANTAGE
        return -self.amount if negative else self.amount

    @property
    def canonical(self) -> str:
        """What to write in a plan file: reading it gives an equal amount."""
        return self.printed

    def __str__(self) -> str:
        return self.printed

    def in_words(self, translator: Translator) -> str:
        """The amount in the reader's language."""
        if isinstance(self.amount, Missing):
            return self.amount.in_words(translator)
        words = translator.amount(self.amount)
        if self.sign in ("-", "+"):
            words = f"{self.sign}{words}"
        if self.approximate:
            words = translator.say("about {amount}", amount=words)
        if isinstance(self.per, Per):
            words = translator.say(_PER_TEMPLATES[self.per], amount=words)
        if isinstance(self.direction, Direction):
            words = f"{words} ({self.direction.in_words(translator)})"
        return words


_PRINTED_PER = {
    Per.YEAR: "per jaar",
    Per.MONTH: "per maand",
    Per.ONCE: "eenmalig",
    Per.TOTAL: "in totaal",
}
_PER_TEMPLATES = {
    Per.YEAR: "{amount} per year",
    Per.MONTH: "{amount} per month",
    Per.ONCE: "{amount} once",
    Per.TOTAL: "{amount} in total",
}


@lru_cache(maxsize=4096)
def _read(words: str) -> Money:
    printed = as_printed(words, MoneyError)
    missing = missing_word(printed)
    if missing is None and plain(printed) in _NOT_YET_KNOWN:
        missing = Missing.UNKNOWN
    if missing is not None:
        return Money(amount=missing, per=missing, printed=printed)
    said = amount_words(printed)
    return Money(
        amount=said.amount,
        per=said.per,
        approximate=said.approximate,
        sign=said.sign,
        printed=printed,
    )
