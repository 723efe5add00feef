"""Whether actions that share a goal are of the same team, theme or law."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from samendomein import Chart, Measurement, Plan, Series, Share, Text, metric

if TYPE_CHECKING:
    from samendomein.builtin.samenhang.groupings import Grouping
    from samendomein.methods import Segregation

LEAST = 5
"""With fewer shared goals than this, where they fall is chance."""

_Found = tuple["Grouping", "Segregation"]


@metric("samenhang/silos")
def silos(plan: Plan) -> Measurement:
    """Shared goals within and between teams, themes and laws.

    Why: working together shows where actions of different teams serve one goal. If every goal has
    a team of its own, each works in its own silo.

    Formula: two actions that serve the same goal share it once; E counts these between groups, I
    within one. E-I = (E − I) / (E + I), from −1 (closed) to +1 (open). By chance: the exact mean if
    the same actions were divided over groups of the same sizes by lot.

    Limits: an action of several teams joins these by itself; it is counted apart and not among the
    pairs, and neither is an action without a known team. E-I depends on the sizes of the groups, so
    read it beside what chance gives. With fewer than five shared goals it is not judged, and with
    few it says little. For the whole it makes no
    difference whether a pair is counted once or from both sides.

    Source: Krackhardt and Stern (1988).
    """
    told = judged_groupings(plan)
    if not told:
        return Measurement.nothing(
            Text(
                "actions with a known team, theme or law share a goal fewer than {least} times",
                least=LEAST,
            )
        )
    return Measurement(
        columns=(
            Text("grouped by"),
            Text("groups"),
            Text("actions in one group"),
            Text("actions in several groups"),
            Text("actions in no known group"),
            Text("shared goals between groups"),
            Text("by chance, in per cent"),
            Text("E-I"),
            Text("E-I by chance"),
        ),
        rows=[_row(*one) for one in told],
        sentence=_sentence(*told[0]),
        chart=Chart(
            title=Text("Shared goals within and between groups"),
            labels=[grouping.name for grouping, _ in told],
            series=(
                Series(name=Text("within a group"), values=[one.within for _, one in told]),
                Series(name=Text("between groups"), values=[one.between for _, one in told]),
            ),
        ),
    )


def judged_groupings(plan: Plan) -> list[_Found]:
    """The groupings of actions with how shared goals run within and between groups.

    Those in which nothing is to be judged are left out.
    """
    from samendomein.builtin.samenhang.groupings import actions_of_goals, groupings

    goals = actions_of_goals(plan)
    found = [_segregation(one, goals) for one in groupings(plan)]
    return [one for one in found if _is_judged(one[1])]


def _segregation(grouping: Grouping, goals: list[list[str]]) -> _Found:
    from samendomein.methods import from_mixing

    mixing: Counter[tuple[object, object]] = Counter()
    for actions in goals:
        # Counting by group will do: a goal with a thousand actions would cost a million pairs.
        here = Counter(grouping.group[id] for id in actions if id in grouping.group)
        for group, count in here.items():
            mixing[group, group] += count * (count - 1) // 2
        for (one, many), (other, more) in combinations(sorted(here.items()), 2):
            mixing[one, other] += many * more
    return grouping, from_mixing(mixing, Counter(grouping.group.values()))


def _is_judged(found: Segregation) -> bool:
    return len(found.groups) > 1 and found.within + found.between >= LEAST


def _row(grouping: Grouping, found: Segregation) -> tuple[object, ...]:
    return (
        grouping.name,
        len(found.groups),
        len(grouping.group),
        grouping.together,
        grouping.unknown,
        Share(round(found.between), round(found.between + found.within)),
        _by_chance(found),
        found.ei_index,
        found.expected_ei_index,
    )


def _by_chance(found: Segregation) -> int:
    return round(50 * (1 + (found.expected_ei_index or 0.0)))


_SENTENCES = {
    "team": "Actions of one team share a goal {ties} times; in {between} of these with another "
    "team. By chance that would be about {chance}%. Actions of several teams together: {together}.",
    "theme": "Actions of one theme share a goal {ties} times; in {between} of these with another "
    "theme. By chance that would be about {chance}%. Actions under several themes: {together}.",
    "law": "Actions under one law share a goal {ties} times; in {between} of these with another "
    "law. By chance that would be about {chance}%. Actions under several laws: {together}.",
}


def _sentence(grouping: Grouping, found: Segregation) -> Text:
    ties = round(found.within + found.between)
    return Text(
        _SENTENCES[grouping.name.template],
        ties=ties,
        between=round(found.between),
        chance=_by_chance(found),
        together=grouping.together,
    )
