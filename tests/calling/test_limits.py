"""What takes too long is stopped, and nothing else is hit."""

from __future__ import annotations

import signal
import threading
import time

import pytest

from samendomein.calling import limits
from samendomein.calling.calls import calling, now_working, settle, tracing
from samendomein.calling.limits import Limit, OutOfTime

HOLDERS = {"timer": limits._TIMER, "watchdog": limits._WATCHDOG}


@pytest.fixture(params=HOLDERS)
def holder(request, monkeypatch):
    """Each of the two ways, on this thread."""
    if request.param == "timer" and not limits._TIMER.is_free():
        pytest.skip("this system has no timer")
    monkeypatch.setattr(limits._Timer, "is_free", lambda self: request.param == "timer")
    monkeypatch.setattr(limits, "AGAIN", 0.05)
    monkeypatch.setattr(limits, "LOOKS", 0.005)
    return HOLDERS[request.param]


def round_and_round() -> None:
    while True:
        pass


def test_what_never_ends_is_stopped(holder):
    with pytest.raises(OutOfTime) as raised, calling("ons", "ons/x", seconds=0.05):
        round_and_round()

    assert raised.value.seconds == 0.05


def test_a_plugin_that_goes_on_regardless_is_stopped_again(holder):
    def stubborn() -> None:
        try:
            round_and_round()
        except BaseException:
            round_and_round()

    with pytest.raises(OutOfTime), calling("ons", "ons/x", seconds=0.02):
        stubborn()


def test_what_comes_back_in_time_is_not_hit_later(holder):
    for _ in range(50):
        with calling("ons", "ons/x", seconds=0.02):
            pass
    until = time.monotonic() + 0.1
    while time.monotonic() < until:
        pass

    assert now_working() is None


def test_what_ends_at_the_very_moment_is_stopped_or_not_but_nothing_after_it(holder):
    given = []
    for part in range(60):
        seconds = 0.004 + part / 30_000
        until = time.monotonic() + 0.005
        try:
            with calling("ons", "ons/x", seconds=seconds):
                while time.monotonic() < until:
                    pass
        except OutOfTime as error:
            settle(error)
            given.append((error.seconds, seconds))
    for _ in range(1_000_000):
        pass

    assert all(told == meant for told, meant in given)
    assert now_working() is None
    assert limits._limited == {}
    assert limits._WATCHDOG._ends == {}


def test_a_limit_inside_another_has_no_effect(holder):
    def call_another() -> None:
        with calling("ons", "b", seconds=30):
            pass
        round_and_round()

    with pytest.raises(OutOfTime), calling("ons", "a", seconds=0.05):
        call_another()


def test_two_threads_have_each_their_own_limit():
    ended: list[str] = []

    def work(name: str, seconds: float) -> None:
        try:
            with calling(name, "x", seconds=seconds):
                until = time.monotonic() + 0.3
                while time.monotonic() < until:
                    pass
            ended.append(f"{name} came back")
        except OutOfTime:
            ended.append(f"{name} was stopped")

    threads = [
        threading.Thread(target=work, args=pair) for pair in (("quick", 30.0), ("slow", 0.05))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(ended) == ["quick came back", "slow was stopped"]


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="this system has no timer")
def test_the_timer_of_somebody_else_is_left_alone():
    before = signal.signal(signal.SIGALRM, lambda *_: None)
    try:
        limit = Limit(30)
        limit.begin()
        handler = signal.getsignal(signal.SIGALRM)
        limit.end()
    finally:
        signal.signal(signal.SIGALRM, before)

    assert handler is not limits._TIMER._go_off
    assert limits._WATCHDOG._ends == {}


def test_who_works_now_can_be_asked_and_what_it_took_is_kept():
    with tracing() as calls:
        with calling("ons", "ons/x"):
            inside = now_working()
        with pytest.raises(ZeroDivisionError), calling("ons", "ons/y"):
            raise ZeroDivisionError

    assert inside == ("ons", "ons/x")
    assert now_working() is None
    assert [(one.doing, one.broke) for one in calls] == [("ons/x", False), ("ons/y", True)]
    assert all(one.seconds >= 0 for one in calls)
