"""Money that stands in two plans."""

from __future__ import annotations

import pytest

from samendomein.builtin.samenhang.euro_counted_twice import euro_counted_twice
from tests.builtin.laws import plan_of, told

PLANS = """
[[nota]]
id = "nota"
title = "Samen"
period = "2024 t/m 2027"

[[nota]]
id = "gala"
title = "GALA"
period = "2023 t/m 2026"

[[action]]
id = "team"
title = "Beweegteam"

[[action]]
id = "les"
title = "Zwemles"

[[funding_source]]
id = "spuk"
title = "SPUK"

[[funding_source]]
id = "reserve"
title = "Reserve"
"""
FIRST = """
[[budget]]
id = "a"
title = "A"
amount = "€ 25.000 per jaar"
nota = ["nota"]
funds = ["team", "les"]
paid_from = ["spuk"]
"""
OTHER = FIRST.replace('"a"', '"b"').replace('["nota"]', '["gala"]')


def test_the_same_money_in_two_plans_is_told_once():
    plan = plan_of(PLANS + FIRST + OTHER)

    assert told(euro_counted_twice, plan) == [
        (
            "€ 25,000 per year from SPUK for Zwemles and Beweegteam stands in Samen, and again in "
            "GALA: is this the same money?"
        )
    ]
    assert told(euro_counted_twice, plan, "nl") == [
        (
            "€ 25.000 per jaar uit SPUK voor Zwemles en Beweegteam staat in Samen, en nog eens in "
            "GALA: is dit hetzelfde geld?"
        )
    ]


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("25.000", "25.001"),
        ("per jaar", "eenmalig"),
        ('["spuk"]', '["reserve"]'),
        ('["team", "les"]', "[]"),
        ('["gala"]', '["gala", "nota"]'),
        ('id = "b"', 'id = "b"\nperiod = 2023'),
        ('id = "b"', 'id = "b"\nwithin = ["a"]'),
        ("€ 25.000 per jaar", "not stated"),
    ],
)
def test_other_money_is_left_alone(word, other):
    first = FIRST.replace('id = "a"', 'id = "a"\nperiod = "2024 t/m 2026"')

    assert told(euro_counted_twice, plan_of(PLANS + first + OTHER.replace(word, other))) == []
