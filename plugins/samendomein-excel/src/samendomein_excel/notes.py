"""What a workbook explains about itself: at each column, and on its first sheet."""

from __future__ import annotations

from collections.abc import Iterable

from samendomein import Column, Report, Text
from samendomein_excel.sheets import Head, Link, Sheet
from samendomein_excel.words import told, words_for


def note_for(column: Column, report: Report) -> str:
    """What a column is for, and what can stand in it."""
    translator = report.translator
    lines = [column.description]
    if column.required:
        lines.append(told(translator, Text("This cell is needed.")))
    if column.choices:
        lines.append(told(translator, Text("One of: {words}.", words=", ".join(column.choices))))
    if column.many:
        lines.append(told(translator, Text("Several? One on each line (Alt+Enter).")))
    if column.is_relation:
        lines.append(
            told(
                translator,
                Text(
                    "Write the title or the id. What more is known of the relation stands on the "
                    "sheet {sheet}.",
                    sheet=words_for(report.language).relations,
                ),
            )
        )
    if column.holds == "amount":
        lines.append(told(translator, Text("For example: ca. € 35.000 per jaar.")))
    if column.holds == "period":
        lines.append(
            told(translator, Text("For example: 2024-2027, or begin: 2024; end: not stated."))
        )
    if column.holds == "date":
        lines.append(told(translator, Text("For example: 30-6-2024, juni 2024 or najaar 2024.")))
    if column.otherwise is not None:
        otherwise = column.otherwise
        if isinstance(otherwise, bool):
            words = words_for(report.language)
            otherwise = words.yes if otherwise else words.no
        lines.append(told(translator, Text("Empty means: {word}.", word=otherwise)))
    elif column.missing:
        lines.append(told(translator, Text("Empty means that nobody wrote it down.")))
    if column.missing:
        lines.append(
            told(
                translator,
                Text("If it is missing, write why: {words}.", words=", ".join(column.missing)),
            )
        )
    return "\n".join(lines)


def explanation(report: Report, sheets: Iterable[str]) -> Sheet:
    """The first sheet: what this workbook is, and how one works in it."""
    words, translator = words_for(report.language), report.translator
    rows: list[tuple[str | Link, ...]] = [
        (told(translator, Text("Each sheet has one kind of thing, and each row is one of them.")),),
        (told(translator, Text("Rest the mouse on the head of a column to read what it is for.")),),
        (told(translator, Text("A new row needs a title; the rest can wait.")),),
        (told(translator, Text("Rows and columns may change places, and you may add columns.")),),
        (
            told(
                translator,
                Text(
                    "Leave the hidden columns and sheets as they are: "
                    "by them the workbook fits the plan files again.",
                ),
            ),
        ),
        (
            told(
                translator,
                Text(
                    "Put your changes into the plan files with: samendomein merge WORKBOOK FOLDER",
                ),
            ),
        ),
        *((Link(text=name, sheet=name, row=1),) for name in sheets),
    ]
    return Sheet(
        name=words.explanation,
        heads=(Head(heading=_title(report), width=100),),
        rows=tuple(rows),
        is_for_filling_in=False,
    )


def _title(report: Report) -> str:
    shown = "".join(letter if letter.isprintable() else " " for letter in report.title)
    return shown.strip()[:1000] or words_for(report.language).explanation
