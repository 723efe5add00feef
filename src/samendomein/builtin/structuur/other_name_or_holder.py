"""Things that papers call otherwise, or give to somebody else."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import Finding, Plan, Severity, check, option
from samendomein.builtin.structuur.holders import other_holders
from samendomein.builtin.structuur.names_of import (
    called_by_several_names,
    spelled_in_several_ways,
)


@frozen(kw_only=True)
class OtherNameOrHolder:
    """Which papers are compared."""

    days: int = option(
        365, help="Papers that lie more days apart may name different portefeuillehouders."
    )


@check("structuur/other-name-or-holder", code="B03", severity=Severity.LOW, hint=True)
def other_name_or_holder(plan: Plan, options: OtherNameOrHolder) -> Iterator[Finding]:
    """Same thing, other name or assignment.

    Why: whoever looks for the one name does not find what stands under the other, and nobody
    knows which alderman to ask.

    Fix: use one name in all papers, and say so where a name was changed. Is it about the
    portefeuillehouder? Then write down who it is now.

    Limits: compares the names that papers print beside a letter or number, the title, and other
    names in the plan file. A name with words left out is the same name. Portefeuillehouders are
    compared between papers with a date, each with the next, and only if each of the two names
    somebody whom the other does not. The plan itself is such a paper of the day it was adopted.
    """
    for element in plan.elements:
        if element.codes or element.aliases:
            yield from spelled_in_several_ways(element)
            yield from called_by_several_names(plan, element)
    yield from other_holders(plan, options.days)
