"""Workbooks that are made to do harm: a clear answer, in little time and memory."""

from __future__ import annotations

import re
import struct
import zipfile

import pytest
import xlsxwriter
from samendomein_excel import opening, plugin

import samendomein as sd
from samendomein.cli.main import main

SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def file(tmp_path):
    """A small workbook with one goal."""
    path = tmp_path / "plan.xlsx"
    book = xlsxwriter.Workbook(str(path))
    book.add_worksheet("Doelen").write_column(0, 0, ["Titel", "Minder armoede"])
    book.close()
    return path


def test_a_cell_at_the_far_end_does_not_bring_the_program_down(file):
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    again(file, SHEET, lambda content: content.replace(b"</sheetData>", far))

    assert told(file) == ["excel/too-large"]


def test_a_file_that_unpacks_to_more_than_it_says_is_refused(file):
    again(file, SHEET, lambda content: content + b" " * 3_000_000)
    content = bytearray(file.read_bytes())
    for found in re.finditer(b"PK\x01\x02", bytes(content)):
        begin = found.start()
        if content[begin + 46 :].startswith(SHEET.encode()):
            struct.pack_into("<I", content, begin + 24, 1000)
    file.write_bytes(content)

    assert told(file) == ["excel/not-a-workbook"]


def test_a_file_that_unpacks_to_very_much_is_refused(file, monkeypatch):
    monkeypatch.setattr(opening, "LARGEST_INSIDE", 1_000_000)
    again(file, SHEET, lambda content: content + b" " * 2_000_000)

    assert told(file) == ["excel/too-large"]


def test_more_rows_than_any_plan_has_are_refused(file, monkeypatch):
    monkeypatch.setattr(opening, "MOST_ROWS", 1)

    assert told(file) == ["excel/too-large"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "fout[excel/not-a-workbook] dit is niet te openen als werkboek"),
        ("en", "error[excel/not-a-workbook] this cannot be opened as a workbook"),
    ],
)
def test_a_command_that_stops_at_a_workbook_says_why_in_the_language_of_its_reader(
    tmp_path, monkeypatch, capsys, language, said
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.xlsx").write_bytes(b"PK\x03\x04")

    assert main(["baseline", "plan.xlsx", "--lang", language]) == 2
    assert capsys.readouterr().err.splitlines()[0] == f"plan.xlsx: {said}"


def test_a_file_of_another_kind_is_refused_in_every_disguise(file):
    whole = file.read_bytes()
    for suffix, content in {
        ".xls": whole,
        ".ods": whole,
        ".xlsb": b"<html><table><tr><td>Titel",
        ".xlsx": whole[: len(whole) // 2],
        ".xlsm": b"",
    }.items():
        other = file.with_suffix(suffix)
        other.write_bytes(content)

        assert told(other) == ["excel/not-a-workbook"], suffix


def test_what_a_file_names_outside_itself_is_not_read(file, tmp_path):
    secret = tmp_path / "geheim.txt"
    secret.write_text("geheim", "utf-8")
    outside = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'.encode()
    part = "xl/sharedStrings.xml"
    again(
        file,
        part,
        lambda content: content.replace(b"?>", b"?>" + outside, 1).replace(b"Minder", b"&e;"),
    )
    found = plugin.read_workbook(sd.Request(path=file, shown_as="plan.xlsx"))

    assert "geheim" not in "".join(one.title for one in found.elements)


def again(file, part, change):
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[part] = change(parts[part])
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)


def told(file):
    found = plugin.read_workbook(sd.Request(path=file, shown_as=file.name))
    return [one.id for one in found.problems]
