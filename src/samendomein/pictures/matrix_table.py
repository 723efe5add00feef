"""Which actions serve which goal under which theme, as rows and columns."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from samendomein.language.text import capital
from samendomein.pictures.saying import Saying
from samendomein.report.graph import Graph, GraphNode

MOST_THEMES = 6
"""More columns are too narrow to name an action in."""


@frozen
class MatrixColumn:
    """A column.

    Attributes:
        title: What stands above it.
        is_rest: Whether it holds what has no theme, or the themes that have no column.
    """

    title: str
    is_rest: bool = False

    def __str__(self) -> str:
        return self.title


@frozen(eq=False)
class MatrixRow:
    """A row.

    Attributes:
        title: What stands before it.
        cells: By column, the actions.
        goal: The goal; ``None`` for actions without a goal, and for goals that have no row.
        note: How many findings are about the goal.
        is_rest: Whether it counts the goals that have no row.
    """

    title: str
    cells: Mapping[int, tuple[GraphNode, ...]]
    goal: GraphNode | None = None
    note: str = ""
    is_rest: bool = False


@frozen(kw_only=True, eq=False)
class MatrixTable:
    """Goals against themes.

    Attributes:
        columns: The themes; then, if there are such actions, those without one.
        rows: The goals; then, if there are such actions, those without one.
        goals: How many goals there are.
        themes: How many themes there are.
    """

    columns: tuple[MatrixColumn, ...]
    rows: tuple[MatrixRow, ...]
    goals: int
    themes: int
    _saying: Saying

    @classmethod
    def of(cls, graph: Graph, saying: Saying) -> MatrixTable:
        """The table of a graph."""
        goals, themes = graph.of_kind("goal"), graph.of_kind("theme")
        served, in_theme = graph.sources("contributes_to"), graph.targets("theme")
        serving = graph.targets("contributes_to")
        loose = tuple(one for one in graph.of_kind("action") if one.id not in serving)
        shown = themes if len(themes) <= MOST_THEMES + 1 else themes[:MOST_THEMES]
        place_of = {theme.id: place for place, theme in enumerate(shown)}
        others, none = len(shown), len(shown) + (len(shown) < len(themes))

        def places(action: GraphNode) -> set[int]:
            found = in_theme.get(action.id, ())
            return {place_of.get(theme.id, others) for theme in found} if found else {none}

        def cells(actions: tuple[GraphNode, ...]) -> Mapping[int, tuple[GraphNode, ...]]:
            held: dict[int, list[GraphNode]] = {}
            for action in actions:
                for place in sorted(places(action)):
                    held.setdefault(place, []).append(action)
            return {place: tuple(held[place]) for place in sorted(held)}

        rows = [
            MatrixRow(
                saying.title(goal),
                cells(served.get(goal.id, ())),
                goal,
                saying.findings(goal.findings),
            )
            for goal in goals
        ]
        if loose and themes and goals:
            words = saying.report.say(
                "{actions} without {goals}",
                actions=saying.several("action"),
                goals=saying.several("goal"),
            )
            rows.append(MatrixRow(capital(words), cells(loose)))
        columns = [MatrixColumn(saying.title(theme)) for theme in shown]
        if len(shown) < len(themes):
            rest = saying.more({"theme": len(themes) - len(shown)}, others=True)
            columns.append(MatrixColumn(rest, is_rest=True))
        if columns and any(none in row.cells for row in rows):
            words = saying.report.say("no {theme}", theme=saying.one("theme"))
            columns.append(MatrixColumn(words, is_rest=True))
        return cls(
            columns=tuple(columns),
            rows=tuple(rows) if goals else (),
            goals=len(goals),
            themes=len(themes),
            saying=saying,
        )

    def rest(self, rows: tuple[MatrixRow, ...], *, others: bool) -> MatrixRow:
        """One row that counts the actions of several, each once in a column."""
        held: dict[int, dict[str, GraphNode]] = {}
        for row in rows:
            for place, actions in row.cells.items():
                held.setdefault(place, {}).update((action.id, action) for action in actions)
        counts = {"goal": sum(row.goal is not None for row in rows)}
        title = self._saying.more(counts, others=others)
        cells = {place: tuple(found.values()) for place, found in held.items()}
        return MatrixRow(title, cells, is_rest=True)
