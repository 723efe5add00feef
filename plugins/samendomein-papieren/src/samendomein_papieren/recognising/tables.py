"""Tables: which column holds what, by its heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from samendomein_papieren.paper import Block
from samendomein_papieren.recognising.lines import Line, Lines, cell_lines
from samendomein_papieren.recognising.opening import section_rule
from samendomein_papieren.recognising.pattern import whole
from samendomein_papieren.recognising.rule_tables import ColumnRule
from samendomein_papieren.recognising.rulebook import Rulebook

YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST_HEADING = 60
_NUMBERED = frozenset(("question", "toezegging", "motion", "action", "goal", "recommendation"))
_TITLE = re.compile(r"(?i)titel|onderwerp|omschrijving|tekst|inhoud|naam|wat")
_SHORT = re.compile(r"[A-Z]{0,3}[- ]?\d{0,5}(?:\.\d{1,3})*[a-z]?[.)]?")


@frozen(kw_only=True)
class Table:
    """A table whose columns are known.

    Attributes:
        roles: The role of each column; empty where its heading says nothing.
        headings: The headings of the columns.
        rows: Its rows, without the headings.
        number: Which table of the paper it is.
    """

    roles: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[Block, ...]
    number: int

    def column(self, *roles: str) -> int:
        """The first column with one of these roles, or -1."""
        for role in roles:
            if role in self.roles:
                return self.roles.index(role)
        return -1

    def has(self, *roles: str) -> bool:
        """Whether there is a column with one of these roles."""
        return self.column(*roles) >= 0

    def columns(self, *roles: str) -> list[int]:
        """All columns with one of these roles."""
        return [at for at, role in enumerate(self.roles) if role in roles]


def tables(lines: Lines, rules: Rulebook) -> Iterator[Table]:
    """The tables of a paper; one without headings has no roles."""
    for number, rows in lines.rows.items():
        headed = [row for row in rows if row.is_header]
        body = [row for row in rows if not row.is_header and any(c.strip() for c in row.cells)]
        if headed:
            headings = headed[-1].cells
        elif body and body[0].header:
            headings = body[0].header
        else:
            headings = ()
        if not _roles(headings, rules, 1) and body and len(_roles(body[0].cells, rules, 2)) > 0:
            headings, body = body[0].cells, body[1:]
        width = max((len(row.cells) for row in rows), default=0)
        roles = [role_of_column(heading, rules) for heading in headings]
        roles += [""] * (width - len(roles))
        _number_columns(roles, body)
        _titles(roles, headings, body, rules)
        yield Table(
            roles=tuple(roles),
            headings=tuple(headings) + ("",) * (width - len(headings)),
            rows=tuple(body),
            number=number,
        )


def _number_columns(roles: list[str], rows: list[Block]) -> None:
    """A column that is called after what it numbers ("Vraag": 1, 2, 3) holds numbers.

    Beside actions the numbers of goals are those of other elements, not of the row.
    """
    for at, role in enumerate(roles):
        if role in ("goal", "subgoal") and "action" in roles:
            continue
        cells = [cell(row, at) for row in rows if cell(row, at)]
        if role in _NUMBERED and cells and all(_SHORT.fullmatch(one) for one in cells):
            roles[at] = "number"


def _titles(
    roles: list[str], headings: tuple[str, ...], rows: list[Block], rules: Rulebook
) -> None:
    """A column with titles, under a heading that says of what, holds just these."""
    if not rows or not rows[0].section or any(role in _NUMBERED for role in roles):
        return
    rule = section_rule(rows[0].section[-1], rules)
    if rule is None or rule.holds not in _NUMBERED:
        return
    for at, heading in enumerate(headings):
        if _TITLE.fullmatch(heading.strip(" :*.")):
            roles[at] = rule.holds
            return


def cell(row: Block, column: int) -> str:
    """The text of a cell on one line; empty if there is no such cell."""
    return " ".join(row.cells[column].split()) if 0 <= column < len(row.cells) else ""


def lines_in(row: Block, column: int) -> list[Line]:
    """The lines of a cell; none if there is no such cell."""
    return list(cell_lines(row, column)) if 0 <= column < len(row.cells) else []


def role_of_column(heading: str, rules: Rulebook) -> str:
    """The role that a heading gives to a column; empty if it gives none."""
    bare = " ".join(heading.split()).strip(" :*.")
    if not bare or len(bare) > _LONGEST_HEADING:
        return ""
    without_brackets = re.sub(r"\s*\([^)]*\)", "", bare)
    for form in dict.fromkeys((bare, without_brackets, bare.rstrip("? "))):
        for rule in rules.of(ColumnRule):
            if any(whole(word).fullmatch(form) for word in rule.words):
                return str(rule.role)
    return ""


def _roles(cells: tuple[str, ...], rules: Rulebook, at_least: int) -> list[str]:
    found = [role for one in cells if (role := role_of_column(one, rules))]
    return found if len(found) >= at_least else []
