"""Silos, brokers, and what hangs on one thing."""

from __future__ import annotations

from samendomein import Share, Translator, load_plugins
from samendomein.builtin.samenhang.brokers import brokers
from samendomein.builtin.samenhang.hangs_on import hangs_on
from samendomein.builtin.samenhang.integration import integration
from samendomein.builtin.samenhang.segregation import segregation
from samendomein.builtin.samenhang.silos import silos
from tests.builtin.laws import plan_of

TEAMS = """
[[actor]]
id = "geld"
title = "Team Geld"
kind = "team"
layer = "policy"

[[actor]]
id = "sport"
title = "Team Sport"
kind = "team"
layer = "execution"

[[law]]
id = "wmo"
title = "Wmo 2015"

[[goal]]
id = "top"
title = "Top"

[[goal]]
id = "gezond"
title = "Gezond"
part_of = ["top"]

[[goal]]
id = "fit"
title = "Fit"
part_of = ["top"]
law = ["wmo"]
"""


def action(id: str, owner: str, *goals: str, more: str = "") -> str:
    listed = ", ".join(f'"{goal}"' for goal in goals)
    return f"""
[[action]]
id = "{id}"
title = "{id}"
owner = ["{owner}"]
contributes_to = [{listed}]
{more}
"""


FOUR = TEAMS + "".join(
    [
        action("a", "geld", "gezond"),
        action("b", "geld", "gezond"),
        action("c", "sport", "gezond"),
        action("d", "sport", "gezond", "fit", more='law = ["wmo"]'),
    ]
)


def said(measurement):
    return Translator("nl", load_plugins().catalogues).render(measurement.sentence, "samenhang")


def test_shared_goals_are_counted_within_and_between_teams():
    found = silos(plan_of(FOUR))

    ((name, groups, alone, together, unknown, between, chance, index, expected),) = found.rows
    assert (name.template, groups, alone, together, unknown) == ("team", 2, 4, 0, 0)
    assert (between, chance) == (Share(4, 6), 67)
    assert (round(index, 3), round(expected, 3)) == (0.333, 0.333)
    assert said(found) == (
        "Acties van één team delen 6 keer een doel met een andere actie; 4 keer met die van een "
        "ander team. Bij toeval zou dat ongeveer 67% zijn. Acties van meerdere teams samen: 0."
    )


def test_an_action_of_several_teams_is_no_tie_between_them():
    plan = plan_of(FOUR + action("e", 'geld", "sport', "gezond"))

    (row,) = silos(plan).rows

    assert row[3:6] == (1, 0, Share(4, 6))


def test_few_shared_goals_are_not_judged():
    found = silos(plan_of(TEAMS + action("a", "geld", "fit") + action("b", "sport", "fit")))

    assert said(found) == (
        "acties met een bekend team, thema of wet delen minder dan 5 keer een doel"
    )


def test_each_group_stands_below_the_whole():
    rows = segregation(plan_of(FOUR)).rows

    assert [(row[3], row[4]) for row in rows] == [(2, 4), (1, 4), (1, 4)]
    # Tie ends: one tie within counts from both of its actions.
    assert round(rows[1][5], 3) == round((4 - 2) / (4 + 2), 3)


def test_a_goal_hangs_on_what_every_way_to_it_goes_through():
    rows = {goal.id: [one.id for one in found] for goal, found in hangs_on(plan_of(FOUR)).rows}

    assert rows == {"fit": ["d", "sport"]}


def test_an_action_without_an_owner_is_a_way_of_its_own():
    loose = '[[action]]\nid = "z"\ntitle = "Z"\ncontributes_to = ["fit"]\n'

    assert hangs_on(plan_of(FOUR + loose)).rows == ()


def test_a_broker_joins_two_that_do_not_work_together():
    plan = plan_of(
        TEAMS
        + '[[actor]]\nid = "zorg"\ntitle = "Team Zorg"\nkind = "team"\nlayer = "execution"\n'
        + action("a", "geld", "fit", more='involves = ["sport"]')
        + action("b", "geld", "fit", more='involves = ["zorg"]')
    )

    first, *others = brokers(plan).rows

    assert (first[0].id, first[2], first[5:]) == ("geld", 2, (0, 1, 0, 0, True))
    assert all(row[5:] == (0, 0, 0, 0, False) for row in others)


def test_a_law_that_ties_goals_without_a_team_is_shown():
    plan = plan_of(
        TEAMS.replace('title = "Gezond"', 'title = "Gezond"\nlaw = ["wmo"]')
        + action("a", "geld", "gezond")
        + action("b", "sport", "fit")
    )

    ((one, other, laws),) = integration(plan).rows

    assert (one.id, other.id, laws) == ("fit", "gezond", 1)
