"""`samendomein schema` and `samendomein completion`: what other programs read."""

from __future__ import annotations

import pytest
from click.shell_completion import get_completion_class


@pytest.mark.parametrize("of", ["", "plan", "report"])
def test_a_schema_is_json(samendomein, of):
    assert samendomein(f"schema {of}").json["$schema"].startswith("https://json-schema.org/")


def test_the_schema_of_a_plan_speaks_the_language(samendomein):
    dutch, english = samendomein("schema").json, samendomein("schema --lang en").json

    assert dutch != english
    assert dutch["title"].startswith("Planbestand")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_a_script(samendomein, shell):
    ran = samendomein(f"completion {shell}")

    assert "_SAMENDOMEIN_COMPLETE" in ran.out
    assert ran.code == 0


def test_a_shell_that_click_does_not_know_is_explained(samendomein, monkeypatch):
    monkeypatch.setattr(
        "samendomein.cli.commands.completion.get_completion_class",
        lambda shell: None if shell == "powershell" else get_completion_class(shell),
    )

    ran = samendomein("completion powershell --lang en")

    assert ran.err == (
        "error: this release of click cannot complete in powershell\n"
        "  hint: run 'python -m pip install --upgrade click'\n"
    )
    assert ran.code == 4


def test_the_help_says_how(samendomein):
    assert (
        'bash:        eval "$(samendomein completion bash)"' in samendomein("completion --help").out
    )


def test_commands_are_completed(samendomein, monkeypatch):
    monkeypatch.setenv("_SAMENDOMEIN_COMPLETE", "zsh_complete")
    monkeypatch.setenv("COMP_WORDS", "samendomein re")
    monkeypatch.setenv("COMP_CWORD", "1")

    with pytest.raises(SystemExit):
        samendomein("")
