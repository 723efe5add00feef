"""From what somebody asked to a report: what `report` and `check` share."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from attrs import evolve, frozen

from samendomein.assessment.assessment import Assessment, Failure
from samendomein.assessment.severity import Severity
from samendomein.cli import exit_codes
from samendomein.cli.judging_options import Asked
from samendomein.cli.language import asked_language, understand
from samendomein.cli.overhearing import overhearing
from samendomein.cli.progress import progress
from samendomein.cli.screen import show
from samendomein.collecting import left_standing
from samendomein.errors import ReadError
from samendomein.formats.format import Format, Rendered
from samendomein.hooks.plugins import Plugins
from samendomein.language.translate import Translator
from samendomein.pipeline.huisstijl_file import read_huisstijl
from samendomein.pipeline.judging import Judged, judge
from samendomein.pipeline.plugging import plugins_for
from samendomein.pipeline.profiles import in_profile
from samendomein.pipeline.settings import Settings, read_settings
from samendomein.pipeline.settings_fit import refuse_unknown_names
from samendomein.pipeline.settings_words import NEVER
from samendomein.pipeline.writing import render
from samendomein.report.compose import compose
from samendomein.report.report import Report


@frozen(kw_only=True)
class Prepared:
    """Everything that is known before the reading begins.

    Attributes:
        settings: What the settings file says, with what was asked on the command line over it.
        plugins: The plugins.
        language: The language of the report, and of everything that is said from here on.
    """

    settings: Settings
    plugins: Plugins
    language: str

    def judge(self, *, measuring: bool = False) -> Judged:
        """Read the plan, and judge it with what lies beside it.

        Args:
            measuring: Whether metrics are measured as well; most commands show none.
        """
        settings = self.settings
        today = date.today()  # noqa: DTZ011 - nobody named a day, so it is the day in the street
        with overhearing() as heard, progress(settings, self.language):
            day = settings.as_of or today
            judged = judge(settings, self.plugins, as_of=day, measuring=measuring)
            if measuring:
                _ = judged.assessment.measured  # Metrics are asked now, and may print as well.
        printed = (*self.plugins.printed, *heard)
        return evolve(judged, assessment=evolve(judged.assessment, printed=printed))

    def report(self, *, whole_paths: bool = False, measuring: bool = True) -> Report:
        """Read the plan, judge it, and compose the report.

        Args:
            whole_paths: Whether paths are shown as they were given, for an editor to follow.
            measuring: Whether it has what metrics measured.
        """
        file = self.settings.huisstijl
        huisstijl = None if file is None else read_huisstijl(file)
        report = compose(
            self.judge(measuring=measuring).assessment,
            language=self.language,
            title=self.settings.title,
            whole_paths=whole_paths,
            huisstijl=huisstijl,
        )
        return left_standing(report)

    def exit_code(self, report: Report, *, otherwise: str) -> int:
        """What the command says by its exit code, if nothing else went wrong.

        Args:
            report: The report.
            otherwise: From which severity findings count, unless somebody said so.
        """
        if report.failures or report.problems:
            return exit_codes.FAILURES
        fail_on = self.settings.fail_on or otherwise
        if fail_on == NEVER:
            return exit_codes.FINE
        asked = Severity(fail_on)
        heavy = any(Severity(one.severity).at_least(asked) for one in report.findings)
        return exit_codes.FINDINGS if heavy else exit_codes.FINE


def prepare(asked: Asked) -> Prepared:
    """Read the settings, load the plugins, and see whether the one fits the other.

    Raises:
        SettingsError: The settings cannot be read, or name what does not exist.
        UsageError: A plugin file does not exist.
    """
    settings = read_settings(asked.path)
    plugins = loaded(asked.plugins, settings)
    refuse_unknown_names(settings, plugins)
    language = asked.lang or settings.language or asked_language((), os.environ)
    _say_what_was_kept_out((*settings.plugins, *asked.plugins), plugins, Translator(language))
    settings = in_profile(settings, asked.profile)
    selection = settings.selection
    return Prepared(
        settings=evolve(
            settings,
            title=asked.title or settings.title,
            huisstijl=asked.huisstijl or settings.huisstijl,
            language=language,
            as_of=asked.as_of or settings.as_of,
            fail_on=asked.fail_on or settings.fail_on,
            with_proposed=asked.with_proposed or settings.with_proposed,
            selection=evolve(
                selection,
                select=asked.select or selection.select,
                ignore=(*selection.ignore, *asked.ignore),
            ),
        ),
        plugins=plugins,
        language=language,
    )


def _say_what_was_kept_out(
    named: Iterable[Path | str], plugins: Plugins, translator: Translator
) -> None:
    """Say on the side which plugins somebody named and may not be loaded all the same."""
    names = {Path(one).as_posix() for one in named}
    for plugin in plugins.all:
        if plugin.why is not None and names & {plugin.source, plugin.namespace}:
            about = f"{plugin.namespace} ({plugin.source}): {translator.write(plugin.state)}"
            show(f"{about}: {translator.render(plugin.why)}", aside=True)


def readable(judged: Judged, *, but_not_the_baseline: bool = False) -> Judged:
    """The same, if everything could be read: what nobody could read cannot be signed for.

    Args:
        judged: What came of judging.
        but_not_the_baseline: Whether the baseline may be unreadable, since it is replaced.

    Raises:
        ReadError: Something could not be read.
    """
    file = judged.beside.baseline_file.as_posix()
    problems = [
        problem
        for problem in judged.assessment.plan.problems
        if not (but_not_the_baseline and problem.location.path == file)
    ]
    if problems:
        raise ReadError(problems)
    return judged


def say_failures(assessment: Assessment, translator: Translator) -> int:
    """Say on the side which plugins broke, and give the exit code that goes with it."""
    for failure in assessment.failures:
        say_failure(failure, translator)
    return exit_codes.FAILURES if assessment.failures else exit_codes.FINE


def say_failure(failure: Failure, translator: Translator) -> None:
    """Say on the side which plugin broke."""
    about = f"{failure.plugin}: {translator.say('failure')}[{failure.doing}]"
    show(f"{about} {translator.render(failure.reason)}", aside=True)
    if failure.hint is not None:
        show(f"  {translator.say('hint')}: {translator.render(failure.hint)}", aside=True)


def loaded(named: tuple[Path, ...], settings: Settings | None = None) -> Plugins:
    """The plugins; what they print while they are imported stays out of the output.

    Args:
        named: Plugins that the command line names: files, or installed plugins by name.
        settings: What else names plugins, and says which are trusted.
    """
    with overhearing() as heard:
        plugins = plugins_for(settings or Settings(), named)
    understand(plugins.catalogues)
    return evolve(plugins, printed=tuple(heard))


def rendered(report: Report, chosen: Format) -> Rendered | Failure:
    """The report in a format; what the plugin prints on the way stays out of the output."""
    with overhearing():
        return render(report, chosen)
