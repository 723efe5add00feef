"""Values on the command line that click does not know: a day, and a severity."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from samendomein.cli.language import say, spoken

if TYPE_CHECKING:
    DayType = click.ParamType[date]
    WeightType = click.ParamType[str]
else:
    DayType = WeightType = click.ParamType  # Older releases of click have no generic one.


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
        from samendomein.pipeline.settings import NEVER

        words = {word: one.value for word, one in Severity.words().items()}
        words |= {NEVER: NEVER, "nooit": NEVER}
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
