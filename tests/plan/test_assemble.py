"""What cannot stand is left out of a plan, and told with its place."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st

from samendomein import (
    Action,
    BelongsTo,
    ContributesTo,
    Derived,
    Goal,
    Location,
    PartOf,
    Plan,
    Problem,
    RecordReader,
    Text,
    Translator,
    assemble,
    parse_toml,
)
from samendomein.testing.strategies import fragments

AS_OF = date(2024, 4, 1)

GOALS = """
[[doel]]
id = "armoede"
titel = "Minder armoede"

[[doel]]
id = "schulden"
titel = "Minder schulden"
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            '[[actie]]\nid = "armoede"\ntitel = "A"',
            (
                "plan.toml:10:1: error[plan/duplicate-id] action 'armoede' has the id of another "
                "element\n  hint: plan.toml:2:1 has it already: give one of the two another id"
            ),
        ),
        (
            '[[actie]]\nid = "loket"\ntitel = "L"\ndraagt_bij_aan = "armode"',
            (
                "plan.toml:13:1: error[plan/unknown-target] action 'loket': contributes to "
                "'armode', "
                "which no source defines\n  hint: did you mean 'armoede' (plan.toml:2:1)?"
            ),
        ),
        (
            '[[actie]]\nid = "loket"\ntitel = "L"\ndraagt_bij_aan = ["schulden", "xyz"]',
            (
                "plan.toml:13:31: error[plan/unknown-target] action 'loket': contributes to 'xyz', "
                "which no source defines\n"
                "  hint: add an element with that id, or do not name it here"
            ),
        ),
        (
            (
                '[[actie]]\nid = "loket"\ntitel = "L"\ndraagt_bij_aan = "lokaal"\n'
                '[[thema]]\nid = "lokaal"\ntitel = "T"'
            ),
            (
                "plan.toml:13:1: error[plan/cannot-join] action 'loket': contributes to 'lokaal', "
                "which is a theme; expected goal\n  hint: name an element of that kind"
            ),
        ),
        (
            '[[doel]]\nid = "a"\ntitel = "A"\nonderdeel_van = "a"',
            (
                "plan.toml:13:1: error[plan/points-to-itself] goal 'a': part of points to the "
                "element "
                "itself\n  hint: name another element, or take the line out"
            ),
        ),
        (
            '[[doel]]\nid = "a"\ntitel = "A"\nonderdeel_van = ["armoede", "armoede"]',
            (
                "plan.toml:13:29: error[plan/duplicate-relation] goal 'a': part of 'armoede' is "
                "said "
                "twice\n  hint: keep one of the two, or say who judged each of them"
            ),
        ),
        (
            '[[doel]]\nid = "a"\ntitel = "A"\npassages = [{ document = "nota" }]',
            (
                "plan.toml:13:15: error[plan/unknown-document] goal 'a' points to document 'nota', "
                "which no source defines\n  hint: add a [[document]] with that id"
            ),
        ),
        (
            (
                '[[document]]\nid = "nota-2024"\ntitel = "N"\n'
                '[[doel]]\nid = "a"\ntitel = "A"\ncodes = [{ code = "A", document = "nota-204" }]'
            ),
            (
                "plan.toml:16:24: error[plan/unknown-document] goal 'a' points to document "
                "'nota-204', "
                "which no source defines\n  hint: did you mean 'nota-2024' (plan.toml:10:1)?"
            ),
        ),
    ],
)
def test_what_cannot_stand_is_told(text, told):
    (problem,) = plan_with_problems(f"{GOALS}\n{text}\n").problems

    assert str(problem) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            '[[actie]]\nid = "loket"\ntitel = "L"\ndraagt_bij_aan = "armode"',
            (
                "plan.toml:13:1: fout[plan/unknown-target] actie 'loket': draagt bij aan 'armode', "
                "maar dat staat in geen enkele bron\n"
                "  tip: bedoel je 'armoede' (plan.toml:2:1)?"
            ),
        ),
    ],
)
def test_what_cannot_stand_is_told_in_dutch(text, told):
    (problem,) = plan_with_problems(f"{GOALS}\n{text}\n").problems

    assert Translator("nl").problem(problem) == told


def test_a_relation_that_starts_nowhere_is_told():
    plan = assemble(
        [Goal(id="armoede", title="A"), Action(id="loket", title="L")],
        [ContributesTo("lokt", "armoede", origin=Derived("sheet"))],
        as_of=AS_OF,
    )

    assert str(plan.problems[0]) == (
        "<sheet>: error[plan/unknown-source] contributes to starts from 'lokt', which no source "
        "defines\n  hint: did you mean 'loket' (<script>)?"
    )
    assert plan.relations == ()


