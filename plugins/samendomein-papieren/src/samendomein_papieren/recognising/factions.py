"""The factions of a council: who asks, and who puts a motion forward."""

from __future__ import annotations

import re

from samendomein import Actor, ActorKind, Layer, Passage
from samendomein_papieren.recognising.proposals import slug
from samendomein_papieren.recognising.reading import Reading

_NAME = r"(?:[A-Z][\w&’'-]*|[A-Z]?\d\d)(?:[ ](?:van\s|voor\s)?[A-Z][\w&’'-]*){0,3}"
_FACTION = re.compile(
    rf"\b[Ff]racties?\s+(?:van\s+)?(?:de\s+|het\s+)?(?P<first>{_NAME})(?:(?:,\s|\sen\s)(?P<second>{_NAME}))?"
)


def propose_faction(reading: Reading, name: str, passage: Passage) -> str:
    """Propose a faction, known in all papers by its name.

    Args:
        reading: The paper.
        name: What is printed for it, with or without the word before it.
        passage: Where the paper names it.

    Returns:
        Its id.
    """
    bare = re.sub(r"(?i)^fractie\s+", "", " ".join(name.split()))
    return reading.proposals.propose(
        Actor,
        f"Fractie {bare}",
        passage,
        id=f"fractie-{slug(bare)}",
        kind=ActorKind.FACTION,
        layer=Layer.COUNCIL,
    )


def factions_in(text: str) -> list[tuple[str, int]]:
    """The factions that a text calls so, with where each stands in the text."""
    return [
        (found[group], found.start(group))
        for found in _FACTION.finditer(text)
        for group in ("first", "second")
        if found[group]
    ]
