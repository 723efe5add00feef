"""A check that hangs, never ends or leaves with a strange exception stops nobody else."""

from __future__ import annotations

import pytest

from samendomein import Finding, Goal, Status, check
from samendomein.assessment.run import run
from samendomein.language.translate import english
from samendomein.testing import plan_of

PLAN = plan_of('[[doel]]\nid = "a"\ntitel = "A"\n')


def declared(slug, judge):
    judge.__doc__ = "A check.\n\nWhy: so.\n\nFix: so."
    return check(f"ons/{slug}")(judge)


def well(plan):
    return [Finding(goal, "found") for goal in plan.all(Goal)]


def told(*judges, seconds=5.0):
    checks = [declared(f"x{number}", judge) for number, judge in enumerate(judges)]
    assessment = run(PLAN, checks=[*checks, declared("goed", well)], seconds=seconds)
    assert [one.check for one in assessment.findings] == ["ons/goed"]
    return [(one.plugin, one.doing, english().render(one.reason)) for one in assessment.failures]


def test_a_check_that_hangs_is_stopped_and_named():
    def hangs(plan):
        while True:
            pass

    (failure,) = told(hangs, seconds=0.1)

    assert failure[:2] == ("ons", "ons/x0")
    assert failure[2].startswith(
        "it was stopped, since it took longer than 0.1 seconds (test_bad_company.py:"
    )


def test_a_check_that_never_ends_finding_is_stopped():
    def endless(plan):
        number = 0
        while number := number + 1:
            yield Finding(plan["a"], "found", key=str(number))

    ((_, _, reason),) = told(endless, seconds=60)

    assert reason == "OverflowError: more than 10010 findings in a plan of 1"


class Leaves(BaseException):
    pass


@pytest.mark.parametrize("error", [SystemExit("klaar"), GeneratorExit("weg"), Leaves("dag")])
def test_a_check_that_leaves_is_named(error):
    def leaves(plan):
        raise error

    ((_, _, reason),) = told(leaves)

    assert reason.startswith(f"{type(error).__name__}: {error} (")


def test_somebody_who_wants_to_stop_can():
    def pressed(plan):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        told(pressed)


def test_a_huge_message_is_cut():
    def shouts(plan):
        raise ValueError("a" * 5_000_000)

    ((_, _, reason),) = told(shouts)

    assert reason.startswith("ValueError: aaa")
    assert len(reason) < 400


def test_what_hung_is_crashed_and_not_fine():
    def hangs(plan):
        while True:
            pass

    assessment = run(PLAN, checks=[declared("hangt", hangs)], seconds=0.05)

    assert [one.status for one in assessment.outcomes] == [Status.CRASHED]
