"""The chain from effect to service: where it breaks, and where the purpose gets lost."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samendomein import Goal, Instrument, InstrumentKind, Nota, Relation, WorksOut
from samendomein.builtin.samenhang.chain_of_intent_broken import (
    ChainOfIntentBroken,
    chain_of_intent_broken,
)
from samendomein.builtin.samenhang.service_without_why import service_without_why
from samendomein.testing.strategies import plans
from tests.builtin.laws import plan_of, told, with_relations

GOAL = '[[goal]]\nid = "thuis"\ntitle = "Langer thuis wonen"\n'
LAYERS = ["policy", "bylaw", "policy rule", "specification", "contract", "service"]


def instrument(id: str, kind: str, above: str = "", purpose: str = "") -> str:
    links = f'works_out = ["{above}"]\n' if above else ""
    says = f'purpose = "{purpose}"\n' if purpose else ""
    return f'[[instrument]]\nid = "{id}"\ntitle = "{id}"\nkind = "{kind}"\n{links}{says}'


def chain(lost_from: int, *, inserted: bool = False) -> str:
    """Six layers under a goal, of which those from a number on do not say what they are for."""
    text, above = GOAL, "thuis"
    for number, kind in enumerate(LAYERS):
        if inserted and number == 1:
            text += instrument("nog-een", "policy", above, "Mensen wonen thuis")
            above = "nog-een"
        purpose = "Mensen wonen thuis" if number < lost_from else "not stated"
        text += instrument(f"l{number}", kind, above, purpose)
        above = f"l{number}"
    return text


@pytest.mark.parametrize("inserted", [False, True])
@pytest.mark.parametrize("lost_from", range(1, 6))
def test_the_first_layer_that_loses_the_purpose_is_told_alone(lost_from, inserted):
    plan = plan_of(chain(lost_from, inserted=inserted))
    findings = [*chain_of_intent_broken(plan), *service_without_why(plan)]

    assert [one.elements[0] for one in findings] == [f"l{lost_from}"]


def test_where_the_purpose_gets_lost_the_layer_above_is_named():
    plan = plan_of(chain(3))

    assert told(chain_of_intent_broken, plan) == [
        "the purpose gets lost here: l2 still says what it is for, this does not"
    ]
    assert told(chain_of_intent_broken, plan, "nl") == [
        "hier gaat de bedoeling verloren: l2 zegt nog waar het voor is, dit niet meer"
    ]


def test_a_purpose_that_nobody_asked_for_is_not_lost():
    text = chain(6).replace('purpose = "Mensen wonen thuis"\n', "")

    assert told(chain_of_intent_broken, plan_of(text)) == []
    assert told(service_without_why, plan_of(text)) == []


def test_where_the_chain_stops_the_missing_layer_is_named():
    plan = plan_of(instrument("c", "contract") + instrument("p", "policy"))

    assert told(chain_of_intent_broken, plan) == [
        "the chain stops here: above it a bylaw or policy rule is missing",
        "the chain stops here: above it a goal is missing",
    ]
    assert told(chain_of_intent_broken, plan, "nl") == [
        "de keten stopt hier: erboven ontbreekt een verordening of beleidsregel",
        "de keten stopt hier: erboven ontbreekt een doel",
    ]


def test_where_the_chain_skips_the_highest_missing_layer_is_named():
    plan = plan_of(GOAL + instrument("s", "service", "thuis"))

    assert told(chain_of_intent_broken, plan) == [
        (
            "the chain skips a layer: between Langer thuis wonen and this, a bylaw or policy rule "
            "is missing"
        )
    ]
    assert told(chain_of_intent_broken, plan, "nl") == [
        (
            "de keten slaat een schakel over: tussen Langer thuis wonen en dit ontbreekt een "
            "verordening of beleidsregel"
        )
    ]


def test_kinds_that_may_be_missing_are_an_option():
    plan = plan_of(GOAL + instrument("s", "service", "thuis") + instrument("c", "contract"))
    rules = (InstrumentKind.BYLAW, InstrumentKind.RULE)
    most = (*rules, InstrumentKind.TENDER, InstrumentKind.CONTRACT)
    all_above = (*most, InstrumentKind.POLICY)

    assert told(chain_of_intent_broken, plan, options=ChainOfIntentBroken(optional=rules)) == [
        "the chain stops here: above it a policy is missing",
        (
            "the chain skips a layer: between Langer thuis wonen and this, a specification or "
            "contract is missing"
        ),
    ]
    assert told(chain_of_intent_broken, plan, options=ChainOfIntentBroken(optional=all_above)) == [
        "the chain stops here: above it a goal is missing"
    ]


def test_what_is_above_by_choice_or_unknown_is_not_missing():
    by_choice = '[[instrument]]\nid = "v"\ntitle = "V"\nkind = "bylaw"\nworks_out = "n.v.t."\n'
    unknown = '[[instrument]]\nid = "o"\ntitle = "O"\n' + instrument("s", "service", "o")

    assert told(chain_of_intent_broken, plan_of(by_choice + unknown)) == []


def test_a_service_with_nothing_above_it_has_no_why():
    plan = plan_of(instrument("s", "service"))

    assert told(chain_of_intent_broken, plan) == []
    assert told(service_without_why, plan) == [
        "nothing says what this service is for: no contract, rule, plan or goal stands above it"
    ]
    assert told(service_without_why, plan, "nl") == [
        "nergens staat waar deze dienst voor is: er staat geen contract, regel, plan of doel boven"
    ]


def test_a_service_that_does_not_say_its_why_is_told():
    plan = plan_of(chain(5))

    assert told(service_without_why, plan) == [
        "this service does not say what it is for, although l4 does"
    ]
    assert told(service_without_why, plan, "nl") == [
        "deze dienst zegt niet waar hij voor is, terwijl l4 dat wel zegt"
    ]


@given(plans(only=(Instrument, Goal, Nota), max_elements=8, max_relations=8), st.data())
def test_something_above_a_service_settles_that_nothing_was_above_it(plan, data):
    services = [one for one in plan.all(Instrument) if one.kind is InstrumentKind.SERVICE]
    goals = plan.all(Goal)
    if not services or not goals:
        return
    service, goal = data.draw(st.sampled_from(services)), data.draw(st.sampled_from(goals))
    link: Relation[Instrument, Goal] = WorksOut(service.id, goal.id)
    linked = with_relations(plan, link)
    bare = [one for one in service_without_why(linked) if one.elements == (service.id,)]

    assert bare == []


def test_a_service_that_an_action_for_a_goal_delivers_has_the_why_of_that_goal():
    service = '[[dienst]]\nid = "d"\ntitel = "Klussendienst"\n'
    action = '[[actie]]\nid = "a"\ntitel = "A"\nlevert = "d"\n'
    goal = 'draagt_bij_aan = "g"\n[[doel]]\nid = "g"\ntitel = "Langer thuis"\n'

    assert len(told(service_without_why, plan_of(service + action))) == 1
    assert told(service_without_why, plan_of(service + action + goal)) == []
