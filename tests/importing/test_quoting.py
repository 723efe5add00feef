"""A quotation that stands in a paper is found, wherever it went and however it was printed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings, strategies as st

from samendomein import PaperPart, PaperText, Passage
from samendomein.importing.quoting import ALIKE, Searched, plain
from samendomein.plan.elements.records import Anchoring

WORDS = st.text("abcdeéijk", min_size=2, max_size=6)
SENTENCES = st.lists(
    st.lists(WORDS, min_size=4, max_size=8).map(" ".join).map("{}.".format),
    min_size=3, max_size=6, unique=True,
)  # fmt: skip


def paper(*parts: tuple[str, str]) -> Searched:
    """A paper of headings with what stands under each."""
    return Searched(
        PaperText(
            document="nota", name="nota.txt", sha256="0" * 64,
            parts=[PaperPart(text=text, section=section) for section, text in parts],
        )
    )  # fmt: skip


def passage(quote: str, section: str = "A", before: str = "", after: str = "") -> Passage:
    return Passage(document="nota", section=section, quote=quote, before=before, after=after)


@given(SENTENCES, st.data())
@settings(deadline=None)
def test_what_stands_in_the_text_is_found_where_it_stands(sentences, data):
    quote = data.draw(st.sampled_from(sentences))
    anchor = paper(("A", " ".join(sentences))).find(passage(quote))

    assert (anchor.outcome, anchor.similarity, anchor.section) == (Anchoring.FOUND, 1, "A")
    assert anchor.words == plain(quote)


@given(SENTENCES, st.data())
@settings(deadline=None)
def test_the_breaks_of_lines_and_the_marks_of_quotation_make_no_difference(sentences, data):
    quote = data.draw(st.sampled_from(sentences))
    printed = " ".join(sentences).replace(" ", data.draw(st.sampled_from(["\n", "  ", "\u00a0"])))
    anchor = paper(("A", f"„{printed}”")).find(passage(quote))

    assert anchor.is_verbatim


@given(SENTENCES, st.data())
@settings(deadline=None)
def test_a_paragraph_under_another_heading_moved(sentences, data):
    quote = data.draw(st.sampled_from(sentences))
    rest = [one for one in sentences if one != quote]
    anchor = paper(("A", " ".join(rest)), ("B", quote)).find(passage(quote))

    assert (anchor.outcome, anchor.section, anchor.similarity) == (Anchoring.MOVED, "B", 1)


@given(SENTENCES)
@settings(deadline=None)
def test_a_quotation_with_other_letters_than_the_paper_is_gone(sentences):
    anchor = paper(("A", " ".join(sentences))).find(passage("wwww oooo rrrr ddddd nnnn."))

    assert anchor.outcome is Anchoring.GONE
    assert (anchor.words, anchor.is_verbatim) == ("", False)


@given(SENTENCES, st.data())
@settings(deadline=None)
def test_what_is_not_verbatim_never_says_that_it_is_the_same(sentences, data):
    quote = data.draw(st.sampled_from(sentences))
    changed = quote.replace(".", f" {data.draw(WORDS)}.")
    anchor = paper(("A", changed)).find(passage(quote.rstrip(".") + " en meer."))

    assert anchor.outcome in (Anchoring.MOVED, Anchoring.GONE)
    assert not anchor.is_verbatim
    assert anchor.outcome is Anchoring.GONE or ALIKE <= anchor.similarity < 1


def test_words_that_changed_moved_with_how_much_they_look_alike():
    anchor = paper(("A", "Vooraf. De raad krijgt elk kwartaal cijfers. Daarna.")).find(
        passage("De raad krijgt elk halfjaar cijfers.")
    )

    assert anchor.outcome is Anchoring.MOVED
    assert anchor.words == "De raad krijgt elk kwartaal cijfers."
    assert Decimal("0.6") <= anchor.similarity < 1


@pytest.mark.parametrize(
    ("quote", "text"),
    [("doel 1", "Zie doel 12."), ("Wmo", "De Wmo2015 geldt."), ("raad", "De adviesraad.")],
)
def test_a_part_of_a_word_is_not_the_word(quote, text):
    assert paper(("A", text)).find(passage(quote)).outcome is Anchoring.GONE


def test_of_two_places_the_one_counts_with_the_same_words_around_it():
    twice = paper(("A", "Eerst: open. Daarna."), ("A", "Later: open. Tot slot."))
    anchor = twice.find(passage("open", before="Later:", after=". Tot slot"))

    assert anchor.before.endswith("Later:")


def test_a_quotation_in_an_empty_paper_is_gone():
    assert paper(("", "")).find(passage("Niets hiervan staat er.")).outcome is Anchoring.GONE
