"""Indicators on a line of their own, with their values between brackets or behind a colon."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import evolve

from samendomein import Indicator, Missing, Observation, Target
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.titles import title_of

_BEHIND = re.compile(
    r"(?P<name>[^():;]{4,140}?)\s*"
    r"(?:\((?P<inside>[^()]{4,160})\)|[:;]\s*(?P<rest>\D{0,30}\d[^()]{0,160}))\s*\.?"
)
_PART = re.compile(
    r"(?i)(?P<what>nulmeting|0-meting|nulwaarde|startwaarde|uitgangswaarde|huidig|nu|stand|"
    r"realisatie|meting|streefwaarde|streefcijfer|streven|norm|doel)?\s*(?:in\s+|per\s+|eind\s+)?\(?(?P<year>(?:19|20)\d\d)?\)?\s*"
    r"[:=]?\s*(?P<value>-?\d{1,3}(?:\.\d{3})+|-?\d{1,6}(?:,\d{1,3})?)\s*(?P<unit>%)?"
    r"(?:\s*(?:in|per|eind)?\s*\(?(?P<late>(?:19|20)\d\d)\)?)?"
)  # fmt: skip
_TARGETS = frozenset(("streefwaarde", "streefcijfer", "streven", "norm", "doel"))
_BASELINES = frozenset(("nulmeting", "0-meting", "nulwaarde", "startwaarde", "uitgangswaarde"))


def value_indicator_lines(reading: Reading) -> None:
    """Give indicators the values that are printed in the same line, and take these off the title.

    Args:
        reading: The paper, of which the indicators were proposed.
    """
    for one in reading.proposals.of(Indicator):
        if one.observations or one.targets or len(one.passages) != 1:
            continue
        found = _BEHIND.fullmatch(str(one.passages[0].quote).strip())
        if found is None:
            continue
        values = _values(found["inside"] or found["rest"])
        if values is None:
            continue
        observations, targets, unit = values
        changed = evolve(
            one,
            title=title_of(found["name"], first_sentence=False).text,
            observations=observations,
            targets=targets,
        )
        reading.proposals.replace(changed)
        if unit or re.match(r"(?i)(?:percentage|aandeel)\b", found["name"]):
            reading.proposals.fill(one.id, unit="%")


def _values(text: str) -> tuple[tuple[Observation, ...], tuple[Target, ...], str] | None:
    """The values in a text; ``None`` if any part of it says something else."""
    observations: list[Observation] = []
    targets: list[Target] = []
    unit = ""
    for part in re.split(r"\s*(?:[;/]|,(?!\d)|\sen\s)\s*", text.strip(" .")):
        found = _PART.fullmatch(part.strip())
        if found is None or not (found["what"] or found["year"] or found["late"]):
            return None
        what = (found["what"] or "").lower()
        year = found["year"] or found["late"]
        value = Decimal(found["value"].replace(".", "").replace(",", "."))
        own = found["unit"] or Missing.NOT_STATED
        unit = unit or found["unit"] or ""
        if what in _TARGETS:
            targets.append(
                Target(
                    year=int(year) if year else Missing.NOT_STATED,
                    value=value, unit=own, printed=part.strip(),
                )
            )  # fmt: skip
        elif year:
            observations.append(
                Observation(year=int(year), value=value, unit=own, baseline=what in _BASELINES)
            )
    return (tuple(observations), tuple(targets), unit) if observations or targets else None
