"""Registers as councils keep them are read, and no row is lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from samendomein_toezeggingenregister.dates import date_words
from samendomein_toezeggingenregister.headings import FIELDS
from samendomein_toezeggingenregister.register import read_register
from samendomein_toezeggingenregister.statuses import status_of

from samendomein import (
    Actor,
    Fragment,
    MadeBy,
    Missing,
    PartialDate,
    ReadError,
    Request,
    Toezegging,
    assemble,
)


def read(folder: Path, content: str | bytes, **given: Any) -> Fragment:
    """What is read from a register with this content."""
    path = folder / "register.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_register(Request(path=path, shown_as="register.csv", settings=given))


def toezeggingen(fragment: Fragment) -> list[Toezegging]:
    return [one for one in fragment.elements if isinstance(one, Toezegging)]


def told(fragment: Fragment) -> list[str]:
    return [f"{one.location}: {one.id.partition('/')[2]}" for one in fragment.problems]


def test_headings_and_dates_of_the_council_are_understood(tmp_path: Path) -> None:
    (one,) = toezeggingen(
        read(
            tmp_path,
            "Toezeggingsnr.,Omschrijving toezegging,Datum vergadering,Deadline,Stand\n"
            '834,"Een brief, met cijfers",do 14-3-\'24,mrt-25,loopt\n',
            columns={"Toezeggingsnr.": "number"},
        )
    )

    assert (one.id, one.number, one.title) == ("toezegging-834", "834", "Een brief, met cijfers")
    assert one.made_on == PartialDate.parse("14 maart 2024")
    assert one.due == PartialDate.parse("maart 2025")
    assert one.status == "in progress"


@pytest.mark.parametrize(
    "headings",
    [
        "Nr.;Onderwerp / toezegging;Uiterste datum",
        "Nummer;Wat is toegezegd?;Deadline / planning",
        "ID;Onderwerp en omschrijving;Uiterlijke termijn",
    ],
)
def test_headings_with_two_names_for_one_thing_lose_no_text(headings: str, tmp_path: Path) -> None:
    fragment = read(tmp_path, f"{headings}\n7;Een brief over wachttijden;vóór 1 juli 2024\n")
    (one,) = toezeggingen(fragment)

    assert told(fragment) == []
    assert (one.number, one.title) == ("7", "Een brief over wachttijden")
    assert one.due == PartialDate.parse("vóór 1 juli 2024")


def test_a_title_above_and_headings_on_each_page_are_no_toezeggingen(tmp_path: Path) -> None:
    fragment = read(
        tmp_path,
        "Toezeggingen raad, stand 1 april 2024;;\n;;\nNr;Toezegging;Termijn\n1;Een;2024\n"
        "Nr;Toezegging;Termijn\n2;Twee;2025\n",
    )

    assert [one.title for one in toezeggingen(fragment)] == ["Een", "Twee"]
    assert told(fragment) == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_letters_stay_what_they_are(encoding: str, tmp_path: Path) -> None:
    text = "Nr\tToezegging\tTermijn\n1\tÉén café\t2024\n"
    (one,) = toezeggingen(read(tmp_path, text.encode(encoding)))

    assert one.title == "Één café"


def test_what_cannot_be_read_is_told_in_its_cell_and_the_rest_is_read(tmp_path: Path) -> None:
    fragment = read(
        tmp_path,
        "Nr;Toezegging;Datum;Termijn;Status;Kleur\n"
        "1;Een;31-02-2024;binnenkort misschien;groen;rood\n"
        ";;14-03-2024;2024;open;\n"
        "1;Twee;14-03-2024;2024;open;\n"
        "3;Drie; met een puntkomma;14-03-2024;2024;open;x;y\n",
    )

    assert told(fragment) == [
        "register.csv:1:36: unknown-column",
        "register.csv:2:7: no-date",
        "register.csv:2:18: no-date",
        "register.csv:2:39: unknown-status",
        "register.csv:3:1: no-text",
        "register.csv:4:1: said-twice",
        "register.csv:5:1: moved-cells",
    ]
    assert [(one.id, one.description) for one in toezeggingen(fragment)] == [
        ("toezegging-1", "Datum: 31-02-2024; Termijn: binnenkort misschien"),
        ("toezegging-1-2", ""),
        ("toezegging-3", ""),
    ]


def test_a_quotation_mark_too_many_swallows_no_rows(tmp_path: Path) -> None:
    fragment = read(tmp_path, 'Nr;Toezegging;Termijn\n1;"Een;2024\n2;Twee;2025\n')

    assert [one.title for one in toezeggingen(fragment)] == ["Een", "Twee"]
    assert told(fragment) == ["register.csv:2:1: moved-cells"]


def test_each_fault_is_told_with_a_way_out(tmp_path: Path) -> None:
    fragment = read(tmp_path, "Nr;Toezegging;Status;Kleur\n1;Een;groen;rood\n")

    lines = "\n".join(map(str, fragment.problems)).splitlines()

    assert [line.partition("] ")[2] or line for line in lines] == [
        "nobody knows what column 'Kleur' holds",
        "  hint: name it in the settings of this source, under 'columns' or 'leave_out'",
        "'groen' is no status of a toezegging",
        "  hint: begin it with open, in uitvoering, afgedaan or vervallen",
    ]


def test_a_new_deadline_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    one, other = toezeggingen(
        read(tmp_path, "Nr;Toezegging;Termijn;Nieuwe termijn\n1;A;2023;2024\n2;B;2023;\n")
    )

    assert (one.due, one.description) == (PartialDate.parse("2024"), "Termijn: 2023")
    assert (other.due, other.description) == (PartialDate.parse("2023"), "")


def test_without_a_column_for_it_a_status_is_how_the_progress_begins(tmp_path: Path) -> None:
    one, other = toezeggingen(
        read(
            tmp_path,
            "Nr;Toezegging;Stand van zaken\n1;A;Afgedaan met RIB 24-033 d.d. 12-6-2024\n"
            "2;B;Wordt besproken\n",
        )
    )

    assert (one.status, one.settled_on) == ("settled", PartialDate.parse("12 juni 2024"))
    assert (other.status, other.description) == (
        Missing.UNKNOWN,
        "Stand van zaken: Wordt besproken",
    )


def test_a_deadline_without_a_date_is_unknown_and_its_words_are_kept(tmp_path: Path) -> None:
    soon, never = toezeggingen(read(tmp_path, "Nr;Toezegging;Termijn\n1;A;z.s.m.\n2;B;n.v.t.\n"))

    assert (soon.due, soon.description) == (Missing.UNKNOWN, "Termijn: z.s.m.")
    assert (never.due, never.description) == (Missing.NOT_APPLICABLE, "")


def test_no_person_is_read(tmp_path: Path) -> None:
    fragment = read(
        tmp_path,
        "Nr;Toezegging;Portefeuillehouder;Raadslid;Behandelaar;E-mail\n"
        "1;Een brief;wethouder Jansen;De Vries;P. Pietersen;p@example.org\n"
        "2;Nog een;Jansen (Zorg);;;\n",
    )
    said = " ".join(
        f"{one.id} {one.title} {one.description}" for one in fragment.elements
    ).casefold()

    assert not {"jansen", "vries", "pietersen", "p@example.org"} & set(said.split())
    assert [one.title for one in fragment.elements if isinstance(one, Actor)] == [
        "Wethouder",
        "Portefeuillehouder",
    ]


def test_a_role_can_be_an_actor_of_the_plan(tmp_path: Path) -> None:
    fragment = read(
        tmp_path,
        "Nr;Toezegging;Portefeuillehouder\n1;Een brief;wethouder Zorg\n",
        actors={"wethouder": "wethouder-zorg"},
        prefix="T Diemen",
    )

    assert [one.id for one in fragment.elements] == ["t-diemen-1"]
    assert [(one.source, one.target) for one in fragment.relations if isinstance(one, MadeBy)] == [
        ("t-diemen-1", "wethouder-zorg")
    ]


def test_settings_that_cannot_be_are_told_all_at_once(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as raised:
        read(tmp_path, "", colums={}, columns={"Wat": "titel"}, leave_out="Kleur", prefix=3)

    told = "\n".join(map(str, raised.value.problems))
    names = sorted(FIELDS)
    begin = "register.csv: error[toezeggingenregister/settings]"

    assert told.splitlines() == [
        f"{begin} 'colums' is no setting of this source",
        "  hint: there are: columns, leave_out, prefix, and actors",
        f"{begin} column 'Wat' cannot hold 'titel'",
        f"  hint: it can hold: {', '.join(names[:-1])}, and {names[-1]}",
        f"{begin} 'leave_out' must hold a list of headings",
        '  hint: write it as: leave_out = ["Kleur"]',
        f"{begin} 'prefix' must hold a short word",
        '  hint: write it as: prefix = "toezegging-diemen"',
    ]


def test_several_registers_in_a_folder_are_read(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.csv").write_text(f"Nr;Toezegging\n{name};Een\n", "utf-8")
    fragment = read_register(Request(path=tmp_path, shown_as="map"))

    assert [(one.id, str(one.origin.location)) for one in fragment.elements] == [
        ("toezegging-a", "map/a.csv:2:1"),
        ("toezegging-b", "map/b.csv:2:1"),
    ]


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("12-03-2024", "12 maart 2024"),
        ("12/3/24", "12 maart 2024"),
        ("donderdag 14 maart 2024", "14 maart 2024"),
        ("14-03-2024 00:00", "14 maart 2024"),
        ("uiterlijk 01.10.2015", "uiterlijk 1 oktober 2015"),
        ("03-2024", "maart 2024"),
        ("mrt-24", "maart 2024"),
        ("2024-03-14", "2024-03-14"),
        ("31-13-2024", "31-13-2024"),
        ("najaar 2024", "najaar 2024"),
    ],
)
def test_a_date_is_said_so_that_nobody_takes_it_for_another(printed: str, words: str) -> None:
    assert date_words(printed) == words


@pytest.mark.parametrize(
    ("printed", "status"),
    [
        ("Afgedaan d.d. 12-03-2024", "afgedaan"),
        ("niet afgedaan", "open"),
        ("deels afgedaan", "in uitvoering"),
        ("komt te vervallen", "vervallen"),
        ("nee", "open"),
        ("-", ""),
        ("groen", None),
    ],
)
def test_a_status_is_known_by_how_it_begins(printed: str, status: str | None) -> None:
    assert status_of(printed) == status


CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS, CELLS), max_size=8))
def test_no_row_is_lost(tmp_path_factory: pytest.TempPathFactory, rows: list[Any]) -> None:
    """Each row that says anything is a toezegging, or is told."""
    head = ["Nr", "Toezegging", "Datum", "Termijn", "Status"]
    quoted = ['"{}"'.format('";"'.join(c.replace('"', '""') for c in row)) for row in [head, *rows]]
    fragment = read(tmp_path_factory.mktemp("r"), "\n".join(quoted))
    filled = [row for row in rows if any(cell.strip() for cell in row) and list(row) != head]
    skipped = [one for one in fragment.problems if one.id.endswith("/no-text")]

    assert len(toezeggingen(fragment)) + len(skipped) == len(filled)
    plan = assemble(fragment.elements, fragment.relations, as_of=date(2024, 4, 1))
    assert plan.problems == ()
