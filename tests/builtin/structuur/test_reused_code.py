"""Letters and numbers that one paper uses for two things."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samendomein import (
    Action,
    Code,
    ContributesTo,
    Document,
    Goal,
    GoalKind,
    Indicator,
    Theme,
    assemble,
)
from samendomein.builtin.structuur.reused_code import ReusedCode, reused_code
from samendomein.testing.strategies import plans
from tests.builtin.laws import LOOKED_AT, assert_every_law_holds, told

PAPER = Document(id="voorstel", title="Raadsvoorstel")


def code(of, section="Inleiding"):
    return Code(code=of, document="voorstel", section=section)


def plan_with(*elements, relations=()):
    return assemble((PAPER, *elements), relations, as_of=LOOKED_AT)


def series(cls, codes, section):
    return [
        cls(id=f"{cls.__name__}-{one}", title=f"{cls.__name__} {one}", codes=(code(one, section),))
        for one in codes
    ]


DIEMEN = (
    *series(Goal, ["I", "II", "III", "IV", "V"], "Voorgeschiedenis"),
    *series(Action, ["I.", "II.", "III.", "IV.", "V."], "Toelichting"),
)


def test_one_series_for_two_kinds_is_one_finding_at_the_paper():
    plan = plan_with(*DIEMEN)

    (finding,) = reused_code(plan)

    assert finding.elements == ("voorstel",)
    assert told(reused_code, plan) == [
        (
            "one series stands for two kinds: I, II, III, IV, and V are actions under "
            "'Toelichting', and goals under 'Voorgeschiedenis'"
        )
    ]
    assert told(reused_code, plan, "nl") == [
        (
            "dezelfde reeks staat voor twee soorten: I, II, III, IV en V zijn onder ‘Toelichting’ "
            "acties, en onder ‘Voorgeschiedenis’ doelen"
        )
    ]


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (["1", "2", "10"], "1, 2, and 10"),
        (["1.2", "1.10", "1.9"], "1.2, 1.9, and 1.10"),
        (["D", "C", "B"], "B, C, and D"),
        (["IX", "V", "X"], "V, IX, and X"),
    ],
)
def test_the_codes_stand_in_the_order_that_a_reader_expects(codes, expected):
    (message,) = told(
        reused_code, plan_with(*series(Goal, codes, "Een"), *series(Action, codes, "Twee"))
    )

    assert message.startswith(f"one series stands for two kinds: {expected} are")


def test_two_codes_that_happen_to_be_the_same_are_no_series():
    plan = plan_with(*series(Goal, ["1", "2"], "Een"), *series(Action, ["1", "2"], "Twee"))

    assert told(reused_code, plan) == []
    assert len(told(reused_code, plan, options=ReusedCode(series=2))) == 1


def test_numbers_of_things_that_belong_together_are_no_series():
    goals, indicators = series(Goal, "ABC", "Een"), series(Indicator, "ABC", "Twee")
    actions = series(Action, "ABC", "Drie")
    tied = [ContributesTo(action.id, goal.id) for action, goal in zip(actions, goals, strict=True)]

    assert told(reused_code, plan_with(*goals, *actions, relations=tied)) == []
    assert len(told(reused_code, plan_with(*goals, *actions, relations=tied[1:]))) == 0
    assert len(told(reused_code, plan_with(*goals, *indicators))) == 1


def test_one_code_for_two_under_one_heading_is_a_finding():
    plan = plan_with(
        Theme(id="a", title="Netwerk", codes=(code("1"),)),
        Theme(id="b", title="Toegang", codes=(code("1."),)),
    )

    assert told(reused_code, plan) == [
        "in Raadsvoorstel 1 stands for more than one thing under 'Inleiding': Netwerk and Toegang"
    ]
    assert told(reused_code, plan, "nl") == [
        "in Raadsvoorstel staat 1 onder ‘Inleiding’ voor meer dan één ding: Netwerk en Toegang"
    ]


def test_numbers_begin_again_under_each_goal():
    actions = [Action(id=id, title=id, codes=(code("1"),)) for id in ("eerste", "tweede", "derde")]
    goals = [Goal(id="x", title="X"), Goal(id="y", title="Y")]
    under = [ContributesTo("eerste", "x"), ContributesTo("tweede", "y")]

    assert told(reused_code, plan_with(*actions[:2], *goals, relations=under)) == []


def test_codes_of_which_only_the_page_is_known_may_begin_again():
    paged = Code(code="1", document="voorstel", page="4")
    plan = plan_with(
        Theme(id="a", title="A", codes=(paged,)), Theme(id="b", title="B", codes=(paged,))
    )

    assert told(reused_code, plan) == []


@given(plans(only=(Theme, Goal, Action, Document), max_elements=8, max_relations=6))
def test_the_laws_of_checks_hold_for_codes(plan):
    assert_every_law_holds(reused_code, plan)


@given(st.sets(st.sampled_from("ABCDEF")), st.sets(st.sampled_from("ABCDEF")))
def test_a_series_is_told_when_enough_codes_are_shared(ours, theirs):
    plan = plan_with(*series(Goal, ours, "Een"), *series(Action, theirs, "Twee"))

    assert len(told(reused_code, plan)) == (len(ours & theirs) >= 3)


def test_process_goals_with_the_numerals_of_the_goals_are_one_finding():
    processes = [
        Goal(id=f"p{n}", title=f"P{n}", kind=GoalKind.PROCESS_GOAL, codes=(code(n, "Proces"),))
        for n in ("I", "II", "III")
    ]
    plan = plan_with(*series(Goal, ["I", "II", "III"], "Doelen"), *processes)

    assert [one.key for one in reused_code(plan)] == ["goal, process goal"]
    assert told(reused_code, plan, "nl") == [
        (
            "dezelfde reeks staat voor twee soorten: I, II en III zijn onder ‘Doelen’ doelen, "
            "en onder ‘Proces’ procesdoelen"
        )
    ]
