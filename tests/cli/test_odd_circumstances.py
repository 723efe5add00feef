"""Pipes that close, poor consoles, Ctrl-C, colours, and errors that should not happen."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

import samendomein.cli.judged
from samendomein.cli import progress
from samendomein.cli.screen import colours_wanted
from samendomein.pipeline.settings import Settings, SourceSetting

CHECK = ["check", "plan.toml", "--plugin", "eigen.py", "--select", "eigen"]


def started(*typed: str, **environment: str) -> subprocess.Popen[bytes]:
    """The command as a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "samendomein", *typed],
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize(("typed", "code"), [(CHECK, 1), (["--help"], 0)])
def test_a_reader_who_goes_away_is_no_reason_to_complain(typed, code):
    process = started(*typed)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()

    assert said == b""
    assert process.wait() == code


def test_characters_that_a_console_lacks_are_shown_as_codes():
    Path("plan.toml").write_text('[[goal]]\nid = "a"\ntitle = "→"\n', "utf-8")
    out, err = started(*CHECK, "--lang", "en", PYTHONIOENCODING="cp1252").communicate()

    assert out.splitlines()[0] == (
        b"plan.toml:1:1: high[eigen/no-title] goal '\\u2192': its title is \\u2192"
    )
    assert err == b""


def test_what_is_printed_for_a_file_is_utf_8_on_any_console():
    Path("plan.toml").write_text('[[goal]]\nid = "a"\ntitle = "→"\n', "utf-8")
    out, _ = started(*CHECK, "--format", "json", PYTHONIOENCODING="cp1252").communicate()

    assert "→" in out.decode("utf-8")


def test_ctrl_c_stops_without_a_traceback(samendomein):
    Path("traag.py").write_text("raise KeyboardInterrupt\n")

    ran = samendomein("check plan.toml --plugin traag.py --lang en")

    assert ran.err == "stopped\n"
    assert ran.code == 130


def test_what_should_not_happen_is_said_on_one_line(samendomein, monkeypatch):
    def break_off(*_: object, **__: object) -> None:
        raise RuntimeError("twee\nregels")

    monkeypatch.setattr(samendomein_judged(), "judge", break_off)

    ran = samendomein("check plan.toml --lang en")

    assert ran.err == (
        "samendomein: this should not happen: RuntimeError: twee regels\n"
        "  hint: run it again with SAMENDOMEIN_DEBUG=1, and send what it shows to the makers\n"
    )
    assert ran.code == 2


def test_the_traceback_is_shown_to_who_asks(samendomein, monkeypatch):
    def break_off(*_: object, **__: object) -> None:
        raise RuntimeError("stuk")

    monkeypatch.setattr(samendomein_judged(), "judge", break_off)
    monkeypatch.setenv("SAMENDOMEIN_DEBUG", "1")

    assert samendomein("check plan.toml").err.startswith("Traceback (most recent call last):\n")


def test_a_check_that_prints_does_not_disturb_what_is_printed(samendomein):
    plugin = (
        Path("eigen.py").read_text().replace("    for goal", '    print("hallo")\n    for goal')
    )
    Path("eigen.py").write_text(plugin)

    ran = samendomein("check plan.toml --plugin eigen.py --select eigen --format json")

    assert ran.json["summary"][-1] == (
        "Plugins die zelf iets lieten zien; dat staat niet in dit rapport: eigen (eigen/no-title)."
    )
    assert ran.err == "eigen[no-title] hallo\n"


def test_a_plugin_that_prints_while_it_is_loaded_is_named_in_the_report(samendomein):
    plugin = Path("eigen.py").read_text().replace("    return [", "    print('hoi')\n    return [")
    Path("eigen.py").write_text(plugin)

    ran = samendomein("check plan.toml --plugin eigen.py --select eigen --lang en")

    assert ran.out.splitlines()[-1] == (
        "Plugins that printed something of their own, which is not in this report: "
        "eigen (samendomein_checks)."
    )


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colours_are_for_terminals_of_people_who_want_them(monkeypatch, environment, wanted):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal())

    assert colours_wanted() is wanted


def test_a_pipe_gets_no_colours(samendomein):
    assert "\x1b" not in samendomein(" ".join(CHECK)).out


def test_progress_is_told_on_a_terminal_when_there_is_much_to_read(monkeypatch):
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(progress, "LARGE", 10)
    settings = Settings(sources=(SourceSetting(path=Path("plan.toml")),))

    assert type(progress.progress(settings, "nl")).__name__ == "Status"


@pytest.mark.parametrize("stream", [Terminal(), io.StringIO()])
def test_progress_is_not_told_for_a_small_plan_or_to_a_file(monkeypatch, stream):
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "LARGE", 1_000_000 if stream.isatty() else 1)
    settings = Settings(sources=(SourceSetting(path=Path("plan.toml")),))

    assert type(progress.progress(settings, "nl")).__name__ == "nullcontext"


def samendomein_judged() -> object:
    """The module that asks the pipeline to judge."""
    return samendomein.cli.judged
