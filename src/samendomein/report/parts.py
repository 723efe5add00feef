"""What a report has besides its texts: composed when a format first asks for it, and once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from samendomein.plan.plan import Plan
from samendomein.report.graph import Graph, graph
from samendomein.report.money import MoneyOverview, money_overview
from samendomein.report.naming import Naming
from samendomein.report.timeline import Timeline, timeline


class Parts:
    """The parts of one report that take time, and that few formats use."""

    def __init__(self, plan: Plan, naming: Naming, findings: Mapping[str, int]) -> None:
        self._plan = plan
        self._naming = naming
        self._findings = findings

    @cached_property
    def graph(self) -> Graph:
        """The plan as points and lines."""
        return graph(self._plan, self._naming, self._findings)

    @cached_property
    def money(self) -> MoneyOverview:
        """Money per year against the years of the plan."""
        return money_overview(self._plan, self._naming)

    @cached_property
    def timeline(self) -> Timeline:
        """When what holds and happens."""
        return timeline(self._plan, self._naming)
