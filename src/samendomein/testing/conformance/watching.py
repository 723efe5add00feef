"""Watching what code does while it works: files, network, programs, the clock, chance, printing."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import PurePath
from types import FrameType
from typing import Any

_CODE = (".py", ".pyc", ".pyo", ".so", ".pyd", ".mo", ".dat", ".zip")
_CLOCK = {
    "datetime": ("today", "now", "utcnow"),
    "time": ("time", "time_ns", "localtime", "gmtime", "ctime", "strftime"),
}
_PROGRAMS = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.startfile")
_FILES = ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.listdir", "os.scandir")
_BYTECODE = re.compile(r"(__pycache__|\.pyc(\.\d+)?)$")
_CHANCE = ("random", "randrange", "getrandbits", "urandom", "uuid4")


class _Watch:
    """What is seen while it is open."""

    def __init__(self, *, may_read: bool) -> None:
        self.may_read = may_read
        self.seen: dict[str, None] = {}

    def event(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            self._opened(*arguments)
        elif event.startswith("socket.") and event != "socket.__new__":
            self.seen["it goes over the network"] = None
        elif event.startswith(_PROGRAMS):
            self.seen["it starts another program"] = None
        elif event in _FILES[-2:] and (self.may_read or _is_code(arguments)):
            return  # Python looks there for a module that is imported late.
        elif event.startswith(_FILES) and not any(map(_is_bytecode, arguments)):
            self.seen[f"it touches files ({event})"] = None

    def profile(self, frame: FrameType, event: str, called: Any) -> None:
        if event != "c_call":
            return
        name = getattr(called, "__name__", "")
        owner = getattr(called, "__self__", None)
        home = getattr(owner, "__module__", None) or getattr(owner, "__name__", "")
        if name in _CLOCK.get(str(home), ()) and not _is_let_be(frame.f_code.co_filename):
            self.seen[f"it asks for the clock ({name}); use plan.as_of"] = None
        elif name in _CHANCE and (home in ("random", "posix", "nt") or name == "urandom"):
            self.seen[f"it leaves something to chance ({name})"] = None

    def _opened(self, path: object, mode: object, flags: int = 0) -> None:
        if isinstance(path, int):
            return  # Opened before, or a pipe.
        name = str(path)
        if isinstance(mode, str):
            writes = any(letter in mode for letter in "wax+")
        else:
            writes = bool(flags & (os.O_WRONLY | os.O_RDWR))
        if writes and not _is_bytecode(name):
            self.seen[f"it writes a file ({name})"] = None
        elif not (writes or self.may_read or name.endswith(_CODE) or _ships(name)):
            self.seen[f"it reads a file ({name})"] = None


def _is_bytecode(path: object) -> bool:
    """Whether it is what Python keeps of a module that it compiled."""
    return _BYTECODE.search(str(path)) is not None


def _is_code(arguments: tuple[Any, ...]) -> bool:
    folder = str(arguments[0] if arguments else "")
    return any(path and folder.startswith(path) for path in sys.path)


def _is_let_be(file: str) -> bool:
    """Whether code may ask for the clock: hypothesis, and a zip file, of which the times are seen.

    What a library such as python-docx writes into a zip file at first has the time of now. What
    counts is that it is not in what the format gives, and the look at that file tells so.
    """
    return "hypothesis" in file or "zipfile" in (PurePath(file).stem, PurePath(file).parent.name)


def _ships(name: str) -> bool:
    """Whether a file came with an installed package, such as the empty document of a library."""
    return "site-packages" in PurePath(name).parts


def can_look_at_the_clock() -> bool:
    """Whether a profile, by which asking for the clock is seen, can be set here.

    Python 3.11 was seen to run on in one place for ever with a profile beside another thread: one
    of pytest-xdist, or one that a test left. From Python 3.12 on it is always looked at.
    """
    threads = len(sys._current_frames())  # noqa: SLF001 - documented, in spite of its name
    return sys.version_info >= (3, 12) or threads == 1


_open: list[_Watch] = []
_is_installed: list[bool] = []


@contextmanager
def watching(*, may_read: bool = False) -> Iterator[dict[str, None]]:
    """Watch what is done, for as long as this lasts.

    Args:
        may_read: Whether reading files is what it is for.

    Yields:
        What was seen, each thing once: what a plugin may not do.
    """
    if not _is_installed:
        _is_installed.append(True)
        sys.addaudithook(_heard)  # It cannot be taken away again, so there is one.
    watch = _Watch(may_read=may_read)
    out, err = io.StringIO(), io.StringIO()
    before = sys.getprofile()
    _open.append(watch)
    profile: Callable[[FrameType, str, Any], None] = watch.profile
    if can_look_at_the_clock():
        sys.setprofile(profile)
    try:
        with redirect_stdout(out), redirect_stderr(err):
            yield watch.seen
    finally:
        sys.setprofile(before)
        _open.remove(watch)
    if out.getvalue() or err.getvalue():
        watch.seen["it prints"] = None


def _heard(event: str, arguments: tuple[Any, ...]) -> None:
    for watch in _open:
        watch.event(event, arguments)
