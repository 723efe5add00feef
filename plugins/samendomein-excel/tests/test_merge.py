"""An edited workbook and the plan files: what changed in one is taken over, the rest is told."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

import samendomein as sd
from samendomein.cli.main import main
from samendomein.pipeline.merging import merged_files, settled
from samendomein.pipeline.three_ways import compare
from samendomein.testing import plans

AS_OF = date(2024, 4, 1)

PLAN = """# Ons plan
[[doel]]
id = "armoede"
titel = "Minder armoede"  # uit de nota

[[doel]]
id = "meedoen"
titel = "Iedereen doet mee"

[[actie]]
id = "loket"
titel = "Eén loket"
draagt_bij_aan = ["armoede"]
"""


def accepted_plans():
    """Plans in which nothing is only proposed: proposals wait for a person, outside the plan."""
    return plans(max_elements=5).map(
        lambda plan: sd.assemble(
            [one.with_(state=sd.State.ACCEPTED) for one in plan.elements],
            plan.relations,
            as_of=plan.as_of,
        )
    )


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "plan.toml").write_text(PLAN, "utf-8")
    return tmp_path


def test_a_workbook_that_nobody_changed_changes_nothing(folder, capsys):
    before = written(folder)

    assert merge(folder, edited(folder)) == 0
    assert capsys.readouterr().out == "Het werkboek verandert niets.\n"
    assert written(folder) == before


def test_changes_come_into_the_file_and_the_rest_of_it_stays_as_it_was(folder, capsys):
    def change(rows):
        rows["Doelen"][1][1] = "Minder armoede in 2027"
        rows["Acties"][1][heads(rows, "Acties")["Draagt bij aan"]] = "Iedereen doet mee"
        rows["Acties"].append([None, "Budgetcoach"])

    assert merge(folder, edited(folder, change)) == 0
    assert written(folder) == PLAN.replace(
        '"Minder armoede"  #', '"Minder armoede in 2027"  #'
    ).replace('["armoede"]', '["meedoen"]') + (
        '\n[[actie]]\nid = "budgetcoach"\ntitel = "Budgetcoach"\n'
    )
    assert capsys.readouterr().out == (
        "gewijzigd: actie 'loket', draagt bij aan 'armoede': armoede → niets\n"
        "gewijzigd: actie 'loket', draagt bij aan 'meedoen': niets → meedoen\n"
        "gewijzigd: doel 'armoede', titel: Minder armoede → Minder armoede in 2027\n"
        "toegevoegd: actie 'budgetcoach'\n"
        f"Geschreven: {(folder / 'plan' / 'plan.toml').as_posix()}\n"
    )


def test_what_both_changed_is_told_and_nothing_is_written(folder, capsys):
    def change(rows):
        rows["Doelen"][1][1] = "Geen armoede"
        rows["Doelen"][2][1] = "Meedoen"

    workbook = edited(folder, change)
    plan = PLAN.replace("Minder armoede", "Minder schulden")
    (folder / "plan" / "plan.toml").write_text(plan, "utf-8")

    assert merge(folder, workbook) == 1
    assert written(folder) == plan
    assert capsys.readouterr().out == (
        "gewijzigd: doel 'meedoen', titel: Iedereen doet mee → Meedoen\n"
        "botsing: doel 'armoede', titel\n"
        "  in het werkboek: Geen armoede\n"
        "  in de planbestanden: Minder schulden\n"
        "  eerst: Minder armoede\n"
        "Botsingen: 1. Kies met --keep theirs (het werkboek) of --keep ours (de planbestanden), "
        "of verander een van de twee.\n"
    )
    assert merge(folder, workbook, "--keep", "ours") == 0
    assert written(folder) == plan.replace("Iedereen doet mee", "Meedoen")
    assert merge(folder, workbook, "--keep", "theirs") == 0
    assert "Geen armoede" in written(folder)


def test_each_side_may_change_another_thing(folder):
    def change(rows):
        rows["Acties"][1][heads(rows, "Acties")["Draagt bij aan"]] += "\nmeedoen"

    workbook = edited(folder, change)
    plan = PLAN.replace('"Eén loket"', '"Eén loket voor alles"')
    (folder / "plan" / "plan.toml").write_text(plan, "utf-8")

    assert merge(folder, workbook) == 0
    assert written(folder) == plan.replace('["armoede"]', '["armoede", "meedoen"]')


def test_a_row_that_is_gone_goes_unless_it_was_changed_meanwhile(folder, capsys):
    workbook = edited(folder, lambda rows: rows["Doelen"].pop(2))

    assert merge(folder, workbook, "--dry-run") == 0
    assert written(folder) == PLAN
    assert merge(folder, workbook) == 0
    assert written(folder) == PLAN.replace(
        '[[doel]]\nid = "meedoen"\ntitel = "Iedereen doet mee"\n\n', ""
    )
    changed = PLAN.replace("Iedereen doet mee", "Meedoen")
    (folder / "plan" / "plan.toml").write_text(changed, "utf-8")
    capsys.readouterr()

    assert merge(folder, workbook) == 1
    assert capsys.readouterr().out.startswith("botsing: doel 'meedoen'\n  in het werkboek: niets\n")


def test_what_the_plan_files_point_at_since_is_not_taken_out_in_silence(folder, capsys):
    workbook = edited(folder, lambda rows: rows["Doelen"].pop(2))
    plan = PLAN.replace('["armoede"]', '["armoede", "meedoen"]')
    (folder / "plan" / "plan.toml").write_text(plan, "utf-8")

    assert merge(folder, workbook) == 1
    assert capsys.readouterr().out.splitlines()[:4] == [
        "botsing: doel 'meedoen'",
        "  in het werkboek: niets",
        "  in de planbestanden: id: meedoen; titel: Iedereen doet mee",
        "  eerst: id: meedoen; titel: Iedereen doet mee",
    ]
    # What would leave a plan that cannot be read is not written either.
    assert merge(folder, workbook, "--keep", "theirs") != 0
    assert written(folder) == plan


def test_a_row_without_its_id_is_known_by_its_title(folder, capsys):
    def change(rows):
        for row in rows["Doelen"][1:]:
            row[0] = ""

    assert merge(folder, edited(folder, change)) == 0
    assert capsys.readouterr().out == "Het werkboek verandert niets.\n"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda rows: rows.pop("Doelen"), "het blad 'Doelen' is weg"),
        (lambda rows: [row.pop(1) for row in rows["Doelen"]], "de kolom 'Titel' is weg"),
    ],
)
def test_a_sheet_or_a_column_that_is_gone_takes_nothing_with_it(change, told, folder, capsys):
    assert merge(folder, edited(folder, change)) != 0
    assert told in capsys.readouterr().err
    assert written(folder) == PLAN


def test_a_value_is_told_in_the_words_of_the_reader(folder, capsys):
    def change(rows):
        at = heads(rows, "Doelen")
        rows["Doelen"][1][at["Soort"]] = "ambitie"
        rows["Doelen"][1][at["Ook genoemd"]] = "geldzorgen\nschulden"
        rows["Relaties"].append(["", "Eén loket", "draagt bij aan", "Iedereen doet mee"])
        rows["Relaties"][1] += [""] * (len(rows["Relaties"][0]) - 4)
        rows["Relaties"][1][heads(rows, "Relaties")["Onderbouwing"]] = "Dat zegt de nota."

    assert merge(folder, edited(folder, change), "--dry-run") == 0
    assert capsys.readouterr().out.splitlines() == [
        (
            "gewijzigd: actie 'loket', draagt bij aan 'meedoen': "
            "niets → naar: meedoen; onderbouwing: Dat zegt de nota."
        ),
        "gewijzigd: doel 'armoede', ook genoemd: niets → geldzorgen, schulden",
        "gewijzigd: doel 'armoede', soort: niets → ambitie",
    ]


def test_a_source_that_breaks_ends_the_merge_before_anything_is_written(folder, capsys):
    plugin = folder / "stuk.py"
    plugin.write_text(BROKEN, "utf-8")
    (folder / "werk.stuk").write_text("", "utf-8")

    assert merge(folder, folder / "werk.stuk", "--plugin", str(plugin)) == 2
    assert "stuk: storing[stuk/stuk]" in capsys.readouterr().err
    assert written(folder) == PLAN


BROKEN = """
from samendomein import Source


