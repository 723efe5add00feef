"""Where the boxes of a tree stand, on as many sheets as they need."""

from __future__ import annotations

from collections import deque

from attrs import define, field, frozen

from samendomein.pictures.boxes import box_height
from samendomein.pictures.tree_items import Item, TreeItems
from samendomein.report.graph import GraphNode

GAP = 6.0
"""Between boxes above each other."""

BETWEEN = 12.0
"""Between one top of the tree and the next."""


@frozen(eq=False)
class Placed:
    """A box in its place.

    Attributes:
        item: The box.
        y: Where it begins.
        parent: The box that it stands under.
        again: Whether it was on a sheet before, and is repeated above what follows.
    """

    item: Item
    y: float
    parent: Placed | None = None
    again: bool = False


@define
class _Open:
    """A box of which what is under it is being placed."""

    placed: Placed
    bottom: float


@define(eq=False)
class TreeLayout:
    """Places boxes from the top down; a sheet that is full is followed by another.

    Attributes:
        items: Makes the boxes.
        width: How wide a box is.
        top: Where a sheet begins.
        limit: How far down a sheet goes.
        sheets: By sheet, what stands on it.
        first_on: By id, the first sheet on which an element is drawn, from 1.
    """

    items: TreeItems
    width: float
    top: float
    limit: float
    sheets: list[list[Placed]] = field(factory=lambda: [[]])
    first_on: dict[str, int] = field(factory=dict)
    _open: list[_Open] = field(factory=list)
    _continued: deque[GraphNode] = field(factory=deque)
    _most_sheets: int | None = None

    def place_all(self, *, most_sheets: int | None = None) -> bool:
        """Place the whole tree; whether that went within the sheets there may be.

        Args:
            most_sheets: How many sheets there may be: placing stops when it needs more.
        """
        self._most_sheets = most_sheets
        y = self.top
        waiting = list(reversed(list(self.items.tops())))
        while waiting:
            item = waiting.pop()
            y = self._place(item, y) - GAP + BETWEEN
            if self.is_too_much:
                return False
        # What was too deep follows as trees of its own, which may have such parts again.
        while self._continued:
            goal = self._continued.popleft()
            if goal.id not in self.first_on:
                y = self._place(self.items.continued(goal), y) - GAP + BETWEEN
        return True

    @property
    def is_too_much(self) -> bool:
        """Whether there are more sheets than there may be."""
        return self._most_sheets is not None and len(self.sheets) > self._most_sheets

    def _place(self, item: Item, y: float) -> float:
        """Place a box and all under it; where the next can stand."""
        height = box_height(item.label, self.width)
        if y + height > self.limit and y > self.top:
            y = self._new_sheet()
        parent = self._open[-1].placed if self._open else None
        placed = Placed(item, y, parent)
        self.sheets[-1].append(placed)
        if item.node is not None:
            self.first_on.setdefault(item.node.id, len(self.sheets))
        self._continued.extend(item.continued)
        mine = _Open(placed, y + height)
        self._open.append(mine)
        below = y
        for child in self.items.below(item):
            if self.is_too_much:
                break
            below = self._place(child, below)
        self._open.pop()
        return max(mine.bottom, below - GAP) + GAP

    def _new_sheet(self) -> float:
        """Begin a sheet, with what is being placed repeated at its head; where to go on."""
        self.sheets.append([])
        parent: Placed | None = None
        for one in self._open:
            parent = Placed(one.placed.item, self.top, parent, again=True)
            one.placed = parent
            one.bottom = self.top + box_height(parent.item.label, self.width)
            self.sheets[-1].append(parent)
        return self.top
