"""Profiles: what one reader asks for, over what the settings say for everybody."""

from __future__ import annotations

from pathlib import Path

import pytest

import samendomein as sd
from samendomein.pipeline.profiles import in_profile
from samendomein.pipeline.settings import SettingsError
from samendomein.pipeline.settings_fit import refuse_unknown_names

SETTINGS = """
fail_on = "low"

[checks]
select = ["structuur", "sturing"]
ignore = ["low"]

[checks.severity]
structuur = "medium"
sturing = "low"

[profiles.raad]
select = ["high"]
fail_on = "hoog"

[profiles.raad.severity]
structuur = "hoog"

[profiles.intern]
ignore = []
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def settings_of(text: str) -> sd.Settings:
    Path("samendomein.toml").write_text(text, "utf-8")
    return sd.read_settings(".")


def test_what_a_profile_says_takes_the_place_of_what_the_settings_say():
    council = in_profile(settings_of(SETTINGS), "raad")

    assert council.selection.select == ("high",)
    assert council.selection.ignore == ("low",)
    assert council.fail_on == "high"
    assert list(council.selection.severity.items()) == [
        ("sturing", sd.Severity.LOW),
        ("structuur", sd.Severity.HIGH),
    ]


def test_an_empty_list_says_something_too():
    department = in_profile(settings_of(SETTINGS), "intern")

    assert department.selection.ignore == ()
    assert department.selection.select == ("structuur", "sturing")
    assert department.fail_on == "low"


def test_options_of_a_profile_are_joined_with_those_of_the_settings():
    settings = settings_of(
        "[checks.options.D01]\na = 1\nb = 1\n[profiles.raad.options.D01]\nb = 2\n"
    )

    assert in_profile(settings, "raad").selection.options == {"D01": {"a": 1, "b": 2}}


@pytest.mark.parametrize(
    ("name", "hint"),
    [("rad", "did you mean 'raad'?"), ("wethouder", "profiles: raad, intern")],
)
def test_an_unknown_profile_is_told_with_those_there_are(name, hint):
    with pytest.raises(sd.UsageError) as raised:
        in_profile(settings_of(SETTINGS), name)

    assert str(raised.value) == f"there is no profile '{name}'\n  hint: {hint}"


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        (
            'select = ["structuur/goal-without-actoin"]',
            (
                "samendomein.toml:2:11: error[settings/unknown-check] "
                "there is no check 'structuur/goal-without-actoin'\n"
                "  hint: did you mean 'structuur/goal-without-action'?"
            ),
        ),
        (
            'severity = { D01 = "zwaar" }',
            (
                "samendomein.toml:2:14: error[settings/unknown-word] "
                "'D01': found 'zwaar', expected one of: high, medium, low"
            ),
        ),
        (
            'selecteer = ["D01"]',
            (
                "samendomein.toml:2:1: error[settings/unknown-key] "
                "there is no setting 'selecteer'\n"
                "  hint: did you mean 'select'?"
            ),
        ),
        (
            "options = { D01 = { most = 3 } }",
            (
                "samendomein.toml:2:13: error[settings/wrong-option] "
                "structuur/goal-without-action has no option 'most'\n"
                "  hint: options: exempt, through_themes"
            ),
        ),
    ],
)
def test_what_a_profile_cannot_say_is_told_with_its_place(profile, said):
    with pytest.raises(SettingsError) as raised:
        refuse_unknown_names(settings_of(f"[profiles.raad]\n{profile}\n"), sd.load_plugins())

    assert str(raised.value) == said
