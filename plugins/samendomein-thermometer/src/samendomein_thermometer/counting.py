"""Counts answers while they are read, so that no respondent is kept."""

from __future__ import annotations

from collections import Counter, defaultdict

from samendomein import Layer, Location
from samendomein_thermometer.survey import SCALE, Answers, mark_of

_Group = tuple[str, Layer]


class Counts:
    """The counts of a survey that is being read."""

    def __init__(self) -> None:
        self._knows: defaultdict[_Group, Counter[bool]] = defaultdict(Counter)
        self._purposes: defaultdict[_Group, Counter[str]] = defaultdict(Counter)
        self._scales: defaultdict[_Group, defaultdict[str, Counter[int]]] = defaultdict(
            lambda: defaultdict(Counter)
        )
        self._groups: set[_Group] = set()
        self.places: dict[str, Location] = {}
        self._marks: dict[str, str] = {}  # goes when the file is read, with what people wrote

    def group(self, subject: str, layer: Layer, place: Location) -> _Group:
        """The group of respondents of a layer who were asked about a subject."""
        group = (self._mark(subject, place), layer)
        self._groups.add(group)
        return group

    def knows(self, group: _Group, *, does: bool) -> None:
        """One more who knows what is done, or does not."""
        self._knows[group][does] += 1

    def purpose(self, group: _Group, text: str, place: Location) -> None:
        """One more who names a purpose; an empty text if somebody does not know."""
        self._purposes[group][self._mark(text, place)] += 1

    def point(self, group: _Group, statement: str, point: int) -> None:
        """One more who gives an answer from 1 to 5."""
        self._scales[group][statement][point] += 1

    def answers(self) -> tuple[Answers, ...]:
        """What was counted, by subject and layer."""
        layers = list(Layer)
        return tuple(
            Answers(
                subject=subject,
                layer=layer,
                knows=self._both(subject, layer),
                purposes=dict(sorted(self._purposes[subject, layer].items())) or None,
                scales={
                    name: tuple(points[point] for point in range(1, SCALE + 1))
                    for name, points in sorted(self._scales[subject, layer].items())
                },
            )
            for subject, layer in sorted(
                self._groups, key=lambda one: (one[0], layers.index(one[1]))
            )
        )

    def _both(self, subject: str, layer: Layer) -> tuple[int, int] | None:
        counted = self._knows[subject, layer]
        return (counted[True], counted[False]) if counted else None

    def _mark(self, text: str, place: Location) -> str:
        mark = self._marks.get(text)
        if mark is None:
            mark = self._marks[text] = mark_of(text)
            if mark:
                self.places.setdefault(mark, place)
        return mark
