"""The words of registers: how far a toezegging or motion is, by when, and by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samendomein import (
    Missing,
    MotionKind,
    MotionStatus,
    PartialDate,
    ToezeggingStatus,
)
from samendomein_papieren.recognising.dates import dates_in
from samendomein_papieren.recognising.titles import title_of

STATUS = {
    "afgedaan": ToezeggingStatus.SETTLED, "afgehandeld": ToezeggingStatus.SETTLED,
    "voldaan": ToezeggingStatus.SETTLED, "gereed": ToezeggingStatus.SETTLED,
    "in uitvoering": ToezeggingStatus.RUNNING, "loopt": ToezeggingStatus.RUNNING,
    "in behandeling": ToezeggingStatus.RUNNING, "onderhanden": ToezeggingStatus.RUNNING,
    "open": ToezeggingStatus.OPEN, "openstaand": ToezeggingStatus.OPEN,
    "vervallen": ToezeggingStatus.LAPSED,
}  # fmt: skip
MOTION_STATUS = {
    "aangenomen": MotionStatus.ADOPTED, "unaniem aangenomen": MotionStatus.ADOPTED,
    "verworpen": MotionStatus.REJECTED, "aangehouden": MotionStatus.HELD,
    "ingetrokken": MotionStatus.WITHDRAWN, "afgedaan": MotionStatus.SETTLED,
}  # fmt: skip


_OF_A_MEETING = re.compile(
    r"(?i)(?:\braad|commissie|vergadering|bijeenkomst|brief|memo|besluit|motie|voorstel)\w*\s+"
    r"(?:van|d\.d\.|op)\s+(?:de\s+)?$|\bd\.d\.\s*$"
)


def names_in(text: str) -> Iterator[str]:
    """The names in a cell, each by itself."""
    for name in re.split(r"\s+en\s+|[/;&]|,\s*(?=[A-Z])", text):
        if name.strip(" .,"):
            yield name.strip(" .,")


def first_of(words: dict[str, ToezeggingStatus] | dict[str, MotionStatus], text: str) -> object:
    """The status whose word comes first in a text."""
    lower = text.lower()
    found = [(lower.find(word), status) for word, status in words.items() if word in lower]
    if "niet afgedaan" in lower or "nog niet" in lower:
        return ToezeggingStatus.OPEN if "open" in words else Missing.NOT_STATED
    return min(found, key=lambda one: one[0])[1] if found else Missing.NOT_STATED


def day_in(text: str) -> PartialDate | Missing:
    """The first exact day in a text."""
    return next((one.date for one in dates_in(text) if one.date.is_exact), Missing.NOT_STATED)


def due_in(text: str) -> PartialDate | Missing:
    """The date in a text before which, or in which, something is to be done."""
    for dated in dates_in(text):
        lead = text[max(0, dated.start - 20) : dated.end].lower()
        if _OF_A_MEETING.search(text[max(0, dated.start - 40) : dated.start]):
            continue
        if re.search(
            r"\b(?:voor|vóór|uiterlijk|termijn|deadline|gereed|in|begin|eind|medio)\b", lead
        ):
            return dated.date
    return Missing.NOT_STATED


def motion_title(text: str) -> str:
    """The title of a motion, without the quotation marks around it."""
    bare = text.strip(" '‘’\"“”")
    found = re.match(r"[‘'\"“]([^’'\"”]{4,})[’'\"”]", text)
    return title_of(found[1] if found else bare).text


def motion_kind(text: str) -> MotionKind:
    """Whether it is a motion, an amendment, or a motion on another subject."""
    lower = text.lower()
    if lower.startswith("amendement"):
        return MotionKind.AMENDMENT
    return MotionKind.UNRELATED if "vreemd" in lower else MotionKind.MOTION