def read(request):
    raise RuntimeError("kapot")


def samendomein_sources():
    return [Source(id="stuk/stuk", title="Stuk", suffixes=(".stuk",), read=read, read_before=read)]
"""


def test_a_file_that_is_no_workbook_is_refused(folder, capsys):
    assert main(["merge", str(folder / "plan" / "plan.toml"), str(folder / "plan")]) == 4
    assert "from which plan it was made" not in capsys.readouterr().err  # it is told in Dutch


@settings(deadline=None, max_examples=8)
@given(accepted_plans(), accepted_plans(), st.sampled_from(["nl", "en"]))
def test_taking_over_every_change_gives_the_edited_plan(tmp_path_factory, first, theirs, language):
    file = tmp_path_factory.mktemp("plan") / "plan.toml"
    file.write_text(sd.to_toml(sd.as_records(first, language)), "utf-8", newline="")
    ours = sd.read(file, as_of=first.as_of)
    compared = settled(compare(theirs, ours, first), keep_theirs=True)
    files = merged_files(compared, theirs, ours, folder=file.parent, language=language)
    for path, text in files.items():
        path.write_text(text, "utf-8", newline="")
    merged = sd.read(file, as_of=theirs.as_of)

    assert sd.as_records(merged) == sd.as_records(theirs)


@settings(deadline=None, max_examples=8)
@given(plans(max_elements=5), plans(max_elements=5))
def test_what_changed_on_one_side_only_is_never_a_conflict(first, other):
    assert compare(first, other, first).is_empty
    assert compare(other, first, first).conflicts == ()
    assert compare(other, other, first).is_empty


def edited(folder, change=lambda rows: None):
    """A workbook of the plan, in which somebody changed the rows of some sheets."""
    import xlsxwriter
    from python_calamine import CalamineWorkbook

    made = folder / "gemaakt.xlsx"
    plan = sd.read(folder / "plan")
    sd.write(sd.Assessment(plan=plan), made)
    book = CalamineWorkbook.from_path(str(made))
    rows = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    change(rows)
    file = folder / "werkboek.xlsx"
    again = xlsxwriter.Workbook(str(file), {"strings_to_formulas": False})
    for name, cells in rows.items():
        page = again.add_worksheet(name)
        for number, row in enumerate(cells):
            page.write_row(number, 0, ["" if cell is None else cell for cell in row])
    again.close()
    return file


def heads(rows, sheet):
    return {heading: number for number, heading in enumerate(rows[sheet][0])}


def merge(folder, workbook, *more):
    return main(["merge", str(workbook), str(folder / "plan"), *more])


def written(folder):
    return (folder / "plan" / "plan.toml").read_text("utf-8")
