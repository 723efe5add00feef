"""What is kept works on everybody's machine, and says under which licence."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path, PurePosixPath, PureWindowsPath
from urllib.parse import urlsplit

import pytest

HOME = re.compile(r"(?<![\w.])/(?:home|Users|root)/\w|[A-Z]:\\+Users\\+\w")


def test_no_kept_file_names_a_package_registry(kept_files, root, run_python):
    hosts = registry_hosts(run_python)
    naming = [
        (path.relative_to(root).as_posix(), host)
        for path in kept_files
        for host in hosts
        if host in text_of(path)
    ]

    assert naming == []


def test_no_kept_file_names_a_place_on_one_machine(kept_files, root):
    naming = [
        (path.relative_to(root).as_posix(), line)
        for path in kept_files
        for line in text_of(path).splitlines()
        if is_of_one_machine(line, root)
    ]

    assert naming == []


@pytest.mark.parametrize(
    "folder",
    [PurePosixPath("/", "home", "anna", "plan"), PureWindowsPath("C:/", "Users", "anna")],
    ids=str,
)
def test_a_place_on_one_machine_is_recognised(folder, root):
    assert is_of_one_machine(f"see {folder}", root)


def test_every_file_has_the_licence_that_the_package_names(root):
    package = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    reuse = tomllib.loads((root / "REUSE.toml").read_text("utf-8"))
    licences = {each["path"]: each["SPDX-License-Identifier"] for each in reuse["annotations"]}

    assert licences["**"] == package["license"]
    assert (root / f"LICENSES/{package['license']}.txt").read_text("utf-8") == (
        root / "LICENSE"
    ).read_text("utf-8")


def registry_hosts(run_python) -> set[str]:
    """The registries that pip knows by itself, and those that are set on this machine."""
    known = run_python(
        "-c",
        "import json\n"
        "from pip._internal.models.index import PyPI, TestPyPI\n"
        "hosts = [each for index in (PyPI, TestPyPI)"
        " for each in (index.netloc, index.file_storage_domain)]\n"
        "print(json.dumps(hosts))",
    )
    settings = run_python("-m", "pip", "config", "list")
    addresses = re.findall(r"https?://[^\s'\"]+", settings.stdout)
    hosts = {*json.loads(known.stdout), *(urlsplit(each).hostname for each in addresses)}
    return {host for host in hosts if host and "." in host}


def text_of(path: Path) -> str:
    """What can be read in a file, whatever else is in it."""
    return path.read_bytes().decode("utf-8", errors="ignore")


def is_of_one_machine(line: str, root: Path) -> bool:
    """Whether a line names somebody's home, or the folder this repository happens to be in."""
    # A root such as /app is too short to tell from a path that belongs here.
    is_telling = len(root.parts) > 2
    return bool(HOME.search(line)) or (is_telling and root.as_posix() in line)
