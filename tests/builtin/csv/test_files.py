"""CSV: opens in a Dutch spreadsheet, runs nothing, and can be read back."""

from __future__ import annotations

import csv
import json
import re
from decimal import Decimal
from io import StringIO

import attrs
import pytest
from hypothesis import given, strategies as st

import samendomein as sd
from samendomein import RecordReader, assemble, kind_tables, parse_toml
from samendomein.builtin.csv import plugin
from samendomein.testing import plan_of, plans

WOULD_RUN = re.compile(r"[=+\-@＝＋－＠\t\r\n|%]")  # noqa: RUF001 - wide letters run too

PLAN = plan_of(
    """
    [[goal]]
    id = "armoede"
    title = "=HYPERLINK(1)"
    description = "Minder mensen; met \\"schuld\\""

    [[action]]
    id = "loket"
    title = "'-5 procent"
    contributes_to = [{ to = "armoede", strength = 2 }]
    owned_by = "not stated"
    aliases = ["balie"]

    [[indicator]]
    id = "schuld"
    title = "Schulden"
    limit = 12.5
    """
)


def test_there_is_a_file_for_each_kind_and_one_for_the_findings():
    assert list(files_of(PLAN)) == ["doel.csv", "actie.csv", "indicator.csv", "bevindingen.csv"]
    assert list(files_of(PLAN, "en")) == ["goal.csv", "action.csv", "indicator.csv", "findings.csv"]


def test_a_spreadsheet_knows_the_letters_the_columns_and_the_numbers():
    content = files_of(PLAN)["indicator.csv"]

    assert content.startswith(b'\xef\xbb\xbf"id";"titel";')
    assert content.endswith(b"\r\n")
    assert rows(content)[0]["grens"] == "12,5"
    assert rows(files_of(PLAN, "en")["indicator.csv"])[0]["limit"] == "12.5"


def test_lists_and_tables_are_json_and_formulas_are_made_harmless():
    (goal,), (action,) = (rows(files_of(PLAN)[name]) for name in ("doel.csv", "actie.csv"))

    assert goal["titel"] == "'=HYPERLINK(1)"
    assert goal["toelichting"] == 'Minder mensen; met "schuld"'
    assert action["titel"] == "''-5 procent"
    assert json.loads(action["draagt_bij_aan"]) == [{"naar": "armoede", "sterkte": 2}]
    assert json.loads(action["ook_genoemd"]) == ["balie"]
    assert action["eigenaar"] == "niet vermeld"


@given(plans(), st.sampled_from(["nl", "en"]))
def test_a_plan_can_be_read_back_from_its_files(plan, language):
    read = RecordReader()
    tables = {one.word: one for one in kind_tables(language)}
    files = files_of(plan, language)
    for name, content in files.items():
        table = tables.get(name.removesuffix(".csv"))
        if table is not None:
            found = [values(row, table, language) for row in rows(content)]
            read.read({table.word: found}, parse_toml("", path=name))
    fragment = read.fragment()

    assert fragment.problems == ()
    assert assemble(fragment.elements, fragment.relations, as_of=plan.as_of) == plan


@given(text=st.text())
def test_no_cell_runs_and_each_text_comes_through(report_saying, text):
    content = plugin.render_findings(report_saying(text))
    found = rows(content)

    assert len(found) == 5
    assert {bare(row["finding"]) for row in found} == {text}
    assert not any(WOULD_RUN.match(cell) for row in found for cell in row.values())


def test_a_finding_tells_whether_it_counts(small_report):
    found = rows(plugin.render_findings(small_report))

    assert [
        (row["standing"], row["weight"], row["element"], row["until_and_including"])
        for row in found
    ] == [
        ("open", "high", "meedoen", ""),
        ("open", "medium", "monitor", ""),
        ("open", "low", "monitor", ""),
        ("accepted", "medium", "coach", "2024-06-30"),
        ("was there before", "high", "schulden", ""),
    ]
    assert [row["fingerprint"] for row in found][:3] == [
        one.fingerprint for one in small_report.findings
    ]
    assert found[1]["also_about"] == "schulden"


def test_half_a_letter_is_written_as_its_code(report_saying):
    assert b"\\ud800" in plugin.render_findings(report_saying("\ud800"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_headings_of_findings_differ(language, small_report):
    report = attrs.evolve(small_report, language=language, translator=sd.Translator(language))
    headings = sd.findings_table(report).headings

    assert len(headings) == len(set(headings))


def files_of(plan, language="nl"):
    report = sd.compose(sd.Assessment(plan=plan), language=language)
    return plugin.render_all(report)


def rows(content):
    text = content.decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), delimiter=";", strict=True))


def bare(cell):
    """A cell without the apostrophe that makes it harmless."""
    return cell[1:] if re.match(r"''*[=+\-@＝＋－＠\t\r\n|%]", cell) else cell  # noqa: RUF001


def values(row, table, language):
    """A row of a plan file from the cells of a row."""
    columns = {one.word: one for one in table.columns}
    return {
        word: value(cell, columns[word], language)
        for word, cell in row.items()
        if cell or is_empty_text(columns[word])
    }


def is_empty_text(column):
    return column.name == "title"


def value(cell, column, language):
    if column.name != "id" and cell.startswith("[" if column.many else "{"):
        return json.loads(cell, parse_float=Decimal)
    cell = bare(cell)
    if column.holds == "number" and cell not in column.missing:
        return Decimal(cell.replace(",", ".") if language == "nl" else cell)
    if column.holds == "whole number" and cell not in column.missing:
        return int(cell)
    return cell
