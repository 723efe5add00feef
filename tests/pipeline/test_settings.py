"""The settings file: what can stand in it, and what is said of what cannot."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from samendomein import (
    OutputSetting,
    Selection,
    Settings,
    Severity,
    SourceSetting,
    load_plugins,
    read_settings,
)
from samendomein.pipeline.settings import SettingsError
from samendomein.pipeline.settings_fit import refuse_unknown_names

WHOLE = """
title = "Samen verder"
language = "en"
as_of = 2024-04-01
sources = ["plan", { path = "geld.xlsx", plugin = "excel", sheet = "Blad1", rows = 2.5 }]
plugins = "eigen.py"
network = true
fail_on = "medium"

[[output]]
path = "uit/rapport.html"

[[output]]
path = "uit/rapport"
format = "csv"

[checks]
select = ["D01", "samenhang"]
ignore = "omvang"

[checks.severity]
D01 = "high"

[checks.options."structuur/goal-without-action"]
kinds = ["goal"]
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def settings_of(text: str) -> Settings:
    Path("samendomein.toml").write_text(text, "utf-8")
    return read_settings(".")


def complaints(text: str) -> list[str]:
    with pytest.raises(SettingsError) as raised:
        refuse_unknown_names(settings_of(text), load_plugins())
    return str(raised.value).splitlines()


def test_everything_that_can_be_set():
    Path("eigen.py").write_text("")

    assert settings_of(WHOLE) == Settings(
        folder=Path(),
        title="Samen verder",
        language="en",
        as_of=date(2024, 4, 1),
        sources=(
            SourceSetting(path=Path("plan")),
            SourceSetting(
                path=Path("geld.xlsx"), plugin="excel", settings={"sheet": "Blad1", "rows": 2.5}
            ),
        ),
        outputs=(
            OutputSetting(path=Path("uit/rapport.html")),
            OutputSetting(path=Path("uit/rapport"), format="csv"),
        ),
        plugins=(Path("eigen.py"),),
        network=True,
        fail_on="medium",
        selection=Selection(
            select=("D01", "samenhang"),
            ignore=("omvang",),
            severity={"D01": Severity.HIGH},
            options={"structuur/goal-without-action": {"kinds": ["goal"]}},
        ),
    )


def test_severities_may_be_said_in_dutch():
    settings = settings_of('fail_on = "Nooit"\n[checks.severity]\nD01 = "hoog"\n')

    assert settings.fail_on == "never"
    assert settings.selection.severity == {"D01": Severity.HIGH}


def test_what_nobody_says_is_left_to_the_caller():
    settings = settings_of("")

    assert (settings.language, settings.as_of, settings.fail_on) == (None, None, None)
    assert settings.sources == (SourceSetting(path=Path()),)


def test_paths_start_from_the_folder_of_the_settings():
    Path("map").mkdir()
    Path("map/samendomein.toml").write_text('sources = ["plan"]\n[[output]]\npath = "r.html"\n')

    settings = read_settings("map")

    assert settings.sources[0].path == Path("map/plan")
    assert settings.outputs[0].path == Path("map/r.html")


