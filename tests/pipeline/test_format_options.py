"""Formats take options from the settings, for all their files or for one."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from attrs import frozen

import samendomein as sd
from samendomein import Format, ReadError, Report, compose, option
from samendomein.pipeline.plugging import plugins_for
from samendomein.pipeline.settings_fit import refuse_unknown_names
from samendomein.testing import plan_of

PLUGIN = """\
from pathlib import Path

from attrs import frozen

from samendomein import Format, option


@frozen(kw_only=True)
class Options:
    most: int = option(5, help="how many")
    to: str = option("", help="for whom")
    paper: Path | None = option(None, help="a file to write on")


def card(report, options: Options):
    paper = "" if options.paper is None else options.paper.read_text("utf-8")
    return f"{options.to or 'iedereen'}: {options.most}{paper}"


def samendomein_formats():
    return [Format(id="kaart/kaart", title="A card", render=card)]
"""

SETTINGS = """\
plugins = ["kaart.py"]

[[output]]
path = "een.md"
format = "kaart"

[[output]]
path = "twee.md"
format = "kaart/kaart"
options = { to = "de raad" }
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("map").mkdir()
    Path("map/kaart.py").write_text(PLUGIN, "utf-8")
    Path("map/plan.toml").write_text('[[doel]]\nid = "a"\ntitel = "A"\n', "utf-8")
    return Path("map")


def written(settings: sd.Settings, name: str) -> str:
    assessment = sd.assess(plan_of(""), settings=settings)
    (file,) = sd.write(assessment, name, format="kaart", settings=settings)
    return file.read_text("utf-8")


def settings_of(folder: Path, text: str) -> sd.Settings:
    file = folder / "samendomein.toml"
    file.write_text(text, "utf-8")
    return sd.read_settings(file)


def complaints(folder: Path, text: str) -> list[str]:
    settings = settings_of(folder, text)
    with pytest.raises(ReadError) as refused:
        refuse_unknown_names(settings, plugins_for(settings))
    return str(refused.value).splitlines()


def test_two_files_of_one_format_can_differ(folder, samendomein_report):
    text = SETTINGS + "[formats.options.kaart]\nmost = 3\nto = 'het college'\n"
    settings_of(folder, text)
    samendomein_report("map")

    assert Path("map/een.md").read_text("utf-8") == "het college: 3"
    assert Path("map/twee.md").read_text("utf-8") == "de raad: 3"


def test_a_file_that_nobody_named_in_the_settings_follows_the_format(folder, samendomein_report):
    settings_of(folder, SETTINGS + "[formats.options.kaart]\nmost = 3\n")
    samendomein_report("map", "--output", "los.md", "--format", "kaart")

    assert Path("los.md").read_text("utf-8") == "iedereen: 3"


def test_a_script_follows_the_settings_too(folder):
    settings = settings_of(folder, SETTINGS + "[formats.options.'kaart/kaart']\nmost = 3\n")

    assert written(settings, "uit.md") == "iedereen: 3"


def test_a_file_stands_in_the_folder_of_the_settings(folder):
    (folder / "papier.txt").write_text("!", "utf-8")
    settings = settings_of(folder, SETTINGS + "[formats.options.kaart]\npaper = 'papier.txt'\n")

    assert written(settings, "uit.md") == "iedereen: 5!"


def test_every_option_that_does_not_fit_is_told_at_its_place(folder):
    found = complaints(
        folder,
        SETTINGS.replace("to =", "too =")
        + "[formats.options.kaart]\nmost = '3'\npaper = 'weg.txt'\n",
    )

    assert found == [
        "map/samendomein.toml:10:13: error[settings/wrong-option] kaart/kaart has no option 'too'",
        "  hint: did you mean 'to'?",
        (
            "map/samendomein.toml:12:1: error[settings/wrong-option] "
            "option of kaart/kaart cannot be used: most"
        ),
        "  hint: see 'samendomein explain kaart/kaart' for the options and their types",
        "map/samendomein.toml:13:1: error[settings/wrong-option] there is no file weg.txt",
        "  hint: paths start from the folder of the settings file",
    ]


@pytest.mark.parametrize("paper", ["''", "3", "'" + "x" * 5000 + "'", '"\\u0000"', "'.'"])
def test_what_is_no_file_is_told(folder, paper):
    found = complaints(folder, SETTINGS + f"[formats.options.kaart]\npaper = {paper}\n")

    assert len(found) == 2
    assert found[0].startswith("map/samendomein.toml:12:1: error[settings/wrong-option] ")


@frozen(kw_only=True)
class Options:
    most: int = option(5, help="how many")


def plain(report: Report) -> str:
    return report.title


def with_more(report: Report, more: str = "!") -> str:
    return f"{report.title}{more}"


def with_options(report: Report, options: Options) -> str:
    return f"{report.title}{options.most}"


def without_a_class(report: Report, options) -> str:
    return f"{report.title}{options}"


class Writer:
    def write(self, report: Report) -> str:
        return report.title

    def write_with(self, report: Report, options: Options) -> str:
        return f"{report.title}{options.most}"


@pytest.mark.parametrize(
    ("render", "said"),
    [
        (plain, "T"),
        (with_more, "T!"),
        (partial(with_more, more="?"), "T?"),
        (lambda report, end="": report.title + end, "T"),
        (Writer().write, "T"),
        (str, None),
        (with_options, "T5"),
        (Writer().write_with, "T5"),
    ],
)
def test_whatever_can_be_called_with_a_report_can_be_a_format(render, said):
    report = compose(sd.assess(plan_of("")), title="T")
    made = Format(id="kaart/kaart", title="A card", render=render)

    assert made(report) == (str(report) if said is None else said)


def test_options_that_are_given_go_before_those_of_the_run():
    report = compose(sd.assess(plan_of("")), title="T")
    made = Format(id="kaart/kaart", title="A card", render=with_options, chosen=Options(most=2))

    assert (made(report), made(report, Options(most=1))) == ("T2", "T1")


def test_options_without_a_class_are_told():
    with pytest.raises(TypeError, match="'options' must be annotated with an attrs class"):
        Format(id="kaart/kaart", title="A card", render=without_a_class)


def test_a_check_has_no_files(folder):
    """It looks at the plan and nothing else, so a path says nothing to it."""
    Path("map/kaart.py").write_text(
        "from pathlib import Path\n"
        "from attrs import frozen\n"
        "from samendomein import Goal, check, option\n"
        "@frozen(kw_only=True)\n"
        "class Options:\n"
        "    paper: Path | None = option(None, help='a file')\n"
        "@check('kaart/leeg', about=Goal)\n"
        "def leeg(plan, options: Options):\n"
        "    'Empty.\\n\\nWhy: so.\\n\\nFix: so.'\n"
        "    return ()\n"
        "def samendomein_checks():\n"
        "    return [leeg]\n",
        "utf-8",
    )
    (folder / "papier.txt").write_text("!", "utf-8")
    found = complaints(
        folder, "plugins = ['kaart.py']\n[checks.options.'kaart/leeg']\npaper = 'papier.txt'\n"
    )

    assert found == [
        (
            "map/samendomein.toml:2:1: error[settings/wrong-option] "
            "option of kaart/leeg cannot be used: paper"
        ),
        "  hint: see 'samendomein explain kaart/leeg' for the options and their types",
    ]


@pytest.fixture
def samendomein_report():
    from samendomein.cli.main import main

    def report(*words: str) -> None:
        assert main(["report", *words]) == 0

    return report
