"""Two changed copies of one plan against what both began with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from samendomein.plan.vocabulary import kind_named, relations_from
from samendomein.sources.writing import Row, Written, as_records

Unit = tuple[str, ...]
"""What changes as a whole: a field, or a relation to one element."""


class Nothing:
    """That there is no value, which is not the same as an empty one."""


NOTHING = Nothing()


@frozen(kw_only=True)
class Difference:
    """A value that differs.

    Attributes:
        kind: The English name of the kind.
        element: The id of the element.
        field: The English word of the field or relation; empty if it is the element itself.
        target: The id to which the relation points, if it is one.
        assessor: Who judged the relation, if somebody did.
        theirs: What it is in the edited copy.
        ours: What it is in the plan files.
        before: What both began with.
    """

    kind: str
    element: str
    field: str
    target: str = ""
    assessor: str = ""
    theirs: Any
    ours: Any
    before: Any


@frozen(kw_only=True)
class Compared:
    """What came of comparing.

    Attributes:
        changed: What changed in the edited copy only.
        added: The new elements of the edited copy, as kind and row with English words.
        removed: The elements that are gone from the edited copy, as kind and id.
        conflicts: What changed in both, and not alike.
    """

    changed: tuple[Difference, ...]
    added: tuple[tuple[str, Row], ...]
    removed: tuple[tuple[str, str], ...]
    conflicts: tuple[Difference, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.changed or self.added or self.removed or self.conflicts)


def compare(theirs: Written, ours: Written, before: Written) -> Compared:
    """Compare an edited copy and the plan files with the plan from which the copy was made.

    Args:
        theirs: The edited copy.
        ours: The plan files as they are now.
        before: The plan when the copy was made; empty if nobody knows.
    """
    changed: list[Difference] = []
    added: list[tuple[str, Row]] = []
    removed: list[tuple[str, str]] = []
    conflicts: list[Difference] = []
    rows = [_by_id(one) for one in (theirs, ours, before)]
    they_point_at, we_point_at = (_newly_pointed_at(one, rows[2]) for one in rows[:2])
    for kind, id in sorted({key for one in rows for key in one}):
        their, our, first = (one.get((kind, id)) for one in rows)
        if their is not None and our is not None:
            for one in _differences(kind, id, their, our, first or {}):
                (changed if _same(one.ours, one.before) else conflicts).append(one)
        elif their is not None and first is None:
            added.append((kind, their))
        elif our is not None and first is not None and _same(our, first):
            if id in we_point_at:
                conflicts.append(_of_the_element(kind, id, their, our, first))
            else:
                removed.append((kind, id))
        elif their is not None and first is not None and _same(their, first):
            if id in they_point_at:
                conflicts.append(_of_the_element(kind, id, their, our, first))
        elif (their or our) and first and not _same(their, first) and not _same(our, first):
            conflicts.append(_of_the_element(kind, id, their, our, first))
    return Compared(
        changed=tuple(changed),
        added=tuple(added),
        removed=tuple(removed),
        conflicts=tuple(conflicts),
    )


def units(row: Mapping[str, Any], relations: frozenset[str]) -> dict[Unit, Any]:
    """What in a row changes as a whole: each field, and each relation by its target.

    Args:
        row: A row with English words.
        relations: The English words of the relations.
    """
    found: dict[Unit, Any] = {}
    for word, value in row.items():
        if word not in relations:
            found[word,] = value
            continue
        for link in value if isinstance(value, list) else [value]:
            if isinstance(link, Mapping):
                found[word, str(link["to"]), str(link.get("assessor", ""))] = link
            else:
                found[word, str(link), ""] = link
    return found


def _by_id(plan: Written) -> dict[tuple[str, str], Row]:
    return {(kind, row["id"]): row for kind, rows in as_records(plan, "en").items() for row in rows}


def _newly_pointed_at(
    rows: Mapping[tuple[str, str], Row], before: Mapping[tuple[str, str], Row]
) -> frozenset[str]:
    """The elements to which a copy has a relation that was not there before."""
    found: set[str] = set()
    for (kind, id), row in rows.items():
        relations = relation_words(kind)
        was = units(before.get((kind, id), {}), relations)
        found.update(unit[1] for unit in units(row, relations) if len(unit) > 1 and unit not in was)
    return frozenset(found)


def _differences(kind: str, id: str, theirs: Row, ours: Row, before: Row) -> Iterator[Difference]:
    relations = relation_words(kind)
    their, our, first = (units(row, relations) for row in (theirs, ours, before))
    for unit in sorted({*their, *our, *first}):
        one = Difference(
            kind=kind,
            element=id,
            field=unit[0],
            target=unit[1] if len(unit) > 1 else "",
            assessor=unit[2] if len(unit) > 1 else "",
            theirs=their.get(unit, NOTHING),
            ours=our.get(unit, NOTHING),
            before=first.get(unit, NOTHING),
        )
        if not _same(one.theirs, one.ours) and not _same(one.theirs, one.before):
            yield one


def _of_the_element(
    kind: str, id: str, theirs: Row | None, ours: Row | None, before: Row
) -> Difference:
    return Difference(
        kind=kind,
        element=id,
        field="",
        theirs=NOTHING if theirs is None else theirs,
        ours=NOTHING if ours is None else ours,
        before=before,
    )


def _same(one: object, other: object) -> bool:
    # True is equal to 1 in Python, and here it is not.
    return one == other and (type(one) is type(other) or not isinstance(one, bool | int))


def relation_words(kind: str) -> frozenset[str]:
    """The English words of the relations that a kind can have."""
    return frozenset(one.words.name for one in relations_from(kind_named(kind)))
