"""Posts that may hold parts together, against the walk through the whole plan."""

from __future__ import annotations

from hypothesis import example, given, settings, strategies as st

from samendomein.builtin.samenhang.cut_points import cut_points
from samendomein.builtin.samenhang.holding_together import may_hold_parts_together
from samendomein.builtin.samenhang.ties import Ties
from tests.builtin.samenhang.test_cut_points import LINES, neighbours

IDS = st.sets(st.sampled_from("abcdefgh"))


@settings(max_examples=200)
@given(LINES, IDS, IDS, IDS)
@example([("a", "m"), ("m", "b"), ("b", "c")], {"m"}, set(), {"a", "c"})
def test_they_are_those_that_a_walk_through_everything_finds(lines, among, others, counted):
    posts = among | others
    ties = Ties(
        of_posts=[line for line in lines if not posts.isdisjoint(line)],
        others=[line for line in lines if posts.isdisjoint(line)],
    )
    walked = {
        id
        for id, parts in cut_points(neighbours(lines), among, counted)
        if sum(1 for part in parts if part.size) > 1
    }

    assert set(may_hold_parts_together(ties, among, counted)) == walked
