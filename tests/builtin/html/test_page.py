"""The report as one page: whole, well formed, safe, and usable by everyone."""

from __future__ import annotations

import base64
import hashlib
import re
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

import samendomein as sd
from samendomein import Format, Report, capital
from samendomein.builtin.html import plugin
from samendomein.builtin.html.page import MOST_LINKS

VOID = {"meta", "br", "link", "img", "hr", "input"}

HOSTILE = [
    "</script><script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    '"\' onmouseover=alert(1) x="',
    "a | b",
    "een\nnieuwe\r\nregel",
    "\u202eomgekeerd\u2066",
    "👩🏽‍⚕️",
    "x" * 10_000,
    "\x00\x1b[31m\x7f\x85",
    "{{ 7 * 7 }}{% raw %}",
    "<!-- &lt; ]]>",
    "``<b>`` `x` ``",
    "javascript:alert(1)",
    "\ud800",
]


def rendered(report):
    return plugin.render(report).decode()


class Parsed(HTMLParser):
    """A page as the parser of the standard library sees it."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.shape: list[str] = []
        self.unbalanced: list[str] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        self.unbalanced.extend(self._open)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        # Columns of numbers have a class, and whether a text is a number is its own affair.
        self.shape.append(f"{tag} {sorted(name for name, _ in attrs if name != 'class')}")
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        self.shape.append(f"/{tag}")
        if self._open and self._open[-1] == tag:
            self._open.pop()
        else:
            self.unbalanced.append(tag)

    def handle_data(self, data):
        if self._open and self._open[-1] not in ("style", "script"):
            self.texts.append(data)

    def handle_comment(self, data):
        self.shape.append("comment")

    def named(self, *names: str) -> list[dict[str, str | None]]:
        """The attributes of every tag with one of these names."""
        return [attrs for tag, attrs in self.tags if tag in names]

    @property
    def text(self) -> str:
        """What one reads, with single spaces."""
        return " ".join(" ".join(self.texts).split())


@pytest.fixture(scope="session")
def small_page(small_report):
    return rendered(small_report)


@pytest.fixture(scope="session")
def parsed(small_page):
    return Parsed(small_page)


def test_the_format_goes_with_the_usual_ends_of_a_name():
    (declared,) = plugin.samendomein_formats()

    assert isinstance(declared, Format)
    assert (declared.id, declared.suffixes) == ("html/report", (".html", ".htm"))


def test_every_tag_is_closed_where_it_should_be(parsed):
    assert parsed.unbalanced == []


def test_the_first_screen_says_what_is_the_matter_and_with_what(small_page, small_report):
    first = small_page.partition('<nav class="contents"')[0]
    heaviest = small_report.findings[0]
    said = " ".join(Parsed(first).text.split())

    assert "3 findings" in said
    assert f"{heaviest.elements[0].title} : {heaviest.message}" in said


def test_the_page_says_its_language(parsed):
    assert parsed.named("html") == [{"lang": "en"}]


def test_there_is_one_first_heading_and_no_level_is_skipped(parsed):
    levels = [int(tag[1]) for tag, _ in parsed.tags if re.fullmatch(r"h[1-6]", tag)]
    steps = [after - before for before, after in pairwise(levels)]

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert max(steps) == 1


def test_findings_come_before_what_they_rest_on(small_page):
    parts = re.findall(r'<h2 class="utrecht-heading-2" id="([a-z-]+)">([^<]+)', small_page)

    assert parts == [
        ("summary", "In short"),
        ("matters", "What is the matter"),
        ("findings", "Findings"),
        ("remarks", "About acceptances and the baseline"),
        ("accepted", "Accepted for now"),
        ("baselined", "Findings that were there before"),
        ("tree", "Goals and actions"),
        ("matrix", "Goals and themes"),
        ("figures", "Figures"),
        ("not-judged", "What was not judged"),
        ("clean", "Checks that found nothing"),
        ("problems", "What could not be read"),
        ("failures", "Plugins that broke"),
        ("read", "What was read"),
    ]


def test_each_part_has_a_name_in_the_contents(parsed):
    names = {attrs["id"] for attrs in parsed.named("h2")} - {"summary"}
    links = {(attrs.get("href") or "").removeprefix("#") for attrs in parsed.named("a")}

    assert names <= links


def test_every_link_within_the_page_leads_somewhere(parsed):
    ids = [attrs["id"] for _, attrs in parsed.tags if "id" in attrs]
    links = [attrs["href"] or "" for attrs in parsed.named("a")]

    assert len(ids) == len(set(ids))
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)


def test_there_are_landmarks_and_a_way_past_what_repeats(parsed):
    first_link = parsed.named("a")[0]

    assert first_link == {"class": "utrecht-skip-link", "href": "#main"}
    assert [tag for tag, _ in parsed.tags if tag in {"header", "nav", "main", "footer"}] == [
        "header",
        "main",
        "nav",
        "footer",
    ]


def test_every_table_has_a_caption_and_headings_with_a_scope(parsed):
    tags = [tag for tag, _ in parsed.tags]

    assert tags.count("table") == 5
    assert tags.count("caption") == 5
    assert {attrs.get("scope") for attrs in parsed.named("th")} == {"col", "row"}


def test_every_wide_thing_can_be_reached_with_the_keyboard(parsed):
    regions = [attrs for attrs in parsed.named("div") if attrs.get("class") == "wide"]
    names = [attrs["aria-label"] for attrs in regions]

    assert [(attrs["role"], attrs["tabindex"]) for attrs in regions] == [("region", "0")] * 5
    assert len(set(names)) == 5


def test_the_page_asks_for_nothing_from_outside(small_page, parsed):
    fetching = {
        "link",
        "img",
        "iframe",
        "object",
        "embed",
        "base",
        "use",
        "image",
        "audio",
        "video",
    }

    assert [tag for tag, _ in parsed.tags if tag in fetching] == []
    assert not [name for _, attrs in parsed.tags for name in attrs if name in ("src", "srcset")]
    assert not [attrs for attrs in parsed.named("form") if "action" in attrs]
    assert not re.search(r"@import|url\(|fetch\(|XMLHttp|import\(|eval\(|innerHTML", small_page)
    assert not [name for _, attrs in parsed.tags for name in attrs if name.startswith("on")]


def test_the_page_allows_its_own_style_and_script_and_nothing_else(small_page, parsed):
    policy = next(attrs["content"] for attrs in parsed.named("meta") if "http-equiv" in attrs)

    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hash_of(small_page, 'style')}'; "
        f"script-src 'sha256-{hash_of(small_page, 'script')}'; base-uri 'none'; form-action 'none'"
    )
    assert small_page.count("<script>") == small_page.count("<style>") == 1
    assert not [attrs for _, attrs in parsed.tags if "style" in attrs]


def test_links_to_papers_do_not_say_where_one_came_from(parsed):
    outside = [one for one in parsed.named("a") if not (one["href"] or "").startswith("#")]

    assert {one["href"] for one in outside} == {"https://example.org/plan.pdf"}
    assert {one["rel"] for one in outside} == {"noopener noreferrer"}


@pytest.mark.parametrize(
    "text",
    [
        "No action contributes to Iedereen doet mee",
        "nobody works on it.".capitalize(),
        'Add contributes_to = ["<id>"] to an action.',
        "plan.toml:3:1",
        "een kwart minder Beleidsplan 2024 , 12 December 2023, section 2.1 , page 13",
        "also about goal Minder schulden",
        "themes Bestaanszekerheid owner Wijkteam, GGD period 2024",
        "It broke crashed What no-target looks for meten/no-target",
        "Action has no key 'titel' hint did you mean 'title'?",
        "ValueError: 12e meten meten/no-target",
        "ab12" * 16,
        "It gives no score.",
    ],
)
def test_the_page_says(text, parsed):
    assert text in parsed.text


def test_both_formats_tell_the_same_findings(small_page, small_report):
    from samendomein.builtin.markdown import plugin as markdown

    written = markdown.render(small_report)
    in_markdown = re.findall(r"^- \*\*(\w+)\*\* (.+)$", written, re.MULTILINE)
    in_page = re.findall(
        r'<details><summary><span class="badge">(\w+)</span> (.+?)</summary>', small_page
    )

    assert in_page == in_markdown
    assert in_page == [(one.severity_word, capital(one.message)) for one in small_report.findings]


def test_both_formats_have_the_same_parts(small_page, small_report):
    from samendomein.builtin.markdown import plugin as markdown

    in_markdown = re.findall(r"^## (.+)$", markdown.render(small_report), re.MULTILINE)

    assert re.findall(r"<h2 [^>]*>([^<]+)", small_page) == in_markdown


def test_the_same_report_gives_the_same_page(report_saying):
    assert rendered(report_saying("doel")) == rendered(report_saying("doel"))


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:20]))
def test_a_hostile_text_leaves_the_page_as_it_is(text, report_saying):
    assert shape(report_saying(text)) == shape(report_saying("onschuldig"))


@given(text=st.text(st.characters(), min_size=1) | st.text("<>&\"'`/!-= \na{}%#", min_size=1))
def test_no_text_changes_the_page(text, report_saying):
    assert shape(report_saying(text)) == shape(report_saying("onschuldig"))


def test_no_control_character_reaches_the_page(report_saying):
    every = "".join(map(chr, range(0xA0))) + "\ufffe\ud800"
    page = rendered(report_saying(every))

    assert sorted({one for one in page if not one.isprintable()}) == ["\t", "\n"]
    page.encode()


@pytest.mark.parametrize(
    ("address", "is_link"),
    [
        ("https://example.org/a?b=c&d", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("https:example.org", False),
        (" https://example.org", False),
        ("https://", False),
    ],
)
def test_only_a_web_address_becomes_a_link(address, is_link, report_saying):
    links = Parsed(rendered(report_saying(address))).named("a")

    assert any(one["href"] == address for one in links) == is_link


def test_a_check_with_many_findings_names_the_first_and_counts_the_rest(many_findings):
    page = Parsed(rendered(many_findings))

    assert f"Doel {MOST_LINKS} ; and more 292" in page.text
    assert page.text.count("nobody works on it") == 0
    assert page.text.count("Nobody works on it") == 1


def test_backticks_in_documentation_mark_code_and_let_nothing_through(report_saying):
    page = rendered(report_saying("zet ``<b>`` erbij"))

    assert '<dd>Zet <code class="utrecht-code">&lt;b&gt;</code> erbij</dd>' in page


def hash_of(page: str, tag: str) -> str:
    content = page.partition(f"<{tag}>")[2].partition(f"</{tag}>")[0]
    return base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def shape(report: Report) -> list[str]:
    """Every tag with its attributes; but documentation may mark a part of a text as code."""
    parsed = Parsed(rendered(report))
    assert parsed.unbalanced == []
    return [tag for tag in parsed.shape if tag.split()[0] not in ("code", "/code")]


def test_a_goal_that_stands_twice_leads_to_where_it_stands_whole():
    goals = [sd.Goal(id=id, title=id.upper()) for id in "abc"] + [sd.Action(id="d", title="D")]
    links = [
        sd.PartOf(source="c", target="a"),
        sd.PartOf(source="c", target="b"),
        sd.ContributesTo(source="d", target="c"),
    ]
    plan = sd.assemble(goals, links, as_of=date(2025, 1, 1))
    page = rendered(sd.compose(sd.Assessment(plan=plan)))

    assert page.count('<span id="boom-e3">') == 1
    assert 'href="#boom-e3">wat eronder valt, staat bij: A</a>' in page
    assert page.count('<li class="twig">') == 1
