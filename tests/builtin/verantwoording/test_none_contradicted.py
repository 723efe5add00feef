"""Fixed sections that say "none", while the plan shows otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given

from samendomein import Bottleneck, Evidence, Law, Nota, Statement, StatementSection
from samendomein.builtin.verantwoording.none_contradicted import none_contradicted
from samendomein.testing.strategies import plans
from tests.builtin.laws import changed, found, plan_of, told

SAYS_NONE = """
[[nota]]
id = "plan"
title = "Samen verder"

[[statement]]
id = "rubriek"
title = "Risico's"
section = "risks"
says_none = true
"""

AGAINST = """
[[statement]]
id = "geld"
title = "Financieel"

[statement.contradicts]
to = "rubriek"
passages = [
    { document = "voorstel", quote = "Punt van aandacht" },
    { document = "voorstel", section = "beheer", quote = "Punt van aandacht" },
]

[[document]]
id = "voorstel"
title = "Voorstel"
"""


def section(name: str) -> str:
    return SAYS_NONE.replace('"risks"', f'"{name}"')


def test_what_speaks_against_it_is_told_with_its_passages():
    plan = plan_of(SAYS_NONE + AGAINST)
    (finding,) = none_contradicted(plan)

    assert [one.quote for one in finding.passages] == ["Punt van aandacht"] * 2
    assert told(none_contradicted, plan) == [
        "this says that there is nothing to tell, but the plan says otherwise: Financieel"
    ]
    assert told(none_contradicted, plan, "nl") == [
        "hier staat dat er niets te melden is, maar elders staat iets anders: Financieel"
    ]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("finance", '[[budget]]\nid = "x"\ntitle = "Geld"'),
        ("participation", '[[consultation]]\nid = "x"\ntitle = "Geld"'),
        ("societal effect", '[[goal]]\nid = "x"\ntitle = "Geld"\nkind = "effect"'),
        (
            "legal",
            (
                '[[action]]\nid = "x"\ntitle = "Geld"\ndelivers = ["v"]\n'
                '[[instrument]]\nid = "v"\ntitle = "Verordening"\nkind = "bylaw"'
            ),
        ),
    ],
)
def test_what_the_same_plan_has_is_held_against_it(name, shown):
    plan = plan_of(section(name) + shown)

    assert told(none_contradicted, plan) == [
        "this says that there is nothing to tell, but the plan has Geld"
    ]
    assert told(none_contradicted, plan, "nl") == [
        "hier staat dat er niets te melden is, maar het plan heeft Geld"
    ]


def test_of_many_the_first_three_are_named():
    many = "".join(f'[[budget]]\nid = "b{n}"\ntitle = "B{n}"\n' for n in range(5))

    assert told(none_contradicted, plan_of(section("finance") + many)) == [
        "this says that there is nothing to tell, but the plan has 5: B0, B1, B2 and others"
    ]
    assert told(none_contradicted, plan_of(section("finance") + many), "nl") == [
        "hier staat dat er niets te melden is, maar het plan heeft er 5: B0, B1, B2 en andere"
    ]


@pytest.mark.parametrize(
    ("name", "silent"),
    [
        ("risks", '[[bottleneck]]\nid = "x"\ntitle = "Blijft bestaan"\nhinders = ["plan"]'),
        ("legal", '[[law]]\nid = "x"\ntitle = "Wmo"'),
        ("sustainability", '[[budget]]\nid = "x"\ntitle = "Geld"'),
        (
            "finance",
            (
                '[[nota]]\nid = "ander"\ntitle = "Ander"\n'
                '[[budget]]\nid = "x"\ntitle = "Geld"\nnota = ["ander"]'
            ),
        ),
    ],
)
def test_what_does_not_show_it_is_no_contradiction(name, silent):
    assert told(none_contradicted, plan_of(section(name) + silent)) == []


@given(plans(only=(Nota, Statement, Evidence, Bottleneck, Law), max_elements=8, max_relations=8))
def test_only_sections_that_say_none_are_told(plan):
    says_none = {one.id for one in plan.all(Statement) if one.says_none is True}

    assert {id for _, ids, _ in found(none_contradicted, plan) for id in ids} <= says_none


@given(plans(only=(Nota, Statement, Law), max_elements=8, max_relations=8))
def test_a_law_alone_contradicts_no_legal_section(plan):
    for one in plan.all(Statement):
        plan = changed(plan, one.id, section=StatementSection.LEGAL)
    told_of = found(none_contradicted, plan)
    contradicted = {link.target for link in plan.relations if link.words.name == "contradicts"}

    assert {id for _, ids, _ in told_of for id in ids} <= contradicted
