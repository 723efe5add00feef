"""What an action costs afterwards, such as upkeep, and nobody pays for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from samendomein import (
    Action,
    Budget,
    CostExpectation,
    Finding,
    Funds,
    Missing,
    MoneyForActions,
    Plan,
    Recurrence,
    check,
    option,
)

_AFTERWARDS = (
    *("beheer", "beheerkosten", "exploitatie", "onderhoud", "vervolg", "vervolgkosten"),
    *("follow-up", "maintenance", "running", "upkeep"),
)
_MONEY = re.compile(
    r"€|\b(bekost\w*|budget\w*|euro|geld\w*|\w*kosten|middelen|costs?|funds|money)\b", re.I
)
_NONE = re.compile(r"\b(geen|niet|zonder|binnen bestaande|no|not|without|within existing)\b", re.I)
_SENTENCES = re.compile(r"(?<=[.!?;])\s+")


@frozen(kw_only=True)
class FollowOnCostNotBudgeted:
    """What speaks of costs afterwards."""

    words: tuple[str, ...] = option(
        _AFTERWARDS,
        help="Words that stand for what comes afterwards, if money is named beside them in the "
        "description or the quoted passage of an action.",
    )


@check("sturing/follow-on-cost-not-budgeted", code="M06", about=Action, absence=True)
def follow_on_cost_not_budgeted(plan: Plan, options: FollowOnCostNotBudgeted) -> Iterator[Finding]:
    """Follow-on cost not budgeted.

    Why: what is built or tried out costs money afterwards too: upkeep, staff, a sequel. Without
    that money it stops, and what was spent is lost.

    Fix: name the budget for what comes afterwards, and mark it as such. Does it cost nothing?
    Then write that down at the action.

    Limits: structural money for the action counts too. An action that says nothing about costs
    afterwards is judged only if one sentence of its description or of a quoted passage names both
    money and what comes afterwards, and does not deny it.
    """
    money = plan.once(MoneyForActions)
    afterwards = re.compile(rf"\b({'|'.join(map(re.escape, options.words))})\b", re.I)
    for action in plan.all(Action):
        said = ""
        if action.follow_on_cost is Missing.UNKNOWN and options.words:
            said = _said_in_words(action, afterwards)
        if not said and action.follow_on_cost not in (
            CostExpectation.EXPECTED,
            Missing.NOT_STATED,
        ):
            continue
        if any(_pays_afterwards(one.budget) and one.is_set_aside for one in money.of(action)):
            continue
        if said:
            yield Finding(
                action,
                "the words for this speak of money for “{said}”, and no budget pays for that",
                said=said,
            )
            continue
        if action.follow_on_cost is Missing.NOT_STATED:
            yield Finding(
                action,
                "the paper does not say what this costs afterwards, such as upkeep or a sequel, "
                "and no budget is named for it",
            )
            continue
        asked = [one for one in plan.sources(action, Funds) if _pays_afterwards(one)]
        if asked:
            yield Finding(
                action,
                "this costs money afterwards too, such as upkeep, and that was asked for and "
                "not yet granted: {asked}",
                asked=asked,
            )
        else:
            yield Finding(
                action,
                "this costs money afterwards too, such as upkeep, and no budget pays for that",
            )


def _pays_afterwards(budget: Budget) -> bool:
    return budget.follow_on is True or budget.recurrence is Recurrence.STRUCTURAL


def _said_in_words(action: Action, afterwards: re.Pattern[str]) -> str:
    """The word for what comes afterwards that stands beside money; nothing if there is none."""
    quotes = [one.quote for one in action.passages if not isinstance(one.quote, Missing)]
    for text in (action.description, *quotes):
        for sentence in _SENTENCES.split(text):
            found = afterwards.search(sentence)
            if found and _MONEY.search(sentence) and not _NONE.search(sentence):
                return found.group().casefold()
    return ""
