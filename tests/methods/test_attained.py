"""Attainment of targets, with the rule of the Rekenkamer Rotterdam."""

from __future__ import annotations

import pytest

from samendomein.methods import (
    AttainmentClass,
    attainment,
    attainment_class,
    attainment_counts,
)

REACHED, NEARLY, NOT_REACHED, NOT_CHECKABLE = AttainmentClass


@pytest.mark.parametrize(
    ("start", "now", "target", "share", "judged"),
    [
        (0, 80, 100, 0.8, NEARLY),
        (50, 100, 100, 1.0, REACHED),
        (50, 110, 100, 1.2, REACHED),
        (10, 6, 5, 0.8, NEARLY),
        (0, 79, 100, 0.79, NOT_REACHED),
        (50, 40, 100, -0.2, NOT_REACHED),
        (None, 40, 100, None, NOT_CHECKABLE),
        (50, None, 100, None, NOT_CHECKABLE),
        (50, 40, None, None, NOT_CHECKABLE),
        (50, 60, 50, None, NOT_CHECKABLE),
        (50, float("nan"), 100, None, NOT_CHECKABLE),
    ],
)
def test_the_share_of_the_way_gives_the_class(start, now, target, share, judged):
    found = attainment(start, now, target)

    assert found.share == (None if share is None else pytest.approx(share))
    assert found.judged is judged


def test_counts_add_up_to_the_targets_there_are():
    # Mid-term report of Rotterdam: 2 of 15 reached, 13 not or unknown.
    shares = [1.0] * 2 + [0.9] * 3 + [0.5] * 5 + [None] * 5

    counts = attainment_counts(map(attainment_class, shares))

    assert counts == {REACHED: 2, NEARLY: 3, NOT_REACHED: 5, NOT_CHECKABLE: 5}
