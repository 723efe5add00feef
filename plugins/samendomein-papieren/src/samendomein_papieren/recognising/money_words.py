"""What the words around amounts say: what comes in, what is spent, and what is counted in."""

from __future__ import annotations

import re

from samendomein_papieren.recognising.pattern import any_of
from samendomein_papieren.recognising.reading import Reading

_INCOME = re.compile(
    r"(?i)(?:totaal |totale |geraamde? |gerealiseerde? |structurele |incidentele )*"
    r"(?:baten|ontvangst(?:en)?|inkomsten|opbrengsten|"
    r"(?:exploitatie|budgettair )?(?:saldo|resultaat)|"
    r"beschikbaar budgettair resultaat|verschil|afwijking|"
    r"(?:mutaties?|onttrekking(?:en)?|toevoeging(?:en)?|stortingen?)"
    r"(?: \(?aan\)?| uit| in)?(?: de)? reserves?)\b.*"
)
_SPENDING = re.compile(r"(?i)(?:totaal |totale )?(?:uitgaven?|ontvangst(?:en)?)[\s:]*")


def is_income(label: str) -> bool:
    """Whether a row is about what comes in or is left over: that is no money for something."""
    return _INCOME.fullmatch(label.strip()) is not None


def says_spending(label: str) -> bool:
    """Whether a row is called "Uitgave" or "Ontvangst", as Flemish plans do, in whole euros."""
    return _SPENDING.fullmatch(label.strip()) is not None


def times_in(reading: Reading, said: str) -> int:
    """What the numbers of a table are counted in, by the words around it: one, 1.000, a million."""
    if any_of(reading.rules.list("table", "millions")).search(said):
        return 1_000_000
    flat = said.replace("€", " ").replace("×", "x")
    if re.search(r"x\s*1[.\s]?000(?![.\d])|in duizenden|duizendtallen", flat):
        return 1000
    return 1
