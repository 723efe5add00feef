"""What is translated together: the core, or one plugin, with every text in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs
from attrs import frozen

import samendomein
from samendomein.assessment.check import Check
from samendomein.assessment.metric import Metric
from samendomein.formats.format import Format
from samendomein.language.translate import CORE
from samendomein.testing.declared import declared_by
from samendomein.testing.texts import Found, texts_in_module, texts_in_page

_PAGES = (".html", ".jinja", ".j2")
_HOOKS_OF_PLUGINS = ("def samendomein_checks", "def samendomein_metrics")
"""A built-in plugin with one of these has a catalogue of its own; the others use the core's."""


@frozen(kw_only=True)
class Translatable:
    """The core or a plugin, with every text that it can say.

    Attributes:
        name: The namespace, which is also the name of its catalogue.
        folder: Where its code is; the catalogues are in ``locale`` inside it.
        written_in: The language of its texts.
        texts: Each text with the files in which it stands, as they are shown.
        unwritten: Places where a text is put together while running, so that nobody can see it.
    """

    name: str
    folder: Path
    written_in: str
    texts: dict[str, tuple[str, ...]]
    unwritten: tuple[str, ...] = ()

    @property
    def language(self) -> str:
        """The other language."""
        return "nl" if self.written_in == "en" else "en"

    @property
    def po(self) -> Path:
        """The catalogue that people edit."""
        return self.folder / "locale" / self.language / "LC_MESSAGES" / f"{self.name}.po"

    @property
    def mo(self) -> Path:
        """The catalogue that the library reads."""
        return self.po.with_suffix(".mo")


def everything_shipped() -> tuple[Translatable, ...]:
    """The core, and every built-in plugin with a catalogue of its own."""
    names = [f"samendomein.builtin.{folder.name}" for folder in _with_own_catalogue()]
    return (translatable(CORE), *map(translatable, names))


def translatable(plugin: str) -> Translatable:
    """A plugin, or the core if it is named ``samendomein``.

    Args:
        plugin: The name of its package or module, or the path of its one file.

    Raises:
        LookupError: There is no plugin by that name, or its texts are in two languages.
    """
    if plugin == CORE:
        return _core()
    declared = declared_by(plugin)
    folder = declared.file.parent
    offered: tuple[Check | Metric, ...] = (*declared.checks, *declared.metrics)
    languages = {one.written_in for one in offered} or {"en"}
    if len(languages) > 1:
        raise LookupError(f"{plugin} is written in two languages: {', '.join(sorted(languages))}")
    files = sorted(folder.rglob("*")) if declared.has_folder else [declared.file]
    found = [
        *_documented(declared.checks, declared.metrics),
        *_written_by(declared.formats),
        *_texts_in(files),
    ]
    return _gathered(declared.namespace, folder, languages.pop(), found)


def _core() -> Translatable:
    """The core, with the built-in sources and formats."""
    folder = _core_folder()
    apart = [folder / "testing", *_with_own_catalogue()]
    files = [
        file
        for file in sorted(folder.rglob("*"))
        if not any(file.is_relative_to(other) for other in apart)
    ]
    return _gathered(CORE, folder, "en", _texts_in(files))


def _core_folder() -> Path:
    return Path(str(samendomein.__file__)).parent


def _with_own_catalogue() -> list[Path]:
    return [
        file.parent
        for file in sorted(_core_folder().glob("builtin/*/plugin.py"))
        if any(hook in file.read_text("utf-8") for hook in _HOOKS_OF_PLUGINS)
    ]


def _texts_in(files: Iterable[Path]) -> Iterator[Found]:
    for file in files:
        if file.suffix == ".py":
            yield from texts_in_module(file)
        elif file.suffix in _PAGES:
            yield from texts_in_page(file)


def _documented(checks: Iterable[Check], metrics: Iterable[Metric]) -> Iterator[Found]:
    functions = [(one, one.judge) for one in checks] + [(one, one.measure) for one in metrics]
    for one, function in functions:
        code = function.__code__
        helps = (
            ()
            if one.options is None
            else [field.metadata.get("help", "") for field in attrs.fields(one.options)]
        )
        for text in filter(None, (*one.documentation.texts(), *helps)):
            yield Found(template=text, file=Path(code.co_filename), line=code.co_firstlineno)


def _written_by(formats: Iterable[Format]) -> Iterator[Found]:
    for one in formats:
        code = getattr(one.render, "__code__", None)
        # Of the others nothing is told that their makers had to translate before.
        if one.options is None or code is None:
            continue
        helps = [field.metadata.get("help", "") for field in attrs.fields(one.options)]
        for text in filter(None, (one.title, *helps)):
            yield Found(template=text, file=Path(code.co_filename), line=code.co_firstlineno)


def _gathered(name: str, folder: Path, written_in: str, found: Iterable[Found]) -> Translatable:
    texts: dict[str, set[str]] = {}
    unwritten: list[str] = []
    for one in found:
        shown = one.file.relative_to(folder).as_posix()
        if one.template:
            texts.setdefault(one.template, set()).add(shown)
        else:
            unwritten.append(f"{shown}:{one.line}")
    return Translatable(
        name=name,
        folder=folder,
        written_in=written_in,
        texts={text: tuple(sorted(files)) for text, files in texts.items()},
        unwritten=tuple(unwritten),
    )
