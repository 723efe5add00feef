"""The goal tree (doelenboom): goals, themes and actions, from left to right."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein.pictures.boxes import SMALL, Label, box, box_height
from samendomein.pictures.folding import Fold, less_and_less
from samendomein.pictures.goal_tree import GoalTree
from samendomein.pictures.picture import HEIGHT, WIDTH, Picture, nothing, picture, top_line
from samendomein.pictures.saying import Saying
from samendomein.pictures.svg import number, tag, text
from samendomein.pictures.tree_items import Item, TreeItems
from samendomein.pictures.tree_layout import Placed, TreeLayout
from samendomein.report.report import Report

VIEW = "doelenboom"

BETWEEN_COLUMNS = 28.0
MOST_COLUMNS = 5
TOP = 58.0
FOOT = 26.0


def draw_doelenboom(report: Report, fold: Fold | None, prefix: str) -> tuple[Picture, ...]:
    """The goal tree of a report.

    Args:
        report: The report.
        fold: What is folded; ``None`` folds as much as is needed for one sheet.
        prefix: What ids begin with.
    """
    saying = Saying(report)
    title = report.say("Goal tree: {title}", title=report.title)
    tree = GoalTree(report.graph)
    if not tree.goals and not tree.actions:
        reason = report.say(
            "The plan has no {goals} and no {actions} to draw.",
            goals=saying.several("goal"),
            actions=saying.several("action"),
        )
        return (nothing(VIEW, title, reason),)
    # The last fold leaves a box or two, so it fits on any sheet.
    folds = less_and_less() if fold is None else (fold,)
    for one in folds:
        layout = _layout(tree, saying, one)
        if layout.place_all(most_sheets=None if one is folds[-1] else 1):
            break
    return tuple(_Drawing(tree, saying, title, layout).pictures(prefix))


def _layout(tree: GoalTree, saying: Saying, fold: Fold) -> TreeLayout:
    others = (1 if tree.has_themes else 0) + (1 if tree.actions else 0)
    items = TreeItems(tree, saying, fold, most_levels=MOST_COLUMNS - others)
    width = (WIDTH - 2 - (items.columns - 1) * BETWEEN_COLUMNS) / items.columns
    return TreeLayout(items=items, width=min(width, 380.0), top=TOP, limit=HEIGHT - FOOT)


@frozen(eq=False)
class _Drawing:
    """A tree of which every box has its place."""

    tree: GoalTree
    saying: Saying
    title: str
    layout: TreeLayout

    def pictures(self, prefix: str) -> Iterator[Picture]:
        """The sheets."""
        sheets, report = self.layout.sheets, self.saying.report
        left_out = self._left_out()
        for place, placed in enumerate(sheets, 1):
            bottom = max(one.y + self._height(one) for one in placed)
            which = self.saying.sheet(place, len(sheets))
            folded = self.saying.folded(left_out) if place == len(sheets) else ""
            yield picture(
                self._content(placed, which, folded, bottom),
                view=VIEW,
                title=f"{self.title}, {which}" if which else self.title,
                description=self._description(left_out),
                height=bottom + (FOOT if folded else 4),
                prefix=prefix,
                language=report.language,
                left_out=sum(left_out.values()),
                sheet=place,
            )

    def _left_out(self) -> dict[str, int]:
        drawn = self.layout.first_on.keys()
        return {
            "goal": sum(one.id not in drawn for one in self.tree.goals),
            "action": sum(one.id not in drawn for one in self.tree.actions),
        }

    def _description(self, left_out: dict[str, int]) -> str:
        counts = {
            "goal": len(self.tree.goals) - left_out["goal"],
            "action": len(self.tree.actions) - left_out["action"],
        }
        said = self.saying.report.say(
            "From left to right what serves what. Drawn: {counts}.",
            counts=self.saying.listed(counts) or "0",
        )
        return f"{said} {self.saying.folded(left_out)}".strip()

    def _content(
        self, placed: list[Placed], which: str, folded: str, bottom: float
    ) -> Iterator[str]:
        yield from self._headings(which)
        for one in placed:
            if one.parent is not None:
                yield self._line(one.parent, one)
        for one in placed:
            yield box(self._label(one.item), self._x(one.item), one.y, self.layout.width)
        if folded:
            yield text((folded,), 1, bottom + FOOT - 6, class_="sd-quiet", font_size=SMALL)

    def _headings(self, which: str) -> Iterator[str]:
        items = self.layout.items
        words = {0: self.saying.heading("goal")}
        if items.theme_column is not None:
            words[items.theme_column] = self.saying.heading("theme")
        if self.tree.actions:
            words[items.action_column] = self.saying.heading("action")
        yield from top_line(self.title, which)
        for column, word in words.items():
            yield text((word,), self._column(column), TOP - 10, class_="sd-quiet")

    def _label(self, item: Item) -> Label:
        sheets = [self.layout.first_on[goal.id] for goal in item.continued]
        if not sheets:
            return item.label
        say = self.saying.report.say
        several = len(self.layout.sheets) > 1
        note = say("on sheet {number}", number=min(sheets)) if several else say("further down")
        return Label(f"{item.label.title} ({note})", item.label.style)

    def _height(self, placed: Placed) -> float:
        return box_height(self._label(placed.item), self.layout.width)

    def _column(self, column: int) -> float:
        return 1 + column * (self.layout.width + BETWEEN_COLUMNS)

    def _x(self, item: Item) -> float:
        return self._column(item.column)

    def _line(self, parent: Placed, child: Placed) -> str:
        """From the right of one box to the left of the other."""
        start = self._x(parent.item) + self.layout.width
        end = self._x(child.item)
        y1, y2 = parent.y + 15, child.y + 15
        turn = end - BETWEEN_COLUMNS / 2
        path = f"M{number(start)} {number(y1)}H{number(turn)}"
        if y1 != y2:
            path += f"V{number(y2)}"
        return tag(
            "path",
            class_="sd-edge",
            d=f"{path}H{number(end)}",
            fill="none",
            stroke="currentColor",
            stroke_dasharray="3 3" if child.item.label.style in ("gap", "again") else None,
        )
