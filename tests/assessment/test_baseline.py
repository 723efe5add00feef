"""A baseline: what was there before does not fail a run, what is new does."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import samendomein as sd
from samendomein import Finding, Goal, Selection
from samendomein.assessment.acceptance import Acceptance
from samendomein.assessment.baseline import Baseline, freeze, shrink
from samendomein.assessment.run import run
from samendomein.assessment.standing import apply
from samendomein.assessment.until import Until
from samendomein.language.translate import english

DAY = date(2024, 4, 1)
IDS = ("a", "b", "c", "d", "e")


@sd.check("proef/untold", code="X01", formerly=("proef/silent",))
def untold(plan: sd.Plan):
    """A goal without a description.

    Why: nobody can see what it is.

    Fix: describe it.
    """
    for goal in plan.all(Goal):
        if not goal.description:
            yield Finding(goal, "{goal} is not described", goal=goal)


@sd.check("proef/breaks")
def breaks(plan: sd.Plan):
    """A check that breaks on a goal called e.

    Why: to see what happens.

    Fix: none.
    """
    if "e" in plan:
        raise RuntimeError("it tripped")
    return ()


def judged(*faulty, as_of=DAY, checks=(untold,), selection=None):
    """What is found in a plan in which these goals are not described, and the others are."""
    goals = [Goal(id=id, title=id, description="" if id in faulty else "x") for id in IDS]
    return run(sd.assemble(goals, [], as_of=as_of), checks=checks, selection=selection)


def named(findings):
    return [one.elements[0] for one in findings]


def kept(baseline):
    return [elements[0] for _, elements, _ in baseline.identities]


def test_what_was_there_is_shown_apart_and_what_is_new_stands():
    baseline = freeze(judged("a", "b"), on=DAY)
    after = apply(judged("a", "b", "c"), [], baseline=baseline)

    assert named(after.findings) == ["c"]
    assert named(after.baselined) == ["a", "b"]
    assert after.remarks == ()


def test_one_fixed_and_one_new_finding_of_a_check_is_told():
    baseline = freeze(judged("a", "b"), on=DAY)
    after = apply(judged("b", "c"), [], baseline=baseline)
    (remark,) = after.remarks

    assert named(after.findings) == ["c"]
    assert english().render(remark.text) == "findings of the baseline that are no longer there: 1"
    assert english().render(remark.hint) == "run 'samendomein baseline' to take them out of it"


def test_shrinking_drops_what_was_mended_and_adds_nothing():
    baseline = freeze(judged("a", "b"), on=DAY)

    assert kept(shrink(baseline, judged("b", "c"))) == ["b"]


def test_shrinking_keeps_what_nobody_judged():
    baseline = Baseline(
        frozen_on=DAY,
        identities=[
            ("proef/breaks", ("a",), ""),
            ("proef/untold", ("a",), ""),
            ("weg/plugin", ("a",), ""),
        ],
    )
    unchosen = judged(checks=(untold, breaks), selection=Selection(ignore=["X01"]))

    assert shrink(baseline, unchosen) == baseline
    assert apply(unchosen, [], baseline=baseline).remarks == ()


def test_a_former_id_of_a_check_is_the_same_finding():
    baseline = Baseline(frozen_on=DAY, identities=[("proef/silent", ("a",), "")])
    after = apply(judged("a"), [], baseline=baseline)

    assert named(after.baselined) == ["a"]
    assert shrink(baseline, judged("a")) == baseline
    assert kept(shrink(baseline, judged())) == []


def acceptance(until):
    return Acceptance(
        check="X01",
        elements=("a",),
        reason="for now",
        owner="policy officer",
        signed_on=DAY,
        until=Until(until),
    )


def test_an_accepted_finding_is_accepted_and_not_in_the_baseline():
    baseline = freeze(judged("a", "b"), on=DAY)
    after = apply(judged("a", "b"), [acceptance(DAY)], baseline=baseline)

    assert named(one.finding for one in after.accepted) == ["a"]
    assert named(after.baselined) == ["b"]
    assert kept(freeze(after, on=DAY)) == ["b"]


def test_a_finding_of_which_the_acceptance_ended_is_back_though_the_baseline_has_it():
    baseline = freeze(judged("a", "b"), on=DAY)
    after = apply(judged("a", "b"), [acceptance(DAY - timedelta(days=1))], baseline=baseline)

    assert named(after.findings) == ["a"]
    assert named(after.baselined) == ["b"]


@pytest.mark.parametrize(
    "identity", [("proef/untold", ("b", "a"), ""), ("proef/untold", ("a",), "2")]
)
def test_a_baseline_goes_by_all_of_the_identity(identity):
    baseline = Baseline(frozen_on=DAY, identities=[identity])

    assert named(apply(judged("a"), [], baseline=baseline).findings) == ["a"]


FAULTY = st.sets(st.sampled_from(IDS))


@given(FAULTY, FAULTY)
def test_exactly_what_is_new_stands(before, now):
    after = apply(judged(*now), [], baseline=freeze(judged(*before), on=DAY))

    assert set(named(after.findings)) == now - before
    assert set(named(after.baselined)) == now & before
    assert bool(after.remarks) == bool(before - now)


@given(FAULTY, FAULTY)
def test_applying_twice_is_applying_once(before, now):
    baseline = freeze(judged(*before), on=DAY)
    once = apply(judged(*now), [], baseline=baseline)

    assert apply(once, [], baseline=baseline) == once


@given(FAULTY, st.lists(FAULTY, max_size=4))
def test_a_baseline_only_shrinks(before, days):
    baseline = freeze(judged(*before), on=DAY)
    for faulty in days:
        smaller = shrink(baseline, judged(*faulty))

        assert smaller.holds_no_more_than(baseline)
        assert set(kept(smaller)) == set(kept(baseline)) & faulty
        assert smaller.frozen_on == baseline.frozen_on
        baseline = smaller


@given(FAULTY, FAULTY)
def test_a_finding_that_was_mended_and_taken_out_is_new_when_it_returns(before, mended):
    smaller = shrink(freeze(judged(*before), on=DAY), judged(*(before - mended)))
    after = apply(judged(*before), [], baseline=smaller)

    assert set(named(after.findings)) == before & mended
