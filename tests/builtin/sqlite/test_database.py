"""The database: tables per kind, keys that hold, and numbers one can count with."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given, strategies as st

import samendomein as sd
from samendomein import kind_tables
from samendomein.builtin.sqlite import plugin
from samendomein.builtin.sqlite.names import DUTCH, ENGLISH
from samendomein.testing import plan_of, plans

PLAN = plan_of(
    """
    [[document]]
    id = "nota"
    title = "Nota"

    [[goal]]
    id = "armoede"
    title = "Minder armoede"
    passages = [{ document = "nota", page = "3", quote = "minder armoede" }]

    [[action]]
    id = "loket"
    title = "Eén loket"
    period = "2024 t/m 2026"
    contributes_to = [{ to = "armoede", strength = 2, passages = [{ document = "nota" }] }]
    owned_by = "not stated"
    aliases = ["balie"]

    [[indicator]]
    id = "schuld"
    title = "Schulden"
    limit = "withheld"
    observations = [{ year = 2023, value = 12.5 }, { year = 2024, value = "not stated" }]

    [[budget]]
    id = "geld"
    title = "Geld"
    amount = "ca. € 35.000 per jaar"

    [[budget]]
    id = "later"
    title = "Later geld"
    amount = "not stated"
    """
)


def test_a_kind_has_a_table_with_a_row_for_each_element():
    found = ask(database(PLAN), "SELECT id, titel, soort, periode, ook_genoemd FROM actie")

    assert found == [("loket", "Eén loket", "actie", "2024 t/m 2026", '["balie"]')]


def test_a_period_and_an_amount_can_be_counted_with():
    content = database(PLAN)

    assert ask(content, "SELECT periode_eerste_dag, periode_laatste_dag FROM actie") == [
        ("2024-01-01", "2026-12-31")
    ]
    assert ask(content, "SELECT bedrag, bedrag_euro, bedrag_per FROM bedrag ORDER BY id") == [
        ("ca. € 35.000 per jaar", 35000.0, "jaar"),
        ("niet vermeld", None, None),
    ]


def test_a_number_that_is_missing_is_null_with_why_beside_it():
    content = database(PLAN)

    assert ask(content, "SELECT grens, grens_ontbreekt FROM indicator") == [(None, "niet openbaar")]
    assert ask(content, "SELECT jaar, waarde, waarde_ontbreekt FROM metingen") == [
        (2023, 12.5, None),
        (2024, None, "niet vermeld"),
    ]


def test_relations_their_absence_and_passages_have_tables_of_their_own():
    content = database(PLAN)

    assert ask(content, "SELECT nr, van, relatie, naar, sterkte FROM relaties") == [
        (1, "loket", "draagt_bij_aan", "armoede", 2)
    ]
    assert ask(content, "SELECT * FROM ontbrekende_relaties") == [
        ("loket", "eigenaar", "niet vermeld")
    ]
    assert ask(content, "SELECT element, relatie, document, pagina, citaat FROM passages") == [
        ("armoede", None, "nota", "3", "minder armoede"),
        ("loket", 1, "nota", None, None),
    ]


def test_a_question_can_follow_a_finding_to_its_element():
    plan = plan_of('[[doel]]\nid = "a"\ntitel = "Minder armoede"')
    content = plugin.render(sd.compose(sd.assess(plan), language="nl"))
    found = ask(
        content,
        "SELECT doel.titel, controles.code FROM bevindingen "
        "JOIN doel ON doel.id = bevindingen.element "
        "JOIN controles ON controles.controle = bevindingen.controle "
        "WHERE controles.controle = 'structuur/goal-without-action'",
    )

    assert found == [("Minder armoede", "D01")]


@given(plans(), st.sampled_from(["nl", "en"]))
def test_every_key_points_at_something_and_nothing_is_left_out(plan, language):
    content = database(plan, language)
    names = DUTCH if language == "nl" else ENGLISH

    assert ask(content, "PRAGMA foreign_key_check") == []
    assert ask(content, "PRAGMA integrity_check") == [("ok",)]
    assert everything_in(content, names.elements, "id") == sorted(
        (one.id,) for one in plan.elements
    )
    assert len(everything_in(content, names.relations)) == len(plan.relations)
    for table in kind_tables(language):
        count = sum(1 for one in plan.elements if one.words.name == table.name)
        assert len(everything_in(content, table.word)) == count


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_table_is_there_whatever_the_plan_and_no_two_are_called_the_same(language):
    content = database(plan_of('[[goal]]\nid = "a"\ntitle = "A"'), language)
    names = [
        name for (name,) in ask(content, "SELECT name FROM sqlite_master WHERE type = 'table'")
    ]

    assert {one.word for one in kind_tables(language)} <= set(names)
    assert len(names) == len({name.casefold() for name in names})


@given(text=st.text())
def test_each_text_comes_through(report_saying, text):
    content = plugin.render(report_saying(text))

    assert {found for (found,) in ask(content, "SELECT finding FROM findings")} == {text}
    assert ask(content, "SELECT message FROM problems") == [(text,)]


def test_it_does_not_tell_which_sqlite_wrote_it():
    assert database(PLAN)[96:100] == bytes(4)
    assert database(PLAN) == database(PLAN)


def database(plan, language="nl"):
    return plugin.render(sd.compose(sd.Assessment(plan=plan), language=language))


def ask(content, question):
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(content)
        return connection.execute(question).fetchall()


def everything_in(content, table, columns="*"):
    question = f'SELECT {columns} FROM "{table}"'  # noqa: S608 - the names are our own
    return sorted(ask(content, question))
