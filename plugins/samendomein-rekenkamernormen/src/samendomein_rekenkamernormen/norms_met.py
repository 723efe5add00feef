"""The table of the audit office: indicators against norms."""

from __future__ import annotations

from samendomein import Check, Measurement, Plan, Share, Text, metric, reading_order
from samendomein_rekenkamernormen.effort_not_explained import effort_not_explained
from samendomein_rekenkamernormen.judged import Judged, judged
from samendomein_rekenkamernormen.no_baseline import no_baseline
from samendomein_rekenkamernormen.not_explained import not_explained
from samendomein_rekenkamernormen.not_measurable import not_measurable
from samendomein_rekenkamernormen.not_relevant import not_relevant
from samendomein_rekenkamernormen.not_specific import not_specific
from samendomein_rekenkamernormen.not_time_bound import not_time_bound
from samendomein_rekenkamernormen.not_verifiable import not_verifiable

_NORMS: tuple[tuple[Text, Check], ...] = (
    (Text("specific"), not_specific),
    (Text("measurable"), not_measurable),
    (Text("time"), not_time_bound),
    (Text("baseline"), no_baseline),
    (Text("verifiable"), not_verifiable),
    (Text("effort"), effort_not_explained),
    (Text("relevant"), not_relevant),
    (Text("explained"), not_explained),
)
_ROTTERDAM = 6
"""The first six are those of Rotterdam."""

_MET, _LACKING = Text("stands there"), Text("lacking")


@metric("rekenkamernormen/norms-met")
def norms_met(plan: Plan, options: Judged) -> Measurement:
    """What of each norm the plan shows, by indicator.

    Why: an audit office holds each indicator against each norm. One sees at once which norm the
    whole plan forgets, and which indicator needs work.

    Formula: "lacking" where the check of that norm finds something. The sentence counts the
    indicators of which nothing that Rotterdam asks is lacking.

    Limits: that something stands there does not say that it is good. A target that is left out on
    purpose lacks nothing. Norms are not added up: they do not weigh the same.

    Source: Rekenkamer Rotterdam (specific, measurable, time, baseline, verifiable, effort);
    Rekenkamer Amsterdam 2020 (formulation, relevance, explanation, reliability).
    """
    indicators = reading_order(tuple(judged(plan, options)))
    if not indicators:
        return Measurement.nothing(Text("the plan has no indicators that the norms are about"))
    lacking = [_found(check, plan, options) for _, check in _NORMS]
    rows = [
        (indicator, *(_LACKING if indicator.id in found else _MET for found in lacking))
        for indicator in indicators
    ]
    proof = sum(
        1 for one in indicators if not any(one.id in found for found in lacking[:_ROTTERDAM])
    )
    return Measurement(
        columns=(Text("indicator"), *(name for name, _ in _NORMS)),
        rows=rows,
        sentence=Text(
            "Of {share} of the indicators nothing is lacking that Rotterdam asks.",
            share=Share(proof, len(indicators)),
        ),
    )


def _found(check: Check, plan: Plan, options: Judged) -> frozenset[str]:
    return frozenset(finding.elements[0] for finding in check(plan, options))
