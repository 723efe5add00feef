"""What is known of the plugins after loading them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from attrs import field, frozen

from samendomein.assessment.assessment import Failure
from samendomein.assessment.check import Check
from samendomein.assessment.metric import Metric
from samendomein.formats.format import Format
from samendomein.language.text import Text
from samendomein.language.translate import Catalogue
from samendomein.plan.values import Choice
from samendomein.sources.source import Source


class PluginState(Choice):
    """Whether a plugin takes part."""

    ACTIVE = "active", "actief"
    FAILED = "failed", "mislukt"
    BLOCKED = "not loaded", "niet geladen"


@frozen(kw_only=True)
class Plugin:
    """One plugin, and what it offers.

    Attributes:
        namespace: The name of its entry point, or the stem of its file.
        version: The version of its distribution; empty for a file.
        source: Where it comes from: a distribution or a file.
        state: Whether it takes part.
        sources: What it can read.
        checks: What it can check.
        metrics: What it can measure.
        formats: What it can write.
        failures: What went wrong.
        catalogue: Where its translations are.
        why: Why it was not loaded, if somebody did not want it.
    """

    namespace: str
    version: str
    source: str
    state: PluginState
    sources: tuple[Source, ...] = ()
    checks: tuple[Check, ...] = ()
    metrics: tuple[Metric, ...] = ()
    formats: tuple[Format, ...] = ()
    failures: tuple[Failure, ...] = ()
    catalogue: Catalogue = field(factory=Catalogue)
    why: Text | None = None


@frozen(kw_only=True)
class Plugins:
    """Every plugin there is, by namespace.

    Attributes:
        all: The plugins.
        printed: Which of them printed something while they were loaded, and what they were asked.
    """

    all: tuple[Plugin, ...] = ()
    printed: tuple[tuple[str, str], ...] = ()

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source, by id."""
        return _by_id(one for plugin in self.all for one in plugin.sources)

    @property
    def checks(self) -> tuple[Check, ...]:
        """Every check, by id."""
        return _by_id(one for plugin in self.all for one in plugin.checks)

    @property
    def metrics(self) -> tuple[Metric, ...]:
        """Every metric, by id."""
        return _by_id(one for plugin in self.all for one in plugin.metrics)

    @property
    def formats(self) -> tuple[Format, ...]:
        """Every format, by id."""
        return _by_id(one for plugin in self.all for one in plugin.formats)

    @property
    def failures(self) -> tuple[Failure, ...]:
        """What went wrong while loading."""
        return tuple(failure for plugin in self.all for failure in plugin.failures)

    @property
    def catalogues(self) -> dict[str, Catalogue]:
        """Where the translations of each plugin are."""
        return {one.namespace: one.catalogue for one in reversed(self.all)}


class _Declared(Protocol):
    @property
    def id(self) -> str: ...


_Declaration = TypeVar("_Declaration", bound=_Declared)


def _by_id(declared: Iterable[_Declaration]) -> tuple[_Declaration, ...]:
    return tuple(sorted(declared, key=lambda one: one.id))
