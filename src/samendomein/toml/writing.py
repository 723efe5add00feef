"""Writing rows of words as the text of a plan file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import tomli_w

LONGEST_LINE = 100


def to_toml(records: Mapping[str, Iterable[Mapping[str, Any]]]) -> str:
    """Write tables as TOML: a ``[[table]]`` for each row, and an empty line between them.

    Reading the text gives equal values, whatever is in the texts.

    Args:
        records: By the name of a table, its rows.
    """
    rows = [_row(_key(word), row) for word, found in records.items() for row in found]
    return "\n".join(rows)


def _row(table: str, row: Mapping[str, Any]) -> str:
    lines = [f"[[{table}]]", *(_line(_key(key), value) for key, value in row.items())]
    return "\n".join([*lines, ""])


def _line(key: str, value: Any) -> str:
    line = f"{key} = {inline(value)}"
    if len(line) <= LONGEST_LINE or not isinstance(value, list | tuple):
        return line
    items = (f"    {inline(item)},\n" for item in value)
    return f"{key} = [\n{''.join(items)}]"


def inline(value: Any) -> str:
    """A value on one line, which is where TOML wants a table that stands between braces."""
    if isinstance(value, Mapping):
        parts = ", ".join(f"{_key(key)} = {inline(part)}" for key, part in value.items())
        return f"{{ {parts} }}" if parts else "{}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(inline, value))}]"
    return tomli_w.dumps({"value": value}).removeprefix("value = ").removesuffix("\n")


def _key(key: str) -> str:
    return tomli_w.dumps({key: 0}).removesuffix(" = 0\n")
