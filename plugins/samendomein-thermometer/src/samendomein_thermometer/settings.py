"""What the settings of a plan say about a survey."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

from samendomein import Layer, Location, Problem, Request, Text
from samendomein_thermometer.headings import Question, plain
from samendomein_thermometer.survey import LOST_BELOW, THRESHOLD

_SMALLEST_THRESHOLD, _SMALLEST_PART = 3, 2

_KEYS = {
    "naam": "name",
    "drempel": "threshold",
    "kleinste_deel": "smallest_part",
    "kwijt_onder": "lost_below",
    "onderwerp": "subject",
    "stellingen": "statements",
    "codering": "coding",
    "kolommen": "columns",
    "lagen": "layers",
}


@frozen(kw_only=True)
class Setup:
    """What the settings say.

    Attributes:
        name: What the survey is called.
        threshold: Groups with fewer answers are withheld.
        smallest_part: Parts of a group with fewer answers are withheld.
        lost_below: The purpose is lost where a smaller share names it.
        subject: What a file without a column for it asks about.
        statements: Headings of columns with statements.
        coding: The file that says which goal a free text means, beside the answers.
        columns: What other headings mean.
        layers: Which layers other words mean.
    """

    name: str
    threshold: int = THRESHOLD
    smallest_part: int = THRESHOLD
    lost_below: float = LOST_BELOW
    subject: str = ""
    statements: tuple[str, ...] = ()
    coding: str = ""
    columns: Mapping[str, Question]
    layers: Mapping[str, Layer]


def read_setup(request: Request) -> tuple[Setup, list[Problem]]:
    """Read what the settings say of this survey, in Dutch or English words."""
    problems: list[Problem] = []

    def tell(key: str, expected: Text) -> None:
        problems.append(
            Problem(
                id="thermometer/setting",
                message=Text(
                    "setting {key}: expected {expected}", key=f"'{key}'", expected=expected
                ),
                location=Location(request.shown_as),
                hint=Text("mend it in the settings of the plan, at this source"),
            )
        )

    given: dict[str, tuple[str, Any]] = {}
    for key, value in request.settings.items():
        known = _KEYS.get(key, key if key in _KEYS.values() else "")
        if known:
            given[known] = (key, value)
        else:
            tell(key, Text("one of: {words}", words=", ".join(_KEYS)))
    asked = _Asked(given, tell)
    threshold = asked.number("threshold", THRESHOLD, _SMALLEST_THRESHOLD)
    setup = Setup(
        name=asked.text("name") or request.path.stem,
        threshold=threshold,
        smallest_part=asked.number("smallest_part", threshold, _SMALLEST_PART),
        lost_below=asked.share("lost_below", LOST_BELOW),
        subject=asked.text("subject"),
        statements=asked.texts("statements"),
        coding=asked.text("coding"),
        columns=asked.columns("columns"),
        layers=asked.layers("layers"),
    )
    return setup, problems


class _Asked:
    def __init__(
        self, given: Mapping[str, tuple[str, Any]], tell: Callable[[str, Text], None]
    ) -> None:
        self._given = given
        self._tell = tell

    def number(self, name: str, default: int, least: int) -> int:
        key, value = self._given.get(name, ("", default))
        if isinstance(value, int) and not isinstance(value, bool) and value >= least:
            return value
        self._tell(key, Text("a whole number of at least {least}", least=least))
        return default

    def share(self, name: str, default: float) -> float:
        key, value = self._given.get(name, ("", default))
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= 1:
            return float(value)
        self._tell(key, Text("a share between 0 and 1, such as 0.5"))
        return default

    def text(self, name: str) -> str:
        key, value = self._given.get(name, ("", ""))
        if isinstance(value, str):
            return value.strip()
        self._tell(key, Text("a text between quotes"))
        return ""

    def texts(self, name: str) -> tuple[str, ...]:
        key, value = self._given.get(name, ("", ()))
        found = (value,) if isinstance(value, str) else value
        if isinstance(found, list | tuple) and all(isinstance(one, str) for one in found):
            return tuple(found)
        self._tell(key, Text("a list of texts"))
        return ()

    def columns(self, name: str) -> Mapping[str, Question]:
        key, value = self._given.get(name, ("", {}))
        known = {str(question): question for question in Question}
        if not isinstance(value, Mapping) or any(
            word not in known or not isinstance(heading, str) for word, heading in value.items()
        ):
            self._tell(key, Text("a table with headings under: {words}", words=", ".join(known)))
            return {}
        return {plain(heading): known[word] for word, heading in value.items()}

    def layers(self, name: str) -> Mapping[str, Layer]:
        key, value = self._given.get(name, ("", {}))
        known = {plain(word): layer for word, layer in Layer.words().items()}
        if not isinstance(value, Mapping) or any(
            not isinstance(layer, str) or plain(layer) not in known for layer in value.values()
        ):
            layers = ", ".join(one.nl for one in Layer)
            self._tell(key, Text("a table from answers to layers: {words}", words=layers))
            return {}
        return {plain(str(answer)): known[plain(layer)] for answer, layer in value.items()}
