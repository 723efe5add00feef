"""Published methods as plain functions: from numbers to numbers, without a plan.

Each takes matrices, sequences and dictionaries, names its source and its conventions, and tells
how many things a result rests on. Nothing here adds different things up to one mark. Names are
looked up when they are first used.
"""

from __future__ import annotations

from importlib import import_module

_NAMES = {
    "attained": "Attainment AttainmentClass attainment attainment_class attainment_counts",
    "brokers": "Brokerage StructuralHoles betweenness brokerage structural_holes",
    "coders": "CoderAgreement Level krippendorff_alpha",
    "kappas": (
        "Weights brennan_prediger conger_kappa fleiss_kappa fleiss_kappa_of_counts gwet_ac1 "
        "gwet_ac1_of_counts gwet_ac2 percent_agreement value_counts"
    ),
    "what_if": "Rule cognitive_map",
    "influence": "CrossImpact Influence PairScores cross_impact influences pair_scores",
    "instrument_mix": "Overlap Portfolio average_instrument_diversity gini overlap portfolio",
    "growth": "Progress ProgressStatus WhyNot combined_progress limit_factor progress",
    "silos": (
        "CountedAs GroupTies Segregation assortativity expected_ei_index from_mixing projection "
        "rescaled_ei_index segregation"
    ),
    "shared_views": (
        "Interval consensus earth_movers_distance jensen_shannon_distance rwg rwg_j "
        "van_der_eijk_agreement wilson_interval"
    ),
    "single_links": "bridges cut_points dominators",
    "text_overlap": "Pair likeness ranked_pairs trigram_vectors",
}

_HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'samendomein.methods' has no attribute '{name}'")
    value = getattr(import_module(f"samendomein.methods.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
