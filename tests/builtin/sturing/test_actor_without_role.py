"""Parties that are named, and have nothing to do."""

from __future__ import annotations

from hypothesis import given, strategies as st

from samendomein import Action, Actor, CarriedOutBy, Event, Involves, OwnedBy, assemble
from samendomein.builtin.sturing.actor_without_role import actor_without_role
from tests.builtin.laws import LOOKED_AT, plan_of, told

PLAN = """
[[action]]
id = "spreekuur"
title = "Inloopspreekuur"
involves = ["team"]

[[actor]]
id = "team"
title = "Sociaal Team"

[[actor]]
id = "bibliotheek"
title = "Bibliotheek"
"""


def test_who_takes_part_without_a_task_and_who_does_nothing_are_told_apart():
    assert told(actor_without_role, plan_of(PLAN)) == [
        "nothing says what this party does in the plan",
        "takes part in this, and nothing says what its task is: Inloopspreekuur",
    ]
    assert told(actor_without_role, plan_of(PLAN), "nl") == [
        "nergens staat wat deze partij in het plan doet",
        "doet mee aan Inloopspreekuur, maar nergens staat met welke taak",
    ]


@given(st.sets(st.sampled_from([OwnedBy, CarriedOutBy, Involves])), st.booleans())
def test_a_task_or_a_meeting_is_a_role(relations, meets):
    links = [relation("action", "actor") for relation in relations]
    if meets:
        links.append(Involves("event", "actor"))
    elements = (
        Action(id="action", title="A"),
        Actor(id="actor", title="B"),
        Event(id="event", title="C"),
    )
    plan = assemble(elements, links, as_of=LOOKED_AT)
    has_task = bool(relations & {OwnedBy, CarriedOutBy})

    assert bool(told(actor_without_role, plan)) != (has_task or (meets and not relations))
