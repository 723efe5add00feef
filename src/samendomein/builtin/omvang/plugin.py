"""How much there is: actions, indicators and money. Facts, and never a score."""

from __future__ import annotations

from samendomein import Metric
from samendomein.builtin.omvang.actions_per_goal import actions_per_goal
from samendomein.builtin.omvang.coverage import coverage
from samendomein.builtin.omvang.kinds_per_goal import kinds_per_goal
from samendomein.builtin.omvang.money_per_year import money_per_year
from samendomein.builtin.omvang.portfolio import portfolio


def samendomein_metrics() -> list[Metric]:
    """Tables of counts and amounts."""
    return [actions_per_goal, money_per_year, coverage, kinds_per_goal, portfolio]
