"""What a merge changes, and where two copies collide, in the reader's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from samendomein.cli.screen import show
from samendomein.language.translate import Translator
from samendomein.pipeline.merging import links_by_unit
from samendomein.pipeline.three_ways import NOTHING, Compared, Difference
from samendomein.plan.period import Period
from samendomein.plan.vocabulary import kind_named
from samendomein.sources.columns import kind_tables
from samendomein.sources.writing import Row, Written, as_records

_LONGEST = 200


def tell(
    compared: Compared, plans: tuple[Written, Written, Written], translator: Translator
) -> None:
    """Say it line by line.

    Args:
        compared: What came of comparing.
        plans: The edited copy, the plan files, and what both began with.
        translator: The reader's language.
    """
    if compared.is_empty:
        show(translator.say("The workbook changes nothing."))
        return
    words = _Words(plans, translator)
    for one in compared.changed:
        theirs, ours, _ = words.sides(one)
        show(f"{translator.say('changed')}: {words.of(one)}: {ours} → {theirs}")
    for kind, row in compared.added:
        show(f"{translator.say('added')}: {words.element(kind, row['id'])}")
    for kind, id in compared.removed:
        show(f"{translator.say('removed')}: {words.element(kind, id)}")
    for one in compared.conflicts:
        show(f"{translator.say('conflict')}: {words.of(one)}")
        for word, value in zip(_names_of_sides(translator), words.sides(one), strict=True):
            show(f"  {word}: {value}")
    if compared.conflicts:
        show(
            translator.say(
                "Conflicts: {count}. Choose with --keep theirs (the workbook) or --keep ours "
                "(the plan files), or change one of the two.",
                count=len(compared.conflicts),
            )
        )


def _names_of_sides(translator: Translator) -> Iterator[str]:
    yield translator.say("in the workbook")
    yield translator.say("in the plan files")
    yield translator.say("before")


class _Words:
    """How elements, fields and values are called in the reader's language."""

    def __init__(self, plans: tuple[Written, Written, Written], translator: Translator) -> None:
        self._translator = translator
        self._language = translator.language
        self._columns = {
            (table.name, column.name): column
            for table in kind_tables(self._language)
            for column in table.columns
        }
        self._rows: list[dict[str, Row]] = [
            {row["id"]: row for rows in as_records(plan, self._language).values() for row in rows}
            for plan in plans
        ]

    def element(self, kind: str, id: str) -> str:
        return f"{kind_named(kind).words.label(self._language)} '{id}'"

    def of(self, one: Difference) -> str:
        element = self.element(one.kind, one.element)
        if not one.field:
            return element
        field = f"{element}, {self._columns[one.kind, one.field].label}"
        return f"{field} '{one.target}'" if one.target else field

    def sides(self, one: Difference) -> Iterator[str]:
        """The value of the edited copy, that of the plan files, and the one before."""
        for rows, value in zip(self._rows, (one.theirs, one.ours, one.before), strict=True):
            yield self._shown(NOTHING if value is NOTHING else self._value(one, rows))

    def _value(self, one: Difference, rows: Mapping[str, Row]) -> Any:
        row = rows[one.element]
        if not one.field:
            return row
        column = self._columns[one.kind, one.field]
        if not column.is_relation:
            return row[column.word]
        return links_by_unit(one.field, row[column.word])[one.field, one.target, one.assessor]

    def _shown(self, value: object) -> str:
        if value is NOTHING:
            return self._translator.say("nothing")
        text = "".join(one for one in " ".join(self._text(value).split()) if one.isprintable())
        return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 2]}…"

    def _text(self, value: object) -> str:
        if isinstance(value, bool):
            return self._translator.say("yes") if value else self._translator.say("no")
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, list):
            return ", ".join(map(self._text, value))
        if isinstance(value, Mapping):
            return Period.on_one_line(
                {key.replace("_", " "): self._text(part) for key, part in value.items()}
            )
        return str(value)
