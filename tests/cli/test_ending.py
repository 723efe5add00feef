"""A command ends when it is done, whatever a plugin left running."""

from __future__ import annotations

import threading

import pytest

from samendomein.calling.calls import calling
from samendomein.calling.threads import left_running
from samendomein.cli import ending


@pytest.fixture
def lingering():
    """A thread for which Python would wait, started by a plugin, until the test is over."""
    over = threading.Event()
    thread = threading.Thread(target=over.wait, name="wachter")
    with calling("draad", "draad/een"):
        thread.start()
    yield thread
    over.set()
    thread.join()


@pytest.fixture
def ended(monkeypatch):
    """The exit codes with which the process would have ended, and whether it would have."""
    codes, at_last = [], threading.Event()

    def instead(code):
        codes.append(code)
        at_last.set()

    monkeypatch.setattr(ending.os, "_exit", instead)
    monkeypatch.setattr(ending, "GRACE", 0.0)
    return codes, at_last


@pytest.mark.usefixtures("lingering")
def test_a_thread_that_a_plugin_left_is_known_by_the_plugin():
    assert ("draad", "wachter") in left_running()


@pytest.mark.usefixtures("lingering")
def test_the_plugin_is_named_and_the_command_ends(ended, capsys):
    codes, at_last = ended

    ending.wait_for_no_plugin(1, ["check", "--lang", "en"])
    at_last.wait(10)

    assert codes == [1]
    assert (
        "draad: it left a thread running (wachter), and that was not waited for\n"
        in capsys.readouterr().err
    )


def test_without_such_a_thread_nothing_is_ended(ended):
    codes, at_last = ended

    ending.wait_for_no_plugin(1, ["check"])

    assert not at_last.wait(0.1)
    assert codes == []
