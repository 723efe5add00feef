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
    """Who does each action of a plan, worked out for all actions in one pass."""

    def __init__(self, plan: Plan) -> None:
        groups = {one.id for one in plan.all(TargetGroup)}
        doers: tuple[Actor | Post, ...] = (*plan.all(Actor), *plan.all(Post))
        teams_of = {one.id: _teams_of(plan, one) for one in doers}
        self._teams: dict[str, set[str]] = {}
        self._uncertain: set[str] = set()
        for relation in (OwnedBy, CarriedOutBy, Involves):
            for action, doer in plan.ends(relation):
                if doer in groups:
                    continue
                teams = teams_of[doer]
                self._teams.setdefault(action, set()).update(teams)
                if not teams:
                    self._uncertain.add(action)

    def of(self, action: Action) -> Crew:
        """The teams of an action."""
        teams = self._teams.get(action.id)
        certain = teams is not None and action.id not in self._uncertain
        return Crew(teams=frozenset(teams or ()), is_certain=certain)


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
