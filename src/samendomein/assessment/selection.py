"""Which checks run, how heavy they weigh, and with which options."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from samendomein.assessment.check import Check
from samendomein.assessment.options import make_options
from samendomein.assessment.severity import Severity
from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.plan.nearest import Nearest


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


@frozen(kw_only=True)
class Selection:
    """Which checks run, how heavy they weigh, and with which options.

    A check is named by its id, its code, its group or its severity, here and everywhere.

    Attributes:
        select: Names of checks that run; without any, all run.
        ignore: Names of checks that do not run.
        severity: By name of check, how heavy it weighs.
        options: By name of check, the values of its options.
    """

    select: tuple[str, ...] = field(default=(), converter=_names)
    ignore: tuple[str, ...] = field(default=(), converter=_names)
    severity: Mapping[str, Severity] = field(factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(factory=dict)


@frozen(kw_only=True)
class Chosen:
    """A check as it will run.

    Attributes:
        check: The check.
        runs: Whether it was chosen.
        severity: How heavy its findings weigh in this run.
        options: Its options in this run.
    """

    check: Check
    runs: bool
    severity: Severity
    options: Any


def choose(checks: Iterable[Check], selection: Selection) -> tuple[Chosen, ...]:
    """Apply a selection to the checks there are, by id.

    Raises:
        UsageError: A name matches no check, or an option does not fit.
    """
    known = sorted(checks, key=lambda one: one.id)
    wanted = {one.id for name in selection.select for one in named(name, known)}
    unwanted = {one.id for name in selection.ignore for one in named(name, known)}
    severity = {
        one.id: weight for name, weight in selection.severity.items() for one in named(name, known)
    }
    options: dict[str, dict[str, Any]] = {}
    for name, values in selection.options.items():
        for one in named(name, known):
            options.setdefault(one.id, {}).update(values)
    return tuple(
        Chosen(
            check=one,
            runs=one.id not in unwanted and (not selection.select or one.id in wanted),
            severity=severity.get(one.id, one.severity),
            options=_options(one, options.get(one.id, {})),
        )
        for one in known
    )


def named(name: str, checks: Iterable[Check]) -> tuple[Check, ...]:
    """The checks that go by a name: an id, a code, a group or a severity.

    Raises:
        UsageError: No check goes by that name.
    """
    every = tuple(checks)
    weights = Severity.words()
    lowered = name.casefold()
    found = tuple(
        one
        for one in every
        if lowered in (known.casefold() for known in one.names)
        or lowered == one.namespace
        or weights.get(lowered) is one.severity
    )
    if found:
        return found
    words = [word for one in every for word in (*one.names, one.slug, one.namespace)]
    meant = Nearest(words).to(name)
    raise UsageError(
        Text("there is no check {name}", name=f"'{name}'"),
        Text("did you mean {meant}?", meant=f"'{meant}'")
        if meant
        else Text("see 'samendomein checks' for the checks there are"),
    )


def _options(check: Check, values: Mapping[str, Any]) -> Any:
    if not values:
        return None  # The check then takes its own; most runs need no more than that.
    if check.options is None:
        raise UsageError(Text("{id} has no options", id=check.id))
    return make_options(check.options, values, check.id)
