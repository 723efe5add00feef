"""Small numbers in letters: "twee", "two", "anderhalf"."""

from __future__ import annotations

from fractions import Fraction

_DUTCH = (
    "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
)  # fmt: skip
_ENGLISH = (
    "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip

NUMBER_WORDS: dict[str, Fraction] = {
    **{word: Fraction(number) for number, word in enumerate(_DUTCH, start=1)},
    **{word: Fraction(number) for number, word in enumerate(_ENGLISH, start=1)},
    "a": Fraction(1),
    "half": Fraction(1, 2),
    "een half": Fraction(1, 2),
    "een halve": Fraction(1, 2),
    "half a": Fraction(1, 2),
    "anderhalf": Fraction(3, 2),
    "anderhalve": Fraction(3, 2),
    "one and a half": Fraction(3, 2),
    "tweeenhalf": Fraction(5, 2),
    "two and a half": Fraction(5, 2),
}
"""What each word stands for; written without accents."""


def in_letters(number: int, language: str) -> str:
    """The number in letters up to twelve, and in digits from there."""
    if not 1 <= number <= len(_DUTCH):
        return str(number)
    word = (_DUTCH if language == "nl" else _ENGLISH)[number - 1]
    return "één" if word == "een" else word
