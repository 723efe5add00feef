"""What became of the passages that quote a paper, when a later version of it comes in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import frozen

from samendomein.importing.quoting import Anchor, Searched
from samendomein.importing.room import Keys, Room, rows_in
from samendomein.plan.elements.element import Element
from samendomein.plan.elements.records import Anchoring, Passage
from samendomein.plan.values import Missing
from samendomein.plan.vocabulary import FieldTerm, fields_of
from samendomein.sources.slots import slots_of
from samendomein.toml.changing import TomlText

FEWEST = 3
"""So many passages at least tell whether two files of one name are versions of one paper."""

SAME_PAPER = 0.2
"""The part of the passages that must stand in a later version of a paper."""


@frozen(kw_only=True)
class AnchoredPassage:
    """A passage that was looked up in a later version of its paper.

    Attributes:
        element: The id of the element that it belongs to.
        title: The title of that element.
        quote: The words as they were quoted.
        was: On which page and under which heading they stood, as far as that was known.
        anchor: Where they stand now.
        path: The plan file.
        keys: Where the passage stands in it.
    """

    element: str
    title: str
    quote: str
    was: tuple[str, str]
    anchor: Anchor
    path: Path
    keys: Keys


def anchored(room: Room, document: str, searched: Searched) -> list[AnchoredPassage]:
    """Look up every passage that quotes a paper."""
    found: list[AnchoredPassage] = []
    for path in room.plan_files():
        for keys, row, raw in _passages_in(room.text(path).values):
            passage = _passage(raw)
            if passage is None or passage.document != document:
                continue
            if isinstance(passage.quote, Missing):
                continue
            found.append(
                AnchoredPassage(
                    element=str(row.get("id", "")),
                    title=_title(row),
                    quote=passage.quote,
                    was=(_text(passage.page), _text(passage.section)),
                    anchor=searched.find(passage),
                    path=path,
                    keys=keys,
                )
            )
    return found


def instead_of(passages: Iterable[AnchoredPassage]) -> dict[str, list[str]]:
    """By the id of an element, the other words that now stand where it was quoted."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one in passages:
        if one.anchor.outcome is Anchoring.MOVED and not one.anchor.is_verbatim:
            found[one.element].append(one.anchor.words)
    return found


def is_another_paper(passages: list[AnchoredPassage]) -> bool:
    """Whether so little of the quotations stands in it that it must be another paper."""
    stands = sum(1 for one in passages if one.anchor.outcome is not Anchoring.GONE)
    return len(passages) >= FEWEST and stands < SAME_PAPER * len(passages)


def write_down(passages: list[AnchoredPassage], room: Room, sha256: str) -> None:
    """Write into the plan files where the quotations stand now.

    Words that are still there get their new place and the checksum of the new version. Where the
    words changed, the quotation stays as somebody accepted it, and what stands there now is
    written beside it.
    """
    for one in passages:
        anchor, text = one.anchor, room.text(one.path)
        said: dict[str, Any] = {}
        if anchor.is_verbatim:
            said["hash"] = sha256
            if anchor.page:
                said["page"] = anchor.page
            if anchor.section:
                said["section"] = anchor.section
            gone: tuple[str, ...] = ("now", "similarity", "anchoring")
        else:
            gone = ("now", "similarity")
        if anchor.outcome is not Anchoring.FOUND:
            said["anchoring"] = anchor.outcome.nl if room.language == "nl" else anchor.outcome.value
            gone = tuple(name for name in gone if name != "anchoring")
        if anchor.outcome is Anchoring.MOVED and not anchor.is_verbatim:
            said["now"], said["similarity"] = anchor.words, float(anchor.similarity)
            gone = ()
        _rewrite(text, one.keys, said, gone, room.language)


def _rewrite(
    text: TomlText, keys: Keys, said: Mapping[str, Any], gone: tuple[str, ...], language: str
) -> None:
    row = text.at(*keys)
    for term in _TERMS:
        word = next((word for word in row if word in term.written()), None)
        if term.name in said:
            value = said[term.name]
            there = None if word is None else row[word]
            same = float(there) == value if isinstance(there, Decimal) else there == value
            if word is None or not same:
                key = word or (term.words.nl if language == "nl" else term.name)
                text.set((*keys, key), value)
        elif term.name in gone and word is not None:
            text.remove((*keys, word))


_TERMS: tuple[FieldTerm, ...] = fields_of(Passage)


def _passages_in(
    values: Mapping[str, Any],
) -> Iterator[tuple[Keys, dict[str, Any], Mapping[str, Any]]]:
    """Every passage in a plan file: where it stands, the row of its element, and what it says."""
    for keys, kind, row in rows_in(values):
        slots = slots_of(kind)
        for word, value in row.items():
            slot = slots.get(word)
            if slot is None:
                continue
            if slot.record is Passage:
                yield from ((place, row, one) for place, one in _each((*keys, word), value))
            elif slot.relation is not None:
                for place, link in _each((*keys, word), value):
                    for key in (key for key in link if key in _PASSAGES):
                        yield from (
                            (deeper, row, one) for deeper, one in _each((*place, key), link[key])
                        )


_PASSAGES = next(term for term in fields_of(Element) if term.name == "passages").written()


def _each(keys: Keys, value: Any) -> Iterator[tuple[Keys, Mapping[str, Any]]]:
    if isinstance(value, Mapping):
        yield keys, value
    elif isinstance(value, list):
        for number, one in enumerate(value):
            if isinstance(one, Mapping):
                yield (*keys, number), one


def _passage(raw: Mapping[str, Any]) -> Passage | None:
    said: dict[str, str] = {}
    for term in _TERMS:
        value = next((raw[word] for word in term.written() if word in raw), None)
        if term.name in _LOOKED_AT and isinstance(value, str):
            said[term.name] = value
    return Passage(**said) if "document" in said else None  # type: ignore[arg-type]


_LOOKED_AT = {"document", "section", "page", "quote", "before", "after"}


def _title(row: Mapping[str, Any]) -> str:
    title = next((row[word] for word in ("title", "titel", "naam", "name") if word in row), "")
    return str(title or row.get("id", ""))


def _text(value: str | Missing) -> str:
    return "" if isinstance(value, Missing) else value
