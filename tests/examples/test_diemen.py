"""What the checks find in the example of Diemen, and what they leave alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import samendomein as sd
from tests.examples.papers import EXAMPLES

EXAMPLE = EXAMPLES / "diemen"


@pytest.fixture(scope="module")
def plan() -> sd.Plan:
    """The plan as the example has it."""
    return sd.read(EXAMPLE)


@pytest.fixture
def changed(tmp_path) -> Callable[..., Path]:
    """A copy of the example with other words in one file."""

    def change(name: str, *replacements: tuple[str, str]) -> Path:
        folder = tmp_path / "diemen"
        shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("uit"))
        file = folder / "plan" / name
        text = file.read_text("utf-8")
        for old, new in replacements:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        file.write_text(text, "utf-8")
        return folder

    return change


def test_one_pair_of_theme_letters_is_swapped():
    assert found_in(EXAMPLE, "structuur/swapped-code") == [{"netwerk", "toegang"}]


def test_a_plan_with_the_same_letters_everywhere_has_no_swap(changed):
    place = ', document = "raadsvoorstel", paragraaf = "Voorgeschiedenis", gedrukt ='
    folder = changed(
        "themas.toml",
        (f'"A"{place} "Samenwerken', f'"B"{place} "Samenwerken'),
        (f'"B"{place} "Integrale', f'"A"{place} "Integrale'),
    )

    assert found_in(folder, "structuur/swapped-code") == []


def test_none_of_the_five_goals_has_a_new_action(plan):
    goals = found_in(EXAMPLE, "structuur/goal-without-action")
    five = {goal.id for goal in plan.sources(ambition(plan), sd.PartOf)}

    assert len(five) == 5
    assert set().union(*goals) == five


def test_all_five_actions_serve_the_ambition_alone(plan):
    actions = {one.id for one in plan.sources(ambition(plan), sd.ContributesTo)}
    alone = found_in(EXAMPLE, "structuur/action-without-goal")

    assert len(actions) == 5
    assert set().union(*alone) == actions


def test_the_social_map_is_the_only_action_without_money():
    assert found_in(EXAMPLE, "sturing/action-without-funding") == [{"sociale-kaart"}]


def test_three_actions_have_no_owner_in_the_papers():
    unowned = found_in(EXAMPLE, "sturing/action-without-owner")

    assert set().union(*unowned) == {
        "koppeling-gala",
        "pilot-verbindingsfunctionarissen",
        "sociale-kaart",
    }


def test_the_post_of_two_years_stands_in_a_plan_of_four():
    early = found_in(EXAMPLE, "sturing/funding-ends-early")

    assert early == [{"actieve-sturing", "pok-projectleider"}]


def test_money_for_all_four_years_ends_nothing_early(changed):
    folder = changed("geld.toml", ('periode = "gedurende twee jaar"', 'periode = "2024 t/m 2027"'))

    assert found_in(folder, "sturing/funding-ends-early") == []


def test_what_is_missing_from_a_plan_that_was_entered_in_part_is_not_told():
    told = {element for found in found_in(EXAMPLE) for element in found}

    assert told.isdisjoint({"website", "gezonde-generatie", "ongelijk-investeren"})


def test_three_sub_questions_got_no_answer(plan):
    answered = {one.target for one in plan.links(sd.Answers)}
    left = {one.id for one in plan.all(sd.SubQuestion)} - answered

    assert left == {"vraag-1a", "vraag-1b", "vraag-3c"}


def test_the_questions_hold_nine_sub_questions(plan):
    counts = [len(plan.sources(one, sd.SubQuestionOf)) for one in plan.all(sd.Question)]

    assert counts == [2, 2, 3, 2]


def test_two_things_wait_for_an_evaluation_without_a_date(plan):
    evaluation = plan["eindevaluatie"]
    assert isinstance(evaluation, sd.Event)
    waiting = {one.id for one in plan.sources(evaluation, sd.WaitsFor)}

    assert evaluation.date is sd.Missing.NOT_STATED
    assert waiting == {"projectleider", "inloopspreekuur"}


def test_the_laws_have_the_numbers_of_the_national_register(plan):
    numbers = {law.id: law.bwb for law in plan.all(sd.Law)}

    assert numbers == {
        "participatiewet": "BWBR0015703",
        "wgs": "BWBR0031331",
        "wmo": "BWBR0035362",
        "wpg": "BWBR0024705",
        "jeugdwet": "BWBR0034925",
    }


def found_in(folder: Path, *checks: str) -> list[set[str]]:
    """The elements of each finding of these checks, or of all checks."""
    settings = sd.read_settings(folder)
    found = sd.assess(sd.read(settings), select=checks, settings=settings).findings
    return [set(finding.elements) for finding in found]


def ambition(plan: sd.Plan) -> sd.Goal:
    """The ambition of the plan."""
    (found,) = [goal for goal in plan.all(sd.Goal) if goal.kind is sd.GoalKind.AMBITION]
    return found
