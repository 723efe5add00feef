"""What plugins print stays out of the output, and is told with the name of who printed it."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from typing import IO, Any

from samendomein.calling.calls import now_working

MOST = 2_000
"""How many characters of one plugin are shown at a stretch."""

Heard = dict[tuple[str, str], None]


@contextmanager
def overhearing() -> Iterator[Heard]:
    """While this lasts, nothing that is printed gets between what the command prints.

    It gives who printed something: the plugin and what it was asked, to be read when it is over.
    """
    heard: Heard = {}
    with redirect_stdout(_Aside(heard)) as aside, _also_from_other_programs():
        yield heard
        aside.flush()


class _Aside(io.TextIOBase):
    """Takes what is printed, and shows it aside, line by line with the name of the plugin."""

    def __init__(self, heard: Heard) -> None:
        super().__init__()
        self._heard = heard
        self._line = ""
        self._shown: dict[str, int] = {}

    def writable(self) -> bool:
        return True

    def write(self, text: str, /) -> int:
        *lines, self._line = f"{self._line}{text}".split("\n")
        if len(self._line) > MOST:
            lines.append(self._line)
            self._line = ""
        for line in lines:
            self._show(line)
        return len(text)

    def flush(self) -> None:
        if self._line:
            line, self._line = self._line, ""
            self._show(line)

    def _show(self, line: str) -> None:
        working = now_working()
        if working is not None:
            self._heard[working] = None
        name = "" if working is None else f"{working[0]}[{working[1].rpartition('/')[2]}] "
        shown = self._shown.get(name, 0)
        self._shown[name] = shown + len(line) + 1
        if shown < MOST:
            sys.stderr.write(f"{name}{line[:MOST]}\n")
        elif shown < 2 * MOST:
            self._shown[name] = 2 * MOST
            sys.stderr.write(f"{name}…\n")


@contextmanager
def _also_from_other_programs() -> Iterator[None]:
    """What a library or another program writes past Python goes aside too."""
    under: IO[Any] | None = sys.__stdout__
    try:
        number = -1 if under is None else under.fileno()
        beside = sys.__stderr__.fileno() if sys.__stderr__ is not None else -1
    except (OSError, ValueError):
        number = beside = -1
    if number < 0 or beside < 0 or under is None:
        yield
        return
    under.flush()
    kept = os.dup(number)
    try:
        os.dup2(beside, number)
        yield
    finally:
        os.dup2(kept, number)
        os.close(kept)
