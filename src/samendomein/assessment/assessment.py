"""What comes out of running checks and metrics over a plan."""

from __future__ import annotations

from attrs import field, frozen

from samendomein.assessment.check import Check
from samendomein.assessment.finding import Finding
from samendomein.assessment.metric import Measurement, Metric
from samendomein.assessment.severity import Severity
from samendomein.language.text import Text
from samendomein.language.translate import Catalogue
from samendomein.plan.plan import Plan
from samendomein.plan.values import Choice


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
        left_out: How many findings were left out, since their plan was entered in part.
    """

    check: Check
    status: Status
    severity: Severity
    findings: int = 0
    why: Text | None = None
    left_out: int = 0


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
        said = " ".join(str(error).split())
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
        findings: What the checks found, heaviest first.
        outcomes: What became of every check, by id.
        measured: What the metrics gave, by id.
        failures: Which plugins broke.
        files: What was read, with its SHA-256.
        catalogues: The translations of the plugins, by namespace.
    """

    plan: Plan
    findings: tuple[Finding, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    measured: tuple[Measured, ...] = ()
    failures: tuple[Failure, ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    catalogues: dict[str, Catalogue] = field(factory=dict, eq=False, repr=False)

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


def _where(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return ""
    file = trace.tb_frame.f_code.co_filename.replace("\\", "/").rpartition("/")[2]
    return f" ({file}:{trace.tb_lineno})"
