"""Whatever goes wrong while files are written, the folder is as it was, or as it was to be."""

from __future__ import annotations

import shlex
import tempfile
from pathlib import Path

import pytest

import samendomein as sd
from samendomein.cli.main import main

DECISIONS = """\
door = "adviseur"
op = 2024-04-01

[[besluit]]
alles = true
besluit = "aanvaard"
"""
DECIDE = shlex.split("review plan --decisions besluiten.toml --lang en")
FILES = 7
"""So many files change when everything is accepted: four kinds, the paper, reviews, proposals."""


@pytest.fixture(autouse=True)
def imported(folder) -> None:
    """A folder in which everything waits, with a file of people's own."""
    Path("plan").mkdir()
    Path("plan/doelen.toml").write_text('[[doel]]\nid = "gezond"\ntitel = "Gezond"\n', "utf-8")
    Path("besluiten.toml").write_text(DECISIONS, "utf-8")
    assert main(shlex.split("import nota.proef --into plan --plugin proef.py")) == 0


def content() -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in Path("plan").rglob("*")
            if path.is_file()}  # fmt: skip


def fails_at(number: int, original):
    """A function that fails the nth time it is called, and works at all other times."""
    calls = iter(range(1, 1000))

    def failing(*given, **named):
        if next(calls) == number:
            raise OSError(28, "No space left on device")
        return original(*given, **named)

    return failing


@pytest.mark.parametrize("number", range(1, FILES))
def test_when_a_file_cannot_be_replaced_the_others_get_back_what_was_in_them(
    number, monkeypatch, capfd
):
    before = content()
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", fails_at(number, Path.replace))
        code = main(DECIDE)

    assert code == 4
    assert "cannot be written: the disk is full\n  hint: choose a place" in capfd.readouterr()[1]
    assert content() == before


@pytest.mark.parametrize("number", range(1, FILES + 2))
def test_when_the_disk_is_full_nothing_changes(number, monkeypatch):
    before = content()
    with monkeypatch.context() as patched:
        patched.setattr(tempfile, "mkstemp", fails_at(number, tempfile.mkstemp))
        code = main(DECIDE)

    assert code == 4
    assert content() == before


def test_after_a_fault_the_same_decisions_can_be_carried_out(monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", fails_at(3, Path.replace))
        main(DECIDE)
    code = main(DECIDE)
    plan = sd.read("plan")

    assert code == 0
    assert (len(plan), plan.waiting, plan.problems) == (7, (), ())


def test_who_pulls_the_plug_finds_a_proposal_twice_and_never_lost(monkeypatch):
    """A process that is killed cannot put anything back: so nothing goes before it came."""

    waiting = {one.id for one in sd.read("plan", proposed=True).elements}
    original = Path.replace
    calls = iter(range(1, 1000))
    lost = []

    def replacing(path, target):
        done = original(path, target)
        next(calls)
        text = b"".join(content().values()).decode()
        lost.extend(id for id in waiting if f'id = "{id}"' not in text)
        return done

    monkeypatch.setattr(Path, "replace", replacing)
    main(DECIDE)

    assert next(calls) > 4
    assert lost == []


def test_what_is_empty_goes_and_the_command_says_so(capfd):
    main(DECIDE)
    out = capfd.readouterr()[0]

    assert not Path("plan/voorstellen").exists()
    assert out.endswith(
        "Written: plan/actions.toml, plan/documents.toml, plan/doelen.toml, plan/laws.toml, "
        "plan/reviewed.toml, plan/toezeggingen.toml\n"
        "Taken away, for nothing is left in it: plan/voorstellen/nota.toml\n"
    )


def test_a_folder_in_which_somebody_keeps_something_else_stays():
    Path("plan/voorstellen/aantekening.txt").write_text("bel de griffie", "utf-8")
    main(DECIDE)

    assert [one.name for one in Path("plan/voorstellen").iterdir()] == ["aantekening.txt"]
