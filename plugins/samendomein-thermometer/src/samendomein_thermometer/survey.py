"""What is kept of a survey: counts of answers, and nobody's answer."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from samendomein import Layer, Location

THRESHOLD = 10
"""Groups with fewer answers are withheld, unless the settings say otherwise."""

LOST_BELOW = 0.5
"""The purpose is lost where a smaller share names it, unless the settings say otherwise."""

DOES_NOT_KNOW = ""
"""The mark of the answer that somebody does not know."""

SCALE = 5
"""How many answers there are to a statement."""


@frozen(kw_only=True)
class Answers:
    """The answers of one layer about one subject, counted.

    Attributes:
        subject: The mark of the goal or service that was asked about; empty if it was none.
        layer: The layer of the respondents.
        knows: How many know what is done, and how many do not; ``None`` if that was not asked.
        purposes: How often each purpose was named, by its mark; ``None`` if that was not asked.
        scales: By statement, how many gave each of the five answers; statements that nobody
            answered are not in it.
    """

    subject: str
    layer: Layer
    knows: tuple[int, int] | None = field(repr=False)
    purposes: Mapping[str, int] | None = field(repr=False)
    scales: Mapping[str, tuple[int, ...]] = field(repr=False)


@frozen(kw_only=True)
class Survey:
    """A survey as it was counted. It holds no respondent, and no text that one wrote.

    What respondents wrote is only known by a mark: it can be compared with the goals of a plan,
    and not be read.

    Attributes:
        name: What it is called.
        answers: The counts, by subject and layer.
        threshold: Groups with fewer answers are withheld.
        smallest_part: Parts of a group with fewer answers are withheld.
        lost_below: The purpose is lost where a smaller share names it.
        places: By mark, the first place where it stands.
        left_out: What sort of columns were not read since they could point to a person.
        unread: Where headings of columns stand that are no question that is known.
        uncoded: Whether answers in free text were left out since nobody gave them a code.
    """

    name: str
    answers: tuple[Answers, ...] = field(repr=False)
    threshold: int = THRESHOLD
    smallest_part: int = THRESHOLD
    lost_below: float = LOST_BELOW
    places: Mapping[str, Location] = field(factory=dict, repr=False)
    left_out: tuple[str, ...] = ()
    unread: tuple[Location, ...] = ()
    uncoded: bool = False


def mark_of(text: str) -> str:
    """A mark by which a text can be compared and not be read.

    Capitals, spaces and the signs around words make no difference.
    """
    # Only who reads a survey or compares with it needs these; every run loads this module.
    import unicodedata
    from hashlib import blake2b

    plain = unicodedata.normalize("NFKC", text).casefold()
    words = "".join(one if one.isalnum() else " " for one in plain).split()
    return blake2b(" ".join(words).encode(), digest_size=16).hexdigest() if words else ""
