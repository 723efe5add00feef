"""What is behind us, or was entered in part, is not told to lack anything."""

from __future__ import annotations

from datetime import date

import pytest

import samendomein as sd
from samendomein.testing import plan_of

OLD = '[[doel]]\nid = "oud"\ntitel = "Oud doel"\n'
NEW = '[[doel]]\nid = "nieuw"\ntitel = "Nieuw doel"\n'
ACTION = '[[actie]]\nid = "loket"\ntitel = "Loket"\ndraagt_bij_aan = "nieuw"\n'


def lacking(toml: str, *codes: str) -> list[str]:
    plan = plan_of(toml, as_of=date(2024, 4, 1))
    return [one.elements[0] for one in sd.assess(plan, select=codes).findings]


@pytest.mark.parametrize(
    "lineage",
    [
        OLD + NEW + 'vervangt = "oud"\n',
        OLD + 'splitst_in = ["nieuw"]\n' + NEW,
        OLD + 'gaat_op_in = "nieuw"\n' + NEW,
    ],
)
def test_a_goal_that_others_came_in_the_place_of_lacks_no_action(lineage):
    assert lacking(OLD + NEW + ACTION, "D01") == ["oud"]
    assert lacking(lineage + ACTION, "D01") == []


def test_a_goal_that_is_replaced_later_is_still_judged():
    later = NEW + 'vervangt = "oud"\nperiode = "2025 t/m 2027"\n'

    assert lacking(OLD + later + ACTION, "D01") == ["oud"]


def test_what_stands_only_in_a_plan_that_was_replaced_is_history():
    plans = '[[nota]]\nid = "a"\ntitel = "A"\n[[nota]]\nid = "b"\ntitel = "B"\nvervangt = "a"\n'
    themes = "".join(
        f'[[thema]]\nid = "{id}"\ntitel = "{id}"\nnota = {notas}\n'
        for id, notas in (("van-a", '"a"'), ("van-b", '"b"'), ("van-beide", '["a", "b"]'))
    )

    assert lacking(plans + themes, "D03") == ["van-b", "van-beide"]


def test_an_action_that_was_stopped_lacks_nothing_and_works_on_nothing():
    stopped = ACTION + 'status = "gestopt"\n'

    assert lacking(NEW + ACTION, "E01", "M01", "T01") == ["loket"] * 3
    assert lacking(NEW + stopped, "E01", "M01", "T01") == []
    assert lacking(NEW + stopped, "D01") == ["nieuw"]


ASKED = """
[[raadsvraag]]
id = "vraag"
titel = "Wat kost het?"
gedaan_in = "verslag"

[[toezegging]]
id = "toezegging"
titel = "Wij komen erop terug"
gedaan_in = "verslag"

[[document]]
id = "verslag"
titel = "Verslag"
volledig = {}
"""
HALF = '[[nota]]\nid = "nota"\ntitel = "Nota"\nvolledig = false\n'


def test_what_the_council_asked_is_judged_by_its_own_paper_and_not_by_a_plan_entered_in_part():
    assert lacking(HALF + ASKED.format("true"), "V02", "V03") == ["vraag", "toezegging"]
    assert lacking(HALF + ASKED.format("false"), "V02", "V03") == []


def test_what_is_said_to_belong_to_a_plan_entered_in_part_is_left_out():
    asked = ASKED.format("true").replace("gedaan_in", 'nota = "nota"\ngedaan_in')

    assert lacking(HALF + asked, "V02", "V03") == []
