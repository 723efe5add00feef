"""Papers that announce another number of things than there are."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samendomein import Announced, Nota, ReadError, Theme, assemble
from samendomein.assessment.run import run
from samendomein.builtin.structuur.announced_count import announced_count
from samendomein.testing.strategies import plans
from tests.builtin.laws import LOOKED_AT, assert_every_law_holds, changed, plan_of, told

NOTA = """
[[nota]]
id = "nota"
title = "Samen Diemen"
announces = [{said}]

[[ambition]]
id = "ambitie"
title = "Een sterk Diemen"

[[goal]]
id = "start"
title = "Kansrijke start"
part_of = ["ambitie"]

[[goal]]
id = "veilig"
title = "Veilig wonen"
part_of = ["ambitie"]

[[goal]]
id = "licht"
title = "Goede verlichting"
part_of = ["veilig"]

[[pilot]]
id = "pilot"
title = "Pilot"

[[action]]
id = "kaart"
title = "Sociale kaart"
"""

PAPER = """
[[nota]]
id = "a"
title = "A"

[[nota]]
id = "b"
title = "B"

[[document]]
id = "vragen"
title = "Technische vragen"
announces = [{said}]

[[question]]
id = "v1"
title = "De randvoorwaarden"
made_in = ["vragen"]

[[sub_question]]
id = "v1a"
title = "Zijn ze er?"
question = "v1"

[[sub_question]]
id = "v1b"
title = "Welke?"
question = "v1"

[[theme]]
id = "netwerk"
title = "Netwerk"
codes = [{{ code = "A", document = "vragen" }}]

[[theme]]
id = "toegang"
title = "Toegang"
passages = [{{ document = "vragen" }}]
"""


def announced(said, text=NOTA):
    return plan_of(text.format(said=f"{{ {said} }}"))


def test_the_message_says_what_is_announced_and_what_is_there():
    plan = announced('kind = "theme", count = 3')

    assert told(announced_count, plan) == [
        "the announced number of themes is 3, and 0 are in the plan"
    ]
    assert told(announced_count, plan, "nl") == [
        "het aangekondigde aantal thema's is 3, in het plan staan er 0"
    ]


def test_the_words_as_printed_and_the_sort_are_named():
    plan = announced('kind = "pilot", count = 2, printed = "een tweetal proeven"')

    assert told(announced_count, plan) == [
        (
            "the announced number of actions (pilot) is 2 ('een tweetal proeven'), and 1 are in "
            "the plan"
        )
    ]
    assert told(announced_count, plan, "nl") == [
        (
            "het aangekondigde aantal acties (pilot) is 2 (‘een tweetal proeven’), in het plan "
            "staan er 1"
        )
    ]


def test_the_dutch_words_say_the_same():
    plan = plan_of(
        '[nota]\nid = "n"\ntitel = "N"\n'
        'kondigt_aan = [{ soort = "ontwikkelthema", aantal = 3, gedrukt = "drietal" }]\n'
    )

    assert plan["n"].announces == (Announced(kind="ontwikkelthema", count=3, printed="drietal"),)
    assert len(told(announced_count, plan)) == 1


@pytest.mark.parametrize("count", [2, 3, 4])
def test_ambitions_and_goals_below_goals_may_be_counted_or_not(count):
    assert told(announced_count, announced(f'kind = "goal", count = {count}')) == []


@pytest.mark.parametrize(
    ("said", "findings"),
    [
        ('kind = "goal", count = 1', 1),
        ('kind = "goal", count = 5', 1),
        ('kind = "action", count = 2', 0),
        ('kind = "action", count = 1', 0),
        ('kind = "action", count = 3', 1),
        ('kind = "pilot", count = 1', 0),
    ],
)
def test_only_a_number_that_nobody_could_have_counted_is_told(said, findings):
    assert len(told(announced_count, announced(said))) == findings


@pytest.mark.parametrize(
    ("said", "findings"),
    [
        ('kind = "question", count = 1', 0),
        ('kind = "sub_question", count = 2', 0),
        ('kind = "sub_question", count = 1', 1),
        ('kind = "theme", count = 1', 0),
        ('kind = "theme", count = 2', 0),
        ('kind = "solution", count = 3', 1),
    ],
)
def test_a_paper_holds_what_was_said_in_it_and_what_it_gives_a_code(said, findings):
    assert len(told(announced_count, announced(said, PAPER))) == findings


def test_a_paper_or_plan_that_is_there_in_part_is_left_alone():
    paper = announced('kind = "solution", count = 3', PAPER)
    nota = announced('kind = "theme", count = 3')

    assert told(announced_count, changed(paper, "vragen", complete=False)) == []
    assert told(announced_count, changed(nota, "nota", complete=False)) == []


def test_the_solutions_of_a_bottleneck_are_counted():
    plan = plan_of(
        '[[bottleneck]]\nid = "b"\ntitle = "B"\nannounces = [{ kind = "solution", count = 2 }]\n'
        '[[solution]]\nid = "s"\ntitle = "S"\nresolves = ["b"]\n'
        '[[solution]]\nid = "t"\ntitle = "T"\nresolves = ["b"]\n'
    )

    assert told(announced_count, plan) == []
    assert told(
        announced_count, changed(plan, "b", announces=(Announced(kind="solution", count=3),))
    ) == ["the announced number of solutions is 3, and 2 are in the plan"]


def test_two_numbers_for_one_kind_can_be_told_apart():
    twice = (Announced(kind="theme", count=3), Announced(kind="thema", count=4))
    plan = assemble((Nota(id="n", title="N", announces=twice),), (), as_of=LOOKED_AT)

    assert [one.key for one in run(plan, checks=[announced_count]).findings] == [
        "theme",
        "theme (2)",
    ]


def test_a_kind_that_does_not_exist_is_told_where_it_is_read():
    with pytest.raises(ReadError) as caught:
        announced('kind = "themma", count = 3')

    assert "plan.toml:5:14: error[plan/unknown-kind] 'themma' is not a kind\n" in str(caught.value)


@given(plans(max_elements=8, max_relations=8))
def test_the_laws_of_checks_hold_for_announced_numbers(plan):
    assert_every_law_holds(announced_count, plan)


@given(st.integers(0, 6), st.integers(0, 6))
def test_a_number_is_right_if_as_many_are_there(said, there):
    themes = [Theme(id=f"t{number}", title="T") for number in range(there)]
    nota = Nota(id="n", title="N", announces=(Announced(kind="theme", count=said),))
    plan = assemble((nota, *themes), (), as_of=LOOKED_AT)

    assert len(told(announced_count, plan)) == (said != there)


def test_how_many_a_paper_has_is_unknown_where_a_program_recognised_none():
    """Rules that recognised none of the five goals have found no contradiction."""
    read = PAPER.replace(
        "announces", 'passages = [{{ document = "vragen", rule = "titel" }}]\nannounces', 1
    )

    assert told(announced_count, announced('kind = "goal", count = 5', read)) == []
    assert told(announced_count, announced('kind = "theme", count = 5', read)) == [
        "the announced number of themes is 5, and 2 are in the plan"
    ]
