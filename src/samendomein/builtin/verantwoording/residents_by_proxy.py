"""Evaluations in which others spoke for the residents."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    About,
    Consultation,
    Consults,
    Event,
    Evidence,
    Finding,
    Layer,
    Missing,
    Plan,
    Represents,
    TargetGroup,
    Voice,
    check,
)


@check("verantwoording/residents-by-proxy", about=Evidence)
def residents_by_proxy(plan: Plan) -> Iterator[Finding]:
    """Residents were heard through others only.

    Why: a council or an organisation can speak for residents, but does not live their life.

    Fix: ask residents themselves as well, and add what they said. Were they asked? Write down
    that this evidence is their own voice.

    Limits: told once for each evaluation, and only where some evidence is said to come through
    others. Evidence of which the voice is not known may be the residents' own, unless it comes
    from consultations of organisations only.
    """
    for event, evidence in _by_evaluation(plan):
        through_others = [one for one in evidence if one.voice is Voice.PROXY]
        if through_others and not any(_may_be_their_own(plan, one) for one in evidence):
            yield Finding(
                event,
                "for this, residents were heard through others only: {evidence}",
                passages=[passage for one in (event, *through_others) for passage in one.passages],
                evidence=through_others,
            )


def _by_evaluation(plan: Plan) -> Iterator[tuple[Event, list[Evidence]]]:
    found: dict[str, dict[str, Evidence]] = {}
    for evidence in plan.all(Evidence):
        for subject in plan.targets(evidence, About):
            near = [subject]
            if isinstance(subject, Consultation):
                near.extend(plan.targets(subject, About))
            for event in near:
                if isinstance(event, Event):
                    found.setdefault(event.id, {})[evidence.id] = evidence
    for event in plan.all(Event):
        if event.id in found:
            yield event, list(found[event.id].values())


def _may_be_their_own(plan: Plan, evidence: Evidence) -> bool:
    if isinstance(evidence.voice, Voice):
        return evidence.voice is Voice.DIRECT
    if evidence.voice is Missing.NOT_APPLICABLE:
        return False
    held = [one for one in plan.targets(evidence, About) if isinstance(one, Consultation)]
    heard = [who for one in held for who in plan.targets(one, Consults)]
    return not heard or any(
        isinstance(who, TargetGroup)
        or who.layer in (Layer.RESIDENT, Missing.UNKNOWN, Missing.NOT_STATED)
        or bool(plan.targets(who, Represents))
        for who in heard
    )
