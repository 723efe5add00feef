"""Bottlenecks with what was chosen to do about them."""

from __future__ import annotations

from attrs import frozen

from samendomein import Action, Bottleneck, Plan, Resolves, Solution, reading_order


@frozen(kw_only=True)
class Remedies:
    """What can be done and is done about a bottleneck.

    Attributes:
        bottleneck: The bottleneck.
        solutions: What could be done about it.
        actions: What is done about it.
    """

    bottleneck: Bottleneck
    solutions: tuple[Solution, ...]
    actions: tuple[Action, ...]

    @property
    def has_choice(self) -> bool:
        """Whether a solution was chosen."""
        return any(one.chosen is True for one in self.solutions)

    @property
    def all_turned_down(self) -> bool:
        """Whether each solution was surely not chosen."""
        return all(one.chosen is False for one in self.solutions)

    @property
    def is_open(self) -> bool:
        """Whether neither a chosen solution nor an action does anything about it."""
        return not self.actions and not self.has_choice


def remedies(plan: Plan) -> list[Remedies]:
    """Every bottleneck in the order of the files, with what can be and is done about it."""
    found = []
    for bottleneck in reading_order(plan.all(Bottleneck)):
        both = plan.sources(bottleneck, Resolves)
        found.append(
            Remedies(
                bottleneck=bottleneck,
                solutions=tuple(one for one in both if isinstance(one, Solution)),
                actions=tuple(one for one in both if isinstance(one, Action)),
            )
        )
    return found
