"""What our municipality asks of its plans."""

from collections.abc import Iterator

from samendomein import Action, Check, Finding, ForGroup, Plan, check


@check("ons/action-without-group", about=Action, language="nl")
def action_without_group(plan: Plan) -> Iterator[Finding]:
    """Een actie zonder doelgroep.

    Waarom: achteraf kan niemand zeggen voor wie de actie was.

    Oplossing: noem de doelgroep van de actie, of zeg dat die er niet is.
    """
    for action in plan.all(Action):
        if not plan.targets(action, ForGroup) and action.absence(ForGroup) is None:
            yield Finding(action, "bij deze actie staat geen doelgroep")


def samendomein_checks() -> list[Check]:
    """The rules that we have."""
    return [action_without_group]
