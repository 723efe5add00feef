"""`samendomein baseline`: freeze today's findings, so that only new ones count."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from samendomein.assessment.assessment import Assessment
from samendomein.assessment.baseline import Baseline, freeze, shrink
from samendomein.cli.commands_there_are import language_option
from samendomein.cli.judged import prepare, readable, say_failures
from samendomein.cli.judging_options import Asked, as_of_option, plugin_option, profile_option
from samendomein.cli.language import say
from samendomein.cli.screen import show
from samendomein.language.translate import Translator
from samendomein.pipeline.baseline_file import write_baseline


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return click.Command(
        "baseline",
        callback=baseline,
        params=[
            click.Argument(
                ["path"], type=click.Path(path_type=Path), default=Path(), metavar=say("[PATH]")
            ),
            click.Option(
                ["--afresh"],
                is_flag=True,
                help=say("Freeze everything anew, also what is new since the last time."),
            ),
            as_of_option(),
            profile_option(),
            language_option(),
            plugin_option(),
        ],
        help=say(
            "Freeze today's findings, so that only new ones count.\n\n"
            "They are written to baseline.toml beside the plan: each by itself, never as a number. "
            "If that file is there already, what was fixed is taken out of it and nothing is "
            "added. PATH is the plan; otherwise the folder you are in."
        ),
    )


def baseline(
    path: Path,
    afresh: bool,
    as_of: date | None,
    profile: str,
    lang: str | None,
    plugins: tuple[Path, ...],
) -> int:
    """Write a baseline, or take out of it what was fixed."""
    prepared = prepare(Asked(path=path, lang=lang, as_of=as_of, profile=profile, plugins=plugins))
    judged = readable(prepared.judge(), but_not_the_baseline=afresh)
    assessment, before = judged.assessment, judged.beside.baseline
    file = judged.beside.baseline_file
    translator = Translator(prepared.language)
    if before is None or afresh:
        now = freeze(assessment, on=assessment.plan.as_of)
        write_baseline(file, now, afresh=afresh, language=prepared.language)
        show(_frozen(now, translator))
    else:
        now = shrink(before, assessment)
        show("\n".join(_shrunk(before, now, assessment, translator)))
        if now == before:
            return say_failures(assessment, translator)
        write_baseline(file, now, language=prepared.language)
    show(translator.say("Written: {files}", files=file.as_posix()))
    return say_failures(assessment, translator)


def _frozen(now: Baseline, translator: Translator) -> str:
    return translator.say(
        "Findings that are in the baseline from {day} on: {count}. Only new ones count now.",
        day=now.frozen_on,
        count=len(now.identities),
    )


def _shrunk(
    before: Baseline, now: Baseline, assessment: Assessment, translator: Translator
) -> Iterator[str]:
    gone = len(before.identities) - len(now.identities)
    yield translator.say(
        "Findings of the baseline that were fixed: {gone}. Still in it: {left}.",
        gone=gone,
        left=len(now.identities),
    )
    if assessment.findings:
        yield translator.say(
            "Findings that are not in it, and count: {count}.", count=len(assessment.findings)
        )
