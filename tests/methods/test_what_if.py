"""Fuzzy cognitive maps, against the vignette of the R package fcm."""

from __future__ import annotations

import pytest

from samendomein.methods import cognitive_map

WEIGHTS = [
    [0, 0, 0.6, 0.9, 0, 0],
    [0.1, 0, 0, 0, 0, 0],
    [0, 0.7, 0, 0, 0.9, 0],
    [0, 0, 0, 0, 0, 0.9],
    [0, 0, 0, 0, 0, -0.9],
    [-0.3, 0, 0, 0, 0, 0],
]
START = [1, 1, 1, 0, 0, 0]
SIXTH = [0.4778365, 0.5986462, 0.5712033, 0.6059079, 0.6257586, 0.4955168]


def test_the_sixth_state_is_as_published():
    assert cognitive_map(WEIGHTS, START, steps=5)[5] == pytest.approx(SIXTH, abs=5e-8)


def test_a_half_is_neutral_if_rescaled():
    assert cognitive_map(WEIGHTS, [0.5] * 6, steps=3, rule="rescaled")[-1] == (0.5,) * 6


def test_the_modified_rule_remembers():
    assert cognitive_map([[0]], [1], steps=1, rule="modified kosko")[1][0] > 0.5


def test_large_weights_do_not_overflow():
    states = cognitive_map([[0, -5000], [5000, 0]], [1, 1], steps=2)

    assert states[1] == (1.0, 0.0)


def test_a_matrix_that_does_not_fit_is_refused():
    with pytest.raises(ValueError, match="expected 2 rows of 2 weights"):
        cognitive_map([[0]], [1, 1], steps=1)
