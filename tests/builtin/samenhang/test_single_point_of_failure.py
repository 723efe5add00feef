"""Posts of little capacity that hold the plan together."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given

from samendomein import Action, Goal, Post, Theme
from samendomein.builtin.samenhang.single_point_of_failure import (
    SinglePointOfFailure,
    single_point_of_failure,
)
from samendomein.testing.strategies import plans
from tests.builtin.laws import plan_of, told

PARTS = "".join(
    f'[[goal]]\nid = "doel-{n}"\ntitle = "Doel {n}"\n'
    f'[[action]]\nid = "actie-{n}"\ntitle = "Actie {n}"\n'
    f'contributes_to = ["doel-{n}"]\nowner = ["post"]\n'
    for n in (1, 2)
)
POST = '[[post]]\nid = "post"\ntitle = "Projectleider"\n'


def test_a_small_post_is_told_with_its_size():
    plan = plan_of(PARTS + POST + "fte = 0.4\ntemporary = true")

    assert told(single_point_of_failure, plan) == [
        "only this post of 0.4 fte ties the parts of the plan around Actie 1 and Actie 2 together"
    ]
    assert told(single_point_of_failure, plan, "nl") == [
        "alleen deze functie van 0,4 fte verbindt de delen van het plan rond Actie 1 en Actie 2"
    ]


def test_a_post_that_nobody_holds_yet_is_told_whatever_its_size():
    plan = plan_of(PARTS + POST + 'fte = 1\nstatus = "vacant"')

    assert told(single_point_of_failure, plan) == [
        (
            "only this post ties the parts of the plan around Actie 1 and Actie 2 together, and "
            "nobody holds it yet"
        )
    ]
    assert told(single_point_of_failure, plan, "nl") == [
        (
            "alleen deze functie verbindt de delen van het plan rond Actie 1 en Actie 2, en "
            "niemand vervult haar nog"
        )
    ]
    assert told(single_point_of_failure, plan, options=SinglePointOfFailure(empty=False)) == []


def test_a_large_post_is_told_if_it_is_temporary():
    plan = plan_of(PARTS + POST + "fte = 1\ntemporary = true")

    assert told(single_point_of_failure, plan) == [
        "only this temporary post ties the parts of the plan around Actie 1 and Actie 2 together"
    ]
    assert told(single_point_of_failure, plan, "nl") == [
        "alleen deze tijdelijke functie verbindt de delen van het plan rond Actie 1 en Actie 2"
    ]
    assert told(single_point_of_failure, plan, options=SinglePointOfFailure(temporary=False)) == []


@pytest.mark.parametrize("size", ["", "fte = 0.6", 'fte = "not stated"', "temporary = false"])
def test_a_post_that_is_large_enough_or_of_unknown_size_is_left_alone(size):
    assert told(single_point_of_failure, plan_of(PARTS + POST + size)) == []


def test_one_action_that_comes_loose_is_no_part_of_the_plan():
    alone = '[[action]]\nid = "b"\ntitle = "B"\nowner = ["post"]\n'
    plan = plan_of(PARTS.partition('[[goal]]\nid = "doel-2"')[0] + alone + POST + "fte = 0.4")

    assert told(single_point_of_failure, plan) == []
    assert len(told(single_point_of_failure, plan, options=SinglePointOfFailure(least=1))) == 1


@given(plans(only=(Goal, Action, Theme, Post), max_elements=9, max_relations=9))
def test_without_the_post_its_part_of_the_plan_falls_apart(plan):
    graph = nx.Graph(plan.graph)
    options = SinglePointOfFailure(fte=99.0, least=1)
    for finding in single_point_of_failure(plan, options):
        post = finding.elements[0]
        island = nx.node_connected_component(graph, post) - {post}
        parts = [
            one
            for one in nx.connected_components(graph.subgraph(island))
            if any(not isinstance(plan[id], Post) for id in one)
        ]

        assert len(parts) > 1
