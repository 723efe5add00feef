"""`samendomein plugins`: what there is, and what broke."""

from __future__ import annotations

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
        "offers": {"sources": [], "checks": ["eigen/no-title"], "metrics": [], "formats": []},
        "failures": [],
    }
    assert [one["name"] for one in plugins] == sorted(one["name"] for one in plugins)
