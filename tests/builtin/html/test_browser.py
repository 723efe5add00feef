"""The page in a real browser: for every eye, for the keyboard, and without its script."""

from __future__ import annotations

import re

import pytest

VIEWS = [
    (example, *seen)
    for example in ("deventer", "diemen", "keten", "opvolging")
    for seen in (("nl", "light", 1280), ("en", "dark", 320))
] + [("opvolging", "nl", "dark", 1280), ("opvolging", "en", "light", 320)]
"""Example, language, light or dark, and width in pixels."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPEN_ALL = "for (const one of document.querySelectorAll('details')) one.open = true"
EXPLORE = """() => {
  document.querySelector('[name=find]').focus();
  document.querySelector('.node').click();
}"""


def test_a_report_can_be_read_by_everyone(opened, written):
    page = opened(written("keten"))
    page.evaluate(EXPLORE)

    assert violations(page) == []


@pytest.mark.slow
@pytest.mark.parametrize(("example", "language", "scheme", "width"), VIEWS)
def test_every_view_can_be_read_by_everyone(example, language, scheme, width, opened, written):
    page = opened(written(example, language), scheme=scheme, width=width)
    page.evaluate(EXPLORE)
    found = violations(page)
    page.evaluate(OPEN_ALL)
    found += violations(page)

    assert found == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_report_in_a_huisstijl_can_be_read_by_everyone(scheme, opened, written, huisstijl):
    page = opened(written("keten", huisstijl=huisstijl), scheme=scheme, width=320)
    page.evaluate(EXPLORE)
    page.evaluate(OPEN_ALL)

    assert violations(page) == []


def test_no_two_regions_have_one_name(written):
    names = re.findall(r'role="region"[^>]*? aria-label="([^"]*)"', written("keten").read_text())

    assert len(names) > 10
    assert len(names) == len(set(names))


def test_the_report_of_diemen_can_be_mailed(written):
    assert written("diemen").stat().st_size < 600_000


def test_every_picture_fits_on_one_sheet_of_paper(opened, written):
    page = opened(written("diemen"))
    page.emulate_media(media="print")
    sizes = page.evaluate(
        "[...document.querySelectorAll('.picture svg')].map(one => [one.closest('.drawn') !== null,"
        " one.getBoundingClientRect().height])"
    )
    sheet = (210 - 2 * 11) * 96 / 25.4

    assert len(sizes) > 5
    assert all(in_drawn and height < sheet for in_drawn, height in sizes)


def test_a_telephone_scrolls_in_one_direction(opened, written):
    page = opened(written("diemen"), width=320)
    page.evaluate(OPEN_ALL)

    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_findings_are_found_by_word_severity_and_group(opened, written):
    page = opened(written("diemen"))
    shown = page.locator(".shown")
    every = page.locator(".finding").count()
    at_first = shown.inner_text()
    page.get_by_label("Zwaarte").select_option("high")
    becomes(shown, rf"Getoond: \d+ van {every}", unlike=at_first)
    heavy = page.locator(".finding:visible")
    severe = heavy.count()
    page.get_by_label("Zoeken").first.fill("zeker-niet-te-vinden")
    becomes(shown, rf"Getoond: 0 van {every}")

    assert at_first == f"Getoond: {every} van {every}"
    assert severe == page.locator(".finding.high").count()
    assert page.locator(".group:visible").count() == 0


def test_the_keyboard_reaches_a_finding_and_opens_it(opened, written):
    page = opened(written("diemen"))
    page.keyboard.press("Tab")
    skip = page.evaluate("document.activeElement.className")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.closest('.short-heavy') !== null")
    page.locator(".finding summary").first.focus()
    page.keyboard.press("Enter")

    assert skip == "utrecht-skip-link"
    assert first
    assert page.locator(".finding details").first.evaluate("one => one.open")
    assert page.locator(".finding .passages").first.is_visible()


def test_the_plan_is_explored_with_the_keyboard_alone(opened, written):
    page = opened(written("diemen"))
    search = page.locator("[name=find]")
    search.focus()
    page.keyboard.insert_text("inloopspreekuur")
    becomes(page.locator(".said"), r"Gevonden: \d+")
    page.locator(".node").first.focus()
    page.keyboard.press("Enter")
    chosen = page.locator(".side h4").inner_text()
    focused = page.evaluate("document.activeElement.tagName")
    neighbours = page.locator(".node").count()
    page.locator(".node").first.focus()
    page.keyboard.press("Space")

    assert "inloopspreekuur" in chosen
    assert focused == "H4"
    assert neighbours > 3
    assert page.locator(".side h4").inner_text() != chosen


def test_everything_the_map_joins_stands_in_the_tables(opened, written):
    page = opened(written("diemen"))
    page.locator("[name=find]").focus()
    page.locator("[name=find]").fill("kwartiermaker")
    becomes(page.locator(".said"), r"Gevonden: \d+")
    page.locator(".node").first.click()
    joined = [one.partition("\n")[2].strip() for one in page.locator(".node").all_inner_texts()]
    row = page.locator(".side a").first.get_attribute("href")
    page.evaluate(OPEN_ALL)
    told = page.locator(f"{row} td").nth(1).inner_text()

    assert joined
    assert [one for one in joined if one not in told] == []


def test_a_link_opens_what_it_leads_to(opened, written):
    page = opened(written("diemen"))
    link = page.locator(".short-heavy a").first
    target = link.get_attribute("href")
    link.click()

    assert page.locator(target).is_visible()


def test_the_switch_makes_the_screen_dark_and_light_again(opened, written):
    page = opened(written("diemen"))
    switch = page.get_by_role("button", name="Donker scherm")
    colours = [background(page)]
    for pressed in ("true", "false"):
        switch.click()
        colours.append(background(page))
        assert switch.get_attribute("aria-pressed") == pressed

    assert colours == ["rgb(255, 255, 255)", "rgb(17, 24, 29)", "rgb(255, 255, 255)"]


def test_without_its_script_everything_is_there_to_read(opened, written):
    page = opened(written("diemen"), script=False)
    summary = page.locator(".finding summary").first
    summary.click()

    assert page.locator(".finding .passages").first.is_visible()
    assert page.locator(".filters, .explorer, .scheme").filter(visible=True).count() == 0


@pytest.fixture
def huisstijl(tmp_path):
    theme = tmp_path / "tokens.css"
    theme.write_text(
        ".x-theme { --basis-color-default-bg-document: #fffbe6;"
        " --utrecht-link-color: var(--x-groen); --x-groen: #006633 }",
        "utf-8",
    )
    return theme


def test_a_huisstijl_sets_the_colours_and_leaves_the_dark_as_it_is(opened, written, huisstijl):
    light = opened(written("keten", huisstijl=huisstijl))
    dark = opened(written("keten", huisstijl=huisstijl), scheme="dark")
    link = ".short-heavy a"

    assert background(light) == "rgb(255, 251, 230)"
    assert light.locator(link).first.evaluate("one => getComputedStyle(one).color") == (
        "rgb(0, 102, 51)"
    )
    assert background(dark) == "rgb(17, 24, 29)"


def becomes(place, pattern, unlike=""):
    """Wait until a text is as it should be; the page allows no script to be told to it."""
    from playwright.sync_api import expect

    expect(place).not_to_have_text(unlike or "\0")
    expect(place).to_have_text(re.compile(pattern))


def background(page):
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def violations(page):
    """What axe has to say of a page: each rule with the first place where it is broken."""
    axe = pytest.importorskip("axe_playwright_python.base", reason="axe is not installed")
    page.evaluate(axe.AXE_SCRIPT)
    found = page.evaluate("rules => axe.run({ runOnly: rules })", RULES)
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in found["violations"]]
