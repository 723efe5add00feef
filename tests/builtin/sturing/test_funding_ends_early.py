"""Actions that go on after their money has ended."""

from __future__ import annotations

from datetime import date

from hypothesis import given, strategies as st

from samendomein import Action, Missing, OwnedBy, Period, Recurrence
from samendomein.builtin.sturing.funding_ends_early import funding_ends_early
from tests.builtin.laws import changed, plan_of, told, with_elements, with_relations

PLAN = """
[nota]
id = "nota"
title = "Samen Diemen"
period = "2024-2027"

[[action]]
id = "sturing"
title = "Actieve sturing"
owner = ["projectleider"]

[[post]]
id = "projectleider"
title = "Projectleider"

[[budget]]
id = "inzet"
title = "Inzet projectleider"
amount = "ca. € 35.000 per jaar"
funds = ["projectleider"]
paid_from = ["pok"]

[[funding_source]]
id = "pok"
title = "POK-middelen"
"""


def messages(term: str, source: str) -> tuple[str, str]:
    """What is told in English and in Dutch for a term of the post and one of the source."""
    plan = changed(plan_of(PLAN), "projectleider", period=Period.parse(term))
    plan = changed(plan, "pok", period=Period.parse(source))
    (english,) = told(funding_ends_early, plan)
    (dutch,) = told(funding_ends_early, plan, "nl")
    return english, dutch


def test_a_source_that_goes_on_is_named_with_the_years_it_could_pay():
    assert messages("2024-2025", "tot en met 2027") == (
        (
            "money is set aside for 2 of the 4 years; POK-middelen could still pay for 2026 "
            "and 2027, "
            "but nothing is set aside"
        ),
        (
            "voor 2 van de 4 jaar is geld vastgelegd; voor 2026 en 2027 kan er nog geld komen uit "
            "POK-middelen, maar daarvan is niets vastgelegd"
        ),
    )


def test_years_without_any_source_are_named():
    assert messages("2024-2025", "2024-2025") == (
        "money is set aside for 2 of the 4 years; there is none for 2026 and 2027",
        "voor 2 van de 4 jaar is geld vastgelegd; voor 2026 en 2027 is er niets",
    )


def test_years_with_and_without_a_source_are_told_apart():
    assert messages("2024-2025", "tot en met 2026") == (
        (
            "money is set aside for 2 of the 4 years; POK-middelen could still pay for 2026, "
            "but nothing is set aside; there is none for 2027"
        ),
        (
            "voor 2 van de 4 jaar is geld vastgelegd; voor 2026 kan er nog geld komen uit "
            "POK-middelen, maar daarvan is niets vastgelegd; voor 2027 is er niets"
        ),
    )


def test_a_term_without_a_begin_says_that_the_years_are_not_stated():
    assert messages("twee jaar", "tot en met 2027") == (
        (
            "money is set aside for 2 of the 4 years, and which years is not stated; POK-middelen "
            "could still pay for the other 2, until 2027, but nothing is set aside"
        ),
        (
            "voor 2 van de 4 jaar is geld vastgelegd, maar er staat niet welke jaren dat "
            "zijn; voor "
            "de andere 2 kan er tot en met 2027 nog geld komen uit POK-middelen, maar daarvan is "
            "niets vastgelegd"
        ),
    )


def test_a_term_without_a_begin_and_without_a_source():
    assert messages("twee jaar", "2023") == (
        (
            "money is set aside for 2 of the 4 years, and which years is not stated; there is none "
            "for the other 2"
        ),
        (
            "voor 2 van de 4 jaar is geld vastgelegd, maar er staat niet welke jaren dat "
            "zijn; voor "
            "de andere 2 is er niets"
        ),
    )


def test_a_term_without_a_begin_and_a_source_that_ends_too():
    assert messages("twee jaar", "tot en met 2026") == (
        (
            "money is set aside for 2 of the 4 years, and which years is not stated; POK-middelen "
            "could still pay for 1 more, but nothing is set aside; there is none for the other 1"
        ),
        (
            "voor 2 van de 4 jaar is geld vastgelegd, maar er staat niet welke jaren dat "
            "zijn; voor "
            "nog 1 jaar kan er geld komen uit POK-middelen, maar daarvan is niets vastgelegd; voor "
            "de andere 1 is er niets"
        ),
    )


def test_the_same_gap_of_several_actions_is_one_finding():
    plan = changed(plan_of(PLAN), "projectleider", period=Period.parse("twee jaar"))
    plan = with_elements(plan, Action(id="verbinden", title="Verbinden"))
    plan = with_relations(plan, OwnedBy("verbinden", "projectleider"))
    (finding,) = funding_ends_early(plan)

    assert finding.elements == ("sturing", "verbinden", "inzet")
    assert finding.key == ""


def test_one_off_money_for_a_one_off_action_is_enough():
    plan = plan_of(PLAN.replace("ca. € 35.000 per jaar", "€ 35.000 eenmalig"))
    plan = changed(plan, "inzet", period=Period.parse("2024"))

    assert told(funding_ends_early, plan) != []
    assert told(funding_ends_early, changed(plan, "sturing", recurrence=Recurrence.ONE_OFF)) == []


def test_money_of_which_nothing_is_known_is_not_called_short():
    assert told(funding_ends_early, plan_of(PLAN)) == []


@given(st.integers(2024, 2026), st.sampled_from(["unknown", "2024-2027", "tot en met 2025"]))
def test_money_until_the_end_settles_it(last, source):
    plan = plan_of(PLAN)
    if source != Missing.UNKNOWN:
        plan = changed(plan, "pok", period=Period.parse(source))
    until = {
        year: changed(plan, "inzet", period=Period.of(date(2024, 1, 1), date(year, 12, 31)))
        for year in (last, 2027)
    }

    assert len(list(funding_ends_early(until[last]))) == 1
    assert list(funding_ends_early(until[2027])) == []


def test_money_of_unknown_size_that_ends_first_is_told_without_calling_its_years_covered():
    unknown = PLAN.replace("ca. € 35.000 per jaar", "onbekend")
    plan = changed(plan_of(unknown), "projectleider", period=Period.parse("2024-2025"))
    plan = changed(plan, "pok", period=Period.parse("tot en met 2025"))

    assert told(funding_ends_early, plan) == [
        "how much money there is for 2024 and 2025 is not known; there is none for 2026 and 2027"
    ]
    assert told(funding_ends_early, plan, "nl") == [
        "hoeveel geld er is voor 2024 en 2025 is niet bekend; voor 2026 en 2027 is er niets"
    ]
