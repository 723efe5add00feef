"""What a simple script needs: read, assess, write."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from attrs import evolve

from samendomein.assessment.assessment import Assessment, Failure
from samendomein.assessment.selection import Selection
from samendomein.collecting import left_standing, without_collecting
from samendomein.errors import ReadError, SamendomeinError
from samendomein.hooks.plugins import Plugins
from samendomein.language.translate import english
from samendomein.pipeline.beside import read_beside
from samendomein.pipeline.judging import judge_plan
from samendomein.pipeline.plugging import plugins_for, time_limit
from samendomein.pipeline.profiles import in_profile
from samendomein.pipeline.reading import read_plan
from samendomein.pipeline.settings import Settings, read_settings
from samendomein.plan.plan import Plan


class PluginError(SamendomeinError):
    """A plugin broke where a script needed it."""


@without_collecting()
def read(
    path: Path | str | Settings,
    *,
    as_of: date | None = None,
    partial: bool = False,
    plugins: Plugins | None = None,
    proposed: bool | None = None,
) -> Plan:
    """Read a plan: a plan file, a folder of them, or a folder with a settings file.

    Args:
        path: What to read.
        as_of: The day on which one looks; otherwise that of the settings, otherwise today.
        partial: Whether a plan that could be read in part is good enough; its `problems` say
            what is not in it.
        plugins: The plugins; otherwise the installed ones and those of the settings.
        proposed: Whether elements that are only proposed take part; otherwise as the settings
            say, and if they say nothing those elements wait in `Plan.waiting`.

    Raises:
        ReadError: Something could not be read: every problem, each with its place.
        UsageError: The path does not exist, or no source reads it.
    """
    settings = path if isinstance(path, Settings) else read_settings(path)
    if proposed is not None:
        settings = evolve(settings, with_proposed=proposed)
    loaded = plugins or plugins_for(settings)
    today = date.today()  # noqa: DTZ011 - nobody named a day, so it is the day in the street
    reading = read_plan(settings, loaded, as_of=as_of or settings.as_of or today)
    if reading.failures:
        raise PluginError(english().render(reading.failures[0].reason))
    if reading.plan.problems and not partial:
        raise ReadError(reading.plan.problems)
    return reading.plan


def assess(
    plan: Plan,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    settings: Settings | None = None,
    plugins: Plugins | None = None,
    profile: str = "",
    apart: bool = True,
) -> Assessment:
    """Run the checks and metrics over a plan.

    What ``accepted.toml`` and ``baseline.toml`` in the folder of the plan say is applied, as on
    the command line: findings that are accepted or were there before stand apart. What cannot be
    read in these files is among the problems of the plan, and accepts nothing.

    Args:
        plan: The plan.
        select: Names of checks that run; without any, all.
        ignore: Names of checks that do not run.
        settings: Severity and options of checks, and plugins of one file each.
        plugins: The plugins; otherwise the installed ones and those of the settings.
        profile: A profile of the settings.
        apart: Whether findings that are accepted or were there before are set apart.

    Raises:
        UsageError: A name matches no check, an option does not fit, or there is no such profile.
    """
    if profile:
        settings = in_profile(settings or Settings(), profile)
    chosen = settings.selection if settings else Selection()
    chosen = evolve(
        chosen,
        select=tuple(select) or chosen.select,
        ignore=(*chosen.ignore, *ignore),
    )
    loaded = plugins or plugins_for(settings or Settings())
    assessment = judge_plan(
        plan,
        loaded,
        chosen,
        seconds=time_limit(settings),
        metrics=(settings or Settings()).metrics,
    )
    folder = _folder_of(plan, settings) if apart else None
    if folder is not None:
        assessment = read_beside(folder).applied_to(assessment)
    return left_standing(assessment)


@without_collecting()
def write(
    assessment: Assessment,
    path: Path | str,
    *,
    format: str = "",  # noqa: A002 - the word of the settings file and of the command line
    language: str = "",
    title: str = "",
    settings: Settings | None = None,
    plugins: Plugins | None = None,
    huisstijl: Path | str | None = None,
) -> tuple[Path, ...]:
    """Write a report. The format follows the end of the file name, unless it is given.

    Args:
        assessment: What is known of the plan.
        path: The file; a folder if the format makes several files.
        format: The name of a format.
        language: ``nl`` or ``en``; otherwise that of the settings, or Dutch.
        title: What the report is called; otherwise what the settings say, or the titles of the
            plans.
        settings: Settings from a file, for what is not given here.
        plugins: The plugins; otherwise those of the settings, or the installed ones.
        huisstijl: A CSS file with design tokens, for formats that follow a huisstijl.

    Returns:
        The files that were written.

    Raises:
        UsageError: There is no such format, its options do not fit, or the file cannot be written.
        PluginError: The format broke.
        ReadError: The huisstijl cannot be read, or holds more than design tokens.
    """
    # Most scripts only read and judge: for them this would be a tenth of the time to start.
    from samendomein.pipeline.choosing_formats import format_asked
    from samendomein.pipeline.huisstijl_file import read_huisstijl
    from samendomein.pipeline.settings import OutputSetting
    from samendomein.pipeline.writing import render, write_rendered
    from samendomein.report.compose import compose

    asked = settings or Settings()
    formats = (plugins or plugins_for(asked)).formats
    target = Path(path)
    chosen = format_asked(OutputSetting(path=target, format=format), formats, asked)
    css = huisstijl or asked.huisstijl
    style = None if css is None else read_huisstijl(css)
    report = compose(
        assessment,
        language=language or asked.language or "nl",
        title=title or asked.title,
        huisstijl=style,
    )
    rendered = render(report, chosen)
    if isinstance(rendered, Failure):
        raise PluginError(english().render(rendered.reason))
    return write_rendered(rendered, target)


def _folder_of(plan: Plan, settings: Settings | None) -> Path | None:
    """The folder that the plan was read from; a plan that a script made has none."""
    if settings is not None and settings.document is not None:
        return settings.folder
    read_from = plan.read_from
    return Path(read_from.root) if read_from.root or read_from.files else None
