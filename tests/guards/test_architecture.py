"""The rooms of the library import each other in one direction, and plugins the public names."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def test_every_import_contract_is_kept(run_python):
    linted = run_python("-c", LINT_IMPORTS, "--no-cache", "--no-logo")

    assert linted.returncode == 0, linted.stdout


def test_plugins_import_only_the_public_names(root):
    public = set(importlib.import_module("samendomein").__all__)
    offences = [
        f"{path.relative_to(root).as_posix()}:{line}: {name}"
        for path, own in plugin_modules(root)
        for line, name in private_imports(path.read_text("utf-8"), own, public)
    ]

    assert offences == []


@pytest.mark.parametrize(
    "line",
    [
        "import samendomein",
        "import samendomein as sd",
        "from samendomein import Plan, check",
        "from samendomein.methods import cross_impact",
        "from samendomein.testing import examples_of",
        "from samendomein.builtin.meten import labels",
        "from samendomein.builtin.meten.labels import label",
        "from .labels import label",
        "from networkx import DiGraph",
        "import samendomein_excel.writer",
    ],
)
def test_a_plugin_may_write(line):
    assert list(private_imports(line, "samendomein.builtin.meten", {"Plan", "check"})) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("import samendomein.plan", "samendomein.plan"),
        ("from samendomein import plan", "samendomein.plan"),
        ("from samendomein import *", "samendomein.*"),
        ("from samendomein.plan import Plan", "samendomein.plan"),
        ("from samendomein.builtin import toml", "samendomein.builtin"),
        ("from samendomein.builtin.toml.plugin import x", "samendomein.builtin.toml.plugin"),
        ("if TYPE_CHECKING:\n    import samendomein.plan", "samendomein.plan"),
        ("def late():\n    from samendomein.plan import Plan", "samendomein.plan"),
    ],
)
def test_a_plugin_may_not_write(line, name):
    found = [found for _, found in private_imports(line, "samendomein.builtin.meten", {"Plan"})]

    assert found == [name]


def plugin_modules(root: Path) -> Iterator[tuple[Path, str]]:
    """Each module of a plugin, with the name of the package it belongs to."""
    for path in sorted((root / "src/samendomein/builtin").glob("*/**/*.py")):
        group = path.relative_to(root / "src/samendomein/builtin").parts[0]
        yield path, f"samendomein.builtin.{group}"
    for path in sorted((root / "plugins").glob("*/src/**/*.py")):
        yield path, path.relative_to(root).parts[3].removesuffix(".py")


def private_imports(source: str, own: str, public: set[str]) -> Iterator[tuple[int, str]]:
    """Each import of something that is not public, with its line."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names = [node.module]
            if node.module == "samendomein":
                names = [
                    f"samendomein.{alias.name}" for alias in node.names if alias.name not in public
                ]
        else:
            continue
        for name in names:
            if name.startswith("samendomein.") and not is_within(
                name, (own, "samendomein.methods", "samendomein.testing")
            ):
                yield node.lineno, name


def is_within(name: str, packages: tuple[str, ...]) -> bool:
    """Whether a module is one of these packages, or in one."""
    return any(f"{name}.".startswith(f"{package}.") for package in packages)
