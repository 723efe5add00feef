"""Which element a cell means: by its id, by its title, or by the title that it had."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import frozen

from samendomein import KindTable, Location, Missing, Problem, Text
from samendomein_excel.names import key_of

_MISSING = {word.casefold() for word in Missing.words()}

_BULLET = re.compile(r"(?:[-–—•*·▪◦‣>]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+", re.IGNORECASE)
"""What people put before the lines of a list."""

_DIVIDERS = (";", ",", " / ", " | ", " & ", " + ", " en ", " and ")
"""What people put between several names in one cell; the first two are told if they fail."""


@frozen(kw_only=True)
class Before:
    """An element of the plan from which the workbook was made.

    Attributes:
        kind: The English name of its kind.
        id: Its id.
        title: Its title.
    """

    kind: str
    id: str
    title: str


class References:
    """The elements of one workbook, by every name that a cell can have for them."""

    def __init__(
        self, given: Iterable[str], before: Iterable[Before], problems: list[Problem]
    ) -> None:
        """Begin without elements.

        Args:
            given: Every id that stands in the workbook, also further on.
            before: The plan from which it was made.
            problems: Where to put what cannot be told apart.
        """
        self._problems = problems
        self.kind_of: dict[str, str] = {}
        self._given = set(given)
        self._titles: defaultdict[str, set[str]] = defaultdict(set)
        self._before: defaultdict[str, set[str]] = defaultdict(set)
        self._kind_before: dict[str, str] = {}
        for one in before:
            self._before[key_of(one.title)].add(one.id)
            self._kind_before[one.id] = one.kind

    def add(self, id: str, kind: str, title: object) -> None:
        """An element that stands in the workbook."""
        self.kind_of.setdefault(id, kind)
        if isinstance(title, str):
            self._titles[key_of(title)].add(id)

    def id_for(self, title: object, kind: KindTable, number: int) -> str:
        """The id of a row without one: what it was, if its title tells, or one made of its title.

        Args:
            title: The title, if the row has one.
            kind: Its kind.
            number: The number of the row.
        """
        taken = self._given | self.kind_of.keys()
        was = [
            id
            for id in self._before.get(key_of(str(title or "")), ())
            if self._kind_before[id] == kind.name and id not in taken
        ]
        if len(was) == 1:
            return was[0]
        letters = unicodedata.normalize("NFKD", str(title or "")).encode("ascii", "ignore").decode()
        stem = re.sub(r"[^a-z0-9]+", "-", letters.casefold()).strip("-")[:60].strip("-")
        stem = stem or f"{kind.word}-{number + 1}"
        id, count = stem, 1
        # An id that was somebody else's would make of this row a change of that one.
        while id in taken or id in _MISSING or id in self._kind_before:
            count += 1
            id = f"{stem}-{count}"
        return id

    def targets(self, line: str, kinds: Sequence[str], place: Location) -> list[str]:
        """The ids that a line stands for: one name, or several that are divided."""
        for one in (line, _BULLET.sub("", line, count=1)):
            found = self.target(one, kinds, place)
            if found is not None:
                return [found]
        line = _BULLET.sub("", line, count=1)
        for divider in _DIVIDERS:
            parts = [part.strip() for part in line.split(divider) if part.strip()]
            if divider not in line:
                continue
            if divider in _DIVIDERS[:2] or all(self._is_known(part, kinds) for part in parts):
                return [target for part in parts for target in self.targets(part, kinds, place)]
        return [line]

    def target(self, name: str, kinds: Sequence[str], place: Location) -> str | None:
        """The id that one name stands for; ``None`` if nothing has it."""
        if name in self.kind_of or name.casefold() in _MISSING:
            return name
        fitting = self._fitting(name, kinds)
        if len(fitting) > 1:
            self._problems.append(
                Problem(
                    id="excel/which-one",
                    message=Text(
                        "{name} is the title of several rows: {ids}",
                        name=f"'{name}'",
                        ids=", ".join(fitting),
                    ),
                    location=place,
                    hint=Text(
                        "write the id of the one that is meant; it stands in a hidden column"
                    ),
                )
            )
        return fitting[0] if fitting else None

    def _fitting(self, name: str, kinds: Sequence[str]) -> list[str]:
        ids = self._titles.get(key_of(name)) or {
            id for id in self._before.get(key_of(name), ()) if id in self.kind_of
        }
        return sorted(id for id in ids if not kinds or self.kind_of[id] in kinds)

    def _is_known(self, name: str, kinds: Sequence[str]) -> bool:
        names = (name, _BULLET.sub("", name, count=1))
        return any(one in self.kind_of or self._fitting(one, kinds) for one in names)
