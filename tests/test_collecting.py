"""Python's collector of circular garbage is off for a while, and never for longer."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

from samendomein.collecting import without_collecting


def test_the_collector_is_off_inside_and_on_again_after():
    with without_collecting():
        inside = gc.isenabled()

    assert not inside
    assert gc.isenabled()


def test_the_collector_is_on_again_after_an_error():
    with pytest.raises(ValueError, match="broken"), without_collecting():
        raise ValueError("broken")

    assert gc.isenabled()


def test_a_collector_that_somebody_else_put_off_stays_off():
    gc.disable()
    try:
        with without_collecting():
            pass

        assert not gc.isenabled()
    finally:
        gc.enable()


SCRIPT = """
import samendomein.collecting as collecting

class Large:
    def __del__(self):
        print("taken apart")

class Made:
    def __init__(self):
        self.parts = [Large()]

{hold}
made = collecting.left_standing(Made())
{then}
print("the end")
"""


def ended(*, hold: str = "", then: str = "") -> str:
    script = SCRIPT.format(hold=hold, then=then)
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return done.stdout


def test_a_result_that_is_there_at_the_end_is_not_taken_apart():
    assert ended() == "the end\n"


def test_a_result_that_nobody_has_any_more_goes_at_once():
    assert ended(then="del made") == "taken apart\nthe end\n"


def test_a_process_that_does_one_thing_holds_its_results_to_the_end():
    assert ended(hold="collecting.hold_results_to_the_end()", then="del made") == "the end\n"
