"""A plan too large for one sheet still fills that sheet with what matters most."""

from __future__ import annotations

from datetime import date

import samendomein as sd
from samendomein.pictures.wording import one_line

DAY = date(2025, 1, 1)


def drawn_of(elements, links):
    plan = sd.assemble(elements, links, as_of=DAY)
    return sd.draw(sd.compose(sd.Assessment(plan=plan), title="T", language="en"), "doelenboom").svg


def test_too_many_themes_are_folded_to_as_many_as_fit():
    goal = sd.Goal(id="d", title="Goal")
    themes = [sd.Theme(id=f"t{n}", title=f"Theme {n}") for n in range(40)]
    actions = [sd.Action(id=f"a{n}", title=f"Action {n}") for n in range(40)]
    links = [
        *(sd.ContributesTo(source=one.id, target="d") for one in actions),
        *(sd.InTheme(source=f"a{n}", target=f"t{n}") for n in range(40)),
    ]
    svg = drawn_of([goal, *themes, *actions], links)

    assert "Theme 14" in svg
    assert "and 25 themes and 25 actions more" in svg


def test_of_too_many_goals_the_top_is_drawn_first():
    goals = [sd.Goal(id=f"d{n}", title=f"Goal {n}.") for n in range(8)]
    parts = [sd.Goal(id=f"p{n}", title=f"Part {n}.") for n in range(400)]
    links = [sd.PartOf(source=f"p{n}", target=f"d{n % 8}") for n in range(400)]
    svg = drawn_of([*goals, *parts], links)

    assert all(f"Goal {n}." in svg for n in range(8))
    assert "50 goals" in svg


def test_a_title_is_cut_where_the_room_ends_and_not_long_before():
    text = "Koppeling met Gezond en Actief Leven Akkoord"

    assert one_line(text, 278, 12) == "Koppeling met Gezond en Actief Leven Ak…"
