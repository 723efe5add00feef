"""Goals for which everything is done within one team, law or taakveld."""

from __future__ import annotations

from hypothesis import given, strategies as st

from samendomein import Action, Actor, ActorKind, CarriedOutBy, ContributesTo, Goal, Law
from samendomein.builtin.samenhang.single_silo import single_silo
from samendomein.testing.strategies import plans
from tests.builtin.laws import plan_of, told, with_elements, with_relations

TEAMS = """
[[team]]
id = "wijkteam"
title = "Wijkteam"
kind = "team"

[[team]]
id = "werk"
title = "Team Werk"
kind = "team"
"""
GOAL = '[[goal]]\nid = "doel"\ntitle = "Minder schulden"\n'


def action(id: str, more: str) -> str:
    return f'[[action]]\nid = "{id}"\ntitle = "{id}"\ncontributes_to = ["doel"]\n{more}\n'


def test_one_team_is_named():
    plan = plan_of(TEAMS + GOAL + action("a", 'owner = ["werk"]') + action("b", 'owner = ["werk"]'))

    assert told(single_silo, plan) == [
        "everything that is done for this goal stays within Team Werk"
    ]
    assert told(single_silo, plan, "nl") == [
        "alles wat voor dit doel gebeurt, blijft binnen Team Werk"
    ]


def test_a_law_and_a_taakveld_are_named_too():
    laws = '[[law]]\nid = "pw"\ntitle = "PW"\n[[law]]\nid = "wgs"\ntitle = "Wgs"\n'
    budget = '[[budget]]\nid = "{id}"\ntitle = "{id}"\ntaakveld = "{code}"\nfunds = {funds}\n'
    money = budget.format(id="x", code="6.3", funds='["a", "b"]')
    other = budget.format(id="y", code="6.1", funds="[]")
    actions = action("a", 'laws = ["pw"]') + action("b", 'laws = ["pw"]')
    plan = plan_of(laws + money + other + GOAL + actions)

    assert told(single_silo, plan, "nl") == [
        "alles wat voor dit doel gebeurt, blijft binnen PW en taakveld 6.3"
    ]


def test_one_action_and_an_action_of_which_nobody_knows_the_team_say_nothing():
    alone = plan_of(TEAMS + GOAL + action("a", 'owner = ["werk"]'))
    unknown = plan_of(TEAMS + GOAL + action("a", 'owner = ["werk"]') + action("b", ""))

    assert told(single_silo, alone) == []
    assert told(single_silo, unknown) == []


def test_a_plan_that_knows_one_team_says_nothing():
    teams = TEAMS.partition('[[team]]\nid = "werk"')[0]
    actions = action("a", 'owner = ["wijkteam"]') + action("b", 'owner = ["wijkteam"]')

    assert told(single_silo, plan_of(teams + GOAL + actions)) == []


def test_the_narrowest_goal_is_named():
    wider = '[[goal]]\nid = "ambitie"\ntitle = "Meedoen"\n'
    goal = GOAL + 'part_of = ["ambitie"]\n'
    plan = plan_of(
        TEAMS + wider + goal + action("a", 'owner = ["werk"]') + action("b", 'owner = ["werk"]')
    )

    assert [one.elements for one in single_silo(plan)] == [("doel",)]


@given(plans(only=(Goal, Action, Actor, Law), max_elements=9, max_relations=14), st.data())
def test_a_goal_with_an_action_of_two_teams_is_in_no_silo(plan, data):
    actions = plan.all(Action)
    if not actions:
        return
    more = with_elements(
        plan,
        Actor(id="~1", title="Een", kind=ActorKind.TEAM),
        Actor(id="~2", title="Twee", kind=ActorKind.TEAM),
    )
    served = data.draw(st.sampled_from(actions))
    links = [CarriedOutBy(served.id, "~1"), CarriedOutBy(served.id, "~2")]
    goals = {goal.id for goal in plan.targets(served, ContributesTo)}
    told_of = {finding.elements[0] for finding in single_silo(with_relations(more, *links))}

    assert not goals & told_of
