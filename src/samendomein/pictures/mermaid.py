"""A view in the words of Mermaid, which many places that show Markdown draw by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.pictures.boxes import Label
from samendomein.pictures.din_network import COLUMNS, Network
from samendomein.pictures.folding import less_and_less
from samendomein.pictures.goal_tree import GoalTree
from samendomein.pictures.saying import Saying
from samendomein.pictures.tree_items import Item, TreeItems
from samendomein.pictures.wording import clean
from samendomein.report.report import Report

MOST = 400
"""How many boxes there may be: Mermaid refuses more than 500 lines."""

_MOST_LETTERS = 100
_MEANS = str.maketrans(
    {letter: f"#{ord(letter)};" for letter in "#\"'`&<>%\\;[](){}|*_~$@^"}
    | {"\u2028": " ", "\u2029": " "}
)
"""What could mean something to Mermaid or to Markdown stands there as its number."""

_ICON = re.compile(r":(?=fa-)")
"""Mermaid would draw ``fa:fa-car`` as a little car, or leave it out."""

_SHAPES = {"theme": ("([", "])"), "gap": ("[", "]"), "means": ("[/", "/]")}
_CLASSES = ("goal", "theme", "action", "means", "more", "gap", "again")


def as_mermaid(report: Report, view: str = "doelenboom", *, most: int = MOST) -> str:
    """The goal tree or the network as a flow chart of Mermaid.

    Args:
        report: The report.
        view: ``doelenboom`` or ``din``.
        most: How many boxes there may be; groups are folded as far as is needed.

    Raises:
        UsageError: The view cannot be told in Mermaid.
    """
    if view == "doelenboom":
        lines = _tree(report, most)
    elif view == "din":
        lines = _network(report, most)
    else:
        raise UsageError(
            Text(
                "the view {view} cannot be written as {format}", view=f"'{view}'", format="mermaid"
            ),
            Text("draw it as svg, or choose one of: {views}", views="doelenboom, din"),
        )
    return "\n".join(["flowchart LR", *(f"    {line}" for line in lines)]) + "\n"


def _tree(report: Report, most: int) -> list[str]:
    tree, saying = GoalTree(report.graph), Saying(report)
    lines: list[str] = []
    for fold in less_and_less():
        items = TreeItems(tree, saying, fold, most_levels=30)
        lines = []
        for line in _walked(items):
            lines.append(line)
            if len(lines) > 2 * most:
                break
        else:
            break
    return [*lines, *_styles()]


def _walked(items: TreeItems) -> Iterator[str]:
    """A line for each box, and one for what ties it to the box it stands under."""
    count = 0
    waiting: list[tuple[Item, str]] = [(item, "") for item in reversed(list(items.tops()))]
    while waiting:
        item, above = waiting.pop()
        count += 1
        name = f"n{count}"
        yield _box(name, item.label)
        if above:
            yield f"{above} {_arrow(item.label)} {name}"
        waiting += [(below, name) for below in reversed(list(items.below(item)))]


def _network(report: Report, most: int) -> list[str]:
    network, saying = Network.of(report.graph), Saying(report)
    limit = max(1, most // len(COLUMNS))
    names: dict[str, str] = {}
    lines: list[str] = []
    for column in COLUMNS:
        nodes = network.columns[column]
        shown, rest = nodes[:limit], nodes[limit:]
        style = {"effect": "goal"}.get(column, column)
        for node in shown:
            names[node.id] = f"n{len(lines) + 1}"
            lines.append(_box(names[node.id], Label(saying.title(node), style)))
        if rest:
            counts: dict[str, int] = {}
            for node in rest:
                counts[node.name] = counts.get(node.name, 0) + 1
            name = f"n{len(lines) + 1}"
            names.update((node.id, name) for node in rest)
            lines.append(_box(name, Label(saying.more(counts, others=True), "more")))
    ties = dict.fromkeys(f"{names[left]} --- {names[right]}" for left, right in network.lines)
    return [*lines, *list(ties)[:most], *_styles()]


def _box(name: str, label: Label) -> str:
    opened, closed = _SHAPES.get(label.style, ("[", "]"))
    words = clean(label.title)
    if len(words) > _MOST_LETTERS:
        words = f"{words[: _MOST_LETTERS - 1]}…"
    said = _ICON.sub("#58;", words.translate(_MEANS))
    return f'{name}{opened}"{said}"{closed}:::{label.style}'


def _arrow(label: Label) -> str:
    return "-.-" if label.style in ("gap", "again") else "---"


def _styles() -> Iterator[str]:
    """Classes without colours of their own, so that it can be read light and dark."""
    for name in _CLASSES:
        looks = "stroke-width:2px" if name == "goal" else "stroke-width:1px"
        dashes = ",stroke-dasharray:4 4" if name in ("more", "gap", "again") else ""
        yield f"classDef {name} {looks}{dashes}"
