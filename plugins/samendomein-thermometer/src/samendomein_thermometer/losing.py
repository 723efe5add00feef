"""In which layer the purpose is lost first."""

from __future__ import annotations

from attrs import frozen

from samendomein_thermometer.result import InLayer, Shown, Subject
from samendomein_thermometer.withholding import Portion


@frozen(kw_only=True)
class Lost:
    """Where the purpose of a subject is lost, from the council down.

    Attributes:
        first: The first layer in which too few know it; ``None`` if there is none.
        still: The last layer above it in which enough know it.
        between: The layers in between, or, if nothing is lost, all layers, that cannot be judged.
        is_judged: Whether any layer can be judged.
    """

    first: InLayer | None
    still: InLayer | None
    between: tuple[InLayer, ...]
    is_judged: bool


def lost(subject: Subject) -> Lost:
    """Walk down the layers until one in which too few know the purpose."""
    still: InLayer | None = None
    between: list[InLayer] = []
    for one in subject.layers:
        knows = enough(one.why, subject.lost_below)
        if knows is None:
            between.append(one)
        elif knows:
            still = one
        else:
            after = subject.layers.index(still) if still else -1
            unsure = [each for each in between if subject.layers.index(each) > after]
            return Lost(first=one, still=still, between=tuple(unsure), is_judged=True)
    return Lost(first=None, still=still, between=tuple(between), is_judged=still is not None)


def enough(shown: Shown, share: float) -> bool | None:
    """Whether at least this share knows; ``None`` if what is shown does not tell."""
    if not isinstance(shown, Portion):
        return None
    if shown.at_least >= share:
        return True
    return False if shown.at_most < share else None
