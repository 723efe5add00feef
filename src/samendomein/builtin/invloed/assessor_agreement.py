"""Whether assessors agree, beyond chance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from samendomein import (
    Affects,
    ContributesTo,
    InTheme,
    Measurement,
    Missing,
    Plan,
    Relation,
    Text,
    metric,
)

_Ratings = dict[str, dict[object, object]]
"""By assessor, what was said of each unit."""

SCALE = range(-3, 4)
"""The seven points of influence."""

_Sets = defaultdict[str, defaultdict[object, set[str]]]


@metric("invloed/assessor-agreement", in_reports=False)
def assessor_agreement(plan: Plan) -> Measurement:
    """Agreement between assessors.

    Why: if colleagues put the same actions under other goals, a count of actions per goal tells who
    counted, and not how things are.

    Formula: Krippendorff's alpha, 1 − observed / expected disagreement; ordinal for scores of
    influence, nominal for the set of goals or themes that an assessor gives to an action. Beside it
    Gwet's AC1, for influence over all seven points. 1 is agreement, 0 what chance would do.

    Limits: only what several assessors judged counts. Alpha falls if nearly everybody says the
    same of everything; AC1 does not. Agreement is not correctness. Krippendorff asks for 0.8,
    and 0.667 for tentative conclusions; these are customs, no laws.

    Source: Krippendorff, Computing Krippendorff's alpha-reliability (2011); Gwet (2008).
    """
    rows = [row for name, level, ratings in _judged(plan) for row in _rows(name, level, ratings)]
    if not rows:
        return Measurement.nothing(Text("nothing in this plan was judged by several assessors"))
    return Measurement(
        columns=(
            Text("what was judged"),
            Text("assessors"),
            Text("judged by several"),
            Text("judgements of these"),
            Text("Krippendorff's alpha"),
            Text("Gwet's AC1"),
        ),
        rows=rows,
        sentence=Text(
            "Judged by several assessors: {units}. An alpha of 1 means that they agree, 0 that "
            "chance would do as well.",
            units=sum(row[2] for row in rows),
        ),
    )


def _judged(plan: Plan) -> Iterator[tuple[Text, str, _Ratings]]:
    scored: defaultdict[str, dict[object, object]] = defaultdict(dict)
    for link in plan.links(Affects):
        if not isinstance(link.details.strength, Missing):
            scored[link.details.assessor][link.source, link.target] = link.details.strength
    yield Text("influence of goals"), "ordinal", dict(scored)
    coded: tuple[tuple[Text, type[Relation[Any, Any]]], ...] = (
        (Text("goals of actions"), ContributesTo),
        (Text("themes"), InTheme),
    )
    for name, relation in coded:
        sets: _Sets = defaultdict(lambda: defaultdict(set))
        for link in plan.links(relation):
            if link.details.assessor:
                sets[link.details.assessor][link.source].add(link.target)
        yield (
            name,
            "nominal",
            {
                assessor: {unit: " ".join(sorted(said)) for unit, said in units.items()}
                for assessor, units in sets.items()
            },
        )


def _rows(
    name: Text, level: str, said: Mapping[str, Mapping[object, object]]
) -> Iterator[tuple[Any, ...]]:
    from samendomein.methods import gwet_ac1, krippendorff_alpha

    units = sorted({unit for judged in said.values() for unit in judged}, key=str)
    ratings = [[judged.get(unit) for unit in units] for judged in said.values()]
    alpha = krippendorff_alpha(ratings, level)
    if alpha.units:
        # A point of the scale that nobody chose could have been chosen too.
        first = gwet_ac1(ratings, values=SCALE if level == "ordinal" else None).value
        yield (
            name,
            len(said),
            alpha.units,
            alpha.ratings,
            Text("not to be judged: everybody said the same of everything")
            if alpha.value is None
            else alpha.value,
            Missing.NOT_APPLICABLE if first is None else first,
        )
