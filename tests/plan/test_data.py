"""What sources read beside elements goes with the plan, and is asked for by its class."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from attrs import frozen

import samendomein as sd
from samendomein.assessment.run import run

DAY = date(2026, 1, 1)


@frozen
class Tally:
    """Something that a source counted."""

    count: int


@sd.check("geteld/nobody", needs=Tally)
def nobody(plan):
    """Nobody was counted.

    Why: it is a test.

    Fix: count somebody.
    """
    assert all(one.count for one in plan.data_of(Tally))
    return iter(())


def test_data_are_asked_for_by_their_class_in_the_order_of_the_sources():
    plan = sd.assemble([], [], as_of=DAY, data=[Tally(2), "words", Tally(1)])

    assert plan.data_of(Tally) == (Tally(2), Tally(1))


def test_data_are_there_on_another_day_too():
    plan = sd.assemble([], [], as_of=DAY, data=[Tally(2)])

    assert plan.at(date(2027, 1, 1)).data_of(Tally) == (Tally(2),)


def test_what_a_source_gives_reaches_the_plan(tmp_path):
    (tmp_path / "geteld.py").write_text(
        "from samendomein import Fragment, Source\n"
        "def samendomein_sources():\n"
        "    return [Source(id='geteld/lijst', title='List', suffixes=('.lst',),\n"
        "                   read=lambda request: Fragment(data=['one']))]\n",
        "utf-8",
    )
    file = tmp_path / "a.lst"
    file.write_text("", "utf-8")
    plugins = sd.load_plugins([tmp_path / "geteld.py"])

    assert sd.read(file, plugins=plugins, as_of=DAY).data_of(str) == ("one",)


def test_a_check_does_not_judge_without_the_data_that_it_needs():
    with_data = run(sd.assemble([], [], as_of=DAY, data=[Tally(1)]), checks=[nobody])
    without = run(sd.assemble([], [], as_of=DAY), checks=[nobody])

    assert [one.outcomes[0].status.value for one in (with_data, without)] == [
        "clean",
        "not applicable",
    ]
    assert without.outcomes[0].why == sd.Text("no source read what it judges")


def test_paths_are_not_data():
    plan = sd.assemble([], [], as_of=DAY, data=[Tally(1)])

    assert plan.data_of(Path) == ()
