"""What holds for every built-in check: its examples, its laws, and its translation."""

from __future__ import annotations

import pytest
from hypothesis import given, note, strategies as st

import samendomein as sd
from samendomein import Document, Theme, load_plugins
from samendomein.builtin.structuur.swapped_code import swapped_code
from samendomein.testing import examples_of
from samendomein.testing.catalogues import complaints
from samendomein.testing.strategies import plans
from samendomein.testing.translatable import translatable
from tests.builtin.laws import POLICY, Retold, assert_every_law_holds, plan_of

NAMESPACES = ("structuur", "samenhang", "sturing", "meten", "verantwoording")
PLUGINS = [f"samendomein.builtin.{name}" for name in NAMESPACES]
CHECKS = [check for check in load_plugins().checks if check.namespace in NAMESPACES]
EXAMPLES = [example for plugin in PLUGINS for example in examples_of(plugin)]


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_examples_say_what_they_mark(example):
    example.verify()


@given(plans(max_elements=16, max_relations=24))
def test_the_laws_of_checks_hold_in_any_plan(plan):
    retold = Retold.of(plan)
    for check in CHECKS:
        note(check.id)
        assert_every_law_holds(check, retold)


FAMILIES = {
    "policy": POLICY,
    "two plans": (sd.Nota, sd.Coupling, sd.Goal, sd.Action, sd.Budget, sd.FundingSource),
    "chain of intent": (sd.Nota, sd.Goal, sd.Instrument, sd.Action),
    "people": (sd.TargetGroup, sd.Consultation, sd.Actor, sd.Post, sd.Goal, sd.AdvicePoint),
    "obstacles": (sd.Bottleneck, sd.Solution, sd.Precondition, sd.Premise, sd.Action, sd.Actor),
}


@pytest.mark.parametrize("family", FAMILIES)
@given(data=st.data())
def test_the_laws_of_checks_hold_in_dense_plans(family, data):
    retold = Retold.of(data.draw(plans(only=FAMILIES[family], max_elements=9, max_relations=16)))
    for check in CHECKS:
        note(check.id)
        assert_every_law_holds(check, retold)


@given(plans(only=(Theme, Document), max_elements=6, max_relations=0))
def test_the_laws_of_checks_hold_for_codes(plan):
    assert_every_law_holds(swapped_code, Retold.of(plan))


@pytest.mark.parametrize("plugin", [*PLUGINS, "samendomein.builtin.omvang"])
def test_every_text_is_translated(plugin):
    assert list(complaints(translatable(plugin))) == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_a_plan_without_anything_has_no_findings(check):
    assert list(check(plan_of(""))) == []
