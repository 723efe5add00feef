"""How much there is: actions, indicators and money."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given

from samendomein import (
    Action,
    Budget,
    ContributesTo,
    Goal,
    Indicator,
    Measures,
    Translator,
    load_plugins,
)
from samendomein.builtin.omvang.actions_per_goal import actions_per_goal
from samendomein.builtin.omvang.money_per_year import money_per_year
from samendomein.testing.strategies import plans
from tests.builtin.laws import plan_of

TREE = """
[[goal]]
id = "gezond"
title = "Gezond"

[[goal]]
id = "bewegen"
title = "Bewegen"
part_of = ["gezond"]

[[action]]
id = "team"
title = "Beweegteam"
contributes_to = ["bewegen", "gezond"]

[[indicator]]
id = "norm"
title = "Beweegnorm"
measures = ["bewegen"]
"""

MONEY = """
[[budget]]
id = "a"
title = "A"
amount = "ca. € 35.000 per jaar"
period = "2024-2025"

[[budget]]
id = "b"
title = "B"
amount = "€ 15.000 eenmalig"
period = "2024"

[[budget]]
id = "c"
title = "C"
amount = "€ 90.000 in totaal"
period = "2024-2026"

[[budget]]
id = "d"
title = "D"
amount = "€ 5.000"

[[budget]]
id = "e"
title = "E"
amount = "€ 70.000 per jaar"
period = "2024"
status = "asked"

[[budget]]
id = "f"
title = "F"
amount = "€ 10.000 per jaar"
period = "2024"
within = ["a"]
"""


def table(metric, plan, language="en"):
    """The rows and the sentence, in words."""
    translator = Translator(language, load_plugins().catalogues)
    measured = metric(plan)
    rows = [tuple(map(translator.write, row)) for row in measured.rows]
    return rows, translator.render(measured.sentence, metric.namespace)


def test_an_action_counts_at_its_goals_and_once_at_the_goals_above():
    assert table(actions_per_goal, plan_of(TREE)) == (
        [("Gezond", "1", "1", "0"), ("Bewegen", "1", "0", "1")],
        ("Goals: 2. With actions of their own or below them: 2. With indicators of their own: 1."),
    )


def test_the_table_of_goals_is_told_in_dutch():
    assert table(actions_per_goal, plan_of(TREE), "nl")[1] == (
        "Doelen: 2. Met acties voor het doel zelf of een doel eronder: 2. Met eigen indicatoren: 1."
    )


def test_goals_without_anything_give_no_rows_of_zeros():
    goals = TREE.partition("[[action]]")[0]

    assert table(actions_per_goal, plan_of(goals)) == (
        [],
        "no goal of this plan has an action or an indicator",
    )
    assert table(actions_per_goal, plan_of(goals), "nl")[1] == (
        "geen enkel doel van dit plan heeft een actie of indicator"
    )


def test_money_counts_in_the_years_for_which_it_is_known():
    assert table(money_per_year, plan_of(MONEY), "nl") == (
        [
            ("2024", "minstens ca. € 50.000 (1 onbekend)", "3", "1"),
            ("2025", "minstens ca. € 35.000 (1 onbekend)", "2", "1"),
            ("2026", "minstens € 0 (1 onbekend)", "1", "1"),
        ],
        (
            "Er is geld in 3 jaar, van 2024 tot en met 2026; "
            "bedragen waarvan de jaren niet bekend zijn: 1."
        ),
    )


def test_without_years_the_sentence_says_so():
    undated = '[[budget]]\nid = "a"\ntitle = "A"\namount = "€ 5.000"\n'

    assert table(money_per_year, plan_of(undated)) == (
        [],
        "No amount has a known year; amounts without one: 1.",
    )


def test_without_money_the_sentence_says_so():
    assert table(money_per_year, plan_of("")) == ([], "in this plan no money is set aside")
    assert table(money_per_year, plan_of(""), "nl")[1] == "in dit plan is geen geld vastgelegd"


@given(plans(only=(Goal, Action, Indicator), max_elements=8, max_relations=12))
def test_every_goal_has_one_row_if_one_has_something(plan):
    rows = actions_per_goal(plan).rows
    goals = plan.all(Goal)
    something = any(
        plan.sources(one, ContributesTo) or plan.sources(one, Measures) for one in goals
    )

    assert sorted(row[0].id for row in rows) == [goal.id for goal in goals if something]
    assert all(row[1] + row[2] <= 2 * len(plan.all(Action)) for row in rows)


@given(plans(only=(Budget,), max_elements=8, max_relations=4))
def test_a_sum_is_exact_only_if_nothing_in_it_is_unknown(plan):
    for _, amount, count, unknown in money_per_year(plan).rows:
        assert 0 <= unknown <= count
        assert (amount.high is None) == bool(unknown)
        assert isinstance(amount.low, Decimal)
