"""Letters and numbers that point to something else further on in the same paper."""

from __future__ import annotations

from hypothesis import given, strategies as st

from samendomein import Action, Code, Document, Goal, Theme, assemble
from samendomein.builtin.structuur.swapped_code import swapped_code
from tests.builtin.laws import LOOKED_AT, told

NAMES = {
    "netwerk": "Samenwerken in een vitaal netwerk",
    "toegang": "Integrale toegang en integraal werken",
    "informatie": "Informatievoorziening en communicatie",
}
NUMERALS = ("I", "II", "III", "IV", "V")


def code(letter, section="Voorgeschiedenis", document="voordracht", printed=None):
    extra = {} if printed is None else {"printed": printed}
    return Code(code=letter, document=document, section=section, **extra)


def plan_with(*elements):
    papers = [Document(id=id, title=f"De {id}") for id in ("voordracht", "nota")]
    return assemble((*papers, *elements), (), as_of=LOOKED_AT)


def themes(before, after):
    return [
        Theme(
            id=id,
            title=title,
            codes=(code(letter), code(later, "Toelichting procesmatige doelen")),
        )
        for (id, title), letter, later in zip(NAMES.items(), before, after, strict=True)
    ]


def test_the_themes_of_diemen_have_exactly_one_swap():
    numbered = [
        *(Goal(id=f"doel-{n}", title=f"Doel {n}", codes=(code(n),)) for n in NUMERALS),
        *(
            Action(id=f"actie-{n}", title=f"Actie {n}", codes=(code(n, "Toelichting"),))
            for n in NUMERALS
        ),
    ]
    plan = plan_with(*themes("ABC", "BAC"), *numbered)
    (finding,) = swapped_code(plan)

    assert finding.elements == ("netwerk", "toegang")
    assert [passage.section for passage in finding.passages] == [
        "Voorgeschiedenis",
        "Toelichting procesmatige doelen",
    ]
    assert told(swapped_code, plan) == [
        (
            "codes changed places in De voordracht: under 'Voorgeschiedenis' it says "
            "A Samenwerken in een vitaal netwerk and B Integrale toegang en integraal werken, "
            "under 'Toelichting procesmatige doelen' it says "
            "A Integrale toegang en integraal werken and B Samenwerken in een vitaal netwerk"
        )
    ]
    assert told(swapped_code, plan, "nl") == [
        (
            "in De voordracht zijn codes verwisseld: onder ‘Voorgeschiedenis’ staat "
            "A Samenwerken in een vitaal netwerk en B Integrale toegang en integraal werken, "
            "onder ‘Toelichting procesmatige doelen’ staat "
            "A Integrale toegang en integraal werken en B Samenwerken in een vitaal netwerk"
        )
    ]


def test_one_element_with_two_codes_is_one_finding():
    plan = plan_with(
        Goal(id="gezond", title="Gezond", codes=(code("II"), code("2", "Bijlage"))),
        Goal(id="veilig", title="Veilig", codes=(code("V"), code("V", "Bijlage"))),
    )

    assert told(swapped_code, plan) == [
        (
            "this has more than one code in De voordracht: II under 'Voorgeschiedenis', "
            "and 2 under 'Bijlage'"
        )
    ]
    assert told(swapped_code, plan, "nl") == [
        (
            "dit heeft meer dan één code in De voordracht: II onder ‘Voorgeschiedenis’, "
            "en 2 onder ‘Bijlage’"
        )
    ]


def test_a_code_that_goes_to_another_element_is_one_finding():
    plan = plan_with(
        Goal(id="jeugd", title="Jeugd", codes=(code("I"), code("I", "Bijlage"))),
        Goal(id="veilig", title="Veilig", codes=(code("II"),)),
        Goal(id="wonen", title="Wonen", codes=(code("II", "Bijlage", printed="Prettig wonen"),)),
    )

    assert told(swapped_code, plan) == [
        (
            "in De voordracht II stands for Veilig under 'Voorgeschiedenis', "
            "and for Prettig wonen under 'Bijlage'"
        )
    ]
    assert told(swapped_code, plan, "nl") == [
        (
            "in De voordracht staat II onder ‘Voorgeschiedenis’ voor Veilig, "
            "en onder ‘Bijlage’ voor Prettig wonen"
        )
    ]


def test_numbers_that_begin_again_under_each_heading_are_left_alone():
    plan = plan_with(
        Action(id="a", title="A", codes=(code("1", "Thema A"),)),
        Action(id="b", title="B", codes=(code("2", "Thema A"),)),
        Action(id="c", title="C", codes=(code("1", "Thema B"),)),
    )

    assert told(swapped_code, plan) == []


def test_another_paper_may_use_other_codes():
    plan = plan_with(
        Theme(id="a", title="A", codes=(code("A"), code("B", "Inleiding", "nota"))),
        Theme(id="b", title="B", codes=(code("B"), code("A", "Inleiding", "nota"))),
    )

    assert told(swapped_code, plan) == []


def test_a_swap_that_is_repeated_in_a_third_section_is_one_finding():
    first, second = (
        Theme(
            id=id,
            title=id,
            codes=(code(one), code(two, "Toelichting"), code(two, "Conclusie")),
        )
        for id, one, two in (("a", "A", "B"), ("b", "B", "A"))
    )

    assert len(told(swapped_code, plan_with(first, second))) == 1


@given(st.permutations("ABCDE"))
def test_each_circle_of_a_permutation_is_one_finding(after):
    before = "ABCDE"
    moved_to = dict(zip(before, after, strict=True))
    circles = set()
    for letter in before:
        circle, at = {letter}, moved_to[letter]
        while at not in circle:
            circle.add(at)
            at = moved_to[at]
        circles.add(frozenset(circle))
    plan = plan_with(
        *(
            Theme(id=letter, title=letter, codes=(code(letter), code(later, "Toelichting")))
            for letter, later in moved_to.items()
        )
    )

    assert {frozenset(one.elements) for one in swapped_code(plan)} == {
        circle for circle in circles if len(circle) > 1
    }


def test_names_that_changed_places_beside_their_letters_are_one_swap():
    intro, later = "Voorgeschiedenis", "Toelichting"
    plan = plan_with(
        Theme(
            id="a",
            title="Thema A",
            codes=(code("A", printed="Netwerk"), code("A", later, printed="Toegang")),
        ),
        Theme(
            id="b",
            title="Thema B",
            codes=(code("B", printed="Toegang"), code("B", later, printed="Netwerk")),
        ),
    )

    assert [one.elements for one in swapped_code(plan)] == [("a", "b")]
    assert told(swapped_code, plan, "nl") == [
        (
            f"in De voordracht zijn codes verwisseld: onder ‘{intro}’ staat A Netwerk en B "
            f"Toegang, onder ‘{later}’ staat A Toegang en B Netwerk"
        )
    ]


def test_a_letter_with_a_word_before_it_or_in_capitals_is_the_same_letter():
    later = ("Ontwikkelthema A", "B.", "c)")
    plan = plan_with(*themes(("A", "Thema B", "C"), later))

    assert told(swapped_code, plan) == []