@pytest.mark.parametrize("path", ["plan.toml", "map"])
def test_a_plan_without_settings_is_the_source_itself(path):
    Path("map").mkdir()

    assert read_settings(path) == Settings(sources=(SourceSetting(path=Path(path)),))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'titel = "x"',
            [
                "samendomein.toml:1:1: error[settings/unknown-key] there is no setting 'titel'",
                "  hint: did you mean 'title'?",
            ],
        ),
        (
            "title = 3",
            [
                (
                    "samendomein.toml:1:1: error[settings/wrong-type] "
                    "'title': expected a text between quotes"
                )
            ],
        ),
        (
            'network = "ja"',
            ["samendomein.toml:1:1: error[settings/wrong-type] 'network': expected true or false"],
        ),
        (
            'as_of = "1 april"',
            [
                (
                    "samendomein.toml:1:1: error[settings/wrong-type] "
                    "'as_of': expected a date such as 2024-04-01"
                )
            ],
        ),
        (
            'language = "de"',
            [
                (
                    "samendomein.toml:1:1: error[settings/unknown-word] "
                    "'language': found 'de', expected one of: nl, en"
                )
            ],
        ),
        (
            'fail_on = "hihg"',
            [
                (
                    "samendomein.toml:1:1: error[settings/unknown-word] "
                    "'fail_on': found 'hihg', expected one of: high, medium, low, never"
                ),
                "  hint: did you mean 'high'?",
            ],
        ),
        (
            "sources = [3]",
            [
                (
                    "samendomein.toml:1:12: error[settings/wrong-type] "
                    "expected a path or a table with a path"
                )
            ],
        ),
        (
            '[[output]]\nformat = "html"',
            [
                "samendomein.toml:1:1: error[settings/missing-key] a table without 'path'",
                "  hint: add 'path' to it",
            ],
        ),
        (
            'output = "r.html"',
            ["samendomein.toml:1:1: error[settings/wrong-type] expected a table with a path"],
        ),
        (
            'plugins = ["w.py"]',
            [
                "samendomein.toml:1:12: error[settings/no-such-file] there is no plugin file w.py",
                "  hint: paths start from the folder of the settings file",
            ],
        ),
        (
            "plugins = [1]",
            [
                (
                    "samendomein.toml:1:12: error[settings/wrong-type] "
                    "expected the path of a Python file"
                )
            ],
        ),
        (
            "checks = 3",
            ["samendomein.toml:1:1: error[settings/wrong-type] 'checks': expected a table"],
        ),
        (
            "[checks]\nselect = [1]",
            [
                (
                    "samendomein.toml:2:11: error[settings/wrong-type] "
                    "'select': expected a text between quotes"
                )
            ],
        ),
        (
            'sources = ["weg"]',
            [
                "samendomein.toml:1:12: error[settings/no-source] weg does not exist",
                "  hint: give the path of a plan file, or of a folder with plan files",
            ],
        ),
        (
            '[[sources]]\npath = "x"\nplugin = "tolm"',
            [
                "samendomein.toml:1:1: error[settings/no-source] there is no source 'tolm'",
                "  hint: see 'samendomein plugins' for the sources there are",
            ],
        ),
        (
            '[[output]]\npath = "r.html"\nformat = "htlm"',
            [
                "samendomein.toml:3:1: error[settings/no-format] there is no format 'htlm'",
                "  hint: did you mean 'html'?",
            ],
        ),
        (
            '[checks]\nignore = "D0l"\n[checks.severity]\nniks = "low"',
            [
                "samendomein.toml:2:1: error[settings/unknown-check] there is no check 'D0l'",
                "samendomein.toml:4:1: error[settings/unknown-check] there is no check 'niks'",
            ],
        ),
        (
            'metrics = ["meten", "meten/progres"]',
            [
                (
                    "samendomein.toml:1:21: error[settings/unknown-metric] "
                    "there is no metric 'meten/progres'"
                ),
                "  hint: did you mean 'meten/progress'?",
            ],
        ),
        (
            '[metrics]\nselect = "metn"',
            [
                "samendomein.toml:2:1: error[settings/unknown-metric] there is no metric 'metn'",
                "  hint: did you mean 'meten'?",
            ],
        ),
        (
            '[metrics.options."invloed/cross-impact"]\nsecond_ordr = 1.0',
            [
                (
                    "samendomein.toml:1:1: error[settings/wrong-option] "
                    "invloed/cross-impact has no option 'second_ordr'"
                ),
                "  hint: did you mean 'second_order'?",
            ],
        ),
        (
            "[metrics.options.'invloed/cross-impact']\nsecond_order = \"half\"",
            [
                (
                    "samendomein.toml:1:1: error[settings/wrong-option] "
                    "option of invloed/cross-impact cannot be used: second_order"
                ),
                (
                    "  hint: see 'samendomein explain invloed/cross-impact' for the options and "
                    "their types"
                ),
            ],
        ),
        (
            "[metrics]\nselekt = 1",
            [
                ("samendomein.toml:2:1: error[settings/unknown-key] there is no setting 'selekt'"),
                "  hint: did you mean 'select'?",
            ],
        ),
        (
            '[[output]]\npath = "r.html"\noptions = { width = 3 }',
            [("samendomein.toml:3:13: error[settings/wrong-option] html/report has no options")],
        ),
        (
            "[formats.options.htlm]\nwidth = 3",
            [
                "samendomein.toml:1:1: error[settings/no-format] there is no format 'htlm'",
                "  hint: did you mean 'html'?",
            ],
        ),
        (
            "[formats]\noption = 3",
            [
                "samendomein.toml:2:1: error[settings/unknown-key] there is no setting 'option'",
                "  hint: did you mean 'options'?",
            ],
        ),
        (
            "[checks.options.D05]\nx = 1",
            [
                (
                    "samendomein.toml:1:1: error[settings/wrong-option] "
                    "structuur/goal-cycle has no options"
                )
            ],
        ),
    ],
)
def test_what_cannot_stand_is_said_at_its_place(text, said):
    Path("plan.toml").write_text('[[goal]]\nid = "a"\ntitle = "A"\n', "utf-8")
    found = complaints(text)

    assert without_hints_beside(found, said) == said


def test_every_mistake_is_told_at_once():
    found = complaints('titel = "x"\nlanguage = "de"\nnetwork = 1\n')

    assert len([line for line in found if line.startswith("samendomein.toml:")]) == 3


def test_a_file_that_is_no_toml_is_told_with_its_place():
    (line, *_) = complaints("title = \n")

    assert line.startswith("samendomein.toml:1:")


def without_hints_beside(found: list[str], said: list[str]) -> list[str]:
    """What was found; if hints depend on the checks there are, without them."""
    hinted = any(line.startswith("  ") for line in said)
    return [line for line in found if hinted or not line.startswith("  ")]
