"""Goals of two plans that may say the same."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from attrs import frozen

from samendomein import (
    CorrespondsTo,
    Goal,
    Measurement,
    Nota,
    Plan,
    Text,
    metric,
    option,
    reading_order,
    sentence_encoder,
)

_MOST_ROWS = 100


@frozen(kw_only=True)
class GoalOverlap:
    """What goals are compared with, and which pairs are shown."""

    at_least: float = option(0.25, help="How much two titles look alike at least, from 0 to 1.")
    encoder: str = option(
        "",
        help="What makes vectors of sentences, as module:function; empty for groups of three "
        "letters.",
    )


def between_plans(plan: Plan, other: Plan, options: GoalOverlap) -> Measurement:
    """The goals of one plan that look like goals of another."""
    ours, theirs = reading_order(plan.all(Goal)), reading_order(other.all(Goal))
    if not ours or not theirs:
        return Measurement.nothing(Text("one of the two plans has no goals"))
    return _measurement(_pairs(ours, theirs, options), set())


@metric("samenhang/goal-overlap", in_reports=False, against=between_plans)
def goal_overlap(plan: Plan, options: GoalOverlap) -> Measurement:
    """Goals of two plans that may say the same.

    Why: two plans often want the same in other words, and do it twice, or count one euro twice.

    Formula: the cosine of the groups of three letters in both titles, weighed by how rare they are
    (tf-idf); from 0 to 1. With the option encoder it is the cosine of the vectors that this gives.
    Pairs of at least the option at_least are shown, the most alike first.

    Limits: a list for a person to go through, and never a decision: it sees no meaning, so that
    "more control" looks like "less control", and other words for the same thing are missed. What a
    person confirms is written down as a relation (corresponds_to) with the reason. The table has
    the first hundred pairs. Titles are compared two by two, so that two plans of a thousand goals
    each, in much the same words, take some ten seconds.

    Source: own choice among methods that were measured on Dutch pairs of sentences (SICK-NL).
    """
    goals: dict[str, list[Goal]] = {nota.id: [] for nota in plan.all(Nota)}
    for goal in reading_order(plan.all(Goal)):
        notas = plan.notas_of(goal)
        if len(notas) == 1:
            goals[notas[0].id].append(goal)
    filled = [found for found in goals.values() if found]
    if len(filled) < 2:
        return Measurement.nothing(
            Text("there are no two plans with goals here; name the other one with --against")
        )
    pairs = [
        pair for ours, theirs in combinations(filled, 2) for pair in _pairs(ours, theirs, options)
    ]
    pairs.sort(key=lambda pair: -pair[2])
    said = set(plan.ends(CorrespondsTo))
    return _measurement(pairs, said | {(other, one) for one, other in said})


_Pair = tuple[Goal, Goal, float]


def _pairs(ours: Sequence[Goal], theirs: Sequence[Goal], options: GoalOverlap) -> list[_Pair]:
    from samendomein.methods import ranked_pairs, trigram_vectors

    found = ranked_pairs(
        [one.title for one in ours],
        [one.title for one in theirs],
        encode=sentence_encoder(options.encoder) if options.encoder else trigram_vectors,
        at_least=options.at_least,
    )
    return [(ours[pair.one], theirs[pair.other], pair.likeness) for pair in found]


def _measurement(pairs: list[_Pair], said: set[tuple[str, str]]) -> Measurement:
    confirmed = sum(1 for one, other, _ in pairs if (one.id, other.id) in said)
    return Measurement(
        columns=(Text("goal"), Text("goal of the other plan"), Text("alike"), Text("confirmed")),
        rows=[
            (one, other, likeness, (one.id, other.id) in said)
            for one, other, likeness in pairs[:_MOST_ROWS]
        ],
        sentence=Text(
            "Pairs of goals that look alike: {pairs}; confirmed by a person: {confirmed}. Whether "
            "the others mean the same is for people to say.",
            pairs=len(pairs),
            confirmed=confirmed,
        ),
    )
