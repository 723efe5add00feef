"""Where plugins come from: installed packages, and files that somebody names."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from importlib.machinery import SourceFileLoader
from importlib.metadata import EntryPoint, entry_points
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import CodeType

from attrs import frozen

from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.version import __version__

GROUP = "samendomein"


@frozen(kw_only=True)
class Candidate:
    """A plugin that was found and is not loaded yet.

    Attributes:
        namespace: The name of its entry point, or the stem of its file.
        load: Imports it.
        version: The version of its distribution; empty for a file.
        source: Where it comes from: a distribution or a file.
        ships: Whether it comes with samendomein.
        is_named: Whether somebody named it, so that it is not there by itself.
    """

    namespace: str
    load: Callable[[], object]
    version: str
    source: str
    ships: bool = False
    is_named: bool = False


def candidates(named: Iterable[Path | str], *, installed: bool) -> Iterator[Candidate]:
    """The installed plugins by name, and then those of one file each.

    Of two with one name the one that ships comes first: no package can take its place.

    Args:
        named: Python files, and names of installed plugins.
        installed: Whether installed plugins are looked for.

    Raises:
        UsageError: A file or plugin does not exist.
    """
    points = sorted(
        entry_points(group=GROUP), key=lambda one: (one.name, not _ships(one), one.value)
    )
    files: list[Path] = []
    names: set[str] = set()
    for one in named:
        is_name = not Path(one).exists() and any(point.name == str(one) for point in points)
        if is_name:
            names.add(str(one))
        else:
            files.append(Path(one))
    for point in points:
        if installed or point.name in names:
            yield _installed(point, is_named=point.name in names)
    for file in files:
        if not file.is_file():
            raise UsageError(
                Text("there is no plugin file {file}", file=file.as_posix()),
                Text("name a Python file, such as my_checks.py, or an installed plugin"),
            )
        yield Candidate(
            namespace=file.stem,
            load=_import_of(file),
            version="",
            source=file.as_posix(),
            is_named=True,
        )


def installed_names() -> tuple[str, ...]:
    """The names of the installed plugins."""
    return tuple(sorted({point.name for point in entry_points(group=GROUP)}))


def _ships(point: EntryPoint) -> bool:
    return point.value.startswith("samendomein.builtin.")


def _installed(point: EntryPoint, *, is_named: bool) -> Candidate:
    ships = _ships(point)
    if ships:
        version, source = __version__, "samendomein"
    elif point.dist is None:
        version, source = "", point.value
    else:
        version, source = point.dist.version, point.dist.name
    return Candidate(
        namespace=point.name,
        load=point.load,
        version=version,
        source=source,
        ships=ships,
        is_named=is_named,
    )


class _FromSource(SourceFileLoader):
    """Reads a file as it is now, and leaves no folder of compiled code beside it.

    Python takes compiled code for current when the second and the size of the file are the same:
    not so for a file that somebody is writing.
    """

    def get_code(self, fullname: str) -> CodeType:
        return self.source_to_code(self.get_data(self.path), self.path)


def _import_of(file: Path) -> Callable[[], object]:
    def load() -> object:
        name = f"samendomein_local.{file.stem}"
        loader = _FromSource(name, str(file))
        spec = spec_from_file_location(name, file, loader=loader) if file.suffix == ".py" else None
        if spec is None:
            raise ImportError(f"{file.name} is not a Python file")
        module = module_from_spec(spec)
        sys.modules[spec.name] = module
        try:
            loader.exec_module(module)
        except BaseException:
            del sys.modules[spec.name]
            raise
        return module

    return load
