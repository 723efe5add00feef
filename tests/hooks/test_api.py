"""A plugin that was made for another version is told so, with the way out."""

from __future__ import annotations

import pytest

from samendomein import PluginState, load_plugins
from samendomein.hooks import api
from samendomein.language.translate import english
from samendomein.version import __version__

HOOK = "def samendomein_checks():\n    return []\n"


def loaded(folder, source):
    (folder / "ons.py").write_text(source)
    (plugin,) = load_plugins([folder / "ons.py"], installed=False).all
    return plugin


def told(plugin):
    (failure,) = plugin.failures
    assert failure.hint is not None
    return f"[{failure.doing}] {english().render(failure.reason)} | " + english().render(
        failure.hint
    )


@pytest.mark.parametrize("said", ["", 'samendomein_api = "0.1"\n'])
def test_a_plugin_for_this_version_or_one_that_does_not_say_is_loaded(tmp_path, said):
    assert loaded(tmp_path, said + HOOK).state is PluginState.ACTIVE


def test_a_plugin_for_a_newer_version_is_left_out(tmp_path):
    plugin = loaded(tmp_path, 'samendomein_api = "1.4"\n' + HOOK)

    assert plugin.state is PluginState.FAILED
    assert told(plugin) == (
        f"[samendomein_api] it was made for version 1.4 of the hooks; samendomein {__version__} "
        "has 0.1 | install a newer samendomein, or an older version of the plugin"
    )


def test_a_plugin_for_an_older_version_than_still_works_is_left_out(tmp_path, monkeypatch):
    monkeypatch.setattr(api, "API_VERSION", "2.3")
    monkeypatch.setattr(api, "OLDEST_API", "2.0")

    assert told(loaded(tmp_path, 'samendomein_api = "1.9"\n' + HOOK)) == (
        f"[samendomein_api] it was made for version 1.9 of the hooks; samendomein {__version__} "
        "has 2.3 | install a newer version of the plugin, or an older samendomein"
    )
    assert loaded(tmp_path, 'samendomein_api = "2.1"\n' + HOOK).state is PluginState.ACTIVE


@pytest.mark.parametrize("said", ["1", "'één'", "None and 1 or 0", "'1.2.3'"])
def test_a_version_that_is_none_is_told(tmp_path, said):
    plugin = loaded(tmp_path, f"samendomein_api = {said}\n{HOOK}")

    assert told(plugin).endswith(
        'expected a version of the hooks | write it as: samendomein_api = "0.1"'
    )


def test_a_name_that_this_version_lacks_is_told_with_the_way_out(tmp_path):
    plugin = loaded(tmp_path, "from samendomein import Toekomst\n" + HOOK)

    assert told(plugin) == (
        "[import] ImportError: cannot import name 'Toekomst' from 'samendomein' "
        f"({__import__('samendomein').__file__}) (ons.py:1) | samendomein {__version__} does not "
        "have that: install the version that the plugin was made for, or a newer version of the "
        "plugin"
    )
