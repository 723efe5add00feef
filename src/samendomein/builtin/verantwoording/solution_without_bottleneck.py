"""Solutions of which nobody knows for what they are."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Finding, Missing, Plan, Resolves, Severity, Solution, check


@check(
    "verantwoording/solution-without-bottleneck",
    severity=Severity.LOW,
    about=Solution,
    absence=True,
)
def solution_without_bottleneck(plan: Plan) -> Iterator[Finding]:
    """Solution without a bottleneck.

    Why: a solution for which nobody saw a problem costs effort, and nobody can tell whether it
    worked.

    Fix: link the bottleneck that it does something about, or leave the solution out.
    """
    for solution in plan.all(Solution):
        if plan.targets(solution, Resolves):
            continue
        said = solution.absence(Resolves)
        if said is Missing.NOT_STATED:
            yield Finding(solution, "the paper does not say for which bottleneck this is")
        elif said not in (Missing.NOT_APPLICABLE, Missing.WITHHELD):
            yield Finding(solution, "this does nothing about any bottleneck in the plan")
