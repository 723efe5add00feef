"""Goals that are part of each other."""

from __future__ import annotations

import networkx as nx
from hypothesis import given

from samendomein import Goal
from samendomein.builtin.structuur.goal_cycle import goal_cycle
from samendomein.testing.strategies import plans
from tests.builtin.laws import plan_of, told

CIRCLE = """
[[goal]]
id = "a"
title = "Meedoen"
part_of = ["b"]

[[goal]]
id = "b"
title = "Werk"
part_of = ["a"]
"""


def test_the_message_names_the_way_round():
    plan = plan_of(CIRCLE)

    assert told(goal_cycle, plan) == [
        "these goals are part of each other: Meedoen → Werk → Meedoen"
    ]
    assert told(goal_cycle, plan, "nl") == [
        "deze doelen zijn onderdeel van elkaar: Meedoen → Werk → Meedoen"
    ]


def test_a_long_way_round_is_shortened():
    goals = [
        f'[[goal]]\nid = "g{n}"\ntitle = "Doel {n}"\npart_of = ["g{(n + 1) % 9}"]\n'
        for n in range(9)
    ]

    assert told(goal_cycle, plan_of("\n".join(goals))) == [
        (
            "these goals are part of each other: "
            "Doel 0 → Doel 1 → Doel 2 → Doel 3 → Doel 4 → … → Doel 8 → Doel 0"
        )
    ]


def test_a_very_long_chain_needs_no_recursion():
    goals = [
        f'[[goal]]\nid = "g{n}"\ntitle = "Doel"\npart_of = ["g{(n + 1) % 2000}"]\n'
        for n in range(2000)
    ]
    (finding,) = goal_cycle(plan_of("\n".join(goals)))

    assert len(finding.elements) == 2000


@given(plans(only=(Goal,), max_elements=7, max_relations=25))
def test_it_finds_the_circles_that_networkx_finds(plan):
    lines = nx.DiGraph(
        (source, target)
        for source, target, name in plan.graph.edges(keys=True)
        if name == "part_of"
    )
    expected = {
        frozenset(circle) for circle in nx.strongly_connected_components(lines) if len(circle) > 1
    }

    assert {frozenset(one.elements) for one in goal_cycle(plan)} == expected
