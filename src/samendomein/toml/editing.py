"""Adding to a TOML text without disturbing what people wrote in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.toml.changing import TomlText, is_list_of_tables
from samendomein.toml.writing import inline

Row = Mapping[str, Any]


def with_row(text: str, table: str, row: Row) -> str:
    """The text with one more row in a table; comments, order and line ends stay as they are.

    Args:
        text: A TOML text that can be read, without a byte-order mark.
        table: The name of the table, which is a list of tables or is not there yet.
        row: The row: texts, days and lists. A list of tables gets a line for each.

    Raises:
        UsageError: The row cannot be added without disturbing something else.
    """
    try:
        changed = TomlText(text)
        changed.append(table, row)
        return changed.text()
    except UsageError as error:
        raise UsageError(
            Text("nothing can be added to {table} without disturbing the file", table=f"'{table}'"),
            Text("write each row under a [[{table}]] of its own", table=table),
        ) from error


def new_text(values: Row) -> str:
    """Values as a new TOML text, with a line for each table in a list of tables."""
    return "".join(f"{key} = {_shown(value)}\n" for key, value in values.items())


def _shown(value: Any) -> str:
    if not is_list_of_tables(value):
        return inline(value)
    lines = (f"    {inline(item)},\n" for item in value)
    return f"[\n{''.join(lines)}]"
