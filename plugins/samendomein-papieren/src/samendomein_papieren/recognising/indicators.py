"""Indicators in tables: unit, source, baseline, values of years, and target or none by choice."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from samendomein import (
    Certainty,
    Direction,
    Indicator,
    Measures,
    Missing,
    Observation,
    Target,
)
from samendomein_papieren.paper import Block
from samendomein_papieren.recognising.pattern import any_of, whole
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.tables import YEAR, Table, cell
from samendomein_papieren.recognising.titles import title_of

_NUMBER = re.compile(r"[-−]?\d{1,3}(?:\.\d{3})+(?:,\d+)?|[-−]?\d+(?:[.,]\d+)?")
_BAND = re.compile(rf"({_NUMBER.pattern})\s*%?\s*(?:-|–|tot|t/m)\s*({_NUMBER.pattern})")
_IN_BRACKETS = re.compile(r"\(\s*((?:19|20)\d\d)\s*\)")
_REFERENCE = re.compile(
    r"(?i)nederland|landelijk|provinc|regio|gemiddeld|referentie|vergelijk|inwoners|grootte|vlaanderen"
)
_PLANNED = re.compile(r"(?i)\s*(?:begroting|begroot|raming|mjr|meerjarenraming|prognose)\b")
_UNIT_BEHIND = re.compile(
    r"\s*\(((?:in )?(?:%|percentage|procenten|per \d|aantal|aantallen|€|euro)[^()]{0,60})\)$"
)
_SUPERSCRIPT = re.compile(r"[¹²³⁰-⁹*]+$")
_TRAILING_NUMBER = re.compile(r"\s*\((\d{1,2})\)$")


def propose_indicators(reading: Reading, table: Table, goal: str) -> None:
    """Propose the indicators of a table.

    Args:
        reading: The paper.
        table: A table with a column for indicators, and one for values, units or targets.
        goal: The id of the goal under whose heading the table stands; empty if there is none.
    """
    column = table.column("indicator")
    for row in table.rows:
        printed = cell(row, column)
        if not re.search(r"[^\W\d_]{4}", printed) or not _has_values(table, row):
            continue
        _propose(reading, table, row, column, goal)


def _propose(reading: Reading, table: Table, row: Block, column: int, goal: str) -> None:
    printed = cell(row, column)
    number = cell(row, table.column("number")).strip(".")
    bbv_in_name = _TRAILING_NUMBER.search(printed)
    name = _SUPERSCRIPT.sub("", _TRAILING_NUMBER.sub("", printed)).strip()
    leading = re.match(r"^(\d{1,2})\.?\s+(?=[A-Z])", name)
    if leading:
        number, name = number or leading[1], name[leading.end() :]
    bracketed = _UNIT_BEHIND.search(name)
    unit = cell(row, table.column("unit")) or (bracketed[1] if bracketed else _unit_in(name))
    name = name[: bracketed.start()].rstrip() if bracketed else name
    start = row.cell_start(column)
    passage = reading.passage(start, start + len(row.cells[column]), row, "tabel met indicatoren")
    new = reading.proposals.propose(
        Indicator,
        title_of(name, first_sentence=False).text,
        passage,
        unit=unit or Missing.NOT_STATED,
        bbv=_bbv(reading, _without_unit(name), bbv_in_name[1] if bbv_in_name else "", number),
        observations=tuple(_observations(reading, table, row, unit)),
        targets=tuple(_targets(reading, table, row, unit)),
    )
    if goal:
        reading.proposals.relate(Measures, new, goal, passage, certainty=Certainty.LIKELY)


def _observations(reading: Reading, table: Table, row: Block, unit: str) -> list[Observation]:
    source = cell(row, table.column("source")) or Missing.NOT_STATED
    found: list[Observation] = []
    for at in table.columns("baseline", "measured", "year"):
        if _is_planned(table, at):
            continue
        text = cell(row, at)
        year = _year(table.headings[at], text)
        value = _value(reading, text)
        if year is None or value is None:
            continue
        found.append(
            Observation(
                year=year,
                value=value,
                unit="%" if "%" in text else unit or Missing.NOT_STATED,
                source=source,
                baseline=table.roles[at] == "baseline",
            )
        )
    if not found:
        found = _of_the_place(reading, table, row, unit, source)
    return sorted(found, key=lambda one: (one.year, not one.baseline))


def _is_planned(table: Table, column: int) -> bool:
    """Whether a column of a year holds what is planned: "Begroting 2026"."""
    return table.roles[column] == "year" and bool(_PLANNED.match(table.headings[column]))


def _of_the_place(
    reading: Reading, table: Table, row: Block, unit: str, source: Any
) -> list[Observation]:
    """The value below the name of the municipality, of the year in a column of its own."""
    year = next(
        (
            int(cell(row, at))
            for at in table.columns("planning", "date", "measured")
            if YEAR.fullmatch(cell(row, at))
        ),
        None,
    )
    if year is None:
        return []
    for at, heading in enumerate(table.headings):
        if table.roles[at] or not heading.strip() or _REFERENCE.search(heading):
            continue
        value = _value(reading, cell(row, at))
        if value is None:
            return []
        own = "%" if "%" in cell(row, at) else unit or Missing.NOT_STATED
        return [Observation(year=year, value=value, unit=own, source=source)]
    return []


def _targets(reading: Reading, table: Table, row: Block, unit: str) -> list[Target]:
    found = []
    for at in range(len(table.roles)):
        if table.roles[at] != "target" and not _is_planned(table, at):
            continue
        text = cell(row, at)
        heading_year = YEAR.search(table.headings[at])
        year: Any = int(heading_year[0]) if heading_year else Missing.NOT_STATED
        target = _target(reading, text, year, unit)
        if target is not None:
            found.append(target)
    return found


def _target(reading: Reading, text: str, year: Any, unit: str) -> Target | None:
    bare = " ".join(text.split())
    words = reading.rules
    if not bare or bare.lower() in words.list("values", "absent"):
        return None
    if any(
        whole(one).fullmatch(bare) or bare.lower().startswith(one.rstrip(" *;:") + ";")
        for one in words.list("values", "no_target")
    ):
        return Target(year=year, value=Missing.NOT_APPLICABLE, printed=bare)
    behind = re.search(r"(?:in|per|eind)\s+((?:19|20)\d\d)", bare) or _IN_BRACKETS.search(bare)
    if behind and not isinstance(year, int):
        year = int(behind[1])
        bare_value = bare[: behind.start()]
    else:
        bare_value = bare
    band = _BAND.search(bare_value)
    own_unit = "%" if "%" in bare else unit or Missing.NOT_STATED
    if band:
        return Target(
            year=year, low=_decimal(band[1]), high=_decimal(band[2]), unit=own_unit, printed=bare
        )
    for direction, key in (
        (Direction.UP, "up"),
        (Direction.DOWN, "down"),
        (Direction.SAME, "same"),
    ):
        if any_of(words.list("values", key)).search(bare) and not _NUMBER.search(bare_value):
            return Target(year=year, direction=direction, printed=bare)
    value = _value(reading, bare_value)
    if value is None:
        return None
    return Target(year=year, value=value, unit=own_unit, printed=bare)


def _value(reading: Reading, text: str) -> Decimal | None:
    """The number in a cell; ``None`` where a sign says that there is none."""
    bare = _IN_BRACKETS.sub("", _SUPERSCRIPT.sub("", text)).strip()
    if not bare or bare.lower() in reading.rules.list("values", "absent"):
        return None
    found = _NUMBER.search(bare)
    return _decimal(found[0]) if found else None


def _decimal(text: str) -> Decimal:
    bare = text.replace("−", "-")
    if re.fullmatch(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?", bare):
        bare = bare.replace(".", "")
    return Decimal(bare.replace(",", "."))


def _year(heading: str, text: str) -> int | None:
    in_cell = _IN_BRACKETS.search(text)
    found = YEAR.search(heading)
    year = in_cell[1] if in_cell else found[0] if found else ""
    return int(year) if year else None


def _without_unit(name: str) -> str:
    unit = _unit_in(name)
    return name.replace(unit, "").strip(" ,()") if len(unit) > 1 else name


def _unit_in(name: str) -> str:
    found = re.search(r"(?i)(per 1\.?000 [\w -]+|per 10\.?000 [\w -]+|in procenten)", name)
    if found:
        return found[1]
    return "%" if "%" in name or re.match(r"(?i)percentage\b", name) else ""


def _bbv(reading: Reading, name: str, in_brackets: str, number: str) -> str | Missing:
    """The BBV number, if the list gives that number to an indicator with this name."""
    known = reading.rules.words.get("bbv", {})
    for candidate in (in_brackets, number):
        patterns = known.get(candidate)
        if patterns and any_of(tuple(patterns)).search(name):
            return candidate
    named = [
        key for key, patterns in known.items() if any(whole(p).fullmatch(name) for p in patterns)
    ]
    return named[0] if len(named) == 1 else Missing.NOT_STATED


def _has_values(table: Table, row: Block) -> bool:
    return any(
        cell(row, at)
        for at in table.columns("baseline", "measured", "year", "target", "unit", "source")
    )
