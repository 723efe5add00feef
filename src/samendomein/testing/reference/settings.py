"""The page about settings: what the code that reads them asks for, and what that means."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from attrs import frozen

from samendomein.pipeline.own_checks import TABLES
from samendomein.pipeline.own_checks.reading import COLUMNS, DEMANDS
from samendomein.pipeline.rows import Column
from samendomein.pipeline.settings import FILE, SettingsReader
from samendomein.pipeline.settings_words import Keys, Reader
from samendomein.testing.reference.markdown import code, codes, page, table
from samendomein.toml.document import read_document

_INTRODUCTION = """# Settings

Every key of `samendomein.toml`, the file with settings in the folder of a plan. Each can be left
out, unless it says that it is needed, and paths start from the folder of the file. How to use them:
[Settings](../how-to/settings.md).

This page is made from the code by `python -m samendomein.testing.reference`."""

_NAME = "NAME"
_ROWS = ("sources", "output")

# One of each table whose keys depend on what stands in it.
_EXAMPLE = f"""
sources = [{{ path = "plan" }}]
output = [{{ path = "rapport.html" }}]
metrics = {{}}
profiles = {{ {_NAME} = {{}} }}
"""

_MEANING = {
    "title": "What the report is called; otherwise the titles of the plans.",
    "language": "The language of the output; otherwise Dutch, or what `SAMENDOMEIN_LANG` says.",
    "as_of": "The day on which one looks (peildatum); otherwise today.",
    "sources": "What is read: paths of files or folders, or tables with a path; otherwise the "
    "folder itself.",
    "output": "What is written: tables with a path.",
    "plugins": "Plugins of one Python file each, and names of installed plugins that are needed.",
    "network": "Whether sources may go over the network.",
    "with_proposed": "Whether elements that are only proposed take part; otherwise they wait.",
    "fail_on": "From which severity findings make the command fail. In the report nothing does "
    "unless this is said; `samendomein check` fails on any finding.",
    "huisstijl": "A CSS file with design tokens: how reports look.",
    "metrics": "Names of metrics that reports show, or a table; otherwise those that are meant "
    "for reports.",
    "formats": "How formats write.",
    "checks": "Which checks run, and how.",
    "loading": "Which plugins may be loaded.",
    "profiles": "By a name that you choose: what one reader asks for.",
    "import": "By the name of a source: what it is told when it reads papers.",
    "own_check": "A check of your own; see below.",
    "eigen_controle": "The same in Dutch.",
    "sources.path": "The file or folder.",
    "sources.plugin": "The plugin that reads it; otherwise the end of the name says it. Every "
    "other key is for that plugin.",
    "output.path": "The file.",
    "output.format": "The format; otherwise the end of the name says it.",
    "output.options": "Options of the format for this file alone; they go before "
    "`formats.options`.",
    "checks.select": "The checks that run, by id, code, group or severity; otherwise all.",
    "checks.ignore": "The checks that do not run.",
    "checks.severity": "How heavy findings weigh, by check.",
    "checks.options": "Options, by check.",
    "checks.time_limit": "How many seconds one check or metric may take; 0 is no limit.",
    "loading.allow": "Only these plugins are loaded, besides those that ship with samendomein.",
    "loading.block": "These plugins are not loaded, whatever else is said.",
    "loading.autoload": "Whether an installed plugin is loaded that nobody named.",
    "metrics.select": "Ids or groups of metrics, or `all`.",
    "metrics.options": "Options, by metric.",
    "formats.options": "Options, by format: its id, or the name by which one asks for it.",
    f"profiles.{_NAME}.select": "Takes the place of `checks.select`.",
    f"profiles.{_NAME}.ignore": "Takes the place of `checks.ignore`.",
    f"profiles.{_NAME}.severity": "Is joined with `checks.severity`.",
    f"profiles.{_NAME}.options": "Is joined with `checks.options`.",
    f"profiles.{_NAME}.fail_on": "Takes the place of `fail_on`.",
}

_OWN_CHECK = {
    "id": "The name of your own, and then what is wrong.",
    "title": "What is wrong, in a few words.",
    "why": "Why it matters.",
    "fix": "What to do about it.",
    "limits": "What it does not see.",
    "about": "The kind that it judges; `pilot` is an action of that sort.",
    "where": "Only elements for which all this surely holds; otherwise all of them.",
    "must": "What must hold; each thing that does not is a finding.",
    "message": "What the finding says; `{element}` and `{gevonden}` (`{found}`) can be in it.",
    "severity": "`hoog`, `middel` or `laag`; otherwise `middel`.",
    "code": "A code in a catalogue, such as `X01`.",
    "language": "The language of its texts, `nl` or `en`; otherwise `nl`.",
    "filled": "Whether it is there; `true` and `false` alone say the same.",
    "at_least": "The least that a number, an amount or a day may be. Of a relation it counts how "
    "many there are, of a text its words.",
    "at_most": "The most, of the same.",
    "one_of": "That it is one of these.",
    "none_of": "That it is none of these.",
    "within": "That a period lies in this one.",
}

ENVIRONMENT = {
    "SAMENDOMEIN_LANG": "The language of the command line: `nl` or `en`.",
    "SAMENDOMEIN_ALLOW_PLUGINS": "As `loading.allow`, with commas; both must allow a plugin.",
    "SAMENDOMEIN_BLOCK_PLUGINS": "As `loading.block`, with commas.",
    "SAMENDOMEIN_AUTOLOAD": "`off`: as `loading.autoload = false`.",
    "SAMENDOMEIN_TIME_LIMIT": "As `checks.time_limit`, and goes before it.",
    "SAMENDOMEIN_CACHE": "The folder in which parsed plan files are kept; `off` keeps none.",
    "SAMENDOMEIN_DEBUG": "Anything: a fault in samendomein itself is shown in full.",
}


@frozen
class Asked:
    """One key that the code asks for.

    Attributes:
        path: Where it stands, as ``checks.select``.
        type: What must stand there, in words.
        unless: What holds without it, if that is a value.
    """

    path: str
    type: str
    unless: str = ""


def settings() -> str:
    """The page about settings."""
    by_table: dict[str, list[Asked]] = {}
    for one in asked():
        by_table.setdefault(one.path.rpartition(".")[0], []).append(one)
    return page(
        _INTRODUCTION,
        *(part for name, keys in by_table.items() for part in _table(name, keys)),
        "## A check of your own",
        f"The table {' or '.join(code(f'[[{one}]]') for one in TABLES)}: [a check without "
        "Python](../how-to/check-without-python.md).",
        _columns(COLUMNS),
        "In `where` and `must` stands for each field or relation a value, a list of values, "
        "`true`, `false`, or a table with:",
        _columns(DEMANDS),
        "## The environment",
        table(
            ("variable", "what it says"),
            ((code(name), says) for name, says in ENVIRONMENT.items()),
        ),
    )


def asked() -> tuple[Asked, ...]:
    """Every key that the code which reads settings asks for, table by table.

    Raises:
        KeyError: The meaning of one is not told above, or one is told that nobody asks for.
    """
    noted: dict[str, Asked] = {}

    class Noting(Reader):
        """Notes what is asked for, and gives what there is."""

        def text(self, key: str) -> str:
            note(self, key, "text")
            return super().text(key)

        def needed(self, key: str) -> str:
            note(self, key, "text, needed")
            return super().needed(key)

        def truth(self, key: str, *, unless: bool = False) -> bool:
            note(self, key, "`true` or `false`", str(unless).lower())
            return super().truth(key, unless=unless)

        def seconds(self, key: str, unless: float) -> float:
            note(self, key, "number of seconds", f"{unless:g}")
            return super().seconds(key, unless)

        def day(self, key: str) -> date | None:
            note(self, key, "date")
            return super().day(key)

        def word(self, key: str, words: Sequence[str], default: Any) -> Any:
            note(self, key, codes(words))
            return super().word(key, words, default)

        def weight(self, key: str, *, or_never: bool = False) -> str | None:
            note(self, key, codes(["high", "medium", "low", *(["never"] if or_never else [])]))
            return super().weight(key, or_never=or_never)

        def texts(self, key: str) -> tuple[str, ...]:
            note(self, key, "list of texts")
            return super().texts(key)

        def list(self, key: str) -> Sequence[tuple[Keys, Any]]:
            note(self, key, "list")
            return super().list(key)

        def table(self, key: str) -> Reader:
            note(self, key, "table")
            return super().table(key)

    def note(reader: Reader, key: str, what: str, unless: str = "") -> None:
        path = ".".join((*(one for one in reader.keys if isinstance(one, str)), key))
        # A name that the writer of the file chose is none that the code asks for.
        if key != _NAME:
            noted.setdefault(path, Asked(path, what, unless))

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, FILE)
        file.write_text(_EXAMPLE, "utf-8")
        SettingsReader(read_document(file, shown_as=FILE), file.parent, Noting).read()
    differs = noted.keys() ^ _MEANING.keys()
    if differs:
        raise KeyError(f"told here or asked for, and not both: {sorted(differs)}")
    return tuple(sorted(noted.values(), key=lambda one: one.path.count(".") > 0))


def _table(name: str, keys: list[Asked]) -> Iterator[str]:
    written = f"[[{name}]]" if name in _ROWS else f"[{name}]"
    yield f"## {code(written)}" if name else "## At the top"
    yield table(
        ("key", "what stands there", "otherwise", "what it says"),
        (
            (code(one.path.rpartition(".")[2]), one.type, code(one.unless), _MEANING[one.path])
            for one in keys
        ),
    )


def _columns(columns: Sequence[Column]) -> str:
    return table(
        ("key", "in Dutch", "needed", "what it says"),
        (
            (
                code(one.name),
                code(one.words.nl),
                "yes" if one.required else "",
                _OWN_CHECK[one.name],
            )
            for one in columns
        ),
    )
