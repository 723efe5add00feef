"""Charts drawn in letters."""

from __future__ import annotations

from hypothesis import given, strategies as st

from samendomein import ChartSeries, TableChart, Translator, chart_in_letters

VALUES = st.none() | st.floats(-1e6, 1e6)


def drawn(kind: str, *series: ChartSeries, **more: object) -> list[str]:
    labels = tuple(f"L{at}" for at in range(len(series[0].values)))
    chart = TableChart(kind=kind, title="T", labels=labels, series=series, **more)
    return chart_in_letters(chart, Translator("nl")).splitlines()[2:]


def test_bars_are_as_long_as_their_values():
    found = drawn("bars", ChartSeries(name="R", values=(30.0, None, 15.0)))

    assert found == [f"L0  {'█' * 30}  30", "L1  –", f"L2  {'█' * 15}  15"]


def test_bars_below_zero_lie_to_the_left():
    found = drawn("bars", ChartSeries(name="R", values=(-10.0, 20.0)))

    assert found == [f"L0  {'█' * 10}│  -10", f"L1  {' ' * 10}│{'█' * 20}  20"]


def test_a_chain_has_bands_a_mark_and_a_break():
    knows = ChartSeries(
        name="R", values=(60.0, 0.0), until=(60.0, 30.0), words=("60%", "minder"), mark=50.0
    )

    found = drawn("chain", knows, whole=100.0, break_at=1, break_name="kwijt", note="Op papier.")

    assert found == [
        f"L0  {'█' * 15}│{'█' * 3}{'·' * 12}  60%",
        "╌╌╌╌╌╌ kwijt ╌╌╌╌╌╌",
        f"L1  {'▒' * 9}{'·' * 6}│{'·' * 15}  minder",
        "",
        "Op papier.",
    ]


def test_lines_are_steps_with_their_ends():
    found = drawn(
        "lines", ChartSeries(name="R", values=(1.0, None, 8.0), mark=9.0, mark_name="doel")
    )

    assert found == ["L0: 1  ▁·█  L2: 8  (doel: 9)"]


@given(st.sampled_from(["bars", "lines", "chain"]), st.lists(VALUES, min_size=1, max_size=5))
def test_any_values_can_be_drawn(kind, values):
    assert isinstance(drawn(kind, ChartSeries(name="R", values=values)), list)
