"""Ids of laws (BWB), held against the names of the laws."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from samendomein import Finding, Law, Missing
from samendomein.builtin.meten.lists import lines

_SHAPE = re.compile(r"BWB[RVW]\d{7}")
_YEAR_AFTER = re.compile(r" \d{4}\Z")
_WORD = re.compile(r"[^\W\d_]{3,}")
_IN_MANY_NAMES = frozenset(
    {"algemene", "besluit", "het", "houdende", "over", "regeling", "van", "wet"}
)


def law_faults(law: Law, also: tuple[str, ...]) -> Iterator[Finding]:
    """What is wrong with the id of a law."""
    if isinstance(law.bwb, Missing):
        return
    code = law.bwb.strip()
    if not _SHAPE.fullmatch(code):
        yield Finding(
            law,
            "{code} is not the id of a law: that is BWBR and seven digits",
            key="bwb",
            code=law.bwb,
        )
        return
    known = _known(also)
    meant = {id for name in _names(law) for id in known.by_name.get(name, ())}
    names = known.of_id.get(code, frozenset())
    if code in meant or _is_short_for(law, names) or (not meant and _may_be(law, names)):
        return
    if code in known.names:
        yield Finding(
            law,
            "{code} is the id of another law: {other}",
            key="bwb",
            code=code,
            other=known.names[code],
        )
    else:
        yield Finding(
            law,
            "{code} is not the id of this law: that is {right}",
            key="bwb",
            code=code,
            right=sorted(meant),
        )


@frozen
class _Known:
    names: dict[str, str]
    by_name: dict[str, frozenset[str]]
    of_id: dict[str, frozenset[str]]


@lru_cache(maxsize=16)
def _known(also: tuple[str, ...]) -> _Known:
    names: dict[str, str] = {}
    by_name: dict[str, frozenset[str]] = {}
    of_id: dict[str, frozenset[str]] = {}

    def enter(id: str, *said: str) -> None:
        names[id] = said[0]
        for name in filter(None, map(_plain, said)):
            by_name[name] = by_name.get(name, frozenset()) | {id}
            of_id[id] = of_id.get(id, frozenset()) | {name}

    for line in lines("laws"):
        enter(line["bwb"], line["name"], line["abbreviation"])
    for entry in also:
        id, _, name = entry.partition(" ")
        enter(id, name)
    return _Known(names, by_name, of_id)


def _is_short_for(law: Law, names: frozenset[str]) -> bool:
    """Whether only the year is left out of one of these names: Wmo for Wmo 2015."""
    said = frozenset(_names(law))
    return any(_YEAR_AFTER.sub("", name) in said for name in names if _YEAR_AFTER.search(name))


def _may_be(law: Law, names: frozenset[str]) -> bool:
    """Whether a law that we do not know by its name can be the one with these names."""
    if not names:
        return True
    known = {word for name in names for word in _WORD.findall(name)} - _IN_MANY_NAMES
    said = {word for name in _names(law) for word in _WORD.findall(name)} - _IN_MANY_NAMES
    return not said or any(one in other or other in one for one in said for other in known)


def _names(law: Law) -> list[str]:
    said = [law.title, *law.aliases]
    if not isinstance(law.abbreviation, Missing):
        said.append(law.abbreviation)
    return [_plain(one) for one in said]


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
