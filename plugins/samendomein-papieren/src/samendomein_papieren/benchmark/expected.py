"""A careful reading of a paper: a TOML file that says which elements are in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attrs import frozen

from samendomein import Problem, ReadError, Text, read_toml

SUFFIX = ".verwacht.toml"
"""How the name of a careful reading ends; before it stands the name of the paper."""

Row = dict[str, Any]


@frozen(kw_only=True)
class Expected:
    """What a person found in a paper.

    Attributes:
        paper: The file of the paper.
        complete: The kinds of which the reading names every element, so that more is too much.
        elements: By kind, what tells each element apart: part of its title, a code, a number.
        relations: By relation, part of the title of both ends.
    """

    paper: Path
    complete: tuple[str, ...]
    elements: dict[str, tuple[Row, ...]]
    relations: dict[str, tuple[Row, ...]]


def read_expected(file: Path, papers: Path | None = None) -> Expected:
    """Read a careful reading.

    Args:
        file: The reading.
        papers: The folder with the papers; that of the file if nothing is given.

    Raises:
        ReadError: It cannot be read, or its paper is not there.
    """
    document = read_toml(file, shown_as=file.name)
    values = document.values
    name = str(values.get("paper", file.name.removesuffix(SUFFIX)))
    paper = (papers or file.parent) / name
    if not paper.is_file():
        raise ReadError(
            [
                Problem(
                    id="papieren/no-paper",
                    message=Text("the paper '{name}' is not there", name=name),
                    location=document.at("paper"),
                    hint=Text("write its file name as 'paper', or name the folder with papers"),
                )
            ]
        )
    return Expected(
        paper=paper,
        complete=tuple(values.get("complete", ())),
        elements={
            kind: tuple(rows)
            for kind, rows in values.items()
            if isinstance(rows, list) and kind != "complete"
        },
        relations={name: tuple(rows) for name, rows in values.get("relations", {}).items()},
    )
