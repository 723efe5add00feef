"""Adding to a TOML text without disturbing what people wrote in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import tomli

from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.toml.limits import exact
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
    import tomlrt

    try:
        document = tomlrt.loads(text)
        if table in document:
            document[table].append(_laid_out(row))
        else:
            document[table] = tomlrt.AoT([_laid_out(row)])
        written = tomlrt.dumps(document)
    except (tomlrt.TOMLError, AttributeError, TypeError, ValueError) as error:
        raise _impossible(table) from error
    expected = _values(text)
    expected[table] = [*expected.get(table, ()), dict(row)]
    if _values(written) != expected:
        raise _impossible(table)
    return written


def new_text(values: Row) -> str:
    """Values as a new TOML text, with a line for each table in a list of tables."""
    return "".join(f"{key} = {_shown(value)}\n" for key, value in values.items())


def _shown(value: Any) -> str:
    if not _is_list_of_tables(value):
        return inline(value)
    lines = (f"    {inline(item)},\n" for item in value)
    return f"[\n{''.join(lines)}]"


def _laid_out(row: Row) -> dict[str, Any]:
    """The row with each list of tables as one that has a line for each of them."""
    from tomlrt import Array, Table

    return {
        key: Array([Table.inline(item) for item in value], multiline=True)
        if _is_list_of_tables(value)
        else value
        for key, value in row.items()
    }


def _is_list_of_tables(value: object) -> bool:
    return (
        isinstance(value, list) and bool(value) and all(isinstance(one, Mapping) for one in value)
    )


def _values(text: str) -> dict[str, Any]:
    return tomli.loads(text, parse_float=exact)


def _impossible(table: str) -> UsageError:
    return UsageError(
        Text("nothing can be added to {table} without disturbing the file", table=f"'{table}'"),
        Text("write each row under a [[{table}]] of its own", table=table),
    )
