"""The laws of checks, on plans of what the council and the papers say."""

from __future__ import annotations

import pytest
from hypothesis import given

from samendomein import (
    Action,
    Answer,
    Bottleneck,
    Claim,
    Document,
    Event,
    Evidence,
    Motion,
    Nota,
    Question,
    Recommendation,
    Solution,
    Statement,
    SubQuestion,
    Toezegging,
)
from samendomein.builtin.verantwoording.plugin import samendomein_checks
from samendomein.testing.strategies import plans
from tests.builtin.laws import assert_every_law_holds

SAID = (Toezegging, Motion, Question, SubQuestion, Answer, Recommendation, Document, Event)
SEEN = (Nota, Bottleneck, Solution, Action, Claim, Evidence, Statement, Event)


@pytest.mark.parametrize("check", samendomein_checks(), ids=lambda check: check.id)
@given(said=plans(only=SAID, max_relations=10), seen=plans(only=SEEN, max_relations=10))
def test_the_laws_of_checks_hold_for_what_was_said_and_seen(check, said, seen):
    assert_every_law_holds(check, said)
    assert_every_law_holds(check, seen)
