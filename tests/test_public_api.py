"""The public names and their signatures are those in the list beside this file.

After a change that is meant, write the list anew and read the difference::

    python tests/test_public_api.py
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import samendomein
from samendomein import methods, testing
from samendomein.public_names import HOMES

LISTED = Path(__file__).with_name("public_api.txt")
STUB = Path(samendomein.__file__).with_name("__init__.pyi")
METHODS_STUB = Path(methods.__file__).with_name("__init__.pyi")


def test_the_public_api_is_the_one_that_is_listed():
    assert list(public_api()) == LISTED.read_text("utf-8").splitlines()


def test_type_checkers_are_told_the_same_names():
    listed, imported = told(STUB)

    assert listed == samendomein.__all__ == sorted(HOMES)
    assert imported == HOMES


def test_type_checkers_are_told_the_same_methods():
    listed, imported = told(METHODS_STUB)
    homes = {name: (getattr(methods, name).__module__, name) for name in methods.__all__}

    assert listed == methods.__all__
    assert imported == homes


def told(stub: Path) -> tuple[list[str], dict[str, tuple[str | None, str]]]:
    """What a stub lists as public, and from where it has each name."""
    body = ast.parse(stub.read_text("utf-8")).body
    listed = next(ast.literal_eval(node.value) for node in body if isinstance(node, ast.Assign))
    imported = {
        alias.asname or alias.name: (node.module, alias.name)
        for node in body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    return listed, imported


def test_every_public_name_can_be_had():
    assert {name for name in samendomein.__all__ if not hasattr(samendomein, name)} == set()
    assert {name for name in methods.__all__ if not hasattr(methods, name)} == set()
    assert {name for name in testing.__all__ if not hasattr(testing, name)} == set()
    assert set(samendomein.__all__) <= set(dir(samendomein))


def public_api() -> Iterator[str]:
    """A line for each public name, and for each public member of a public class."""
    for module in (samendomein, methods, testing):
        for name in sorted(module.__all__):
            yield from described(f"{module.__name__}.{name}", getattr(module, name))


def described(name: str, thing: Any) -> Iterator[str]:
    if not inspect.isclass(thing):
        yield f"{name}{signature(thing)}" if inspect.isroutine(thing) else name
        return
    bases = ", ".join(base.__name__ for base in thing.__bases__ if base is not object)
    yield f"class {name}({bases})" if bases else f"class {name}"
    if issubclass(thing, Enum):
        yield from (f"{name}.{member.name} = {member.value!r}" for member in thing)
    elif "__init__" in vars(thing):
        yield f"{name}{signature(thing.__init__)}"
    for inside in sorted(vars(thing)):
        member = inspect.getattr_static(thing, inside)
        if inside.startswith("_") or isinstance(member, Enum):
            continue
        if isinstance(member, classmethod | staticmethod):
            member = member.__func__
        if inspect.isfunction(member):
            yield f"{name}.{inside}{signature(member)}"
        elif isinstance(member, property):
            yield f"{name}.{inside}"


def signature(function: Any) -> str:
    """The parameters without types: how types are written differs by version of Python."""
    parameters = [
        parameter.replace(
            annotation=inspect.Parameter.empty,
            default=... if parameter.default is not parameter.empty else parameter.empty,
        )
        for parameter in inspect.signature(function).parameters.values()
        if parameter.name not in ("self", "cls")
    ]
    written = inspect.Signature(parameters)
    return str(written).replace("=Ellipsis", "=...")


if __name__ == "__main__":
    LISTED.write_text("".join(f"{line}\n" for line in public_api()), "utf-8", newline="\n")
