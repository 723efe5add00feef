"""Saying texts in a language, with catalogues of the core and of plugins."""

from datetime import date
from decimal import Decimal

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.numbers import format_decimal
from hypothesis import given, strategies as st

from samendomein import Catalogue, Location, Missing, Problem, Text, Translator

LANGUAGES = ("nl", "en")


@pytest.fixture
def plugin_catalogue(tmp_path):
    """A plugin written in English, with one text in Dutch."""
    catalog = Catalog(locale="nl")
    catalog.add("no one owns {action}", "niemand is eigenaar van {action}")
    folder = tmp_path / "nl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "eigen.mo").open("wb") as file:
        write_mo(file, catalog)
    return {"eigen": Catalogue(folder=tmp_path)}


def test_a_plugin_speaks_from_its_own_catalogue(plugin_catalogue):
    text = Text("no one owns {action}", action="Sociale kaart")

    assert Translator("nl", plugin_catalogue).render(text, "eigen") == (
        "niemand is eigenaar van Sociale kaart"
    )
    assert Translator("en", plugin_catalogue).render(text, "eigen") == "no one owns Sociale kaart"


def test_a_text_without_a_translation_is_said_as_it_was_written(plugin_catalogue):
    translator = Translator("nl", plugin_catalogue)

    assert translator.render(Text("nothing like it"), "eigen") == "nothing like it"
    assert translator.render(Text("nothing like it"), "unknown-plugin") == "nothing like it"


def test_numbers_amounts_and_days_follow_the_language():
    dutch, english = Translator("nl"), Translator("en")

    assert (dutch.number(Decimal("1234.5")), english.number(Decimal("1234.5"))) == (
        "1.234,5",
        "1,234.5",
    )
    assert (dutch.amount(Decimal(35000)), english.amount(Decimal(35000))) == (
        "€ 35.000",
        "€ 35,000",
    )
    assert dutch.amount(Decimal("12.5")) == "€ 12,50"
    assert (dutch.day(date(2024, 3, 28)), english.day(date(2024, 3, 28))) == (
        "28 maart 2024",
        "28 March 2024",
    )


def test_a_list_ends_in_the_word_of_the_language():
    assert Translator("nl").write(["a", "b", "c"]) == "a, b en c"
    assert Translator("en").write(["a", "b", "c"]) == "a, b, and c"


def test_a_missing_value_is_said_in_words_and_never_as_zero():
    assert [Translator("nl").write(one) for one in Missing] == [
        "onbekend",
        "niet vermeld",
        "niet van toepassing",
        "niet openbaar",
    ]


def test_a_problem_is_one_line_that_an_editor_can_follow_and_its_hint():
    problem = Problem(
        id="plan/unknown-target",
        message=Text("{what} is not there", what="'gezont'"),
        location=Location("plan/doelen.toml", 17, 9),
        hint=Text("did you mean {meant}?", meant="'gezond'"),
    )

    assert str(problem) == (
        "plan/doelen.toml:17:9: error[plan/unknown-target] 'gezont' is not there\n"
        "  hint: did you mean 'gezond'?"
    )


def test_a_text_inside_a_text_of_a_plugin_is_said_from_its_catalogue(plugin_catalogue):
    inner = Text("no one owns {action}", action="Sociale kaart")
    text = Text("look: {inner}", inner=[inner, inner])

    assert Translator("nl", plugin_catalogue).render(text, "eigen") == (
        "look: niemand is eigenaar van Sociale kaart en niemand is eigenaar van Sociale kaart"
    )


def test_a_plugin_may_use_a_text_of_the_core(plugin_catalogue):
    assert Translator("nl", plugin_catalogue).render(Text("yes"), "eigen") == "ja"


@given(
    number=st.decimals(-(10**12), 10**12, allow_nan=False)
    | st.floats(-(10**12), 10**12)
    | st.integers(-(10**12), 10**12)
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_is_written_as_babel_writes_it(language, number):
    written = format_decimal(number, locale=language)

    assert Translator(language).number(number) == ("0" if written == "-0" else written)
