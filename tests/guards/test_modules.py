"""Modules are short, named for their one idea, and say what it is."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

LONGEST = 400
USUAL = 120
NAMES_FOR_ANYTHING = {"utils", "util", "helpers", "helper", "common", "base", "misc"}


def test_no_module_is_long(root):
    lengths = {name_of(path, root): length(path) for path in library_modules(root)}

    assert {name: lines for name, lines in lengths.items() if lines > LONGEST} == {}


def test_most_modules_are_short(root):
    lengths = [length(path) for path in library_modules(root) if path.name != "__init__.py"]

    assert median(lengths) < USUAL


def test_no_module_has_a_name_for_anything(root):
    vague = [
        name_of(path, root)
        for path in library_modules(root)
        if NAMES_FOR_ANYTHING & {path.stem.strip("_"), path.parent.name}
    ]

    assert vague == []


def test_every_module_says_what_it_is(root):
    silent = [
        name_of(path, root)
        for path in library_modules(root)
        if not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]

    assert silent == []


def library_modules(root: Path) -> list[Path]:
    """Every module of the library and of the plugins beside it."""
    return sorted([*(root / "src").rglob("*.py"), *(root / "plugins").glob("*/src/**/*.py")])


def length(path: Path) -> int:
    """How many lines a file has."""
    return len(path.read_text("utf-8").splitlines())


def name_of(path: Path, root: Path) -> str:
    """The path as it is shown, from the root."""
    return path.relative_to(root).as_posix()
