"""Reading the words for an amount: ca. € 35.000 per jaar, een miljoen euro, € 1.250,50 N.

Numbers are read the Dutch way, with a point between thousands and a comma before cents. The
English way is read where it can mean nothing else: "1,250.50". A single comma before three digits
("60,000") is refused, and so is a single separator before three digits of a million. "Nihil" is
what a paper says, and so an amount: nothing. A dash alone may also mean that nobody knows.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from samendomein.language.text import Text
from samendomein.plan.calendar_words import any_of
from samendomein.plan.number_words import NUMBER_WORDS
from samendomein.plan.per import Per
from samendomein.plan.printed import WordsError, plain, shown
from samendomein.plan.values import Missing

MOST = Decimal(10) ** 15


class MoneyError(WordsError):
    """Words or a number that are no amount of money, or amounts that cannot be added up."""


class AmountWords(NamedTuple):
    """What the words of an amount say.

    Attributes:
        amount: The amount in euros, without its sign.
        per: What it is per; unknown if that is not said.
        approximate: Whether the words say so.
        sign: The sign as it is printed; empty if there is none.
    """

    amount: Decimal
    per: Per | Missing
    approximate: bool
    sign: str


def amount_words(printed: str) -> AmountWords:
    """What the words say.

    Raises:
        MoneyError: The words are no amount, or one that can be read in two ways.
    """
    found = _AMOUNT.fullmatch(_with_per_last(plain(printed)))
    if found is None:
        raise _unreadable(printed)
    signs = [sign for sign in (found["before"], found["after"], found["verdict"]) if sign]
    if len(signs) > 1:
        raise MoneyError(
            Text("'{found}' has two signs", found=shown(printed)),
            Text("write one of them: '-', '+', 'N' or 'V'"),
        )
    per = _PER[found["per"]] if found["per"] else Missing.UNKNOWN
    sign = signs[0].upper() if signs and len(signs[0]) == 1 else "".join(signs)
    return AmountWords(_amount(found, printed), per, bool(found["about"]), sign)


def in_cents(amount: Decimal, printed: str) -> Decimal:
    """The amount without needless decimals.

    Raises:
        MoneyError: The amount is finer than cents, or larger than any budget.
    """
    if amount > MOST:
        raise MoneyError(
            Text("'{found}' is more than a million milliard euros", found=shown(printed)),
            Text("write the amount in euros"),
        )
    if amount != amount.quantize(_CENT):
        raise MoneyError(
            Text("'{found}' has parts of a cent", found=shown(printed)),
            Text("write at most two decimals"),
        )
    whole = amount == amount.to_integral_value()
    return amount.quantize(Decimal(1) if whole else _CENT)


def _with_per_last(words: str) -> str:
    """The words, with "jaarlijks" or "eenmalig" moved from the front to the end."""
    first, _, rest = words.partition(" ")
    return f"{rest} {first}" if rest and first in _PER else words


def _amount(found: re.Match[str], printed: str) -> Decimal:
    if found["nothing"]:
        return Decimal(0)
    scale = _SCALES[found["scale"]] if found["scale"] else Decimal(1)
    if found["word"]:
        number = NUMBER_WORDS[found["word"]]
        amount = Decimal(number.numerator) / Decimal(number.denominator)
        if not (found["scale"] or found["currency"] or found["unit"]):
            raise _unreadable(printed)
    else:
        amount = _number(found["digits"].replace(" ", ""), bool(found["scale"]), printed)
    return in_cents(amount * scale, printed)


def _number(digits: str, scaled: bool, printed: str) -> Decimal:
    marks = [char for char in digits if char in ".,"]
    groups = re.split("[.,]", digits)
    if not marks:
        return Decimal(digits)
    if len(marks) == 1:
        if len(groups[1]) == 3 and len(groups[0]) <= 3 and groups[0] != "0":
            if marks == [","] or scaled:
                raise _two_readings(groups, scaled, printed)
            return Decimal("".join(groups))
        return Decimal(".".join(groups))
    decimals = groups.pop() if marks[-1] != marks[0] else ""
    separators = marks[:-1] if decimals else marks
    if len(set(separators)) > 1 or len(groups[0]) > 3 or any(len(g) != 3 for g in groups[1:]):
        raise _unreadable(printed)
    return Decimal(f"{''.join(groups)}.{decimals or 0}")


def _two_readings(groups: list[str], scaled: bool, printed: str) -> MoneyError:
    whole, decimals = groups
    if scaled:
        ways = f"{whole}{decimals}", f"{whole},{decimals.rstrip('0') or '0'}"
    else:
        ways = f"{whole}.{decimals}", f"{whole},{decimals[:2]}"
    return MoneyError(
        Text("'{found}' can be read in two ways", found=shown(printed)),
        Text("write {thousands} or {decimals}", thousands=ways[0], decimals=ways[1]),
    )


def _unreadable(printed: str) -> MoneyError:
    words = plain(printed)
    message = Text("'{found}' is not an amount in euros", found=shown(printed))
    for sort, hint in _NOT_AN_AMOUNT:
        if sort.search(words):
            return MoneyError(message, hint)
    return MoneyError(
        message,
        Text("write it as {examples}",
             examples=("€ 60.000 per jaar", "ca. € 35.000", "1,5 miljoen euro")),
    )  # fmt: skip


_CENT = Decimal("0.01")
_SCALES = {
    **dict.fromkeys(("duizend", "thousand", "k"), Decimal(1000)),
    **dict.fromkeys(("miljoen", "million", "mln", "mln."), Decimal(10) ** 6),
    **dict.fromkeys(("miljard", "billion", "mld", "mld.", "mrd", "mrd."), Decimal(10) ** 9),
}
_APPROXIMATELY = (
    "ca.", "ca", "circa", "ongeveer", "rond", "zo'n", "±", "ruim", "bijna",
    "about", "approximately", "approx.", "around", "roughly", "nearly",
)  # fmt: skip
_NOT_AN_AMOUNT = (
    (re.compile(r"\bfte\b"), Text("an fte is not money: write it as the fte of a post")),
    (
        re.compile(r"\b(?:eenzelfde|hetzelfde|zelfde|same)\b"),
        Text("write the amount itself, as it stands at the other place"),
    ),
    (
        re.compile(r"[x*×] ?€? ?1[.,]?000"),
        Text("write each amount in full: 35 x € 1.000 is € 35.000"),
    ),
    (re.compile(r"[$£]|\busd\b|\bgbp\b"), Text("write the amount in euros")),
)
_PER = {
    word: per for word, per in Per.words().items() if word not in ("jaar", "year", "maand", "month")
}
_AMOUNT = re.compile(
    rf"(?:(?P<about>{any_of(_APPROXIMATELY)}) ?)?(?P<before>[+-])? ?(?P<currency>€|euro|eur)? ?"
    r"(?P<after>[+-])?"
    r"(?:(?P<digits>[0-9]{1,3}(?: [0-9]{3})+(?:,[0-9]{1,2})?|[0-9]+(?:[.,][0-9]+)*)"
    rf"|(?P<word>{any_of(NUMBER_WORDS)})(?= )|(?P<nothing>nihil))"
    rf"(?: ?(?P<scale>{any_of(_SCALES)})(?![a-z]))?(?:[.,](?:-{{1,2}}|=))?"
    r"(?: ?(?P<unit>euros?|eur|€))?"
    rf"(?:,? ?(?P<per>{any_of(_PER)}))?(?: ?\(?(?P<verdict>n|v|nadeel|voordeel)\)?)?"
)
