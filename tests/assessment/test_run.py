"""Running checks: outcomes, severity, and checks that break."""

from __future__ import annotations

import pytest
from attrs import frozen

import samendomein as sd
from samendomein import Finding, Goal, Measurement, Selection, Severity, Status, Text, UsageError
from samendomein.assessment.run import run
from samendomein.testing import plan_of

PLAN = plan_of(
    """
    [[doel]]
    id = "jeugd"
    titel = "Kansrijke start"

    [[doel]]
    id = "leefstijl"
    titel = "Gezonde leefstijl"
    """
)


@frozen
class Letters:
    """The options of `too_long`."""

    most: int = sd.option(20, help="how many letters a title may have")


@sd.check("proef/too-long", code="X01", about=Goal, formerly=("proef/long-title",))
def too_long(plan: sd.Plan, options: Letters):
    """A goal with a long title.

    Why: nobody remembers it.

    Fix: make it shorter.
    """
    for goal in plan.all(Goal):
        if len(goal.title) > options.most:
            yield Finding(goal, "{goal} is long", goal=goal)


@sd.check("proef/no-end", severity=Severity.HIGH, about=Goal, absence=True)
def no_end(plan: sd.Plan):
    """A goal without a period.

    Why: it never ends.

    Fix: give it a period.
    """
    for goal in plan.all(Goal):
        yield Finding(goal, "{goal} has no end", goal=goal)


@sd.check("proef/breaks")
def breaks(plan: sd.Plan):
    """A check that breaks.

    Why: to see what happens.

    Fix: none.
    """
    yield Finding(plan.all(Goal)[0], "found before it broke")
    raise RuntimeError("it tripped\nover a line")


@sd.check("proef/only-motions", about=sd.Motion)
def only_motions(plan: sd.Plan):
    """A motion.

    Why: it is one.

    Fix: none.
    """
    raise AssertionError("never asked, since the plan has no motions")


@sd.check("proef/twice-the-same")
def twice_the_same(plan: sd.Plan):
    """The same finding twice.

    Why: a slip of the plugin.

    Fix: none.
    """
    goal = plan.all(Goal)[0]
    yield Finding(goal, "first")
    yield Finding(goal, "second")


CHECKS = (too_long, no_end, breaks, only_motions, twice_the_same)


def statuses(assessment):
    return {one.check.id: one.status for one in assessment.outcomes}


def test_every_check_has_one_outcome():
    assessment = run(PLAN, checks=CHECKS, selection=Selection(ignore=["X01"]))

    assert statuses(assessment) == {
        "proef/breaks": Status.CRASHED,
        "proef/no-end": Status.FINDINGS,
        "proef/only-motions": Status.NOT_APPLICABLE,
        "proef/too-long": Status.NOT_RUN,
        "proef/twice-the-same": Status.FINDINGS,
    }


def test_a_check_that_breaks_is_a_failure_and_its_findings_do_not_count():
    assessment = run(PLAN, checks=CHECKS)
    failure = next(one for one in assessment.failures if one.doing == "proef/breaks")

    said = failure.reason.fill(failure.reason.template, dict(failure.reason.values))
    assert said.startswith("RuntimeError: it tripped over a line (test_run.py:")
    assert failure.plugin == "proef"
    assert "proef/breaks" not in {one.check for one in assessment.findings}
    assert len(assessment.at_least(Severity.HIGH)) == 2


def test_two_findings_with_one_identity_are_a_slip_of_the_plugin():
    assessment = run(PLAN, checks=[twice_the_same])

    assert [one.text.template for one in assessment.findings] == ["first"]
    assert [one.reason.template for one in assessment.failures] == [
        "two findings about {elements} cannot be told apart"
    ]


def test_findings_come_heaviest_first():
    assessment = run(
        PLAN, checks=[too_long, no_end], selection=Selection(options={"X01": {"most": 3}})
    )

    assert [(one.severity, one.elements) for one in assessment.findings] == [
        (Severity.HIGH, ("jeugd",)),
        (Severity.HIGH, ("leefstijl",)),
        (Severity.MEDIUM, ("jeugd",)),
        (Severity.MEDIUM, ("leefstijl",)),
    ]