def test_a_second_element_takes_its_relations_with_it():
    plan = plan_with_problems(
        f'{GOALS}\n[[doel]]\nid = "schulden"\ntitel = "Anders"\nonderdeel_van = "xyz"\n'
    )

    assert [problem.id for problem in plan.problems] == ["plan/duplicate-id"]
    assert plan["schulden"].title == "Minder schulden"


def test_two_assessors_may_judge_one_relation():
    plan = plan_with_problems(
        f"{GOALS}\n"
        '[[actie]]\nid = "loket"\ntitel = "L"\ndraagt_bij_aan = [\n'
        '  { naar = "armoede", sterkte = 2, beoordelaar = "beleid" },\n'
        '  { naar = "armoede", sterkte = 1, beoordelaar = "uitvoering" },\n]\n'
    )

    assert plan.problems == ()
    assert len(plan.links(ContributesTo)) == 2


def test_a_passage_in_a_document_that_is_not_there_is_left_out():
    plan = plan_with_problems(f'{GOALS}passages = [{{ document = "nota" }}]\n')

    assert plan["schulden"].passages == ()


def test_problems_of_sources_stand_among_those_of_the_plan_in_reading_order():
    late = Problem(id="toml/late", message=Text("late"), location=Location("b.toml", 2, 1))
    plan = assemble(
        [Goal(id="a", title="A")],
        [PartOf("a", "b", origin=Derived("a program"))],
        as_of=AS_OF,
        problems=[late],
    )

    assert [problem.id for problem in plan.problems] == ["plan/unknown-target", "toml/late"]


@given(fragments(), fragments(), st.randoms(use_true_random=False))
def test_the_order_of_fragments_does_not_matter(one, other, random):
    read = [one, other]
    plan = together(read)
    random.shuffle(read)
    again = together(read)

    assert again == plan
    assert list(map(str, again.problems)) == list(map(str, plan.problems))


@given(fragments(), st.data())
def test_a_plan_without_an_element_is_well_formed_all_the_same(fragment, data):
    kept = [one for one in fragment.elements if data.draw(st.booleans())]
    plan = assemble(kept, fragment.relations, as_of=AS_OF)
    lost = len(fragment.relations) - len(plan.relations)

    assert assemble(plan.elements, plan.relations, as_of=AS_OF).problems == ()
    assert lost == sum(
        problem.id in ("plan/unknown-target", "plan/unknown-source") for problem in plan.problems
    )


def test_every_relation_to_a_plan_can_stand():
    plan = plan_with_problems(f'{GOALS}nota = "n"\n[[nota]]\nid = "n"\ntitel = "N"\n')

    assert [link.source for link in plan.links(BelongsTo)] == ["schulden"]


def together(fragments) -> Plan:
    return assemble(
        [element for fragment in fragments for element in fragment.elements],
        [link for fragment in fragments for link in fragment.relations],
        as_of=AS_OF,
    )


def test_a_title_in_place_of_an_id_is_recognised():
    (problem,) = plan_with_problems(
        f'{GOALS}\n[[actie]]\nid = "loket"\ntitel = "L"\ndraagt_bij_aan = "Minder schulden"\n'
    ).problems

    assert str(problem) == (
        "plan.toml:13:1: error[plan/unknown-target] action 'loket': contributes to "
        "'Minder schulden', which no source defines\n"
        "  hint: did you mean 'schulden' (plan.toml:6:1)?"
    )
    assert problem.elements == ("loket", "schulden")


def test_what_points_to_what_could_not_be_read_is_not_told_again():
    plan = plan_with_problems(
        f'{GOALS}\n[[actie]]\nid = "loket"\ntitel = "L"\neigenaar = ["team", "bureau"]\n'
        '[[actor]]\nid = "team"\ntitel = "Team\n'
        '[[xyzzy]]\nid = "bureau"\ntitel = "Bureau"\n'
    )

    assert [problem.id for problem in plan.problems] == ["toml/syntax", "plan/unknown-table"]
    assert {"loket", "team", "bureau"} == plan.read_in_part


def plan_with_problems(text: str) -> Plan:
    document = parse_toml(text, path="plan.toml")
    reader = RecordReader()
    reader.read(document.values, document)
    read = reader.fragment()
    return assemble(
        read.elements,
        read.relations,
        as_of=AS_OF,
        problems=(*document.problems, *read.problems),
    )
