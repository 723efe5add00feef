"""Titles that look alike, against comparing each with each."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings, strategies as st

from samendomein.builtin.samenhang.titles_alike import likeness, titles_alike

WORDS = st.sampled_from(
    ["gezond", "gezonde", "start", "kansrijke", "kansrijk", "jeugd", "2024", "voor"]
)
TITLES = st.lists(
    st.lists(WORDS, min_size=1, max_size=4).map(" ".join) | st.text(max_size=6), max_size=9
)


@settings(max_examples=200)
@given(TITLES, st.sampled_from([0.3, 0.6, 0.8, 1.0]))
def test_they_are_the_same_as_by_comparing_each_with_each(titles, least):
    expected = {pair for pair in combinations(sorted(set(titles)), 2) if likeness(*pair) >= least}

    assert set(titles_alike(titles, least)) == expected


@given(st.text(max_size=12), st.text(max_size=12))
def test_likeness_is_the_same_both_ways(one, other):
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, one) == 1


def test_another_number_is_another_thing():
    assert likeness("Beleidsplan Wmo 2024", "Beleidsplan Wmo 2025") == 0
