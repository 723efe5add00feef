"""What a type checker knows of the questions that one asks of a plan; it is never run."""

from __future__ import annotations

from typing import assert_type

from samendomein import (
    Action,
    Actor,
    ContributesTo,
    Element,
    Goal,
    InTheme,
    Missing,
    Nota,
    OwnedBy,
    PartOf,
    Period,
    Plan,
    Post,
    Theme,
    Toezegging,
)


def questions(plan: Plan, action: Action, goal: Goal) -> None:
    """Each answer has the kind that the relation joins."""
    assert_type(plan.all(Toezegging), tuple[Toezegging, ...])
    assert_type(plan["id"], Element)
    assert_type(plan.targets(action, ContributesTo), tuple[Goal, ...])
    assert_type(plan.sources(goal, ContributesTo), tuple[Action, ...])
    assert_type(plan.targets(action, InTheme), tuple[Theme, ...])
    assert_type(plan.targets(action, OwnedBy), tuple[Actor | Post, ...])
    assert_type(plan.below(goal, PartOf), tuple[Goal, ...])
    assert_type(plan.above(goal, PartOf), tuple[Goal, ...])
    assert_type(plan.notas_of(action), tuple[Nota, ...])
    assert_type(action.period, Period | Missing)
    assert_type(action.with_(title="Anders"), Action)


def refused(plan: Plan, goal: Goal, theme: Theme) -> None:
    """Questions that no plan can answer."""
    plan.targets(goal, ContributesTo)  # type: ignore[misc]  # an action contributes, not a goal
    plan.sources(theme, ContributesTo)  # type: ignore[misc]  # to a goal, not to a theme
    plan.below(theme, PartOf)  # type: ignore[misc]  # a theme is not part of a goal
