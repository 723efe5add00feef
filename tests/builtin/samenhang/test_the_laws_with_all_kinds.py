"""The laws of checks, over the kinds that these checks look at."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from samendomein import (
    Action,
    Actor,
    AdvicePoint,
    Bottleneck,
    Budget,
    Consultation,
    Coupling,
    FundingSource,
    Goal,
    Instrument,
    Law,
    Nota,
    Post,
    Precondition,
    TargetGroup,
    load_plugins,
)
from samendomein.testing.strategies import plans
from tests.builtin.laws import assert_every_law_holds

KINDS = {
    "chain-of-intent-broken": (Instrument, Goal, Nota),
    "service-without-why": (Instrument, Goal, Nota),
    "target-group-not-consulted": (TargetGroup, Consultation, Actor, Goal),
    "advice-without-response": (AdvicePoint, Actor, Action),
    "layer-missing-from-bottleneck": (Bottleneck, Action, Actor, Post),
    "precondition-without-decision": (Precondition, Actor, Nota),
    "law-without-goal": (Law, Nota, Goal),
    "euro-counted-twice": (Budget, FundingSource, Nota, Action),
    "coupling-without-content": (Coupling, Nota, Goal, Action),
    "coupled-horizons-differ": (Coupling, Nota, Goal, Action),
    "coupled-plan-ends-first": (Coupling, Nota, Budget, Action, Goal),
    "coupled-goal-without-counterpart": (Coupling, Nota, Goal),
    "overlapping-plans-not-coupled": (Coupling, Nota, Goal),
    "single-point-of-failure": (Post, Action, Goal),
}
CHECKS = [one for one in load_plugins().checks if one.id.startswith("samenhang/")]


@pytest.mark.parametrize(
    "check", [one for one in CHECKS if one.slug in KINDS], ids=lambda check: check.slug
)
@settings(max_examples=20)
@given(plan=plans(max_elements=9, max_relations=14))
def test_the_laws_hold_for_plans_of_every_kind(check, plan):
    assert_every_law_holds(check, plan)


@pytest.mark.parametrize(
    ("check", "kinds"),
    [(one, KINDS[one.slug]) for one in CHECKS if one.slug in KINDS],
    ids=lambda value: getattr(value, "slug", None),
)
def test_the_laws_hold_for_the_kinds_that_it_looks_at(check, kinds):
    @settings(max_examples=20)
    @given(plan=plans(only=kinds, max_elements=9, max_relations=14))
    def holds(plan):
        assert_every_law_holds(check, plan)

    holds()
