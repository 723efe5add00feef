"""Laws: whatever is accepted, by whatever acceptances."""

from __future__ import annotations

from datetime import date

from attrs import evolve
from hypothesis import given, strategies as st

from samendomein.assessment.acceptance import AcceptanceState
from samendomein.assessment.signing import sign
from samendomein.assessment.standing import apply
from samendomein.assessment.until import Until
from samendomein.plan.values import Missing
from tests.assessment.accepting import (
    DAY,
    GOALS,
    LAST,
    acceptance,
    ids,
    judged,
    untold_of,
)

DAYS = st.dates(date(2024, 3, 1), date(2024, 12, 31))
UNTIL = st.one_of(
    DAYS.map(Until),
    st.sampled_from(["evaluatie", "najaar", "ooit", "vanaf", "2024-13-01", "", "gezond"]).map(
        lambda event: Until(event=event)
    ),
)
EVERY_IDENTITY = tuple(ids(judged().findings))
ACCEPTANCES = st.builds(
    acceptance,
    check=st.sampled_from(["X01", "X03", "proef/yearly", "proef", "onbekend"]),
    elements=st.sampled_from([(), ("gezond",), ("bewegen", "weg"), ("weg",)]),
    everything=st.booleans(),
    kind=st.sampled_from(["", "doel", "actie", "onzin"]),
    nota=st.sampled_from(["", "sociaal", "weg"]),
    below=st.sampled_from(["", "gezond", "weg"]),
    key=st.sampled_from([Missing.UNKNOWN, "", "2024"]),
    until=UNTIL,
    state=st.sampled_from(AcceptanceState),
    covered=st.one_of(
        st.just(Missing.UNKNOWN),
        st.lists(st.sampled_from(EVERY_IDENTITY), unique=True).map(tuple),
    ),
)
LISTS = st.lists(ACCEPTANCES, max_size=4)


@given(LISTS, DAYS)
def test_no_finding_is_lost_and_none_is_changed(acceptances, as_of):
    before = judged(as_of)
    after = apply(before, acceptances)

    assert after.found == before.findings
    assert not set(ids(after.findings)) & set(ids(one.finding for one in after.accepted))


@given(LISTS, DAYS)
def test_applying_twice_is_applying_once(acceptances, as_of):
    once = apply(judged(as_of), acceptances)

    assert apply(once, acceptances) == once


@given(LISTS.flatmap(lambda some: st.tuples(st.just(some), st.permutations(some))), DAYS)
def test_the_order_of_acceptances_does_not_matter(orders, as_of):
    given_order, other_order = orders

    assert apply(judged(as_of), given_order) == apply(judged(as_of), other_order)


@given(ACCEPTANCES, DAYS)
def test_the_day_after_its_last_day_an_acceptance_accepts_nothing(one, last_day):
    dated = evolve(one, until=Until(last_day))
    after = apply(judged(last_day + DAY), [dated])

    assert after.findings == judged(last_day + DAY).findings
    if apply(judged(last_day), [dated]).accepted:
        assert [remark.kind.value for remark in after.remarks][-1] == "expired"


@given(ACCEPTANCES, st.sampled_from(["ooit", "vanaf", "31-12-2099", "2099-02-30", "nooit", ""]))
def test_an_unreadable_end_never_makes_an_acceptance_permanent(one, word):
    endless = evolve(one, until=Until.parse(word))
    after = apply(judged(), [endless])

    assert after.findings == judged().findings
    assert "without an end" in [remark.kind.value for remark in after.remarks]


@given(LISTS, ACCEPTANCES, DAYS)
def test_one_more_acceptance_never_brings_back_another_finding(acceptances, one_more, as_of):
    fewer = apply(judged(as_of), acceptances)
    more = apply(judged(as_of), [*acceptances, one_more])

    assert set(ids(more.findings)) <= set(ids(fewer.findings))


@given(ACCEPTANCES, st.sets(st.sampled_from(["gezond", "bewegen", "bouwen", "sport"])))
def test_one_fixed_and_one_new_finding_of_a_check_is_told(one, described):
    """What was not there on the day of signing stands, however many others were mended."""
    text = GOALS
    for id in described:
        text = text.replace(f'id = "{id}"', f'id = "{id}"\ntoelichting = "x"')
    wide = evolve(one, check="X01", elements=(), kind="doel", nota="", below="")
    holding = evolve(wide, key=Missing.UNKNOWN, state=AcceptanceState.APPROVED, until=Until(LAST))
    more = text + '[[doel]]\nid = "nieuw"\ntitel = "Nieuw"\nhoort_bij = "wonen"\n'
    after = apply(judged(text=more), [sign(holding, judged())])

    assert untold_of("nieuw")[0] in ids(after.findings)
    assert [remark.kind.value for remark in after.remarks] == ["covers more"]
    assert ids(after.remarks[0].findings) == untold_of("nieuw")
