"""The goal tree: what stands under what, and what is counted instead of drawn."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

import samendomein as sd
from samendomein.pictures.boxes import Label
from samendomein.pictures.folding import WHOLE, Fold, less_and_less
from samendomein.pictures.goal_tree import GoalTree
from samendomein.pictures.saying import Saying
from samendomein.pictures.tree_items import TreeItems
from samendomein.pictures.tree_layout import TreeLayout
from samendomein.testing.strategies import plans
from tests.pictures.conftest import example, report_of, texts

FOLDS = st.builds(
    Fold,
    actions=st.none() | st.integers(0, 3),
    themes=st.none() | st.integers(0, 2),
    goals=st.none() | st.integers(0, 3),
    levels=st.none() | st.integers(1, 3),
)


def test_diemen_is_drawn_whole_on_one_sheet():
    picture = sd.draw(example("diemen"), "doelenboom")

    assert picture.left_out == 0
    assert "Integraal inloopspreekuur" in texts(picture)
    assert "geen actie ingevoerd" in texts(picture)
    assert "Acties zonder doelen" in texts(picture)


def test_a_goal_under_two_goals_is_drawn_whole_once():
    shown = texts(sd.draw(example("deventer"), "doelenboom"))

    assert shown.count("Medewerkers werken naar de bedoeling") == 2
    assert shown.count("staat elders in de boom") == 1
    assert shown.count("Het implementatieplan aanpassen") == 1


def test_what_does_not_fit_on_a_sheet_is_counted():
    report = report_of(wide(goals=30, actions=20))
    picture = sd.draw(report, "doelenboom")

    assert picture.left_out > 500
    assert "Het rapport noemt ze allemaal." in texts(picture)


def test_all_of_a_large_plan_stands_on_sheets_that_repeat_what_they_go_on_with():
    report = report_of(wide(goals=3, actions=40))
    sheets = sd.draw_sheets(report, "doelenboom")
    shown = texts(*sheets)

    assert len(sheets) > 2
    assert all(f"Actie {goal}-{number}." in shown for goal in range(3) for number in range(40))
    assert shown.count("Doel 0.") > 1
    assert f"blad 2 van {len(sheets)}" in shown


def test_goals_that_are_too_deep_are_drawn_apart():
    deep = "".join(
        f'[[doel]]\nid = "d{level}"\ntitel = "Laag {level}."\n'
        + (f'onderdeel_van = "d{level - 1}"\n' if level else "")
        for level in range(12)
    )
    shown = texts(*sd.draw_sheets(report_of(deep), "doelenboom"))

    assert all(f"Laag {level}." in shown for level in range(12))


@pytest.mark.parametrize("limit", [0, 1, 4])
def test_a_group_shows_as_many_as_are_asked_and_counts_the_others(limit):
    report = report_of(wide(goals=1, actions=9))
    shown = texts(*sd.draw_sheets(report, "doelenboom", fold=Fold(actions=limit)))

    assert shown.count("Actie 0-") == limit
    assert (f"en nog {9 - limit} acties" if limit else "9 acties") in shown


@given(plan=plans(), fold=FOLDS)
def test_every_goal_and_action_is_in_the_picture_or_counted_in_it(plan, fold):
    tree, layout = laid_out(plan, fold)
    drawn = set(layout.first_on)
    counted = {
        id
        for sheet in layout.sheets
        for placed in sheet
        for id in (*placed.item.folded, *placed.item.folded_actions)
    }

    assert {one.id for one in (*tree.goals, *tree.actions)} == drawn | counted


@given(plan=plans())
def test_the_last_fold_always_fits_on_one_sheet(plan):
    _, layout = laid_out(plan, less_and_less()[-1])

    assert len(layout.sheets) == 1


@given(plan=plans())
def test_no_two_boxes_of_a_column_overlap(plan):
    from samendomein.pictures.boxes import box_height

    _, layout = laid_out(plan, WHOLE)
    for sheet in layout.sheets:
        columns: dict[int, list[tuple[float, Label]]] = {}
        for placed in sheet:
            columns.setdefault(placed.item.column, []).append((placed.y, placed.item.label))
        for boxes in columns.values():
            boxes.sort(key=lambda one: one[0])
            for (y, label), (below, _) in pairwise(boxes):
                assert y + box_height(label, layout.width) <= below


def laid_out(plan: sd.Plan, fold: Fold) -> tuple[GoalTree, TreeLayout]:
    report = report_of(plan)
    tree = GoalTree(report.graph)
    items = TreeItems(tree, Saying(report), fold, most_levels=3)
    layout = TreeLayout(items=items, width=220, top=58, limit=870)
    layout.place_all()
    return tree, layout


def wide(*, goals: int, actions: int) -> str:
    return "".join(
        f'[[doel]]\nid = "d{goal}"\ntitel = "Doel {goal}."\n'
        + "".join(
            f'[[actie]]\nid = "a{goal}-{number}"\ntitel = "Actie {goal}-{number}."\n'
            f'draagt_bij_aan = "d{goal}"\n'
            for number in range(actions)
        )
        for goal in range(goals)
    )
