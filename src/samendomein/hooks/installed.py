"""The entry points of installed packages, read without what Python needs to read all of them."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_MODULE = re.compile(r"\w+(\.\w+)*")
_HEADER = re.compile(r"^(Name|Version):[ \t]*(.*?)[ \t\r]*$", re.MULTILINE)


@frozen
class Point:
    """An entry point of an installed package.

    Attributes:
        name: Its name.
        value: The module it stands for.
        load: Imports that module.
        package: Tells the name and version of the package; empty if nobody knows.
    """

    name: str
    value: str
    load: Callable[[], object]
    package: Callable[[], tuple[str, str]]


def installed_points(group: str) -> list[Point]:
    """The entry points of a group, by name.

    `importlib.metadata` can read packages from anywhere, and to import it takes as long as
    a small plan. Nearly always packages lie in folders, and a look into each folder is enough.
    Where something else is found, `importlib.metadata` is asked after all.
    """
    try:
        points = list(_in_folders(group))
    except _OutOfTheOrdinary:
        from importlib.metadata import entry_points

        points = [_as_point(one) for one in entry_points(group=group)]
    return sorted(points, key=lambda one: (one.name, one.value))


class _OutOfTheOrdinary(Exception):
    """A package may be there in another way than in a folder."""


def _as_point(point: EntryPoint) -> Point:
    def package() -> tuple[str, str]:
        return ("", "") if point.dist is None else (point.dist.name, point.dist.version)

    return Point(point.name, point.value, point.load, package)


def _in_folders(group: str) -> Iterator[Point]:
    if any(hasattr(one, "find_distributions") and not _is_pythons(one) for one in sys.meta_path):
        raise _OutOfTheOrdinary
    found: dict[str, Path] = {}
    for place in sys.path:
        for folder in _packages_in(place or "."):
            # The first on the path is the one that is imported.
            found.setdefault(_plain_name(folder), folder)
    for folder in found.values():
        try:
            written = (folder / "entry_points.txt").read_text("utf-8")
        except OSError:
            continue
        for name, value in _section(group, written):
            if not _MODULE.fullmatch(value):
                raise _OutOfTheOrdinary
            yield Point(name, value, partial(import_module, value), partial(_package, folder))


def _is_pythons(finder: object) -> bool:
    return getattr(finder, "__module__", "") == "_frozen_importlib_external"


def _packages_in(place: str) -> list[Path]:
    if os.path.isfile(place):  # noqa: PTH113 - the path of Python is a list of texts
        raise _OutOfTheOrdinary
    try:
        names = sorted(os.listdir(place))  # noqa: PTH208
    except OSError:
        return []
    if any(name.endswith((".egg", ".egg-info")) for name in names):
        raise _OutOfTheOrdinary
    return [Path(place, name) for name in names if name.endswith(".dist-info")]


def _plain_name(folder: Path) -> str:
    return re.sub(r"[-_.]+", "_", folder.name.partition("-")[0]).lower()


def _section(group: str, written: str) -> Iterator[tuple[str, str]]:
    inside = False
    for line in map(str.strip, written.splitlines()):
        if line.startswith("[") and line.endswith("]"):
            inside = line == f"[{group}]"
        elif inside and line and not line.startswith("#"):
            name, _, value = line.partition("=")
            yield name.strip(), value.strip()


def _package(folder: Path) -> tuple[str, str]:
    headers = (folder / "METADATA").read_text("utf-8", "replace").partition("\n\n")[0]
    written = dict(_HEADER.findall(headers))
    return written.get("Name", ""), written.get("Version", "")
