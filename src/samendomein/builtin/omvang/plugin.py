"""How much there is: actions, indicators and money. Facts, and never a score."""

from __future__ import annotations

from samendomein import Metric
from samendomein.builtin.omvang.actions_per_goal import actions_per_goal
from samendomein.builtin.omvang.money_per_year import money_per_year


def samendomein_metrics() -> list[Metric]:
    """Tables of counts and amounts."""
    return [actions_per_goal, money_per_year]
