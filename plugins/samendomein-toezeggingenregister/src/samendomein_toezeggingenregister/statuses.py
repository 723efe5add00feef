"""What the register says became of a toezegging."""

from __future__ import annotations

import re

_WORDS = {
    meant: words.split("|")
    for meant, words in {
        "afgedaan": "afgedaan|afgehandeld|gereed|voldaan|nagekomen|uitgevoerd|gedaan|afgerond"
        "|beantwoord|ja|j|closed|afgevoerd",
        "in uitvoering": "in uitvoering|in behandeling|loopt|lopend|lopende|onderhanden|mee bezig"
        "|gestart|deels|gedeeltelijk",
        "vervallen": "vervallen|ingetrokken|achterhaald|komt te vervallen",
        "open": "open|openstaand|openstaande|niet|nog niet|nee|n|nieuw|nog open|uitstaand"
        "|aangehouden",
    }.items()
}
_NOTHING = frozenset(["", "-", "–", "?", "onbekend", "x"])


def status_of(printed: str) -> str | None:
    """The word of samendomein for a status; empty if there is none, ``None`` if it is unknown.

    Only how it begins counts, since much is written behind it: "Afgedaan d.d. 12-03-2024, zie
    RIB 24-033". What says that it is not or only partly so goes before.
    """
    words = " ".join(re.findall(r"[a-zà-ÿ]+|[-–?]", printed.casefold()))
    if words in _NOTHING:
        return ""
    begins = sorted(
        ((start, meant) for meant, starts in _WORDS.items() for start in starts),
        key=lambda pair: -len(pair[0]),
    )
    for start, meant in begins:
        if words == start or (len(start) > 1 and words.startswith(f"{start} ")):
            return meant
    return None
