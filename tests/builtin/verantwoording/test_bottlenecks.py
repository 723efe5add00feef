"""Bottlenecks: without a solution, with short ones only, and left open by a choice."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samendomein import Action, Bottleneck, Missing, Resolves, Solution, Translator, load_plugins
from samendomein.builtin.verantwoording.bottleneck_without_solution import (
    bottleneck_without_solution,
)
from samendomein.builtin.verantwoording.chosen_solutions_leave_open import (
    chosen_solutions_leave_open,
)
from samendomein.builtin.verantwoording.diagnoses import diagnoses
from samendomein.builtin.verantwoording.short_term_solutions_only import short_term_solutions_only
from samendomein.builtin.verantwoording.solution_without_bottleneck import (
    solution_without_bottleneck,
)
from samendomein.testing.strategies import plans
from tests.builtin.laws import changed, found, plan_of, told, with_relations

TWO = """
[[bottleneck]]
id = "a"
title = "Niemand stuurt"
structural = true

[[bottleneck]]
id = "b"
title = "Te weinig mensen"
seen_by = ["extern"]

[[solution]]
id = "sturen"
title = "Sturen"
term = "short"
resolves = ["a"]

[[document]]
id = "extern"
title = "Externe toets"
"""


def test_nothing_done_is_told():
    assert told(bottleneck_without_solution, plan_of(TWO)) == [
        "no solution and no action does anything about this"
    ]
    assert told(bottleneck_without_solution, plan_of(TWO), "nl") == [
        "geen enkele oplossing of actie doet hier iets aan"
    ]


def test_a_bottleneck_of_the_past_needs_nothing():
    plan = plan_of(TWO.replace('title = "Te weinig mensen"', 'title = "B"\nperiod = "2020-2022"'))

    assert told(bottleneck_without_solution, plan) == []


def test_short_solutions_of_what_lasts_are_told():
    assert told(short_term_solutions_only, plan_of(TWO)) == [
        "this lasts, and what is done about it is for a time only: Sturen"
    ]
    assert told(short_term_solutions_only, plan_of(TWO), "nl") == [
        "dit knelpunt blijft, en wat eraan gebeurt is tijdelijk: Sturen"
    ]


@pytest.mark.parametrize(
    "lasting",
    [
        '[[solution]]\nid = "x"\ntitle = "X"\nterm = "short and long"\nresolves = ["a"]',
        '[[solution]]\nid = "x"\ntitle = "X"\nresolves = ["a"]',
        '[[action]]\nid = "x"\ntitle = "X"\nperiod = "vanaf 2024"\nresolves = ["a"]',
        '[[action]]\nid = "x"\ntitle = "X"\nkind = "decision"\nperiod = "2024"\nresolves = ["a"]',
    ],
)
def test_one_solution_that_may_last_is_enough(lasting):
    assert told(short_term_solutions_only, plan_of(TWO + lasting)) == []


def test_what_is_not_said_to_last_is_left_alone():
    plan = plan_of(TWO.replace("structural = true", ""))

    assert told(short_term_solutions_only, plan) == []


def test_a_choice_that_passes_one_over_is_told():
    solution = '[[solution]]\nid = "werven"\ntitle = "Werven"\nresolves = ["b"]\n'
    plan = changed(plan_of(TWO + solution), "sturen", chosen=True)

    assert told(chosen_solutions_leave_open, plan) == [
        (
            "for other bottlenecks a solution was chosen; for this one, as far as is known, none "
            "of these: Werven"
        )
    ]
    assert told(chosen_solutions_leave_open, plan, "nl") == [
        (
            "voor andere knelpunten is een oplossing gekozen; voor dit knelpunt, voor zover "
            "bekend, geen van deze: Werven"
        )
    ]


def test_while_a_choice_is_not_known_nobody_can_say_what_is_left_open():
    assert diagnoses(plan_of(TWO)).rows[0][-1] is Missing.UNKNOWN


def test_as_long_as_nothing_is_chosen_nothing_is_told_unless_all_was_turned_down():
    assert told(chosen_solutions_leave_open, plan_of(TWO)) == []
    turned_down = changed(plan_of(TWO), "sturen", chosen=False)

    assert told(chosen_solutions_leave_open, turned_down) == [
        "each solution for this was turned down: Sturen"
    ]
    assert told(chosen_solutions_leave_open, turned_down, "nl") == [
        "elke oplossing hiervoor is afgewezen: Sturen"
    ]


def test_a_solution_for_nothing_is_told():
    loose = '[[solution]]\nid = "app"\ntitle = "Een app"\n'

    assert told(solution_without_bottleneck, plan_of(loose)) == [
        "this does nothing about any bottleneck in the plan"
    ]
    assert told(solution_without_bottleneck, plan_of(loose + 'resolves = "not stated"'), "nl") == [
        "het stuk zegt niet voor welk knelpunt deze oplossing is"
    ]
    assert told(solution_without_bottleneck, plan_of(loose + 'resolves = "not applicable"')) == []


def test_the_table_shows_who_saw_what_and_what_stays_open():
    translator = Translator("nl", load_plugins().catalogues)
    measured = diagnoses(changed(plan_of(TWO), "sturen", chosen=True))

    assert [[translator.write(one, "verantwoording") for one in row] for row in measured.rows] == [
        ["Niemand stuurt", "onbekend", "1", "1", "0", "nee"],
        ["Te weinig mensen", "Externe toets", "0", "0", "0", "ja"],
    ]
    assert translator.render(measured.sentence, "verantwoording") == (
        "Knelpunten: 2, gezien door 1 verschillende partijen of stukken; door meer dan een "
        "gezien: 0, blijven liggen: 1, niet bekend: 0."
    )


@given(plans(only=(Bottleneck, Solution, Action), max_elements=8, max_relations=8))
def test_no_bottleneck_is_told_twice(plan):
    without = {one for _, ids, _ in found(bottleneck_without_solution, plan) for one in ids}
    left = {one for _, ids, _ in found(chosen_solutions_leave_open, plan) for one in ids}
    short = {one for _, ids, _ in found(short_term_solutions_only, plan) for one in ids}

    assert without.isdisjoint(left)
    assert without.isdisjoint(short)


@given(plans(only=(Bottleneck, Solution, Action), max_elements=8, max_relations=8), st.data())
def test_doing_something_about_it_only_ever_settles_findings(plan, data):
    bottlenecks, actions = plan.all(Bottleneck), plan.all(Action)
    if not bottlenecks or not actions:
        return
    one = data.draw(st.sampled_from(bottlenecks))
    link = Resolves(data.draw(st.sampled_from(actions)).id, one.id)
    for check in (bottleneck_without_solution, chosen_solutions_leave_open):
        now = found(check, with_relations(plan, link))

        assert now == {each for each in found(check, plan) if one.id not in each[1]}
