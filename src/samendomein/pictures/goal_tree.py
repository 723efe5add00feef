"""The goal tree of a graph: what stands under what, each goal whole in one place."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping

from attrs import frozen

from samendomein.report.graph import Graph, GraphNode


@frozen
class Group:
    """Actions of one goal that fall under the same themes."""

    themes: tuple[GraphNode, ...]
    actions: tuple[GraphNode, ...]


class GoalTree:
    """Goals under goals, with the actions of each.

    A goal under several goals stands whole under the nearest to the top, and is only named under
    the others; so no plan makes a tree that is larger than its relations.

    Attributes:
        tops: The goals that stand under no other.
        loose: The actions that serve no goal.
    """

    def __init__(self, graph: Graph) -> None:
        self._parts: Mapping[str, tuple[GraphNode, ...]] = graph.sources("part_of")
        self._served = graph.sources("contributes_to")
        self._themes = graph.targets("theme")
        wholes, serving = graph.targets("part_of"), graph.targets("contributes_to")
        self.goals = graph.of_kind("goal")
        self.actions = graph.of_kind("action")
        self._home: dict[str, str] = {}
        self._beneath: dict[str, tuple[set[str], set[str]]] = {}
        self.level: dict[str, int] = {}
        self.tops = tuple(self._homes_found(wholes))
        self.loose = tuple(one for one in self.actions if one.id not in serving)

    def _homes_found(self, wholes: Mapping[str, tuple[GraphNode, ...]]) -> Iterator[GraphNode]:
        """The tops; on the way every goal gets its home and its level."""
        tops = [goal for goal in self.goals if goal.id not in wholes]
        # Goals that are only under each other have no top, and would not be seen otherwise.
        waiting: deque[GraphNode] = deque(tops)
        self.level.update((top.id, 1) for top in tops)
        yield from tops
        for start in (None, *self.goals):
            if start is not None and start.id not in self.level:
                self.level[start.id] = 1
                waiting.append(start)
                yield start
            while waiting:
                goal = waiting.popleft()
                for part in self._parts.get(goal.id, ()):
                    if part.id not in self.level:
                        self.level[part.id] = self.level[goal.id] + 1
                        self._home[part.id] = goal.id
                        waiting.append(part)

    @property
    def has_themes(self) -> bool:
        """Whether any action falls under a theme."""
        return any(action.id in self._themes for action in self.actions)

    def parts(self, goal: GraphNode) -> tuple[GraphNode, ...]:
        """The goals under a goal."""
        return self._parts.get(goal.id, ())

    def is_home(self, goal: GraphNode, under: GraphNode) -> bool:
        """Whether a goal stands whole under another."""
        return self._home.get(goal.id) == under.id

    def groups(self, goal: GraphNode) -> tuple[Group, ...]:
        """The actions of a goal by their themes; those without a theme come last."""
        return self._grouped(self._served.get(goal.id, ()))

    def loose_groups(self) -> tuple[Group, ...]:
        """The actions without a goal by their themes."""
        return self._grouped(self.loose)

    def _grouped(self, actions: tuple[GraphNode, ...]) -> tuple[Group, ...]:
        found: dict[tuple[str, ...], tuple[tuple[GraphNode, ...], list[GraphNode]]] = {}
        for action in actions:
            themes = self._themes.get(action.id, ())
            found.setdefault(tuple(one.id for one in themes), (themes, []))[1].append(action)
        groups = [Group(themes, tuple(held)) for themes, held in found.values()]
        return tuple(sorted(groups, key=lambda group: not group.themes))

    def below(self, goals: tuple[GraphNode, ...]) -> tuple[set[str], set[str]]:
        """The ids of goals that have their home under these, themselves too, and their actions."""
        found, actions = set[str](), set[str]()
        for goal in goals:
            beneath = self._beneath.get(goal.id)
            if beneath is None:
                beneath = self._beneath[goal.id] = self._below(goal)
            found |= beneath[0]
            actions |= beneath[1]
        return found, actions

    def _below(self, top: GraphNode) -> tuple[set[str], set[str]]:
        found, actions = {top.id}, set[str]()
        waiting = [top]
        while waiting:
            goal = waiting.pop()
            actions.update([one.id for one in self._served.get(goal.id, ())])
            for part in self.parts(goal):
                if part.id not in found and self.is_home(part, goal):
                    found.add(part.id)
                    waiting.append(part)
        return found, actions
