"""Texts are found wherever code says them."""

from __future__ import annotations

from pathlib import Path

import pytest

from samendomein.testing.texts import texts_in_module, texts_in_page


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ('Text("no goal")', ["no goal"]),
        ('sd.Text("no {kind}", kind=kind)', ["no {kind}"]),
        ('report.say("Findings")', ["Findings"]),
        ('UsageError("no plan")', ["no plan"]),
        ('UsageError(Text("no plan"), Text("name one"))', ["no plan", "name one"]),
        ("UsageError(problem.text, problem.hint)", []),
        ('Finding(goal, "{goal} is empty", goal=goal)', ["{goal} is empty"]),
        ('say("one" if count == 1 else "several")', ["one", "several"]),
        ('EMPTY = "empty"\nFinding(goal, EMPTY)', ["empty"]),
        ('SAID = {1: "one", 2: "two"}\nsay(SAID[count])', ["one", "two"]),
        ('Format(id="html/report", title="A page")', ["A page"]),
        ("def say(template):\n    return render(Text(template))", []),
        ('Finding(goal, f"{goal.title} is empty")', [""]),
        ("say(words.lower())", [""]),
        ('print("not a text")', []),
    ],
)
def test_a_text_in_a_module_is_found(tmp_path, code, texts):
    file = write(tmp_path / "module.py", code)

    assert [one.template for one in texts_in_module(file)] == texts


def test_a_text_knows_its_line(tmp_path):
    file = write(tmp_path / "module.py", '\n\nsay("Findings")\n')

    assert [one.line for one in texts_in_module(file)] == [3]


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        ('<h1>{{ say("Findings") }}</h1>', ["Findings"]),
        ('{{ report.say("As of {day}", day=day) }}', ["As of {day}"]),
        ('{{ say("one" if n == "1" else "several") }}', ["one", "several"]),
        ("{{ say(words) }}", [""]),
        ("{{ title }}", []),
    ],
)
def test_a_text_in_a_page_is_found(tmp_path, page, texts):
    file = write(tmp_path / "page.html", page)

    assert [one.template for one in texts_in_page(file)] == texts


def write(file: Path, text: str) -> Path:
    file.write_text(text, "utf-8")
    return file
