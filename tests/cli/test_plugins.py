"""`samendomein plugins`: what there is, and what broke."""

from __future__ import annotations

import re
from pathlib import Path


def test_a_plugin_is_listed_with_what_it_offers(samendomein):
    ran = samendomein("plugins --lang en --plugin eigen.py")

    assert "eigen (eigen.py): active\n  checks: eigen/no-title\n" in ran.out
    assert "toml (samendomein " in ran.out
    assert ran.code == 0


def test_a_plugin_that_broke_is_named_with_what_to_do(samendomein):
    Path("mis.py").write_text("def samendomein_cheks():\n    return []\n")

    ran = samendomein("plugins --lang en --plugin eigen.py --plugin mis.py")

    assert (
        "mis (mis.py): failed\n"
        "  failure[samendomein_cheks] there is no hook 'samendomein_cheks'\n"
        "    hint: did you mean 'samendomein_checks'?\n"
    ) in ran.out
    assert "eigen (eigen.py): active\n" in ran.out
    assert ran.code == 2


def test_json_holds_the_same(samendomein):
    plugins = samendomein("plugins --lang en --plugin eigen.py --json").json["plugins"]
    (eigen,) = [one for one in plugins if one["name"] == "eigen"]

    assert eigen == {
        "name": "eigen",
        "version": "",
        "source": "eigen.py",
        "state": "active",
        "why": "",
        "offers": {"sources": [], "checks": ["eigen/no-title"], "metrics": [], "formats": []},
        "failures": [],
    }
    assert [one["name"] for one in plugins] == sorted(one["name"] for one in plugins)


def test_a_plugin_that_nobody_wants_is_listed_with_the_reason(samendomein, monkeypatch):
    monkeypatch.setenv("SAMENDOMEIN_BLOCK_PLUGINS", "html, eigen")

    ran = samendomein("plugins --lang en --plugin eigen.py")

    assert (
        "eigen (eigen.py): not loaded\n"
        "  it is on the list of blocked plugins: SAMENDOMEIN_BLOCK_PLUGINS, or block in the "
        "settings\n"
    ) in ran.out
    assert ran.code == 0


def test_who_names_a_plugin_that_is_kept_out_hears_so(samendomein, monkeypatch):
    monkeypatch.setenv("SAMENDOMEIN_ALLOW_PLUGINS", "")

    ran = samendomein("check plan.toml --lang en --plugin eigen.py")

    assert ran.err == (
        "eigen (eigen.py): not loaded: it is not on the list of allowed plugins: "
        "SAMENDOMEIN_ALLOW_PLUGINS, or allow in the settings\n"
    )


def test_the_settings_of_a_plan_say_what_is_loaded(samendomein):
    Path("samendomein.toml").write_text(
        'plugins = ["eigen.py"]\n[loading]\nallow = ["ander"]\n', "utf-8"
    )

    ran = samendomein("plugins . --lang en")

    assert (
        "eigen (eigen.py): not loaded\n"
        "  it is not on the list of allowed plugins: SAMENDOMEIN_ALLOW_PLUGINS, or allow in the "
        "settings\n"
    ) in ran.out


def test_a_trace_tells_what_each_plugin_was_asked(samendomein):
    ran = samendomein("plugins plan.toml --trace --lang en --plugin eigen.py --json")
    asked = [(one["plugin"], one["doing"]) for one in ran.json["calls"]]

    assert [doing for plugin, doing in asked if plugin == "eigen"] == [
        "import",
        "samendomein_sources",
        "samendomein_checks",
        "samendomein_metrics",
        "samendomein_formats",
        "eigen/no-title",
    ]
    assert ("toml", "toml/plan-files") in asked


def test_a_trace_names_who_broke(samendomein):
    Path("stuk.py").write_text("1 / 0\n")

    ran = samendomein("plugins --trace --lang en --plugin stuk.py")

    assert re.search(
        r"^stuk: \d+\.\d{4} s\n"
        r"  \d+\.\d{4}  import\n"
        r"          failure: ZeroDivisionError: division by zero \(stuk.py:1\)$",
        ran.out,
        re.M,
    )
    assert ran.code == 2


def test_a_trace_says_why_a_check_broke(samendomein):
    Path("stuk.py").write_text(
        "import samendomein as sd\n"
        '@sd.check("stuk/leeg", about=sd.Goal)\n'
        "def leeg(plan):\n"
        '    """Leeg.\\n\\n    Why: zo.\\n\\n    Fix: zo."""\n'
        '    raise ValueError("au")\n'
        "def samendomein_checks():\n    return [leeg]\n"
    )

    ran = samendomein("plugins plan.toml --trace --json --plugin stuk.py")

    assert [one["reason"] for one in ran.json["calls"] if one["broke"]] == [
        "ValueError: au (stuk.py:5)"
    ]
    assert ran.code == 2
