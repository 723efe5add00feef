"""What a paper leaves unclear about a proposal, for whoever decides on it."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein.language.text import Text
from samendomein.plan.elements import Budget
from samendomein.plan.elements.element import Element
from samendomein.plan.values import Missing


def unclear(element: Element) -> Iterator[Text]:
    """What the paper does not say, and a reader would want to know before accepting it."""
    if isinstance(element, Budget) and _is_of_several_years(element):
        yield Text("the paper does not say whether this amount is per year or for all years")


def _is_of_several_years(budget: Budget) -> bool:
    if isinstance(budget.amount, Missing) or isinstance(budget.period, Missing):
        return False
    years = budget.period.years()
    return budget.amount.per is Missing.UNKNOWN and years is not None and len(years) > 1
