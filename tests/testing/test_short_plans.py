"""A plan for a test in a few lines."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from samendomein import Goal, ReadError
from samendomein.testing import plan_of


def test_a_plan_is_read_from_a_text():
    plan = plan_of('[[doel]]\nid = "a"\ntitel = "A"', as_of=date(2025, 1, 1))

    assert plan.elements == (Goal(id="a", title="A"),)
    assert plan.as_of == date(2025, 1, 1)


def test_a_text_that_is_not_the_plan_it_shows_is_refused():
    with pytest.raises(ReadError) as error:
        plan_of('[[doel]]\nid = "a"\ntitel = "A"\nonderdeel_van = "b"\nkleur = "rood"')

    assert [problem.id for problem in error.value.problems] == [
        "plan/unknown-target",
        "plan/unknown-key",
    ]


def test_a_short_plan_does_not_need_hypothesis():
    code = "import sys; from samendomein.testing import plan_of; print('hypothesis' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ran.stdout == "False\n"
