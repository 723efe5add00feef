"""Workbooks as colleagues send them back: nothing in them is left out without a word."""

from __future__ import annotations

from datetime import date

import pytest
import xlsxwriter
from samendomein_excel import plugin

import samendomein as sd

PLAIN = {"strings_to_formulas": False}


@pytest.mark.parametrize(
    "heading", ["Notitie", "Wie", "Bron", "Planning", "Team", "Jaar", "Status 2025", "Oude titel"]
)
def test_a_column_of_their_own_is_left_alone(heading, tmp_path):
    plan = read(tmp_path, Acties=[["Titel", heading], ["Loket", "eigen woorden"]])

    assert (plan.problems, [one.title for one in plan.elements]) == ((), ["Loket"])


@pytest.mark.parametrize("sheet", ["Overzicht", "Begroting", "Mijn doelen", "Blad1"])
def test_a_sheet_of_their_own_is_left_alone(sheet, tmp_path):
    plan = read(tmp_path, **{"Doelen": [["Titel"], ["Minder armoede"]], sheet: [["Titel"], ["x"]]})

    assert (plan.problems, len(plan.elements)) == ((), 1)


def test_a_head_is_spelt_as_readers_spell_it_and_as_plan_files_do(tmp_path):
    goals = [["Titel", "Beïnvloedt"], ["Werk", "Zorg"], ["Zorg", ""]]
    as_in_files = [["Titel", "beinvloedt"], *goals[1:]]
    plans = [read(tmp_path, Doelen=one) for one in (goals, as_in_files)]

    assert [len(one.relations) for one in plans] == [1, 1]
    assert "beïnvloedt" in {one.label for one in columns("doel")}
    assert "BBV" in {one.label for one in columns("indicator")}


@pytest.mark.parametrize("sheet", ["Nota’s", "NOTA'S", " nota‘s "])
def test_the_name_of_a_sheet_may_have_another_apostrophe(sheet, tmp_path):
    assert len(read(tmp_path, **{sheet: [["Titel"], ["Samen"]]}).elements) == 1


@pytest.mark.parametrize(
    "said",
    ["- Doel één\n- Doel twee", "1. Doel één\n2. Doel twee", "• Doel één; • Doel twee",
     "Doel één / Doel twee", "Doel één en Doel twee", "doel\u00a0één, Doel tw\u00adee"],
)  # fmt: skip
def test_several_names_in_a_cell_may_be_divided_in_many_ways(said, tmp_path):
    plan = read(
        tmp_path,
        Doelen=[["Titel"], ["Doel één"], ["Doel twee"]],
        Acties=[["Titel", "Draagt bij aan"], ["Loket", said]],
    )
    (action,) = plan.all(sd.Action)

    assert plan.problems == ()
    assert {one.title for one in plan.targets(action, sd.ContributesTo)} == {
        "Doel één",
        "Doel twee",
    }


@pytest.mark.parametrize("said", [True, 1, "x", "☑", "Ja", "waar", "TRUE", "yes"])
def test_a_cross_says_yes(said, tmp_path):
    plan = read(tmp_path, Goals=[["Title", "Cross-cutting"], ["Less debt", said]])

    assert (plan.problems, plan["less-debt"].cross_cutting) == ((), True)


def test_a_copied_row_is_told_and_not_taken_for_the_other(tmp_path):
    plan = read(tmp_path, Doelen=[["Id", "Titel"], ["a", "Minder armoede"], ["a", "Meer werk"]])

    assert told(plan) == [
        (
            "plan.xlsx!Doelen!B3: error[excel/copied-row] "
            "this row has the id of another row: plan.xlsx!Doelen!B2\n"
            "  hint: is it a row of its own? Empty its cell in the hidden column 'Id'; "
            "else take it out"
        )
    ]


def test_a_new_row_above_another_does_not_take_its_id(tmp_path):
    plan = read(tmp_path, Doelen=[["Id", "Titel"], [None, "Werk"], ["werk", "Meer werk"]])

    assert (plan.problems, plan["werk"].title, plan["werk-2"].title) == ((), "Meer werk", "Werk")


def test_cells_with_an_error_are_told_unless_they_are_somebodys_own(tmp_path):
    file = tmp_path / "plan.xlsx"
    book = xlsxwriter.Workbook(str(file))
    page = book.add_worksheet("Doelen")
    for column, head in enumerate(("Titel", "Toelichting", "Ook genoemd", "Van ons")):
        page.write(0, column, head)
    page.write(1, 0, "Minder armoede")
    page.write_formula(1, 1, "=NA()", value="#N/A")
    page.write_string(1, 2, "#VERW!")
    page.write_formula(1, 3, "=1/0", value="#DIV/0!")
    page.write(2, 0, "Meer werk")
    book.close()

    assert [one.partition("\n")[0] for one in told(plan_in(file))] == [
        (
            "plan.xlsx!Doelen!B2: error[excel/error-in-cell] "
            "this cell shows #N/A: its formula went wrong"
        ),
        (
            "plan.xlsx!Doelen!C2: error[excel/error-in-cell] "
            "this cell shows #VERW!: its formula went wrong"
        ),
    ]


def test_a_formula_that_nobody_worked_out_is_told(tmp_path):
    file = workbook(tmp_path, Doelen=[["Titel", "Toelichting"], ["Werk", "x"]])
    emptied(file, b'<c r="B2"', b'<c r="B2"><f>A2&amp;"!"</f><v></v></c>')

    assert [one.partition(" this")[0] for one in told(plan_in(file))] == [
        "plan.xlsx!Doelen!B2: error[excel/not-worked-out]"
    ]


