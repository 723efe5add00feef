"""The text of a paper, as a source that proposes gives it back beside what it recognised."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen


@frozen(kw_only=True)
class PaperPart:
    """A paragraph, heading, list item or table row of a paper.

    Attributes:
        text: Its words, repaired: on one line, without page furniture.
        page: The page on which it begins, as it is numbered there; empty without pages.
        section: The heading above it; empty if there is none.
    """

    text: str
    page: str = ""
    section: str = ""


def _as_tuple(parts: Iterable[PaperPart]) -> tuple[PaperPart, ...]:
    return tuple(parts)


@frozen(kw_only=True)
class PaperText:
    """What stands in one paper, in reading order.

    When the paper is imported again with another content, every passage that quotes it is
    looked up in this text.

    Attributes:
        document: The id of the `Document` that stands for the paper.
        name: The name of its file.
        sha256: The SHA-256 of the file, in small hexadecimal letters.
        parts: The text, in parts.
    """

    document: str
    name: str
    sha256: str
    parts: tuple[PaperPart, ...] = field(default=(), converter=_as_tuple, repr=False)
