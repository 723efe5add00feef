"""Things that are said to happen at two times."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import DatedIn, Finding, Plan, Severity, check
from samendomein.builtin.sturing.said_dates import Dated, Said, dates_of, other_dates_of


@check("sturing/contradicting-dates", code="T06", severity=Severity.HIGH)
def contradicting_dates(plan: Plan) -> Iterator[Finding]:
    """Contradicting dates.

    Why: whoever reads one paper expects something else than whoever reads the other, and the
    council cannot hold anybody to it.

    Fix: find out which date holds, and correct the other paper or the plan.

    Limits: a date in an older paper than another is taken to be overtaken by it. Dates that can
    be the same day, such as "autumn 2022" and "October 2022", do not contradict each other.
    """
    for element in _dated(plan):
        said = dates_of(plan, element)
        if len(said) > 1 and _contradict(said):
            papers = {one.said_by.id: one.said_by for one in said if one.said_by is not element}
            quotes = [quote for one in said for quote in one.passages]
            yield Finding(
                element,
                "this is at two times: {dates}",
                also=[papers[id] for id in sorted(papers)],
                passages=[*element.passages, *quotes],
                dates=[one.in_text for one in said],
            )
    for dated, own, event, day in other_dates_of(plan):
        yield Finding(
            dated,
            "the date here is {own}, and that of {event} is {day}",
            also=[event],
            own=own,
            event=event,
            day=day,
        )


def _dated(plan: Plan) -> Iterator[Dated]:
    """What a paper gives a date for, by id."""
    for id in sorted({link.source for link in plan.links(DatedIn)}):
        element = plan[id]
        if isinstance(element, Dated):
            yield element


def _contradict(said: list[Said]) -> bool:
    """Whether two of these begin on different days for sure, or end so."""
    begins = [(one.begins[0], one.begins[1]) for one in said]
    ends = [(one.ends[0], one.ends[1]) for one in said]
    return any(
        max(first for first, _ in days) > min(last for _, last in days) for days in (begins, ends)
    )
