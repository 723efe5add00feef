"""Declaring checks: ids, documentation and options."""

from __future__ import annotations

import pytest

import samendomein as sd
from samendomein import Finding, Goal, Plan, Severity
from samendomein.testing import plan_of


def test_the_docstring_is_the_documentation():
    @sd.check("proef/leeg")
    def empty(plan: Plan):
        """A goal
        without words.

        Why: nobody knows what it is,
        or for whom.

        Fix: write it.

        Limits: it cannot judge style.
        """
        return ()

    told = empty.documentation

    assert (told.title, told.why, told.fix, told.limits) == (
        "A goal without words",
        "nobody knows what it is, or for whom.",
        "write it.",
        "it cannot judge style.",
    )


def test_a_municipality_writes_its_documentation_in_dutch():
    @sd.check("proef/leeg", language="nl")
    def empty(plan: Plan):
        """Een doel zonder woorden.

        Waarom: niemand weet wat het is.

        Oplossing: schrijf het op.

        Grenzen: geen.
        """
        return ()

    assert empty.documentation.why == "niemand weet wat het is."
    assert empty.written_in == "nl"


def test_a_docstring_without_why_is_refused_when_the_plugin_is_imported():
    with pytest.raises(ValueError, match=r"^check proef/leeg: the docstring lacks 'Why:', 'Fix:'$"):

        @sd.check("proef/leeg")
        def empty(plan: Plan):
            """A goal without words."""


@pytest.mark.parametrize("id", ["leeg", "Proef/leeg", "proef/Leeg", "proef/", "/leeg", "proef/a b"])
def test_an_id_is_a_namespace_and_what_is_wrong(id):
    with pytest.raises(ValueError, match="is not an id such as 'namespace/what-is-wrong'"):
        sd.check(id)


def test_options_without_an_attrs_class_are_refused():
    with pytest.raises(TypeError, match="'options' must be annotated with an attrs class"):

        @sd.check("proef/leeg")
        def empty(plan: Plan, options: dict):
            """A goal without words.

            Why: nobody knows what it is.

            Fix: write it.
            """


def test_a_check_can_be_called_by_itself():
    @sd.check("proef/any", severity=Severity.LOW)
    def any_goal(plan: Plan):
        """A goal.

        Why: it is one.

        Fix: none.
        """
        for goal in plan.all(Goal):
            yield Finding(goal, "{goal}", goal=goal, key="k")

    plan = plan_of('[[doel]]\nid = "a"\ntitel = "A"')
    (finding,) = any_goal(plan)

    assert finding.identity == ("proef/any", ("a",), "k")
    assert finding.severity is Severity.LOW
    assert finding.location.line == 1
