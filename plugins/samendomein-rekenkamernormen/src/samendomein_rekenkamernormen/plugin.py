"""What this plugin offers: the norms as checks, and all of them in one table."""

from __future__ import annotations

from samendomein import Check, Metric
from samendomein_rekenkamernormen.effort_not_explained import effort_not_explained
from samendomein_rekenkamernormen.no_baseline import no_baseline
from samendomein_rekenkamernormen.norms_met import norms_met
from samendomein_rekenkamernormen.not_explained import not_explained
from samendomein_rekenkamernormen.not_measurable import not_measurable
from samendomein_rekenkamernormen.not_relevant import not_relevant
from samendomein_rekenkamernormen.not_specific import not_specific
from samendomein_rekenkamernormen.not_time_bound import not_time_bound
from samendomein_rekenkamernormen.not_verifiable import not_verifiable
from samendomein_rekenkamernormen.output_only import output_only

samendomein_api = "0.1"
"""The version of the hooks for which this plugin was made."""


def samendomein_checks() -> list[Check]:
    """First the norms of Rotterdam, then those that only Amsterdam has, then effect and work."""
    return [
        not_specific,
        not_measurable,
        not_time_bound,
        no_baseline,
        not_verifiable,
        effort_not_explained,
        not_relevant,
        not_explained,
        output_only,
    ]


def samendomein_metrics() -> list[Metric]:
    """Indicators against norms."""
    return [norms_met]
