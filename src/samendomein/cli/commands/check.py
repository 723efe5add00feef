"""`samendomein check`: the findings one by one, for editors and for a pipeline."""

from __future__ import annotations

from pathlib import Path

import click

from samendomein.cli.delivering import PRINT, deliver, targets, tell_trouble
from samendomein.cli.judged import prepare
from samendomein.cli.judging_options import Asked, judging_command
from samendomein.cli.language import say
from samendomein.cli.screen import show
from samendomein.pipeline.settings import OutputSetting

LINES = "text/lines"


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return judging_command(
        "check",
        say(
            "Read a plan and print what the checks find, line by line.\n\n"
            "PATH is a plan file, a folder of plan files, or a folder with a samendomein.toml. "
            "Exit code 1 means findings, 2 that something broke or could not be read, 4 that "
            "the command was not understood. Nothing is measured; see report and measure."
        ),
        check,
    )


def check(asked: Asked) -> int:
    """Print the findings; also write them to files, if somebody named any."""
    prepared = prepare(asked)
    formats = prepared.plugins.formats
    files = [OutputSetting(path=Path(one), format=asked.format) for one in asked.outputs]
    if not any(str(one.path) == PRINT for one in files):
        printed_as = LINES if files or not asked.format else asked.format
        files.append(OutputSetting(path=Path(PRINT), format=printed_as))
    wanted = targets(files, formats, prepared.settings)
    report = prepared.report(whole_paths=True, measuring=False)
    delivery = deliver(report, wanted)
    told = any(target.is_printed and target.format.id == LINES for target in wanted)
    tell_trouble(report, formats, delivery.failures, already_told=told)
    if delivery.written:
        names = ", ".join(path.as_posix() for path in delivery.written)
        show(report.say("Written: {files}", files=names), aside=True)
    return delivery.exit_code(prepared.exit_code(report, otherwise="low"))
