"""What the boxes of a goal tree say, and what is folded into which."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein.pictures.boxes import Label
from samendomein.pictures.folding import Fold, shown_of
from samendomein.pictures.goal_tree import GoalTree, Group
from samendomein.pictures.saying import Saying
from samendomein.report.graph import GraphNode


@frozen(eq=False)
class Item:
    """A box in the tree.

    Attributes:
        label: What it says.
        column: In which column it stands.
        node: The element that it draws, if it draws one.
        goal: The goal whose parts stand below it, if it draws one whole.
        group: The actions that stand below it, if it draws a theme.
        folded: The ids of the goals that it counts and does not draw.
        folded_actions: The same of actions.
        continued: The goals that are drawn elsewhere, as trees of their own.
    """

    label: Label
    column: int
    node: GraphNode | None = None
    goal: GraphNode | None = None
    group: Group | None = None
    folded: frozenset[str] = frozenset()
    folded_actions: frozenset[str] = frozenset()
    continued: tuple[GraphNode, ...] = ()


class TreeItems:
    """Makes the boxes of one tree, group by group, as far as somebody looks."""

    def __init__(self, tree: GoalTree, saying: Saying, fold: Fold, *, most_levels: int) -> None:
        deepest = max(tree.level.values(), default=1)
        self._tree = tree
        self._saying = saying
        self._fold = fold
        self.levels = max(1, min(deepest, most_levels, fold.levels or deepest))
        self.theme_column = self.levels if tree.has_themes else None
        self.action_column = self.levels + (1 if tree.has_themes else 0)
        self.columns = self.action_column + (1 if tree.actions else 0)

    @property
    def _parts_follow(self) -> bool:
        """Whether goals that are too deep are drawn as trees of their own."""
        return self._fold.levels is None and self._fold.goals is None

    def tops(self) -> Iterator[Item]:
        """The goals under no other, and a box for the actions without a goal."""
        yield from self._goals(self._tree.tops, None, 0)
        if self._tree.loose:
            words = self._saying.report.say(
                "{actions} without {goals}",
                actions=self._saying.several("action"),
                goals=self._saying.several("goal"),
            )
            yield Item(Label(_capital(words), "gap"), 0, group=Group((), self._tree.loose))

    def continued(self, goal: GraphNode) -> Item:
        """A goal that is drawn apart from what it stands under."""
        return self._whole(goal, 0)

    def below(self, item: Item) -> Iterator[Item]:
        """The boxes that stand to the right of a box."""
        if item.goal is not None:
            yield from self._parts(item.goal, item.column)
        elif item.group is not None and not item.group.themes:
            yield from self._groups(self._tree.loose_groups())
        elif item.group is not None:
            yield from self._actions(item.group.actions)

    def _parts(self, goal: GraphNode, column: int) -> Iterator[Item]:
        parts, groups = self._tree.parts(goal), self._tree.groups(goal)
        # What serves the goal itself comes first, so that no line to it passes behind its parts.
        yield from self._groups(groups)
        if parts and column + 1 < self.levels:
            yield from self._goals(parts, goal, column + 1)
        elif parts:
            homes = tuple(part for part in parts if self._tree.is_home(part, goal))
            yield self._more(homes, column + 1, others=False, apart=self._parts_follow)
        if not parts and not groups and self._tree.actions:
            words = self._saying.report.say(
                "no {action} entered", action=self._saying.one("action")
            )
            yield Item(Label(words, "gap"), self.action_column)

    def _goals(
        self, goals: tuple[GraphNode, ...], under: GraphNode | None, column: int
    ) -> Iterator[Item]:
        shown = shown_of(goals, self._fold.goals)
        for goal in shown:
            if under is None or self._tree.is_home(goal, under):
                yield self._whole(goal, column)
            else:
                note = self._saying.report.say("stands elsewhere in the tree")
                label = Label(self._saying.title(goal), "again", note)
                yield Item(label, column, node=goal)
        rest = goals[len(shown) :]
        if rest:
            homes = tuple(r for r in rest if under is None or self._tree.is_home(r, under))
            yield self._more(homes or rest, column, others=bool(shown), apart=False)

    def _whole(self, goal: GraphNode, column: int) -> Item:
        note = self._saying.findings(goal.findings)
        label = Label(self._saying.title(goal), "goal", note, alert=True)
        return Item(label, column, node=goal, goal=goal)

    def _more(
        self, goals: tuple[GraphNode, ...], column: int, *, others: bool, apart: bool
    ) -> Item:
        folded, actions = self._tree.below(goals)
        words = self._saying.more({"goal": len(folded), "action": len(actions)}, others=others)
        if apart:
            return Item(Label(words, "more"), column, continued=goals)
        return Item(
            Label(words, "more"),
            column,
            folded=frozenset(folded),
            folded_actions=frozenset(actions),
        )

    def _groups(self, groups: tuple[Group, ...]) -> Iterator[Item]:
        themed = tuple(group for group in groups if group.themes)
        shown = shown_of(themed, self._fold.themes)
        for group in shown:
            title = " + ".join(self._saying.title(theme) for theme in group.themes)
            assert self.theme_column is not None
            yield Item(Label(title, "theme"), self.theme_column, group=group)
        rest = themed[len(shown) :]
        if rest:
            themes = {theme.id for group in rest for theme in group.themes}
            actions = {action.id for group in rest for action in group.actions}
            counts = {"theme": len(themes), "action": len(actions)}
            words = self._saying.more(counts, others=bool(shown))
            yield Item(Label(words, "more"), self.action_column, folded_actions=frozenset(actions))
        for group in groups:
            if not group.themes:
                yield from self._actions(group.actions)

    def _actions(self, actions: tuple[GraphNode, ...]) -> Iterator[Item]:
        shown = shown_of(actions, self._fold.actions)
        for action in shown:
            note = self._saying.findings(action.findings)
            label = Label(self._saying.title(action), "action", note, alert=True)
            yield Item(label, self.action_column, node=action)
        rest = actions[len(shown) :]
        if rest:
            words = self._saying.more({"action": len(rest)}, others=bool(shown))
            yield Item(
                Label(words, "more"),
                self.action_column,
                folded_actions=frozenset(one.id for one in rest),
            )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
