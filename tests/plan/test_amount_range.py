from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from samendomein.language.translate import Translator
from samendomein.plan.amount_range import AmountRange, total
from samendomein.plan.money import Money
from samendomein.plan.money_words import MoneyError

UNKNOWN = Money.parse("onbekend")
moneys = st.lists(st.integers(0, 10**9).map(Money.parse) | st.just(UNKNOWN), max_size=8)


def amounts(*words):
    return [Money.parse(word) for word in words]


def test_known_amounts_have_one_sum():
    assert total(amounts("€ 20.000", "€ 15.000")) == AmountRange(
        low=Decimal(35000), high=Decimal(35000)
    )


def test_an_unknown_amount_leaves_the_sum_open():
    summed = total(amounts("€ 20.000", "onbekend", "n.v.t."))

    assert summed == AmountRange(low=Decimal(20000), high=None, unknowns=2)
    assert not summed.is_exact


def test_an_approximate_amount_makes_an_approximate_sum():
    summed = total(amounts("ca. € 35.000", "€ 5.000"))

    assert summed.approximate
    assert not summed.is_exact


def test_a_disadvantage_is_taken_off():
    assert total(amounts("€ 500 V", "€ 200 N")).low == 300


def test_once_and_in_total_can_be_added_up():
    assert total(amounts("€ 500 eenmalig", "€ 200 in totaal")).low == 700


@pytest.mark.parametrize(
    ("words", "pers"),
    [
        (("€ 500 eenmalig", "€ 200 per jaar"), "once and year"),
        (("€ 500", "€ 200 per jaar"), "unknown and year"),
    ],
)
def test_amounts_per_different_things_are_not_added_up(words, pers):
    with pytest.raises(MoneyError) as refused:
        total(amounts(*words))

    assert str(refused.value) == (
        f"amounts per {pers} cannot be added up\n  hint: add up the amounts of each kind apart"
    )


@pytest.mark.parametrize(
    ("words", "english"),
    [
        (["€ 20.000"], "€ 20,000"),
        (["ca. € 20.000"], "about € 20,000"),
        (["€ 20.000", "onbekend"], "at least € 20,000 (1 unknown)"),
    ],
)
def test_a_sum_tells_what_is_not_known(words, english):
    assert total(amounts(*words)).in_words(Translator("en")) == english


@given(moneys, moneys)
def test_more_amounts_never_make_a_sum_smaller_or_surer(some, more):
    summed, extended = total(some), total(some + more)

    assert extended.low >= summed.low
    assert extended.unknowns >= summed.unknowns
    assert extended.high is None or (summed.high is not None and extended.high >= summed.high)


@given(moneys, st.randoms())
def test_the_order_of_amounts_does_not_matter(some, random):
    shuffled = random.sample(some, len(some))

    assert total(shuffled) == total(some)
