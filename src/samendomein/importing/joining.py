"""One element out of two: with the passages of both, and what only one of them says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs
from attrs import frozen

from samendomein.errors import UsageError
from samendomein.importing.room import Keys, Room, key_for, row_of, rows_in
from samendomein.language.text import Text
from samendomein.location import Location
from samendomein.plan.elements.element import Element
from samendomein.plan.links import AnyRelation
from samendomein.plan.values import Missing
from samendomein.plan.vocabulary import fields_of
from samendomein.sources.records import ENDS, RecordReader
from samendomein.sources.slots import slots_of
from samendomein.sources.source import Fragment
from samendomein.sources.writing import as_records
from samendomein.toml.changing import TomlText


@frozen
class _InText:
    """A text that is being changed, of which no place is told."""

    def at(self, *keys: str | int) -> Location:
        """Nowhere in particular."""
        return Location("")


_OWN = frozenset(("id", "title", "state", "origin"))
_LATEST = frozenset(("status", "settled_on"))
"""What a later paper knows better."""


def joined(kept: Element, other: Element, *, other_is_later: bool = False) -> Element:
    """The one element: what it said stays, and what the other adds comes along.

    Args:
        kept: The element that stays.
        other: The element that goes into it.
        other_is_later: Whether the other was read in a later paper, which knows better how far
            it is.
    """
    changes: dict[str, Any] = {}
    for field in attrs.fields(type(kept)):
        name = field.name
        mine, theirs = getattr(kept, name), getattr(other, name)
        if name in _OWN or mine == theirs:
            continue
        if isinstance(mine, tuple) and isinstance(theirs, tuple):
            changes[name] = (*mine, *(one for one in theirs if one not in mine))
        elif isinstance(theirs, Missing):
            continue
        elif isinstance(mine, Missing) or mine == "" or (other_is_later and name in _LATEST):
            changes[name] = theirs
    return kept.with_(**changes)


def write_joined(
    room: Room, text: TomlText, before: Element, now: Element, links: Iterable[AnyRelation]
) -> None:
    """Write what an element got, and the relations that start from it, into its row.

    Args:
        room: The folder.
        text: The file in which it stands.
        before: As it stands there.
        now: As it is to stand there.
        links: The relations to add; those that are there already are left alone.

    Raises:
        UsageError: It does not stand in that file.
    """
    found = row_of(text, before.id)
    if found is None:
        raise not_in_a_file(before.id)
    keys, kind, row = found
    dutch = room.language == "nl"
    ((made,),) = as_records(Fragment(elements=[now], relations=links), room.language).values()
    for term in fields_of(kind):
        if getattr(before, term.name) == getattr(now, term.name):
            continue
        word = term.words.nl if dutch else term.name
        there = key_for(row, kind, term.name)
        value = made[word]
        if there is not None and isinstance(value, list) and isinstance(row[there], list):
            value = [*row[there], *value[len(getattr(before, term.name)) :]]
        text.set((*keys, there or word), value)
    for name in dict.fromkeys(link.words.name for link in links):
        _add_links(text, (keys, kind, row), name, made)


def as_it_stands(text: TomlText, element: Element) -> Element:
    """An element as its row says now, which somebody may have changed since it was read.

    Raises:
        UsageError: It does not stand in that file.
    """
    found = row_of(text, element.id)
    if found is None:
        raise not_in_a_file(element.id)
    keys, _, row = found
    reader = RecordReader()
    reader.read({str(keys[0]): [row]}, _InText())
    (now,) = reader.fragment().elements
    return now


def not_in_a_file(id: str) -> UsageError:
    """What to say of an element that stands in no plan file."""
    return UsageError(
        Text("{id} does not stand in a plan file", id=f"'{id}'"),
        Text("decide on it where it was written down"),
    )


def point_elsewhere(text: TomlText, gone: str, kept: str) -> None:
    """Let every relation that leads to one element lead to another."""
    for keys, kind, row in list(rows_in(text.values)):
        for place, value in pointing_to(row, kind, gone):
            word = place[0]
            if kept in _targets(row[word]) or row.get("id") == kept:
                text.remove((*keys, *place))
            elif isinstance(value, Mapping):
                end = next(one for one in ENDS if value.get(one) == gone)
                text.set((*keys, *place, end), kept)
            else:
                text.set((*keys, *place), kept)


def _add_links(
    text: TomlText,
    found: tuple[Keys, type[Element], Mapping[str, Any]],
    name: str,
    made: Mapping[str, Any],
) -> None:
    keys, kind, row = found
    word = next(one for one in made if slots_of(kind)[one].name == name)
    there = key_for(row, kind, name)
    values = _listed(row[there]) if there else []
    new = [one for one in _listed(made[word]) if not set(_targets(one)) & set(_targets(values))]
    if new:
        text.set((*keys, there or word), [*values, *new])


def pointing_to(
    row: Mapping[str, Any], kind: type[Element], id: str
) -> list[tuple[tuple[Any, ...], Any]]:
    """Where in a row something points to an element; the last place first."""
    slots, found = slots_of(kind), []
    for word, value in row.items():
        slot = slots.get(word)
        if slot is None or slot.relation is None:
            continue
        if isinstance(value, list):
            each: list[tuple[tuple[Any, ...], Any]] = [
                ((word, at), one) for at, one in enumerate(value)
            ]
        else:
            each = [((word,), value)]
        found += [(place, one) for place, one in each if id in _targets(one)]
    return found[::-1]


def _targets(value: Any) -> list[str]:
    """The ids to which a value leads."""
    if isinstance(value, list):
        return [id for one in value for id in _targets(one)]
    if isinstance(value, Mapping):
        return [str(value[end]) for end in ENDS if end in value][:1]
    return [str(value)]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