@pytest.mark.parametrize("name", ["proef/too-long", "X01", "x01", "proef/long-title"])
def test_a_check_goes_by_its_id_its_code_and_its_former_id(name):
    assessment = run(PLAN, checks=CHECKS, selection=Selection(select=[name]))

    ran = [id for id, status in statuses(assessment).items() if status is not Status.NOT_RUN]
    assert ran == ["proef/too-long"]


@pytest.mark.parametrize(("name", "count"), [("proef", 5), ("high", 1), ("hoog", 1), ("middel", 4)])
def test_checks_go_by_group_and_by_severity(name, count):
    assessment = run(PLAN, checks=CHECKS, selection=Selection(select=[name]))

    assert sum(status is not Status.NOT_RUN for status in statuses(assessment).values()) == count


def test_a_name_that_matches_nothing_is_an_error_with_a_way_out():
    with pytest.raises(UsageError) as raised:
        run(PLAN, checks=CHECKS, selection=Selection(select=["proef/to-long"]))

    assert str(raised.value) == (
        "there is no check 'proef/to-long'\n  hint: did you mean 'proef/too-long'?"
    )


def test_severity_is_the_settings_to_say():
    assessment = run(
        PLAN, checks=[no_end], selection=Selection(severity={"proef/no-end": Severity.LOW})
    )

    assert {one.severity for one in assessment.findings} == {Severity.LOW}
    assert {one.severity for one in assessment.outcomes} == {Severity.LOW}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"mots": 3},
            "proef/too-long has no option 'mots'\n  hint: did you mean 'most'?",
        ),
        (
            {"most": "3"},
            (
                "option of proef/too-long cannot be used: most\n"
                "  hint: see 'samendomein explain proef/too-long' for the options and their types"
            ),
        ),
        (
            {"most": True},
            (
                "option of proef/too-long cannot be used: most\n"
                "  hint: see 'samendomein explain proef/too-long' for the options and their types"
            ),
        ),
    ],
)
def test_an_option_that_does_not_fit_is_an_error(options, message):
    with pytest.raises(UsageError) as raised:
        run(PLAN, checks=CHECKS, selection=Selection(options={"X01": options}))

    assert str(raised.value) == message


def test_options_of_a_check_without_options_are_an_error():
    with pytest.raises(UsageError, match="proef/no-end has no options"):
        run(PLAN, checks=CHECKS, selection=Selection(options={"proef/no-end": {"most": 1}}))


def test_nothing_is_absent_in_a_plan_that_was_entered_in_part():
    plan = plan_of(
        """
        [[nota]]
        id = "half"
        titel = "Half ingevoerd"
        volledig = false

        [[nota]]
        id = "heel"
        titel = "Heel ingevoerd"

        [[doel]]
        id = "a"
        titel = "A"
        nota = "half"

        [[doel]]
        id = "b"
        titel = "B"
        nota = "heel"
        """
    )
    assessment = run(plan, checks=[no_end])

    assert [one.elements for one in assessment.findings] == [("b",)]
    assert assessment.outcomes[0].left_out == 1


def test_a_metric_that_breaks_does_not_stop_the_others():
    @sd.metric("proef/goals")
    def goals(plan: sd.Plan) -> Measurement:
        """How many goals there are.

        Why: to know.
        """
        return Measurement(
            columns=[Text("goals")],
            rows=[[len(plan.all(Goal))]],
            sentence=Text("there are {count} goals", count=len(plan.all(Goal))),
        )

    @sd.metric("proef/broken")
    def broken(plan: sd.Plan) -> Measurement:
        """A metric that gives something else.

        Why: to see what happens.
        """
        return 3  # type: ignore[return-value] - that is the slip

    assessment = run(PLAN, checks=[], metrics=[goals, broken])

    assert [one.measurement.as_dicts() for one in assessment.measured] == [[{"goals": 2}]]
    assert [one.doing for one in assessment.failures] == ["proef/broken"]
