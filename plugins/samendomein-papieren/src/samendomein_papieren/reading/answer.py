"""What a process that reads one file hands back: as JSON, so that nothing else can come with it."""

from __future__ import annotations

import json
from typing import Any

from attrs import Factory, define


class Refused(Exception):
    """A file that is not read; its arguments are a slug and the values of its message."""


@define(kw_only=True)
class Answer:
    """What was read, in values that JSON has.

    Attributes:
        markup: The paper as HTML.
        lines: Its lines: text, page, level of a heading, and whether a page ends.
        furniture: What was left out: text and page.
        problems: What could not be read: slug and values; see ``refusals``.
        properties: What the file says of itself.
    """

    markup: str = ""
    lines: list[tuple[str, str, int, bool]] = Factory(list)
    furniture: list[tuple[str, str]] = Factory(list)
    problems: list[tuple[str, dict[str, Any]]] = Factory(list)
    properties: dict[str, str] = Factory(dict)

    def as_json(self) -> str:
        """The answer as the process that asked reads it."""
        return json.dumps(
            {
                "markup": self.markup,
                "lines": self.lines,
                "furniture": self.furniture,
                "problems": self.problems,
                "properties": self.properties,
            }
        )
