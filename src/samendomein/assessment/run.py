"""Running checks and metrics: one that breaks does not stop the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

from samendomein.assessment.assessment import Assessment, Failure, Measured, Outcome, Status
from samendomein.assessment.check import Check
from samendomein.assessment.finding import Finding, Identity
from samendomein.assessment.measurements import Measurements
from samendomein.assessment.metric import Measurement, Metric
from samendomein.assessment.selection import Chosen, Selection, choose
from samendomein.calling.calls import calling
from samendomein.language.text import Text
from samendomein.plan.elements import Document, Nota, Question, SubQuestion, Toezegging
from samendomein.plan.elements.element import Element
from samendomein.plan.overtaken import overtaken
from samendomein.plan.plan import Plan
from samendomein.plan.relations import BelongsTo, MadeIn, SubQuestionOf

MOST_SECONDS = 60.0
"""How long one check or metric may take, unless somebody says otherwise."""

MOST_FINDINGS = 10
"""How many findings a check may have for each element, so that one that never ends does end."""

Run = tuple[Outcome, list[Finding], list[Failure]]
"""What became of a check, what it found, and how it broke."""


def run(
    plan: Plan,
    *,
    checks: Iterable[Check],
    metrics: Iterable[Metric] = (),
    selection: Selection | None = None,
    seconds: float | None = MOST_SECONDS,
) -> Assessment:
    """Run checks over a plan, and metrics as soon as somebody asks what they give.

    Args:
        plan: The plan.
        checks: The checks.
        metrics: The metrics.
        selection: Which checks run, how heavy they weigh, and with which options.
        seconds: How long one check or metric may take; ``None`` for as long as it likes.

    Raises:
        UsageError: The selection names a check or an option that does not exist.
    """
    runs = [_run(one, plan, seconds) for one in choose(checks, selection or Selection())]
    asked = tuple(metrics)
    return Assessment(
        plan=plan,
        findings=tuple(_in_order(runs)),
        outcomes=tuple(outcome for outcome, _, _ in runs),
        measurements=Measurements(lambda: measured_by(asked, plan, seconds)),
        failures=tuple(failure for *_, failures in runs for failure in failures),
    )


_WITHIN_CHECK = attrgetter("elements", "key")


def _in_order(runs: Iterable[Run]) -> Iterator[Finding]:
    """The findings, heaviest first: those of one check weigh the same and stand together."""
    for _, found, _ in sorted(runs, key=lambda one: (-one[0].severity.rank, one[0].check.id)):
        yield from sorted(found, key=_WITHIN_CHECK)


def _run(chosen: Chosen, plan: Plan, seconds: float | None) -> Run:
    check = chosen.check
    if not chosen.runs:
        return _silent(chosen, Status.NOT_RUN, Text("it was not chosen")), [], []
    if check.about and not any(plan.all(kind) for kind in check.about):
        return _silent(chosen, Status.NOT_APPLICABLE, _nothing_to_judge(check)), [], []
    if check.needs is not None and not plan.data_of(check.needs):
        return _silent(chosen, Status.NOT_APPLICABLE, _NOT_READ), [], []
    found: dict[Identity, Finding] = {}
    failures: list[Failure] = []
    left_out = unread = 0
    partly = check.absence and not plan.once(_all_entered_whole)
    not_whole = plan.read_in_part if check.absence else ()
    behind_us = plan.once(overtaken) if check.absence else ()
    most = MOST_FINDINGS * (len(plan) + 1_000)
    try:
        with calling(check.namespace, check.id, seconds=seconds):
            for finding in check.found(plan, chosen.options):
                judged = _of_this_plan(finding, plan).judged(check.id, chosen.severity)
                identity = judged.identity
                if identity in found:
                    failures = [_same_identity(check, judged)]
                elif finding.elements[0] in behind_us:
                    continue
                elif finding.elements[0] in not_whole:
                    unread += 1
                elif partly and not entered_whole(plan, plan[finding.elements[0]]):
                    left_out += 1
                else:
                    found[identity] = judged
                    if len(found) > most:
                        raise OverflowError(f"more than {most} findings in a plan of {len(plan)}")
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        crash = Failure.of(check.namespace, check.id, error)
        return _silent(chosen, Status.CRASHED, Text("it broke")), [], [crash]
    outcome = Outcome(
        check=check,
        status=Status.FINDINGS if found else Status.CLEAN,
        severity=chosen.severity,
        findings=len(found),
        left_out=left_out + unread,
        why=_why_left_out(left_out, unread),
    )
    return outcome, list(found.values()), failures


_NOT_READ = Text("no source read what it judges")


def _why_left_out(entered: int, unread: int) -> Text | None:
    if unread:
        return Text("set aside until what they are about can be read: {count}", count=unread)
    return Text("part of the plan was entered in part") if entered else None


def _of_this_plan(finding: object, plan: Plan) -> Finding:
    if not isinstance(finding, Finding):
        raise TypeError(f"expected a Finding, found {type(finding).__name__}")
    for id in finding.elements:
        if id not in plan:
            raise ValueError(f"a finding about '{id}', which is not in the plan")
    return finding


def entered_whole(plan: Plan, element: Element) -> bool:
    """Whether the element, and every plan that it belongs to, was entered whole.

    What the council was promised or asked belongs to a plan only if that is said: otherwise it
    stands by itself, in the paper in which it was said.
    """
    if isinstance(element, Toezegging | Question | SubQuestion):
        return all(paper.complete for paper in _papers_of(plan, element))
    itself = element.complete if isinstance(element, Nota) else True
    return itself and all(nota.complete for nota in plan.notas_of(element))


def _papers_of(plan: Plan, asked: Toezegging | Question | SubQuestion) -> Iterator[Nota | Document]:
    yield from plan.targets(asked, BelongsTo)
    if isinstance(asked, SubQuestion):
        for question in plan.targets(asked, SubQuestionOf):
            yield from _papers_of(plan, question)
    else:
        yield from (one for one in plan.targets(asked, MadeIn) if isinstance(one, Document))


def _all_entered_whole(plan: Plan) -> bool:
    kinds: tuple[type[Nota | Document], ...] = (Nota, Document)
    return all(one.complete for kind in kinds for one in plan.all(kind))


def _nothing_to_judge(check: Check) -> Text:
    return Text("the plan has no {kinds}", kinds=_AnyOf(check.about))


class _AnyOf:
    """Kinds in the plural, with "or" before the last: none of them is there."""

    def __init__(self, kinds: tuple[type[Element], ...]) -> None:
        self._kinds = kinds

    def in_words(self, translator: object) -> str:
        language = getattr(translator, "language", "en")
        *others, last = (kind.words.label(language, plural=True) for kind in self._kinds)
        before_last = " of " if language == "nl" else " or "
        return before_last.join((", ".join(others), last)) if others else last


def _silent(chosen: Chosen, status: Status, why: Text) -> Outcome:
    return Outcome(check=chosen.check, status=status, severity=chosen.severity, why=why)


def _same_identity(check: Check, finding: Finding) -> Failure:
    return Failure(
        plugin=check.namespace,
        doing=check.id,
        reason=Text(
            "two findings about {elements} cannot be told apart", elements=list(finding.elements)
        ),
        hint=Text("give each of them a key of its own: Finding(…, key=…)"),
    )


def measured_by(
    metrics: Iterable[Metric], plan: Plan, seconds: float | None = MOST_SECONDS
) -> tuple[list[Measured], list[Failure]]:
    """What each metric gives, by id, and those that broke."""
    measured: list[Measured] = []
    failures: list[Failure] = []
    for metric in sorted(metrics, key=lambda one: one.id):
        try:
            with calling(metric.namespace, metric.id, seconds=seconds):
                measurement = metric(plan)
            if not isinstance(measurement, Measurement):
                raise TypeError(f"expected a Measurement, found {type(measurement).__name__}")
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            failures.append(Failure.of(metric.namespace, metric.id, error))
        else:
            measured.append(Measured(metric=metric, measurement=measurement))
    return measured, failures
