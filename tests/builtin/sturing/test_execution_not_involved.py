"""Plans that are made without the people who carry them out."""

from __future__ import annotations

from hypothesis import given, strategies as st

from samendomein import (
    Actor,
    CarriedOutBy,
    Involves,
    Layer,
    MemberOf,
    Missing,
    Nota,
    assemble,
)
from samendomein.builtin.sturing.execution_not_involved import (
    ExecutionNotInvolved,
    execution_not_involved,
)
from tests.builtin.laws import LOOKED_AT, changed, plan_of, told, with_elements, with_relations

DIEMEN = """
[nota]
id = "nota"
title = "Samen Diemen"
carried_out_by = ["kernteam"]

[[actor]]
id = "kernteam"
title = "Kernteam"
layer = "policy"
"""


def test_the_layers_that_take_part_and_those_that_do_not_are_named():
    plan = plan_of(DIEMEN)

    assert told(execution_not_involved, plan) == [
        "nobody in this team for Samen Diemen is from the layer execution, only from policy"
    ]
    assert told(execution_not_involved, plan, "nl") == [
        "in dit team voor Samen Diemen zit niemand uit de laag uitvoering, alleen uit beleid"
    ]


def test_a_member_of_the_execution_settles_it():
    plan = with_elements(plan_of(DIEMEN), Actor(id="c", title="C", layer=Layer.EXECUTION))

    assert told(execution_not_involved, plan) != []
    assert told(execution_not_involved, with_relations(plan, MemberOf("c", "kernteam"))) == []


def test_a_layer_that_is_not_known_may_be_that_of_the_execution():
    plan = plan_of(DIEMEN)

    assert told(execution_not_involved, changed(plan, "kernteam", layer=Missing.NOT_STATED)) == []
    assert told(execution_not_involved, changed(plan, "kernteam", layer=Layer.ACCESS)) == []


def test_several_teams_are_judged_together():
    plan = with_elements(plan_of(DIEMEN), Actor(id="b", title="B", layer=Layer.COLLEGE))
    plan = with_relations(plan, Involves("nota", "b"))

    assert told(execution_not_involved, plan) == [
        "nobody from the layer execution takes part in this plan, only from college and policy"
    ]
    assert told(execution_not_involved, plan, "nl") == [
        "aan dit plan doet niemand mee uit de laag uitvoering, alleen uit college en beleid"
    ]


@given(st.sets(st.sampled_from(Layer), min_size=1), st.sets(st.sampled_from(Layer)))
def test_a_finding_is_there_exactly_when_an_asked_layer_is_missing(there, asked):
    actors = [Actor(id=layer.name, title=layer, layer=layer) for layer in there]
    plan = assemble(
        (Nota(id="n", title="N"), *actors),
        [Involves("n", one.id) for one in actors],
        as_of=LOOKED_AT,
    )
    options = ExecutionNotInvolved(layers=tuple(asked - {Layer.EXECUTION}))

    missing = asked - {Layer.EXECUTION} - there
    assert bool(told(execution_not_involved, plan, options=options)) == bool(missing)


def test_a_partner_that_carries_out_is_execution():
    plan = changed(plan_of(DIEMEN), "kernteam", layer=Layer.PARTNER)

    assert plan.links(CarriedOutBy)
    assert told(execution_not_involved, plan) == []
