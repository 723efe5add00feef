"""Whether one can see that it works."""

from __future__ import annotations

from samendomein import Check, Metric
from samendomein.builtin.meten.attainment import attainment
from samendomein.builtin.meten.costly_and_uninformative import costly_and_uninformative
from samendomein.builtin.meten.goal_without_indicator import goal_without_indicator
from samendomein.builtin.meten.indicator_advice import indicator_advice
from samendomein.builtin.meten.indicator_without_goal import indicator_without_goal
from samendomein.builtin.meten.invalid_code import invalid_code
from samendomein.builtin.meten.mandatory_indicator_missing import mandatory_indicator_missing
from samendomein.builtin.meten.no_baseline import no_baseline
from samendomein.builtin.meten.no_target import no_target
from samendomein.builtin.meten.progress import progress
from samendomein.builtin.meten.small_cells import small_cells
from samendomein.builtin.meten.stale_value import stale_value
from samendomein.builtin.meten.target_met_or_backwards import target_met_or_backwards
from samendomein.builtin.meten.two_values import two_values
from samendomein.builtin.meten.unit_or_definition_break import unit_or_definition_break


def samendomein_checks() -> list[Check]:
    """Indicators and what they say of goals, and whether figures and codes can be published."""
    return [
        goal_without_indicator,
        indicator_without_goal,
        no_baseline,
        no_target,
        costly_and_uninformative,
        target_met_or_backwards,
        unit_or_definition_break,
        two_values,
        mandatory_indicator_missing,
        stale_value,
        small_cells,
        invalid_code,
    ]


def samendomein_metrics() -> list[Metric]:
    """What indicators cost and tell, how they move, and how far targets were reached."""
    return [indicator_advice, progress, attainment]
