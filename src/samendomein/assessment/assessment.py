"""What comes out of running checks and metrics over a plan."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Self

from attrs import evolve, field, frozen

from samendomein.assessment.check import Check
from samendomein.assessment.finding import Finding, heaviest_first
from samendomein.assessment.measurements import Measurements
from samendomein.assessment.metric import Measurement, Metric
from samendomein.assessment.remark import Remark
from samendomein.assessment.severity import Severity
from samendomein.calling.calls import settle
from samendomein.calling.limits import OutOfTime
from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.language.translate import Catalogue
from samendomein.plan.plan import Plan
from samendomein.plan.values import Choice

if TYPE_CHECKING:
    from samendomein.assessment.acceptance import AcceptedFinding

_PACKAGE = Path(__file__).parents[1]
_BETWEEN = frozenset({"attr", "importlib", "networkx", "pluggy"})


class Status(Choice):
    """What became of a check."""

    CLEAN = "clean", "niets gevonden"
    FINDINGS = "findings", "bevindingen"
    NOT_RUN = "not run", "niet uitgevoerd"
    NOT_APPLICABLE = "not applicable", "niet van toepassing"
    CRASHED = "crashed", "vastgelopen"


@frozen(kw_only=True)
class Outcome:
    """What became of one check.

    Attributes:
        check: The check.
        status: Clean, findings, not run, not applicable, or crashed.
        severity: How heavy its findings weigh in this run.
        findings: How many findings it has.
        why: Why it did not judge, if it did not.
        left_out: How many findings were left out, since their plan was entered in part or what
            they are about could not be read whole.
    """

    check: Check
    status: Status
    severity: Severity
    findings: int = 0
    why: Text | None = None
    left_out: int = 0

    @property
    def judged_everything(self) -> bool:
        """Whether what it does not find is not there."""
        spoke = self.status in (Status.CLEAN, Status.FINDINGS, Status.NOT_APPLICABLE)
        return spoke and not self.left_out


@frozen(kw_only=True)
class Failure:
    """A plugin that broke.

    Attributes:
        plugin: Its namespace.
        doing: What it was asked: a hook, or the id of a check, metric, source or format.
        reason: What went wrong, on one line.
        hint: What can be done about it, if anything.
    """

    plugin: str
    doing: str
    reason: Text
    hint: Text | None = None

    @classmethod
    def of(cls, plugin: str, doing: str, error: BaseException) -> Failure:
        """The failure that an exception in a plugin amounts to."""
        if isinstance(error, UsageError):
            return cls(plugin=plugin, doing=doing, reason=error.text, hint=error.hint)
        if isinstance(error, OutOfTime):
            settle(error)
            return cls(
                plugin=plugin,
                doing=doing,
                reason=Text(
                    "it was stopped, since it took longer than {seconds} seconds{place}",
                    seconds=error.seconds,
                    place=_where(error),
                ),
                hint=Text("tell its maker, or give it more time with the setting 'time_limit'"),
            )
        said = " ".join(_words(error).split())
        if len(said) > 300:
            said = f"{said[:298]}…"
        place = _where(error)
        return cls(
            plugin=plugin,
            doing=doing,
            reason=Text("{error}{place}", error=_named(error, said), place=place),
        )


@frozen(kw_only=True)
class Measured:
    """What a metric gave."""

    metric: Metric
    measurement: Measurement


@frozen(kw_only=True)
class Assessment:
    """Everything that is known of a plan after the run: facts, and never a score.

    Attributes:
        plan: The plan.
        findings: What the checks found and what stands, heaviest first.
        outcomes: What became of every check, by id.
        measurements: What the metrics give; measured when somebody first asks.
        catalogues: The translations of the plugins, by namespace.
        accepted: Findings that somebody accepted for a while; they make no run fail.
        baselined: Findings that were there when the baseline was frozen; neither do they.
        remarks: What is to be told of acceptances and of the baseline.
        printed: Which plugins printed something of their own, and what they were asked.
    """

    plan: Plan
    findings: tuple[Finding, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    measurements: Measurements = field(factory=Measurements, eq=False, repr=False)
    _failures: tuple[Failure, ...] = field(default=(), alias="failures")
    catalogues: dict[str, Catalogue] = field(factory=dict, eq=False, repr=False)
    accepted: tuple[AcceptedFinding, ...] = ()
    baselined: tuple[Finding, ...] = ()
    remarks: tuple[Remark, ...] = ()
    printed: tuple[tuple[str, str], ...] = ()

    @property
    def measured(self) -> tuple[Measured, ...]:
        """What the metrics gave, by id."""
        return self.measurements.measured

    @property
    def failures(self) -> tuple[Failure, ...]:
        """Which plugins broke, also while measuring."""
        return (*self._failures, *self.measurements.failures)

    def with_failures(self, failures: Iterable[Failure]) -> Self:
        """The same after what broke before it."""
        return evolve(self, failures=(*failures, *self._failures))

    @property
    def found(self) -> tuple[Finding, ...]:
        """Everything that the checks found, whether it stands or not; heaviest first."""
        accepted = (one.finding for one in self.accepted)
        return tuple(sorted((*self.findings, *accepted, *self.baselined), key=heaviest_first))

    def check(self, id: str) -> Check:
        """The check with this id.

        Raises:
            KeyError: No such check took part.
        """
        for outcome in self.outcomes:
            if outcome.check.id == id:
                return outcome.check
        raise KeyError(id)

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings that weigh this much or more."""
        return tuple(one for one in self.findings if one.severity.at_least(severity))


def _named(error: BaseException, said: str) -> str:
    name = type(error).__name__
    return f"{name}: {said}" if said else name


def _words(error: BaseException) -> str:
    try:
        # A message may be as long as a whole plan.
        return str(error)[:10_000]
    except Exception:
        return ""  # An exception of a plugin may itself be broken.


def _where(error: BaseException) -> str:
    """The last line that is the plugin's own: what it called elsewhere is of no use to it."""
    place = ""
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if not file.startswith("<") and not _is_core(Path(file)):
            place = f" ({Path(file).name}:{trace.tb_lineno})"
        trace = trace.tb_next
    return place


def _is_core(file: Path) -> bool:
    if not file.is_relative_to(_PACKAGE):
        # These stand between the core and a plugin, or behind what a plan gives to it.
        return not _BETWEEN.isdisjoint(file.parts[-3:-1])
    return file.relative_to(_PACKAGE).parts[0] != "builtin"
