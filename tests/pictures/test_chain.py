"""The picture of a chain, and the lines over years."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from samendomein import ChartSeries, Table, TableChart, Translator, draw_charts

SVG = "{http://www.w3.org/2000/svg}"


def table(*charts: TableChart) -> Table:
    return Table(
        metric="eigen/maat", title="T", sentence="Z.", columns=(), rows=(), more_charts=charts
    )


def chain(*, break_at: int | None) -> TableChart:
    return TableChart(
        kind="chain",
        title="Van raad tot inwoner",
        labels=("raad", "college", "inwoner"),
        series=(
            ChartSeries(
                name="weet waarvoor",
                values=(80.0, None, 0.0),
                until=(80.0, None, 24.0),
                words=("8 van 10", "niet gevraagd", "minder dan 10 van 40"),
                mark=50.0,
                mark_name="de helft",
            ),
        ),
        whole=100.0,
        break_at=break_at,
        break_name="hier raakt het kwijt",
        note="Op papier: elke schakel zegt het.",
    )


def lines(title: str, values: tuple[float | None, ...], mark: float | None = None) -> TableChart:
    return TableChart(
        kind="lines",
        title=title,
        labels=tuple(str(2020 + at) for at in range(len(values))),
        series=(ChartSeries(name="waarde", values=values, mark=mark, mark_name="streefwaarde"),),
    )


def styles(drawn: str) -> list[str]:
    root = ET.fromstring(drawn)  # noqa: S314 - our own
    return [one.get("class", "") for one in root.iter() if one.get("class")]


def test_a_chain_shows_who_knows_who_does_not_and_who_was_not_asked():
    (drawn,) = draw_charts(table(chain(break_at=2)), Translator("nl"))

    boxes = [one for one in styles(drawn.svg) if one.startswith("sd-box")]
    assert boxes == ["sd-box sd-goal", "sd-box sd-unsure", "sd-box sd-empty"]
    assert drawn.description == (
        "raad: weet waarvoor: 8 van 10. college: weet waarvoor: niet gevraagd. "
        "hier raakt het kwijt. inwoner: weet waarvoor: minder dan 10 van 40. "
        "Op papier: elke schakel zegt het."
    )


@pytest.mark.parametrize(("break_at", "links", "broken"), [(2, 1, 3), (None, 2, 0)])
def test_a_chain_is_broken_where_it_says(break_at, links, broken):
    (drawn,) = draw_charts(table(chain(break_at=break_at)), Translator("nl"))

    found = styles(drawn.svg)
    assert (found.count("sd-link"), found.count("sd-broken")) == (links, broken)


def test_what_was_not_asked_has_no_bar():
    (drawn,) = draw_charts(table(chain(break_at=None)), Translator("nl"))

    found = styles(drawn.svg)
    assert (found.count("sd-track"), found.count("sd-strong"), found.count("sd-band")) == (3, 1, 1)


def test_lines_stand_beside_each_other_in_one_picture():
    charts = [lines("Schulden", (8.9, None, 7.4), 5.0), lines("Saldo", (-30.5, 20.0))]

    (drawn,) = draw_charts(table(*charts), Translator("nl"))

    assert drawn.svg.count("<circle") == 4
    assert drawn.description == (
        "Schulden: 2020: 8,9, 2022: 7,4, streefwaarde: 5. Saldo: 2020: -30,5, 2021: 20."
    )


@pytest.mark.parametrize(
    "values", [(0.0, 0.0), (5.0, 5.0), (1e-9, 2e-9), (-4.0, -2.0), (1e12, 3.0)]
)
def test_lines_of_any_height_stay_inside_the_picture(values):
    (drawn,) = draw_charts(table(lines("L", values)), Translator("nl"))

    root = ET.fromstring(drawn.svg)  # noqa: S314 - our own
    heights = [float(dot.get("cy", "")) for dot in root.iter(f"{SVG}circle")]
    assert all(0 < height < float(root.get("height", "")) for height in heights)
