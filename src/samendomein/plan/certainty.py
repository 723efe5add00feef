"""How sure something is that was read or judged."""

from __future__ import annotations

from samendomein.plan.values import Choice


class Certainty(Choice):
    """How sure it is that it holds."""

    CERTAIN = "certain", "zeker"
    LIKELY = "likely", "waarschijnlijk"
    POSSIBLE = "possible", "mogelijk"
