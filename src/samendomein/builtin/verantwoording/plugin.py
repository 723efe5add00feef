"""What was promised to the council, and whether it was kept."""

from __future__ import annotations

from samendomein import Check
from samendomein.builtin.verantwoording.toezegging_overdue import toezegging_overdue


def samendomein_checks() -> list[Check]:
    """Toezeggingen, questions and recommendations."""
    return [toezegging_overdue]
