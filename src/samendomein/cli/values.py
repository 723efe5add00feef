"""Values on the command line that click does not know: a day, a severity, a state."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from samendomein.cli.language import say, spoken

if TYPE_CHECKING:
    from samendomein.assessment.acceptance import AcceptanceState
    from samendomein.pictures import Fold

    DayType = click.ParamType[date]
    WeightType = click.ParamType[str]
    StateType = click.ParamType[AcceptanceState]
    FoldType = click.ParamType[Fold]
else:
    # Older releases of click have no generic one.
    DayType = WeightType = StateType = FoldType = click.ParamType


class Day(DayType):
    """A day, such as 2024-04-01."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day that was typed."""
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(value)
        except ValueError:
            day = None
        if day is None or day.isoformat() != value:
            self.fail(say("found '{found}', expected a day such as 2024-04-01", found=value))
        return day


class Weight(WeightType):
    """A severity, or ``never``; in English or in Dutch."""

    name = "severity"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The English word for what was typed."""
        from samendomein.assessment.severity import Severity
        from samendomein.pipeline.settings_words import NEVER_WORDS

        words = {word: one.value for word, one in Severity.words().items()}
        words |= NEVER_WORDS
        lowered = str(value).casefold()
        if lowered not in words:
            self.fail(
                say(
                    "found '{found}', expected one of: {words}",
                    found=value,
                    words=self._words().replace("|", ", "),
                )
            )
        return words[lowered]

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """What the help shows in the place of the value."""
        return self._words()

    def _words(self) -> str:
        return "hoog|middel|laag|nooit" if spoken() == "nl" else "high|medium|low|never"


class State(StateType):
    """Whether an acceptance is approved or only requested; in English or in Dutch."""

    name = "state"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> AcceptanceState:
        """The state that was typed."""
        from samendomein.assessment.acceptance import AcceptanceState

        meant = AcceptanceState.words().get(str(value).casefold())
        if meant is None:
            self.fail(
                say(
                    "found '{found}', expected one of: {words}",
                    found=value,
                    words=self._words().replace("|", ", "),
                )
            )
        return meant

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """What the help shows in the place of the value."""
        return self._words()

    def _words(self) -> str:
        return "aangevraagd|goedgekeurd" if spoken() == "nl" else "requested|approved"


class FoldValue(FoldType):
    """How many of each group are drawn: a number, or ``none`` to fold nothing."""

    name = "fold"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Fold:
        """What is folded."""
        from samendomein.pictures import Fold

        if isinstance(value, Fold):
            return value
        typed = str(value).casefold()
        if typed in ("none", "geen", "niets"):
            return Fold()
        if not (typed.isascii() and typed.isdecimal()):
            self.fail(say("found '{found}', expected a number or 'none'", found=value))
        return Fold.of(min(int(typed[:9]), 10**6))
