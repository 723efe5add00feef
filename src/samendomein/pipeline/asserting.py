"""Checking a plan in a test: it passes, or says what is the matter and where."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from attrs import evolve

from samendomein.assessment.assessment import Assessment, Failure
from samendomein.assessment.finding import Finding
from samendomein.assessment.severity import Severity
from samendomein.errors import UsageError
from samendomein.formats.format import Format
from samendomein.hooks.plugins import Plugins
from samendomein.language.text import Text
from samendomein.pipeline.choosing_formats import format_named
from samendomein.pipeline.plugging import plugins_for
from samendomein.pipeline.profiles import in_profile
from samendomein.pipeline.scripts import assess, read
from samendomein.pipeline.settings import Settings, read_settings
from samendomein.pipeline.settings_fit import refuse_unknown_names
from samendomein.pipeline.settings_words import NEVER, NEVER_WORDS
from samendomein.pipeline.writing import render
from samendomein.plan.plan import Plan
from samendomein.report.compose import compose


def assert_plan(
    plan: Plan | Path | str,
    *,
    profile: str = "",
    fail_on: str = "",
    as_of: date | None = None,
    plugins: Plugins | None = None,
) -> Assessment:
    """Assert that a plan can be read whole, and that no finding weighs too heavy.

    Findings that are accepted, or that were there before, do not count. The settings are those
    of the folder of the plan.

    Args:
        plan: The plan, or where it can be read.
        profile: A profile of the settings.
        fail_on: From which severity findings count: ``high``, ``medium``, ``low`` or ``never``;
            otherwise what the profile or the settings say, otherwise every finding.
        as_of: The day on which one looks, if the plan is still to be read.
        plugins: The plugins; otherwise the installed ones and those of the settings.

    Returns:
        The assessment, if nothing is the matter.

    Raises:
        AssertionError: Something is the matter: each thing with its place, line by line.
        UsageError: A path, profile, severity or check does not exist.
    """
    __tracebackhide__ = True
    root = Path(plan.read_from.root) if isinstance(plan, Plan) else Path(plan)
    settings = read_settings(root)
    known = plugins or plugins_for(settings)
    refuse_unknown_names(settings, known)
    settings = in_profile(settings, profile)
    if not isinstance(plan, Plan):
        plan = read(settings, as_of=as_of, partial=True, plugins=known)
    assessment = assess(plan, settings=settings, plugins=known)
    weight = _weight(fail_on or settings.fail_on or Severity.LOW.value)
    heavy = () if weight == NEVER else assessment.at_least(Severity(weight))
    if heavy or assessment.plan.problems or assessment.failures:
        raise AssertionError(_told(assessment, heavy, settings, known))
    return assessment


def _weight(word: str) -> str:
    words = {**{said: one.value for said, one in Severity.words().items()}, **NEVER_WORDS}
    if word.casefold() in words:
        return words[word.casefold()]
    raise UsageError(
        Text("there is no severity {found}", found=f"'{word}'"),
        Text("severities: {words}", words=", ".join([*(one.value for one in Severity), NEVER])),
    )


def _told(
    assessment: Assessment, heavy: tuple[Finding, ...], settings: Settings, plugins: Plugins
) -> str:
    shown = evolve(assessment, findings=heavy, accepted=(), baselined=(), remarks=())
    report = compose(shown, language=settings.language or "nl", whole_paths=True)
    lines: Format = format_named("text/lines", plugins.formats)
    rendered = render(evolve(report, summary=()), lines)
    told = str(rendered.reason) if isinstance(rendered, Failure) else str(rendered).rstrip("\n")
    return f"{report.say('the plan does not hang together')}\n{told}"
