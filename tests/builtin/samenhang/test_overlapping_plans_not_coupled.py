"""Plans of the same years that want much the same."""

from __future__ import annotations

from samendomein import Severity
from samendomein.builtin.samenhang.overlapping_plans_not_coupled import (
    OverlappingPlansNotCoupled,
    overlapping_plans_not_coupled,
)
from tests.builtin.laws import plan_of, told

NOTAS = """
[[nota]]
id = "nota"
title = "Samen"
period = "2024 t/m 2027"

[[nota]]
id = "preventie"
title = "Preventieakkoord"
period = "2025 t/m 2028"
"""
ONE = """
[[goal]]
id = "gezond"
title = "Een gezonde leefstijl voor iedereen"
nota = ["nota"]

[[goal]]
id = "leefstijl"
title = "Gezonde leefstijl voor iedereen"
nota = ["preventie"]
"""
TWO = """
[[theme]]
id = "thema"
title = "Meedoen"
nota = ["nota"]

[[theme]]
id = "spoor"
title = "Meedoen"
nota = ["preventie"]
"""


def test_the_titles_that_are_most_alike_stand_side_by_side():
    plan = plan_of(NOTAS + ONE + TWO)
    (finding,) = overlapping_plans_not_coupled(plan)

    assert finding.severity is Severity.MEDIUM
    assert finding.elements == ("nota", "preventie")
    assert told(overlapping_plans_not_coupled, plan) == [
        (
            "this plan and Preventieakkoord run at the same time and seem to want the same, but "
            "nothing couples them: 'Meedoen' beside 'Meedoen'"
        )
    ]
    assert told(overlapping_plans_not_coupled, plan, "nl") == [
        (
            "dit plan en Preventieakkoord lopen tegelijk en lijken hetzelfde te willen, maar zijn "
            "niet gekoppeld: ‘Meedoen’ naast ‘Meedoen’"
        )
    ]


def test_one_goal_that_sounds_alike_is_not_enough():
    assert told(overlapping_plans_not_coupled, plan_of(NOTAS + ONE)) == []


def test_one_goal_is_enough_if_somebody_linked_it():
    linked = ONE.replace('nota = ["nota"]', 'nota = ["nota"]\ncorresponds_to = ["leefstijl"]')

    assert len(told(overlapping_plans_not_coupled, plan_of(NOTAS + linked))) == 1


def test_how_much_is_alike_is_an_option():
    plan = plan_of(NOTAS + ONE)
    lenient = OverlappingPlansNotCoupled(titles=1)
    strict = OverlappingPlansNotCoupled(titles=1, likeness=1.0)

    assert len(told(overlapping_plans_not_coupled, plan, options=lenient)) == 1
    assert told(overlapping_plans_not_coupled, plan, options=strict) == []


def test_a_coupling_settles_it():
    coupling = '[[coupling]]\nid = "k"\ntitle = "K"\ncouples = ["nota", "preventie"]\n'

    assert told(overlapping_plans_not_coupled, plan_of(NOTAS + ONE + TWO + coupling)) == []


def test_a_plan_that_follows_or_has_no_known_years_is_left_alone():
    follows = NOTAS.replace('title = "Preventieakkoord"', 'title = "P"\nreplaces = ["nota"]')
    undated = NOTAS.replace('period = "2025 t/m 2028"', 'period = "not stated"')

    assert told(overlapping_plans_not_coupled, plan_of(follows + ONE + TWO)) == []
    assert told(overlapping_plans_not_coupled, plan_of(undated + ONE + TWO)) == []


def test_a_plan_that_was_entered_in_part_is_left_alone():
    part = NOTAS.replace('title = "Preventieakkoord"', 'title = "P"\ncomplete = false')

    assert told(overlapping_plans_not_coupled, plan_of(part + ONE + TWO)) == []
