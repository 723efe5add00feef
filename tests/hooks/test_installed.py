"""Installed packages are found as Python itself finds them, but sooner."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path
from zipfile import ZipFile

import pytest

from samendomein.hooks.installed import installed_points

METADATA = "Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n\nVersion: of what it says\n"


def install(place: Path, name: str, version: str, module: str, *, kind: str = "dist") -> None:
    info = place / f"{name.replace('-', '_')}-{version}.{kind}-info"
    info.mkdir(parents=True)
    file = "METADATA" if kind == "dist" else "PKG-INFO"
    (info / file).write_text(METADATA.format(name=name, version=version))
    (info / "entry_points.txt").write_text(f"[other]\nx = y\n\n[try-out]\n# a\nproef = {module}\n")


def told(group: str) -> list[tuple[str, str, tuple[str, str]]]:
    return [(one.name, one.value, one.package()) for one in installed_points(group)]


def told_by_python(group: str) -> list[tuple[str, str, tuple[str, str]]]:
    found = [
        (one.name, one.value, (one.dist.name, one.dist.version) if one.dist else ("", ""))
        for one in entry_points(group=group)
    ]
    return sorted(found)


@pytest.mark.parametrize("group", ["samendomein", "console_scripts", "pytest11", "not-there"])
def test_what_is_installed_here_is_found_as_python_finds_it(group: str):
    assert told(group) == told_by_python(group)


@pytest.mark.parametrize("module", ["proef.plugin", "proef.plugin:made", "proef [extra]"])
@pytest.mark.parametrize("kind", ["dist", "egg"])
def test_the_first_on_the_path_counts(tmp_path, monkeypatch, module: str, kind: str):
    install(tmp_path / "first", "een-proef", "2.0", module, kind=kind)
    install(tmp_path / "second", "een-proef", "1.0", "something.old")
    monkeypatch.syspath_prepend(tmp_path / "second")
    monkeypatch.syspath_prepend(tmp_path / "first")

    assert told("try-out") == told_by_python("try-out") == [("proef", module, ("een-proef", "2.0"))]


def test_a_package_in_an_archive_is_found(tmp_path, monkeypatch):
    install(tmp_path / "unpacked", "een-proef", "2.0", "proef")
    with ZipFile(tmp_path / "packed.zip", "w") as archive:
        for file in (tmp_path / "unpacked").glob("*/*"):
            archive.write(file, file.relative_to(tmp_path / "unpacked"))
    monkeypatch.syspath_prepend(tmp_path / "packed.zip")

    assert told("try-out") == [("proef", "proef", ("een-proef", "2.0"))]


def test_a_finder_of_somebody_else_is_asked(monkeypatch):
    class Finder:
        def find_spec(self, *_: object) -> None:
            return None

        def find_distributions(self, *_: object) -> list[object]:
            asked.append(self)
            return []

    asked: list[object] = []
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Finder()])
    installed_points("samendomein")

    assert asked


def test_starting_does_not_need_what_reads_packages_from_anywhere():
    script = """
import sys
from samendomein.hooks.candidates import installed_names
print(len(installed_names()), "importlib.metadata" in sys.modules)
"""
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found, needed = done.stdout.split()

    assert (int(found) > 10, needed) == (True, "False")
