"""The council ledger: what was asked and promised, and what became of it."""

from __future__ import annotations

from functools import partial

from attrs import field, frozen

from samendomein.plan.values import Choice
from samendomein.report.told import Named, PassageEntry, Place


class LedgerStatus(Choice):
    """What became of it by the day one looks."""

    OPEN = "open", "open"
    RUNNING = "in progress", "in uitvoering"
    PARTLY = "partly answered", "deels beantwoord"
    NOT_ANSWERED = "not answered", "niet beantwoord"
    AS_A_WHOLE = "answered as a whole only", "alleen als geheel beantwoord"
    CLAIMED = "said to be taken over", "overgenomen volgens een stuk"
    CONTINUED = "met with a new one", "vervolgd met een nieuwe"
    ANSWERED = "answered", "beantwoord"
    REFERRED = "referred", "doorverwezen"
    FOLLOWED = "followed up", "opgevolgd"
    SETTLED = "settled", "afgedaan"
    LAPSED = "lapsed", "vervallen"
    DECLINED = "not adopted", "niet overgenomen"
    REJECTED = "rejected", "verworpen"
    HELD = "held", "aangehouden"
    WITHDRAWN = "withdrawn", "ingetrokken"

    @property
    def is_open(self) -> bool | None:
        """Whether somebody still has to do something; ``None`` if that cannot be told."""
        return None if self is LedgerStatus.AS_A_WHOLE else self in _OPEN


_OPEN = {
    LedgerStatus.OPEN,
    LedgerStatus.RUNNING,
    LedgerStatus.PARTLY,
    LedgerStatus.NOT_ANSWERED,
    LedgerStatus.CLAIMED,
}


@frozen(kw_only=True)
class LedgerAnswer:
    """What answers or settles something in the ledger.

    Attributes:
        about: The answer, action or paper.
        given_on: The day, as ``2024-04-01`` or ``2024-04-01/2024-06-30``; empty if it is missing.
        given_on_words: The same in words, or why it is missing.
        passages: Where papers give it.
    """

    about: Named
    given_on: str = ""
    given_on_words: str = ""
    passages: tuple[PassageEntry, ...] = ()


@frozen(kw_only=True)
class LedgerEntry:
    """A question, part of a question, toezegging, motion or recommendation.

    A date that is not known is never a date: its words say why it is missing.

    Attributes:
        about: What it is.
        number: Its number; empty if it has none.
        by: Who asked, promised or advised it.
        to: Whom it was asked or promised.
        made_in: The meeting or paper in which that was.
        made_on: The day, as ``2024-04-01`` or ``2024-04-01/2024-06-30``; empty if it is missing.
        made_on_words: The same in words, or why it is missing.
        due: Before when, written in the same way.
        due_words: The same in words, or why it is missing.
        status: What became of it.
        status_word: The same in the language of the report.
        answers: What answers or settles it.
        days_open: How many days it has been open at least and at most, where the last can be
            unknown; ``None`` if it is not open, or nobody knows since when.
        days_open_words: The same in words, or why it is not known; empty if it is not open.
        days_late: How many days ago it should have been done; ``None`` if it is not late.
        question: The id of the question that it is a part of; empty if it is no part.
        proposed: Whether it is only proposed.
        passages: Where papers say it.
        place: Where it stands in a file.
    """

    about: Named
    number: str = ""
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    made_in: tuple[str, ...] = ()
    made_on: str = ""
    made_on_words: str = ""
    due: str = ""
    due_words: str = ""
    status: LedgerStatus = LedgerStatus.OPEN
    status_word: str = ""
    answers: tuple[LedgerAnswer, ...] = ()
    days_open: tuple[int, int | None] | None = None
    days_open_words: str = ""
    days_late: int | None = None
    question: str = ""
    proposed: bool = False
    passages: tuple[PassageEntry, ...] = ()
    place: Place = field(factory=partial(Place, path=""))


@frozen(kw_only=True)
class Ledger:
    """What the council asked and was promised.

    Attributes:
        entries: Questions with their parts, toezeggingen, motions and recommendations, in the
            order in which they were written down.
    """

    entries: tuple[LedgerEntry, ...] = ()

    @property
    def open(self) -> tuple[LedgerEntry, ...]:
        """What is surely open."""
        return tuple(one for one in self.entries if one.status.is_open)

    @property
    def late(self) -> tuple[LedgerEntry, ...]:
        """What should have been done by now."""
        return tuple(one for one in self.entries if one.days_late is not None)
