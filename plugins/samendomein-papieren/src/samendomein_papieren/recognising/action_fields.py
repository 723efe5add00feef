"""Lines below an action that say who, when and by what: "Trekker: team Toegang"."""

from __future__ import annotations

import re

from samendomein import (
    Action,
    ActionKind,
    Actor,
    ActorKind,
    AnsweredForBy,
    Certainty,
    ContributesTo,
    ForGroup,
    Goal,
    Indicator,
    Involves,
    Measures,
    Missing,
    TargetGroup,
)
from samendomein_papieren.recognising.about_paper import aldermen, unnamed
from samendomein_papieren.recognising.dates import period_in, period_of
from samendomein_papieren.recognising.fields import Field, field_of
from samendomein_papieren.recognising.plan_tables import propose_owner
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.titles import title_of


def propose_action_fields(reading: Reading, under: dict[int, str]) -> None:
    """Give actions and goals what the lines below them say.

    Args:
        reading: The paper.
        under: By the number of a block, the element it stands under.
    """
    for line in reading.lines.all:
        id = under.get(line.block.number, "")
        if not id or line.is_heading or line.column >= 0:
            continue
        field = field_of(line, reading.rules)
        if field is not None:
            _apply(reading, id, field)


def _apply(reading: Reading, id: str, field: Field) -> None:
    proposals = reading.proposals
    element = proposals.get(id)
    passage = reading.passage(field.start, field.end, field.block, f"veld {field.role}")
    if field.role in ("owner", "team") and isinstance(element, Action):
        propose_owner(reading, id, field.value, field.start, field.block)
    elif field.role == "planning" and isinstance(element, Action):
        whole = period_of(field.value)
        proposals.fill(id, period=period_in(field.value) if isinstance(whole, Missing) else whole)
    elif field.role == "alderman":
        for role in aldermen(reading, field):
            proposals.relate(
                AnsweredForBy, id, role, unnamed(reading, field), certainty=Certainty.CERTAIN
            )
    elif field.role == "partners" and isinstance(element, Action | Goal):
        for name in field.value.split(","):
            bare = name.strip(" .")
            if 2 < len(bare) <= 60:
                actor = proposals.propose(
                    Actor, bare[:1].upper() + bare[1:], passage, kind=ActorKind.ORGANISATION,
                    layer=Missing.NOT_STATED,
                )  # fmt: skip
                proposals.relate(Involves, id, actor, passage, certainty=Certainty.CERTAIN)
    elif field.role == "group":
        group = proposals.propose(TargetGroup, title_of(field.value).text, passage)
        proposals.relate(ForGroup, id, group, passage, certainty=Certainty.CERTAIN)
    elif field.role == "result":
        _result(reading, id, field)
    elif field.role == "indicator":
        indicator = proposals.propose(Indicator, title_of(field.value).text, passage)
        proposals.relate(Measures, indicator, id, passage, certainty=Certainty.CERTAIN)


def _result(reading: Reading, above: str, field: Field) -> None:
    """Propose what an action is to bring about, for the goals that the action is for."""
    proposals = reading.proposals
    title = title_of(field.value).text
    if not re.search(r"[^\W\d_]{3}", title):
        return
    passage = reading.passage(field.start, field.end, field.block, "veld result")
    new = proposals.propose(Action, title, passage, kind=ActionKind.RESULT)
    element = proposals.get(above)
    goals = [above] if isinstance(element, Goal) else proposals.targets(ContributesTo, above)
    for goal in goals:
        proposals.relate(ContributesTo, new, goal, passage, certainty=Certainty.LIKELY)
