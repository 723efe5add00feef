"""`samendomein explain`: what a check looks for."""

from __future__ import annotations

from pathlib import Path

import pytest

WHOLE = """\
A goal without a real title
X01 · eigen/no-title, severity high
formerly eigen/titleless

Why: nobody knows what it is about.

Fix: write a title.

Limits: it does not read the title.

Options, under [checks.options."eigen/no-title"]:
  shortest = 2
    How many letters a title has at least.

Wrong:

    [[goal]]  # <--
    id = "x"
    title = "?"

Accept a finding for a while:

    samendomein accept X01:ELEMENT --reason … --owner … --until …
"""


@pytest.fixture
def example(folder):
    bad = folder / "examples/no-title/bad.toml"
    bad.parent.mkdir(parents=True)
    bad.write_text('[[goal]]  # expect: eigen/no-title\nid = "x"\ntitle = "?"\n', "utf-8")


@pytest.mark.parametrize("name", ["eigen/no-title", "X01", "x01", "Eigen/No-Title"])
def test_a_check_is_explained_by_id_or_code(samendomein, example, name):
    ran = samendomein(f"explain {name} --lang en --plugin eigen.py")

    assert ran.out == WHOLE
    assert ran.code == 0


def test_json_holds_the_same(samendomein, example):
    told = samendomein("explain X01 --lang en --plugin eigen.py --json").json

    assert told["id"] == "eigen/no-title"
    assert told["severity"] == "high"
    assert told["options"] == [
        {
            "name": "shortest",
            "type": "int",
            "default": 2,
            "help": "How many letters a title has at least.",
        }
    ]
    assert told["good"] == ""
    assert told["accept"] == "samendomein accept X01:ELEMENT --reason … --owner … --until …"


def test_an_option_is_shown_as_it_is_written_in_settings(samendomein):
    Path("eigen.py").write_text(
        Path("eigen.py")
        .read_text("utf-8")
        .replace(
            "    shortest: int",
            '    strict: bool = option(False, help="Strictly?")\n'
            '    names: tuple[str, ...] = option(("a", "b"), help="Which?")\n'
            "    shortest: int",
        ),
        "utf-8",
    )

    told = samendomein("explain X01 --plugin eigen.py").out

    assert "  strict = false\n" in told
    assert '  names = ["a", "b"]\n' in told


def test_a_group_lists_its_checks(samendomein):
    ran = samendomein("explain eigen --plugin eigen.py --lang en")

    assert ran.out.splitlines()[0] == "A goal without a real title"


def test_without_a_name_every_check_is_listed(samendomein):
    listed = samendomein("explain --plugin eigen.py --lang en").out

    assert listed == samendomein("checks --plugin eigen.py --lang en").out
    assert "eigen/no-title" in listed


def test_every_check_that_ships_is_explained_in_dutch(samendomein):
    told = samendomein("explain --json").json

    assert told
    assert [one["id"] for one in told if not one["why"] or not one["fix"]] == []


def test_an_unknown_check_is_wrong_use(samendomein):
    ran = samendomein("explain eigen/no-titel --plugin eigen.py --lang en")

    assert ran.err == (
        "error: there is no check 'eigen/no-titel'\n  hint: did you mean 'eigen/no-title'?\n"
    )
    assert ran.code == 4


def test_a_plugin_with_dutch_texts_is_shown_as_it_was_written(samendomein):
    Path("wij.py").write_text(
        "from samendomein import check\n"
        "@check('wij/leeg', language='nl')\n"
        "def leeg(plan):\n"
        '    """Een leeg plan.\n\n    Waarom: er staat niets in.\n\n'
        '    Oplossing: begin.\n    """\n'
        "    return ()\n"
        "def samendomein_checks():\n    return [leeg]\n",
        "utf-8",
    )

    assert samendomein("explain wij/leeg --plugin wij.py").out == (
        "Een leeg plan\nwij/leeg, zwaarte middel\n\n"
        "Waarom: er staat niets in.\n\nOplossing: begin.\n\n"
        "Een bevinding voor een tijd aanvaarden:\n\n"
        "    samendomein accept wij/leeg:ELEMENT --reason … --owner … --until …\n"
    )
