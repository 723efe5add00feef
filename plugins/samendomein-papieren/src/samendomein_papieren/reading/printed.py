"""What a reader hands on: lines as they were printed, and pieces that are not yet a paper."""

from __future__ import annotations

from attrs import Factory, define, frozen

from samendomein import Location, Problem, Text
from samendomein_papieren.paper import BlockKind, Furniture, Repair, RepairKind

# Characters that no paper has a use for carry what is known about a text until it is composed.
EMPHASIS_ON = "\ue000"
EMPHASIS_OFF = "\ue001"
LABEL_ON = "\ue002"
LABEL_OFF = "\ue003"
PAGE_ON = "\ue004"
PAGE_OFF = "\ue005"
MARKS = EMPHASIS_ON + EMPHASIS_OFF + LABEL_ON + LABEL_OFF + PAGE_ON + PAGE_OFF

WITHOUT_MARKS = str.maketrans("", "", MARKS)


@frozen(kw_only=True)
class Line:
    """One line of a file, or one that a reader made out of a page.

    Attributes:
        text: What stands in it.
        number: Which line of the file, counted from 1; 0 if the file has no lines.
        page: On which page.
        heading: The level of a heading, if its print shows that it is one; 0 otherwise.
        is_break: Whether a page ends here, and nothing else is in this line.
    """

    text: str = ""
    number: int = 0
    page: str = ""
    heading: int = 0
    is_break: bool = False


@frozen(kw_only=True)
class Piece:
    """A block without its place in the paper; the attributes are those of a block.

    Attributes:
        kind: What it is.
        text: Its text, with the marks of this module.
        marker: What was printed before it.
        level: Its depth; 0 for a heading whose depth is still to be found.
        cells: The cells of a row.
        is_header: Whether the row has the column headings.
        table: Which table a row belongs to.
        page: On which page it begins.
        line: On which line of the file.
        after_break: Whether a page ended just before it.
    """

    kind: BlockKind
    text: str = ""
    marker: str = ""
    level: int = 0
    cells: tuple[str, ...] = ()
    is_header: bool = False
    table: int = 0
    page: str = ""
    line: int = 0
    after_break: bool = False


@define(kw_only=True)
class Log:
    """What is to be told about the reading of one paper.

    Attributes:
        shown_as: How messages name the paper.
        furniture: What was left out.
        repairs: What was changed.
        problems: What could not be read.
    """

    shown_as: str
    furniture: list[Furniture] = Factory(list)
    repairs: list[Repair] = Factory(list)
    problems: list[Problem] = Factory(list)

    def left_out(self, text: str, page: str = "", line: int = 0) -> None:
        """Keep what was printed for the page only."""
        shown = text.translate(WITHOUT_MARKS).strip()
        if shown:
            self.furniture.append(Furniture(text=shown, page=page, line=line))

    def repaired(
        self, kind: RepairKind, printed: str, became: str, page: str = "", line: int = 0
    ) -> None:
        """Keep what was changed."""
        self.repairs.append(
            Repair(
                kind=kind,
                printed=printed.translate(WITHOUT_MARKS),
                became=became.translate(WITHOUT_MARKS),
                page=page,
                line=line,
            )
        )

    def problem(self, slug: str, message: Text, hint: Text | None = None, line: int = 0) -> None:
        """Keep what could not be read."""
        self.problems.append(
            Problem(
                id=f"papieren/{slug}",
                message=message,
                location=Location(self.shown_as, line or None),
                hint=hint,
            )
        )
