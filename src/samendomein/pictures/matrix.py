"""The matrix: goals against themes, with the actions in the cells."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein.language.text import capital
from samendomein.pictures.boxes import SMALL
from samendomein.pictures.folding import Fold
from samendomein.pictures.matrix_table import MatrixRow, MatrixTable
from samendomein.pictures.picture import HEIGHT, WIDTH, Picture, nothing, picture, rule, top_line
from samendomein.pictures.saying import Saying
from samendomein.pictures.svg import number, tag, text
from samendomein.pictures.wording import lines_of, one_line
from samendomein.report.report import Report

VIEW = "matrix"

LABELS = 235.0
STEP = 14.0
TOP = 40.0
FOOT = 24.0
_CELL_LIMITS = (20, 8, 5, 3, 2, 1, 0)


def draw_matrix(report: Report, fold: Fold | None, prefix: str) -> tuple[Picture, ...]:
    """The goals of a report against its themes.

    Args:
        report: The report.
        fold: What is folded; ``None`` folds as much as is needed for one sheet.
        prefix: What ids begin with.
    """
    saying = Saying(report)
    title = report.say(
        "{goals} and {themes}: {title}",
        goals=saying.heading("goal"),
        themes=saying.several("theme"),
        title=report.title,
    )
    table = MatrixTable.of(report.graph, saying)
    if not table.rows or not table.columns:
        reason = capital(report.say("the plan has no goals and themes to set against each other"))
        return (nothing(VIEW, title, f"{reason}."),)
    if fold is None:
        for limit in _CELL_LIMITS:
            drawing = _Drawing(table, saying, title, limit)
            if drawing.fits(table.rows):
                break
        return tuple(drawing.pictures([drawing.shortened()], prefix))
    drawing = _Drawing(table, saying, title, 1000 if fold.actions is None else fold.actions)
    rows = table.rows
    if fold.goals is not None and len(rows) > fold.goals + 1:
        rows = (*rows[: fold.goals], table.rest(rows[fold.goals :], others=fold.goals > 0))
    return tuple(drawing.pictures(drawing.sheets(rows), prefix))


@frozen(eq=False)
class _Drawing:
    """A matrix of which each cell names so many actions, and counts the others."""

    table: MatrixTable
    saying: Saying
    title: str
    limit: int

    @property
    def wide(self) -> float:
        """How wide a column is."""
        return (WIDTH - 2 - LABELS) / len(self.table.columns)

    @property
    def head(self) -> float:
        """How high the headings are."""
        return STEP * max(len(self._heading(one)) for one in self.table.columns) + 12

    @property
    def room(self) -> float:
        """How much room there is for rows."""
        return HEIGHT - TOP - self.head - FOOT

    def fits(self, rows: tuple[MatrixRow, ...]) -> bool:
        """Whether these rows fit on one sheet."""
        used = 0.0
        for row in rows:
            used += self._height(row)
            if used > self.room:
                return False
        return True

    def shortened(self) -> tuple[MatrixRow, ...]:
        """As many rows as fit on one sheet, the last of which counts the others."""
        rows = self.table.rows
        if self.fits(rows):
            return rows
        used, kept = self._height(rows[0]), 0
        while kept < len(rows) and used + self._height(rows[kept]) <= self.room:
            used += self._height(rows[kept])
            kept += 1
        return (*rows[:kept], self.table.rest(rows[kept:], others=kept > 0))

    def sheets(self, rows: tuple[MatrixRow, ...]) -> list[tuple[MatrixRow, ...]]:
        """The rows of each sheet."""
        sheets: list[list[MatrixRow]] = [[]]
        used = 0.0
        for row in rows:
            height = self._height(row)
            if sheets[-1] and used + height > self.room:
                sheets.append([])
                used = 0.0
            sheets[-1].append(row)
            used += height
        return [tuple(sheet) for sheet in sheets]

    def pictures(self, sheets: list[tuple[MatrixRow, ...]], prefix: str) -> Iterator[Picture]:
        """The sheets."""
        drawn = {row.goal.id for sheet in sheets for row in sheet if row.goal is not None}
        left_out = {"goal": self.table.goals - len(drawn)}
        for place, rows in enumerate(sheets, 1):
            which = self.saying.sheet(place, len(sheets))
            height = TOP + self.head + sum(map(self._height, rows)) + FOOT
            yield picture(
                self._content(rows, which, self.saying.rest(place, len(sheets))),
                view=VIEW,
                title=f"{self.title}, {which}" if which else self.title,
                description=self._description(left_out),
                height=height,
                prefix=prefix,
                language=self.saying.report.language,
                left_out=left_out["goal"],
                sheet=place,
            )

    def _description(self, left_out: dict[str, int]) -> str:
        counts = {"goal": self.table.goals, "theme": self.table.themes}
        said = self.saying.report.say(
            "A table of {counts}. Each cell names the {actions} that serve the {goal} under the "
            "{theme}.",
            counts=self.saying.listed(counts),
            actions=self.saying.several("action"),
            goal=self.saying.one("goal"),
            theme=self.saying.one("theme"),
        )
        return f"{said} {self.saying.folded(left_out)}".strip()

    def _content(self, rows: tuple[MatrixRow, ...], which: str, rest: str) -> Iterator[str]:
        yield from top_line(self.title, which)
        y = TOP
        for place, column in enumerate(self.table.columns):
            yield text(
                self._heading(column), self._x(place) + 6, y + 14, step=STEP,
                class_="sd-quiet" if column.is_rest else "sd-heading", font_size=12,
                font_weight=650,
            )  # fmt: skip
        y += self.head
        for row in rows:
            yield rule(y)
            yield from self._row(row, y)
            y += self._height(row)
        yield rule(y)
        for place in range(len(self.table.columns)):
            x = number(self._x(place))
            yield tag(
                "path", class_="sd-edge sd-rule", d=f"M{x} {number(TOP)}V{number(y)}",
                stroke="currentColor", stroke_opacity=0.3, fill="none",
            )  # fmt: skip
        if rest:
            yield text((rest,), 1, y + FOOT - 4, class_="sd-quiet", font_size=SMALL)

    def _row(self, row: MatrixRow, y: float) -> Iterator[str]:
        bold = row.goal is not None
        yield text(
            self._label(row), 1, y + 15, step=STEP, class_=None if bold else "sd-quiet",
            font_size=12, font_weight=650 if bold else None,
        )  # fmt: skip
        if row.note:
            yield text(
                (row.note,), 1, y + 14 + len(self._label(row)) * STEP, class_="sd-alert",
                font_size=SMALL,
            )  # fmt: skip
        for place in range(len(self.table.columns)):
            x = self._x(place) + 6
            yield text(self._cell(row, place), x, y + 15, step=STEP, font_size=SMALL)

    def _heading(self, column: object) -> tuple[str, ...]:
        return lines_of(str(column), self.wide - 10, 12, 4, bold=True)

    def _label(self, row: MatrixRow) -> tuple[str, ...]:
        return lines_of(row.title, LABELS - 14, 12, 4, bold=row.goal is not None)

    def _cell(self, row: MatrixRow, place: int) -> list[str]:
        """The lines of a cell: some actions by name, and how many others there are."""
        actions = row.cells.get(place, ())
        room = self.wide - 12
        if row.goal is None and row.is_rest:
            words = self.saying.counted(len(actions), "action") if actions else ""
            return [one_line(words, room, SMALL)] if words else []
        shown = actions if len(actions) <= self.limit + (self.limit > 0) else actions[: self.limit]
        lines = [
            line
            for action in shown
            for line in lines_of(f"– {self.saying.title(action)}", room, SMALL, 3)
        ]
        if len(shown) < len(actions):
            rest = {"action": len(actions) - len(shown)}
            lines += lines_of(self.saying.more(rest, others=bool(shown)), room, SMALL, 2)
        return lines

    def _height(self, row: MatrixRow) -> float:
        lines = max((len(self._cell(row, place)) for place in row.cells), default=0)
        label = len(self._label(row)) + (1 if row.note else 0)
        return max(lines, label, 1) * STEP + 8

    def _x(self, place: int) -> float:
        return LABELS + place * self.wide
