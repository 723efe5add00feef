"""How long the council waited for what it was promised, and chains of promises."""

from __future__ import annotations

from datetime import date

from attrs import evolve
from hypothesis import given

from samendomein import Missing, Plan, Text, Toezegging, Translator, load_plugins
from samendomein.builtin.verantwoording.chains import Chains
from samendomein.builtin.verantwoording.toezeggingen_open import toezeggingen_open
from samendomein.plan.settlement import is_lapsed, is_settled
from samendomein.testing.strategies import plans
from tests.builtin.laws import plan_of

SHARED = """
[[toezegging]]
id = "delen"
title = "De evaluatie delen"
made_on = 2022-10-11
settled_on = 2024-02-13
"""

CHAIN = """
[[toezegging]]
id = "een"
title = "Een"
made_on = 2023-01-01
status = "settled"
continued_by = ["twee"]

[[toezegging]]
id = "twee"
title = "Twee"
made_on = 2023-03-01
continued_by = ["drie"]

[[toezegging]]
id = "drie"
title = "Drie"
made_on = 2023-06-01
"""


def row(plan: Plan) -> list[object]:
    """The first row, as a reader of English reads it."""
    translator = Translator("en", load_plugins().catalogues)
    return [translator.write(one, "verantwoording") for one in toezeggingen_open(plan).rows[0]]


def test_days_are_counted_from_the_promise_until_it_was_settled():
    assert row(plan_of(SHARED)) == [
        "De evaluatie delen",
        "11 October 2022",
        "unknown",
        "done",
        "490",
        "1",
    ]


def test_on_an_earlier_day_it_is_open_until_that_day():
    assert row(plan_of(SHARED, as_of=date(2024, 1, 1)))[3:5] == ["open", "447"]


def test_a_promise_that_has_yet_to_be_made_is_not_there():
    assert toezeggingen_open(plan_of(SHARED, as_of=date(2022, 10, 10))).rows == ()


def test_days_of_dates_that_are_known_in_part_are_an_interval():
    plan = plan_of(SHARED.replace("2024-02-13", '"februari 2024"'))

    assert row(plan)[4] == "478 to 506"


def test_what_is_not_stated_stays_so():
    plan = plan_of(SHARED.replace("2022-10-11", '"not stated"') + 'due = "not stated"')

    assert row(plan)[1:5] == ["not stated", "not stated", "done", "not stated"]


def test_a_promise_that_was_met_with_a_promise_is_not_done():
    assert row(plan_of(CHAIN))[3:] == ["closed by a promise", "456", "3"]


def test_a_chain_is_done_when_its_end_is():
    assert row(plan_of(CHAIN + "settled_on = 2024-01-01"))[3:] == ["done", "365", "3"]


def test_a_ring_of_promises_is_never_done():
    plan = plan_of(CHAIN + 'continued_by = ["een"]\nstatus = "settled"')

    assert row(plan)[3] == "closed by a promise"


def test_the_sentence_counts_what_is_open():
    said = toezeggingen_open(plan_of(CHAIN)).sentence
    translator = Translator("nl", load_plugins().catalogues)

    assert translator.render(said, "verantwoording") == (
        "Toezeggingen: 1; op 1 april 2024 nog open: 1, waarvan met een nieuwe toezegging "
        "beantwoord: 1."
    )


@given(plans(only=(Toezegging,), max_elements=6, max_relations=8))
def test_one_is_open_as_long_as_one_of_its_ends_is(plan):
    chains = Chains(plan)
    made = {one.id for start in (*chains.starts, *chains.rings) for one in chains.whole(start)}
    for one in plan.all(Toezegging):
        if one.id not in made:
            continue
        ends = chains.ends_of(one)
        waits = [end for end in ends if not (is_settled(plan, end) or is_lapsed(end))]

        assert chains.is_open(one) == bool(waits or not ends)


@given(plans(only=(Toezegging,), max_elements=5, max_relations=6))
def test_days_that_are_a_number_are_never_less_than_none(plan):
    for _, made, _, _, days, length in toezeggingen_open(plan).rows:
        assert length >= 1
        assert isinstance(days, Missing | Text) or (not isinstance(made, Missing) and days >= 0)


def test_a_promise_after_the_day_one_looks_continues_nothing_yet():
    early = evolve(plan_of(CHAIN), as_of=date(2023, 2, 1))

    assert row(early)[3:] == ["done", "unknown", "1"]
