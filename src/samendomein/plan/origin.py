"""Where an element or a relation was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from attrs import field, frozen

from samendomein.location import Location

if TYPE_CHECKING:
    from samendomein.plan.elements.records import Passage


class Places(Protocol):
    """A file that knows where its parts stand."""

    def at(self, *keys: str | int) -> Location:
        """The place of a part, or of the nearest part that holds it."""


@frozen
class InFile:
    """Read from a file. The place is looked up when somebody asks for it."""

    file: Places = field(repr=False)
    keys: tuple[str | int, ...]

    @property
    def location(self) -> Location:
        """Where the element or relation stands."""
        return self.file.at(*self.keys)

    def at(self, *keys: str | int) -> Location:
        """Where a part of the element stands."""
        return self.file.at(*self.keys, *keys)


@frozen
class InPaper:
    """Read from a paper that has no lines, only pages and sections."""

    passage: Passage

    @property
    def location(self) -> Location:
        """The document; the passage says where in it."""
        return Location(self.passage.document)


@frozen
class Derived:
    """Not read anywhere: made by a program, which says so."""

    by: str

    @property
    def location(self) -> Location:
        """The program that made it."""
        return Location(f"<{self.by}>")


@frozen(kw_only=True)
class ReadFrom:
    """What a plan was read from.

    Attributes:
        root: The folder that was asked for, as it is shown; reports leave it out of paths.
        files: What was read, as it is shown, with the SHA-256 of what stood in it.
    """

    root: str = ""
    files: tuple[tuple[str, str], ...] = ()


Origin = InFile | InPaper | Derived
"""Where something was read: a file, a paper, or a program that made it."""

BY_HAND = Derived("script")
"""The origin of what a script makes itself."""
