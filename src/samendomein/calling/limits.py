"""An end to what takes too long: a timer of the system where there is one, otherwise a watchdog.

Both raise an exception in the code that does not come back. Neither can stop one long step inside
a library that was not written in Python; the exception then comes as soon as that step is done.
"""

from __future__ import annotations

import signal
import threading
from pathlib import Path
from time import monotonic, sleep
from types import FrameType
from typing import Any

LOOKS = 0.1
"""How many seconds the watchdog sleeps at most."""

AGAIN = 1.0
"""After so many seconds it is tried again, if a plugin went on regardless."""

# Windows has neither of these.
_ALARM: Any = getattr(signal, "SIGALRM", None)
_SET_TIMER: Any = getattr(signal, "setitimer", None)


class OutOfTime(BaseException):
    """A plugin took too long. It is no `Exception`, so that no plugin catches it in passing."""

    seconds: float = 0.0
    """How long it was given."""


class Limit:
    """Stops what happens between `begin` and `end`, if that takes too long.

    A limit inside another one has no effect: the outer one holds.
    """

    __slots__ = ("_holder", "seconds")

    def __init__(self, seconds: float) -> None:
        """Say how many seconds it may take."""
        self.seconds = seconds
        self._holder: _Timer | _Watchdog | None = None

    def begin(self) -> None:
        """From now on the time counts."""
        me = threading.get_ident()
        if me in _limited:
            return
        _limited[me] = self.seconds
        self._holder = _TIMER if _TIMER.is_free() else _WATCHDOG
        self._holder.watch(me, self.seconds)

    def end(self) -> None:
        """It came back."""
        me = threading.get_ident()
        while True:
            try:
                if self._holder is None:
                    return
                self._holder.release(me)
                _limited.pop(me, None)
                self._holder = None
            except OutOfTime:
                continue  # It came back at the very moment at which its time was up.


def let_go(error: OutOfTime) -> None:
    """From here on no limit of this thread holds."""
    me = threading.get_ident()
    while True:
        try:
            error.seconds = _limited.get(me, error.seconds)
            for holder in (_TIMER, _WATCHDOG):
                holder.release(me)
            _limited.pop(me, None)
            return
        except OutOfTime:
            continue


_limited: dict[int, float] = {}

# An exception here would leave the timer running.
_OURS = (__file__, str(Path(__file__).with_name("calls.py")))


class _Timer:
    """The timer of the system: it costs nothing while it does not go off."""

    def __init__(self) -> None:
        self._before: Any = None
        self._counts = False

    def is_free(self) -> bool:
        """Whether we may use it: on the main thread, and only if nobody else does."""
        return (
            _ALARM is not None
            and threading.current_thread() is threading.main_thread()
            and signal.getsignal(_ALARM) == signal.SIG_DFL
        )

    def watch(self, _: int, seconds: float) -> None:
        self._counts = True
        self._before = signal.signal(_ALARM, self._go_off)
        _SET_TIMER(signal.ITIMER_REAL, seconds, AGAIN)  # type: ignore[attr-defined,unused-ignore] # not on Windows

    def release(self, _: int) -> None:
        if not self._counts:
            return
        self._counts = False
        _SET_TIMER(signal.ITIMER_REAL, 0)  # type: ignore[attr-defined,unused-ignore] # not on Windows
        signal.signal(_ALARM, self._before)

    def _go_off(self, _: int, frame: FrameType | None) -> None:
        if self._counts and (frame is None or frame.f_code.co_filename not in _OURS):
            raise OutOfTime


class _Watchdog:
    """A thread that raises the exception in another one.

    There is no lock between the two: the exception may come at any moment, also while the other
    takes the lock, and then nobody would ever give it back. Single steps on a dictionary are safe.
    """

    def __init__(self) -> None:
        self._ends: dict[int, float] = {}
        self._raised: set[int] = set()
        self._aims_at = 0
        self._is_running = False

    def watch(self, thread: int, seconds: float) -> None:
        self._ends[thread] = monotonic() + seconds
        if not self._is_running:
            self._is_running = True
            threading.Thread(target=self._watch, name="samendomein", daemon=True).start()

    def release(self, thread: int) -> None:
        self._ends.pop(thread, None)
        while self._aims_at == thread:
            sleep(0)
        self._ends.pop(thread, None)
        if thread in self._raised:
            # It may be on its way already; what comes next must not be hit by it.
            _raise_in(thread, None)
            self._raised.discard(thread)

    def _watch(self) -> None:
        while True:
            ends_in = [ends - monotonic() for ends in self._ends.copy().values()]
            sleep(max(min([LOOKS, *ends_in]), 0.0))
            for thread, ends in self._ends.copy().items():
                if ends > monotonic():
                    continue
                self._aims_at = thread
                # It may have come back while we looked: then it is another one's time, or nobody's.
                if self._ends.get(thread) == ends:
                    self._raised.add(thread)
                    _raise_in(thread, OutOfTime)
                    self._ends[thread] = monotonic() + AGAIN
                self._aims_at = 0


def _raise_in(thread: int, exception: type[BaseException] | None) -> None:
    import ctypes  # Few need it, and it takes a while.

    raised = None if exception is None else ctypes.py_object(exception)
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), raised)


_TIMER, _WATCHDOG = _Timer(), _Watchdog()
