"""Money per year against the years of the plan, in words: for a picture and for tables."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import frozen

from samendomein.plan.amount_range import AmountRange
from samendomein.plan.elements import Action, Budget, Nota
from samendomein.plan.elements.policy import CostExpectation
from samendomein.plan.funding_years import FundingYears, YearStatus, funding_years
from samendomein.plan.horizon import MOST_YEARS
from samendomein.plan.money_for_actions import MoneyForActions
from samendomein.plan.period import Period
from samendomein.plan.plan import Plan
from samendomein.plan.reading_order import reading_order
from samendomein.plan.yearly_amounts import YearShare, is_one_off, yearly_amounts

if TYPE_CHECKING:
    from samendomein.report.naming import Naming
    from samendomein.report.told import Named


@frozen(kw_only=True)
class MoneyYear:
    """The money of one year.

    Attributes:
        year: The year.
        in_plan: Whether a plan runs in it.
        recurring: The euros of known amounts that come again, or of which nobody says.
        one_off: The euros of known amounts that come once.
        recurring_words: The same in words; empty if no such amount has a known size.
        one_off_words: The same in words.
        unknown: How many amounts there are of which the size in this year is not known. They are
            not zero.
        actions: By status (``covered``, ``possible``, ``uncovered``, ``unknown``), how many
            actions have it in this year.
    """

    year: int
    in_plan: bool
    recurring: Decimal
    one_off: Decimal
    recurring_words: str
    one_off_words: str
    unknown: int
    actions: Mapping[str, int]


@frozen(kw_only=True)
class MoneyCell:
    """Whether there is money for an action in a year.

    Attributes:
        year: The year.
        status: ``covered``, ``possible``, ``uncovered`` or ``unknown``.
        word: The same in the language of the report.
        one_off: Whether the year is covered by money that comes once.
    """

    year: int
    status: str
    word: str
    one_off: bool = False


@frozen(kw_only=True)
class MoneyRow:
    """The money for an action.

    Attributes:
        action: The action.
        cells: The years in which it runs.
        amounts: What is set aside for it, in words.
        start_known: Whether it is known from which year on the money is there; if not, it is
            counted from the first year on.
    """

    action: Named
    cells: tuple[MoneyCell, ...]
    amounts: tuple[str, ...]
    start_known: bool


@frozen(kw_only=True)
class UndatedAmount:
    """Money that is set aside in years that are not known.

    Attributes:
        budget: The budget.
        words: How much, in words.
    """

    budget: Named
    words: str


@frozen(kw_only=True)
class MoneyOverview:
    """Money per year against the years of the plan. Unknown is never zero.

    Attributes:
        years: Every year in which a plan runs or money is set aside.
        rows: The actions for which there is money, and of which the years are known.
        undated: Money in years that are not known.
        unplaced: Actions for which there is money, and of which the years are not known.
        unfunded: Actions for which no money is named; they may cost money.
        free: Actions that are said to cost nothing.
        words: The word for each status, in the language of the report.
    """

    years: tuple[MoneyYear, ...] = ()
    rows: tuple[MoneyRow, ...] = ()
    undated: tuple[UndatedAmount, ...] = ()
    unplaced: tuple[Named, ...] = ()
    unfunded: tuple[Named, ...] = ()
    free: tuple[Named, ...] = ()
    words: Mapping[str, str] = {}


def money_overview(plan: Plan, naming: Naming) -> MoneyOverview:
    """The money of a plan."""
    words = {status.value: status.in_words(naming.translator) for status in YearStatus}
    funded = {one.action.id: one for one in funding_years(plan)}
    money = plan.once(MoneyForActions)
    yearly = yearly_amounts(plan)
    rows: list[MoneyRow] = []
    unplaced, unfunded, free = list[Action](), list[Action](), list[Action]()
    for action in reading_order(plan.all(Action)):
        if action.id in funded:
            rows.append(_row(funded[action.id], words, naming))
        elif money.of(action):
            unplaced.append(action)
        elif action.cost is CostExpectation.NONE:
            free.append(action)
        else:
            unfunded.append(action)
    counts: dict[int, dict[str, int]] = {}
    for row in rows:
        for cell in row.cells:
            by_status = counts.setdefault(cell.year, dict.fromkeys(words, 0))
            by_status[cell.status] += 1
    horizon = _horizon(plan)
    nothing = dict.fromkeys(words, 0)
    return MoneyOverview(
        years=tuple(
            _year(
                year,
                year in horizon,
                yearly.by_year.get(year, ()),
                naming,
                counts.get(year, nothing),
            )
            for year in sorted(horizon | yearly.by_year.keys() | counts.keys())
        ),
        rows=tuple(rows),
        undated=tuple(_undated(budget, naming) for budget in reading_order(yearly.undated)),
        unplaced=tuple(map(naming.named, unplaced)),
        unfunded=tuple(map(naming.named, unfunded)),
        free=tuple(map(naming.named, free)),
        words=words,
    )


def _horizon(plan: Plan) -> set[int]:
    """The years in which a plan runs."""
    found: set[int] = set()
    for nota in plan.all(Nota):
        years = nota.period.years() if isinstance(nota.period, Period) else None
        if years is not None and len(years) <= MOST_YEARS:
            found.update(years)
    return found


def _row(funded: FundingYears, words: Mapping[str, str], naming: Naming) -> MoneyRow:
    one_off = set(funded.one_off)
    return MoneyRow(
        action=naming.named(funded.action),
        cells=tuple(
            MoneyCell(
                year=year, status=status.value, word=words[status.value], one_off=year in one_off
            )
            for year, status in funded.years
        ),
        amounts=tuple(_amount(budget, naming) for budget in funded.budgets),
        start_known=funded.start_known,
    )


def _year(
    year: int,
    in_plan: bool,
    shares: tuple[YearShare, ...],
    naming: Naming,
    actions: Mapping[str, int],
) -> MoneyYear:
    known = [share for share in shares if share.amount is not None]
    once = [share for share in known if is_one_off(share.budget)]
    again = [share for share in known if not is_one_off(share.budget)]
    return MoneyYear(
        year=year,
        in_plan=in_plan,
        recurring=_sum(again),
        one_off=_sum(once),
        recurring_words=_words(again, naming),
        one_off_words=_words(once, naming),
        unknown=len(shares) - len(known),
        actions=actions,
    )


def _sum(shares: list[YearShare]) -> Decimal:
    return sum((share.amount for share in shares if share.amount is not None), Decimal(0))


def _words(shares: list[YearShare], naming: Naming) -> str:
    if not shares:
        return ""
    low = _sum(shares)
    approximate = any(share.approximate for share in shares)
    return naming.words(AmountRange(low=low, high=low, approximate=approximate))


def _undated(budget: Budget, naming: Naming) -> UndatedAmount:
    return UndatedAmount(budget=naming.named(budget), words=_amount(budget, naming))


def _amount(budget: Budget, naming: Naming) -> str:
    """How much, in words; also if that is not known."""
    return naming.translator.write(budget.amount)
