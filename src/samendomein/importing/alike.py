"""Elements of different papers that are one thing: for sure, or for a person to say.

A toezegging is known by its number, a goal by its code, and both by their words. What agrees in
these, and contradicts itself nowhere, is one element with two passages. What is only alike is
never joined by itself: a person is asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta

from attrs import frozen

from samendomein.importing.quoting import plain
from samendomein.language.text import Text
from samendomein.plan.elements import (
    Action,
    Bottleneck,
    Budget,
    Event,
    Goal,
    Indicator,
    Motion,
    Question,
    Recommendation,
    Solution,
    Theme,
    Toezegging,
)
from samendomein.plan.elements.element import Element
from samendomein.plan.money import Money
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.similarity import similar_pairs, similarity
from samendomein.plan.values import Missing

ALIKE = 0.8
"""From how much likeness the words of two elements raise the question whether they are one."""

NUMBERED_ALIKE = 0.5
"""From how much likeness two with one number are one, in however other words."""

_BY_NUMBER = (Toezegging, Motion)
_BY_CODE = (Goal, Theme, Action)
_BY_WORDS = (*_BY_NUMBER, Goal, Theme, Recommendation)
_ONLY_ASKED = (Action, Indicator, Bottleneck, Solution, Question, Event, Budget)
"""Papers use the same words for two of these: "Opstellen van een plan van aanpak"."""

_COMPARED = (*_BY_WORDS, *_ONLY_ASKED)
_FEWEST_LETTERS = 15
_FEWEST_WORDS = 3
_ABOUT_THE_SAME_DAY = timedelta(days=7)
_MUST_AGREE = (
    "kind", "number", "made_on", "due", "decided_on", "date", "asked_on", "period", "amount",
)  # fmt: skip


@frozen(kw_only=True)
class Likeness:
    """Another element that may be the same.

    Attributes:
        other: That element.
        sure: Whether a number, a code or the words say that it is, and nothing contradicts it.
        why: What they have in common.
    """

    other: Element
    sure: bool
    why: Text


class KnownAgain:
    """Elements by what they can be known by again in another paper."""

    def __init__(self) -> None:
        """Begin with none."""
        self._by_key: defaultdict[tuple[type, str, str], dict[str, Element]] = defaultdict(dict)

    def add(self, element: Element) -> None:
        """Add an element, or a later state of it."""
        for key in _keys(element):
            self._by_key[key][element.id] = element

    def same_as(self, element: Element) -> Iterator[Element]:
        """The elements that surely are the same, each once."""
        found = {other.id: other for key in _keys(element) for other in self._by_key[key].values()}
        for other in found.values():
            likeness = compared(element, other)
            if likeness is not None and likeness.sure:
                yield other


def compared(one: Element, other: Element) -> Likeness | None:
    """Whether two elements of different papers are one; ``None`` if nothing says so."""
    if type(one) is not type(other) or not isinstance(one, _COMPARED):
        return None
    against = set(contradictions(one, other))
    if against & {"number", "kind", "amount"}:
        return None
    alike = similarity(one.title, other.title)
    if isinstance(one, _BY_NUMBER) and _number(one) and _number(one) == _number(other):
        if against & {"made_on", "decided_on"}:
            return None
        bare = _is_only_numbered(one) or _is_only_numbered(other)
        sure = not against and (bare or alike >= NUMBERED_ALIKE)
        said = Text("the same number") if sure else Text("the same number, and it says otherwise")
        return Likeness(other=other, sure=sure, why=said)
    if isinstance(one, _BY_CODE) and alike >= ALIKE and _codes(one) & _codes(other):
        sure = not against and isinstance(one, _BY_WORDS)
        return Likeness(other=other, sure=sure, why=Text("the same code"))
    if _words(one) == _words(other):
        sure = not against and isinstance(one, _BY_WORDS) and _says_enough(one.title)
        return Likeness(other=other, sure=sure, why=Text("the same words"))
    if alike >= ALIKE:
        return Likeness(other=other, sure=False, why=Text("much the same words"))
    if isinstance(one, Budget) and _amount(one) and _amount(one) == _amount(other):
        return Likeness(other=other, sure=False, why=Text("the same amount for the same time"))
    return None


def contradictions(one: Element, other: Element) -> Iterator[str]:
    """The fields in which both say something, and not the same."""
    for name in _MUST_AGREE:
        mine, theirs = getattr(one, name, Missing.UNKNOWN), getattr(other, name, Missing.UNKNOWN)
        if isinstance(mine, Missing) or isinstance(theirs, Missing) or mine == theirs:
            continue
        if isinstance(mine, PartialDate) and isinstance(theirs, PartialDate):
            if _about_one_day(mine, theirs):
                continue
        elif isinstance(mine, Money) and isinstance(theirs, Money):
            if (mine.amount, mine.per) == (theirs.amount, theirs.per):
                continue
        elif name == "number" and _number(one) == _number(other):
            continue
        yield name


def likenesses(
    elements: Iterable[Element], *, of: Iterable[Element]
) -> Mapping[str, list[Likeness]]:
    """What each element may be the same as, by its id; the surest first.

    Args:
        elements: Every element, in the order in which a person comes to them.
        of: Those of which it is asked; each is compared with what comes before it.
    """
    asked = {one.id for one in of}
    by_kind: defaultdict[type[Element], list[Element]] = defaultdict(list)
    for element in elements:
        if isinstance(element, _COMPARED):
            by_kind[type(element)].append(element)
    found: defaultdict[str, list[Likeness]] = defaultdict(list)
    for same in by_kind.values():
        for first, second in sorted(_pairs(same)):
            one, other = same[second], same[first]
            if one.id not in asked or _papers(one) & _papers(other):
                continue
            likeness = compared(one, other)
            if likeness is not None:
                found[one.id].append(likeness)
    return {id: sorted(some, key=lambda one: not one.sure) for id, some in found.items()}


def _pairs(elements: list[Element]) -> set[tuple[int, int]]:
    """The places of elements that may be one, two by two."""
    pairs = set(similar_pairs([one.title for one in elements], at_least=ALIKE))
    places: defaultdict[tuple[type, str, str], list[int]] = defaultdict(list)
    for place, element in enumerate(elements):
        for key in _keys(element):
            pairs |= {(before, place) for before in places[key][-_MOST:]}
            places[key].append(place)
    return pairs


_MOST = 50
"""With so many of one number or name, the number tells nothing."""


def _keys(element: Element) -> Iterator[tuple[type, str, str]]:
    kind = type(element)
    if isinstance(element, _BY_NUMBER) and _number(element):
        yield kind, "number", _number(element)
    if isinstance(element, _BY_CODE):
        yield from ((kind, "code", code) for code in sorted(_codes(element)))
    if isinstance(element, Budget) and _amount(element):
        yield kind, "amount", _amount(element)
    if isinstance(element, _COMPARED):
        yield kind, "words", _words(element)


def _words(element: Element) -> str:
    return plain(element.title).casefold().strip(" .,;:")


def _number(element: Element) -> str:
    number = getattr(element, "number", Missing.UNKNOWN)
    return "" if isinstance(number, Missing) else str(number).strip(" .:").casefold()


def _amount(element: Element) -> str:
    """An amount and its time, where both are stated."""
    if not isinstance(element, Budget) or isinstance(element.period, Missing):
        return ""
    if isinstance(element.amount, Missing) or isinstance(element.amount.amount, Missing):
        return ""
    bounds = element.period.bounds
    return f"{element.amount.amount} {bounds}"


def _codes(element: Element) -> set[str]:
    return {one.bare.casefold() for one in element.codes}


def _papers(element: Element) -> set[str]:
    return {one.document for one in element.passages}


def _says_enough(title: str) -> bool:
    """Whether the words are so many that two papers hardly use them for two things."""
    return len(title) >= _FEWEST_LETTERS and len(title.split()) >= _FEWEST_WORDS


def _is_only_numbered(element: Element) -> bool:
    """Whether the title is only the kind and the number: "Toezegging 830"."""
    words = element.title.casefold().split()
    return len(words) == 2 and words[1].strip(" .:") == _number(element)


def _about_one_day(one: PartialDate, other: PartialDate) -> bool:
    """Whether two dates can be one: "voor 1 oktober" is as good as "1 oktober"."""
    return (
        one.earliest <= other.latest + _ABOUT_THE_SAME_DAY
        and other.earliest <= one.latest + _ABOUT_THE_SAME_DAY
    )
