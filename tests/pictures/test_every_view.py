"""What holds for every picture: it can be parsed, read aloud, printed, and shown beside others."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET  # our own pictures: nothing in them comes from outside
from datetime import date

import pytest
from hypothesis import given, strategies as st

import samendomein as sd
from samendomein.pictures import VIEWS
from samendomein.pictures.picture import HEIGHT, WIDTH
from samendomein.pictures.widths import width_of
from samendomein.testing.strategies import plans
from tests.pictures.conftest import SVG, example, parsed, report_of

DAY = date(2025, 1, 1)
HOSTILE = "</text><script>alert(1)</script> & \"'` \x00\x1b\u202e\ud800 ]]> 😀 漢字 " + "A" * 3000


@pytest.mark.parametrize("view", VIEWS)
def test_a_picture_has_a_title_and_a_description_that_it_points_at(view):
    root = parsed(sd.draw(example("diemen"), view))
    ids = root.attrib["aria-labelledby"].split()

    assert root.attrib["role"] == "img"
    assert [root.find(f"{SVG}title").attrib["id"], root.find(f"{SVG}desc").attrib["id"]] == ids
    assert root.find(f"{SVG}title").text.endswith("Samen Diemen 2024-2027")
    assert root.find(f"{SVG}desc").text


@pytest.mark.parametrize("view", VIEWS)
def test_a_picture_is_readable_on_a_sheet_of_a4(view, example_report):
    picture = sd.draw(example_report, view)
    if picture.reason:
        assert picture.svg == ""
        return
    width, height = (float(one) for one in parsed(picture).attrib["viewBox"].split()[2:])
    smallest = min(float(one) for one in re.findall(r'font-size="([\d.]+)"', picture.svg))
    millimetres = min(277 / width, 190 / height)

    assert (width, height <= HEIGHT) == (WIDTH, True)
    assert smallest * millimetres / 0.3528 > 6.9, "points"


@pytest.mark.parametrize("view", VIEWS)
def test_the_same_report_gives_the_same_bytes(view):
    report = example("diemen")
    again = sd.compose(sd.assess(sd.read(sd.read_settings("examples/diemen"))), title=report.title)

    assert sd.draw(again, view) == sd.draw(report, view)


def test_ids_are_unique_when_all_views_stand_on_one_page():
    report = example("diemen")
    drawn = [sd.draw(report, view).svg for view in VIEWS]
    drawn += [one.svg for one in sd.draw_sheets(report, "doelenboom", prefix="later-")]
    ids = re.findall(r' id="([^"]+)"', "".join(drawn))

    assert len(ids) == len(set(ids)) == 12


@pytest.mark.parametrize("view", VIEWS)
def test_a_picture_in_a_page_has_no_style_that_a_strict_policy_refuses(view):
    svg = sd.draw(example("diemen"), view).svg

    assert "style=" not in svg
    assert "<style" not in svg
    assert "href" not in svg


def test_an_unknown_view_is_told_with_the_one_that_is_meant():
    with pytest.raises(sd.UsageError) as told:
        sd.draw(example("diemen"), "doelenbom")

    assert str(told.value) == "there is no view 'doelenbom'\n  hint: did you mean 'doelenboom'?"


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_to_draw_has_a_reason(view):
    picture = sd.draw(report_of('[[document]]\nid = "a"\ntitel = "A"'), view)

    assert picture.svg == ""
    assert picture.reason.endswith(".")


@pytest.mark.parametrize("view", VIEWS)
def test_hostile_text_stays_text(view):
    plan = _plan_called(HOSTILE)
    for picture in sd.draw_sheets(report_of(plan, title=HOSTILE), view):
        root = parsed(picture)
        tags = {one.tag.removeprefix(SVG) for one in root.iter()}

        assert tags <= {"svg", "style", "title", "desc", "g", "rect", "path", "text"}
        assert "<script" not in picture.svg


@given(title=st.text(max_size=40))
def test_any_title_gives_xml_in_which_no_text_is_wider_than_its_place(title):
    report = report_of(_plan_called(title), title=title)
    for view in VIEWS:
        _fits(parsed(sd.draw(report, view)))


@given(plan=plans())
def test_any_plan_can_be_drawn(plan):
    report = report_of(plan)
    for view in VIEWS:
        for picture in (sd.draw(report, view), *sd.draw_sheets(report, view)):
            assert picture.reason or _fits(parsed(picture))


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_text_of_an_example_runs_out_of_its_box(view, language):
    for name in ("diemen", "deventer", "keten", "opvolging"):
        picture = sd.draw(example(name, language), view)

        assert picture.reason or _fits(parsed(picture))


def _fits(root: ET.Element) -> bool:
    """No text in a group with a box is wider than the box, and none leaves the picture."""
    for group in root.iter(f"{SVG}g"):
        box = group.find(f"{SVG}rect")
        left, width = float(box.attrib["x"]), float(box.attrib["width"])
        top, height = float(box.attrib["y"]), float(box.attrib["height"])
        for text in group.iter(f"{SVG}text"):
            bold = "font-weight" in text.attrib
            size = float(text.attrib.get("font-size", 13))
            end = float(text.attrib["x"]) + width_of(text.text or "", size, bold=bold)
            assert end <= left + width + 0.2
            assert top < float(text.attrib["y"]) <= top + height
    across, down = (float(one) for one in root.attrib["viewBox"].split()[2:])
    for text in root.iter(f"{SVG}text"):
        if text.attrib.get("text-anchor") is None:
            bold, size = "font-weight" in text.attrib, float(text.attrib.get("font-size", 13))
            end = float(text.attrib["x"]) + width_of(text.text or "", size, bold=bold)
            assert end <= across + 1, text.text
        assert 0 < float(text.attrib["y"]) <= down
    return True


def _plan_called(title: str) -> sd.Plan:
    goal = sd.Goal(id="doel", title=title)
    action = sd.Action(id="actie", title=title, period=sd.Period.parse("2024-2027"))
    theme = sd.Theme(id="thema", title=title)
    budget = sd.Budget(id="geld", title=title, amount=sd.Money.parse("€ 10 per jaar"))
    elements = (goal, action, theme, budget, sd.Event(id="moment", title=title))
    relations = (
        sd.ContributesTo("actie", "doel"),
        sd.InTheme("actie", "thema"),
        sd.Funds("geld", "actie"),
    )
    return sd.assemble(elements, relations, as_of=DAY)


@pytest.mark.parametrize("view", ["matrix", "geld"])
def test_each_sheet_but_the_last_says_where_the_rest_stands(view):
    parts = [
        f'[[doel]]\nid = "d{place}"\ntitel = "Doel {place}"\n'
        f'[[actie]]\nid = "a{place}"\ntitel = "Actie {place}"\nthema = "t"\n'
        f'draagt_bij_aan = "d{place}"\nperiode = "2025 t/m 2026"\n'
        f'[[bedrag]]\nid = "b{place}"\ntitel = "Bedrag {place}"\n'
        f'bedrag = "€ 1.000 per jaar"\n'
        f'bekostigt = "a{place}"\nperiode = "2025 t/m 2026"\n'
        for place in range(120)
    ]
    parts.append('[[thema]]\nid = "t"\ntitel = "T"\n')
    sheets = sd.draw_sheets(report_of("".join(parts)), view)
    last = len(sheets)
    said = [re.findall(r"De rest staat op blad(?:en)? [^.<]*\.", one.svg) for one in sheets]

    assert last > 2
    assert said[0] == [f"De rest staat op bladen 2 tot en met {last}."]
    assert said[-2:] == [[f"De rest staat op blad {last}."], []]
