"""Every plugin that ships, and every package in plugins/, keeps to the rules for plugins."""

from __future__ import annotations

from importlib.metadata import entry_points

import pytest
from hypothesis import given

from samendomein.testing import Conformance
from samendomein.testing.conformance import judging, rendering
from samendomein.testing.conformance.elsewhere import fingerprints_elsewhere
from samendomein.testing.conformance.subject import judges, subject
from samendomein.testing.strategies import plans

PLUGINS = sorted({point.name for point in entry_points(group="samendomein")})

TOGETHER = ("test_it_gives_the_same_each_time", "test_it_survives_every_plan")
"""Drawing plans and starting Python takes long, so these are asked of all plugins at once."""

RULES = [name for name in vars(Conformance) if name.startswith("test_") and name not in TOGETHER]


SLOW = {("papieren", "test_its_sources_survive_hostile_files")}
"""Papers have eight suffixes, and each of them is read up to half a million words."""


@pytest.mark.parametrize(
    ("plugin", "rule"),
    [
        pytest.param(plugin, rule, marks=[pytest.mark.slow] if (plugin, rule) in SLOW else [])
        for plugin in PLUGINS
        for rule in RULES
    ],
)
def test_a_plugin_keeps_to_a_rule(plugin, rule, tmp_path):
    kit = type("Kit", (Conformance,), {"plugin": plugin})()
    test = getattr(kit, rule)
    test(tmp_path) if "tmp_path" in test.__code__.co_varnames else test()


def test_every_plugin_gives_the_same_each_time():
    judging_plugins = [name for name in PLUGINS if judges(subject(name))]
    here = [judging.fingerprint(subject(name)) for name in judging_plugins]

    assert fingerprints_elsewhere(judging_plugins) == here
    assert [
        told for name in judging_plugins for told in judging.same_each_time(subject(name))
    ] == []


@given(plans())
def test_every_plugin_survives_every_plan(plan):
    for name in PLUGINS:
        plugin = subject(name)

        assert list(judging.survives(plugin, plan)) == []
        assert list(rendering.survives_reports(plugin, plan)) == []
