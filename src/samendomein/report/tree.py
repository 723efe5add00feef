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
"""How many levels of goals a tree shows; below that a goal is named without what is under it."""


class Tree:
    """Draws the tree of a plan. A goal under two goals stands under both."""

    def __init__(self, plan: Plan, naming: Naming, counts: Mapping[str, int]) -> None:
        self._plan = plan
        self._naming = naming
        self._counts = counts
        self._goal_ranks = reading_ranks(plan.all(Goal))
        self._action_ranks = reading_ranks(plan.all(Action))
        self._twigs: dict[str, Twig] = {}

    def branches(self) -> tuple[Branch, ...]:
        """The goals that are under no other goal, each with what is under it."""
        return tuple(self._tops())

    def _tops(self) -> Iterator[Branch]:
        goals = self._goals(self._plan.all(Goal))
        shown: set[str] = set()
        for goal in goals:
            if not self._plan.targets(goal, PartOf):
                yield self._branch(goal, (), shown)
        for goal in goals:
            # Goals that are only under each other have no top, and would not be seen otherwise.
            if goal.id not in shown:
                yield self._branch(goal, (), shown)

    def loose(self) -> tuple[Twig, ...]:
        """The actions that contribute to no goal."""
        return tuple(
            self._twig(action)
            for action in self._actions(self._plan.all(Action))
            if not self._plan.targets(action, ContributesTo)
        )

    def _branch(self, goal: Goal, above: tuple[str, ...], shown: set[str]) -> Branch:
        shown.add(goal.id)
        under = (*above, goal.id)
        below = [] if len(under) > _DEEPEST else self._goals(self._plan.sources(goal, PartOf))
        return Branch(
            goal=self._naming.named(goal),
            codes=tuple(dict.fromkeys(code.code for code in goal.codes)),
            branches=tuple(self._branch(one, under, shown) for one in below if one.id not in under),
            twigs=tuple(map(self._twig, self._actions(self._plan.sources(goal, ContributesTo)))),
            findings=self._counts.get(goal.id, 0),
        )

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
