"""Overlap of texts."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samendomein.methods import likeness, ranked_pairs, trigram_vectors

OURS = ["Een kansrijke start voor elk kind", "Minder inwoners met schulden", "Meer bewegen"]
THEIRS = ["Kansrijke start", "Schulden voorkomen bij inwoners", "Een veilige wijk"]


def test_the_pairs_that_look_most_alike_come_first():
    found = ranked_pairs(OURS, THEIRS)

    assert [(pair.one, pair.other) for pair in found] == [(0, 0), (1, 1)]
    assert found[0].likeness > found[1].likeness


def test_anything_that_makes_vectors_can_be_used():
    meanings = {"Meer bewegen": [1.0, 0.0], "Sport en spel": [0.9, 0.1], "Wonen": [0.0, 1.0]}

    found = ranked_pairs(
        ["Meer bewegen"],
        ["Wonen", "Sport en spel"],
        encode=lambda texts: [meanings[text] for text in texts],
    )

    assert [(pair.one, pair.other) for pair in found] == [(0, 1)]


class Rows:
    """What behaves like an array of numpy."""

    def __init__(self, rows):
        self._rows = rows

    def __iter__(self):
        return iter([Row(row) for row in self._rows])


class Row:
    def __init__(self, row):
        self._row = row

    def tolist(self):
        return self._row


def test_an_array_is_as_good_as_a_list():
    found = ranked_pairs(["a"], ["b", "c"], encode=lambda _: Rows([[2, 0], [0, 3], [5, 5]]))

    assert [(pair.other, round(pair.likeness, 6)) for pair in found] == [(1, 0.707107)]


@pytest.mark.parametrize(
    ("rows", "error", "said"),
    [
        ([[1.0]], ValueError, "the encoder gave 1 vectors for 2 texts"),
        ([[1.0], [1.0, 2.0]], ValueError, "the encoder gave vectors that differ in length"),
        ([[1.0], [float("nan")]], ValueError, "something that is not a finite number"),
        (["ab", "cd"], TypeError, "expected a row of numbers for each text, found str"),
        ([3.0, 4.0], TypeError, "expected a row of numbers for each text, found float"),
    ],
)
def test_what_an_encoder_gives_is_looked_at(rows, error, said):
    with pytest.raises(error, match=said):
        ranked_pairs(["a"], ["b"], encode=lambda _: rows)


def test_at_most_so_many_pairs_are_given():
    assert len(ranked_pairs(OURS, OURS, at_least=0.0, most=2)) == 2


def test_vectors_of_different_sorts_are_not_compared():
    with pytest.raises(TypeError, match="two vectors of different sorts cannot be compared"):
        likeness({"a": 1.0}, [1.0])


def test_an_empty_text_is_like_nothing():
    assert ranked_pairs([""], ["", "Wonen"]) == []
    assert likeness([0.0], [0.0]) == 0.0


@given(st.lists(st.text(max_size=20), min_size=2, max_size=6))
def test_likeness_is_the_same_both_ways_and_never_more_than_that_of_a_text_with_itself(texts):
    vectors = trigram_vectors(texts)
    one, other = vectors[:2]

    assert likeness(one, other) == pytest.approx(likeness(other, one))
    assert likeness(one, other) <= 1 + 1e-9
    assert not one or likeness(one, one) == pytest.approx(1)
