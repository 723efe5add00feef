"""The goals as a tree, with the actions that contribute to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from samendomein.plan.elements import Action, Goal
from samendomein.plan.plan import Plan
from samendomein.plan.reading_order import reading_ranks
from samendomein.plan.relations import ContributesTo, InTheme, OwnedBy, PartOf
from samendomein.report.naming import Naming
from samendomein.report.outline import Branch, Twig

_DEEPEST = 30
"""How many levels of goals stand under each other; what is deeper stands apart."""


class Tree:
    """Draws the tree of a plan.

    A goal under several goals stands whole under the nearest to the top. The others name it and
    say where that is, so no plan makes a tree that is larger than its relations.
    """

    def __init__(self, plan: Plan, naming: Naming, counts: Mapping[str, int]) -> None:
        self._plan = plan
        self._naming = naming
        self._counts = counts
        self._goal_ranks = reading_ranks(plan.all(Goal))
        self._action_ranks = reading_ranks(plan.all(Action))
        self._twigs: dict[str, Twig] = {}
        self._homes: dict[str, Goal | None] = {}
        self._tops = tuple(self._homes_found())

    def branches(self) -> tuple[Branch, ...]:
        """The goals that stand under no other, each with what is under it."""
        return tuple(map(self._branch, self._tops))

    def loose(self) -> tuple[Twig, ...]:
        """The actions that contribute to no goal."""
        return tuple(
            self._twig(action)
            for action in self._actions(self._plan.all(Action))
            if not self._plan.targets(action, ContributesTo)
        )

    def _homes_found(self) -> Iterator[Goal]:
        """The goals at the top; on the way every goal gets its home."""
        goals = self._goals(self._plan.all(Goal))
        level = [goal for goal in goals if not self._plan.targets(goal, PartOf)]
        for start in (None, *goals):
            # Goals that are only under each other have no top, and would not be seen otherwise.
            if start is not None and start.id not in self._homes:
                level = [start]
            while level:
                self._homes.update((goal.id, None) for goal in level)
                yield from level
                for _ in range(_DEEPEST - 1):
                    below = self._without_home(level)
                    self._homes.update((part.id, home) for part, home in below)
                    level = [part for part, _ in below]
                level = [part for part, _ in self._without_home(level)]

    def _without_home(self, level: Iterable[Goal]) -> list[tuple[Goal, Goal]]:
        """The goals under these that have no home yet, each with the first that it is under."""
        found: dict[str, tuple[Goal, Goal]] = {}
        for goal in level:
            for part in self._goals(self._plan.sources(goal, PartOf)):
                if part.id not in self._homes:
                    found.setdefault(part.id, (part, goal))
        return list(found.values())

    def _branch(self, goal: Goal) -> Branch:
        parts = self._goals(self._plan.sources(goal, PartOf))
        return Branch(
            goal=self._naming.named(goal),
            codes=_codes(goal),
            branches=tuple(
                self._branch(one) if self._homes[one.id] is goal else self._again(one)
                for one in parts
            ),
            twigs=tuple(map(self._twig, self._actions(self._plan.sources(goal, ContributesTo)))),
            findings=self._counts.get(goal.id, 0),
        )

    def _again(self, goal: Goal) -> Branch:
        """A goal that is shown with what is under it in another place."""
        parts, actions = self._plan.sources(goal, PartOf), self._plan.sources(goal, ContributesTo)
        return Branch(
            goal=self._naming.named(goal),
            codes=_codes(goal),
            findings=self._counts.get(goal.id, 0),
            elsewhere=self._where(goal) if parts or actions else "",
        )

    def _where(self, goal: Goal) -> str:
        say, home = self._naming.translator.say, self._homes[goal.id]
        if home is None:
            return say("what is under it stands apart in this tree")
        return say("what is under it stands at: {goal}", goal=home.title)

    def _goals(self, goals: Iterable[Goal]) -> list[Goal]:
        return sorted(goals, key=lambda goal: self._goal_ranks[goal.id])

    def _actions(self, actions: Iterable[Action]) -> list[Action]:
        return sorted(actions, key=lambda action: self._action_ranks[action.id])

    def _twig(self, action: Action) -> Twig:
        # An action is drawn under each goal that it contributes to.
        if action.id not in self._twigs:
            self._twigs[action.id] = self._new_twig(action)
        return self._twigs[action.id]

    def _new_twig(self, action: Action) -> Twig:
        return Twig(
            action=self._naming.named(action),
            themes=tuple(theme.title for theme in self._plan.targets(action, InTheme)),
            owners=tuple(owner.title for owner in self._plan.targets(action, OwnedBy)),
            period=self._naming.words(action.period),
            findings=self._counts.get(action.id, 0),
        )


def _codes(goal: Goal) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code.code for code in goal.codes))
