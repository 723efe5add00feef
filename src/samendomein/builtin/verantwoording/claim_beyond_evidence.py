"""Claims that say more than their evidence can carry."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    Claim,
    ClaimKind,
    Evidence,
    Finding,
    Missing,
    Plan,
    Supports,
    Text,
    check,
)

_WEIGHT = {
    ClaimKind.SUPPORT: 0,
    ClaimKind.RELEVANCE: 0,
    ClaimKind.OUTPUT: 1,
    ClaimKind.OUTCOME: 2,
}
"""What it takes to show it: opinions, counting what was done, or seeing what changed."""


@check("verantwoording/claim-beyond-evidence", code="N13", about=Claim)
def claim_beyond_evidence(plan: Plan) -> Iterator[Finding]:
    """Claim is stronger than its evidence.

    Why: the council reads that it works, while people were only asked what they thought of it.

    Fix: add evidence that tells about what is claimed, or claim no more than was shown.

    Limits: only claims with evidence are judged. As long as it is not known what some of it can
    tell about, nothing is said. How many people were reached is shown as it stands; nothing is
    reckoned from it.
    """
    for claim in plan.all(Claim):
        evidence = plan.sources(claim, Supports)
        if evidence and isinstance(claim.kind, ClaimKind) and _falls_short(claim.kind, evidence):
            yield Finding(
                claim,
                "this claims {claimed}, but its evidence only tells about {shown}: {evidence}",
                passages=[passage for one in (claim, *evidence) for passage in one.passages],
                claimed=_CLAIMED[claim.kind],
                shown=[_SHOWN[kind] for kind in ClaimKind if kind in _told_by(evidence)],
                evidence=[_with_reach(one) for one in evidence],
            )


def _falls_short(claimed: ClaimKind, evidence: tuple[Evidence, ...]) -> bool:
    told = _told_by(evidence)
    return len(told) > 0 and all(
        isinstance(kind, ClaimKind) and _WEIGHT[kind] < _WEIGHT[claimed] for kind in told
    )


def _told_by(evidence: tuple[Evidence, ...]) -> set[ClaimKind | Missing]:
    return {one.tells_about for one in evidence}


def _with_reach(one: Evidence) -> Text | Evidence:
    """The evidence with how many people were asked and reached, if any of that is known."""
    if isinstance(one.invited, Missing) and isinstance(one.reached, Missing):
        return one
    return Text(
        "{evidence} (invited: {invited}, reached: {reached})",
        evidence=one,
        invited=one.invited,
        reached=one.reached,
    )


_CLAIMED = {
    ClaimKind.SUPPORT: Text("that there is support"),
    ClaimKind.RELEVANCE: Text("that it is still relevant"),
    ClaimKind.OUTPUT: Text("that something was delivered"),
    ClaimKind.OUTCOME: Text("an effect"),
}

_SHOWN = {
    ClaimKind.SUPPORT: Text("support"),
    ClaimKind.RELEVANCE: Text("relevance"),
    ClaimKind.OUTPUT: Text("what was delivered"),
    ClaimKind.OUTCOME: Text("effects"),
}
