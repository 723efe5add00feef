"""What looks at a whole text at once sees what lies in each line."""

from __future__ import annotations

from hypothesis import given, strategies as st

from samendomein.toml.limits import MOST_KEY_PARTS, has_line_of, may_have_line_of_points

LINES = st.lists(st.text("a.", max_size=3 * MOST_KEY_PARTS), max_size=6).map("\n".join)
LINES_OF_POINTS = st.lists(st.integers(0, 2 * MOST_KEY_PARTS), max_size=6).map(
    lambda counts: "\n".join("a." * count for count in counts)
)


@given(LINES, st.integers(1, 3 * MOST_KEY_PARTS))
def test_a_long_line_is_seen_wherever_it_stands(text: str, length: int):
    assert has_line_of(length, text) == any(len(line) >= length for line in text.split("\n"))


@given(LINES | LINES_OF_POINTS)
def test_no_line_with_the_points_of_a_long_key_is_passed_over(text: str):
    is_there = any(line.count(".") >= MOST_KEY_PARTS for line in text.split("\n"))

    assert may_have_line_of_points(text) or not is_there
