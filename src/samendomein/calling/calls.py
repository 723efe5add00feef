"""Calling a plugin: everybody can ask who is working now, and what it took is kept if asked for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import active_count
from time import perf_counter
from types import TracebackType

from attrs import frozen

from samendomein.calling.limits import Limit, OutOfTime, let_go
from samendomein.calling.threads import belongs_to


@frozen
class Call:
    """One thing that a plugin was asked.

    Attributes:
        plugin: Its namespace.
        doing: What it was asked: its import, a hook, or the id of what it declares.
        seconds: How long that took.
        broke: Whether it ended in an exception.
    """

    plugin: str
    doing: str
    seconds: float
    broke: bool


_NOW: ContextVar[tuple[str, str] | None] = ContextVar("now", default=None)
_KEPT: ContextVar[list[Call] | None] = ContextVar("kept", default=None)


class calling:  # noqa: N801 - it is read as a word: with calling(plugin, doing)
    """While this lasts, the core waits for a plugin.

    It is a class and no generator, since it stands around every check.
    """

    __slots__ = ("_before", "_doing", "_limit", "_plugin", "_started", "_threads")

    def __init__(self, plugin: str, doing: str, *, seconds: float | None = None) -> None:
        """Say who is called.

        Args:
            plugin: Its namespace.
            doing: What it is asked.
            seconds: After how long it is stopped; ``None`` waits for ever.
        """
        self._plugin = plugin
        self._doing = doing
        self._limit = Limit(seconds) if seconds else None

    def __enter__(self) -> None:
        """Begin."""
        self._before = _NOW.set((self._plugin, self._doing))
        self._started = perf_counter()
        self._threads = active_count()
        if self._limit is not None:
            self._limit.begin()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End; what was raised goes on its way."""
        if self._limit is not None:
            self._limit.end()
            if isinstance(error, OutOfTime):
                error.seconds = self._limit.seconds
        _NOW.reset(self._before)
        if active_count() > self._threads:
            belongs_to(self._plugin)
        kept = _KEPT.get()
        if kept is not None:
            took = perf_counter() - self._started
            kept.append(Call(self._plugin, self._doing, took, error is not None))


def now_working() -> tuple[str, str] | None:
    """The plugin that works at this moment, and what it was asked; ``None`` if it is the core."""
    return _NOW.get()


def settle(error: OutOfTime) -> None:
    """What is to be done first when the exception is caught: nobody works any longer.

    The watchdog may strike when the plugin has just come back, and before the call was ended.
    """
    let_go(error)
    _NOW.set(None)


@contextmanager
def tracing() -> Iterator[list[Call]]:
    """Keep every call of a plugin, in the order in which they end."""
    kept: list[Call] = []
    before = _KEPT.set(kept)
    try:
        yield kept
    finally:
        _KEPT.reset(before)
