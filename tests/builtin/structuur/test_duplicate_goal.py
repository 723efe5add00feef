"""Goals that a plan has twice, in almost the same words."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samendomein import CorrespondsTo, Goal, Nota
from samendomein.builtin.structuur.duplicate_goal import DuplicateGoal, duplicate_goal
from samendomein.testing.strategies import plans
from tests.builtin.laws import found, plan_of, told, with_relations

TWO = """
[[goal]]
id = "a"
title = "{}"

[[goal]]
id = "b"
title = "{}"
"""


def titles(one, other, more=""):
    return plan_of(TWO.format(one, other) + more)


def test_the_message_shows_both_titles():
    plan = titles("Minder schulden in Diemen", "Minder schulden")

    assert told(duplicate_goal, plan, options=DuplicateGoal(alike=0.7)) == [
        "two goals of this plan look alike: 'Minder schulden in Diemen' and 'Minder schulden'"
    ]
    assert told(duplicate_goal, plan, "nl", DuplicateGoal(alike=0.7)) == [
        (
            "twee doelen van dit plan lijken op elkaar: ‘Minder schulden in Diemen’ en "
            "‘Minder schulden’"
        )
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minder schulden", "minder schulden."),
        ("Een gezonde leefstijl", "Gezonde leefstijl"),
        ("Een integraal inloopspreekuur", "Een integraal inloopsprekuur"),
    ],
)
def test_a_word_more_or_another_spelling_is_the_same_goal(one, other):
    assert len(told(duplicate_goal, titles(one, other))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minder schulden bij jongeren", "Minder schulden bij ouderen"),
        ("Inwoners zijn zelfredzaam", "Inwoners zijn niet zelfredzaam"),
        ("Meer banen voor jongeren in 2025", "Meer banen voor jongeren in 2026"),
        ("Veilig opgroeien", "Gezond opgroeien"),
    ],
)
def test_a_word_of_its_own_a_number_or_not_makes_another_goal(one, other):
    assert told(duplicate_goal, titles(one, other)) == []


@pytest.mark.parametrize(
    "said", ['part_of = ["a"]', 'replaces = ["a"]', 'corresponds_to = ["a"]', 'affects = ["a"]']
)
def test_a_relation_between_the_two_settles_it(said):
    assert told(duplicate_goal, titles("Minder schulden", "Minder schulden", said)) == []


def test_goals_of_two_plans_are_not_compared():
    plan = plan_of(
        '[[nota]]\nid = "m"\ntitle = "M"\n[[nota]]\nid = "n"\ntitle = "N"\n'
        '[[goal]]\nid = "a"\ntitle = "Wonen"\nnota = "m"\n'
        '[[goal]]\nid = "b"\ntitle = "Wonen"\nnota = "n"\n'
    )

    assert told(duplicate_goal, plan) == []


def test_goals_of_years_that_do_not_meet_are_not_twice_there():
    plan = plan_of(
        '[[goal]]\nid = "a"\ntitle = "Wonen"\nperiod = "2024"\n'
        '[[goal]]\nid = "b"\ntitle = "Wonen"\nperiod = "2025"\n'
    )

    assert told(duplicate_goal, plan) == []


def test_of_goals_with_one_title_each_is_compared_with_the_next():
    plan = plan_of("".join(f'[[goal]]\nid = "g{n}"\ntitle = "Wonen"\n' for n in range(4)))

    assert [one.elements for one in duplicate_goal(plan)] == [
        ("g0", "g1"),
        ("g1", "g2"),
        ("g2", "g3"),
    ]


def test_two_goals_in_two_plans_together_are_told_once():
    plan = plan_of(
        '[[nota]]\nid = "m"\ntitle = "M"\n[[nota]]\nid = "n"\ntitle = "N"\n'
        '[[goal]]\nid = "a"\ntitle = "Wonen"\nnota = ["m", "n"]\n'
        '[[goal]]\nid = "b"\ntitle = "Wonen"\nnota = ["m", "n"]\n'
    )

    assert len(told(duplicate_goal, plan)) == 1


@given(plans(only=(Goal, Nota), max_elements=8, max_relations=10), st.data())
def test_to_say_that_goals_correspond_settles_their_finding_only(plan, data):
    alike = [one.with_(title="Wonen") if isinstance(one, Goal) else one for one in plan.elements]
    plan = type(plan)(elements=tuple(alike), relations=plan.relations, as_of=plan.as_of)
    before = found(duplicate_goal, plan)
    if not before:
        return
    settled = data.draw(st.sampled_from(sorted(before, key=lambda one: sorted(one[1]))))

    after = found(duplicate_goal, with_relations(plan, CorrespondsTo(*sorted(settled[1]))))

    assert after == before - {settled}
