"""`samendomein report`: the main job."""

from __future__ import annotations

from pathlib import Path

import click
from attrs import evolve

from samendomein.cli.delivering import deliver, targets, tell, tell_trouble
from samendomein.cli.judged import Prepared, prepare
from samendomein.cli.judging_options import Asked, judging_command
from samendomein.cli.language import say
from samendomein.cli.screen import show
from samendomein.pipeline.choosing_formats import format_named
from samendomein.pipeline.settings import OutputSetting
from samendomein.pipeline.settings_words import NEVER


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return judging_command(
        "report",
        say(
            "Read a plan, check it, and write a report.\n\n"
            "PATH is a plan file, a folder of plan files, or a folder with a samendomein.toml. "
            "Without --output, the report goes where that file says, or else to rapport.html."
        ),
        report,
    )


def report(asked: Asked) -> int:
    """Write the report, and sum it up on the terminal."""
    prepared = prepare(asked)
    formats = prepared.plugins.formats
    wanted = targets(_outputs(asked, prepared), formats, prepared.settings)
    composed = prepared.report()
    delivery = deliver(composed, wanted)
    printed = any(target.is_printed for target in wanted)
    summed_up = tell(composed, formats, "text/summary", aside=printed)
    failures = (*delivery.failures, *summed_up.failures)
    tell_trouble(composed, formats, failures, already_told=True)
    if delivery.written:
        names = ", ".join(path.as_posix() for path in delivery.written)
        show(f"\n{composed.say('Written: {files}', files=names)}", aside=printed)
    verdict = prepared.exit_code(composed, otherwise=NEVER)
    return evolve(delivery, failures=failures).exit_code(verdict)


def _outputs(asked: Asked, prepared: Prepared) -> tuple[OutputSetting, ...]:
    if asked.outputs:
        return tuple(OutputSetting(path=Path(one), format=asked.format) for one in asked.outputs)
    if asked.format:
        chosen = format_named(asked.format, prepared.plugins.formats)
        suffix = next(iter(chosen.suffixes), "")
        return (OutputSetting(path=Path(f"rapport{suffix}"), format=asked.format),)
    return prepared.settings.outputs or (OutputSetting(path=Path("rapport.html")),)
