"""What the command says when it was asked for something that does not exist: exit code 4."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "report nergens",
            (
                "fout: nergens bestaat niet\n"
                "  tip: geef het pad van een planbestand, of van een map met planbestanden\n"
            ),
        ),
        (
            "check plan.toml --select niks --lang en",
            (
                "error: there is no check 'niks'\n"
                "  hint: see 'samendomein checks' for the checks there are\n"
            ),
        ),
        (
            "check plan.toml --select eigen/no-titel --plugin eigen.py --lang en",
            "error: there is no check 'eigen/no-titel'\n  hint: did you mean 'eigen/no-title'?\n",
        ),
        (
            "check plan.toml --plugin weg.py --lang en",
            (
                "error: there is no plugin file weg.py\n"
                "  hint: name a Python file, such as my_checks.py, or an installed plugin\n"
            ),
        ),
        (
            "report plan.toml --format htlm --lang en",
            "error: there is no format 'htlm'\n  hint: did you mean 'html'?\n",
        ),
        (
            "report plan.toml --as-of morgen",
            (
                "Gebruik: samendomein report [OPTIES] PAD\n"
                "Typ 'samendomein report --help' voor uitleg.\n\n"
                "fout: '--as-of' kan zo niet: er staat 'morgen', maar verwacht werd een dag zoals "
                "2024-04-01\n"
            ),
        ),
        (
            "report plan.toml --fail-on rood --lang en",
            (
                "Usage: samendomein report [OPTIONS] PATH\n"
                "Try 'samendomein report --help' for help.\n\n"
                "Error: Invalid value for '--fail-on': found 'rood', "
                "expected one of: high, medium, low, never\n"
            ),
        ),
    ],
)
def test_wrong_use_is_explained(samendomein, typed, said):
    ran = samendomein(typed)

    assert ran.err == said
    assert ran.out == ""
    assert ran.code == 4


@pytest.mark.parametrize(
    "typed",
    ["raport x", "report", "report x y", "report x --lang fr", "report x --langg nl", "schema x"],
)
def test_what_click_refuses_is_wrong_use_too(samendomein, typed):
    ran = samendomein(typed)

    assert ran.err.startswith("Gebruik: samendomein ")
    assert ran.code == 4


def test_mistakes_in_the_settings_are_wrong_use_with_their_places(samendomein):
    Path("samendomein.toml").write_text(
        'sources = ["plan.toml", "weg.toml"]\n\n[[output]]\npath = "rapport.htlm"\n\n'
        '[checks]\nselect = ["D01", "D0l"]\n'
    )

    ran = samendomein("report . --lang en")

    assert [line for line in ran.err.splitlines() if not line.startswith("  ")] == [
        "samendomein.toml:1:25: error[settings/no-source] weg.toml does not exist",
        "samendomein.toml:4:1: error[settings/no-format] no format goes with 'rapport.htlm'",
        "samendomein.toml:7:18: error[settings/unknown-check] there is no check 'D0l'",
    ]
    assert ran.code == 4


def test_of_two_formats_for_one_end_of_a_name_nobody_chooses_in_silence(samendomein):
    Path("huis.py").write_text(
        "from samendomein import Format\n"
        "def samendomein_formats():\n"
        '    return [Format(id="huis/stijl", title="x", render=str, suffixes=(".html",))]\n'
    )

    ran = samendomein("report plan.toml -o r.html --plugin huis.py --lang en")

    assert ran.err == (
        "error: several formats go with 'r.html'\n"
        "  hint: choose one with --format, or with format in the settings: "
        "html/report, huis/stijl\n"
    )
    assert ran.code == 4
    chosen = samendomein("report plan.toml -o r.html --plugin huis.py -f html --plugin eigen.py")
    assert chosen.code != 4
