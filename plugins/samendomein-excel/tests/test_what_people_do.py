"""What people do in a workbook survives, and what goes wrong is told with its cell."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook
from samendomein_excel import plugin

import samendomein as sd
from samendomein import Action, Budget, Goal, Indicator
from samendomein.testing import plan_of

AS_TEXT = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}


def test_rows_and_columns_may_change_places_and_be_added(tmp_path):
    plan = read(
        tmp_path,
        Doelen=[
            ["Opmerking van Anna", "Toelichting", "Titel", "Id"],
            [],
            ["niet vergeten", "", "Minder schulden", "schulden"],
            ["", "Iedereen", "Meedoen", "meedoen"],
        ],
    )

    assert [(one.id, one.title, one.description) for one in plan.all(Goal)] == [
        ("meedoen", "Meedoen", "Iedereen"),
        ("schulden", "Minder schulden", ""),
    ]


def test_titles_above_the_heads_and_other_words_for_them_do_not_matter(tmp_path):
    plan = read(
        tmp_path,
        Actions=[
            ["Plan van aanpak 2024"],
            ["wat", "", "geld"],
            ["ID", "NAME", "Begrotingspost", "owned by"],
            ["loket", "Eén loket", "12", "n.v.t."],
        ],
    )
    (action,) = plan.all(Action)

    assert (action.title, action.absence(sd.OwnedBy)) == ("Eén loket", sd.Missing.NOT_APPLICABLE)


def test_amounts_dates_and_numbers_are_read_as_people_type_them(tmp_path):
    plan = read(
        tmp_path,
        Bedragen=[
            ["id", "Titel", "Bedrag", "Periode"],
            ["a", "Met streepje", "€ 35.000,-", "2024 t/m 2026"],
            ["b", "Als getal", 35000, 2024],
            ["c", "Als dag", "35000", date(2024, 5, 1)],
        ],
        Documenten=[["id", "Titel", "Datum"], ["d", "Nota", "1 mei 2024"], ["e", "Brief", 2024]],
        Indicatoren=[["id", "Titel", "Grens"], ["f", "Schuld", "12,5"], ["g", "Zorg", 12.5]],
    )

    assert [str(one.amount.amount) for one in plan.all(Budget)] == ["35000"] * 3
    assert [one.period.bounds for one in plan.all(Budget)][2] is not None
    assert [one.dated.earliest for one in plan.all(sd.Document)] == [
        date(2024, 5, 1),
        date(2024, 1, 1),
    ]
    assert {str(one.limit) for one in plan.all(Indicator)} == {"12.5"}


def test_a_new_row_gets_an_id_of_its_title_and_can_be_pointed_at_by_it(tmp_path):
    plan = read(
        tmp_path,
        Doelen=[["id", "Titel"], [None, "Minder schulden!"], [None, "Minder schulden?"]],
        Acties=[["Titel", "Draagt bij aan"], ["Loket", "minder  SCHULDEN!; Minder schulden?"]],
    )
    (action,) = plan.all(Action)

    assert [one.id for one in plan.targets(action, sd.ContributesTo)] == [
        "minder-schulden",
        "minder-schulden-2",
    ]


@pytest.mark.parametrize("text", ["=1+1", "+31 20", "-5", "@anna", "=cmd|' /C calc'!A0", "00123"])
@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_text_that_looks_like_a_formula_stays_text(text, suffix, tmp_path):
    render = {".xlsx": plugin.render_xlsx, ".ods": plugin.render_ods}[suffix]
    plan = sd.assemble([Goal(id="a", title=text)], [], as_of=date(2024, 4, 1))
    file = tmp_path / f"plan{suffix}"
    file.write_bytes(render(sd.compose(sd.Assessment(plan=plan))))
    rows = CalamineWorkbook.from_path(str(file)).get_sheet_by_name("Doelen").to_python()

    assert rows[1][:2] == ["a", text]


def test_every_slip_is_told_with_its_cell(tmp_path):
    file = workbook(
        tmp_path,
        Doelen=[
            ["id", "Titel", "Soort", "Toeliching"],
            ["a", "Meedoen", "doell", ""],
            ["b", "Meedoen", "doel", ""],
        ],
        Acties=[["id", "Titel", "Draagt bij aan"], ["c", "Loket", "Meedoen"], ["d", "", ""]],
        Doellen=[["id", "Titel"]],
        Passages=[["Element", "Citaat"], ["Meedoen bestaat niet", "x"]],
    )
    found = plugin.read_workbook(sd.Request(path=file, shown_as="plan.xlsx"))
    translator = sd.Translator("nl", sd.load_plugins().catalogues)

    ours = [one for one in found.problems if one.id.startswith("excel/")]
    others = [(str(one.location), one.id) for one in found.problems if one not in ours]

    assert others == [
        ("plan.xlsx!Doelen!C2", "plan/impossible-value"),
        ("plan.xlsx!Acties!B3", "plan/missing-key"),
    ]
    assert [translator.problem(one) for one in ours] == [
        (
            "plan.xlsx!Doelen!D1: fout[excel/unknown-column] de kolom 'toeliching' is niet bekend\n"
            "  tip: bedoel je 'toelichting'? Is het een eigen kolom? Geef die dan een andere naam"
        ),
        (
            "plan.xlsx!Doellen: fout[excel/unknown-sheet] het blad 'Doellen' is niet bekend\n"
            "  tip: bedoel je 'doelen'? Is het een eigen blad? Geef dat dan een andere naam"
        ),
        (
            "plan.xlsx!Acties!C2: fout[excel/which-one] "
            "'Meedoen' is de titel van meer dan één rij: "
            "a, b\n"
            "  tip: schrijf het id van de rij die je bedoelt; het staat in een verborgen kolom"
        ),
        (
            "plan.xlsx!Passages!A2: fout[excel/belongs-to-nothing] deze rij hoort bij geen enkel "
            "element in het werkboek\n"
            "  tip: schrijf in de eerste kolom de titel of het id van een element"
        ),
    ]


def test_a_title_that_was_changed_still_names_its_element_in_other_cells(tmp_path):
    plan = plan_of(
        """
        [[doel]]
        id = "armoede"
        titel = "Minder armoede"
        [[actie]]
        id = "loket"
        titel = "Loket"
        draagt_bij_aan = "armoede"
        """
    )
    file = tmp_path / "plan.xlsx"
    file.write_bytes(plugin.render_xlsx(sd.compose(sd.Assessment(plan=plan))))
    book = CalamineWorkbook.from_path(str(file))
    sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    sheets["Doelen"][1][1] = "Geen armoede"
    again = read(tmp_path, **sheets)

    assert again.targets(again["loket"], sd.ContributesTo) == (again["armoede"],)
    assert again["armoede"].title == "Geen armoede"


def test_what_is_no_workbook_is_told(tmp_path):
    file = tmp_path / "plan.xlsx"
    file.write_bytes(b"PK\x03\x04 geen werkboek")
    found = plugin.read_workbook(sd.Request(path=file, shown_as="plan.xlsx"))

    assert [str(one) for one in map(sd.Translator("en").problem, found.problems)] == [
        (
            "plan.xlsx: error[excel/not-a-workbook] this cannot be opened as a workbook\n"
            "  hint: open it in Excel or LibreOffice, and save it there as .xlsx"
        )
    ]


def test_a_finding_leads_to_the_row_of_its_element():
    plan = plan_of('[[doel]]\nid = "a"\ntitel = "A"\n[[doel]]\nid = "b"\ntitel = "B"')
    content = plugin.render_xlsx(sd.compose(sd.assess(plan)))
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    findings = book.get_sheet_by_name("Bevindingen").to_python()

    assert findings[0][:5] == ["Zwaarte", "Stand", "Soort", "Titel", "Bevinding"]
    assert {row[3] for row in findings[1:]} == {"A", "B"}


def test_the_ids_and_the_sheets_for_programs_are_hidden():
    from samendomein_excel.layout import workbook as layout

    plan = plan_of('[[doel]]\nid = "a"\ntitel = "A"')
    sheets = layout(sd.compose(sd.Assessment(plan=plan))).sheets
    goals = next(one for one in sheets if one.name == "Doelen")

    assert [one.name for one in sheets if one.is_hidden] == ["_lijsten", "_samendomein"]
    assert [(one.heading, one.is_hidden) for one in goals.heads[:2]] == [
        ("Id", True),
        ("Titel", False),
    ]
    assert goals.heads[1].note == "Hoe het heet.\nThis cell is needed."


def workbook(folder, **sheets):
    file = folder / "plan.xlsx"
    book = xlsxwriter.Workbook(str(file), AS_TEXT)
    day = book.add_format({"num_format": "dd-mm-yyyy"})
    for name, rows in sheets.items():
        page = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, date):
                    page.write_datetime(number, column, cell, day)
                elif cell is not None:
                    page.write(number, column, cell)
    book.close()
    return file


def read(folder, **sheets):
    file = workbook(folder, **sheets)
    found = plugin.read_workbook(sd.Request(path=file, shown_as="plan.xlsx"))
    plan = sd.assemble(
        found.elements, found.relations, as_of=date(2024, 4, 1), problems=found.problems
    )

    assert plan.problems == ()
    return plan
