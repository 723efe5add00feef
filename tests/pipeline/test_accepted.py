"""The file of acceptances: read with every fault told, written whole."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from samendomein.assessment.acceptance import Acceptance, AcceptanceState
from samendomein.assessment.until import Until
from samendomein.errors import SamendomeinError
from samendomein.pipeline.accepted import add_acceptance, read_accepted
from samendomein.plan.values import Missing

WHOLE = """
# Wat de raad weet.
[[aanvaarding]]
toets = "D01"
elementen = ["jeugd"]
kenmerk = "2024"
reden = "wacht op de kadernota"  # zie het verslag
eigenaar = "beleidsadviseur jeugd"
getekend_op = 2024-04-01
tot = 2024-12-31
stand = "aangevraagd"
goedgekeurd_door = "afdelingshoofd"
gedekt = [{ toets = "structuur/a", elementen = ["jeugd"], kenmerk = "2024" }]

[[acceptance]]
check = "samenhang"
elements = "all"
kind = "goal"
nota = "sociaal"
below = "gezond"
reason = "until the review"
owner = "programme manager"
signed_on = 2024-04-01
until = "evaluatie"
"""

JEUGD = Acceptance(
    check="D01",
    elements=("jeugd",),
    key="2024",
    reason="wacht op de kadernota",
    owner="beleidsadviseur jeugd",
    signed_on=date(2024, 4, 1),
    until=Until(date(2024, 12, 31)),
    state=AcceptanceState.REQUESTED,
    approved_by="afdelingshoofd",
    covered=(("structuur/a", ("jeugd",), "2024"),),
)
WIDE = Acceptance(
    check="samenhang",
    everything=True,
    kind="goal",
    nota="sociaal",
    below="gezond",
    reason="until the review",
    owner="programme manager",
    signed_on=date(2024, 4, 1),
    until=Until(event="evaluatie"),
)


@pytest.fixture
def file(tmp_path, monkeypatch):
    """A file in a folder of its own, named by its name only."""
    monkeypatch.chdir(tmp_path)
    return Path("accepted.toml")


def problems(found):
    return [str(problem) for problem in found.problems]


def test_acceptances_are_read_by_dutch_and_by_english_words(file):
    file.write_text(WHOLE, "utf-8")
    found = read_accepted(file)

    assert problems(found) == []
    assert found.acceptances == (JEUGD, WIDE)
    assert [str(one.origin.location) for one in found.acceptances] == [
        "accepted.toml:3:1",
        "accepted.toml:15:1",
    ]


def test_without_a_file_nothing_is_accepted(file):
    assert read_accepted(file).acceptances == ()
    assert read_accepted(file).problems == ()


def test_everything_that_is_missing_is_told_in_one_run(file):
    file.write_text('[[aanvaarding]]\ntoets = "D01"\nelementen = "jeugd"\n', "utf-8")
    found = read_accepted(file)

    assert found.acceptances == ()
    assert problems(found) == [
        (
            "accepted.toml:1:1: error[accepted/missing-key] acceptance without 'reason'\n"
            "  hint: add 'reason' to it"
        ),
        (
            "accepted.toml:1:1: error[accepted/missing-key] acceptance without 'owner'\n"
            "  hint: add 'owner' to it"
        ),
        (
            "accepted.toml:1:1: error[accepted/missing-key] acceptance without 'signed_on'\n"
            "  hint: add 'signed_on' to it"
        ),
        (
            "accepted.toml:1:1: error[accepted/missing-key] acceptance without 'until'\n"
            "  hint: add 'until' to it"
        ),
    ]


@pytest.mark.parametrize(
    ("line", "instead", "message"),
    [
        (
            'reden = "wacht op de kadernota"',
            'redne = "wacht"\nreden = "x"',
            (
                "accepted.toml:7:1: error[accepted/unknown-key] acceptance has no key 'redne'\n"
                "  hint: did you mean 'reden'?"
            ),
        ),
        (
            'kenmerk = "2024"\n',
            'sleutel = "2024"\nkenmerk = "2025"\n',
            (
                "accepted.toml:7:1: error[accepted/said-twice] 'kenmerk' says again "
                "what another key here says: 'key'\n"
                "  hint: keep one of the two keys"
            ),
        ),
        (
            "tot = 2024-12-31",
            "tot = 2024",
            (
                "accepted.toml:10:1: error[accepted/impossible-value] 'tot': found 2024, expected "
                "a day or the id of an event\n"
                "  hint: write a day such as 2025-12-31, or the id of an event"
            ),
        ),
        (
            "tot = 2024-12-31",
            "tot = 2024-12-32",
            (
                "accepted.toml:10:7: error[toml/syntax] 2024-12-32 is not a date that exists\n"
                "  hint: write year, month and day, as in 2024-02-28"
            ),
        ),
        (
            "getekend_op = 2024-04-01",
            'getekend_op = "april"',
            (
                "accepted.toml:9:1: error[accepted/impossible-value] 'getekend_op': found 'april', "
                "expected a date\n  hint: write it as 2024-06-30"
            ),
        ),
        (
            'reden = "wacht op de kadernota"',
            'reden = "  "',
            (
                "accepted.toml:7:1: error[accepted/impossible-value] 'reden': found ' ', expected "
                "a text\n  hint: put the text between quotes"
            ),
        ),
        (
            'stand = "aangevraagd"',
            'stand = "goedgekeurt"',
            (
                "accepted.toml:11:1: error[accepted/impossible-value] 'stand': found "
                "'goedgekeurt', expected one of: requested, approved\n"
                "  hint: did you mean 'goedgekeurd'?"
            ),
        ),
        (
            "gedekt = [{",
            "gedekt = [3, {",
            "accepted.toml:13:11: error[accepted/wrong-type] finding: expected a table, found 3",
        ),
        (
            'gedekt = [{ toets = "structuur/a",',
            "gedekt = [{",
            (
                "accepted.toml:13:11: error[accepted/missing-key] finding without 'check'\n"
                "  hint: add 'check' to it"
            ),
        ),
        (
            'elementen = ["jeugd"]\nkenmerk',
            "kenmerk",
            (
                "accepted.toml:3:1: error[accepted/missing-key] acceptance without 'elements'\n"
                '  hint: name the ids of elements, or write elements = "all"'
            ),
        ),
        (
            "[[aanvaarding]]",
            "[[aanvarding]]",
            (
                "accepted.toml:3:1: error[accepted/unknown-table] 'aanvarding' is not a table of "
                "this file\n  hint: did you mean 'aanvaarding'?"
            ),
        ),
    ],
)
def test_an_acceptance_with_a_fault_accepts_nothing_and_the_others_stay(
    line, instead, message, file
):
    assert WHOLE.count(line) == 1
    file.write_text(WHOLE.replace(line, instead), "utf-8")
    found = read_accepted(file)

    assert problems(found) == [message]
    assert found.acceptances == (WIDE,)


def test_a_file_that_cannot_be_read_accepts_nothing(file):
    file.mkdir()
    found = read_accepted(file)

    assert found.acceptances == ()
    assert [problem.id for problem in found.problems] == ["toml/not-a-file"]


def test_adding_leaves_what_people_wrote_as_it_was(file):
    file.write_bytes(WHOLE.replace("\n", "\r\n").encode())
    before = file.read_bytes()
    added = evolve(JEUGD, reason="nog een", covered=Missing.UNKNOWN)
    add_acceptance(file, added)
    after = file.read_bytes()
    lines = set(after.split(b"\r\n"))

    assert lines >= set(before.split(b"\r\n"))
    assert b"\n" not in after.replace(b"\r\n", b"")
    assert set(read_accepted(file).acceptances) == {JEUGD, WIDE, added}


def test_a_new_file_is_written_like_this(file):
    add_acceptance(file, JEUGD)

    assert (
        file.read_text("utf-8")
        == """\
