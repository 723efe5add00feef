"""How long the council has waited for what it was promised."""

from __future__ import annotations

from datetime import date

from samendomein import (
    Measurement,
    Missing,
    PartialDate,
    Plan,
    Text,
    Toezegging,
    is_lapsed,
    is_settled,
    metric,
    reading_order,
    settled_on,
)
from samendomein.builtin.verantwoording.chains import Chains


@metric("verantwoording/toezeggingen-open")
def toezeggingen_open(plan: Plan) -> Measurement:
    """Toezeggingen and how long they were open.

    Why: one sees how long the council waited, or waits, for what it was promised.

    Limits: days are counted from the day of the promise until it was settled, or until the day
    one looks. Where a date is not known, the days are not known either. A toezegging that was met
    with a new one counts with that one: it is done only when all that followed from it is done.
    """
    chains = Chains(plan)
    first = [*chains.starts, *(one for one in chains.rings if one not in chains.starts)]
    if not first:
        return Measurement.nothing(Text("the plan has no toezeggingen"))
    rows = [_row(plan, chains, one) for one in reading_order(first)]
    return Measurement(
        columns=(
            Text("toezegging"),
            Text("made on"),
            Text("due"),
            Text("how it stands"),
            Text("days open"),
            Text("toezeggingen in a row"),
        ),
        rows=rows,
        sentence=Text(
            "Toezeggingen: {count}; on {as_of} still open: {open}, of which met with a new "
            "toezegging: {promised}.",
            count=len(first),
            as_of=plan.as_of,
            open=sum(1 for one in first if chains.is_open(one)),
            promised=sum(1 for one in first if chains.is_open(one) and chains.next(one)),
        ),
    )


def _row(plan: Plan, chains: Chains, toezegging: Toezegging) -> tuple[object, ...]:
    return (
        toezegging,
        toezegging.made_on,
        toezegging.due,
        _standing(plan, chains, toezegging),
        _days(toezegging.made_on, _until(plan, chains, toezegging)),
        len(chains.whole(toezegging)),
    )


def _standing(plan: Plan, chains: Chains, toezegging: Toezegging) -> Text:
    if chains.is_open(toezegging):
        return Text("closed by a promise") if chains.next(toezegging) else Text("open")
    if is_lapsed(toezegging) and not is_settled(plan, toezegging):
        return Text("lapsed")
    return Text("done")


def _until(plan: Plan, chains: Chains, toezegging: Toezegging) -> PartialDate | Missing:
    """Until when it was open: the last end of its chain, or the day one looks."""
    if chains.is_open(toezegging):
        return PartialDate.of(plan.as_of)
    dates = [settled_on(plan, one) for one in chains.ends_of(toezegging)]
    known = [one for one in dates if isinstance(one, PartialDate)]
    if len(known) < len(dates):
        return next(one for one in dates if isinstance(one, Missing))
    return PartialDate.of(max(one.earliest for one in known), max(one.latest for one in known))


def _days(made: PartialDate | Missing, until: PartialDate | Missing) -> object:
    if isinstance(made, Missing):
        return made
    if isinstance(until, Missing):
        return until
    least = max(0, _between(made.latest, until.earliest))
    most = max(0, _between(made.earliest, until.latest))
    if least == most:
        return least
    if date.min in (made.earliest, until.earliest) or date.max in (made.latest, until.latest):
        return Missing.UNKNOWN
    return Text("{least} to {most}", least=least, most=most)


def _between(first: date, last: date) -> int:
    return last.toordinal() - first.toordinal()
