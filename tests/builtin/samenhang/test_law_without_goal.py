"""Laws on which a plan rests, and which nothing in it serves."""

from __future__ import annotations

from hypothesis import given, strategies as st

from samendomein import BasedOn, Goal, Law, Nota
from samendomein.builtin.samenhang.law_without_goal import law_without_goal
from samendomein.testing.strategies import plans
from tests.builtin.laws import plan_of, told, with_relations

LAWS = """
[[law]]
id = "wmo"
title = "Wmo 2015"

[[law]]
id = "pw"
title = "Participatiewet"
"""
NOTA = '[[nota]]\nid = "nota"\ntitle = "Samen"\nlaws = ["wmo", "pw"]\n'
GOAL = '[[goal]]\nid = "thuis"\ntitle = "Thuis wonen"\nlaws = ["wmo"]\n'


def test_a_plan_that_links_no_law_is_told_once():
    plan = plan_of(LAWS + NOTA)

    assert told(law_without_goal, plan) == [
        (
            "this plan rests on Participatiewet and Wmo 2015, but no goal or action says which of "
            "these it serves"
        )
    ]
    assert told(law_without_goal, plan, "nl") == [
        (
            "dit plan rust op Participatiewet en Wmo 2015, maar bij geen doel of actie staat welke "
            "wet ermee wordt uitgevoerd"
        )
    ]


def test_a_law_that_was_forgotten_is_told_at_the_law():
    plan = plan_of(LAWS + NOTA + GOAL)
    (finding,) = law_without_goal(plan)

    assert finding.elements == ("pw", "nota")
    assert told(law_without_goal, plan) == [
        "Samen rests on this law, but no goal or action in it serves the law"
    ]
    assert told(law_without_goal, plan, "nl") == [
        "Samen rust op deze wet, maar geen doel of actie is eraan gekoppeld"
    ]


def test_a_plan_that_was_replaced_is_left_alone():
    later = '[[nota]]\nid = "later"\ntitle = "Later"\nreplaces = ["nota"]\n'

    assert told(law_without_goal, plan_of(LAWS + NOTA + later)) == []


@given(plans(only=(Law, Nota, Goal), max_elements=8, max_relations=10), st.data())
def test_a_goal_for_every_law_leaves_nothing_to_say(plan, data):
    goals = plan.all(Goal)
    if not goals:
        return
    links = [BasedOn(data.draw(st.sampled_from(goals)).id, law.id) for law in plan.all(Law)]

    assert list(law_without_goal(with_relations(plan, *links))) == []


OTHER = '[[nota]]\nid = "ander"\ntitle = "Ander"\n'


def in_nota(goal: str, nota: str) -> str:
    return goal + f'nota = "{nota}"\n'


def test_a_goal_of_another_plan_serves_the_law_only_if_the_plans_belong_together():
    work = '[[goal]]\nid = "werk"\ntitle = "Werk"\nlaws = ["pw"]\n'
    apart = LAWS + NOTA + OTHER + in_nota(GOAL, "nota") + in_nota(work, "ander")
    coupled = apart + '[[coupling]]\nid = "k"\ntitle = "K"\ncouples = ["nota", "ander"]\n'

    assert [one.elements[0] for one in law_without_goal(plan_of(apart))] == ["pw"]
    assert told(law_without_goal, plan_of(coupled)) == []
