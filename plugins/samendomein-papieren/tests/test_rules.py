"""Rules as a municipality writes them, and what it is told when one cannot be read."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from samendomein_papieren.reading.read_paper import read_paper
from samendomein_papieren.recognising.pattern import PatternError, search, whole
from samendomein_papieren.recognising.recognise import recognise
from samendomein_papieren.recognising.rulebook import rules_with

from samendomein import Law, ReadError, Theme


def test_a_municipality_adds_words_of_its_own(tmp_path):
    own = tmp_path / "regels.toml"
    own.write_text(
        '[[label]]\nid = "bouwblok"\nwords = ["bouwblok"]\nis = "theme"\n\n'
        '[[law]]\nid = "wet-x"\ntitle = "Wet voorbeeld"\nwords = ["Wvb"]\n',
        "utf-8",
    )
    paper = tmp_path / "nota.txt"
    paper.write_text("Bouwblok 3: Wonen met zorg\n\nDe Wvb vraagt dit.\n", "utf-8")

    fragment = recognise(read_paper(paper, "nota.txt"), rules_with(own))

    assert [one.title for one in fragment.elements if isinstance(one, Theme | Law)] == [
        "Wet voorbeeld",
        "Wonen met zorg",
    ]


def test_every_rule_that_cannot_be_read_is_told_with_its_line(tmp_path):
    own = tmp_path / "regels.toml"
    own.write_text(
        '[[label]]\nid = "x"\nwords = ["thema ["]\nis = "theme"\n\n'
        '[[law]]\nid = "y"\nname = "Wet"\n\n[rules]\na = 1\n',
        "utf-8",
    )

    with pytest.raises(ReadError) as raised:
        rules_with(own, "regels.toml")

    told = str(raised.value).splitlines()
    head = "error[papieren/rule]"
    assert told[0] == (
        f"regels.toml:3:1: {head} the pattern 'thema [' cannot be read: "
        "the brackets in 'thema [' do not match"
    )
    assert told[1] == (
        f"regels.toml:8:1: {head} 'name' is not a part of a law; "
        "expected one of id, title, words, abbreviation, and bwb"
    )
    assert told[2] == f"regels.toml:6:1: {head} a law lacks title and words"
    assert told[3].startswith(
        f"regels.toml:10:1: {head} 'rules' is not a table of rules; expected one of advisory, "
    )


@pytest.mark.parametrize(
    ("pattern", "fits", "fits_not"),
    [
        ("wat willen we [daarmee] bereiken", "Wat willen we  bereiken", "wat willen bereiken"),
        ("[onze] (doelen | doelstellingen)", "Onze doelstellingen", "hun doelen"),
        ("*scan", "Interne quickscan", "scanner"),
        ("zegt toe[,] dat {title}", "zegt toe, dat het komt", "zegt dat"),
        ("PW", "PW", "pw"),
    ],
)
def test_a_pattern_is_plain_words_with_a_few_signs(pattern, fits, fits_not):
    assert search(pattern).search(fits)
    assert not whole(pattern).fullmatch(fits_not)


@given(st.lists(st.text("abcdéë-", min_size=1, max_size=8), min_size=1, max_size=5))
def test_plain_words_find_themselves(words):
    text = " ".join(words)

    assert whole(text).fullmatch(f" {text} ")


@pytest.mark.parametrize("pattern", ["(a", "a)", "[a", "a]", "(a]", "{unknown}"])
def test_brackets_that_do_not_match_are_refused(pattern):
    with pytest.raises(PatternError):
        search(pattern)
