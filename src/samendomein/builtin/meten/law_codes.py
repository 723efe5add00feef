"""Ids of laws (BWB), held against the names of the laws."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from samendomein import Law, Missing, Text
from samendomein.builtin.meten.lists import lines

_SHAPE = re.compile(r"BWB[RVW]\d{7}")


def law_fault(law: Law, code: str, also: tuple[str, ...]) -> Text | None:
    """What is wrong with the id of a law; ``None`` if nothing is."""
    if not _SHAPE.fullmatch(code):
        return Text("{code} is not the id of a law: that is BWBR and seven digits", code=code)
    known = _known(also)
    meant = {id for name in _names(law) for id in known.by_name.get(name, ())}
    if not meant or code in meant:
        return None
    named = known.names.get(code)
    if named is not None:
        return Text("{code} is the id of the {other}", code=code, other=named)
    return Text("{code} is not the id of this law: that is {right}", code=code, right=sorted(meant))


@frozen
class _Known:
    names: dict[str, str]
    by_name: dict[str, frozenset[str]]


@lru_cache(maxsize=16)
def _known(also: tuple[str, ...]) -> _Known:
    names: dict[str, str] = {}
    by_name: dict[str, frozenset[str]] = {}

    def enter(id: str, *said: str) -> None:
        names[id] = said[0]
        for name in filter(None, map(_plain, said)):
            by_name[name] = by_name.get(name, frozenset()) | {id}

    for line in lines("laws"):
        enter(line["bwb"], line["name"], line["abbreviation"])
    for entry in also:
        id, _, name = entry.partition(" ")
        enter(id, name)
    return _Known(names, by_name)


def _names(law: Law) -> list[str]:
    said = [law.title, *law.aliases]
    if not isinstance(law.abbreviation, Missing):
        said.append(law.abbreviation)
    return [_plain(one) for one in said]


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
