"""Codes that mean something else than the plan says, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from samendomein import Budget, Finding, Law, Missing, Nota, Plan, check, option
from samendomein.builtin.meten.law_codes import law_faults
from samendomein.builtin.meten.taakvelden import taakveld_faults

_MUNICIPALITY = re.compile(r"(?:https://identifier\.overheid\.nl/tooi/id/gemeente/)?gm\d{4}")


@frozen(kw_only=True)
class InvalidCode:
    """Codes that hold besides those we know."""

    taakvelden: tuple[str, ...] = option((), help="Taakvelden that are valid as well: 6.24.")
    laws: tuple[str, ...] = option(
        (), help="Laws besides those we know, as id and name: BWBR0005537 Algemene wet …"
    )


@check("meten/invalid-code", code="J02", about=(Budget, Law, Nota))
def invalid_code(plan: Plan, options: InvalidCode) -> Iterator[Finding]:
    """Invalid code.

    Why: others look things up by these codes, and find another law, another year or nothing.

    Fix: look the code up in the list of the year, and mend it.

    Limits: taakvelden of the social domain and of health are held against the lists of 2022, 2023
    and 2026; in the years between, a code of either side is good. Of other taakvelden, of laws
    that we do not know and of municipalities, only the shape is judged. The options add codes.
    """
    for budget in plan.all(Budget):
        yield from taakveld_faults(budget, options.taakvelden)
    for law in plan.all(Law):
        yield from law_faults(law, options.laws)
    for nota in plan.all(Nota):
        code = nota.municipality
        if not isinstance(code, Missing) and not _MUNICIPALITY.fullmatch(code.strip().casefold()):
            yield Finding(
                nota,
                "{code} is not the code of a municipality: that is gm and four digits",
                key="municipality",
                code=code,
            )
