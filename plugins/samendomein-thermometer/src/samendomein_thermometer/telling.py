"""What may be told of distributions: agreement in a layer, and the shift between two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from attrs import field, frozen

from samendomein import Layer
from samendomein.methods import consensus, jensen_shannon_distance, rwg, van_der_eijk_agreement
from samendomein_thermometer.following import Counts, Told, stays_hidden
from samendomein_thermometer.withholding import Portion, Rules, portion


@frozen(kw_only=True)
class Agreement:
    """How far one group agrees; numbers with one decimal, or ``None`` where one is withheld."""

    van_der_eijk: float | None
    consensus: float | None
    rwg: float | None


@frozen(kw_only=True)
class Shift:
    """How far a layer is from the nearest one above it that is shown.

    Attributes:
        layer: The layer.
        above: The layer above it.
        low: By how much the share differs, at least.
        high: By how much the share differs, at most.
        distance: The Jensen–Shannon distance with one decimal; ``None`` if it is withheld.
    """

    layer: Layer
    above: Layer
    low: float
    high: float
    distance: float | None


@frozen(kw_only=True)
class Distribution:
    """The answers of one layer to one question.

    Attributes:
        layer: The layer.
        counts: How many gave each answer.
        right: Which answers make the share that is shown.
    """

    layer: Layer
    counts: Counts = field(repr=False)
    right: tuple[bool, ...]

    def portion(self, rules: Rules) -> Portion | None:
        """The share that is shown; ``None`` if the group is withheld."""
        return self._portion_of(self.counts, rules)

    def share(self, rules: Rules) -> Told:
        """What is told of the share, for any other counts."""
        return lambda counts: self._portion_of(counts, rules)

    def _portion_of(self, counts: Counts, rules: Rules) -> Portion | None:
        part = sum(count for count, is_right in zip(counts, self.right, strict=True) if is_right)
        return portion(part, sum(counts), rules)


def told_of(
    distributions: Sequence[Distribution], rules: Rules, *, on_a_scale: bool
) -> tuple[Mapping[Layer, Agreement], list[Shift]]:
    """Agreement and shifts of one question, as far as no withheld count follows from them.

    Whether a count follows is looked at for everything together that is told of a layer: the
    share, the agreement and the distances to the layers above and below.

    Args:
        distributions: The answers by layer, from the council down.
        rules: From how many on something is shown.
        on_a_scale: Whether the answers have an order, so that agreement can be measured.
    """
    shown = [one for one in distributions if one.portion(rules) is not None]
    told: dict[Layer, list[Told]] = {one.layer: [one.share(rules)] for one in shown}
    agreement: dict[Layer, Agreement] = {}
    if on_a_scale:
        for one in shown:
            agreement[one.layer] = _agreement(one, told[one.layer], rules)
    shifts: list[Shift] = []
    # A layer of which only the size is shown says nothing of a shift, and would hide one.
    compared = [
        one for one in shown if (told_share := one.portion(rules)) and not told_share.is_open
    ]
    for above, below in pairwise(compared):
        distance = _distance(above, below, told, rules)
        first, second = above.portion(rules), below.portion(rules)
        assert first is not None
        assert second is not None
        shifts.append(
            Shift(
                layer=below.layer,
                above=above.layer,
                low=second.at_least - first.at_most,
                high=second.at_most - first.at_least,
                distance=distance,
            )
        )
    return agreement, shifts


def _agreement(one: Distribution, told: list[Told], rules: Rules) -> Agreement:
    measures: tuple[Told, ...] = (_eijk, _consensus, _rwg)
    for several in (measures, measures[:1], ()):
        if stays_hidden(one.counts, [*told, *several], rules.smallest_part):
            break
    else:
        several = ()
    told.extend(several)
    return Agreement(
        van_der_eijk=_eijk(one.counts) if _eijk in several else None,
        consensus=_consensus(one.counts) if _consensus in several else None,
        rwg=_rwg(one.counts) if _rwg in several else None,
    )


def _distance(
    above: Distribution, below: Distribution, told: dict[Layer, list[Told]], rules: Rules
) -> float | None:
    def from_above(counts: Counts) -> float | None:
        return _rounded(jensen_shannon_distance(above.counts, counts))

    def from_below(counts: Counts) -> float | None:
        return _rounded(jensen_shannon_distance(counts, below.counts))

    if not all(
        stays_hidden(one.counts, [*told[one.layer], new], rules.smallest_part)
        for one, new in ((below, from_above), (above, from_below))
    ):
        return None
    told[below.layer].append(from_above)
    told[above.layer].append(from_below)
    return from_above(below.counts)


def _eijk(counts: Counts) -> float | None:
    return _rounded(van_der_eijk_agreement(counts))


def _consensus(counts: Counts) -> float | None:
    return _rounded(consensus(counts))


def _rwg(counts: Counts) -> float | None:
    return _rounded(rwg(counts))


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1) + 0.0
