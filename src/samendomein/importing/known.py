"""What is known of earlier imports, and which new proposals are the same as that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

from attrs import frozen

from samendomein.importing.quoting import plain
from samendomein.importing.reviewed import Decision, Review
from samendomein.plan.elements import Actor, Document, Law, Nota, TargetGroup
from samendomein.plan.elements.element import Element, State
from samendomein.plan.elements.people import ActorKind
from samendomein.plan.plan import Plan
from samendomein.plan.similarity import similarity
from samendomein.plan.values import Missing

ALIKE = 0.8
"""From how much likeness the titles and quotations of two versions are of one element."""

LIKE_WHAT_CAME_IN_ITS_PLACE = 0.9
"""From how much likeness words are those that a later version has in place of a quotation."""

_NAMED = (Law, Actor, TargetGroup, Nota)


@frozen(kw_only=True)
class Known:
    """An element that was proposed before, or that somebody wrote down.

    Attributes:
        id: Its id.
        kind: The English word for its kind.
        title: Its title.
        quotes: The words of the paper that it was read from.
        now: The words that a later version has in place of those, as far as that is known.
        rejected: Whether somebody rejected it.
    """

    id: str
    kind: str
    title: str
    quotes: tuple[str, ...]
    now: tuple[str, ...] = ()
    rejected: bool = False


def known_of(
    document: str, plan: Plan, reviews: Iterable[Review], now: Mapping[str, Sequence[str]]
) -> list[Known]:
    """What is known of one paper: accepted, waiting and rejected.

    Args:
        document: The id of the paper.
        plan: What was accepted and what waits.
        reviews: What was decided before.
        now: By the id of an element, words that a later version has in place of its quotations.
    """
    found: list[Known] = []
    for element in plan.elements:
        quotes = tuple(
            _plain(passage.quote) for passage in element.passages if passage.document == document
        )
        if quotes and not isinstance(element, Document):
            found.append(_known(element, quotes, now.get(element.id, ())))
    for review in reviews:
        if review.document != document or review.decision is Decision.LATER:
            continue
        rejected = review.decision is Decision.REJECT
        id = review.same_as or review.element
        if rejected or id in plan:
            found.append(
                Known(
                    id=id,
                    kind=review.kind,
                    title=plain(review.title),
                    quotes=(plain(review.quote),),
                    rejected=rejected,
                )
            )
    return found


def named_in(plan: Plan) -> dict[tuple[str, str], str]:
    """The ids of what has one name in all papers, by kind and name."""
    found: dict[tuple[str, str], str] = {}
    for element in sorted(plan.elements, key=lambda one: one.state is State.PROPOSED):
        if has_one_name(element):
            for name in names_of(element):
                found.setdefault(name, element.id)
    return found


def names_of(element: Element) -> list[tuple[str, str]]:
    """By which kind and names it can be known."""
    return [
        (element.words.name, plain(name).casefold()) for name in (element.title, *element.aliases)
    ]


def has_one_name(element: Element) -> bool:
    """Whether it is called the same in all papers, so that one name means one thing.

    A role is not: "portefeuillehouder" is another alderman in the next paper.
    """
    return isinstance(element, _NAMED) and getattr(element, "kind", None) is not ActorKind.ROLE


def same_as(proposed: Sequence[Element], known: Sequence[Known]) -> dict[str, Known]:
    """By the id of a proposal, what it is the same as. Nothing is the same as two things."""
    found: dict[str, Known] = {}
    left = list(known)

    def settle(
        of_proposal: Callable[[Element], Hashable], of_known: Callable[[Known], Iterable[Hashable]]
    ) -> None:
        by_key: defaultdict[Hashable, list[Known]] = defaultdict(list)
        for one in left:
            for key in of_known(one):
                by_key[key].append(one)
        for element in proposed:
            if element.id in found:
                continue
            same = [one for one in by_key.get(of_proposal(element), ()) if one in left]
            if same:
                found[element.id] = same[0]
                left[:] = [one for one in left if one.id != same[0].id]

    settle(
        lambda one: (one.words.name, one.id, plain(one.title), _quote(one)),
        lambda one: ((one.kind, one.id, one.title, quote) for quote in one.quotes),
    )
    settle(
        lambda one: (one.words.name, plain(one.title), _quote(one)),
        lambda one: ((one.kind, one.title, quote) for quote in one.quotes),
    )
    settle(
        lambda one: (one.words.name, one.id, _quote(one)),
        lambda one: ((one.kind, one.id, quote) for quote in one.quotes),
    )
    settle(
        lambda one: (one.words.name, _quote(one)),
        lambda one: ((one.kind, quote) for quote in one.quotes if quote),
    )
    for element in proposed:
        if element.id not in found:
            best = max(left, key=lambda one: _alike(element, one), default=None)
            if best is not None and _alike(element, best) >= ALIKE:
                found[element.id] = best
                left[:] = [one for one in left if one.id != best.id]
    return found


def _alike(element: Element, known: Known) -> float:
    """How much both the title and the words look like those of what is known."""
    if element.words.name != known.kind:
        return 0.0
    quote = _quote(element)
    if any(similarity(quote, one) >= LIKE_WHAT_CAME_IN_ITS_PLACE for one in known.now):
        return 1.0
    title = similarity(plain(element.title), known.title)
    if title < ALIKE:
        return 0.0
    return min(title, max((similarity(quote, one) for one in known.quotes), default=0.0))


def _known(element: Element, quotes: tuple[str, ...], now: Sequence[str]) -> Known:
    before = (_plain(one.now) for one in element.passages)
    return Known(
        id=element.id,
        kind=element.words.name,
        title=plain(element.title),
        quotes=quotes,
        now=tuple(one for one in (*map(plain, now), *before) if one),
    )


def _quote(element: Element) -> str:
    return _plain(element.passages[0].quote) if element.passages else ""


def _plain(quote: str | Missing) -> str:
    return "" if isinstance(quote, Missing) else plain(quote)
