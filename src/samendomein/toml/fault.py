"""What stops a TOML text from being read."""

from __future__ import annotations

from attrs import frozen

from samendomein.language.text import Text


@frozen(kw_only=True)
class Fault:
    """The first thing in a text that cannot be read.

    Attributes:
        id: What kind of problem it is.
        message: What was found and what was expected.
        hint: What can be done about it.
        offset: The character it is about.
        statement: Where the key or header starts that cannot be read because of it.
    """

    id: str
    message: Text
    hint: Text
    offset: int
    statement: int
