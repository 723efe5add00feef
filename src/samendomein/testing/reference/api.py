"""The page about the public names, for scripts and plugins."""

from __future__ import annotations

import inspect
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from samendomein.public_names import HOMES
from samendomein.testing.reference.hooks import signature
from samendomein.testing.reference.markdown import code, page, prose

_INTRODUCTION = """# Public names

What `from samendomein import …` offers to scripts and plugins: these names are kept, as
[Versions of the hooks](hook-versions.md) tells. They are grouped by the room of the code in which
they live; [Plan files](plan-files.md) tells what each kind of element has.

This page is made from the code by `python -m samendomein.testing.reference`."""

_ROOMS = {
    "pipeline": "Reading, judging and writing",
    "plan": "The plan",
    "assessment": "Checks, metrics and findings",
    "sources": "Sources",
    "report": "Reports",
    "pictures": "Pictures",
    "formats": "Formats",
    "hooks": "Plugins",
    "toml": "TOML",
    "language": "Texts in two languages",
    "": "The rest",
}


def api() -> str:
    """The page about public names."""
    names: dict[str, list[str]] = defaultdict(list)
    for name, (module, _) in sorted(HOMES.items()):
        room = module.removeprefix("samendomein.").partition(".")[0]
        names[room if room in _ROOMS else ""].append(name)
    return page(
        _INTRODUCTION,
        *(part for room, title in _ROOMS.items() for part in _room(title, names[room])),
    )


def _room(title: str, names: list[str]) -> Iterator[str]:
    told = [_line(name) for name in names if not name.startswith("__")]
    if told:
        yield f"## {title}"
        yield "\n".join(told)


def _line(name: str) -> str:
    module, within = HOMES[name]
    public: Any = inspect.unwrap(getattr(import_module(module), within))
    called = name
    if inspect.isfunction(public):
        # On one line, and by its public name.
        called = " ".join(signature(public).split()).replace("( ", "(").replace(", )", ")")
        called = f"{name}{called[len(public.__name__) :]}"
    return f"- {code(called)}: {_sentence(public)}"


def _sentence(public: object) -> str:
    """The first sentence of its documentation; of a value, what it is."""
    if isinstance(public, str):
        return f"`{public}`."
    if not (inspect.isfunction(public) or isinstance(public, type)):
        return "A type for annotations, or a decorator of pluggy."
    told = inspect.getdoc(public) or ""
    return prose(" ".join(told.partition("\n\n")[0].split()))
