from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from samendomein.language.translate import Translator
from samendomein.plan.money import Direction, Money
from samendomein.plan.money_words import MoneyError
from samendomein.plan.per import Per
from samendomein.plan.values import Missing

AMOUNTS = {
    "€60.000 per jaar": ("60000", "year"),
    "€ 60.892": ("60892", "unknown"),
    "€30.000,-": ("30000", "unknown"),
    "€ 35.000,=": ("35000", "unknown"),
    "35.000,= per jaar": ("35000", "year"),
    "nihil": ("0", "unknown"),
    "€ Nihil per jaar": ("0", "year"),
    "115.000 euro per jaar": ("115000", "year"),
    "een miljoen euro": ("1000000", "unknown"),
    "1,5 miljoen euro": ("1500000", "unknown"),
    "anderhalf miljoen euro": ("1500000", "unknown"),
    "half a million euros": ("500000", "unknown"),
    "0,5 mln": ("500000", "unknown"),
    "0,500 mln": ("500000", "unknown"),
    "€ 20.000 eenmalig": ("20000", "once"),
    "eenmalig € 20.000": ("20000", "once"),
    "jaarlijks € 60.000": ("60000", "year"),
    "€ 500 per month": ("500", "month"),
    "€ 240.000 in totaal": ("240000", "total"),
    "€ 1.250,50": ("1250.50", "unknown"),
    "1,250.50": ("1250.50", "unknown"),
    "1,000,000": ("1000000", "unknown"),
    "€ 1.25": ("1.25", "unknown"),
    "EUR 5.000": ("5000", "unknown"),
    "€\n60\N{NO-BREAK SPACE}000": ("60000", "unknown"),
    "€ 35k": ("35000", "unknown"),
}
SIGNS = {
    "-€ 500": ("-", Missing.NOT_STATED, -500),
    "€ −500": ("-", Missing.NOT_STATED, -500),
    "+ € 500": ("+", Missing.NOT_STATED, 500),
    "€ 500": ("", Missing.NOT_STATED, 500),
    "€ 500 N": ("N", Direction.DISADVANTAGE, -500),
    "500 (v)": ("V", Direction.ADVANTAGE, 500),
    "500 nadeel": ("nadeel", Direction.DISADVANTAGE, -500),
    "500 voordeel": ("voordeel", Direction.ADVANTAGE, 500),
}
ABOUT = ["ca. €35.000", "circa 35.000 euro", "ongeveer € 35.000", "about € 35.000", "± € 35.000"]


@pytest.mark.parametrize(("words", "said"), AMOUNTS.items())
def test_words_are_the_amount_they_say(words, said):
    money = Money.parse(words)

    assert (str(money.amount), money.per.value) == said
    assert not money.approximate


@pytest.mark.parametrize("words", ABOUT)
def test_about_is_kept_apart_from_the_amount(words):
    money = Money.parse(words)

    assert money.amount == 35000
    assert money.approximate


@pytest.mark.parametrize(("words", "said"), SIGNS.items())
def test_amount_sign_and_direction_are_kept_apart(words, said):
    money = Money.parse(words)

    assert money.amount == 500
    assert (money.sign, money.direction, money.signed) == said


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("onbekend", Missing.UNKNOWN),
        ("niet vermeld", Missing.NOT_STATED),
        ("n.v.t.", Missing.NOT_APPLICABLE),
        ("PM", Missing.UNKNOWN),
        ("n.n.b.", Missing.UNKNOWN),
    ],
)
def test_a_missing_amount_is_not_zero(words, why):
    money = Money.parse(words)

    assert money.amount is why
    assert money.signed is why


@pytest.mark.parametrize("value", [*AMOUNTS, *SIGNS, *ABOUT, "onbekend", "PM", 60000, -5], ids=str)
def test_an_amount_reads_back_from_what_it_writes(value):
    money = Money.parse(value)

    assert Money.parse(money.canonical) == money


def test_a_number_is_euros():
    assert Money.parse(60000) == Money.parse(Decimal("60000.00")) == Money.parse("60000")
    assert Money.parse(Decimal("-12.5")).signed == Decimal("-12.50")


