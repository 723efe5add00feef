"""Where something stands in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

if TYPE_CHECKING:
    from samendomein.language.translate import Translator


@frozen(order=True)
class Location:
    """A place in a file that a person can go to.

    Attributes:
        path: The file as it is shown, with forward slashes on every system.
        line: The line, counted from 1; ``None`` if the whole file is meant.
        column: The column in characters, counted from 1; ``None`` if the whole line is meant.
    """

    path: str
    line: int | None = None
    column: int | None = None

    def in_words(self, translator: Translator) -> str:
        """The place with its path as this reader sees it."""
        return str(evolve(self, path=translator.path(self.path)))

    def __str__(self) -> str:
        parts = [self.path, self.line, self.column]
        return ":".join(str(part) for part in parts if part is not None)
