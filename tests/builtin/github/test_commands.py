"""Annotations for GitHub: commands that say what is meant, and never more than are shown."""

from __future__ import annotations

import re

import attrs
from hypothesis import given, strategies as st

from samendomein.builtin.github import plugin

COMMAND = re.compile(
    r"::(?P<command>error|warning|notice) (?P<properties>[^\n]*?)::(?P<message>.*)"
)


def test_the_findings_and_what_broke_are_written_like_this(small_report):
    assert plugin.render(small_report) == (
        "::error title=plan/unknown-key,file=plan.toml,line=9,col=2"
        "::action has no key 'titel'%0Adid you mean 'title'?\n"
        "::error title=meten%3A meten/no-target::ValueError: 12e\n"
        "::error title=A goal without an action [samenhang/goal-without-action],"
        "file=plan.toml,line=3,col=1"
        "::goal 'Iedereen doet mee': no action contributes to Iedereen doet mee%0A"
        'add ``contributes_to = ["<id>"]`` to an action.\n'
        "::warning title=An action that nobody owns [sturing/no-owner],"
        "file=plan.toml,line=20,col=1"
        "::action 'Monitor': nobody owns Monitor%0Aname the owner.\n"
        "::notice title=An action without a goal [samenhang/action-without-goal],"
        "file=plan.toml,line=21,col=5"
        "::action 'Monitor': Monitor contributes to no goal%0A"
        "the acceptance of 'D02' ended on 1 March 2024%0Aname the goal.\n"
        "Findings: 3, of which 1 high, 1 medium and 1 low.\n"
    )


def test_ten_of_a_level_are_shown_and_the_last_tells_how_many_more(many_findings):
    report = attrs.evolve(many_findings, problems=(), failures=())
    shown = [line for line in plugin.render(report).splitlines() if line.startswith("::error")]

    assert len(shown) == 10
    assert shown[-1].endswith("%0A(and 290 more that GitHub does not show)")
    assert all("more that GitHub" not in line for line in shown[:-1])


def test_a_file_is_named_from_where_the_command_was_given(small_report):
    report = attrs.evolve(small_report, read_in="plannen")

    assert ",file=plannen/plan.toml,line=3," in plugin.render(report)


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_of_a_plan_becomes_a_command(report_saying, text):
    rendered = plugin.render(report_saying(text))
    lines = rendered.split("\n")
    commands = [COMMAND.fullmatch(line) for line in lines if line.startswith("::")]

    assert None not in commands
    assert len(commands) == 5
    assert all("\r" not in one["properties"] + one["message"] for one in commands)
    assert any(as_shown(text) in plain(one["message"]) for one in commands)
    assert all("::" not in line for line in lines if not line.startswith("::"))


def test_what_would_steer_a_terminal_is_shown_as_a_picture(report_saying):
    rendered = plugin.render(report_saying("\x1b[31mrood\x07\x7f\x9b"))

    assert "␛[31mrood␇␡\N{REPLACEMENT CHARACTER}" in rendered
    assert not set(rendered) & {"\x1b", "\x07", "\x7f", "\x9b"}


def as_shown(text):
    return "".join(map(picture, text))


def picture(character):
    if character < " " and character not in "\t\n\r":
        return chr(0x2400 + ord(character))
    if character == "\x7f":
        return "␡"
    return "\N{REPLACEMENT CHARACTER}" if "\x80" <= character <= "\x9f" else character


def plain(message):
    return message.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
