"""Measuring a plan, on several days and against another plan."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

import samendomein as sd
from samendomein import Measurement, Missing, Share, Text, Translator, UsageError, measure
from samendomein.pipeline.measured_rows import plain, plain_rows
from samendomein.testing.strategies import plans
from tests.builtin.laws import plan_of

PLAN = """
[[goal]]
id = "gezond"
title = "Gezond leven voor iedereen"

[[goal]]
id = "schulden"
title = "Minder schulden"
period = "from 2025"

[[action]]
id = "team"
title = "Beweegteam"
contributes_to = ["gezond"]
"""

OTHER = """
[[goal]]
id = "leefstijl"
title = "Gezond leven"

[[action]]
id = "club"
title = "Club"
contributes_to = ["leefstijl"]
"""

PLUGINS = sd.load_plugins()


def test_what_was_measured_is_rows_for_a_data_frame():
    found = measure(plan_of(PLAN), select=["omvang/actions-per-goal"])

    assert found["omvang/actions-per-goal"].as_dicts()[0] == {
        "goal": "Gezond leven voor iedereen",
        "goal id": "gezond",
        "actions": 1,
        "actions below it": 0,
        "indicators": 0,
    }


def test_days_are_measured_apart():
    days = [date(2025, 6, 1), date(2024, 6, 1)]

    found = measure(plan_of(PLAN), select=["omvang/coverage"], at=days)

    assert [one.as_of for one in found] == sorted(days)
    assert [one.as_dicts()[0]["how many whole"] for one in found] == [1, 2]


def test_a_metric_that_can_compare_two_plans_does():
    (found,) = measure(plan_of(PLAN), select=["samenhang/goal-overlap"], against=plan_of(OTHER))

    assert found.plan == ""
    assert [(row["goal id"], row["goal of the other plan id"]) for row in found.as_dicts()] == [
        ("gezond", "leefstijl")
    ]


def test_of_another_metric_both_plans_are_measured():
    found = measure(plan_of(PLAN), select=["omvang/coverage"], against=plan_of(OTHER))

    assert [one.plan for one in found] == ["this", "other"]
    assert found.of("omvang/coverage") == tuple(found)


def test_an_unknown_metric_is_refused_with_what_was_meant():
    with pytest.raises(UsageError) as raised:
        measure(plan_of(PLAN), select=["omvang/covrage"])

    assert str(raised.value) == (
        "there is no metric 'omvang/covrage'\n  hint: did you mean 'omvang/coverage'?"
    )


def test_a_metric_that_was_not_measured_is_not_there():
    with pytest.raises(KeyError, match="meten/progress"):
        measure(plan_of(PLAN), select=["omvang"])["meten/progress"]


def test_values_are_plain():
    measurement = Measurement(
        columns=(Text("a"), Text("b"), Text("c"), Text("d")),
        rows=[(Share(1, 3), Missing.UNKNOWN, Decimal("0.5"), [Text("x"), True])],
        sentence=Text("s"),
    )

    assert list(plain_rows(measurement)) == [
        {
            "a": 0.3333333333,
            "a part": 1,
            "a whole": 3,
            "b": None,
            "b missing": "unknown",
            "c": 0.5,
            "d": ["x", True],
        }
    ]
    assert plain(float("nan")) is None


def test_a_share_never_stands_without_its_counts():
    assert Share(7, 15).in_words(Translator("nl")) == "7 van 15 (47%)"
    assert Share(0, 0).in_words(Translator("en")) == "0 of 0"
    assert Share(0, 0).value is None


def test_nothing_to_measure_is_told_among_what_was_not_judged():
    report = sd.compose(sd.assess(plan_of(PLAN)), language="en")

    told = {one.check: one.why for one in report.not_judged}
    assert told["meten/progress"] == "no indicator of this plan has a value"
    assert "meten/progress" not in [table.metric for table in report.tables]


def test_a_table_for_specialists_is_shown_only_if_asked_for():
    plan = plan_of(PLAN)

    usual = sd.assess(plan)
    asked = sd.assess(plan, settings=sd.Settings(metrics=("omvang/kinds-per-goal",)))

    assert "omvang/kinds-per-goal" not in [one.metric.id for one in usual.measured]
    assert [one.metric.id for one in asked.measured] == ["omvang/kinds-per-goal"]


def test_sentence_vectors_are_an_option_of_overlap(tmp_path, monkeypatch):
    (tmp_path / "betekenis.py").write_text(
        "def encode(texts):\n"
        "    moves = ['fiets' in one or 'beweg' in one for one in texts]\n"
        "    return [[1.0, 0.0] if one else [0.0, 1.0] for one in moves]\n",
        "utf-8",
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    ours = plan_of('[[goal]]\nid = "a"\ntitle = "Meer bewegen"\n')
    theirs = plan_of('[[goal]]\nid = "b"\ntitle = "Vaker op de fiets"\n')
    chosen = {"samenhang/goal-overlap": {"encoder": "betekenis:encode"}}

    letters = measure(ours, select=["samenhang/goal-overlap"], against=theirs)
    meaning = measure(ours, select=["samenhang/goal-overlap"], against=theirs, options=chosen)
    absent = measure(
        ours,
        select=["samenhang/goal-overlap"],
        against=theirs,
        options={"samenhang/goal-overlap": {"encoder": "is_er_niet:encode"}},
    )

    assert letters[0].as_dicts() == []
    assert [row["alike"] for row in meaning[0].as_dicts()] == [1.0]
    (failure,) = absent.failures
    assert Translator("en").render(failure.reason) == (
        "encoder 'is_er_niet:encode' cannot be imported: No module named 'is_er_niet'"
    )


@given(plans(max_elements=14, max_relations=24))
def test_every_metric_can_measure_any_plan(plan):
    found = measure(plan, plugins=PLUGINS)
    compared = measure(plan, against=plan, plugins=PLUGINS)

    assert found.failures == compared.failures == ()
    assert [one.metric.id for one in found] == [one.id for one in PLUGINS.metrics]
    assert [one.as_dicts() for one in found] == [
        one.as_dicts() for one in measure(plan, plugins=PLUGINS)
    ]
