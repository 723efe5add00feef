"""What the examples say stands in their papers, and their sentences do not."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.examples.papers import (
    borrowed,
    entered_in,
    kept_files,
    leaves,
    names_in,
    only_beside_the_papers,
    paper,
    quotations,
    without,
)

pytestmark = only_beside_the_papers

PAPER_OF = {"opvolging": "002", "keten": "003", "deventer": "004"}
"""The paper that each example was made from; that of the chain gave the idea only."""

WITH_FACTS = {"opvolging": "beantwoording", "deventer": "artikel"}
"""The examples that hold facts of a paper, with what the paper is called there."""

NAMED = {
    "opvolging": r"participatiebeleid / (\w+) / (\w+)",
    "deventer": r"contact op met (\w+ \w+) of (\w+ \w+)",
    "keten": r"(\w+ van \w+) helpt je",
}
"""Where each paper names people."""


@pytest.mark.parametrize("example", PAPER_OF)
def test_no_sentence_of_a_paper_stands_in_an_example(example):
    names = names_in(entered_in(example))
    found = [
        (path.name, words)
        for path in kept_files(example)
        for words in borrowed(without(names, path.read_text("utf-8")))
    ]

    assert found == []


@pytest.mark.parametrize("example", PAPER_OF)
def test_a_borrowed_sentence_would_be_noticed(example):
    sentence = " ".join(paper(PAPER_OF[example]).split()[40:60])

    assert borrowed(without(names_in(entered_in(example)), sentence))


@pytest.mark.parametrize("example", PAPER_OF)
def test_no_person_is_named(example):
    people = {
        name
        for match in re.findall(NAMED[example], paper(PAPER_OF[example]))
        for whole in ([match] if isinstance(match, str) else match)
        for name in whole.split()
        if name[0].isupper()
    }
    named = [
        (path.name, name)
        for path in kept_files(example)
        for name in people
        if re.search(rf"\b{name}\b", path.read_text("utf-8"))
    ]

    assert len(people) >= 2
    assert named == []


@pytest.mark.parametrize("example", WITH_FACTS)
def test_every_quotation_stands_in_the_paper(example):
    text = paper(PAPER_OF[example])
    entered = list(quotations(entered_in(example)))

    assert {document for document, _ in entered} == {WITH_FACTS[example]}
    assert [quote for _, quote in entered if quote not in text] == []


@pytest.mark.parametrize("example", WITH_FACTS)
def test_every_printed_number_stands_in_the_paper(example):
    announced = [
        said["gedrukt"]
        for row in entered_in(example)["document"]
        for said in row.get("kondigt_aan", [])
    ]

    assert len(announced) == 1
    assert announced[0] in paper(PAPER_OF[example])


def test_every_section_of_the_article_is_a_heading_there():
    named = set(re.findall(r'paragraaf = "([^"]+)"', plan_text("deventer")))

    assert named
    assert {one for one in named if one not in paper("004")} == set()


def test_the_only_day_of_the_answers_is_that_of_the_meeting():
    days = {day for day in leaves(entered_in("opvolging")) if isinstance(day, date)}

    assert days == {date(2023, 11, 27)}
    assert "27 november 2023" in paper("002")


def test_the_article_and_the_example_made_of_it_name_no_day():
    assert {day for day in leaves(entered_in("deventer")) if isinstance(day, date)} == set()
    assert re.findall(r"\b20\d\d\b", paper("004")) == ["2022", "2025"]


def test_the_themes_of_the_court_of_audit_are_called_as_in_the_paper():
    titles = [row["titel"] for row in entered_in("opvolging")["aanbeveling"]]

    assert len(titles) == 4
    assert [title for title in titles if f"• {title}" not in paper("002")] == []


def test_the_answer_names_two_of_the_themes_and_not_the_other_two():
    answer = paper("002").split("deel uitmaken van dit beleid")[1].casefold()
    (row,) = [one for one in entered_in("opvolging")["antwoord"] if "noemt" in one]
    themes = {one["id"]: one["titel"].casefold() for one in entered_in("opvolging")["aanbeveling"]}

    assert {id for id, title in themes.items() if title in answer} == set(row["noemt"])


def test_the_points_of_advice_are_numbered_as_in_the_paper():
    codes = [code["code"] for row in entered_in("opvolging")["adviespunt"] for code in row["codes"]]

    assert codes == re.findall(r"(?<!\d)([1-9]\.) ?[A-Z]", paper("002"))


def plan_text(example: str) -> str:
    """The plan files of an example, as they are written."""
    return "\n".join(
        path.read_text("utf-8") for path in kept_files(example) if path.parent.name == "plan"
    )
