"""Each rule of the kit notices a plugin that breaks it, and lets one that keeps to it pass."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from samendomein.testing import Conformance
from samendomein.testing.catalogues import compiled, update
from samendomein.testing.translatable import translatable

SOUND = '''\
import csv
import html
import json

from attrs import frozen

from samendomein import (
    Finding, Format, Fragment, Goal, Location, Measurement, Problem, Source, Text, check, metric,
    option,
)


@frozen(kw_only=True)
class Options:
    most: int = option(2, help="how many words a title may have")


@check("eigen/long-title", about=Goal)
def long_title(plan, options: Options):
    """A goal with a long title.

    Why: nobody remembers it.

    Fix: shorten it.
    """
    # check
    for goal in plan.all(Goal):
        words = goal.title.split()
        if len(words) > options.most:
            yield Finding(goal, "its title has {count} words", count=len(words))


@metric("eigen/goals")
def goals(plan):
    """How many goals there are.

    Why: to know how much is wanted.

    Source: counted.
    """
    count = len(plan.all(Goal))
    # metric
    return Measurement(
        columns=[Text("goals")], rows=[(count,)], sentence=Text("there are {count}", count=count)
    )


def read_lines(request):
    elements, problems = [], []
    text = request.path.read_bytes().decode("utf-8", "replace")
    # source
    for number, line in enumerate(text.splitlines(), start=1):
        id, _, title = line.partition(";")
        if not title or "\\x00" in line or not id.isalnum():
            problems.append(
                Problem(
                    id="eigen/odd-line",
                    message=Text("a line without id and title"),
                    location=Location(request.shown_as, number, 1),
                )
            )
        else:
            elements.append(Goal(id=id, title=title))
    return Fragment(elements=elements, problems=problems)


def page(report):
    # format
    told = "".join(f"<li>{html.escape(one.message)}</li>" for one in report.findings)
    return f"<!doctype html><html><title>{html.escape(report.title)}</title><ul>{told}</ul></html>"


def samendomein_checks():
    return [long_title]


def samendomein_metrics():
    return [goals]


def samendomein_sources():
    return [Source(id="eigen/lines", title="Lines", suffixes=(".csv",), read=read_lines)]


def samendomein_formats():
    return [Format(id="eigen/page", title="A page", suffixes=(".html",), render=page)]
'''
BAD = '[[goal]]  # expect: eigen/long-title\nid = "a"\ntitle = "veel te veel woorden"\n'
GOOD = '[[goal]]\nid = "a"\ntitle = "kort"\n'
CHANGES_THE_PLAN = "object.__setattr__(goal, 'title', goal.title + ' ')\n        words ="

BROKEN = {
    "it_declares_what_it_says": ('(".csv",)', '(".csv", "csv")'),
    "its_examples_say_what_they_mark": ("> options.most", "> options.most + 7"),
    "its_checks_and_metrics_only_look_at_the_plan": (
        "    # check",
        "    print(len(plan))",
    ),
    "it_does_not_change_the_plan": ("words =", CHANGES_THE_PLAN),
    "it_gives_the_same_each_time": ("len(words))", "str({*'abcdefgh'}))"),
    "it_survives_every_plan": (
        "    # metric",
        "    1 / (len(plan) not in range(2, 7))",
    ),
    "it_keeps_its_time": ("    # metric", "    sum(1 for a in plan.elements for b in range(3000))"),
    "every_text_is_there_in_two_languages": ("its title has", "its long title has"),
    "its_formats_write_valid_output": ("</ul></html>", "</html>"),
    "its_formats_escape_hostile_text": ("html.escape(one.message)", "one.message"),
    "its_sources_read_their_example": ("    # source", "    print('ik lees')"),
    "its_sources_survive_hostile_files": (
        "    # source",
        "    assert len(text) < 1_000_000",
    ),
    "its_sources_lose_nothing": ("            problems.append(\n", "            print(\n"),
}
HEAVY = (
    "it_survives_every_plan",
    "it_gives_the_same_each_time",
    "it_keeps_its_time",
    "it_does_not_change_the_plan",
)
"""Rules that draw plans, start Python or look at a large plan."""

RULES = [name.removeprefix("test_") for name in vars(Conformance) if name.startswith("test_")]


def weighed(rules: Iterable[str]) -> list[object]:
    """The rules as parameters, the heavy ones among the slow tests."""
    return [pytest.param(rule, marks=[pytest.mark.slow] if rule in HEAVY else []) for rule in rules]


def kit_of(folder: Path, code: str) -> Conformance:
    """The kit for a plugin of one file with its examples and its catalogue."""
    file = folder / "eigen.py"
    file.write_text(SOUND, "utf-8")
    for name, content in (
        ("long-title/bad.toml", BAD),
        ("long-title/good.toml", GOOD),
        ("lines/good.csv", "gezond;Gezond leven\nveilig;Veilig thuis\n"),
    ):
        (folder / "examples" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "examples" / name).write_text(content, "utf-8")
    package = translatable(str(file))
    update(package)
    package.po.write_text(translated(package.po.read_text("utf-8")), "utf-8")
    package.mo.write_bytes(compiled(package))
    file.write_text(code, "utf-8")
    return type("Kit", (Conformance,), {"plugin": file.as_posix(), "seconds": 0.3})()


def translated(po: str) -> str:
    """A catalogue in which every text is translated by itself."""
    lines = po.splitlines()
    for number, line in enumerate(lines):
        if line == 'msgstr ""' and lines[number - 1].startswith('msgid "'):
            lines[number] = lines[number - 1].replace("msgid", "msgstr")
    return "\n".join(lines) + "\n"


def ask(kit: Conformance, rule: str, folder: Path) -> None:
    test = getattr(kit, f"test_{rule}")
    test(folder) if "tmp_path" in test.__code__.co_varnames else test()


def test_there_is_a_plugin_that_breaks_each_rule():
    assert sorted(BROKEN) == sorted(RULES)


@pytest.mark.parametrize("rule", weighed(RULES))
def test_a_sound_plugin_keeps_to_every_rule(rule, tmp_path):
    ask(kit_of(tmp_path, SOUND), rule, tmp_path)


@pytest.mark.parametrize("rule", weighed(BROKEN))
def test_a_plugin_that_breaks_a_rule_is_told(rule, tmp_path):
    before, after = BROKEN[rule]
    kit = kit_of(tmp_path, SOUND.replace(before, after, 1))

    with pytest.raises(AssertionError):
        ask(kit, rule, tmp_path)


def test_an_option_of_a_format_that_nothing_tells_about_is_told(tmp_path):
    code = SOUND.replace(
        "def page(report):",
        """
@frozen(kw_only=True)
class Silent:
    most: int = option(2, help="")


def page(report, options: Silent):""",
    )
    kit = kit_of(tmp_path, code)

    with pytest.raises(AssertionError, match="nothing tells what its option 'most' does"):
        ask(kit, "it_declares_what_it_says", tmp_path)


def test_a_plugin_that_asks_for_the_clock_is_told(tmp_path):
    asks = "    __import__('datetime').date.today()"
    kit = kit_of(tmp_path, SOUND.replace("    # check", asks, 1))
    told = run_alone(
        "from samendomein.testing.conformance import judging\n"
        "from samendomein.testing.conformance.subject import subject\n"
        f"print(*judging.pure(subject({kit.plugin!r})))"
    )

    assert "it asks for the clock" in told


def run_alone(program: str) -> str:
    """What a program prints in a process without other threads."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert not done.returncode, done.stderr
    return done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("broken", BROKEN)
def test_a_plugin_that_breaks_one_rule_keeps_to_the_others(broken, tmp_path):
    before, after = BROKEN[broken]
    kit = kit_of(tmp_path, SOUND.replace(before, after, 1))
    for rule in RULES:
        if rule != broken:
            ask(kit, rule, tmp_path)
