"""What ends a run, and what a reader had to leave out."""

from __future__ import annotations

import errno
from collections.abc import Sequence

from attrs import frozen

from samendomein.language.text import Text
from samendomein.location import Location


class SamendomeinError(Exception):
    """Anything that makes it impossible to go on."""


class UsageError(SamendomeinError):
    """The library or the command was asked for something that does not exist or cannot be.

    Attributes:
        text: What is wrong, as a text that can be said in another language.
        hint: What can be done about it, if anything.
    """

    def __init__(self, text: Text | str, hint: Text | None = None) -> None:
        self.text = Text(text) if isinstance(text, str) else text
        self.hint = hint
        super().__init__(self.text, hint)

    def __str__(self) -> str:
        from samendomein.language.translate import english

        said = english().render(self.text)
        return said if self.hint is None else f"{said}\n  hint: {english().render(self.hint)}"


@frozen(kw_only=True)
class Problem:
    """Something in the input that cannot stand, and so was left out of the plan.

    Attributes:
        id: What kind of problem: ``room/what-is-wrong``, as in ``plan/unknown-target``.
        message: What was found and what was expected.
        location: Where.
        hint: What can be done about it, if anything.
        elements: The ids of the elements that were not read, or not whole, because of it.
    """

    id: str
    message: Text
    location: Location
    hint: Text | None = None
    elements: tuple[str, ...] = ()

    def __str__(self) -> str:
        from samendomein.language.translate import english

        return english().problem(self)


class ReadError(SamendomeinError):
    """The papers could be read only in part.

    Attributes:
        problems: Everything that could not be read, in the order of files and lines.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


def why_refused(error: OSError) -> Text:
    """Why the operating system refused, in words that can be said in another language."""
    known = {
        errno.ENOENT: Text("there is no such file or folder"),
        errno.ENOTDIR: Text("a part of the path is a file, and no folder"),
        errno.EISDIR: Text("it is a folder"),
        errno.EACCES: Text("that is not allowed"),
        errno.EPERM: Text("that is not allowed"),
        errno.EROFS: Text("that disk can only be read"),
        errno.ENOSPC: Text("the disk is full"),
        errno.ENAMETOOLONG: Text("the name is too long"),
    }
    said = (error.strerror or type(error).__name__).lower()
    return known.get(error.errno or 0) or Text("{reason}", reason=said)
