"""Who must be in the room to solve a bottleneck."""

from __future__ import annotations

from collections.abc import Sequence

from samendomein import (
    Bottleneck,
    Element,
    Measurement,
    Plan,
    SeenBy,
    Text,
    metric,
    reading_order,
)
from samendomein.builtin.samenhang.room import Role, Room
from samendomein.builtin.samenhang.smallest_groups import Group, smallest_groups

_SHOWN = 3
"""How many groups of the same size are named."""


@metric("samenhang/who-must-be-in-the-room")
def who_must_be_in_the_room(plan: Plan) -> Measurement:
    """Who must be in the room for a bottleneck.

    Why: a problem is solved by the people who have to do with it together. Often one layer talks
    about it without the others.

    Limits: who has to do with it follows from what the bottleneck hinders and whom it concerns:
    their layers, owners, money, laws and target groups. Who works on it are the people of the
    actions that resolve it; a post that nobody holds yet works on nothing. The smallest groups
    are worked out exactly; with many roles and many people that takes too long, and then it says
    so.
    """
    rows = [_row(plan, bottleneck) for bottleneck in reading_order(plan.all(Bottleneck))]
    if not rows:
        return Measurement.nothing(Text("the plan has no bottlenecks"))
    sentence = Text(
        "Bottlenecks: {bottlenecks}. Worked on without everybody who has to do with it: "
        "{incomplete}. Worked on by nobody yet: {unattended}.",
        bottlenecks=len(rows),
        incomplete=sum(1 for row in rows if isinstance(row[3], list)),
        unattended=sum(1 for row in rows if row[3] == _NOBODY_WORKS_ON_IT),
    )
    return Measurement(
        columns=(
            Text("bottleneck"),
            Text("roles that belong there"),
            Text("who saw it"),
            Text("roles that are missing now"),
            Text("roles that nobody holds"),
            Text("smallest groups with every role"),
        ),
        rows=rows,
        sentence=sentence,
    )


def _row(plan: Plan, bottleneck: Bottleneck) -> tuple[object, ...]:
    room = Room(plan, bottleneck)
    roles = room.roles()
    held = [role for role in roles if role.holders]
    return (
        bottleneck,
        _names(held),
        plan.targets(bottleneck, SeenBy) or Text("not said"),
        _names([role for role in held if not room.is_taken(role)])
        if room.present
        else _NOBODY_WORKS_ON_IT,
        _names([role for role in roles if not role.holders], room.awaited),
        _groups(plan, smallest_groups([role.holders for role in held])),
    )


def _names(roles: list[Role], posts: Sequence[Element] = ()) -> object:
    return [*(role.name for role in roles), *posts] or Text("none")


def _groups(plan: Plan, groups: list[Group] | None) -> object:
    if groups is None:
        return Text("too many roles to work out")
    told: list[object] = [[plan[id] for id in sorted(group)] for group in groups if group]
    if not told:
        return Text("none")
    more = len(told) - _SHOWN
    shown: object = told[min(len(told), _SHOWN) - 1]
    for group in reversed(told[: _SHOWN - 1] if more >= 0 else told[:-1]):
        shown = Text("{group}; or {others}", group=group, others=shown)
    return (
        Text("{groups}; or one of {count} others", groups=shown, count=more) if more > 0 else shown
    )


_NOBODY_WORKS_ON_IT = Text("nobody works on it yet")
