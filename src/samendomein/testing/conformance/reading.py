"""The rules for sources: every fault has a place, and nothing disappears in silence."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from pathlib import Path

from samendomein.calling.calls import calling, settle
from samendomein.calling.limits import OutOfTime
from samendomein.errors import SamendomeinError
from samendomein.hooks.plugins import Plugin
from samendomein.sources.source import Fragment, Request, Source
from samendomein.testing.conformance.watching import watching

_TEXT = (".csv", ".tsv", ".toml", ".md", ".txt", ".json", ".yaml", ".yml", ".xml", ".html")
_GARBAGE = b'\x00\xa7 =[ "'
_MOST_LINES = 60
_SECONDS = 20.0

HOSTILE_FILES: Mapping[str, bytes] = {
    "nothing at all": b"",
    "bytes that are no text": bytes(range(256)) * 8,
    "half a character": b"id;titel\na;caf\xc3",
    "another alphabet": "id;titel\na;één\n".encode("utf-16"),
    "one very long line": b"a" * 2_000_000,
    "very many lines": b"a;b\n" * 50_000,
    "what is deep": b"[" * 20_000 + b"]" * 20_000,
    "what grows when it is read": (
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">'
        b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>'
        b"<a>&d;</a>"
    ),
    "the beginning of a zip file": b"PK\x03\x04" + b"\x00" * 60,
}


def good_file(source: Source, named: Mapping[str, Path | str]) -> Path | None:
    """A file that the source reads whole: named, or ``examples/<name>/good.…`` beside its code."""
    if source.id in named:
        return Path(named[source.id])
    try:
        folder = Path(inspect.getfile(inspect.unwrap(source.read))).parent / "examples"
    except TypeError:
        return None
    folder /= source.id.partition("/")[2]
    found = sorted(folder.glob("good.*")) if folder.is_dir() else []
    return next((one for one in found if source.reads(one) or not source.suffixes), None)


def reads_its_example(plugin: Plugin, named: Mapping[str, Path | str]) -> Iterator[str]:
    """Which sources do not read what they say they read, or do more than that."""
    for source in plugin.sources:
        file = good_file(source, named)
        if file is None:
            name = f"examples/{source.id.partition('/')[2]}/good{(source.suffixes or ('',))[0]}"
            yield f"{source.id}: there is no file {name} that shows what it reads"
            continue
        with watching(may_read=True) as seen:
            first = _read(source, file)
        if source.network:
            seen.pop("it goes over the network", None)
        yield from (f"{source.id}: {what}" for what in seen)
        if isinstance(first, str):
            yield f"{source.id}: {file.name}: {first}"
            continue
        yield from (f"{source.id}: {one}" for one in first.problems)
        if not (first.elements or first.relations or first.data):
            yield f"{source.id}: it finds nothing in {file.name}"
        again = _read(source, file)
        if not isinstance(again, Fragment) or _ids(again) != _ids(first):
            yield f"{source.id}: it reads something else when it is asked again"


def survives_hostile_files(plugin: Plugin, folder: Path) -> Iterator[str]:
    """Which sources break on files that are not what their name says, or say not where."""
    for source in plugin.sources:
        for suffix in source.suffixes:
            file = folder / f"hostile{suffix}"
            for what, content in HOSTILE_FILES.items():
                file.write_bytes(content)
                read = _read(source, file)
                if isinstance(read, str):
                    yield f"{source.id}: {what}: {read}"
                elif any(not one.location.path for one in read.problems):
                    yield f"{source.id}: {what}: a problem does not say in which file"


def loses_nothing(plugin: Plugin, named: Mapping[str, Path | str], folder: Path) -> Iterator[str]:
    """Which sources leave something out, and say nothing of it."""
    for source in plugin.sources:
        file = good_file(source, named)
        whole = None if file is None else _read(source, file)
        if file is None or not isinstance(whole, Fragment):
            continue
        lines = file.read_bytes().splitlines(keepends=True)
        is_text = file.suffix.lower() in _TEXT
        for number in range(min(len(lines), _MOST_LINES) if is_text else 8):
            broken = folder / file.name
            broken.write_bytes(_broken(lines, number, is_text=is_text))
            read = _read(source, broken)
            where = f"{source.id}: line {number + 1} of {file.name} made unreadable"
            if isinstance(read, str):
                yield f"{where}: {read}"
                continue
            fewer = len(whole.elements) - len(read.elements)
            if fewer > 0 and not read.problems:
                yield f"{where}: {fewer} disappeared, and nothing tells so"
            # A paper has pages and headings, and what is no paper is refused whole.
            has_lines = is_text and not source.proposes
            if has_lines and read.problems and not any(one.location.line for one in read.problems):
                yield f"{where}: the problem does not say on which line"


def _broken(lines: list[bytes], number: int, *, is_text: bool) -> bytes:
    if is_text:
        return b"".join([*lines[:number], _GARBAGE + b"\n", *lines[number + 1 :]])
    content = b"".join(lines)
    cut = (number + 1) * len(content) // 9
    return content[:cut] + _GARBAGE + content[cut + len(_GARBAGE) :]


def _read(source: Source, file: Path) -> Fragment | str:
    """What it reads, or what is wrong with the way in which it does not."""
    request = Request(path=file, shown_as=file.name)
    try:
        with calling(source.name, source.id, seconds=_SECONDS):
            read: object = source.read(request)
    except SamendomeinError as error:
        return Fragment(problems=getattr(error, "problems", ()))
    except OutOfTime as error:
        settle(error)
        return f"it takes longer than {_SECONDS:g} seconds"
    except Exception as error:
        return f"it breaks with {type(error).__name__}: {str(error)[:200]}"
    if not isinstance(read, Fragment):
        return f"it returned {type(read).__name__}, expected Fragment"
    return read


def _ids(fragment: Fragment) -> list[str]:
    return [one.id for one in fragment.elements]
