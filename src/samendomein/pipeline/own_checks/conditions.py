"""What must hold of one field or relation, and whether it does: yes, no, or nobody can tell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from attrs import frozen

from samendomein.plan.elements.element import Element
from samendomein.plan.links import AnyRelation
from samendomein.plan.money import Money
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.period import Period
from samendomein.plan.plan import Plan
from samendomein.plan.values import Missing
from samendomein.plan.vocabulary import FieldTerm


@frozen(kw_only=True)
class Demand:
    """What is asked of a value, or of a number of relations. What is not asked is ``None``.

    Attributes:
        filled: Whether it must be there, or must not be there.
        at_least: Its lower bound: a number, an amount or a day; of a text its number of words, of
            a relation how many there are.
        at_most: Its upper bound.
        one_of: The values that it may have; of a relation, the ids that it may point to.
        none_of: The values that it may not have.
        within: The period in which it must lie.
    """

    filled: bool | None = None
    at_least: Decimal | date | None = None
    at_most: Decimal | date | None = None
    one_of: Sequence[Any] | None = None
    none_of: Sequence[Any] | None = None
    within: Period | None = None


@frozen(kw_only=True)
class Condition:
    """A demand on one field or relation of an element.

    Attributes:
        word: The word for it in the settings.
        demand: What is asked.
        term: The field, if it is one.
        relation: The relation, if it is one.
        is_inverse: Whether the relation is read from its target.
    """

    word: str
    demand: Demand
    term: FieldTerm | None = None
    relation: type[AnyRelation] | None = None
    is_inverse: bool = False

    @property
    def says_what_is_absent(self) -> bool:
        """Whether it is broken by what is not in the plan."""
        least = self.demand.at_least
        counts = self.relation is not None and isinstance(least, Decimal) and least > 0
        return self.demand.filled is True or counts

    def holds(self, plan: Plan, element: Element) -> bool | None:
        """Whether it holds of an element; ``None`` if what is known does not tell."""
        if self.relation is not None:
            return self._holds_of_relation(plan, element, self.relation)
        assert self.term is not None
        return _holds_of_value(getattr(element, self.term.name), self.demand)

    def found(self, plan: Plan, element: Element) -> object:
        """What is there: the value, or how many relations."""
        if self.relation is not None:
            return len(self._ends(plan, element, self.relation))
        assert self.term is not None
        return getattr(element, self.term.name)

    def _ends(self, plan: Plan, element: Element, relation: type[AnyRelation]) -> tuple[Any, ...]:
        return (plan.sources if self.is_inverse else plan.targets)(element, relation)

    def _holds_of_relation(
        self, plan: Plan, element: Element, relation: type[AnyRelation]
    ) -> bool | None:
        demand = self.demand
        ids = [one.id for one in self._ends(plan, element, relation)]
        if not ids and not self.is_inverse:
            why = element.absence(relation)
            if why is Missing.NOT_APPLICABLE and demand.filled is not False:
                return True  # The plan says that there is none, on purpose.
        return _all(
            [
                None if demand.filled is None else bool(ids) is demand.filled,
                *_bounds(Decimal(len(ids)), demand),
                demand.one_of is None or set(ids) <= set(demand.one_of),
                demand.none_of is None or not set(ids) & set(demand.none_of),
            ],
            unasked=demand.filled is None,
        )


def _holds_of_value(value: Any, demand: Demand) -> bool | None:
    is_there = not isinstance(value, Missing) and value not in ("", ())
    if demand.filled is not None:
        on_purpose = value is Missing.NOT_APPLICABLE and demand.filled
        if is_there is not demand.filled and not on_purpose:
            return False
    if not is_there:
        return True if demand.filled is not None else None
    values = value if isinstance(value, tuple) else (value,)
    asked: list[bool | None] = []
    if demand.one_of is not None:
        asked.append(all(_is_one_of(one, demand.one_of) for one in values))
    if demand.none_of is not None:
        asked.append(not any(_is_one_of(one, demand.none_of) for one in values))
    if demand.within is not None:
        asked += [one.within(demand.within) for one in values if isinstance(one, Period)]
    for one in values:
        asked += _bounds(_measure(one), demand)
    return _all(asked, unasked=True)


def _all(asked: Sequence[bool | None], *, unasked: bool) -> bool | None:
    """No if one says no; otherwise nobody can tell if one cannot."""
    if False in asked:
        return False
    return None if None in asked and not unasked else True


def _is_one_of(value: object, words: Sequence[Any]) -> bool:
    if isinstance(value, str):
        return str(value).casefold() in [str(word).casefold() for word in words]
    return value in words


def _measure(value: object) -> object:
    """What bounds are about: a number, the days that it can be, or the number of words."""
    if isinstance(value, Money):
        return value.amount
    if isinstance(value, str):
        return Decimal(len(value.split()))
    return Decimal(value) if isinstance(value, int) else value


def _bounds(value: object, demand: Demand) -> list[bool | None]:
    found: list[bool | None] = []
    low, high = demand.at_least, demand.at_most
    if isinstance(value, PartialDate):
        if isinstance(low, date):
            found.append(not value.surely_before(low))
        if isinstance(high, date):
            found.append(not value.surely_after(high))
    elif isinstance(value, Decimal):
        if isinstance(low, Decimal):
            found.append(value >= low)
        if isinstance(high, Decimal):
            found.append(value <= high)
    return found
