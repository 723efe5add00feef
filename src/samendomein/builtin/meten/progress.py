"""Whether indicators move the right way, and fast enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from samendomein import (
    Chart,
    ChartKind,
    Indicator,
    Measurement,
    Missing,
    Plan,
    Series,
    Text,
    metric,
    reading_order,
)

if TYPE_CHECKING:
    from samendomein.methods import Progress

_MOST_DRAWN = 12
"""How many indicators are drawn; the table has all."""

_STATUS = {
    "target reached": Text("target reached"),
    "substantial progress": Text("substantial progress"),
    "moderate progress": Text("moderate progress"),
    "limited progress": Text("limited progress"),
    "deterioration": Text("deterioration"),
    "not to be judged": Text("not to be judged"),
}

_WHY_NOT = {
    "it is not known which way is better": Text("it is not known which way is better"),
    "there is no value to count from": Text("there is no value to count from"),
    "there is only one year to go by": Text("there is only one year to go by"),
    "the values lie on both sides of zero": Text("the values lie on both sides of zero"),
    "the target has no year": Text("the target has no year"),
    "the target year does not lie after the first year": Text(
        "the target year does not lie after the first year"
    ),
}


@metric("meten/progress")
def progress(plan: Plan) -> Measurement:
    """Progress of indicators.

    Why: are we on course, and may we say so? One value is no trend, and a trend the wrong way
    is seen late if nobody looks at the years together.

    Formula: growth a year g = (last / first)^(1 / years) − 1, in the desired direction. With a
    target it is divided by the growth that the target asks for: from 0.95 substantial, from 0.60
    moderate, from 0 limited. Without a target: from 1.5, 0.5 and 0 per cent a year. A natural limit
    L lowers the first two by 1 − (first / L)^4.44. Several areas without a value for the whole are
    each put on a scale from −5 to +5 and averaged; at least 2.5, 0 and −2.5.

    Limits: one counts from the baseline, and from the first year if none is marked. Only values in
    the unit and by the definition of the last one count. An indicator without a known direction, or
    with one year, is not to be judged. The method asks for the same growth each year, while
    policy often works late.

    Source: Eurostat's monitoring of the sustainable development goals, as adapted by Statistics
    Canada and built into Open SDG.
    """
    from samendomein.methods import ProgressStatus

    indicators = reading_order(plan.all(Indicator))
    judged = [(one, _progress(one, plan.as_of.year)) for one in indicators if one.observations]
    if not judged:
        return Measurement.nothing(Text("no indicator of this plan has a value"))
    counted = Counter(found.status for _, found in judged)
    statuses = [status for status in ProgressStatus if counted[status]]
    return Measurement(
        columns=(
            Text("indicator"),
            Text("from"),
            Text("to"),
            Text("target"),
            Text("growth a year, or its share of what the target asks"),
            Text("status"),
            Text("why not"),
        ),
        rows=[_row(indicator, found) for indicator, found in judged],
        sentence=Text(
            "Indicators with values: {count}. Target reached or substantial progress: {good}. "
            "Deterioration: {worse}. Not to be judged: {silent}.",
            count=len(judged),
            good=counted[ProgressStatus.REACHED] + counted[ProgressStatus.SUBSTANTIAL],
            worse=counted[ProgressStatus.DETERIORATION],
            silent=counted[ProgressStatus.NOT_JUDGED],
        ),
        chart=Chart(
            title=Text("Indicators by how they move"),
            labels=[_STATUS[status.value] for status in statuses],
            series=(
                Series(name=Text("indicators"), values=[counted[status] for status in statuses]),
            ),
        ),
        more_charts=list(islice(_lines(indicators, plan.as_of.year), _MOST_DRAWN)),
    )


def _lines(indicators: Iterable[Indicator], until: int) -> Iterator[Chart]:
    """The years of each indicator that has two or more, with its target."""
    from samendomein.builtin.meten.whole_series import series_of, target_ahead

    for indicator in indicators:
        every = [one.values for one in series_of(indicator, until=until)]
        years = sorted({year for values in every for year, value in values.items()})
        if len(years) < 2:
            continue
        target = target_ahead(indicator)
        last = years[-1]
        if target is not None and not isinstance(target.year, Missing):
            last = max(last, target.year)
        span = range(years[0], last + 1)
        yield Chart(
            kind=ChartKind.LINES,
            title=indicator
            if isinstance(indicator.unit, Missing)
            else Text("{indicator} ({unit})", indicator=indicator, unit=indicator.unit),
            labels=[str(year) for year in span],
            series=tuple(
                Series(
                    name=Text("value"),
                    values=[values.get(year) for year in span],
                    mark=None if target is None or place else float(str(target.value)),
                    mark_name=None if target is None or place else Text("target"),
                )
                for place, values in enumerate(every)
            ),
        )


def _progress(indicator: Indicator, until: int) -> Progress:
    from samendomein.builtin.meten.whole_series import more_is_better, series_of, target_ahead
    from samendomein.methods import combined_progress, progress

    target = target_ahead(indicator)
    limit = None if isinstance(indicator.limit, Missing) else float(indicator.limit)
    found = []
    for one in series_of(indicator, until=until):
        start = min(one.values) if one.base_year is None and one.values else one.base_year
        first = None if start is None else one.values.get(start)
        found.append(
            progress(
                one.values,
                up=more_is_better(indicator, target, first),
                base_year=one.base_year,
                target=None if target is None else float(str(target.value)),
                target_year=None
                if target is None or isinstance(target.year, Missing)
                else target.year,
                limit=limit,
            )
        )
    return found[0] if len(found) == 1 else combined_progress(found)


def _row(indicator: Indicator, found: Progress) -> tuple[object, ...]:
    from samendomein.builtin.meten.whole_series import target_ahead

    target = target_ahead(indicator)
    return (
        indicator,
        Missing.UNKNOWN if found.base_year is None else str(found.base_year),
        Missing.UNKNOWN if found.year is None else str(found.year),
        Missing.NOT_APPLICABLE if target is None else target.value,
        Missing.NOT_APPLICABLE if found.value is None else found.value,
        _STATUS[found.status.value],
        "" if found.why is None else _WHY_NOT[found.why.value],
    )
