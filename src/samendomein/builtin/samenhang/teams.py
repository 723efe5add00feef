"""Which teams do an action."""

from __future__ import annotations

from attrs import frozen

from samendomein import (
    Action,
    Actor,
    ActorKind,
    CarriedOutBy,
    Involves,
    MemberOf,
    OwnedBy,
    Plan,
    Post,
    PostAt,
    TargetGroup,
)

_TEAMS = {ActorKind.TEAM, ActorKind.ORGANISATION, ActorKind.JOINT, ActorKind.ADVISORY}
"""The kinds of actor that count as one team; a whole municipality is more than one."""


@frozen(kw_only=True)
class Crew:
    """Who does an action.

    Attributes:
        teams: The ids of the teams that own it, carry it out or take part.
        is_certain: Whether there is anybody, and everybody's team is known.
    """

    teams: frozenset[str]
    is_certain: bool

    @property
    def is_joint(self) -> bool:
        """Whether several teams do it."""
        return len(self.teams) > 1

    @property
    def is_one_team(self) -> bool:
        """Whether it is certain that one team does it."""
        return self.is_certain and len(self.teams) == 1


class Crews:
    """Who does each action of a plan; whose team somebody is of is looked up once."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._teams: dict[str, frozenset[str]] = {}

    def of(self, action: Action) -> Crew:
        """The teams of an action."""
        targets = self._plan.targets
        teams = [
            self._teams_of(doer)
            for doer in (
                *targets(action, OwnedBy),
                *targets(action, CarriedOutBy),
                *targets(action, Involves),
            )
            if not isinstance(doer, TargetGroup)
        ]
        return Crew(teams=frozenset().union(*teams), is_certain=bool(teams) and all(teams))

    def _teams_of(self, doer: Actor | Post) -> frozenset[str]:
        if doer.id not in self._teams:
            self._teams[doer.id] = _teams_of(self._plan, doer)
        return self._teams[doer.id]


def is_team(actor: Actor) -> bool:
    """Whether the actor counts as one team."""
    return actor.kind in _TEAMS


def _teams_of(plan: Plan, doer: Actor | Post) -> frozenset[str]:
    if isinstance(doer, Post):
        places = plan.targets(doer, PostAt)
    elif doer.kind is ActorKind.ROLE:
        places = plan.targets(doer, MemberOf)
    else:
        places = (doer,)
    return frozenset(place.id for place in places if is_team(place))
