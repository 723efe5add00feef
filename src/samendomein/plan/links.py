"""The relations of a plan as plain rows; a `Relation` is made when somebody asks for one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar, overload

from samendomein.plan.origin import InFile, Origin, Places
from samendomein.plan.relations.relation import Details, Relation

AnyRelation = Relation[Any, Any]
RelationClass = type[AnyRelation]

Place = Origin | tuple[Places | str | int, ...]
"""Where a relation was read: an origin, or a file, or an element in it, and the keys in that."""

Row = tuple[str, str, Details, Place]
"""The ids of both ends, what is known of the relation, and where it was read."""

Rows = dict[RelationClass, list[Row]]

Made = TypeVar("Made", bound=AnyRelation)


class Links(Sequence[AnyRelation]):
    """Relations, grouped by class.

    A plan has three relations for each element, and most of what is asked of them is which two
    elements they join. A row says that at a tenth of what an object costs.
    """

    __slots__ = ("_made", "_rows")

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._made: dict[RelationClass, tuple[AnyRelation, ...]] = {}

    @property
    def classes(self) -> Sequence[RelationClass]:
        """The classes that there are relations of."""
        return tuple(self._rows)

    def rows(self, relation: RelationClass) -> Sequence[Row]:
        """The relations of a class as rows; of every class for `Relation` itself."""
        if relation is Relation:
            return [row for rows in self._rows.values() for row in rows]
        return self._rows.get(relation, ())

    def of_class(self, relation: RelationClass) -> tuple[AnyRelation, ...]:
        """The relations of a class."""
        if relation not in self._rows:
            return ()
        if relation not in self._made:
            self._made[relation] = tuple(made(relation, row) for row in self._rows[relation])
        return self._made[relation]

    def that(self, stand: Callable[[Row], bool]) -> Links:
        """Only the relations of which something is true."""
        return Links({cls: list(filter(stand, rows)) for cls, rows in self._rows.items()})

    @overload
    def __getitem__(self, number: int) -> AnyRelation: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[AnyRelation, ...]: ...
    def __getitem__(self, number: int | slice) -> AnyRelation | tuple[AnyRelation, ...]:
        return tuple(self)[number]

    def __iter__(self) -> Iterator[AnyRelation]:
        return (link for relation in self._rows for link in self.of_class(relation))

    def __len__(self) -> int:
        return sum(map(len, self._rows.values()))

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Links) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


def as_links(relations: Iterable[AnyRelation]) -> Links:
    """Relations as rows."""
    return relations if isinstance(relations, Links) else gathered([relations])


def gathered(parts: Iterable[Iterable[AnyRelation]]) -> Links:
    """The relations of several parts of a plan together."""
    rows: Rows = defaultdict(list)
    for part in parts:
        if isinstance(part, Links):
            for relation in part.classes:
                rows[relation].extend(part.rows(relation))
        else:
            for link in part:
                rows[type(link)].append(row_of(link))
    return Links(dict(rows))


def made(relation: type[Made], row: Row) -> Made:
    """The relation that a row stands for."""
    source, target, details, place = row
    return relation(source, target, details, _origin(place))


def row_of(link: AnyRelation) -> Row:
    """The row that stands for a relation."""
    return (link.source, link.target, link.details, link.origin)


def _origin(place: Place) -> Origin:
    if isinstance(place, tuple):
        file: Any = place[0]
        keys: Any = place[1:]
        if isinstance(file, InFile):
            return InFile(file.file, (*file.keys, *keys))
        return InFile(file, keys)
    return place
