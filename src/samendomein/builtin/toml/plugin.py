"""Reads plan files in TOML: one file, or a folder of files that make one plan."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from samendomein import (
    Fragment,
    Location,
    Problem,
    ReadError,
    RecordReader,
    Request,
    Source,
    Text,
    TomlDocument,
    read_toml,
)

SETTINGS = frozenset(
    {"samendomein.toml", "accepted.toml", "baseline.toml", "reviewed.toml", "pyproject.toml"}
)
"""Files that lie beside a plan and are not a part of it."""

MOST_FILES = 10_000
DEEPEST = 20


def read_plan_files(request: Request) -> Fragment:
    """Read one plan file, or every plan file in a folder and its subfolders."""
    reader = RecordReader()
    problems: list[Problem] = []
    read: list[tuple[str, str]] = []
    for file, shown_as in _files(request, problems):
        try:
            document = read_toml(file, shown_as=shown_as, cache=request.cache)
        except ReadError as error:
            problems.extend(error.problems)
            continue
        problems.extend(document.problems)
        reader.read(document.values, document.without_values())
        read.append((shown_as, _sha256(document)))
    fragment = reader.fragment(read)
    return Fragment(
        elements=fragment.elements,
        relations=fragment.relations,
        problems=(*problems, *fragment.problems),
        files=fragment.files,
    )


def _files(request: Request, problems: list[Problem]) -> Iterator[tuple[Path, str]]:
    if not request.path.is_dir() or request.path.suffix == ".toml":
        yield request.path, request.shown_as
        return
    for count, file in enumerate(_walk(request.path, 0), start=1):
        if count > MOST_FILES:
            problems.append(
                Problem(
                    id="toml/too-many-files",
                    message=Text("more than {most} plan files in one folder", most=MOST_FILES),
                    location=Location(request.shown_as),
                    hint=Text("name the folder that holds the plan itself"),
                )
            )
            return
        inside = file.relative_to(request.path).as_posix()
        shown = inside if request.shown_as in ("", ".") else f"{request.shown_as}/{inside}"
        yield file, shown


def _walk(folder: Path, depth: int) -> Iterator[Path]:
    """The plan files in a folder, by name. Links to folders are not followed: they can loop."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.name.startswith(".") or entry.name in SETTINGS:
            continue
        if entry.name.endswith(".toml"):
            yield folder / entry.name
        elif depth < DEEPEST and entry.is_dir(follow_symlinks=False):
            yield from _walk(folder / entry.name, depth + 1)


def _sha256(document: TomlDocument) -> str:
    return hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()


def samendomein_sources() -> list[Source]:
    """Plan files in TOML."""
    return [
        Source(
            id="toml/plan-files",
            title="Plan files in TOML",
            suffixes=(".toml",),
            read=read_plan_files,
        )
    ]
