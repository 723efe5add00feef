"""Where in a chain of instruments it is no longer said what something is for."""

from __future__ import annotations

from samendomein.plan.elements import Goal, Instrument, Nota
from samendomein.plan.plan import Plan
from samendomein.plan.relations import WorksOut
from samendomein.plan.values import Missing


def loses_the_purpose(plan: Plan, instrument: Instrument) -> Instrument | Goal | Nota | None:
    """What above it still says what it is for, if the instrument itself was read and does not.

    Returns:
        What it works out that does say so; ``None`` if it says so itself, if nothing above it
        does, or if nobody looked.
    """
    if instrument.purpose is not Missing.NOT_STATED:
        return None
    return next((one for one in plan.targets(instrument, WorksOut) if _says_why(one)), None)


def _says_why(link: Instrument | Goal | Nota) -> bool:
    """Whether it states a purpose; a goal and a plan are one."""
    return not isinstance(link, Instrument) or not isinstance(link.purpose, Missing)
