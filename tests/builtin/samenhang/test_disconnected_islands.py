"""Parts of one plan that nothing ties together."""

from __future__ import annotations

import networkx as nx
from hypothesis import given

from samendomein import Action, Actor, ContributesTo, Goal, Nota, PartOf, Theme
from samendomein.builtin.samenhang.disconnected_islands import disconnected_islands
from samendomein.testing.strategies import plans
from tests.builtin.laws import found, plan_of, told, with_relations

WHOLE = """
[[goal]]
id = "a1"
title = "Gezond"

[[action]]
id = "a2"
title = "Beweegteam"
contributes_to = ["a1"]
"""


def action(id: str, *goals: str) -> str:
    return f'[[action]]\nid = "{id}"\ntitle = "Actie {id}"\ncontributes_to = {list(goals)}\n'


def goal(id: str) -> str:
    return f'[[goal]]\nid = "{id}"\ntitle = "Doel {id}"\n'


def test_one_element_alone_is_an_island():
    plan = plan_of(WHOLE + action("b"))

    assert told(disconnected_islands, plan) == ["nothing ties this to the rest of the plan"]
    assert told(disconnected_islands, plan, "nl") == [
        "dit hangt met niets anders in het plan samen"
    ]


def test_a_small_island_is_named_whole():
    plan = plan_of(WHOLE + action("a3", "a1") + goal("b1") + action("b2", "b1"))

    assert told(disconnected_islands, plan) == [
        "nothing ties these 2 to the rest of the plan: Doel b1 and Actie b2"
    ]
    assert told(disconnected_islands, plan, "nl") == [
        "deze 2 hangen met niets anders in het plan samen: Doel b1 en Actie b2"
    ]


def test_of_a_large_island_some_are_named_and_all_are_in_the_finding():
    mainland = WHOLE + "".join(action(f"a{n}", "a1") for n in range(3, 7))
    plan = plan_of(mainland + goal("b1") + "".join(action(f"b{n}", "b1") for n in (2, 3, 4)))
    (finding,) = disconnected_islands(plan)

    assert finding.elements == ("b1", "b2", "b3", "b4")
    assert told(disconnected_islands, plan) == [
        "nothing ties these 4 to the rest of the plan: Doel b1, Actie b2, Actie b3 and others"
    ]
    assert told(disconnected_islands, plan, "nl") == [
        "deze 4 hangen met niets anders in het plan samen: Doel b1, Actie b2, Actie b3 en andere"
    ]


def test_the_same_owner_ties_and_the_same_plan_does_not():
    team = '[[actor]]\nid = "team"\ntitle = "Team"\n'
    nota = '[[nota]]\nid = "n"\ntitle = "N"\n'
    apart = plan_of(nota + team + WHOLE + action("b"))
    tied = WHOLE + 'owner = ["team"]\n' + action("b") + 'owner = ["team"]\n'

    assert len(told(disconnected_islands, apart)) == 1
    assert told(disconnected_islands, plan_of(nota + team + tied)) == []


def test_each_plan_has_its_own_islands():
    notas = '[[nota]]\nid = "n"\ntitle = "N"\n[[nota]]\nid = "m"\ntitle = "M"\n'
    plan = plan_of(
        notas + goal("a") + 'nota = ["n", "m"]\n' + goal("b") + 'nota = ["n", "m"]\n' + goal("c")
    )

    assert {(one.elements, one.key) for one in disconnected_islands(plan)} == {
        (("b",), "n"),
        (("b",), "m"),
    }


@given(plans(only=(Goal, Action, Theme, Actor), max_elements=9, max_relations=8))
def test_there_is_one_finding_for_each_island_but_one(plan):
    islands = [
        island
        for island in nx.weakly_connected_components(plan.graph)
        if any(not isinstance(plan[id], Actor) for id in island)
    ]

    assert len(list(disconnected_islands(plan))) == max(0, len(islands) - 1)


@given(plans(only=(Goal, Action, Nota), max_elements=8, max_relations=6))
def test_tying_everything_to_one_goal_leaves_no_island(plan):
    goals = plan.all(Goal)
    if not goals:
        return
    links = [ContributesTo(one.id, goals[0].id) for one in plan.all(Action)]
    links += [PartOf(one.id, goals[0].id) for one in goals[1:]]

    assert found(disconnected_islands, with_relations(plan, *links)) == set()
