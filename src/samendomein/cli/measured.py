"""What was measured as text, Markdown, JSON or CSV."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from samendomein.assessment.metric import Metric
from samendomein.language.text import capital
from samendomein.language.translate import Translator
from samendomein.pipeline.measured_rows import plain
from samendomein.pipeline.measuring import THIS, Measurements, Reading
from samendomein.report.report import Table
from samendomein.report.tables import table

_WIDTH = 100
_WIDEST_COLUMN = 44
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def written(found: Measurements, chosen: str, translator: Translator, *, several_days: bool) -> str:
    """What was measured, in one of the formats.

    Args:
        found: What was measured.
        chosen: One of `FORMATS`.
        translator: The language of text and Markdown; JSON and CSV have English names.
        several_days: Whether the day is told with each table.
    """
    return _WRITERS[chosen](found, translator, several_days)


def metrics_there_are(metrics: Iterable[Metric], translator: Translator) -> str:
    """The metrics by group, with their titles."""
    lines: list[str] = []
    for group, several in groupby(metrics, key=lambda one: one.namespace):
        lines += ["", group]
        for metric in several:
            title = translator.translate(metric.documentation.title, metric.namespace)
            aside = "" if metric.in_reports else f" ({translator.say('only if asked for')})"
            lines += [f"  {metric.id}", f"    {title}{aside}"]
    return "\n".join(lines[1:])


def _text(found: Measurements, translator: Translator, several_days: bool) -> str:
    lines: list[str] = []
    for reading in found:
        told = table(reading.measured, translator)
        lines += ["", _heading(reading, told, translator, several_days)]
        lines += [f"  {line}" for line in textwrap.wrap(told.sentence, _WIDTH - 2)]
        if told.rows:
            lines += ["", *(f"  {line}" for line in _columns(told))]
    return "\n".join(lines[1:]) + "\n"


def _markdown(found: Measurements, translator: Translator, several_days: bool) -> str:
    parts: list[str] = []
    for reading in found:
        told = table(reading.measured, translator)
        parts += [f"## {_escaped(_heading(reading, told, translator, several_days))}"]
        parts += [_escaped(told.sentence)]
        if told.rows:
            head = [capital(column) for column in told.columns]
            rows = [head, ["---"] * len(head), *told.rows]
            parts += ["\n".join(_markdown_row(row) for row in rows)]
    return "\n\n".join(parts) + "\n"


def _json(found: Measurements, translator: Translator, _: bool) -> str:
    made = [
        {
            "metric": reading.metric.id,
            "title": translator.translate(
                reading.metric.documentation.title, reading.metric.namespace
            ),
            "plan": reading.plan,
            "as_of": reading.as_of.isoformat(),
            "sentence": table(reading.measured, translator).sentence,
            "judged": reading.measured.measurement.not_judged is None,
            "rows": reading.as_dicts(),
        }
        for reading in found
    ]
    return json.dumps({"measurements": made}, ensure_ascii=False, indent=2) + "\n"


def _csv(found: Measurements, _: Translator, __: bool) -> str:
    """One table: the columns of the metric if there is one, else a row for each value."""
    rows = list(_long(found)) if len({one.metric.id for one in found}) > 1 else list(_wide(found))
    names = list(dict.fromkeys(name for row in rows for name in row))
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([_cell(row.get(name)) for name in names] for row in rows)
    # Excel takes a file without this mark for one in another encoding.
    return "\ufeff" + made.getvalue()


def _wide(found: Measurements) -> Iterator[Mapping[str, object]]:
    for reading in found:
        for row in reading.as_dicts():
            yield {"plan": reading.plan, "as_of": reading.as_of.isoformat(), **row}


def _long(found: Measurements) -> Iterator[Mapping[str, object]]:
    for reading in found:
        for number, row in enumerate(reading.as_dicts(), start=1):
            for name, value in row.items():
                yield {
                    "metric": reading.metric.id,
                    "plan": reading.plan,
                    "as_of": reading.as_of.isoformat(),
                    "row": number,
                    "column": name,
                    "value": value,
                }


_WRITERS: dict[str, Callable[[Measurements, Translator, bool], str]] = {
    "text": _text,
    "markdown": _markdown,
    "json": _json,
    "csv": _csv,
}

FORMATS = tuple(_WRITERS)
"""The formats of `samendomein measure`."""


def _heading(reading: Reading, told: Table, translator: Translator, several_days: bool) -> str:
    said = [translator.say("the other plan")] if reading.plan not in ("", THIS) else []
    if several_days:
        said.append(translator.day(reading.as_of))
    beside = f", {', '.join(said)}" if said else ""
    return f"{told.title}{beside} ({told.metric})"


def _columns(told: Table) -> Iterator[str]:
    """The table in columns; a cell that is too long goes on below."""
    rows = [told.columns, *told.rows]
    widths = [
        min(_WIDEST_COLUMN, max(len(row[at]) for row in rows)) for at in range(len(told.columns))
    ]
    for number, row in enumerate(rows):
        cells = [
            textwrap.wrap(value, width) or [""] for value, width in zip(row, widths, strict=True)
        ]
        for line in range(max(map(len, cells))):
            parts = [
                (cell[line] if line < len(cell) else "").ljust(width)
                for cell, width in zip(cells, widths, strict=True)
            ]
            yield "  ".join(parts).rstrip()
        if number == 0:
            yield "  ".join("-" * width for width in widths)


def _markdown_row(row: Sequence[str]) -> str:
    return f"| {' | '.join(_escaped(value) for value in row)} |"


def _escaped(text: str) -> str:
    for sign in "\\`*_[]<>|#":
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())


def _cell(value: object) -> object:
    """A value that no spreadsheet takes for a formula."""
    if isinstance(value, list):
        value = "; ".join(str(plain(one)) for one in value)
    if isinstance(value, str) and value.startswith(_STARTS_FORMULA):
        return f"'{value}"
    return "" if value is None else value
