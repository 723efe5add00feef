"""Toezeggingen of which nobody can say when they are late, or what they are."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    ContinuedBy,
    Finding,
    Missing,
    Plan,
    Text,
    Toezegging,
    check,
    has_come,
    is_lapsed,
    is_settled,
)

_SAYS_NOTHING = frozenset({"toezegging", "toezeggingen", "commitment", "nr", "nummer", "no"})


@check("verantwoording/toezegging-without-deadline", code="V02", about=Toezegging, absence=True)
def toezegging_without_deadline(plan: Plan) -> Iterator[Finding]:
    """Toezegging without a deadline or a text.

    Why: nobody can say when it is late, or what was promised: so nobody asks about it.

    Fix: agree on a deadline with the council, and write down what was promised.

    Limits: what was settled, has lapsed, was met with a new toezegging or needs no deadline
    ("not applicable") is left alone. A title that holds only a number says nothing, unless a
    description or a quotation says it.
    """
    for toezegging in plan.all(Toezegging):
        if _is_behind_us(plan, toezegging) or not has_come(plan, toezegging.made_on):
            continue
        undated = toezegging.due in (Missing.UNKNOWN, Missing.NOT_STATED)
        if undated and not _says_what(toezegging):
            yield Finding(toezegging, "neither a deadline nor what was promised is written down")
        elif undated:
            yield _without_deadline(plan, toezegging)
        elif not _says_what(toezegging):
            yield Finding(toezegging, "what was promised is not written down")


def _without_deadline(plan: Plan, toezegging: Toezegging) -> Finding:
    open_for = _open_for(plan, toezegging)
    if toezegging.due is Missing.NOT_STATED:
        if open_for is None:
            return Finding(toezegging, "the paper does not say before when this is kept")
        return Finding(
            toezegging,
            "the paper does not say before when this is kept ({open_for})",
            open_for=open_for,
        )
    if open_for is None:
        return Finding(toezegging, "this has no deadline")
    return Finding(toezegging, "this has no deadline ({open_for})", open_for=open_for)


def _open_for(plan: Plan, toezegging: Toezegging) -> Text | None:
    """Since when it is open, if the day of the promise is known."""
    made = toezegging.made_on
    if isinstance(made, Missing) or not made.is_exact:
        return None
    days = plan.as_of.toordinal() - made.earliest.toordinal()
    return Text("days open on {as_of}: {days}", as_of=plan.as_of, days=days)


def _is_behind_us(plan: Plan, toezegging: Toezegging) -> bool:
    return (
        is_settled(plan, toezegging)
        or is_lapsed(toezegging)
        or bool(plan.targets(toezegging, ContinuedBy))
    )


def _says_what(toezegging: Toezegging) -> bool:
    words = "".join(one if one.isalpha() else " " for one in toezegging.title.casefold()).split()
    return (
        any(word not in _SAYS_NOTHING for word in words)
        or bool(toezegging.description.strip())
        or any(not isinstance(one.quote, Missing) for one in toezegging.passages)
    )
