"""Values that were read before, kept by what was in the file."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import time
from collections.abc import Mapping
from datetime import date, datetime, time as time_of_day
from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import frozen

from samendomein.toml.reading import DocumentError, read_bytes

FORMAT = 1
"""Raised when what is kept, or how, changes; files of another format are not looked at."""

KEPT_DAYS = 30
"""How many days an entry stays that nobody uses."""

_DAY = 24 * 60 * 60
_SWEPT = "swept"
_READ = {
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "time": time_of_day.fromisoformat,
    "decimal": Decimal,
}
_NAMES = {date: "date", datetime: "datetime", time_of_day: "time", Decimal: "decimal"}


@frozen
class Cache:
    """A folder with the values of files that were read before.

    An entry is named after the content of the file. It holds JSON, with a list of the places of
    dates, times and decimals, which JSON has not. An entry that is damaged or of another format
    does not count, and a folder that cannot be used is as good as none: the values are then
    read from the file itself.
    """

    folder: Path

    def load(self, content: bytes) -> dict[str, Any] | None:
        """The values of a file with this content, or ``None`` if they are not kept."""
        entry = self._entry(content)
        try:
            if not _is_private(self.folder):
                return None
            checksum, _, kept = read_bytes(entry, path=entry.name).partition(b"\n")
            if checksum.decode() != _checksum(kept):
                return None
            values, patches = json.loads(kept, parse_float=_refuse, parse_constant=_refuse)
            _restore(values, patches)
            _mark_as_used(entry)
        except (DocumentError, OSError, ValueError, TypeError, LookupError, ArithmeticError):
            return None
        except RecursionError:
            return None
        return values if isinstance(values, dict) else None

    def save(self, content: bytes, values: Mapping[str, Any]) -> None:
        """Keep the values of a file with this content."""
        entry = self._entry(content)
        temporary = entry.with_name(f".{entry.name}.{os.getpid()}.{os.urandom(4).hex()}")
        try:
            kept = json.dumps(_without_odd_leaves(values), separators=(",", ":")).encode()
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not _is_private(self.folder):
                return
            try:
                _write(temporary, f"{_checksum(kept)}\n".encode() + kept)
                temporary.replace(entry)
            finally:
                temporary.unlink(missing_ok=True)
            self._sweep()
        except (OSError, ValueError, RecursionError):
            return

    def _entry(self, content: bytes) -> Path:
        return self.folder / f"{hashlib.sha256(content).hexdigest()}.{FORMAT}.json"

    def _sweep(self) -> None:
        """Once a day, remove what nobody used for long."""
        now = time.time()
        swept = self.folder / _SWEPT
        try:
            if now - swept.stat().st_mtime < _DAY:
                return
        except FileNotFoundError:
            pass
        swept.touch(mode=0o600)
        with os.scandir(self.folder) as entries:
            for entry in entries:
                if ".json" in entry.name and _is_old(entry, now):
                    Path(entry).unlink()


def _without_odd_leaves(values: Mapping[str, Any]) -> tuple[Any, list[Any]]:
    """A copy with nothing in it but what JSON has, and a list of what was taken out."""
    patches: list[Any] = []
    copy: dict[str, Any] = {}
    waiting: list[tuple[Any, Any, tuple[Any, ...]]] = [(values, copy, ())]
    while waiting:
        container, target, way = waiting.pop()
        is_table = isinstance(container, dict)
        for key, value in container.items() if is_table else enumerate(container):
            kept = value
            if isinstance(value, dict | list):
                kept = type(value)()
                waiting.append((value, kept, (*way, key)))
            elif type(value) in _NAMES:
                kept = None
                patches.append([[*way, key], _NAMES[type(value)], str(value)])
            if is_table:
                target[key] = kept
            else:
                target.append(kept)
    return copy, patches


def _restore(values: Any, patches: list[Any]) -> None:
    for way, kind, written in patches:
        container = values
        for key in way[:-1]:
            container = container[key]
        if container[way[-1]] is not None:
            raise ValueError(way)
        container[way[-1]] = _READ[kind](written)


def _write(file: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(file, flags, 0o600), "wb") as writing:
        writing.write(content)


def _is_private(folder: Path) -> bool:
    """If nobody else can have put something into the folder."""
    if not hasattr(os, "getuid"):
        return True
    status = folder.stat()
    return status.st_uid == os.getuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _mark_as_used(entry: Path) -> None:
    if time.time() - entry.stat().st_mtime > _DAY:
        os.utime(entry)


def _is_old(entry: os.DirEntry[str], now: float) -> bool:
    return now - entry.stat(follow_symlinks=False).st_mtime > KEPT_DAYS * _DAY


def _checksum(kept: bytes) -> str:
    return hashlib.sha256(kept).hexdigest()


def _refuse(written: str) -> None:
    raise ValueError(written)
