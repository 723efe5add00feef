"""What the example of Diemen says stands in the two papers, and its sentences do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from tests.examples.papers import (
    EXAMPLES,
    PAPERS,
    borrowed,
    entered_in,
    kept_files,
    leaves,
    names_in,
    on_one_line,
    only_beside_the_papers,
    paper,
    without,
)

EXAMPLE = EXAMPLES / "diemen"

MONTHS = {2: "februari", 3: "maart", 9: "september", 10: "oktober", 12: "december"}
"""The months in which something happens in the papers."""

pytestmark = only_beside_the_papers


@pytest.fixture(scope="module")
def proposal() -> str:
    """The council proposal, on one line."""
    return paper("001")


@pytest.fixture(scope="module")
def questions() -> str:
    """The questions of the council, on one line and without the marks of a page."""
    return paper("000")


@pytest.fixture(scope="module")
def both(proposal, questions) -> str:
    """The two papers."""
    return f"{proposal} {questions}"


@pytest.fixture(scope="module")
def entered() -> dict[str, Any]:
    """Every table of the plan, by its word."""
    return entered_in("diemen")


def test_no_sentence_of_the_papers_stands_in_the_example(entered):
    names = names_in(entered)
    found = [
        (path.relative_to(EXAMPLE).as_posix(), words)
        for path in kept_files("diemen")
        for words in borrowed(without(names, path.read_text("utf-8")))
    ]

    assert found == []


def test_a_borrowed_sentence_would_be_noticed(entered, proposal):
    sentence = proposal[proposal.index("Door extra aandacht") :].split(".")[0]
    told = without(names_in(entered), f'toelichting = "{sentence}."')

    assert borrowed(told)[0] == "door extra aandacht te hebben en middelen in"


def test_no_person_is_named():
    people = {
        name
        for path in PAPERS.glob("00[01]*.txt")
        for line in path.read_text("utf-8").splitlines()
        if re.match(r"(?:Bestemd voor: )?Portefeuillehouder|Steller|Geachte", line)
        for name in re.findall(r"\b[A-Z][a-z]{3,}\b", line)
    } - {"Bestemd", "Portefeuillehouder", "Steller", "Geachte"}
    named = [
        (path.name, name)
        for path in kept_files("diemen")
        for name in people
        if name in path.read_text("utf-8")
    ]

    assert len(people) >= 4
    assert named == []


def test_every_code_stands_before_its_name_in_the_proposal(entered, proposal):
    codes = [row for word in ("doel", "thema", "actie") for row in entered[word]]
    absent = [
        (code["code"], code["gedrukt"])
        for row in codes
        for code in row.get("codes", [])
        if not re.search(rf"\b{code['code']}[.:] {re.escape(code['gedrukt'])}", proposal)
    ]

    assert absent == []


def test_the_letters_of_the_themes_are_those_of_each_section(entered, proposal):
    introduction, elaboration = proposal.split("Concrete aanleiding", 1)
    sections = {"Voorgeschiedenis": introduction, "Toelichting procesmatige doelen": elaboration}
    absent = [
        code
        for row in entered["thema"]
        for code in row["codes"]
        if f"{code['code']}{'.' if code['paragraaf'] == 'Voorgeschiedenis' else ':'} "
        f"{code['gedrukt']}" not in sections[code["paragraaf"]]
    ]

    assert absent == []


def test_every_quotation_stands_in_the_paper_that_it_names(entered, proposal, questions):
    papers = {"raadsvoorstel": proposal, "raadsbesluit": proposal, "raadsvragen": questions}
    absent = [
        passage["citaat"]
        for passage in tables_with(entered, "citaat")
        if on_one_line(passage["citaat"]) not in papers[passage["document"]]
    ]

    assert absent == []


def test_every_section_of_the_proposal_is_a_heading_there(entered, proposal):
    absent = {
        place["paragraaf"]
        for place in tables_with(entered, "paragraaf")
        if place["document"] == "raadsvoorstel" and place["paragraaf"] not in proposal
    }

    assert absent == set()


def test_every_question_that_a_passage_names_is_on_the_list(entered, questions):
    asked = re.findall(r"OD (\d) ", questions)
    named = {
        place["paragraaf"].removeprefix("Vraag ")
        for place in tables_with(entered, "paragraaf")
        if place["document"] == "raadsvragen"
    }

    assert named == set(asked)


def test_every_amount_stands_in_the_proposal(entered, proposal):
    amounts = [
        text
        for word in ("bedrag", "reservering")
        for row in entered[word]
        if (text := row["bedrag"]) != "niet vermeld"
    ]
    absent = [text for text in amounts if text.replace("€ ", "€") not in proposal]

    assert len(amounts) == 4
    assert absent == []


def test_every_day_stands_in_the_papers(entered, both):
    days = {day for day in leaves(entered) if isinstance(day, date)}
    absent = [day for day in days if f"{day.day} {MONTHS[day.month]} {day.year}" not in both]

    assert len(days) == 7
    assert absent == []


def test_every_printed_title_stands_in_the_papers(entered, both):
    titles = [
        row["titel"] for word in ("ambitie", "doel", "thema", "actie") for row in entered[word]
    ]
    absent = {title for title in titles if title.casefold() not in both.casefold()}

    assert absent == {"Betere gemeentelijke website"}


def test_sizes_and_counts_stand_in_the_proposal(entered, proposal):
    (projectleider,) = [row for row in entered["functie"] if row["id"] == "projectleider"]
    invited = {row["uitgenodigd"] for row in entered["raadpleging"] if "uitgenodigd" in row}

    assert f"{projectleider['fte']} fte".replace(".", ",") in proposal
    assert projectleider["periode"] in proposal
    assert [f"{number} netwerkpartners" in proposal for number in invited] == [True]


def tables_with(tree: object, key: str) -> Iterator[dict[str, Any]]:
    """Every table that has the key and names a document."""
    if isinstance(tree, dict):
        if isinstance(tree.get(key), str) and "document" in tree:
            yield tree
        for value in tree.values():
            yield from tables_with(value, key)
    elif isinstance(tree, list):
        for item in tree:
            yield from tables_with(item, key)
