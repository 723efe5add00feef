"""The examples of a check say what they mark."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from samendomein.testing import examples_of

PLUGIN = '''
"""Goals."""

from samendomein import Finding, Goal, Action, ContributesTo, check


@check("doelen/no-action", about=Goal)
def no_action(plan):
    """A goal that no action contributes to.

    Why: nobody works on it.

    Fix: add an action.
    """
    for goal in plan.all(Goal):
        if not plan.sources(goal, ContributesTo):
            yield Finding(goal, "no action contributes to {goal}", goal=goal)


def samendomein_checks():
    return [no_action]
'''

GOAL = """[[goal]]  # expect: doelen/no-action
id = "rondkomen"
title = "Rondkomen"
"""

ACTION = """[[goal]]
id = "rondkomen"
title = "Rondkomen"

[[action]]
id = "loket"
title = "Loket"
contributes_to = ["rondkomen"]
"""


@pytest.fixture
def plugin(tmp_path: Path) -> Path:
    """A plugin of one file with a check, and both its examples."""
    folder = tmp_path / "examples" / "no-action"
    folder.mkdir(parents=True)
    (folder / "bad.toml").write_text(GOAL, "utf-8")
    (folder / "good.toml").write_text(ACTION, "utf-8")
    file = tmp_path / "doelen.py"
    file.write_text(PLUGIN, "utf-8")
    return file


def test_there_are_two_examples_for_each_check(plugin):
    assert [str(one) for one in examples_of(plugin)] == [
        "doelen/no-action bad.toml",
        "doelen/no-action good.toml",
    ]


def test_examples_that_say_what_they_mark_are_right(plugin):
    for example in examples_of(str(plugin)):
        example.verify()


def test_a_marked_line_without_a_finding_is_told(plugin):
    write(
        plugin, "bad.toml", ACTION.replace("[[action]]", "[[action]]  # expect: doelen/no-action")
    )

    assert complaint(plugin, "bad.toml") == (
        "doelen/no-action bad.toml does not say what it marks:\n"
        "  line 5: marked, and nothing was found"
    )


def test_a_finding_on_a_line_without_a_mark_is_told(plugin):
    write(plugin, "bad.toml", f"{GOAL}\n[[goal]]\nid = 'meedoen'\ntitle = 'Meedoen'\n")

    assert complaint(plugin, "bad.toml") == (
        "doelen/no-action bad.toml does not say what it marks:\n"
        "  line 5: not marked, and found: no action contributes to Meedoen"
    )


def test_a_bad_example_marks_something(plugin):
    write(plugin, "bad.toml", ACTION)

    assert complaint(plugin, "bad.toml") == (
        "doelen/no-action bad.toml does not say what it marks:\n"
        "  no line ends in '# expect: doelen/no-action'"
    )


def test_a_good_example_marks_nothing(plugin):
    write(plugin, "good.toml", GOAL)

    assert complaint(plugin, "good.toml") == (
        "doelen/no-action good.toml does not say what it marks:\n"
        "  line 1 is marked; nothing is wrong in a good example"
    )


def test_a_mark_of_another_check_is_told(plugin):
    write(plugin, "bad.toml", GOAL.replace("no-action", "no-actoin"))

    assert complaint(plugin, "bad.toml") == (
        "doelen/no-action bad.toml does not say what it marks:\n"
        "  line 1: 'doelen/no-actoin' is marked; this is an example of 'doelen/no-action'"
    )


def test_an_example_that_cannot_be_read_is_told(plugin):
    write(plugin, "good.toml", f'{ACTION}ends = "2025"\n')

    assert (
        complaint(plugin, "good.toml")
        .splitlines()[1]
        .startswith("  good.toml:9:1: error[plan/unknown-key]")
    )


def test_an_example_that_is_not_there_is_told(plugin):
    file = plugin.parent / "examples/no-action/good.toml"
    file.unlink()

    assert complaint(plugin, "good.toml") == (
        "doelen/no-action good.toml does not say what it marks:\n"
        f"  there is no file {file.as_posix()}"
    )


def test_an_example_without_anything_to_judge_is_told(plugin):
    write(plugin, "good.toml", ACTION.partition("\n\n")[2].replace("contributes_to", "# "))

    assert complaint(plugin, "good.toml") == (
        "doelen/no-action good.toml does not say what it marks:\n"
        "  the check had nothing to judge: the plan has no goals"
    )


def test_a_check_that_breaks_on_its_example_is_told(plugin):
    plugin.write_text(PLUGIN.replace("plan.sources", "plan.sauces"), "utf-8")

    assert (
        complaint(plugin, "bad.toml")
        .splitlines()[1]
        .startswith(
            "  doelen/no-action broke: AttributeError: 'Plan' object has no attribute 'sauces'"
        )
    )


def test_a_comment_says_on_which_day_one_looks(plugin):
    write(plugin, "bad.toml", f"# as-of: 2026-01-31\n{GOAL}")
    bad, good = examples_of(plugin)

    assert bad.plan().as_of == date(2026, 1, 31)
    assert good.plan().as_of == date(2024, 4, 1)


def test_a_plugin_without_checks_has_no_examples():
    with pytest.raises(LookupError, match=r"samendomein\.builtin\.toml declares no checks"):
        examples_of("samendomein.builtin.toml")


def write(plugin: Path, name: str, text: str) -> None:
    (plugin.parent / "examples/no-action" / name).write_text(text, "utf-8")


def complaint(plugin: Path, name: str) -> str:
    example = next(one for one in examples_of(plugin) if one.file.name == name)
    with pytest.raises(AssertionError) as told:
        example.verify()
    return str(told.value)
