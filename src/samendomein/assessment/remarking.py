"""Telling what is the matter with an acceptance, or with the baseline."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from samendomein.assessment.finding import Finding, Identity
from samendomein.assessment.remark import Remark, RemarkKind
from samendomein.assessment.until import End, NoEnd
from samendomein.assessment.weighing import Weighed
from samendomein.language.text import Text
from samendomein.plan.values import Missing


def remarks_on(
    weighed: Weighed, stands: Collection[Identity], judged: Collection[str]
) -> Iterator[Remark]:
    """What is to be told of one acceptance.

    Args:
        weighed: What it amounts to.
        stands: The findings that stand.
        judged: The ids of the checks that judged everything: only these can find nothing.
    """
    place = weighed.acceptance.origin.location
    for text, hint in weighed.picked.complaints:
        yield Remark(kind=RemarkKind.UNKNOWN_NAME, text=text, hint=hint, location=place)
    for kind, text, hint, findings in _told(weighed, judged):
        standing = tuple(one for one in findings if one.identity in stands)
        if standing or kind in _TOLD_ANYHOW:
            yield Remark(kind=kind, text=text, hint=hint, location=place, findings=standing)


def remark_on_baseline(fixed: Sequence[Identity]) -> Iterator[Remark]:
    """What is to be told of the baseline: that it can shrink."""
    if fixed:
        yield Remark(
            kind=RemarkKind.FIXED,
            text=Text(
                "findings of the baseline that are no longer there: {count}", count=len(fixed)
            ),
            hint=Text("run 'samendomein baseline' to take them out of it"),
        )


_TOLD_ANYHOW = (RemarkKind.EXPIRED, RemarkKind.UNREADABLE, RemarkKind.UNUSED)

_Telling = tuple[RemarkKind, Text, Text, Sequence[Finding]]


def _told(weighed: Weighed, judged: Collection[str]) -> Iterator[_Telling]:
    acceptance = weighed.acceptance
    check = f"'{acceptance.check}'"
    if isinstance(weighed.end, NoEnd):
        yield (
            RemarkKind.UNREADABLE,
            Text(
                "the acceptance of {check} does not hold: {why}", check=check, why=weighed.end.why
            ),
            weighed.end.hint,
            weighed.accepts,
        )
    elif not weighed.is_approved:
        yield (
            RemarkKind.REQUESTED,
            Text("acceptance of {check} is requested and not approved", check=check),
            Text("let it be approved, or take the request out of the file"),
            weighed.accepts,
        )
    elif weighed.is_past:
        yield (
            RemarkKind.EXPIRED,
            _ended(check, weighed.end),
            Text("mend what it accepted, or let {owner} sign anew", owner=acceptance.owner),
            weighed.accepts,
        )
    else:
        yield _wider(weighed, check)
    if not (
        weighed.about or weighed.accepts or weighed.is_past or weighed.picked.means_nothing
    ) and all(one.id in judged for one in weighed.picked.checks):
        yield (
            RemarkKind.UNUSED,
            Text("the acceptance of {check} accepts nothing", check=check),
            Text("take it out of the file: what it was for is no longer there"),
            (),
        )


def _ended(check: str, end: End) -> Text:
    if end.event is None:
        return Text("the acceptance of {check} ended on {day}", check=check, day=end.last_day)
    return Text(
        "the acceptance of {check} ended with {event} on {day}",
        check=check,
        event=end.event,
        day=end.last_day,
    )


def _wider(weighed: Weighed, check: str) -> _Telling:
    acceptance = weighed.acceptance
    accepted = {one.identity for one in weighed.accepts}
    others = [one for one in weighed.about if one.identity not in accepted]
    if isinstance(acceptance.covered, Missing):
        return (
            RemarkKind.NOT_RECORDED,
            Text("the acceptance of {check} does not say which findings it covers", check=check),
            Text("list them in it, or let 'samendomein accept' write it"),
            others,
        )
    return (
        RemarkKind.WIDER,
        Text(
            "the acceptance of {check} is about more than on {day}, when it was signed",
            check=check,
            day=acceptance.signed_on,
        ),
        Text("mend what is new, or let {owner} sign for it", owner=acceptance.owner),
        others,
    )
