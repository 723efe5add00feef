"""Couplings of two plans: content, horizons, goals, and what is left when one of them ends."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given

from samendomein import Action, Budget, Coupling, Goal, Nota, Plan, assemble
from samendomein.builtin.samenhang.coupled_goal_without_counterpart import (
    coupled_goal_without_counterpart,
)
from samendomein.builtin.samenhang.coupled_horizons_differ import (
    CoupledHorizonsDiffer,
    coupled_horizons_differ,
)
from samendomein.builtin.samenhang.coupled_plan_ends_first import coupled_plan_ends_first
from samendomein.builtin.samenhang.coupling_without_content import coupling_without_content
from samendomein.builtin.samenhang.euro_counted_twice import euro_counted_twice
from samendomein.builtin.samenhang.overlapping_plans_not_coupled import (
    overlapping_plans_not_coupled,
)
from samendomein.testing.strategies import plans
from tests.builtin.laws import found, plan_of, told

CHECKS = (
    euro_counted_twice,
    overlapping_plans_not_coupled,
    coupling_without_content,
    coupled_horizons_differ,
    coupled_plan_ends_first,
    coupled_goal_without_counterpart,
)


def notas(first: str = "2024 t/m 2027", other: str = "2023 t/m 2026") -> str:
    return (
        f'[[nota]]\nid = "a"\ntitle = "Samen"\nperiod = "{first}"\n'
        f'[[nota]]\nid = "b"\ntitle = "GALA"\nperiod = "{other}"\n'
    )


def coupling(*kinds: str, plans: str = '["a", "b"]') -> str:
    return (
        f'[[coupling]]\nid = "k"\ntitle = "Koppeling"\ncouples = {plans}\nkinds = {list(kinds)}\n'
    )


def goal(id: str, nota: str, more: str = "") -> str:
    return f'[[goal]]\nid = "{id}"\ntitle = "Doel {id}"\nnota = ["{nota}"]\n{more}\n'


def action(id: str, nota: str, more: str = "") -> str:
    return f'[[action]]\nid = "{id}"\ntitle = "Actie {id}"\nnota = ["{nota}"]\n{more}\n'


def budget(id: str, nota: str, more: str = "") -> str:
    return f'[[budget]]\nid = "{id}"\ntitle = "Geld {id}"\nnota = ["{nota}"]\n{more}\n'


def test_a_coupling_that_is_not_worked_out_names_both_plans():
    plan = plan_of(notas() + coupling("overlaps") + goal("x", "a") + goal("y", "b"))

    assert told(coupling_without_content, plan) == [
        "Samen and GALA are coupled, but no goal or action of one is linked to one of the other"
    ]
    assert told(coupling_without_content, plan, "nl") == [
        (
            "Samen en GALA zijn gekoppeld, maar geen doel of actie van het ene plan hangt samen "
            "met een doel of actie van het andere"
        )
    ]


def test_of_three_coupled_plans_the_loose_one_is_named():
    third = '[[nota]]\nid = "c"\ntitle = "Sport"\n'
    linked = goal("x", "a", 'corresponds_to = ["y"]') + goal("y", "b")
    plan = plan_of(notas() + third + coupling(plans='["a", "b", "c"]') + linked)

    assert told(coupling_without_content, plan) == [
        (
            "Samen, GALA, and Sport are coupled, but no goal or action of Sport is linked to one "
            "of the others"
        )
    ]
    assert told(coupling_without_content, plan, "nl") == [
        (
            "Samen, GALA en Sport zijn gekoppeld, maar geen doel of actie van Sport hangt samen "
            "met een doel of actie van de andere plannen"
        )
    ]


def test_money_is_enough_for_a_coupling_about_money_only():
    paid = action("x", "a") + budget("y", "b", 'funds = ["x"]')

    assert told(coupling_without_content, plan_of(notas() + coupling("pays") + paid)) == []
    assert (
        len(told(coupling_without_content, plan_of(notas() + coupling("pays", "overlaps") + paid)))
        == 1
    )


def test_ends_that_differ_are_told():
    plan = plan_of(notas(other="2023 t/m 2040") + coupling())

    assert told(coupled_horizons_differ, plan) == [
        "Samen runs until 31 December 2027, but GALA until 31 December 2040"
    ]
    assert told(coupled_horizons_differ, plan, "nl") == [
        "Samen loopt tot en met 31 december 2027, maar GALA tot en met 31 december 2040"
    ]


def test_how_many_years_ends_may_differ_is_an_option():
    plan = plan_of(notas() + coupling())

    assert len(told(coupled_horizons_differ, plan)) == 1
    assert told(coupled_horizons_differ, plan, options=CoupledHorizonsDiffer(years=2)) == []


def test_an_end_that_is_not_known_differs_from_nothing():
    assert told(coupled_horizons_differ, plan_of(notas(other="vanaf 2023") + coupling())) == []


def test_an_action_that_lives_on_the_money_of_a_shorter_plan_is_told():
    plan = plan_of(
        notas() + coupling("pays") + action("x", "a") + budget("y", "b", 'funds = ["x"]')
    )

    assert told(coupled_plan_ends_first, plan) == [
        "from 1 January 2027, when GALA has ended, Samen has no work or money left for Actie x"
    ]
    assert told(coupled_plan_ends_first, plan, "nl") == [
        "vanaf 1 januari 2027, als GALA is gestopt, heeft Samen geen werk of geld meer voor Actie x"
    ]
    assert told(coupled_horizons_differ, plan) == []


def test_a_goal_for_which_only_the_shorter_plan_works_is_told():
    served = goal("x", "a") + action("y", "b", 'contributes_to = ["x"]')
    own = action("z", "a", 'contributes_to = ["x"]')

    assert len(told(coupled_plan_ends_first, plan_of(notas() + coupling() + served))) == 1
    assert told(coupled_plan_ends_first, plan_of(notas() + coupling() + served + own)) == []


@pytest.mark.parametrize(
    "more",
    [
        'period = "2024 t/m 2028"',
        'period = "2024 t/m 2026"\nnota = ["a"]',
    ],
)
def test_money_that_lasts_or_belongs_to_the_longer_plan_leaves_nobody_behind(more):
    text = budget("y", "b", 'funds = ["x"]')
    text = text.replace('nota = ["b"]', more) if "nota" in more else text + more
    plan = plan_of(notas() + coupling("pays") + action("x", "a") + text)

    assert told(coupled_plan_ends_first, plan) == []


def test_a_goal_that_was_left_out_of_the_crosswalk_is_told():
    goals = goal("x", "a", 'corresponds_to = ["y"]') + goal("y", "b") + goal("z", "b")
    plan = plan_of(notas() + coupling("overlaps") + goals)

    assert told(coupled_goal_without_counterpart, plan) == [
        (
            "no goal of Samen corresponds to this one, although Koppeling says that the two plans "
            "overlap"
        )
    ]
    assert told(coupled_goal_without_counterpart, plan, "nl") == [
        (
            "geen doel van Samen komt met dit doel overeen, terwijl Koppeling zegt dat de twee "
            "plannen overlappen"
        )
    ]


def test_without_any_counterpart_it_is_the_coupling_that_is_told():
    plan = plan_of(notas() + coupling("overlaps") + goal("x", "a") + goal("y", "b"))

    assert told(coupled_goal_without_counterpart, plan) == []
    assert len(told(coupling_without_content, plan)) == 1


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.slug)
@given(plan=plans(only=(Coupling, Nota, Goal, Action, Budget), max_elements=9, max_relations=14))
def test_which_of_two_plans_comes_first_makes_no_difference(check, plan):
    order = [one.id for one in plan.all(Nota)]
    names = dict(zip(order, reversed(order), strict=True))
    swapped = with_names(plan, names)
    expected = {
        (id, frozenset(names.get(one, one) for one in elements), key)
        for id, elements, key in found(check, plan)
    }

    assert found(check, swapped) == expected


def with_names(plan: Plan, names: dict[str, str]) -> Plan:
    """The plan with other ids for some elements."""
    elements = [one.with_(id=names.get(one.id, one.id)) for one in plan.elements]
    links = [
        attrs.evolve(
            one,
            source=names.get(one.source, one.source),
            target=names.get(one.target, one.target),
        )
        for one in plan.relations
    ]
    return assemble(elements, links, as_of=plan.as_of)
