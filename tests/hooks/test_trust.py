"""Who may be loaded: what the environment and the caller say, and what is told of it."""

from __future__ import annotations

import pytest

from samendomein import PluginState, UsageError, load_plugins
from samendomein.hooks.trust import Trust, trust_of_environment

PLUGIN = "def samendomein_checks():\n    return []\n"


@pytest.fixture(autouse=True)
def nothing_said(monkeypatch):
    for name in ("ALLOW_PLUGINS", "BLOCK_PLUGINS", "AUTOLOAD"):
        monkeypatch.delenv(f"SAMENDOMEIN_{name}", raising=False)


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """A plugin that is installed, as far as Python knows."""
    (tmp_path / "een_plugin.py").write_text(PLUGIN)
    info = tmp_path / "een_plugin-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: een-plugin\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[samendomein]\ntoezeggingen = een_plugin\n")
    monkeypatch.syspath_prepend(str(tmp_path))


def state(name: str, **asked: object) -> PluginState:
    (one,) = [one for one in load_plugins(**asked).all if one.namespace == name]
    return one.state


def test_an_installed_plugin_is_loaded_by_itself(installed):
    assert state("toezeggingen") is PluginState.ACTIVE


def test_what_is_blocked_is_not_loaded_not_even_what_ships(installed):
    trust = Trust(block=["toezeggingen", "html"])

    assert state("toezeggingen", trust=trust) is PluginState.BLOCKED
    assert state("html", trust=trust) is PluginState.BLOCKED
    assert state("text", trust=trust) is PluginState.ACTIVE


def test_a_plugin_that_is_blocked_is_not_even_imported(tmp_path):
    (tmp_path / "stuk.py").write_text("1 / 0\n")

    (one,) = load_plugins([tmp_path / "stuk.py"], installed=False, trust=Trust(block=["stuk"])).all

    assert (one.state, one.failures) == (PluginState.BLOCKED, ())


def test_with_a_list_of_allowed_plugins_no_others_are_loaded_but_those_that_ship(installed):
    assert state("toezeggingen", trust=Trust(allow=[])) is PluginState.BLOCKED
    assert state("toezeggingen", trust=Trust(allow=["toezeggingen"])) is PluginState.ACTIVE
    assert state("html", trust=Trust(allow=[])) is PluginState.ACTIVE


def test_a_file_that_is_named_must_be_allowed_too(tmp_path):
    (tmp_path / "ons.py").write_text(PLUGIN)
    named = [tmp_path / "ons.py"]

    assert state("ons", files=named, trust=Trust(allow=["ander"])) is PluginState.BLOCKED
    assert state("ons", files=named, trust=Trust(allow=["ons"])) is PluginState.ACTIVE


def test_without_autoload_only_what_somebody_named_is_loaded(installed, monkeypatch):
    monkeypatch.setenv("SAMENDOMEIN_AUTOLOAD", "off")

    assert state("toezeggingen") is PluginState.BLOCKED
    assert state("toezeggingen", files=["toezeggingen"]) is PluginState.ACTIVE
    assert state("html") is PluginState.ACTIVE


def test_without_autoload_what_is_allowed_is_loaded_all_the_same(installed, monkeypatch):
    monkeypatch.setenv("SAMENDOMEIN_AUTOLOAD", "off")

    assert state("toezeggingen", trust=Trust(allow=["toezeggingen"])) is PluginState.ACTIVE


def test_the_environment_and_the_settings_must_both_allow(installed, monkeypatch):
    monkeypatch.setenv("SAMENDOMEIN_ALLOW_PLUGINS", "toezeggingen, ander")

    assert state("toezeggingen", trust=Trust(allow=["ander"])) is PluginState.BLOCKED
    assert state("toezeggingen", trust=Trust(allow=["toezeggingen"])) is PluginState.ACTIVE


def test_an_empty_list_in_the_environment_allows_nothing_but_what_ships(installed, monkeypatch):
    monkeypatch.setenv("SAMENDOMEIN_ALLOW_PLUGINS", "")

    assert state("toezeggingen") is PluginState.BLOCKED


def test_a_misspelt_name_on_a_list_is_refused(installed, monkeypatch):
    monkeypatch.setenv("SAMENDOMEIN_BLOCK_PLUGINS", "toezeging")

    with pytest.raises(UsageError) as raised:
        load_plugins()

    assert str(raised.value) == (
        "SAMENDOMEIN_ALLOW_PLUGINS, SAMENDOMEIN_BLOCK_PLUGINS name a plugin that is not there: "
        "'toezeging'\n  hint: did you mean 'toezeggingen'?"
    )


def test_a_switch_that_says_neither_is_refused():
    with pytest.raises(UsageError) as raised:
        trust_of_environment({"SAMENDOMEIN_AUTOLOAD": "misschien"})

    assert str(raised.value) == "SAMENDOMEIN_AUTOLOAD says 'misschien', expected on or off"
