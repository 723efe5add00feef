"""The letter says what matters in plain words, and the same in Markdown and in Word."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from samendomein_raadsbrief.letter import MOST
from samendomein_raadsbrief.markdown import as_markdown
from samendomein_raadsbrief.word import as_word

from samendomein import Plan, Report, assess, compose, escape_markdown, load_plugins, to_toml
from samendomein.testing import plan_of

PLUGINS = load_plugins(["raadsbrief"])

PLAN = """
[[nota]]
id = "plan"
titel = "Bestaanszekerheid 2024-2027"
periode = "2024 t/m 2027"

[[toezegging]]
id = "brief"
titel = "Een brief over wachttijden"
nummer = "834"
gedaan_op = 2023-03-01
termijn = 2023-06-30
status = "open"

[[toezegging]]
id = "evaluatie"
titel = "De evaluatie van het spreekuur"
gedaan_op = 2024-03-01
termijn = "najaar 2024"
"""

UNTRACED = """
[[aanbeveling]]
id = "{id}"
titel = "{id}"
gedaan_op = 2023-01-01
overgenomen = true
"""


def report_on(plan: Plan, *, select: tuple[str, ...] = ("V01",), language: str = "nl") -> Report:
    return compose(assess(plan, plugins=PLUGINS, select=select), language=language)


def test_the_letter_on_a_small_plan() -> None:
    report = report_on(plan_of(PLAN))
    expected = (Path(__file__).parent / "letter.md").read_text("utf-8")
    # How many checks did not judge depends on which there are.
    count = f"beoordelen: {len(report.not_judged)}."

    assert as_markdown(report) == re.sub(r"beoordelen: \d+\.", count, expected)


def test_a_plan_in_which_nothing_is_found_is_not_called_fine() -> None:
    letter = as_markdown(report_on(plan_of(""), language="en"))

    assert "The checks that could judge the plan found nothing." in letter
    assert "What no paper says is unknown to us" in letter


def test_a_late_toezegging_stands_in_the_letter_once() -> None:
    letter = as_markdown(report_on(plan_of(PLAN)))

    assert letter.count("Een brief over wachttijden") == 1
    assert "## Wat nu uw aandacht vraagt" not in letter


def test_why_something_matters_is_told_once_and_what_to_do_is_not_for_the_council() -> None:
    plan = plan_of(PLAN + "".join(UNTRACED.format(id=id) for id in ("een", "twee")))
    report = report_on(plan, select=("V05",))
    first, other = report.findings
    letter = as_markdown(report)

    assert first.severity == "high"
    assert letter.count(escape_markdown(first.why[1:])) == 1
    assert escape_markdown(first.fix[1:20]) not in letter
    assert [f"Aanbeveling: {one}." in letter for one in ("een", "twee")] == [True, True]
    assert (first.check, first.why) == (other.check, other.why)


def test_word_says_what_markdown_says() -> None:
    report = report_on(plan_of(PLAN))
    markdown = re.sub(r"(?m)^(#+|-) |\*\*", "", as_markdown(report))
    word = [one.text for one in Document(io.BytesIO(as_word(report))).paragraphs if one.text]

    assert [escape_markdown(line) for line in word] == [
        line for line in markdown.splitlines() if line
    ]


def test_word_is_made_for_readers_of_the_screen() -> None:
    document = Document(io.BytesIO(as_word(report_on(plan_of(PLAN)))))
    styles = [one.style.name for one in document.paragraphs if one.style is not None]

    assert document.core_properties.title == "Wat aandacht vraagt in Bestaanszekerheid 2024-2027"
    assert document.core_properties.language == "nl-NL"
    assert document.core_properties.created is not None
    assert document.core_properties.created.date() == date(2024, 4, 1)
    assert styles[0] == "Heading 1"
    assert {"Heading 2", "List Bullet"} <= set(styles)


def test_the_same_report_gives_the_same_bytes() -> None:
    report = report_on(plan_of(PLAN))
    with zipfile.ZipFile(io.BytesIO(as_word(report))) as folder:
        times = {one.date_time for one in folder.infolist()}

    assert as_word(report) == as_word(report)
    assert times == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    "text", ["A & B <0>", "{{ 7 * 7 }}", "\x00\x0b\ufffe", "\u202egnorw", "]]>"]
)
def test_text_stays_text(text: str) -> None:
    report = report_on(plan_of(to_toml({"nota": [{"id": "n", "titel": text}]})))
    document = Document(io.BytesIO(as_word(report)))
    seen = "".join(one for one in text if one.isprintable() and one not in "\u202e\ufffe")

    assert " ".join(seen.split()) in document.paragraphs[0].text


def test_a_letter_stays_a_letter() -> None:
    """However much there is, a part lists no more than fits."""
    many = "".join(
        f'[[toezegging]]\nid = "t{n}"\ntitel = "Brief {n}"\ntermijn = 2023-06-30\nstatus = "open"\n'
        for n in range(40)
    )
    letter = as_markdown(report_on(plan_of(many)))

    assert letter.count(f"Dit zijn de eerste {MOST} van 40.") == 1
    assert sum(line.startswith("- **") for line in letter.splitlines()) == MOST
