"""What `explain` shows in Dutch is a Dutch plan file that says the same as the example."""

import pytest

from samendomein.cli.examples_in_dutch import in_dutch
from samendomein.testing import plan_of
from samendomein.testing.examples import examples_of

GROUPS = ("meten", "samenhang", "structuur", "sturing", "verantwoording")
ENGLISH = """
[nota]
id = "zorg"
title = "Zorg 2024"
period = { start = 2024, end = "not stated" }

[[pilot]]  # <--
id = "title"
title = "reserved"
kind = "pilot"
contributes_to = "not applicable"
owner = [{ to = "zorg", rationale = "zo is dat", certainty = "likely" }]

    [[pilot.passages]]
    document = "stuk"
    quote = "id = 'kind'"

[[wens]]
title = "geen tabel die wij kennen"
"""
DUTCH = """
[nota]
id = "zorg"
titel = "Zorg 2024"
periode = { begin = 2024, eind = "niet vermeld" }

[[pilot]]  # <--
id = "title"
titel = "reserved"
soort = "pilot"
draagt_bij_aan = "niet van toepassing"
eigenaar = [{ naar = "zorg", onderbouwing = "zo is dat", zekerheid = "waarschijnlijk" }]

    [[pilot.passages]]
    document = "stuk"
    citaat = "id = 'kind'"

[[wens]]
title = "geen tabel die wij kennen"
"""


def test_tables_keys_and_choices_are_dutch_and_what_people_wrote_stays():
    assert in_dutch(ENGLISH) == DUTCH


def test_what_is_dutch_already_stays():
    assert in_dutch(DUTCH) == DUTCH


@pytest.mark.parametrize("group", GROUPS)
def test_an_example_in_dutch_is_the_same_plan(group):
    for example in examples_of(group):
        english, dutch = plan_of(example.text), plan_of(in_dutch(example.text))

        assert dutch.elements == english.elements
        assert dutch.relations == english.relations
