"""Laws of a plan, and the questions one can ask of it."""

from __future__ import annotations

from datetime import date

import networkx as nx
import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from hypothesis import given, strategies as st

from samendomein import (
    Absence,
    Action,
    BelongsTo,
    ContributesTo,
    Derived,
    Element,
    Goal,
    Missing,
    Nota,
    PartOf,
    Period,
    assemble,
)
from samendomein.testing import plan_of, plans
from samendomein.testing.strategies import days

AS_OF = date(2024, 4, 1)


@given(plans(), st.randoms(use_true_random=False))
def test_the_order_of_elements_and_relations_does_not_matter(plan, random):
    elements, relations = list(plan.elements), list(plan.relations)
    random.shuffle(elements)
    random.shuffle(relations)

    assert assemble(elements, relations, as_of=plan.as_of) == plan


@given(plans())
def test_the_graph_has_the_elements_and_relations(plan):
    assert set(plan.graph) == {element.id for element in plan.elements}
    assert set(plan.graph.edges(keys=True)) == {
        (link.source, link.target, link.words.name) for link in plan.relations
    }


@given(plans())
def test_the_graph_to_explore_has_the_same_edges(plan):
    graph = plan.to_networkx()

    assert set(graph.edges(keys=True)) >= set(plan.graph.edges(keys=True))
    assert {id: data["title"] for id, data in graph.nodes(data=True)} == {
        element.id: element.title for element in plan.elements
    }


def test_the_graph_cannot_be_changed():
    plan = plan_of("[[doel]]\nid = 'a'\ntitel = 'A'")

    with pytest.raises(nx.NetworkXError):
        plan.graph.add_node("b")

    assert plan.graph is plan.graph


def test_a_plan_cannot_be_changed():
    plan = assemble([], [], as_of=AS_OF)

    with pytest.raises(FrozenInstanceError):
        plan.elements = ()


@given(plans(), days())
def test_looking_twice_at_a_day_is_looking_once(plan, day):
    once = plan.at(day)

    assert once.at(day) == once
    assert once.as_of == day


@given(plans(), days())
def test_what_stands_on_a_day_stands_in_the_plan(plan, day):
    seen = plan.at(day)

    assert set(seen.elements) <= set(plan.elements)
    assert set(seen.relations) <= set(plan.relations)
    assert all(link.source in seen and link.target in seen for link in seen.relations)


def test_a_plan_on_a_later_day_lacks_what_has_ended():
    plan = plan_of(
        """
        [[doel]]
        id = "nu"
        titel = "Nu"
        [[doel]]
        id = "toen"
        titel = "Toen"
        periode = "2020-2023"
        onderdeel_van = "nu"
        """
    )
    seen = plan.at(AS_OF)

    assert [one.id for one in seen.elements] == ["nu"]
    assert seen.relations == ()


@given(plans())
def test_where_it_was_read_takes_no_part_in_equality(plan):
    elsewhere = Derived("another program")
    moved = assemble(
        [one.with_(origin=elsewhere) for one in plan.elements],
        [evolve(link, origin=elsewhere) for link in plan.relations],
        as_of=plan.as_of,
    )

    assert moved == plan


@given(plans(only=(Goal,), max_relations=12))
def test_all_that_is_below_a_goal_has_the_goal_above_it(plan):
    for goal in plan.all(Goal):
        below = plan.below(goal, PartOf)

        assert goal not in below
        assert all(goal in plan.above(one, PartOf) for one in below)
        assert {one.id for one in below} == nx.ancestors(only_parts(plan), goal.id)


def test_goals_in_a_circle_are_each_below_the_other():
    plan = plan_of(
        """
        [[doel]]
        id = "a"
        titel = "A"
        onderdeel_van = "b"
        [[doel]]
        id = "b"
        titel = "B"
        onderdeel_van = "a"
        """
    )

    assert [one.id for one in plan.below(plan["a"], PartOf)] == ["b"]
    assert [one.id for one in plan.above(plan["a"], PartOf)] == ["b"]


@given(plans())
def test_targets_and_sources_are_each_other_turned_round(plan):
    for link in plan.relations:
        source, target = plan[link.source], plan[link.target]

        assert target in plan.targets(source, type(link))
        assert source in plan.sources(target, type(link))
        assert link in plan.links(type(link))
        assert link in plan.links_from(source, type(link))
        assert link in plan.links_to(target, type(link))


@given(plans())
def test_every_element_is_one_of_its_kind(plan):
    assert plan.all(Element) == plan.elements
    assert sum(len(plan.all(kind)) for kind in {type(one) for one in plan.elements}) == len(plan)


def test_an_unknown_id_is_not_in_the_plan():
    plan = assemble([Goal(id="a", title="A")], [], as_of=AS_OF)

    assert "a" in plan
    assert "b" not in plan
    with pytest.raises(KeyError):
        plan["b"]


def test_without_a_named_plan_the_only_one_is_meant():
    plan = assemble([Nota(id="n", title="N"), Goal(id="a", title="A")], [], as_of=AS_OF)

    assert plan.notas_of(plan["a"]) == (plan["n"],)
    assert plan.notas_of(plan["n"]) == ()


def test_what_belongs_to_no_plan_is_not_in_the_only_one():
    none = Absence(BelongsTo.words.name, Missing.NOT_APPLICABLE)
    said = Goal(id="a", title="A", absences=(none,))
    plan = assemble([Nota(id="n", title="N"), said], [], as_of=AS_OF)

    assert plan.notas_of(plan["a"]) == ()


def test_of_two_plans_only_the_named_one_is_meant():
    notas = [Nota(id="m", title="M"), Nota(id="n", title="N")]
    goals = [Goal(id="a", title="A"), Goal(id="b", title="B")]
    plan = assemble([*notas, *goals], [BelongsTo("a", "n")], as_of=AS_OF)

    assert plan.notas_of(plan["a"]) == (plan["n"],)
    assert plan.notas_of(plan["b"]) == ()


def test_elements_of_two_kinds_are_never_equal():
    assert Goal(id="a", title="A") != Action(id="a", title="A")
    assert Goal(id="a", title="A") != Goal(id="a", title="A", period=Period.parse("2024"))


def test_a_plan_says_what_serves_a_goal():
    plan = plan_of(
        """
        [[doel]]
        id = "doel"
        titel = "Doel"
        [[actie]]
        id = "b"
        titel = "B"
        draagt_bij_aan = "doel"
        [[actie]]
        id = "a"
        titel = "A"
        draagt_bij_aan = "doel"
        """
    )

    assert [one.id for one in plan.sources(plan["doel"], ContributesTo)] == ["a", "b"]


def only_parts(plan):
    """A graph of the goals and nothing but which is part of which."""
    graph = nx.DiGraph()
    graph.add_nodes_from(plan.graph)
    graph.add_edges_from((link.source, link.target) for link in plan.links(PartOf))
    return graph


def test_what_several_ask_of_a_plan_is_worked_out_once():
    asked = []

    def count(plan):
        asked.append(plan)
        return len(plan)

    plan = plan_of('[[doel]]\nid = "a"\ntitel = "A"')

    assert [plan.once(count), plan.once(count)] == [1, 1]
    assert asked == [plan]


def test_a_plan_on_another_day_is_asked_anew():
    plan = plan_of('[[doel]]\nid = "a"\ntitel = "A"\nperiode = "2024"')
    later = plan.at(date(2025, 1, 1))

    assert (plan.once(len), later.once(len)) == (1, 0)
