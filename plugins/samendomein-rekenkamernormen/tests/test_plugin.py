"""The plugin keeps to what every plugin has to keep to, and does what it is for."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from samendomein_rekenkamernormen.no_baseline import no_baseline
from samendomein_rekenkamernormen.norms_met import norms_met
from samendomein_rekenkamernormen.plugin import samendomein_checks

from samendomein import Indicator, Plan, Translator, load_plugins
from samendomein.testing import Conformance, plan_of, plans

PROOF = """
[[doel]]
id = "rondkomen"
titel = "Rondkomen"

[[actie]]
id = "loket"
titel = "Loket"
draagt_bij_aan = "rondkomen"

[[indicator]]
id = "bijstand"
titel = "Bijstand"
toelichting = "Zegt hoeveel huishoudens niet zelf rondkomen."
definitie = "huishoudens met een uitkering"
eenheid = "per 1.000"
meet = "rondkomen"
metingen = [{ jaar = 2023, waarde = 31, bron = "CBS", nulmeting = true }]
streefwaarden = [{ jaar = 2027, waarde = 28 }]
"""
BARE = '\n[[indicator]]\nid = "kaal"\ntitel = "Kaal"\n'


# Every day it is asked of all plugins at once, in the tests of samendomein itself.
@pytest.mark.slow
class TestConformance(Conformance):
    """The examples of the checks are among these tests."""

    plugin = "rekenkamernormen"


def test_an_indicator_that_has_everything_is_found_by_no_norm() -> None:
    plan = plan_of(PROOF)

    assert [finding.check for check in samendomein_checks() for finding in check(plan)] == []


def test_a_bare_indicator_lacks_all_that_can_lack() -> None:
    plan = plan_of(BARE)
    found = [finding.check for check in samendomein_checks() for finding in check(plan)]

    assert [id.partition("/")[2] for id in found] == [
        "not-specific",
        "not-measurable",
        "no-baseline",
        "not-verifiable",
        "not-relevant",
        "not-explained",
    ]


def test_the_table_shows_norms_in_the_words_of_the_reader() -> None:
    measured = norms_met(plan_of(PROOF + BARE))
    dutch = Translator("nl", load_plugins(["rekenkamernormen"]).catalogues)
    cells = [[dutch.write(cell, "rekenkamernormen") for cell in row[1:]] for row in measured.rows]

    assert dutch.render(measured.sentence, "rekenkamernormen") == (
        "Bij 1 van 2 (50%) van de indicatoren ontbreekt niets van wat Rotterdam vraagt."
    )
    assert cells == [
        ["staat er"] * 8,
        # A target that is not there lacks no year, and no effort is asked for it.
        [
            *("ontbreekt", "ontbreekt", "staat er", "ontbreekt"),
            *("ontbreekt", "staat er", "ontbreekt", "ontbreekt"),
        ],
    ]


def test_a_baseline_of_the_year_of_the_target_is_none() -> None:
    plan = plan_of(PROOF.replace("jaar = 2023", "jaar = 2027"))
    (finding,) = no_baseline(plan)

    assert finding.text.template == (
        "the baseline is of {baseline}, and the first target of {target}"
    )


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plans())
def test_the_table_says_what_the_checks_find(plan: Plan) -> None:
    """No format can differ in verdict, and neither can a table."""
    measured = norms_met(plan)
    if measured.not_judged is not None:
        return
    lacking = sum(cell.template == "lacking" for row in measured.rows for cell in row[1:])  # type: ignore[attr-defined]  # cells are texts
    of_indicators = [
        finding
        for check in samendomein_checks()
        if check.slug != "output-only"
        for finding in check(plan)
    ]

    assert lacking == len(of_indicators)
    assert {finding.elements[0] for finding in of_indicators} <= {
        one.id for one in plan.all(Indicator)
    }
