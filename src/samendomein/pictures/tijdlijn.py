"""The time line: the periods of plans, actions, posts and sources of money, and events."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein.pictures.boxes import SMALL
from samendomein.pictures.folding import Fold, shown_of
from samendomein.pictures.picture import HEIGHT, WIDTH, Picture, nothing, picture, rule, top_line
from samendomein.pictures.saying import Saying
from samendomein.pictures.svg import number, tag, text
from samendomein.pictures.time_axis import TimeAxis
from samendomein.pictures.time_bar import time_bar
from samendomein.pictures.wording import one_line
from samendomein.report.report import Report
from samendomein.report.timeline import Timeline, TimelineEntry

VIEW = "tijdlijn"

LABELS = 290.0
WORDS = 205.0
ROW = 17.5
TOP = 62.0
FOOT = 46.0


def draw_tijdlijn(report: Report, fold: Fold | None, prefix: str) -> tuple[Picture, ...]:
    """The time line of a report.

    Args:
        report: The report.
        fold: What is folded; ``None`` folds as much as is needed for one sheet.
        prefix: What ids begin with.
    """
    saying, line = Saying(report), report.timeline
    title = report.say("Time line: {title}", title=report.title)
    if not line.entries:
        reason = report.say("Nothing in this plan has a period or a date.")
        return (nothing(VIEW, title, reason),)
    most = int((HEIGHT - TOP - FOOT) // ROW)
    axis = TimeAxis.of(line, left=LABELS + WORDS, right=WIDTH - 24)
    rows = list(_fitting(line, most) if fold is None else _rows(line, fold.actions))
    sheets = [rows[start : start + most] for start in range(0, len(rows), most)]
    drawing = _Drawing(saying=saying, title=title, line=line, axis=axis)
    return tuple(drawing.pictures(sheets, prefix))


@frozen
class _Heading:
    """The row above the rows of a kind."""

    name: str


@frozen
class _More:
    """The row that counts what is not drawn of a kind."""

    name: str
    count: int
    others: bool


_Row = _Heading | _More | TimelineEntry


def _fitting(line: Timeline, most: int) -> list[_Row]:
    """As many rows of each kind as fit on one sheet: of each at most so many."""
    low, high = 0, most
    if len(found := list(_rows(line, None))) <= most:
        return found
    while low < high:
        middle = (low + high + 1) // 2
        if sum(1 for _ in _rows(line, middle)) <= most:
            low = middle
        else:
            high = middle - 1
    return list(_rows(line, low))


def _rows(line: Timeline, limit: int | None) -> Iterator[_Row]:
    by_kind: dict[str, list[TimelineEntry]] = {}
    for entry in line.entries:
        by_kind.setdefault(entry.name, []).append(entry)
    for name, entries in by_kind.items():
        yield _Heading(name)
        shown = shown_of(tuple(entries), limit)
        yield from shown
        if len(shown) < len(entries):
            yield _More(name, len(entries) - len(shown), bool(shown))


@frozen(kw_only=True)
class _Drawing:
    saying: Saying
    title: str
    line: Timeline
    axis: TimeAxis

    def pictures(self, sheets: list[list[_Row]], prefix: str) -> Iterator[Picture]:
        rows = [row for sheet in sheets for row in sheet]
        drawn = sum(isinstance(row, TimelineEntry) for row in rows)
        for place, sheet in enumerate(sheets, 1):
            which = self.saying.sheet(place, len(sheets))
            yield picture(
                self._content(sheet, which),
                view=VIEW,
                title=f"{self.title}, {which}" if which else self.title,
                description=self._description(),
                height=TOP + len(sheet) * ROW + FOOT,
                prefix=prefix,
                language=self.saying.report.language,
                left_out=len(self.line.entries) - drawn,
                sheet=place,
            )

    def _description(self) -> str:
        say = self.saying.report.say
        counts: dict[str, int] = {}
        for entry in self.line.entries:
            counts[entry.name] = counts.get(entry.name, 0) + 1
        return " ".join(
            [
                say(
                    "From {first} to {last}. On it: {counts}.",
                    first=str(self.axis.first.year),
                    last=str(self.axis.last.year),
                    counts=self.saying.listed(counts),
                ),
                say(
                    "Without a date: {count}.",
                    count=sum(not entry.stated for entry in self.line.entries),
                ),
            ]
        )

    def _content(self, rows: list[_Row], which: str) -> Iterator[str]:
        bottom = TOP + len(rows) * ROW
        yield from top_line(self.title, which)
        yield from self.axis.drawn(TOP - 6, bottom)
        yield from self._today(bottom)
        for place, row in enumerate(rows):
            yield from self._row(row, TOP + place * ROW)
        yield from self._legend(bottom + 32)

    def _today(self, bottom: float) -> Iterator[str]:
        x = self.axis.x(self.line.as_of)
        words = self.saying.report.say("as of {day}", day=self.line.as_of)
        yield tag(
            "path", class_="sd-edge sd-today", d=f"M{number(x)} {number(TOP - 6)}V{number(bottom)}",
            stroke="currentColor", fill="none", stroke_width=1.5,
        )  # fmt: skip
        anchor = "end" if x > WIDTH - 150 else "middle"
        yield text((words,), x, bottom + 13, class_="sd-alert", font_size=SMALL, text_anchor=anchor)

    def _row(self, row: _Row, y: float) -> Iterator[str]:
        base = y + 12.5
        if isinstance(row, _Heading):
            yield rule(y + 1)
            word = self.saying.heading(row.name)
            yield text((word,), 1, base, class_="sd-heading", font_size=12, font_weight=650)
        elif isinstance(row, _More):
            words = self.saying.more({row.name: row.count}, others=row.others)
            yield text((words,), 12, base, class_="sd-quiet", font_size=12)
        else:
            title = row.element.title or self.saying.report.say("without a title")
            style = None if row.stated else "sd-quiet"
            yield text((one_line(title, LABELS - 20, 12),), 12, base, font_size=12)
            words = one_line(row.words, WORDS - 12, SMALL)
            yield text((words,), LABELS, base, class_=style, font_size=SMALL)
            yield from time_bar(row, self.axis, y + 4, ROW - 7.5)

    def _legend(self, y: float) -> Iterator[str]:
        say = self.saying.report.say
        words = say(
            "Filled: sure. Dashed: it can begin or end there. A question mark: nobody says. "
            "An arrow: no end, or beyond this line."
        )
        yield text((words,), 1, y, class_="sd-quiet", font_size=SMALL)
