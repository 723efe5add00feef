"""Named profiles: which checks count for whom, over what the settings say for everybody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from samendomein.assessment.selection import Selection
from samendomein.assessment.severity import Severity
from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.plan.nearest import Nearest

if TYPE_CHECKING:
    from samendomein.pipeline.settings import Settings


@frozen(kw_only=True)
class Profile:
    """What one reader asks for: a council, an alderman, the department itself.

    Attributes:
        select: Names of checks that run, in place of those in the settings; ``None`` leaves it.
        ignore: Names of checks that do not run, in place of those; ``None`` leaves it.
        severity: By name of check, how heavy it weighs for this reader.
        options: By name of check, the values of its options.
        fail_on: From which severity findings make a run fail; ``None`` leaves it.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    severity: Mapping[str, Severity] = field(factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(factory=dict)
    fail_on: str | None = None

    def over(self, selection: Selection) -> Selection:
        """What the settings say, except where this profile says something else."""
        options = dict(selection.options)
        for name, values in self.options.items():
            # What is said last weighs most, so a name that is there already is taken out first.
            options[name] = {**options.pop(name, {}), **values}
        severity = {
            name: weight for name, weight in selection.severity.items() if name not in self.severity
        }
        return Selection(
            select=selection.select if self.select is None else self.select,
            ignore=selection.ignore if self.ignore is None else self.ignore,
            severity={**severity, **self.severity},
            options=options,
        )


def in_profile(settings: Settings, name: str) -> Settings:
    """The settings with one of their profiles over them; without a name as they are.

    Raises:
        UsageError: There is no such profile.
    """
    if not name:
        return settings
    profile = settings.profiles.get(name)
    if profile is None:
        raise UsageError(
            Text("there is no profile {name}", name=f"'{name}'"), _hint(settings, name)
        )
    return evolve(
        settings,
        selection=profile.over(settings.selection),
        fail_on=profile.fail_on or settings.fail_on,
    )


def _hint(settings: Settings, name: str) -> Text:
    meant = Nearest(settings.profiles).to(name)
    if meant is not None:
        return Text("did you mean {meant}?", meant=f"'{meant}'")
    if settings.profiles:
        return Text("profiles: {names}", names=", ".join(settings.profiles))
    return Text("write a table [profiles.{name}] in samendomein.toml", name=name)
