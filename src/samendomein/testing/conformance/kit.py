"""The conformance kit: a class of tests to inherit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, given, settings

from samendomein.hooks.plugins import Plugin
from samendomein.plan.plan import Plan
from samendomein.testing.catalogues import complaints
from samendomein.testing.conformance import declaring, judging, reading, rendering
from samendomein.testing.conformance.elsewhere import fingerprints_elsewhere
from samendomein.testing.conformance.large_plans import large_plan
from samendomein.testing.conformance.subject import judges, subject
from samendomein.testing.strategies import plans
from samendomein.testing.translatable import translatable


class Conformance:
    """What every plugin has to keep to.

    Inherit it, and name the plugin::

        class TestConformance(Conformance):
            plugin = "toezeggingen"

    Attributes:
        plugin: Its namespace, the name of its package or module, or the path of its one file.
        seconds: How long one check or metric may take for 10,000 elements, on the processor.
        good_files: By id of a source, a file that it reads whole; otherwise it is the file
            ``examples/<name>/good.…`` beside the code of the source.
        tries: How many plans are drawn at most, to find one on which something breaks.
    """

    plugin: ClassVar[str | Path] = ""
    seconds: ClassVar[float] = 2.0
    good_files: ClassVar[Mapping[str, Path | str]] = {}
    tries: ClassVar[int] = 30

    def test_it_declares_what_it_says(self) -> None:
        """It loads without a failure, and nothing that it declares is empty."""
        _assert_none(declaring.declares_what_it_says(self._plugin))

    def test_its_examples_say_what_they_mark(self) -> None:
        """Each check has a bad and a good example: what is marked is found, and nothing else."""
        _assert_none(declaring.examples_hold(self._plugin))

    def test_its_checks_and_metrics_only_look_at_the_plan(self) -> None:
        """They ask for no clock, file, network or chance, and print nothing."""
        _assert_none(judging.pure(self._plugin))

    def test_it_does_not_change_the_plan(self) -> None:
        """The plan says after a check what it said before."""
        _assert_none(judging.leaves_the_plan_alone(self._plugin))

    def test_it_gives_the_same_each_time(self) -> None:
        """Also in another process, where Python puts sets in another order."""
        _assert_none(judging.same_each_time(self._plugin))
        if judges(self._plugin):
            here = judging.fingerprint(self._plugin)
            (there,) = fingerprints_elsewhere([self.plugin])
            told = "it gives something else in another process; sort what comes from a set"
            _assert_none([] if here == there else [told])

    def test_it_survives_every_plan(self) -> None:
        """Nothing breaks on any plan that there can be."""
        if not (judges(self._plugin) or self._plugin.formats):
            return

        @settings(
            deadline=None,
            max_examples=self.tries,
            # The first plan of all takes long, and a slow computer is no fault of a plugin.
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        )
        @given(plans())
        def holds(plan: Plan) -> None:
            _assert_none(judging.survives(self._plugin, plan))
            _assert_none(rendering.survives_reports(self._plugin, plan))

        holds()

    def test_it_keeps_its_time(self) -> None:
        """A plan of 10,000 elements is no reason to wait."""
        if judges(self._plugin):
            _assert_none(judging.keeps_its_time(self._plugin, large_plan(), self.seconds))

    def test_every_text_is_there_in_two_languages(self) -> None:
        """The catalogue has a translation for each text, and none that is stale."""
        plugin = self._plugin
        if plugin.source == "samendomein" and not judges(plugin):
            pytest.skip("its texts stand in the catalogue of samendomein itself")
        package = translatable(str(self.plugin))
        told = list(complaints(package))
        way_out = (
            f"run python -m samendomein.testing.catalogues update {self.plugin}, fill in "
            f"{package.po.as_posix()}, and run it again"
        )
        _assert_none([*told, way_out] if told else [])

    def test_its_formats_write_valid_output(self) -> None:
        """For every plan and language, the same bytes each time."""
        _assert_none(rendering.writes_valid_output(self._plugin))

    def test_its_formats_escape_hostile_text(self) -> None:
        """A text of a plan stays a text, whatever it says."""
        _assert_none(rendering.escapes_hostile_text(self._plugin))

    def test_its_sources_read_their_example(self) -> None:
        """Whole, the same each time, and without doing more than reading."""
        _assert_none(reading.reads_its_example(self._plugin, self.good_files))

    def test_its_sources_survive_hostile_files(self, tmp_path: Path) -> None:
        """What cannot be read gives a problem with its place, soon."""
        _assert_none(reading.survives_hostile_files(self._plugin, tmp_path))

    def test_its_sources_lose_nothing(self, tmp_path: Path) -> None:
        """What cannot be read is told, and the rest is read."""
        _assert_none(reading.loses_nothing(self._plugin, self.good_files, tmp_path))

    @property
    def _plugin(self) -> Plugin:
        return subject(self.plugin)


def _assert_none(complaints: Iterable[str]) -> None:
    __tracebackhide__ = True
    told = list(_each_once(complaints))
    if told:
        raise AssertionError("".join(f"\n  {one}" for one in told[:20]))


def _each_once(complaints: Iterable[str]) -> Iterator[str]:
    yield from dict.fromkeys(complaints)
