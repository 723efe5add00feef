"""Which findings an acceptance is about, and which of them it accepts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import frozen

from samendomein.assessment.acceptance import Acceptance
from samendomein.assessment.check import Check
from samendomein.assessment.finding import Finding, Identity
from samendomein.assessment.selection import named
from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.plan.elements import Action, Goal, Nota
from samendomein.plan.elements.element import Element
from samendomein.plan.nearest import Nearest
from samendomein.plan.plan import Plan
from samendomein.plan.relations import ContributesTo, PartOf
from samendomein.plan.values import Missing
from samendomein.plan.vocabulary import tables

Complaint = tuple[Text, Text]
"""A name that means nothing, and what one can do about it."""


@frozen(kw_only=True)
class Picked:
    """What the names in an acceptance mean.

    Attributes:
        checks: The checks that it names.
        is_about: Whether it is about findings at this element.
        complaints: The names in it that mean nothing.
        means_nothing: Whether so much of it is unknown that it can be about nothing.
    """

    checks: tuple[Check, ...]
    is_about: Callable[[str], bool]
    complaints: tuple[Complaint, ...]
    means_nothing: bool


def pick(acceptance: Acceptance, plan: Plan, checks: Sequence[Check]) -> Picked:
    """Look up what an acceptance names. A name that means nothing never makes it wider."""
    complaints: list[Complaint] = []
    found: tuple[Check, ...] = ()
    try:
        found = named(acceptance.check, checks)
    except UsageError as error:
        complaints.append(_no_check(acceptance.check, error))
    complaints.extend(_unknown_elements(acceptance, plan))
    none_of_them = bool(acceptance.elements) and not any(id in plan for id in acceptance.elements)
    narrowed = list(_narrowed(acceptance, plan, complaints))
    hopeless = not found or none_of_them or None in narrowed
    tests = [test for test in narrowed if test is not None]

    def is_about(id: str) -> bool:
        return acceptance.picks_anything and not hopeless and all(test(id) for test in tests)

    return Picked(
        checks=found,
        is_about=is_about,
        complaints=tuple(complaints),
        means_nothing=hopeless,
    )


def names_in_full(acceptance: Acceptance, finding: Finding, check: Check) -> bool:
    """Whether an acceptance names a finding so fully that it can cover no other."""
    return (
        acceptance.check.casefold() in (name.casefold() for name in check.names)
        and set(finding.elements) <= set(acceptance.elements)
        and finding.key == ("" if isinstance(acceptance.key, Missing) else acceptance.key)
    )


def today(checks: Iterable[Check]) -> Callable[[Identity], Identity]:
    """Says identities with the ids that checks have today, whatever they were called before."""
    ids = {name: one.id for one in checks for name in one.names}

    def renamed(identity: Identity) -> Identity:
        check, elements, key = identity
        return (ids.get(check, check), tuple(sorted(elements)), key)

    return renamed


def _narrowed(
    acceptance: Acceptance, plan: Plan, complaints: list[Complaint]
) -> Iterator[Callable[[str], bool] | None]:
    """Each condition on an element; ``None`` for one that means nothing."""
    if acceptance.elements:
        yield frozenset(acceptance.elements).__contains__
    if acceptance.kind:
        yield _of_kind(acceptance.kind, plan, complaints)
    if acceptance.nota:
        yield _of_nota(acceptance.nota, plan, complaints)
    if acceptance.below:
        yield _below(acceptance.below, plan, complaints)


def _of_kind(word: str, plan: Plan, complaints: list[Complaint]) -> Callable[[str], bool] | None:
    known = tables().get(word.casefold())
    if known is None:
        message = Text(
            "the acceptance names {kind}, which is not a kind of element", kind=_quoted(word)
        )
        complaints.append((message, _meant(tables(), word)))
        return None
    cls, implied = known

    def is_of_kind(id: str) -> bool:
        element = plan[id]
        return isinstance(element, cls) and (
            implied is None or getattr(element, "kind", None) is implied
        )

    return is_of_kind


def _of_nota(id: str, plan: Plan, complaints: list[Complaint]) -> Callable[[str], bool] | None:
    if id not in plan or not isinstance(plan[id], Nota):
        message = Text(
            "the acceptance names nota {nota}, which is not in the plan", nota=_quoted(id)
        )
        complaints.append((message, _meant((one.id for one in plan.all(Nota)), id)))
        return None
    return lambda one: id in (nota.id for nota in plan.notas_of(plan[one]))


def _below(id: str, plan: Plan, complaints: list[Complaint]) -> Callable[[str], bool] | None:
    goal = plan.index.by_id.get(id)
    if not isinstance(goal, Goal):
        message = Text(
            "the acceptance names goal {goal}, which is not in the plan", goal=_quoted(id)
        )
        complaints.append((message, _meant((one.id for one in plan.all(Goal)), id)))
        return None
    goals = plan.below(goal, PartOf)
    actions: list[Action] = []
    for one in (goal, *goals):
        actions.extend(plan.sources(one, ContributesTo))
    under: tuple[Element, ...] = (*goals, *actions)
    return frozenset(one.id for one in under).__contains__


def _unknown_elements(acceptance: Acceptance, plan: Plan) -> Iterator[Complaint]:
    unknown = [id for id in acceptance.elements if id not in plan]
    if unknown:
        nearest = Nearest(element.id for element in plan.elements)
    for id in unknown:
        message = Text(
            "the acceptance names element {element}, which is not in the plan", element=_quoted(id)
        )
        yield message, _hint(nearest.to(id))


def _no_check(name: str, error: UsageError) -> Complaint:
    message = Text("the acceptance names check {check}, which does not exist", check=_quoted(name))
    return message, error.hint or _hint(None)


def _meant(words: Iterable[str], word: str) -> Text:
    return _hint(Nearest(words).to(word))


def _hint(meant: str | None) -> Text:
    if meant is None:
        return Text("write another name, or take the acceptance out of the file")
    return Text("did you mean {meant}?", meant=_quoted(meant))


def _quoted(word: str) -> str:
    return f"'{word}'"
