"""Who does it, what pays for it, and when."""

from __future__ import annotations

from samendomein import Check
from samendomein.builtin.sturing.action_without_funding import action_without_funding
from samendomein.builtin.sturing.action_without_owner import action_without_owner
from samendomein.builtin.sturing.funding_ends_early import funding_ends_early
from samendomein.builtin.sturing.outside_plan_period import outside_plan_period


def samendomein_checks() -> list[Check]:
    """Owners, money and time."""
    return [
        action_without_funding,
        action_without_owner,
        funding_ends_early,
        outside_plan_period,
    ]
