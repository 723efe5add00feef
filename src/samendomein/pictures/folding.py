"""How much of a plan one picture shows: groups that are too large are folded, and counted."""

from __future__ import annotations

from typing import TypeVar

from attrs import evolve, frozen

from samendomein.errors import UsageError
from samendomein.language.text import Text


@frozen(kw_only=True)
class Fold:
    """How many of each group are drawn; the rest is counted in one box. ``None`` is all.

    Attributes:
        actions: Of the actions of one goal or theme, or of one column.
        themes: Of the themes of one goal.
        goals: Of the goals under one goal.
        levels: How many levels of goals.
    """

    actions: int | None = None
    themes: int | None = None
    goals: int | None = None
    levels: int | None = None

    @classmethod
    def of(cls, limit: int) -> Fold:
        """At most so many of each group.

        Raises:
            UsageError: The number is negative.
        """
        if limit < 0:
            raise UsageError(
                Text("a group cannot be folded to {limit}", limit=limit),
                Text("give 0 or more, or leave it out to fold until it fits on one sheet"),
            )
        return cls(actions=limit, themes=limit, goals=limit)


WHOLE = Fold()
"""Nothing is folded: what does not fit on a sheet goes on the next."""

A = TypeVar("A")


def shown_of(group: tuple[A, ...], limit: int | None) -> tuple[A, ...]:
    """What is drawn of a group; a box that counts one is no smaller than the one itself."""
    if limit is None or (limit and len(group) == limit + 1):
        return group
    return group[:limit]


_ACTIONS = (15, 10, 7, 5, 4, 3, 2, 1, 0)
_THEMES = (15, 10, 7, 5, 4, 3, 2, 1)
_GOALS = (15, 10, 7)
_MOST_GOALS = (40, 30, 25, 20, 17, *range(15, -1, -1))


def less_and_less() -> tuple[Fold, ...]:
    """From all to almost nothing: actions are folded first, then themes, and goals at last.

    Of goals the top is shown in full as long as possible: a few whole branches tell less.
    """
    without_themes = Fold(actions=0, themes=0)
    return (
        WHOLE,
        *(Fold(actions=limit) for limit in _ACTIONS),
        *(Fold(actions=actions, themes=limit) for limit in _THEMES for actions in (1, 0)),
        without_themes,
        *(evolve(without_themes, goals=limit) for limit in _GOALS),
        *(evolve(without_themes, goals=limit, levels=2) for limit in _GOALS),
        *(evolve(without_themes, goals=limit, levels=1) for limit in _MOST_GOALS),
    )
