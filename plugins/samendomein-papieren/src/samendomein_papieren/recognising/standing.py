"""What is open while a paper is read: the headings and lists that a line stands under."""

from __future__ import annotations

from attrs import define, field

from samendomein_papieren.recognising.lines import Line
from samendomein_papieren.recognising.rule_tables import SectionRule
from samendomein_papieren.recognising.sentences import Sentence


@define
class Open:
    """A heading or a coded line under which others stand.

    Attributes:
        level: Its depth; a line that is no heading is deeper than any heading.
        rank: How deep what it opened stands below other things.
        id: The element that it opened; empty if it opened none.
        rule: What stands under it, if a rule says so.
        number: How many headings there were before it.
        has_own: Whether headings, or a paragraph, under it named what it holds.
    """

    level: int
    rank: int
    id: str
    rule: SectionRule | None = None
    number: int = 0
    has_own: bool = False


@define
class Listed:
    """A list that a sentence announced.

    Attributes:
        means: What its items are.
        rule: The rule that says so.
        sentence: The sentence.
        level: The depth of its items, once there is one.
        cell: The cell it stands in, or -1.
    """

    means: str
    rule: str
    sentence: Sentence
    level: int = 0
    cell: int = -1


@define
class Under:
    """What each line stands under.

    Attributes:
        heading: By the number of a block, the element whose heading it stands under.
        nearest: By the number of a block, the element that was named last, heading or item.
    """

    heading: dict[int, str] = field(factory=dict)
    nearest: dict[int, str] = field(factory=dict)

    def note(self, line: Line, heading: str, nearest: str) -> None:
        """Note what a line stands under."""
        if heading:
            self.heading[line.block.number] = heading
        if nearest:
            self.nearest[line.block.number] = nearest