[[aanvaarding]]
controle = "D01"
elementen = ["jeugd"]
kenmerk = "2024"
reden = "wacht op de kadernota"
eigenaar = "beleidsadviseur jeugd"
getekend_op = 2024-04-01
tot = 2024-12-31
stand = "aangevraagd"
goedgekeurd_door = "afdelingshoofd"
gedekt = [
    { controle = "structuur/a", elementen = ["jeugd"], kenmerk = "2024" },
]
"""
    )


def test_a_file_in_english_goes_on_in_english(file):
    add_acceptance(file, WIDE, language="en")
    add_acceptance(file, JEUGD, language="nl")
    written = file.read_text("utf-8")

    assert 'elements = "all"' in written
    assert "aanvaarding" not in written
    assert read_accepted(file).acceptances == (WIDE, JEUGD)


def test_a_byte_order_mark_stays(file):
    file.write_text("\ufeff# van Kladblok\n", "utf-8")
    add_acceptance(file, WIDE)

    assert file.read_text("utf-8").startswith("\ufeff# van Kladblok\n")
    assert read_accepted(file).acceptances == (WIDE,)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (
            "[[aanvaarding]]\ntoets = D01\n",
            (
                "accepted.toml:2:9: error[toml/syntax] D01 is not a value in TOML\n"
                '  hint: put quotes around it: "D01"'
            ),
        ),
        (
            "aanvaarding = 3\n",
            (
                "nothing can be added to 'aanvaarding' without disturbing the file\n"
                "  hint: write each row under a [[aanvaarding]] of its own"
            ),
        ),
        (
            "[aanvaarding]\ntoets = 'D01'\n",
            (
                "nothing can be added to 'aanvaarding' without disturbing the file\n"
                "  hint: write each row under a [[aanvaarding]] of its own"
            ),
        ),
    ],
)
def test_what_cannot_be_added_to_stays_as_it_was(written, message, file):
    file.write_text(written, "utf-8")
    with pytest.raises(SamendomeinError) as refused:
        add_acceptance(file, WIDE)

    assert str(refused.value) == message
    assert file.read_text("utf-8") == written


TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12).filter(str.strip)
ELEMENTS = st.lists(TEXTS, min_size=1, max_size=3).map(tuple)
IDENTITIES = st.lists(
    st.tuples(TEXTS, ELEMENTS.map(sorted).map(tuple), st.just("") | TEXTS), max_size=4, unique=True
).map(lambda some: tuple(sorted(some)))
DATES = st.dates(date(2000, 1, 1), date(2100, 1, 1))
ACCEPTANCES = st.builds(
    Acceptance,
    check=TEXTS,
    elements=ELEMENTS,
    key=st.just(Missing.UNKNOWN) | TEXTS,
    reason=TEXTS,
    owner=TEXTS,
    signed_on=DATES,
    until=DATES.map(Until) | TEXTS.map(Until.parse),
    state=st.sampled_from(AcceptanceState),
    approved_by=st.just("") | TEXTS,
    covered=st.just(Missing.UNKNOWN) | IDENTITIES,
)


@given(
    st.lists(ACCEPTANCES, max_size=3),
    st.sampled_from(["nl", "en"]),
    st.sampled_from(["", "# eerst\n", WHOLE]),
)
def test_what_is_added_is_read_again(tmp_path_factory, acceptances, language, before):
    file = tmp_path_factory.mktemp("accepted") / "accepted.toml"
    file.write_text(before, "utf-8")
    there = read_accepted(file).acceptances
    for acceptance in acceptances:
        add_acceptance(file, acceptance, language=language)
    found = read_accepted(file)

    assert problems(found) == []
    assert sorted(map(repr, found.acceptances)) == sorted(map(repr, [*there, *acceptances]))
    assert all(line in file.read_text("utf-8") for line in before.splitlines())
