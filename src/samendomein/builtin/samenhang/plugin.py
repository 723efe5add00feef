"""Whether the parts of a plan hang together."""

from __future__ import annotations

from samendomein import Check, Metric
from samendomein.builtin.samenhang.advice_without_response import advice_without_response
from samendomein.builtin.samenhang.brokers import brokers
from samendomein.builtin.samenhang.chain_of_intent_broken import chain_of_intent_broken
from samendomein.builtin.samenhang.coupled_goal_without_counterpart import (
    coupled_goal_without_counterpart,
)
from samendomein.builtin.samenhang.coupled_horizons_differ import coupled_horizons_differ
from samendomein.builtin.samenhang.coupled_plan_ends_first import coupled_plan_ends_first
from samendomein.builtin.samenhang.coupling_without_content import coupling_without_content
from samendomein.builtin.samenhang.cross_cutting_goal_without_joint_action import (
    cross_cutting_goal_without_joint_action,
)
from samendomein.builtin.samenhang.disconnected_islands import disconnected_islands
from samendomein.builtin.samenhang.euro_counted_twice import euro_counted_twice
from samendomein.builtin.samenhang.goal_overlap import goal_overlap
from samendomein.builtin.samenhang.hangs_on import hangs_on
from samendomein.builtin.samenhang.integration import integration
from samendomein.builtin.samenhang.law_without_goal import law_without_goal
from samendomein.builtin.samenhang.layer_missing_from_bottleneck import (
    layer_missing_from_bottleneck,
)
from samendomein.builtin.samenhang.overlapping_plans_not_coupled import (
    overlapping_plans_not_coupled,
)
from samendomein.builtin.samenhang.precondition_without_decision import (
    precondition_without_decision,
)
from samendomein.builtin.samenhang.segregation import segregation
from samendomein.builtin.samenhang.service_without_why import service_without_why
from samendomein.builtin.samenhang.silos import silos
from samendomein.builtin.samenhang.single_point_of_failure import single_point_of_failure
from samendomein.builtin.samenhang.single_silo import single_silo
from samendomein.builtin.samenhang.target_group_not_consulted import target_group_not_consulted
from samendomein.builtin.samenhang.who_must_be_in_the_room import who_must_be_in_the_room


def samendomein_checks() -> list[Check]:
    """Silos, laws, couplings, single links, the chain of intent, and who was heard."""
    return [
        single_silo,
        law_without_goal,
        overlapping_plans_not_coupled,
        coupling_without_content,
        cross_cutting_goal_without_joint_action,
        disconnected_islands,
        single_point_of_failure,
        precondition_without_decision,
        coupled_horizons_differ,
        coupled_plan_ends_first,
        coupled_goal_without_counterpart,
        euro_counted_twice,
        chain_of_intent_broken,
        service_without_why,
        target_group_not_consulted,
        advice_without_response,
        layer_missing_from_bottleneck,
    ]


def samendomein_metrics() -> list[Metric]:
    """Who must be in the room, silos, brokers, what hangs on one thing, and goals that overlap."""
    return [
        who_must_be_in_the_room,
        silos,
        integration,
        segregation,
        brokers,
        hangs_on,
        goal_overlap,
    ]
