"""Which plugins may be loaded: what the environment and the settings say of it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from attrs import field, frozen

from samendomein.errors import UsageError
from samendomein.hooks.candidates import Candidate
from samendomein.language.text import Text
from samendomein.plan.nearest import Nearest

ALLOW, BLOCK, AUTOLOAD = (
    "SAMENDOMEIN_ALLOW_PLUGINS",
    "SAMENDOMEIN_BLOCK_PLUGINS",
    "SAMENDOMEIN_AUTOLOAD",
)
_OFF = ("0", "off", "no", "false", "nee", "uit")
_ON = ("", "1", "on", "yes", "true", "ja", "aan")


def _names(names: Iterable[str]) -> frozenset[str]:
    return frozenset(names)


def _names_if_any(names: Iterable[str] | None) -> frozenset[str] | None:
    return None if names is None else frozenset(names)


@frozen(kw_only=True)
class Trust:
    """Which plugins may be loaded.

    Attributes:
        allow: Only these, by name, besides those that ship with samendomein; ``None`` allows all.
        block: Not these, whatever else is said.
        autoload: Whether installed plugins are loaded that nobody named. Those that ship with
            samendomein always are.
    """

    allow: frozenset[str] | None = field(default=None, converter=_names_if_any)
    block: frozenset[str] = field(default=frozenset(), converter=_names)
    autoload: bool = True

    def and_also(self, other: Trust) -> Trust:
        """What both of them allow."""
        lists = [one.allow for one in (self, other) if one.allow is not None]
        return Trust(
            allow=frozenset.intersection(*lists) if lists else None,
            block=self.block | other.block,
            autoload=self.autoload and other.autoload,
        )

    def objection(self, candidate: Candidate) -> Text | None:
        """Why a plugin may not be loaded, or ``None`` if it may."""
        name = candidate.namespace
        if name in self.block:
            return Text(
                "it is on the list of blocked plugins: {variable}, or block in the settings",
                variable=BLOCK,
            )
        if candidate.ships:
            return None
        if self.allow is not None:
            if name in self.allow:
                return None
            return Text(
                "it is not on the list of allowed plugins: {variable}, or allow in the settings",
                variable=ALLOW,
            )
        if not self.autoload and not candidate.is_named:
            return Text(
                "plugins are not loaded by themselves, and nobody named this one: name it with "
                "--plugin, or under plugins or allow in the settings"
            )
        return None

    def mistakes(self, there_are: Iterable[str]) -> dict[str, str]:
        """Names on the lists that no plugin has but that resemble one, with the one meant."""
        known = tuple(there_are)
        near = Nearest(known)
        names = sorted({*self.block, *(self.allow or ())} - set(known))
        meant = {name: near.to(name) for name in names}
        return {name: right for name, right in meant.items() if right is not None}


def trust_of_environment(environment: Mapping[str, str] = os.environ) -> Trust:
    """What the environment says: for a build server, where nobody edits the settings.

    Raises:
        UsageError: A variable says what cannot be.
    """
    switch = environment.get(AUTOLOAD, "").strip().casefold()
    if switch not in (*_ON, *_OFF):
        raise UsageError(
            Text(
                "{variable} says {found}, expected on or off",
                variable=AUTOLOAD,
                found=f"'{environment[AUTOLOAD]}'",
            )
        )
    allowed = environment.get(ALLOW)
    return Trust(
        allow=None if allowed is None else _listed(allowed),
        block=_listed(environment.get(BLOCK, "")),
        autoload=switch not in _OFF,
    )


def refuse_mistakes(trust: Trust, there_are: Iterable[str]) -> None:
    """Refuse a list in the environment that misspells the name of a plugin.

    Raises:
        UsageError: A name resembles that of a plugin, and is not one.
    """
    for name, meant in trust.mistakes(there_are).items():
        raise UsageError(
            Text(
                "{variables} name a plugin that is not there: {name}",
                variables=f"{ALLOW}, {BLOCK}",
                name=f"'{name}'",
            ),
            Text("did you mean {meant}?", meant=f"'{meant}'"),
        )


def _listed(names: str) -> frozenset[str]:
    return frozenset(name.strip() for name in names.split(",") if name.strip())
