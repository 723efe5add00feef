"""Goals and actions that have nothing left when a coupled plan ends."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Coupling, Finding, Plan, check
from samendomein.builtin.samenhang.couplings import coupled_pairs
from samendomein.builtin.samenhang.left_behind import end_of, left_behind


@check("samenhang/coupled-plan-ends-first", about=Coupling)
def coupled_plan_ends_first(plan: Plan) -> Iterator[Finding]:
    """Coupled plan ends first.

    Why: these goals and actions live on the work or the money of another plan, and that plan ends
    before they do.

    Fix: arrange work or money for the years after that, or let them end together.

    Limits: only plans that surely end one before the other. An action or amount that surely lasts
    longer than its plan counts as lasting. What has no period lasts as long as its plan.
    """
    for pair in coupled_pairs(plan):
        for sooner, later in pair.both_ways:
            left = left_behind(plan, sooner, later)
            if left:
                yield Finding(
                    pair.coupling,
                    "from {end}, when {sooner} has ended, {later} has no work or money left for "
                    "{left}",
                    also=[sooner, later],
                    end=end_of(sooner),
                    sooner=sooner,
                    later=later,
                    left=left,
                )
