"""Charts of what was measured."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, strategies as st

from samendomein import ChartSeries, Table, TableChart, Translator, draw_chart

VALUES = st.none() | st.floats(-1e6, 1e6)


def table(kind: str, *series: tuple[float | None, ...]) -> Table:
    return Table(
        metric="eigen/maat",
        title="Maat",
        sentence="Zo staat het.",
        columns=("a",),
        rows=(("1",),),
        chart=TableChart(
            kind=kind,
            title="Wat men <ziet>",
            labels=tuple(f"L & {number}" for number in range(len(series[0]))),
            series=tuple(ChartSeries(name=f"R{at}", values=one) for at, one in enumerate(series)),
        ),
    )


@pytest.mark.parametrize("kind", ["bars", "lines"])
@given(
    st.integers(1, 4).flatmap(lambda n: st.lists(st.tuples(*[VALUES] * n), min_size=1, max_size=3))
)
def test_any_values_make_a_picture_that_can_be_read(kind, series):
    drawn = draw_chart(table(kind, *series), Translator("nl"))

    if any(value is not None for one in series for value in one):
        root = ET.fromstring(drawn.svg)  # noqa: S314 - our own
        told = root.find("{http://www.w3.org/2000/svg}desc").text
        assert told.startswith("Wat men <ziet>: " if kind == "lines" else "Zo staat het.")
    else:
        assert (drawn.svg, drawn.reason) == ("", "Zo staat het.")


def test_what_has_no_value_is_no_bar_of_zero():
    drawn = draw_chart(table("bars", (1.0, None, 0.0)), Translator("nl"))

    assert drawn.svg.count("<rect") == 2


def test_a_table_without_a_chart_has_no_picture():
    bare = Table(metric="a/b", title="T", sentence="S", columns=(), rows=())

    assert draw_chart(bare, Translator("nl")).svg == ""
