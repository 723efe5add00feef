"""Drawing together what is tied, against networkx."""

from __future__ import annotations

import networkx as nx
from hypothesis import given

from samendomein.builtin.samenhang.points import Points
from tests.builtin.samenhang.test_cut_points import LINES


@given(LINES, LINES)
def test_two_ids_have_one_point_if_they_are_tied_in_any_number_of_steps(lines, more):
    points = Points(lines).with_(more)
    graph = nx.Graph([*lines, *more])

    for one in graph:
        together = {
            other for other in graph if points.of.get(other, other) == points.of.get(one, one)
        }
        assert together == nx.node_connected_component(graph, one)


@given(LINES, LINES)
def test_more_ties_leave_the_points_without_them_as_they_were(lines, more):
    points = Points(lines)
    before = dict(points.of)
    points.with_(more)

    assert points.of == before
