"""The files of a new plugin package, made from the templates in `new_plugin`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from samendomein.hooks.api import API_VERSION
from samendomein.hooks.plugins import Plugin
from samendomein.language.compiling import compiled
from samendomein.version import __version__

KINDS = ("check", "source", "metric", "format")

_DUTCH = {
    "check": (
        ("An action that names no target group", "Een actie die geen doelgroep noemt"),
        ("afterwards nobody can say for whom it was.", "achteraf weet niemand voor wie het was."),
        (
            "name the target group of the action, or say that it has none.",
            "noem de doelgroep van de actie, of zeg dat zij er geen heeft.",
        ),
        ("this action names no target group", "deze actie noemt geen doelgroep"),
    ),
    "metric": (
        ("How many actions have an owner", "Hoeveel acties een eigenaar hebben"),
        (
            "an action of everybody is an action of nobody.",
            "een actie van iedereen is een actie van niemand.",
        ),
        ("counted in the plan.", "geteld in het plan."),
        ("actions", "acties"),
        ("with an owner", "met een eigenaar"),
        (
            "{owned} of {all} actions have an owner",
            "{owned} van de {all} acties hebben een eigenaar",
        ),
    ),
    "source": (
        (
            "a register of more than {most} bytes",
            "een register van meer dan {most} bytes",
        ),
        (
            "expected an id, a semicolon and a title",
            "een id, een puntkomma en een titel verwacht",
        ),
        ("write it as: {example}", "schrijf het als: {example}"),
        ("A register of toezeggingen", "Een register van toezeggingen"),
    ),
    "format": (
        (
            "The findings as a list for a spreadsheet",
            "De bevindingen als lijst voor een rekenblad",
        ),
    ),
}
_FILES = {
    "check": {
        "action_without_group.py": "action_without_group.py",
        "examples/action-without-group/bad.toml": "bad.toml",
        "examples/action-without-group/good.toml": "good.toml",
    },
    "metric": {"actions_with_owner.py": "actions_with_owner.py"},
    "source": {"register.py": "register.py", "examples/register/good.csv": "good.csv"},
    "format": {"action_list.py": "action_list.py"},
}
_DECLARED = {"check": "Check", "metric": "Metric", "source": "Source", "format": "Format"}


def module_of(name: str) -> str:
    """The Python package of a plugin."""
    return f"samendomein_{name.replace('-', '_')}"


def package_files(name: str, kinds: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    """Every file of a new package with an example of each kind, by its path in the folder.

    Args:
        name: The namespace of the plugin.
        kinds: What it offers.
    """
    values = {
        "name": name,
        "module": module_of(name),
        "kinds": kinds,
        "version": ".".join(__version__.split(".")[:2]),
        "api": API_VERSION,
        "imported": sorted(_DECLARED[kind] for kind in kinds),
    }
    code = f"src/{module_of(name)}"
    yield from wrapping(name, kinds)
    yield f"{code}/plugin.py", _filled("plugin.py", values)
    for kind in kinds:
        for path, template in _FILES[kind].items():
            yield f"{code}/{path}", _filled(template, values)
    texts = [(*pair, "plugin.py") for kind in kinds for pair in _DUTCH[kind]]
    po = _filled("catalogue.po", {**values, "texts": texts})
    yield f"{code}/locale/nl/LC_MESSAGES/{name}.po", po
    yield f"{code}/locale/nl/LC_MESSAGES/{name}.mo", compiled(po, name=name, language="nl")


def wrapping(name: str, kinds: tuple[str, ...] = ()) -> Iterator[tuple[str, bytes]]:
    """What stands around the code of a plugin: how it is built, installed and tested."""
    module = module_of(name)
    values = {
        "name": name,
        "module": module,
        "kinds": kinds,
        "version": ".".join(__version__.split(".")[:2]),
    }
    for path, template in {
        "pyproject.toml": "pyproject.toml",
        "README.md": "README.md",
        ".gitignore": "gitignore",
        ".github/workflows/test.yml": "workflow.yml",
        f"src/{module}/__init__.py": "init.py",
        "tests/test_plugin.py": "test_plugin.py",
    }.items():
        yield path, _filled(template, values)
    yield f"src/{module}/py.typed", b""


def packaged_files(plugin: Plugin, file: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a package made of a plugin of one file, with what lies beside that.

    Only what is its own comes along: another plugin may lie in the same folder.

    Args:
        plugin: The plugin.
        file: Its file.
    """
    name = plugin.namespace
    # Only of checks and sources there are examples.
    ids = [*(one.id for one in plugin.checks), *(one.id for one in plugin.sources)]
    slugs = {id.partition("/")[2] for id in ids}
    code = f"src/{module_of(name)}"
    yield from wrapping(name)
    yield f"{code}/plugin.py", file.read_bytes()
    for beside in ("examples", "locale"):
        for one in sorted((file.parent / beside).rglob("*")):
            within = one.relative_to(file.parent / beside).parts[0]
            is_ours = within in slugs if beside == "examples" else one.stem == name
            if one.is_file() and is_ours:
                yield f"{code}/{one.relative_to(file.parent).as_posix()}", one.read_bytes()


def _filled(template: str, values: Mapping[str, object]) -> bytes:
    from jinja2 import Environment, StrictUndefined

    text = (files("samendomein.cli") / "new_plugin" / f"{template}.tmpl").read_text("utf-8")
    environment = Environment(
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - it makes Python and TOML, which HTML would spoil
    )
    return environment.from_string(text).render(values).encode("utf-8")
