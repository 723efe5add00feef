"""How much texts look alike."""

from __future__ import annotations

from itertools import combinations
from string import ascii_lowercase, digits

import pytest
from hypothesis import given, settings, strategies as st

from samendomein import similar_pairs, similarity

WORDS = st.sampled_from(["wonen", "zorg", "jeugd", "schuld", "schulden", "veilig", "Veilige"])
TITLES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Minder schulden", "minder, SCHULDEN!", 1.0),
        ("Cliënten", "clienten", 1.0),
        ("Zorg en jeugd", "Jeugd en zorg", 1.0),
        ("inloopspreekuur", "inloopsprekuur", 0.9),
        ("Minder schulden", "Minder schuld", 0.87),
        ("jeugdhulp", "jeugdzorg", 0.5),
        ("wonen", "bijstand", 0.0),
        ("", "", 1.0),
        ("", "wonen", 0.0),
    ],
)
def test_texts_look_alike_by_the_letters_they_share(one, other, expected):
    assert round(similarity(one, other), 2) == expected


@given(st.text(max_size=20), st.text(max_size=20))
def test_it_makes_no_difference_which_text_comes_first(one, other):
    assert similarity(one, other) == similarity(other, one)
    assert 0 <= similarity(one, other) <= 1
    assert similarity(one, one) == 1


@settings(max_examples=200)
@given(st.lists(TITLES, max_size=12), st.sampled_from([0.5, 0.7, 0.8, 1.0]))
def test_the_pairs_are_those_that_comparing_each_with_each_gives(titles, at_least):
    titles = list(dict.fromkeys(titles))
    expected = [
        (one, other)
        for one, other in combinations(range(len(titles)), 2)
        if similarity(titles[one], titles[other]) >= at_least
    ]

    pairs = set(similar_pairs(titles, at_least=at_least))

    assert set(expected) <= pairs
    assert all(similarity(titles[one], titles[other]) >= at_least for one, other in pairs)


def test_of_texts_with_the_same_words_each_is_a_pair_with_the_next():
    assert list(similar_pairs(["Wonen", "Zorg", "wonen", "WONEN."], at_least=0.8)) == [
        (0, 2),
        (2, 3),
    ]


def test_texts_without_words_are_no_pair():
    assert list(similar_pairs(["", "…", "-"], at_least=0.8)) == []


def test_texts_that_share_only_what_very_many_share_are_not_compared():
    few = [f"Doelstelling {letter * 2}" for letter in ascii_lowercase]
    many = [f"Doelstelling {letter * 2}" for letter in ascii_lowercase + digits]

    assert len(list(similar_pairs(few, at_least=0.8))) == 26 * 25 // 2
    assert list(similar_pairs(many, at_least=0.8)) == []
