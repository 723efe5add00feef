"""Promises and advice: what the checks find in them, and what they leave alone."""

from __future__ import annotations

import pytest

import samendomein as sd
from tests.examples.finding import changed, found_in, measured
from tests.examples.papers import EXAMPLES

EXAMPLE = EXAMPLES / "opvolging"


@pytest.fixture(scope="module")
def plan() -> sd.Plan:
    """The plan as the example has it."""
    return sd.read(EXAMPLE)


def test_these_are_all_the_findings():
    assert found_in(EXAMPLE) == [
        ("samenhang/precondition-without-decision", ("adressen-op-een-plek",)),
        ("verantwoording/recommendation-without-follow-up", ("communicatie",)),
        ("verantwoording/recommendation-without-follow-up", ("kaderstelling",)),
        ("verantwoording/recommendation-without-follow-up", ("middelen-en-processen",)),
        ("verantwoording/recommendation-without-follow-up", ("visie-en-aandacht",)),
        ("verantwoording/toezegging-without-deadline", ("waaier-maken",)),
    ]


def test_four_recommendations_are_claimed_and_two_named_and_none_traced():
    rows = measured("opvolging", "verantwoording/recommendations")
    table = {row[0].id: row[2:] for row in rows}

    assert table == {
        "visie-en-aandacht": (True, False, False),
        "kaderstelling": (True, True, False),
        "communicatie": (True, True, False),
        "middelen-en-processen": (True, False, False),
    }


def test_each_recommendation_that_gets_an_action_is_one_finding_less(tmp_path):
    link = 'reageert_op = "adviespunt-1"\npassages'
    told = 'reageert_op = "adviespunt-1"\ntoelichting'
    one = changed(
        "opvolging",
        tmp_path / "one",
        "beleid.toml",
        [(told, f'komt_na = "middelen-en-processen"\n{told}')],
    )
    two = changed(
        "opvolging",
        tmp_path / "two",
        "beleid.toml",
        [
            (told, f'komt_na = "middelen-en-processen"\n{told}'),
            (link, f'komt_na = "communicatie"\n{link}'),
        ],
    )
    check = "verantwoording/recommendation-without-follow-up"

    assert len(found_in(EXAMPLE, check)) == 4
    assert len(found_in(one, check)) == 3
    assert found_in(two, check) == [(check, ("kaderstelling",)), (check, ("visie-en-aandacht",))]


def test_every_point_of_advice_has_a_response(plan):
    responses = {
        point.id: [one.id for one in plan.sources(point, sd.RespondsTo)]
        for point in plan.all(sd.AdvicePoint)
    }

    assert responses == {
        "adviespunt-1": ["ambassadeurs", "reactie-1", "werkgroep-aan-het-werk"],
        "adviespunt-2": ["reactie-2"],
        "adviespunt-3": ["reactie-3"],
        "adviespunt-4": ["reactie-4"],
    }


def test_a_point_without_its_response_is_found(tmp_path):
    folder = changed("opvolging", tmp_path, "advies.toml", [('reageert_op = "adviespunt-4"\n', "")])
    check = "samenhang/advice-without-response"

    assert found_in(EXAMPLE, check) == []
    assert found_in(folder, check) == [(check, ("adviespunt-4",))]


def test_the_first_promise_was_met_with_a_promise_and_the_second_is_done():
    rows = measured("opvolging", "verantwoording/toezeggingen-open")
    table = {row[0].id: (str(row[3].template), row[4], row[5]) for row in rows}

    assert table == {
        "advies-delen": ("closed by a promise", 35, 2),
        "aanbevelingen-nagaan": ("done", sd.Missing.NOT_STATED, 1),
    }


def test_the_four_themes_that_the_paper_announces_are_there():
    assert found_in(EXAMPLE, "structuur/announced-count") == []


def test_one_theme_less_than_announced_is_found(tmp_path):
    folder = changed(
        "opvolging",
        tmp_path,
        "stukken.toml",
        [("aantal = 4,", "aantal = 5,")],
    )
    check = "structuur/announced-count"

    assert found_in(folder, check) == [(check, ("beantwoording",))]


def test_of_a_policy_that_was_not_read_nothing_is_said_to_be_absent(plan):
    inside = {one.id for one in plan.elements if plan["participatiebeleid"] in plan.notas_of(one)}
    told = {element for _, elements in found_in(EXAMPLE) for element in elements}

    assert {"ambassadeurs", "werkgroep-aan-het-werk"} <= inside
    assert told.isdisjoint(inside)