def test_cells_made_into_one_count_for_each_row(tmp_path):
    file = tmp_path / "plan.xlsx"
    book = xlsxwriter.Workbook(str(file))
    page = book.add_worksheet("Acties")
    page.merge_range("A1:B1", "Onze acties")
    page.write_row("A2", ["Titel", "Periode"])
    page.write_column("A3", ["Loket", "Coach", "Website"])
    page.merge_range("B3:B4", "2024-2027")
    book.close()
    plan = plan_in(file)

    assert plan.problems == ()
    assert {one.title: getattr(one.period, "printed", "") for one in plan.elements} == {
        "Loket": "2024-2027",
        "Coach": "2024-2027",
        "Website": "",
    }


@pytest.mark.parametrize(
    ("sheets", "id"),
    [({"Doelen": [["Minder armoede"]]}, "excel/no-heads"), ({"Blad1": [["x"]]}, "excel/no-sheets"),
     ({"Doelen": [["Titel"], ["x"]], "Doelen (2)": [["Titel"], ["x"]]}, "excel/unknown-sheet")],
)  # fmt: skip
def test_sheets_that_nobody_can_place_are_told(sheets, id, tmp_path):
    assert [one.id for one in read(tmp_path, **sheets).problems] == [id]


@pytest.mark.parametrize("title", ["Totaal", "TOTAAL:", "Subtotaal", "Totaal 2024-2027", "Total"])
def test_a_row_that_adds_up_is_told_and_not_counted(title, tmp_path):
    plan = read(
        tmp_path,
        Bedragen=[["Titel", "Bedrag"], ["Loket", "€ 35.000,="], ["Coach", "nihil"], [title, 35000]],
    )

    assert [one.amount.amount for one in plan.all(sd.Budget)] == [0, 35000]
    assert told(plan) == [
        (
            f"plan.xlsx!Bedragen!A4: error[excel/total] '{title}' adds up other rows, so it is not "
            "counted\n  hint: take the row out; if it is an amount of its own, give it a title "
            "that says what for"
        )
    ]


def test_a_row_without_a_title_adds_up_if_another_cell_says_so(tmp_path):
    plan = read(
        tmp_path, Bedragen=[["Toelichting", "Titel", "Bedrag"], ["Totaal", "", 5], ["", "Loket", 5]]
    )

    assert [one.title for one in plan.elements] == ["Loket"]
    assert [one.id for one in plan.problems] == ["excel/total"]


@pytest.mark.parametrize("title", ["Totaal budget jeugd", "Totaalaanpak wonen"])
def test_a_title_that_only_begins_like_a_total_is_a_title(title, tmp_path):
    plan = read(tmp_path, Bedragen=[["Titel", "Bedrag"], [title, 35000]])

    assert (plan.problems, len(plan.elements)) == ((), 1)


def test_a_total_that_came_out_of_a_plan_goes_back_into_it(tmp_path):
    plan = read(tmp_path, Bedragen=[["Id", "Titel", "Bedrag"], ["alles", "Totaal", 35000]])

    assert (plan.problems, len(plan.elements)) == ((), 1)


def test_a_text_that_is_another_number_in_another_language_is_told(tmp_path):
    told_of = told(
        read(
            tmp_path,
            Functies=[["Titel", "Fte"], ["Coach", "1.250"], ["Adviseur", "0,500"], ["Tolk", 1.25]],
            Raadplegingen=[["Titel", "Uitgenodigd"], ["Avond", "1.250"], ["Markt", "1,250"]],
            Bedragen=[["Titel", "Bedrag"], ["Loket", "1.250"]],
        )
    )

    assert told_of == [
        (
            "plan.xlsx!Functies!B2: error[excel/two-ways] '1.250' can be read in two ways\n"
            "  hint: write 1250 or 1.25, and let the cell be a number and no text"
        )
    ]


def test_a_number_with_a_unit_is_told_in_words_for_a_workbook(tmp_path):
    plan = read(tmp_path, Functies=[["Titel", "Fte"], ["Coach", "2,5 fte"], ["Tolk", "onbekend"]])

    assert told(plan) == [
        (
            "plan.xlsx!Functies!B2: error[excel/no-number] this cell says '2,5 fte', expected was "
            "a number\n  hint: write only the number here; a unit stands in a column of its own"
        )
    ]


def columns(kind):
    return next(one.columns for one in sd.kind_tables("nl") if one.label == kind)


def workbook(folder, **sheets):
    file = folder / "plan.xlsx"
    book = xlsxwriter.Workbook(str(file), PLAIN)
    for name, rows in sheets.items():
        page = book.add_worksheet(name)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    book.close()
    return file


def read(folder, **sheets):
    return plan_in(workbook(folder, **sheets))


def plan_in(file):
    found = plugin.read_workbook(sd.Request(path=file, shown_as=file.name))
    as_of = date(2024, 4, 1)
    return sd.assemble(found.elements, found.relations, as_of=as_of, problems=found.problems)


def told(plan):
    return [sd.Translator("en").problem(one) for one in plan.problems]


def emptied(file, begin, other):
    """Puts another cell in place of one, as programs write that do not reckon."""
    import re
    import zipfile

    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    part = "xl/worksheets/sheet1.xml"
    parts[part] = re.sub(begin + b".*?</c>", other.replace(b"\\", b""), parts[part])
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
