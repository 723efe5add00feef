"""Plans for which nobody gave the assignment, or somebody of whom no paper says who it is."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import (
    Action,
    Actor,
    ActorKind,
    Finding,
    MemberOf,
    Missing,
    Nota,
    NotaKind,
    Plan,
    SponsoredBy,
    check,
    option,
)


@frozen(kw_only=True)
class NoNamedSponsor:
    """What needs no sponsor."""

    exempt: tuple[NotaKind, ...] = option(
        (NotaKind.AGREEMENT, NotaKind.BUDGET, NotaKind.SPENDING),
        help="Kinds of plan that need no sponsor.",
    )


@check("sturing/no-named-sponsor", code="E02", about=(Nota, Action, Actor), absence=True)
def no_named_sponsor(plan: Plan, options: NoNamedSponsor) -> Iterator[Finding]:
    """No named sponsor.

    Why: whoever carries out the plan needs somebody who gives the assignment, decides when it gets
    stuck, and can be asked about it.

    Fix: name the sponsor, with the post or the body. Is none needed? Write "not applicable".

    Limits: the sponsor of a plan is also the sponsor of its actions. A role counts as named if
    its layer, or the body that it is part of, is known.
    """
    for nota in plan.all(Nota):
        if nota.kind not in options.exempt and _lacks_sponsor(plan, nota):
            if nota.absence(SponsoredBy) is Missing.NOT_STATED:
                yield Finding(nota, "the paper does not say who gave the assignment for this plan")
            else:
                yield Finding(nota, "no sponsor is named for this plan")
    for action in plan.all(Action):
        if _lacks_sponsor(plan, action) and not plan.notas_of(action):
            if action.absence(SponsoredBy) is Missing.NOT_STATED:
                yield Finding(
                    action, "the paper does not say who gave the assignment for this action"
                )
            else:
                yield Finding(action, "no sponsor is named for this action")
    for actor in plan.all(Actor):
        sponsored = plan.sources(actor, SponsoredBy)
        if sponsored and _is_nobody_in_particular(plan, actor):
            yield Finding(
                actor,
                "this is the sponsor of {sponsored}, and nothing says which post that is",
                also=sponsored,
                sponsored=list(sponsored),
            )


def _lacks_sponsor(plan: Plan, element: Nota | Action) -> bool:
    return not plan.targets(element, SponsoredBy) and element.absence(SponsoredBy) not in (
        Missing.NOT_APPLICABLE,
        Missing.WITHHELD,
    )


def _is_nobody_in_particular(plan: Plan, actor: Actor) -> bool:
    return (
        actor.kind is ActorKind.ROLE
        and actor.layer in (Missing.UNKNOWN, Missing.NOT_STATED)
        and not plan.targets(actor, MemberOf)
    )
