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


METRIC = """\
What is large
maat/large, a metric, only if asked for

Why: one sees what is large.

Formula: size.

Limits: it does not see what is wide.

Source: own choice.

Options, under [metrics.options."maat/large"]:
  least = 3
    What is large at least.

Measure it:

    samendomein measure PLAN maat/large
    samendomein measure PLAN maat/large --against PLAN
"""

METRICS = '''\
from attrs import frozen
from samendomein import Measurement, Text, metric, option


@frozen(kw_only=True)
class Options:
    least: int = option(3, help="What is large at least.")


def compared(plan, other, options):
    return Measurement.nothing(Text("nothing of {least}", least=options.least))


@metric("maat/large", in_reports=False, against=compared)
def large(plan, options: Options):
    """What is large.

    Why: one sees what is large.

    Formula: size.

    Limits: it does not see what is wide.

    Source: own choice.
    """
    return Measurement.nothing(Text("nothing of {least}", least=options.least))


def samendomein_metrics():
    return [large]
'''


def test_a_metric_is_explained_as_well(samendomein):
    Path("maat.py").write_text(METRICS, "utf-8")

    ran = samendomein("explain maat/large --lang en --plugin maat.py")

    assert ran.out == METRIC
    assert samendomein("explain maat/large --plugin maat.py --json").json["options"] == [
        {"name": "least", "type": "int", "default": 3, "help": "What is large at least."}
    ]


def test_a_group_without_checks_lists_its_metrics(samendomein):
    Path("maat.py").write_text(METRICS, "utf-8")

    ran = samendomein("explain maat --lang en --plugin maat.py")

    assert ran.out == "maat\n  maat/large\n    What is large (only if asked for)\n"
    assert [one["id"] for one in samendomein("explain maat --plugin maat.py --json").json] == [
        "maat/large"
    ]


def test_a_misspelt_metric_is_recognised(samendomein):
    ran = samendomein("explain meten/progres --lang en")

    assert ran.err == (
        "error: there is no check or metric 'meten/progres'\n"
        "  hint: did you mean 'meten/progress'?\n"
    )
    assert ran.code == 4


def test_options_of_metrics_hold_in_every_command(samendomein):
    Path("maat.py").write_text(METRICS, "utf-8")
    Path("samendomein.toml").write_text(
        'sources = ["plan.toml"]\nplugins = ["maat.py"]\nlanguage = "en"\n'
        '[metrics]\nselect = ["maat"]\n[metrics.options."maat/large"]\nleast = 7\n',
        "utf-8",
    )

    assert "othing of 7" in samendomein("measure .").out
    assert "othing of 7" in samendomein("measure . --against plan.toml").out
    samendomein("report . -o uit.md")
    assert "othing of 7" in Path("uit.md").read_text("utf-8")


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


FORMAT = """\
A card
kaart/kaart, a format, for .kaart

Options, under [formats.options."kaart/kaart"], or of one file as 'options' in [[output]]:
  most = 5
    How many findings.
  paper = ""
    A file.

Write it:

    samendomein report PLAN --format kaart/kaart
"""

CARD = """\
from pathlib import Path
from attrs import frozen
from samendomein import Format, option

@frozen(kw_only=True)
class Options:
    most: int = option(5, help="How many findings.")
    paper: Path | None = option(None, help="A file.")

def card(report, options: Options):
    return report.title

def samendomein_formats():
    return [Format(id="kaart/kaart", title="A card", suffixes=(".kaart",), render=card)]
"""


@pytest.mark.parametrize("name", ["kaart", "kaart/kaart", "Kaart/Kaart"])
def test_a_format_is_explained_with_its_options(samendomein, name):
    Path("kaart.py").write_text(CARD, "utf-8")
    ran = samendomein(f"explain {name} --lang en --plugin kaart.py")

    assert ran.out == FORMAT
    assert ran.code == 0


def test_a_format_is_explained_to_programs(samendomein):
    Path("kaart.py").write_text(CARD, "utf-8")
    told = samendomein("explain kaart --json --plugin kaart.py").json

    assert told["suffixes"] == [".kaart"]
    assert [one["name"] for one in told["options"]] == ["most", "paper"]


def test_a_format_without_options_is_explained_shortly(samendomein):
    ran = samendomein("explain html --lang nl")

    assert "html/report, een formaat, voor .html, .htm\n" in ran.out
    assert "Schrijf het:\n\n    samendomein report PLAN --format html/report\n" in ran.out
