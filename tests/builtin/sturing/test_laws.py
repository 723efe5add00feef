"""The laws of checks, on plans with the events, premises and papers that these checks look at."""

from __future__ import annotations

import pytest
from hypothesis import given

from samendomein import (
    Action,
    Actor,
    Bottleneck,
    Budget,
    Document,
    Event,
    Nota,
    Post,
    Premise,
    Toezegging,
)
from samendomein.builtin.sturing.plugin import samendomein_checks
from samendomein.testing.strategies import plans
from tests.builtin.laws import assert_every_law_holds

KINDS = (Action, Actor, Bottleneck, Budget, Document, Event, Nota, Post, Premise, Toezegging)


@pytest.mark.parametrize("check", samendomein_checks(), ids=lambda check: check.id)
@given(plan=plans(only=KINDS, max_elements=8, max_relations=14))
def test_the_laws_of_checks_hold_for_events_premises_and_papers(check, plan):
    assert_every_law_holds(check, plan)
