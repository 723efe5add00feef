"""Fixed sections that say "none", while the plan shows otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from samendomein import (
    Action,
    Budget,
    Consultation,
    Contradicts,
    Delivers,
    Element,
    Finding,
    Goal,
    GoalKind,
    InstrumentKind,
    Plan,
    Severity,
    Statement,
    StatementSection,
    check,
)
from samendomein.builtin.verantwoording.same_nota import ByNota, notas_named

_NAMED = 3
"""How many elements a message names."""

_NEW_RULES = (InstrumentKind.BYLAW, InstrumentKind.RULE)


@check("verantwoording/none-contradicted", code="N12", severity=Severity.HIGH, about=Statement)
def none_contradicted(plan: Plan) -> Iterator[Finding]:
    """Section says that there is nothing, the plan says otherwise.

    Why: the council reads that there is nothing to know, and decides without knowing it.

    Fix: tell in this section what there is to tell, or show that the other passage is wrong.

    Limits: for risks, sustainability and communication only what is said to speak against it
    counts: a risk of not deciding is no risk of the decision. Money, consultations and effects
    count when they belong to the same plan. For the legal section only a bylaw or rule that an
    action delivers counts; a law that is named does not.
    """
    shown = {section: ByNota(plan, find(plan)) for section, find in _SHOWN_BY.items()}
    for statement in plan.all(Statement):
        if statement.says_none is not True:
            continue
        against = plan.links_to(statement, Contradicts)
        if against:
            speakers = [plan[one] for one in sorted({link.source for link in against})]
            told = [passage for link in against for passage in link.passages]
            own = [passage for one in speakers for passage in one.passages]
            yield Finding(
                statement,
                "this says that there is nothing to tell, but the plan says otherwise: {speakers}",
                passages=[*statement.passages, *(told or own)],
                speakers=speakers,
            )
        elif isinstance(statement.section, StatementSection) and statement.section in shown:
            found = shown[statement.section].of(notas_named(plan, statement))
            if found:
                yield _held_against(statement, found)


def _held_against(statement: Statement, found: list[Element]) -> Finding:
    named = found[:_NAMED]
    passages = [passage for one in (statement, *named) for passage in one.passages]
    if len(found) > _NAMED:
        return Finding(
            statement,
            "this says that there is nothing to tell, but the plan has {count}: {named} and others",
            passages=passages,
            count=len(found),
            named=", ".join(one.title for one in named),
        )
    return Finding(
        statement,
        "this says that there is nothing to tell, but the plan has {named}",
        passages=passages,
        named=named,
    )


def _money(plan: Plan) -> list[Element]:
    return list(plan.all(Budget))


def _consultations(plan: Plan) -> list[Element]:
    return list(plan.all(Consultation))


def _effects(plan: Plan) -> list[Element]:
    return [goal for goal in plan.all(Goal) if goal.kind is GoalKind.EFFECT]


def _new_rules(plan: Plan) -> list[Element]:
    return [
        action
        for action in plan.all(Action)
        if any(one.kind in _NEW_RULES for one in plan.targets(action, Delivers))
    ]


_SHOWN_BY: dict[StatementSection, Callable[[Plan], list[Element]]] = {
    StatementSection.FINANCE: _money,
    StatementSection.PARTICIPATION: _consultations,
    StatementSection.EFFECT: _effects,
    StatementSection.LEGAL: _new_rules,
}