EXAMPLES = "write it as € 60.000 per jaar, ca. € 35.000, and 1,5 miljoen euro"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("60,000", "'60,000' can be read in two ways\n  hint: write 60.000 or 60,00"),
        ("1,250 miljoen", "'1,250 miljoen' can be read in two ways\n  hint: write 1250 or 1,25"),
        (
            "0,4 fte",
            (
                "'0,4 fte' is not an amount in euros\n"
                "  hint: an fte is not money: write it as the fte of a post"
            ),
        ),
        (
            "eenzelfde bedrag",
            (
                "'eenzelfde bedrag' is not an amount in euros\n"
                "  hint: write the amount itself, as it stands at the other place"
            ),
        ),
        (
            "bedragen x € 1.000",
            (
                "'bedragen x € 1.000' is not an amount in euros\n"
                "  hint: write each amount in full: 35 x € 1.000 is € 35.000"
            ),
        ),
        ("$ 500", "'$ 500' is not an amount in euros\n  hint: write the amount in euros"),
        ("twee per jaar", f"'twee per jaar' is not an amount in euros\n  hint: {EXAMPLES}"),
        ("12.34.567", f"'12.34.567' is not an amount in euros\n  hint: {EXAMPLES}"),
        ("max. € 500", f"'max. € 500' is not an amount in euros\n  hint: {EXAMPLES}"),
        ("-", f"'-' is not an amount in euros\n  hint: {EXAMPLES}"),
        ("- 5 N", "'- 5 N' has two signs\n  hint: write one of them: '-', '+', 'N' or 'V'"),
        ("€ 0,125", "'€ 0,125' has parts of a cent\n  hint: write at most two decimals"),
        (
            "1000001 miljard",
            (
                "'1000001 miljard' is more than a million milliard euros\n"
                "  hint: write the amount in euros"
            ),
        ),
        (
            Decimal("1E+99999999"),
            (
                "'1E+99999999' is more than a million milliard euros\n"
                "  hint: write the amount in euros"
            ),
        ),
        (
            Decimal("60.000"),
            (
                "the number 60.000 has more than two decimals\n"
                '  hint: write thousands without a point, as in 60000, or as words, "€ 60.000"'
            ),
        ),
        (
            Decimal("NaN"),
            (
                "'NaN' is not an amount in euros\n"
                '  hint: write "unknown" ("onbekend") if there is no amount'
            ),
        ),
        (
            Decimal("-Infinity"),
            (
                "'-Infinity' is not an amount in euros\n"
                '  hint: write "unknown" ("onbekend") if there is no amount'
            ),
        ),
        (
            1.5,
            (
                "'1.5' is not an amount in euros\n"
                "  hint: write a whole number, a decimal, or words such as € 60.000 per jaar"
            ),
        ),
        (
            True,
            (
                "'True' is not an amount in euros\n"
                "  hint: write a whole number, a decimal, or words such as € 60.000 per jaar"
            ),
        ),
    ],
    ids=str,
)
def test_what_is_no_amount_is_refused_with_what_to_write(value, message):
    with pytest.raises(MoneyError) as refused:
        Money.parse(value)

    assert str(refused.value) == message


def test_the_sign_is_never_in_the_amount():
    with pytest.raises(MoneyError) as refused:
        Money(amount=Decimal(-5), printed="-5")

    assert str(refused.value) == (
        "'-5' is not an amount without a sign\n  hint: keep the sign apart from the amount"
    )


def test_a_sign_is_one_of_a_closed_list():
    with pytest.raises(MoneyError) as refused:
        Money(amount=Decimal(5), sign="debet", printed="5")

    assert str(refused.value) == (
        "'debet' is not a sign\n  hint: write one of -, +, V, voordeel, N, and nadeel"
    )


@pytest.mark.parametrize(
    ("words", "english"),
    [
        ("ca. €35.000 per jaar", "about € 35,000 per year"),
        ("€ 1.250,50 eenmalig", "€ 1,250.50 once"),
        ("€ 10 per maand", "€ 10 per month"),
        ("€ 10 in totaal", "€ 10 in total"),
        ("- € 500", "-€ 500"),
        ("€ 500 N", "€ 500 (disadvantage)"),
        ("niet vermeld", "not stated"),
    ],
)
def test_an_amount_is_written_in_the_readers_language(words, english):
    assert Money.parse(words).in_words(Translator("en")) == english


def test_an_amount_is_written_the_dutch_way_for_a_dutch_reader():
    assert Money.parse("-1,250.50").in_words(Translator("nl")) == "-€ 1.250,50"
    assert Money.parse("5 V").in_words(Translator("nl")) == "€ 5 (voordeel)"


amounts = st.decimals(-(10**12), 10**12, places=2, allow_nan=False, allow_infinity=False)


@given(amounts, st.sampled_from([None, *Per]), st.booleans())
def test_an_amount_that_no_paper_gives_reads_back_too(amount, per, approximate):
    money = Money.of(amount, per=per, approximate=approximate)

    assert money.signed == amount
    assert (money.per, money.approximate) == (per or Missing.UNKNOWN, approximate)
    assert Money.parse(money.canonical) == money


@given(amounts)
def test_what_a_reader_sees_is_the_amount_itself(amount):
    money = Money.parse(amount)

    assert Money.parse(money.in_words(Translator("nl"))).signed == amount


@given(st.text(max_size=60) | st.text("0123456789., -€eurmiljonN", max_size=30))
def test_any_text_is_an_amount_or_a_told_error(text):
    try:
        money = Money.parse(text)
    except MoneyError as error:
        what_to_write = error.hint
    else:
        what_to_write = Money.parse(money.canonical) == money

    assert what_to_write
