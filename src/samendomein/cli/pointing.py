"""What somebody points at on the command line: findings, and the elements they are about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.plan.nearest import Nearest
from samendomein.plan.plan import Plan

_ALL = ("all", "alle")
_CONDITIONS = {"kind": "kind", "soort": "kind", "nota": "nota", "below": "below", "onder": "below"}


@frozen(kw_only=True)
class Pointed:
    """Findings that somebody points at.

    Attributes:
        check: The name of a check.
        element: The id of the element that must change; empty if a selector says which.
        key: What tells findings of the check about the element apart; empty for any.
    """

    check: str
    element: str = ""
    key: str = ""


def findings_and_path(words: Sequence[str]) -> tuple[tuple[str, ...], Path]:
    """What was typed, as findings and the path of the plan: the last word, if that is there."""
    *before, last = words
    if before and Path(last).exists():
        return tuple(before), Path(last)
    return tuple(words), Path()


def pointed(word: str, plan: Plan, *, selected: bool) -> Pointed:
    """Read ``M02:project-leader`` or ``M02:project-leader:2026``; a title does as well as an id.

    Args:
        word: What was typed.
        plan: The plan.
        selected: Whether a selector says which elements; then only the check is named.

    Raises:
        UsageError: It is no such thing.
    """
    check, _, rest = word.partition(":")
    if selected and rest:
        raise UsageError(
            Text("{found} names an element, and so does the selector", found=f"'{word}'"),
            Text("write only the check: {check}", check=check),
        )
    if selected and check:
        return Pointed(check=check)
    if not check or not rest:
        raise UsageError(
            Text(
                "found {found}, expected a check with an element, or the path of a plan",
                found=f"'{word}'",
            ),
            Text("write it as {example}", example="M02:id-of-element"),
        )
    for name, key in ((rest, ""), (rest.rpartition(":")[0], rest.rpartition(":")[2])):
        element = _element(name, plan)
        if element is not None:
            return Pointed(check=check, element=element, key=key)
    name = rest.partition(":")[0]
    elements = plan.elements
    meant = Nearest([*(one.id for one in elements), *(one.title for one in elements)]).to(name)
    raise UsageError(
        Text("there is no element {name} in the plan", name=f"'{name}'"),
        Text("write the id or the title of the element that must change")
        if meant is None
        else Text("did you mean {meant}?", meant=f"'{meant}'"),
    )


def selector(words: Iterable[str]) -> dict[str, Any]:
    """Read ``all``, or conditions such as ``kind=goal``, as an acceptance has them.

    Raises:
        UsageError: It is no such thing.
    """
    said: dict[str, Any] = {}
    for word in words:
        name, equals, value = word.partition("=")
        known = _CONDITIONS.get(name.strip().casefold())
        if word.casefold() in _ALL:
            said["everything"] = True
        elif equals and known and value.strip():
            said[known] = value.strip()
        else:
            meant = Nearest([*_ALL, *_CONDITIONS]).to(name)
            raise UsageError(
                Text("found {found}, expected a selector", found=f"'{word}'"),
                Text("did you mean {meant}?", meant=f"'{meant}'")
                if meant and not known
                else Text(
                    "selectors: {names}",
                    names="all, kind=…, nota=…, below=… (alle, soort=…, onder=…)",
                ),
            )
    return said


def _element(name: str, plan: Plan) -> str | None:
    """The id of the element with this id, or else with this title."""
    if name in plan:
        return name
    found = [one.id for one in plan.elements if one.title.casefold() == name.casefold()]
    if len(found) > 1:
        raise UsageError(
            Text("several elements are called {name}", name=f"'{name}'"),
            Text("write the id of one of them: {ids}", ids=", ".join(found)),
        )
    return found[0] if found else None
