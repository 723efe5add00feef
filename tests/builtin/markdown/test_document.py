"""The report in Markdown: all of it, readable as it stands and when it is rendered."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, strategies as st
from markdown_it import MarkdownIt

from samendomein import Format
from samendomein.builtin.markdown import plugin

EXPECTED = Path(__file__).parent / "report.md"

HOSTILE = [
    "</script><script>alert(1)</script>",
    "a | b",
    "een\nnieuwe\r\nregel",
    "\u202eomgekeerd\u2066",
    "👩🏽‍⚕️",
    "x" * 10_000,
    "\x00\x1b[31m\x7f\x85",
    "# kop",
    "- punt",
    "+",
    "1. eerste",
    "---",
    "===",
    "> citaat",
    "`code` ``` meer",
    "**vet** _schuin_ ~~weg~~",
    "[tekst](https://example.org) ![beeld](x)",
    "<b>&copy;</b>",
    "$x$",
    "kop #",
    "\\",
    "\ud800",
    "https://example.org|",
    "| --- |",
]


def test_the_whole_report_reads_like_this(small_report):
    assert plugin.render(small_report) == EXPECTED.read_text("utf-8")


def test_the_format_goes_with_the_usual_ends_of_a_name():
    declared, _ = plugin.samendomein_formats()

    assert isinstance(declared, Format)
    assert (declared.id, declared.suffixes) == ("markdown/report", (".md", ".markdown"))


def test_the_same_report_gives_the_same_text(report_saying):
    assert plugin.render(report_saying("doel")) == plugin.render(report_saying("doel"))


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:20]))
def test_a_hostile_text_leaves_the_layout_as_it_is(text, report_saying):
    assert layout(plugin.render(report_saying(text))) == layout(
        plugin.render(report_saying("onschuldig"))
    )


@given(
    text=st.text(st.characters(), min_size=1) | st.text("|#-+>`*_[]()<&\\~$= \n1.:/w", min_size=1)
)
@example(text="_a_")
def test_no_text_changes_the_layout(text, report_saying):
    words = "".join(text.split())
    if not words.isprintable() or not words:
        text = f"{text}a"

    assert layout(plugin.render(report_saying(text))) == layout(
        plugin.render(report_saying("onschuldig"))
    )


def layout(markdown: str) -> list[str]:
    """The tags of what a renderer makes of it, without what stands within a line of text."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tags = []
    for token in parser.parse(markdown):
        tags.append(f"{token.type} {token.tag}")
        tags.extend(
            f"  {part.type}"
            for part in token.children or ()
            if part.type not in ("text", "text_special", "code_inline")
        )
    return tags
