"""The DIN view (doelen-inspanningennetwerk): goals, effects, efforts and means in columns."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein.pictures.boxes import SMALL, Label, box, box_height
from samendomein.pictures.din_network import COLUMNS, Network
from samendomein.pictures.folding import Fold, shown_of
from samendomein.pictures.picture import HEIGHT, WIDTH, Picture, nothing, picture, top_line
from samendomein.pictures.saying import Saying
from samendomein.pictures.svg import number, tag, text
from samendomein.report.graph import GraphNode
from samendomein.report.report import Report

VIEW = "din"

GAP = 8.0
BETWEEN = 80.0
TOP = 62.0
FOOT = 26.0
BOX = (WIDTH - 2 - (len(COLUMNS) - 1) * BETWEEN) / len(COLUMNS)
_LIMITS = (40, 30, 25, 20, 16, 13, 11, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)
_STYLES = {"goal": "goal", "effect": "goal", "action": "action", "means": "means"}


def draw_din(report: Report, fold: Fold | None, prefix: str) -> tuple[Picture, ...]:
    """The network of a report.

    Args:
        report: The report.
        fold: What is folded; ``None`` folds as much as is needed for one sheet.
        prefix: What ids begin with.
    """
    saying = Saying(report)
    title = report.say("Goals and efforts (DIN): {title}", title=report.title)
    network = Network.of(report.graph)
    if not network.lines:
        reason = report.say("In this plan nothing serves a goal, and nothing is paid for.")
        return (nothing(VIEW, title, reason),)
    if fold is not None:
        return (_Drawing(network, saying, title, fold.actions).picture(prefix),)
    for limit in (None, *_LIMITS):
        drawing = _Drawing(network, saying, title, limit)
        if drawing.fits:
            break
    return (drawing.picture(prefix),)


@frozen(eq=False)
class _Drawing:
    """A network of which each column has so many boxes, and one that counts the others."""

    network: Network
    saying: Saying
    title: str
    limit: int | None

    @property
    def fits(self) -> bool:
        """Whether it fits on one sheet."""
        most = int((HEIGHT - TOP - FOOT) // (box_height(Label("x", "action"), BOX) + GAP))
        columns = self.network.columns.values()
        if any(len(self._shown(nodes)) > most for nodes in columns):
            return False
        return max(map(self._height, COLUMNS)) <= HEIGHT - FOOT

    def picture(self, prefix: str) -> Picture:
        """The picture."""
        left_out = {
            "goal": self._hidden("goal") + self._hidden("effect"),
            "action": self._hidden("action"),
            "budget": sum(one.name == "budget" for one in self._rest("means")),
            "post": sum(one.name == "post" for one in self._rest("means")),
        }
        bottom = max(map(self._height, COLUMNS))
        folded = self.saying.folded(left_out)
        counts = {
            kind: sum(one.name == kind for nodes in self.network.columns.values() for one in nodes)
            - left_out[kind]
            for kind in ("goal", "action", "budget", "post")
        }
        said = self.saying.report.say(
            "From left to right goals, effects, efforts and means, with lines between what serves "
            "or pays what. Drawn: {counts}.",
            counts=self.saying.listed(counts) or "0",
        )
        return picture(
            self._content(folded, bottom),
            view=VIEW,
            title=self.title,
            description=f"{said} {folded}".strip(),
            height=bottom + (FOOT if folded else 4),
            prefix=prefix,
            language=self.saying.report.language,
            left_out=sum(left_out.values()),
        )

    def _content(self, folded: str, bottom: float) -> Iterator[str]:
        yield from top_line(self.title, "")
        places: dict[str, tuple[int, float, float]] = {}
        boxes: list[str] = []
        for number_, (name, words) in enumerate(zip(COLUMNS, self._headings(), strict=True)):
            x = self._x(number_)
            boxes.append(text((words,), x, TOP - 12, class_="sd-quiet"))
            for label, ids, y in self._column(name):
                height = box_height(label, BOX)
                boxes.append(box(label, x, y, BOX))
                places.update((id, (number_, y, height)) for id in ids)
        drawn: set[tuple[tuple[int, float, float], tuple[int, float, float]]] = set()
        for left, right in self.network.lines:
            ends = (places[left], places[right])
            if ends not in drawn and ends[0] != ends[1]:
                drawn.add(ends)
                yield self._line(*ends)
        yield from boxes
        if folded:
            yield text((folded,), 1, bottom + FOOT - 6, class_="sd-quiet", font_size=SMALL)

    def _headings(self) -> tuple[str, ...]:
        say = self.saying.report.say
        return (say("Goals"), say("Effects"), say("Efforts"), say("Means"))

    def _column(self, name: str) -> Iterator[tuple[Label, tuple[str, ...], float]]:
        """The boxes of a column: what they say, the ids they stand for, and where they begin."""
        y = TOP
        nodes = self.network.columns[name]
        for node in self._shown(nodes):
            label = self._label(node, name)
            yield label, (node.id,), y
            y += box_height(label, BOX) + GAP
        rest = self._rest(name)
        if rest:
            counts: dict[str, int] = {}
            for node in rest:
                counts[node.name] = counts.get(node.name, 0) + 1
            words = self.saying.more(counts, others=len(rest) < len(nodes))
            yield Label(words, "more"), tuple(node.id for node in rest), y
        elif not nodes:
            yield Label(self.saying.report.say("none entered"), "gap"), (), y

    def _label(self, node: GraphNode, name: str) -> Label:
        note = self.saying.findings(node.findings)
        if name == "means":
            return Label(self.saying.title(node), "means", note or node.kind, alert=bool(note))
        return Label(self.saying.title(node), _STYLES[name], note, alert=True)

    def _shown(self, nodes: tuple[GraphNode, ...]) -> tuple[GraphNode, ...]:
        return shown_of(nodes, self.limit)

    def _rest(self, name: str) -> tuple[GraphNode, ...]:
        nodes = self.network.columns[name]
        return nodes[len(self._shown(nodes)) :]

    def _hidden(self, name: str) -> int:
        return len(self._rest(name))

    def _height(self, name: str) -> float:
        return max((y + box_height(label, BOX) for label, _, y in self._column(name)), default=TOP)

    def _x(self, column: int) -> float:
        return 1 + column * (BOX + BETWEEN)

    def _line(self, left: tuple[int, float, float], right: tuple[int, float, float]) -> str:
        """A bow from the right of one box to the left of another; within a column, beside it."""
        if left[0] > right[0]:
            left, right = right, left
        y1, y2 = left[1] + left[2] / 2, right[1] + right[2] / 2
        x1, x2 = self._x(left[0]) + BOX, self._x(right[0])
        bend, turn = BETWEEN / 2, x2 - BETWEEN / 2
        if left[0] == right[0]:
            # There is no room to the right of the last column.
            is_last = left[0] == len(COLUMNS) - 1
            x1 = x2 = x2 if is_last else x1
            bend = -24.0 if is_last else 24.0
            turn = x2 + bend
        return tag(
            "path",
            class_="sd-edge",
            d=f"M{number(x1)} {number(y1)}C{number(x1 + bend)} {number(y1)} "
            f"{number(turn)} {number(y2)} {number(x2)} {number(y2)}",
            stroke="currentColor",
            fill="none",
        )
