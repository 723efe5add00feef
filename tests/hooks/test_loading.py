"""Plugins are loaded one by one: each that breaks is named, and everything else works."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from samendomein import Plugin, Plugins, PluginState, UsageError, load_plugins
from samendomein.language.translate import Translator

CHECK = '''\
from samendomein import Finding, Goal, check


@check("{namespace}/{slug}")
def found(plan):
    """A goal.

    Why: it is one.

    Fix: none.
    """
    return [Finding(goal, "found") for goal in plan.all(Goal)]
'''

HOOK = "\n\ndef samendomein_checks():\n    return [found]\n"


@pytest.fixture
def plugin(tmp_path):
    """Write a plugin of one file and load it, alone."""

    def load(source: str, name: str = "eigen") -> Plugin:
        file = tmp_path / f"{name}.py"
        file.write_text(source, "utf-8")
        (loaded,) = load_plugins([file], installed=False).all
        return loaded

    return load


def told(plugin: Plugin) -> list[str]:
    """The failures of a plugin, as a person reads them."""
    say = Translator("en").render
    return [
        f"[{one.doing}] {say(one.reason)}" + ("" if one.hint is None else f" | {say(one.hint)}")
        for one in plugin.failures
    ]


def a_check(namespace: str = "eigen", slug: str = "found") -> str:
    return CHECK.replace("{namespace}", namespace).replace("{slug}", slug)


def test_the_stem_of_a_file_is_the_namespace(plugin):
    loaded = plugin(a_check() + HOOK)

    assert (loaded.namespace, loaded.version, loaded.state) == ("eigen", "", PluginState.ACTIVE)
    assert [one.id for one in loaded.checks] == ["eigen/found"]
    assert loaded.failures == ()


@pytest.mark.parametrize("name", ["mijn-checks", "mijn_checks", "checks2"])
def test_a_namespace_may_have_hyphens_underscores_and_digits(plugin, name):
    loaded = plugin(a_check(name) + HOOK, name)

    assert [one.id for one in loaded.checks] == [f"{name}/found"]


def test_hyphens_and_underscores_are_not_the_same(plugin):
    loaded = plugin(a_check("mijn-checks") + HOOK, "mijn_checks")

    assert told(loaded) == [
        (
            "[samendomein_checks] mijn-checks/found does not begin with 'mijn_checks/'"
            " | begin the id with the name of the plugin"
        )
    ]


@pytest.mark.parametrize("name", ["Eigen", "2eigen", "mijn checks", "één"])
def test_other_names_cannot_be_a_namespace(plugin, name):
    assert told(plugin(a_check() + HOOK, name)) == [
        (
            f"[import] '{name}' cannot be the name of a plugin"
            " | use small letters, digits, '-' and '_', and begin with a letter"
        )
    ]


@pytest.mark.parametrize(
    ("source", "failure"),
    [
        (
            "import weg\n",
            (
                "ModuleNotFoundError: No module named 'weg' (eigen.py:1) | install 'weg' beside "
                "samendomein, or install the plugin again with what it needs"
            ),
        ),
        ("def (:\n", "SyntaxError: invalid syntax (eigen.py, line 1)"),
        ("import sys\nsys.exit('klaar')\n", "SystemExit: klaar (eigen.py:2)"),
        ("raise Exception\n", "Exception (eigen.py:1)"),
        (
            "class Stil(Exception):\n    def __str__(self):\n        raise self\nraise Stil\n",
            "Stil (eigen.py:4)",
        ),
        (
            "from samendomein import check\n@check('eigen/x')\ndef x(plan):\n    '''Iets.'''\n",
            "ValueError: check eigen/x: the docstring lacks 'Why:', 'Fix:' (eigen.py:2)",
        ),
    ],
)
def test_a_plugin_that_breaks_on_import_is_named_with_its_own_line(plugin, source, failure):
    loaded = plugin(source)

    assert told(loaded) == [f"[import] {failure}"]
    assert loaded.state is PluginState.FAILED


def test_a_misspelt_hook_is_noticed_and_the_others_work(plugin):
    loaded = plugin(a_check() + HOOK + "\n\ndef samendomein_formatts():\n    return []\n")

    assert told(loaded) == [
        (
            "[samendomein_formatts] there is no hook 'samendomein_formatts'"
            " | did you mean 'samendomein_formats'?"
        )
    ]
    assert [one.id for one in loaded.checks] == ["eigen/found"]


def test_a_hook_that_resembles_none_is_told_which_there_are(plugin):
    loaded = plugin("def samendomein_xyzzy():\n    return []\n")

    assert told(loaded) == [
        (
            "[samendomein_xyzzy] there is no hook 'samendomein_xyzzy' | the hooks are: "
            "samendomein_sources, samendomein_checks, samendomein_metrics, samendomein_formats"
        )
    ]


def test_a_function_marked_as_a_hook_may_not_have_another_name(plugin):
    loaded = plugin("from samendomein import hookimpl\n@hookimpl\ndef checks():\n    return []\n")

    assert told(loaded)[0].startswith("[checks] there is no hook 'checks' | ")


def test_a_marked_hook_may_say_which_it_is(plugin):
    loaded = plugin(
        a_check() + "\n\nfrom samendomein import hookimpl\n"
        "@hookimpl(specname='samendomein_checks')\ndef mine():\n    return [found]\n"
    )

    assert told(loaded) == []
    assert [one.id for one in loaded.checks] == ["eigen/found"]


def test_a_hook_with_arguments_is_told_that_it_gets_none(plugin):
    loaded = plugin(
        a_check() + "\n\ndef samendomein_checks(plan):\n    return [found]\n"
        "\n\ndef samendomein_formats():\n    return []\n"
    )

    assert told(loaded) == [
        (
            "[samendomein_checks] the hook asks for arguments, and it is called without any"
            " | write it as 'def samendomein_checks():'; a check gets the plan, a hook does not"
        )
    ]


def test_a_hook_that_breaks_leaves_the_other_hooks(plugin):
    loaded = plugin(a_check() + HOOK + "\n\ndef samendomein_metrics():\n    return 1 / 0\n")

    assert told(loaded) == [
        "[samendomein_metrics] ZeroDivisionError: division by zero (eigen.py:20)"
    ]
    assert [one.id for one in loaded.checks] == ["eigen/found"]


@pytest.mark.parametrize(
    ("returned", "failure"),
    [
        ("3", "it returned int; expected a list of Check"),
        ("found", "it returned Check; expected a list of Check"),
        ("'found'", "it returned str; expected a list of Check"),
        ("{'a': found}", "it returned dict; expected a list of Check"),
        ("['found']", "it returned str; expected Check"),
        (
            "[found, lambda plan: []]",
            "it returned function; expected Check | put @check(…) above the function",
        ),
        ("[found, found]", "eigen/found is declared twice | give one of the two another id"),
    ],
)
def test_a_hook_that_returns_something_else_is_told_what_was_expected(plugin, returned, failure):
    loaded = plugin(a_check() + f"\n\ndef samendomein_checks():\n    return {returned}\n")

    assert told(loaded) == [f"[samendomein_checks] {failure}"]


def test_a_hook_may_return_nothing_or_yield(plugin):
    source = a_check() + "\n\ndef samendomein_checks():\n    yield found\n"
    loaded = plugin(source + "\n\ndef samendomein_formats():\n    pass\n")

    assert told(loaded) == []
    assert len(loaded.checks) == 1


def test_an_id_outside_the_namespace_is_refused_and_the_others_work(plugin):
    loaded = plugin(
        a_check()
        + a_check("structuur", "mine").replace("def found", "def mine")
        + "\n\ndef samendomein_checks():\n    return [mine, found]\n"
    )

    assert told(loaded) == [
        (
            "[samendomein_checks] structuur/mine does not begin with 'eigen/'"
            " | begin the id with the name of the plugin"
        )
    ]
    assert [one.id for one in loaded.checks] == ["eigen/found"]


def test_an_id_that_is_no_text_is_refused(plugin):
    loaded = plugin(
        "from samendomein import Format\ndef samendomein_formats():\n"
        "    return [Format(id=5, title='x', render=str)]\n"
    )

    assert told(loaded) == [
        (
            "[samendomein_formats] 5 does not begin with 'eigen/'"
            " | begin the id with the name of the plugin"
        )
    ]


def test_a_file_without_hooks_is_told_that_it_offers_nothing(plugin):
    assert told(plugin("x = 1\n")) == [
        (
            "[import] it has no hooks, so it offers nothing | the hooks are: "
            "samendomein_sources, samendomein_checks, samendomein_metrics, samendomein_formats"
        )
    ]


def test_of_two_plugins_with_one_name_the_second_is_left_out(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for folder in ("a", "b", "c"):
        Path(folder).mkdir()
        Path(folder, "eigen.py").write_text(a_check(slug=f"from-{folder}") + HOOK)

    loaded = load_plugins([Path(f, "eigen.py") for f in ("a", "b", "c")], installed=False)

    assert [one.id for one in loaded.checks] == ["eigen/from-a"]
    assert [told(one) for one in loaded.all] == [
        [],
        [
            (
                "[import] b/eigen.py and a/eigen.py are both named 'eigen'; the second was left out"
                " | uninstall one of the two, or give it another name"
            )
        ],
        [
            (
                "[import] c/eigen.py and a/eigen.py are both named 'eigen'; the second was left out"
                " | uninstall one of the two, or give it another name"
            )
        ],
    ]
    assert loaded.catalogues["eigen"] == loaded.all[0].catalogue


def test_a_file_cannot_take_the_name_of_a_plugin_that_ships(tmp_path):
    file = tmp_path / "toml.py"
    file.write_text(a_check("toml") + HOOK)

    failures = [told(one) for one in load_plugins([file]).all if one.source == file.as_posix()]

    assert failures == [
        [
            (
                f"[import] {file.as_posix()} and samendomein are both named 'toml'; "
                f"the second was left out | give {file.as_posix()} another name: this one is in use"
            )
        ]
    ]


def test_a_package_cannot_take_the_name_of_a_plugin_that_ships(tmp_path, monkeypatch):
    (tmp_path / "aap.py").write_text(HOOK)
    info = tmp_path / "aap-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: aap\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[samendomein]\nhtml = aap\n")
    monkeypatch.syspath_prepend(str(tmp_path))

    states = {one.source: one.state for one in load_plugins().all if one.namespace == "html"}

    assert states == {"samendomein": PluginState.ACTIVE, "aap": PluginState.FAILED}


def test_a_file_is_read_as_it_is_now_and_nothing_is_left_beside_it(tmp_path):
    file = tmp_path / "ons.py"
    before = "A = 1\ndef samendomein_checks():\n    return []\n"
    after = before.replace("def samendomein_checks", "def samendomein_chicks")
    for source in (before, after):
        file.write_text(source)
        os.utime(file, (1_700_000_000, 1_700_000_000))
        (plugin,) = load_plugins([file], installed=False).all

    assert (plugin.state, len(plugin.failures)) == (PluginState.FAILED, 1)
    assert [one.name for one in tmp_path.iterdir()] == ["ons.py"]


def test_a_file_that_is_not_there_is_wrong_use(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    with pytest.raises(UsageError) as raised:
        load_plugins([Path("weg.py")], installed=False)

    assert str(raised.value) == (
        "there is no plugin file weg.py\n  hint: name a Python file, such as my_checks.py, "
        "or an installed plugin"
    )


def test_the_plugins_that_ship_all_work():
    loaded = load_plugins()

    assert [told(one) for one in loaded.all if one.failures] == []
    assert {"toml", "text", "json", "html", "markdown"} <= {one.namespace for one in loaded.all}


def test_the_order_of_the_plugins_makes_no_difference(tmp_path):
    files = []
    for name in ("aap", "noot", "mies", "kapot"):
        file = tmp_path / f"{name}.py"
        file.write_text("1 / 0\n" if name == "kapot" else a_check(name) + HOOK)
        files.append(file)
    in_order = load_plugins(files, installed=False)

    for seed in range(10):
        shuffled = list(files)
        random.Random(seed).shuffle(shuffled)  # noqa: S311 - nothing secret

        assert same(load_plugins(shuffled, installed=False), in_order)


def same(one: Plugins, other: Plugins) -> bool:
    """Whether two loads give the same plugins, with the same offers and failures."""

    def shown(plugins: Plugins) -> list[object]:
        return [
            (each.namespace, each.state, [check.id for check in each.checks], told(each))
            for each in plugins.all
        ]

    return shown(one) == shown(other)
