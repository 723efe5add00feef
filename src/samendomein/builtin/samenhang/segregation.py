"""Silos in the measures that network researchers use, group by group."""

from __future__ import annotations

from samendomein import Measurement, Missing, Plan, Text, metric
from samendomein.builtin.samenhang.silos import LEAST, judged_groupings


@metric("samenhang/segregation", in_reports=False)
def segregation(plan: Plan) -> Measurement:
    """Silos in the measures of network research.

    Why: to compare with studies of other networks, and to see which group is the most closed.

    Formula: of all groups together the E-I index; E-I rescaled from the least to the most that the
    sizes of the groups allow; assortativity (Newman's r); modularity; and Freeman's segregation,
    which is for two groups. Of each group the E-I index and Coleman's homophily. A pair of actions
    within a group is counted from both (tie ends), as UCINET does; counted once, the index of a
    group is another number, and that of the whole the same.

    Limits: a pair of actions that shares several goals counts for each. A rescaled index
    needs pairs that are fewer than the actions allow, and is left out otherwise. With few pairs
    none of these says much.

    Source: Krackhardt and Stern (1988); Newman (2003); Freeman (1978); Coleman (1958).
    """
    from samendomein.methods import CountedAs, rescaled_ei_index

    rows: list[tuple[object, ...]] = []
    for grouping, found in judged_groupings(plan):
        simple = found.within + found.between <= found.nodes * (found.nodes - 1) / 2
        rows.append(
            (
                grouping.name,
                Text("all together"),
                found.nodes,
                round(found.within),
                round(found.between),
                *map(
                    _known,
                    (
                        found.ei_index,
                        rescaled_ei_index(found) if simple else None,
                        found.assortativity,
                        found.modularity,
                        found.freeman,
                        None,
                    ),
                ),
            )
        )
        rows.extend(
            (
                grouping.name,
                plan[str(one.group)],
                one.members,
                round(one.within),
                round(one.between),
                _known(one.ei_index(CountedAs.TIE_ENDS)),
                *[Missing.NOT_APPLICABLE] * 4,
                _known(found.coleman(one.group)),
            )
            for one in found.groups
        )
    if not rows:
        return Measurement.nothing(
            Text(
                "actions with a known team, theme or law share a goal fewer than {least} times",
                least=LEAST,
            )
        )
    return Measurement(
        columns=(
            Text("grouped by"),
            Text("group"),
            Text("actions"),
            Text("shared goals within"),
            Text("shared goals between"),
            Text("E-I"),
            Text("E-I rescaled"),
            Text("assortativity"),
            Text("modularity"),
            Text("Freeman"),
            Text("Coleman"),
        ),
        rows=rows,
        sentence=Text(
            "The E-I index runs from −1 (shared goals stay within a group) to +1 (all are between "
            "groups)."
        ),
    )


def _known(value: float | None) -> float | Missing:
    return Missing.NOT_APPLICABLE if value is None else value
