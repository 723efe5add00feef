"""The threads that plugins start, and do not end: Python waits for these when a program ends."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from weakref import WeakKeyDictionary

_started_by: WeakKeyDictionary[threading.Thread, str] = WeakKeyDictionary()


def belongs_to(plugin: str) -> None:
    """Remember whose the threads are that nobody remembered before."""
    for thread in _waited_for():
        _started_by.setdefault(thread, plugin)


def left_running() -> Iterator[tuple[str, str]]:
    """The threads for which Python would wait: the plugin, empty if unknown, and their name."""
    for thread in _waited_for():
        yield _started_by.get(thread, ""), thread.name


def _waited_for() -> list[threading.Thread]:
    main = threading.main_thread()
    return [one for one in threading.enumerate() if one is not main and not one.daemon]
