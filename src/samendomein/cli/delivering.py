"""Writing a report to files and to the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import evolve, field, frozen

from samendomein.assessment.assessment import Failure
from samendomein.cli import exit_codes
from samendomein.cli.judged import rendered
from samendomein.cli.screen import colours_wanted, put, show
from samendomein.errors import UsageError
from samendomein.formats.format import Format, Rendered
from samendomein.language.text import Text
from samendomein.pipeline.choosing_formats import format_asked, format_named
from samendomein.pipeline.settings import OutputSetting, Settings
from samendomein.pipeline.writing import write_rendered
from samendomein.report.report import FailureEntry, Report

PRINT = "-"


@frozen(kw_only=True)
class Target:
    """One thing to write: where, and in which format."""

    path: Path
    format: Format

    @property
    def is_printed(self) -> bool:
        """Whether it goes to the terminal instead of a file."""
        return str(self.path) == PRINT


@frozen(kw_only=True)
class Delivery:
    """What became of the writing.

    Attributes:
        written: The files that were written.
        failures: The formats that broke.
        refused: Whether a file could not be written.
    """

    written: tuple[Path, ...] = ()
    failures: tuple[Failure, ...] = field(default=())
    refused: bool = False

    def exit_code(self, verdict: int) -> int:
        """What the command says by its exit code, given its verdict on the plan."""
        if self.failures:
            return exit_codes.FAILURES
        return exit_codes.WRONG_USE if self.refused else verdict


def targets(
    outputs: Iterable[OutputSetting], formats: tuple[Format, ...], settings: Settings
) -> tuple[Target, ...]:
    """Each output with its format and the options of that, before any work is done.

    Raises:
        UsageError: There is no such format, or an option does not fit.
    """
    named = (
        evolve(one, format="text/summary") if str(one.path) == PRINT and not one.format else one
        for one in outputs
    )
    return tuple(
        Target(path=one.path, format=format_asked(one, formats, settings)) for one in named
    )


def deliver(report: Report, wanted: Iterable[Target]) -> Delivery:
    """Write everything that can be written, and say on the side what cannot."""
    written: list[Path] = []
    failures: list[Failure] = []
    refused = False
    for target in wanted:
        shown = evolve(report, colours=target.is_printed and colours_wanted())
        content = rendered(shown, target.format)
        if isinstance(content, Failure):
            failures.append(content)
            continue
        try:
            if target.is_printed:
                _print(content, target.format)
            else:
                written += write_rendered(content, target.path)
        except UsageError as error:
            refused = True
            _complain(report, error)
    return Delivery(written=tuple(written), failures=tuple(failures), refused=refused)


def tell(
    report: Report, formats: tuple[Format, ...], name: str, *, aside: bool = False
) -> Delivery:
    """Tell a person about the report, in a format for the terminal."""
    chosen = format_named(name, formats)
    content = rendered(evolve(report, colours=not aside and colours_wanted()), chosen)
    if isinstance(content, Failure):
        return Delivery(failures=(content,))
    _print(content, chosen, aside=aside)
    return Delivery()


def tell_trouble(
    report: Report,
    formats: tuple[Format, ...],
    failures: Iterable[Failure],
    *,
    already_told: bool,
) -> None:
    """Say on the side what broke, and what could not be read.

    Args:
        report: The report.
        formats: The formats there are.
        failures: What broke after the report was composed.
        already_told: Whether the problems and failures of the report itself were shown.
    """
    before = () if already_told else report.failures
    only = evolve(
        report,
        groups=(),
        summary=(),
        problems=() if already_told else report.problems,
        failures=(*before, *(_entry(report, one) for one in failures)),
    )
    if only.problems or only.failures:
        tell(only, formats, "text/lines", aside=True)


def _entry(report: Report, failure: Failure) -> FailureEntry:
    written = report.translator.render
    return FailureEntry(
        plugin=failure.plugin,
        doing=failure.doing,
        reason=written(failure.reason, failure.plugin),
        hint="" if failure.hint is None else written(failure.hint, failure.plugin),
    )


def _print(content: Rendered, chosen: Format, *, aside: bool = False) -> None:
    if isinstance(content, Mapping):
        raise UsageError(
            Text("format {name} makes several files, which cannot be printed", name=chosen.name),
            Text("give the name of a folder instead of '-'"),
        )
    if chosen.terminal and isinstance(content, str):
        show(content, aside=aside)
    else:
        put(content)


def _complain(report: Report, error: UsageError) -> None:
    show(f"{report.say('error')}: {report.translator.render(error.text)}", aside=True)
    if error.hint is not None:
        show(f"  {report.say('hint')}: {report.translator.render(error.hint)}", aside=True)
