"""Who does it, what pays for it, and when."""

from __future__ import annotations

from samendomein import Check
from samendomein.builtin.sturing.action_without_begin_or_end import action_without_begin_or_end
from samendomein.builtin.sturing.action_without_funding import action_without_funding
from samendomein.builtin.sturing.action_without_owner import action_without_owner
from samendomein.builtin.sturing.actor_without_role import actor_without_role
from samendomein.builtin.sturing.amounts_do_not_add_up import amounts_do_not_add_up
from samendomein.builtin.sturing.contradicting_dates import contradicting_dates
from samendomein.builtin.sturing.decisions_wait_for_undated_event import (
    decisions_wait_for_undated_event,
)
from samendomein.builtin.sturing.evaluation_late_or_undated import evaluation_late_or_undated
from samendomein.builtin.sturing.execution_not_involved import execution_not_involved
from samendomein.builtin.sturing.follow_on_cost_not_budgeted import follow_on_cost_not_budgeted
from samendomein.builtin.sturing.funding_ends_early import funding_ends_early
from samendomein.builtin.sturing.goal_in_temporary_hands import goal_in_temporary_hands
from samendomein.builtin.sturing.no_named_sponsor import no_named_sponsor
from samendomein.builtin.sturing.one_off_money_for_structural_action import (
    one_off_money_for_structural_action,
)
from samendomein.builtin.sturing.outside_plan_period import outside_plan_period
from samendomein.builtin.sturing.pilot_without_evaluation import pilot_without_evaluation
from samendomein.builtin.sturing.premise_contradicted import premise_contradicted
from samendomein.builtin.sturing.reservation_exceeded import reservation_exceeded
from samendomein.builtin.sturing.reservation_partly_unallocated import (
    reservation_partly_unallocated,
)
from samendomein.builtin.sturing.temporary_national_source import temporary_national_source
from samendomein.builtin.sturing.vacant_role import vacant_role
from samendomein.builtin.sturing.vague_deadline import vague_deadline


def samendomein_checks() -> list[Check]:
    """Owners, money and time."""
    return [
        action_without_begin_or_end,
        action_without_funding,
        action_without_owner,
        actor_without_role,
        amounts_do_not_add_up,
        contradicting_dates,
        decisions_wait_for_undated_event,
        evaluation_late_or_undated,
        execution_not_involved,
        follow_on_cost_not_budgeted,
        funding_ends_early,
        goal_in_temporary_hands,
        no_named_sponsor,
        one_off_money_for_structural_action,
        outside_plan_period,
        pilot_without_evaluation,
        premise_contradicted,
        reservation_exceeded,
        reservation_partly_unallocated,
        temporary_national_source,
        vacant_role,
        vague_deadline,
    ]
