"""Money per year against the years of the plan: how much, and for which actions."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein.pictures.boxes import SMALL
from samendomein.pictures.folding import Fold
from samendomein.pictures.money_bars import bars, bars_height, has_bars
from samendomein.pictures.money_cells import cell, legend, legend_height
from samendomein.pictures.picture import (
    HEIGHT,
    WIDTH,
    Picture,
    nothing,
    picture,
    rule,
    top_line,
)
from samendomein.pictures.saying import Saying
from samendomein.pictures.sheets import sheets_of
from samendomein.pictures.svg import text
from samendomein.pictures.widths import width_of
from samendomein.pictures.wording import lines_of, one_line
from samendomein.report.money import MoneyOverview, MoneyRow, MoneyYear
from samendomein.report.report import Report

VIEW = "geld"

LABELS = 290.0
"""How wide the column with the names of actions is."""

MOST_YEARS = 12
"""More years are not readable; those of the plan are drawn first."""

ROW = 29.0
MOST_NOTES = 6
TOP = 40.0


def draw_geld(report: Report, fold: Fold | None, prefix: str) -> tuple[Picture, ...]:
    """The money of a report, per year.

    Args:
        report: The report.
        fold: What is folded; ``None`` folds as much as is needed for one sheet.
        prefix: What ids begin with.
    """
    saying, money = Saying(report), report.money
    title = report.say("Money per year: {title}", title=report.title)
    if not money.years or not (money.rows or money.undated or has_bars(money.years)):
        return (nothing(VIEW, title, report.say("No money has a place in this plan.")),)
    drawing = _Money(money=money, saying=saying, title=title)
    room = HEIGHT - TOP - bars_height(money.years) - 94 - (MOST_NOTES + 2) * 15
    rows = sheets_of(money.rows, fold, most=int(room // ROW))
    return tuple(drawing.pictures(rows, prefix))


def years_shown(years: tuple[MoneyYear, ...]) -> tuple[MoneyYear, ...]:
    """The years that are drawn: those of plans first, and the first of them."""
    if len(years) <= MOST_YEARS:
        return years
    start = next((place for place, one in enumerate(years) if one.in_plan), 0)
    start = min(start, len(years) - MOST_YEARS)
    return years[start : start + MOST_YEARS]


@frozen(kw_only=True)
class _Money:
    money: MoneyOverview
    saying: Saying
    title: str

    def pictures(self, sheets: list[tuple[MoneyRow, ...]], prefix: str) -> Iterator[Picture]:
        report = self.saying.report
        drawn = sum(map(len, sheets))
        for place, rows in enumerate(sheets, 1):
            which = self.saying.sheet(place, len(sheets))
            rest = self.saying.rest(place, len(sheets))
            notes = [*filter(None, [rest]), *self._notes(len(self.money.rows) - drawn)]
            below = TOP + bars_height(self.money.years) + 52 + len(rows) * ROW
            yield picture(
                self._content(rows, notes, which, below),
                view=VIEW,
                title=f"{self.title}, {which}" if which else self.title,
                description=self._description(),
                caption=self._caption(),
                height=below + 22 + legend_height(self.money.words, self.saying) + len(notes) * 15,
                prefix=prefix,
                language=report.language,
                left_out=len(self.money.rows) - drawn,
                sheet=place,
            )

    def _description(self) -> str:
        return " ".join([self._caption(), *self._notes(0)])

    def _caption(self) -> str:
        say, money = self.saying.report.say, self.money
        first, last = money.years[0].year, money.years[-1].year
        parts = [
            say("The years {first} to {last}.", first=str(first), last=str(last)),
            say(
                "Per year the amounts that are known, and per action whether there is money: "
                "{words}.",
                words=self.saying.report.translator.list(money.words.values()),
            ),
        ]
        return " ".join(parts)

    def _content(
        self, rows: tuple[MoneyRow, ...], notes: list[str], which: str, below: float
    ) -> Iterator[str]:
        yield from top_line(self.title, which)
        years = years_shown(self.money.years)
        wide = (WIDTH - 1 - LABELS) / len(years)
        top = TOP + bars_height(self.money.years)
        if has_bars(self.money.years):
            yield from bars(years, self.saying, LABELS, wide, TOP)
        for place, one in enumerate(years):
            x = LABELS + (place + 0.5) * wide
            yield text(
                (str(one.year),), x, top + 18, class_="sd-heading", text_anchor="middle",
                font_weight=650,
            )  # fmt: skip
            if one.in_plan:
                word = self.saying.report.say("in a plan")
                if width_of(word, SMALL) > wide - 4:
                    word = self.saying.one("nota")
                yield text(
                    (one_line(word, wide - 4, SMALL),), x, top + 32, class_="sd-quiet",
                    font_size=SMALL, text_anchor="middle",
                )  # fmt: skip
        for place, row in enumerate(rows):
            yield from self._row(row, years, wide, top + 46 + place * ROW)
        yield from legend(self.money.words, self.saying, below + 10)
        under = below + 16 + legend_height(self.money.words, self.saying)
        yield text(
            [one_line(one, WIDTH - 4, SMALL) for one in notes],
            1,
            under,
            step=15,
            class_="sd-quiet",
            font_size=SMALL,
        )

    def _row(
        self, row: MoneyRow, years: tuple[MoneyYear, ...], wide: float, y: float
    ) -> Iterator[str]:
        yield rule(y)
        title = row.action.title or self.saying.report.say("without a title")
        amounts = "; ".join(row.amounts)
        named = lines_of(title, LABELS - 12, 12, 1)
        yield text(named, 1, y + 12, font_size=12)
        yield text(
            (one_line(amounts, LABELS - 12, SMALL),), 1, y + 25, class_="sd-quiet", font_size=SMALL
        )
        cells = {one.year: one for one in row.cells}
        for place, one in enumerate(years):
            found = cells.get(one.year)
            if found is not None:
                yield cell(found, self.saying, LABELS + place * wide + 2, y + 3, wide - 4, ROW - 6)

    def _notes(self, left_out: int) -> Iterator[str]:
        """What the bars and the rows do not show."""
        say, money = self.saying.report.say, self.money
        if left_out:
            yield self.saying.folded({"action": left_out})
        hidden = len(money.years) - len(years_shown(money.years))
        if not has_bars(money.years):
            yield say("No amount has a known year.")
        if hidden:
            yield say("Years that are not drawn: {count}.", count=hidden)
        if money.undated:
            told = [f"{one.budget.title} ({one.words})" for one in money.undated[:3]]
            rest = len(money.undated) - len(told)
            told += [self.saying.more({"budget": rest}, others=True)] if rest else []
            yield say("In years that nobody states: {amounts}.", amounts="; ".join(told))
        if any(not row.start_known for row in money.rows):
            yield say(
                "Where only a length is known, money is counted from the first year of the plan."
            )
        actions = self.saying.heading("action")
        if money.unplaced:
            yield say(
                "{actions} with money in years that are not known: {count}.",
                actions=actions,
                count=len(money.unplaced),
            )
        if money.unfunded:
            yield say(
                "{actions} for which no amount is named; they may cost money: {count}.",
                actions=actions,
                count=len(money.unfunded),
            )
        if money.free:
            yield say(
                "{actions} that are said to cost nothing: {count}.",
                actions=actions,
                count=len(money.free),
            )
