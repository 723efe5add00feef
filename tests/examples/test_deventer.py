"""A policy that got stuck, known from one article: what is found, and where checks are silent."""

from __future__ import annotations

import pytest

import samendomein as sd
from tests.examples.finding import changed, found_in, measured
from tests.examples.papers import EXAMPLES

EXAMPLE = EXAMPLES / "deventer"


@pytest.fixture(scope="module")
def plan() -> sd.Plan:
    """The plan as the example has it."""
    return sd.read(EXAMPLE)


def test_these_are_all_the_findings():
    assert found_in(EXAMPLE) == [
        ("structuur/announced-count", ("artikel",)),
        ("sturing/evaluation-late-or-undated", ("onderzoek",)),
        ("sturing/goal-in-temporary-hands", ("anders-werken", "verandermanager")),
        ("sturing/vacant-role", ("verandermanager", "verbeteracties")),
        ("verantwoording/residents-by-proxy", ("onderzoek",)),
    ]


def test_a_change_manager_who_is_there_is_not_vacant(tmp_path):
    folder = changed(
        "deventer",
        tmp_path,
        "partijen.toml",
        [('status = "nog aan te stellen"', 'status = "vervuld"')],
    )

    assert found_in(folder, "sturing/vacant-role") == []
    assert found_in(folder, "sturing/goal-in-temporary-hands") == []


def test_the_check_from_outside_saw_what_the_own_scan_saw_and_more(plan):
    seen = {
        scan: {one.id for one in plan.sources(plan[scan], sd.SeenBy)}
        for scan in ("interne-scan", "externe-toets")
    }

    assert seen == {
        "interne-scan": {"uit-interne-scan"},
        "externe-toets": {"uit-interne-scan", "onvoldoende-gedeeld"},
    }


def test_execution_policy_and_governance_must_be_in_the_room():
    rows = measured("deventer", "samenhang/who-must-be-in-the-room")
    (roles,) = [row[1] for row in rows if row[0].id == "onvoldoende-gedeeld"]
    layers = {role.values["layer"] for role in roles if "layer" in role.values}

    assert layers == {sd.Layer.COLLEGE, sd.Layer.POLICY, sd.Layer.EXECUTION}


def test_whether_the_advice_is_followed_is_only_possible():
    rows = measured("deventer", "verantwoording/recommendations")

    assert {row[0].id: row[-1] for row in rows} == {
        "klein-beginnen": sd.Certainty.POSSIBLE,
        "met-iedereen-bespreken": sd.Certainty.POSSIBLE,
    }


def test_who_does_not_count_what_is_possible_hears_of_both_recommendations(tmp_path):
    check = "verantwoording/recommendation-without-follow-up"
    folder = changed("deventer", tmp_path, "beleid.toml", [])
    with (folder / "samendomein.toml").open("a", encoding="utf-8") as settings:
        settings.write(f'[checks.options."{check}"]\npossible_counts = false\n')

    assert found_in(EXAMPLE, check) == []
    assert found_in(folder, check) == [
        (check, ("klein-beginnen",)),
        (check, ("met-iedereen-bespreken",)),
    ]


def test_residents_who_spoke_for_themselves_were_not_heard_by_proxy(tmp_path):
    folder = changed(
        "deventer", tmp_path, "onderzoek.toml", [('stem = "via anderen"', 'stem = "zelf"')]
    )

    assert found_in(folder, "verantwoording/residents-by-proxy") == []


def test_the_three_plans_were_not_read(plan):
    assert {nota.id: nota.complete for nota in plan.all(sd.Nota)} == {
        "beleidsplan": False,
        "implementatieplan": False,
        "plan-van-aanpak": False,
    }
