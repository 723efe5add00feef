"""Laws that hold for every check, and what the tests of checks share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs

from samendomein import (
    Action,
    Actor,
    Budget,
    Catalogue,
    Check,
    Finding,
    FundingSource,
    Goal,
    Indicator,
    Law,
    Nota,
    Plan,
    Post,
    Theme,
    Toezegging,
    Translator,
    assemble,
    kind_meant,
    load_plugins,
    read,
)

POLICY = (
    Action,
    Actor,
    Budget,
    FundingSource,
    Goal,
    Indicator,
    Nota,
    Post,
    Theme,
    Toezegging,
)
"""The kinds that checks of the goal tree, of means and of promises look at."""

LOOKED_AT = date(2024, 4, 1)


def plan_of(toml: str, *, as_of: date = LOOKED_AT) -> Plan:
    """The plan in a plan file."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "plan.toml"
        file.write_text(toml, "utf-8")
        return read(file, as_of=as_of)


def told(check: Check, plan: Plan, language: str = "en", options: Any = None) -> list[str]:
    """What a check says of a plan, as a reader of the language reads it."""
    translator = Translator(language, _catalogues())
    return [translator.render(one.text, check.namespace) for one in check(plan, options)]


@cache
def _catalogues() -> Mapping[str, Catalogue]:
    return load_plugins().catalogues


def found(check: Check, plan: Plan, options: Any = None) -> set[tuple[str, frozenset[str], str]]:
    """The identities of the findings of a check, without the order of their elements."""
    return {(one.check, frozenset(one.elements), one.key) for one in check(plan, options)}


@attrs.frozen
class Retold:
    """A plan told in other ways, made once for the laws of every check."""

    plan: Plan
    renamed: Plan
    turned: Plan
    with_more: Plan

    @classmethod
    def of(cls, plan: Plan) -> Retold:
        """Other ids; elements and relations the other way round; one that nothing points at."""
        return cls(
            plan=plan,
            renamed=renamed_plan(plan),
            turned=assemble(plan.elements[::-1], plan.relations[::-1], as_of=plan.as_of),
            with_more=with_elements(plan, *_unrelated(plan)),
        )


def _unrelated(plan: Plan) -> list[Any]:
    """An element that nothing points at, of a kind that no paper says the number of."""
    meant = [kind_meant(one.kind) for element in plan.elements for one in element.announces]
    announced = {found[0] for found in meant if found is not None}
    return [
        kind(id="~unrelated", title="Nothing points at it")
        for kind in (Law, FundingSource)
        if kind not in announced
    ][:1]


def assert_every_law_holds(check: Check, plan: Plan | Retold) -> None:
    """Only ids change when ids do, order and unrelated elements change nothing, all differ."""
    retold = plan if isinstance(plan, Retold) else Retold.of(plan)
    findings: list[Finding] = list(check(retold.plan))
    renamed = list(check(retold.renamed))

    assert [_new_ids(one.elements) for one in findings] == [one.elements for one in renamed]
    assert [one.text.template for one in findings] == [one.text.template for one in renamed]
    assert findings == list(check(retold.turned)), "the order of elements changes findings"
    assert findings == list(check(retold.with_more)), "an unrelated element changes findings"
    # The core would take two findings with one identity for a failure.
    assert len({one.identity for one in findings}) == len(findings)


def with_elements(plan: Plan, *elements: Any) -> Plan:
    """The plan with more elements."""
    return assemble((*plan.elements, *elements), plan.relations, as_of=plan.as_of)


def with_relations(plan: Plan, *relations: Any) -> Plan:
    """The plan with more relations."""
    return assemble(plan.elements, (*plan.relations, *relations), as_of=plan.as_of)


def changed(plan: Plan, id: str, **changes: Any) -> Plan:
    """The plan with other values in one element."""
    elements = [one.with_(**changes) if one.id == id else one for one in plan.elements]
    return assemble(elements, plan.relations, as_of=plan.as_of)


def renamed_plan(plan: Plan) -> Plan:
    """The plan with another id for every element, in the same order."""
    elements = [_renamed(one) for one in plan.elements]
    relations = [
        attrs.evolve(
            link,
            source=_new_id(link.source),
            target=_new_id(link.target),
            details=_renamed(link.details),
        )
        for link in plan.relations
    ]
    return assemble(elements, relations, as_of=plan.as_of)


def marks(file: Path) -> int:
    """How many lines of an example are marked."""
    return len(re.findall(r"# expect:", file.read_text("utf-8")))


def _renamed(one: Any) -> Any:
    changes: dict[str, Any] = {}
    if hasattr(one, "id"):
        changes["id"] = _new_id(one.id)
    for name in ("passages", "codes"):
        if hasattr(one, name):
            changes[name] = tuple(
                attrs.evolve(record, document=_new_id(record.document))
                for record in getattr(one, name)
            )
    return attrs.evolve(one, **changes)


def _new_id(id: str) -> str:
    return f"new-{id}"


def _new_ids(ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(_new_id, ids))
