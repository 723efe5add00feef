"""By which name a cell points at an element: its title where that is clear, else its id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from samendomein import Column, KindTable, Missing
from samendomein_excel.cells import is_safe_line

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""Soft hyphens and the like, which come along from web pages."""

_MISSING = frozenset(word.casefold() for word in Missing.words())


class ReferenceNames:
    """The names of the elements of one workbook."""

    def __init__(
        self, records: Mapping[str, Sequence[Mapping[str, Any]]], kinds: Iterable[KindTable]
    ) -> None:
        """Find out which titles are clear."""
        self._titles: dict[str, str] = {}
        for kind in kinds:
            title = next(column.word for column in kind.columns if column.name == "title")
            for row in records.get(kind.word, ()):
                self._titles[row["id"]] = row[title]
        # People write small and capital letters as they come.
        self._counts = Counter(key_of(title) for title in self._titles.values())
        self._ids = {key_of(id) for id in self._titles}

    def of(self, id: str, column: Column | None = None) -> str:
        """The name of an element; an id that nothing has is its own name."""
        title = self._titles.get(id)
        if title is None or not self._is_clear(title):
            return id
        return title

    def _is_clear(self, title: str) -> bool:
        key = key_of(title)
        return (
            self._counts[key] == 1
            and key not in self._ids
            and key not in _MISSING
            and is_safe_line(title)
        )


def key_of(name: str) -> str:
    """A name as it is compared: without capitals, and without what cannot be seen."""
    return " ".join(name.translate(_UNSEEN).split()).casefold()
