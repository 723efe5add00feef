"""Python's collector of circular garbage is off for a while, and never for longer."""

from __future__ import annotations

import gc

import pytest

from samendomein.pipeline.collecting import without_collecting


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
