"""Checks that the settings declare: what they find, and what is told of a mistake in them."""

from __future__ import annotations

from pathlib import Path

import pytest

import samendomein as sd
from samendomein.pipeline.settings import SettingsError
from samendomein.testing import examples_of, plan_of

HEAD = """\
[[eigen_controle]]
id = "ons/regel"
titel = "Een regel"
waarom = "daarom."
oplossing = "los het op."
"""
PLAN = """
[[nota]]
id = "nota"
titel = "Een nota"
periode = "2024-2027"

[[doelgroep]]
id = "minima"
titel = "Minima"

[[doel]]
id = "leeg"
titel = "Een doel zonder actie"

[[doel]]
id = "vol"
titel = "Een doel"

[[actie]]
id = "een"
titel = "Een"
draagt_bij_aan = "vol"
doelgroep = "minima"
periode = "2025"
status = "loopt"

[[actie]]
id = "twee"
titel = "Twee met meer woorden"
draagt_bij_aan = "vol"
periode = "2026-2029"
status = "klaar"

[[pilot]]
id = "proef"
titel = "Proef"
doelgroep = "n.v.t."

[[bedrag]]
id = "geld"
titel = "Geld"
bedrag = "€ 35.000"

[[bedrag]]
id = "later"
titel = "Later"
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAMENDOMEIN_CACHE", "off")


def settings_of(rule: str) -> sd.Settings:
    Path("samendomein.toml").write_text(HEAD + rule, "utf-8")
    return sd.read_settings("samendomein.toml")


def found(rule: str) -> list[str]:
    assessment = sd.assess(plan_of(PLAN), settings=settings_of(rule), select=["ons"], apart=False)
    assert assessment.failures == ()
    return [one.elements[0] for one in assessment.findings]


@pytest.mark.parametrize(
    ("rule", "ids"),
    [
        ('over = "actie"\nmoet = { doelgroep = true }', ["twee"]),
        ('about = "action"\nmust = { for_group = true }', ["twee"]),
        ('over = "actie"\nmoet = { doelgroep = false }', ["een"]),
        ('over = "doel"\nmoet = { "is served by" = { minstens = 1 } }', ["leeg"]),
        ('over = "doel"\nmoet = { "is served by" = { at_most = 1 } }', ["vol"]),
        ('over = "actie"\nmoet = { status = "loopt" }', ["twee"]),
        ('over = "actie"\nmoet = { status = { geen_van = ["klaar"] } }', ["twee"]),
        ('over = "actie"\nmoet = { periode = true }', ["proef"]),
        ('over = "actie"\nmoet = { periode = { binnen = "2024-2027" } }', ["twee"]),
        ('over = "actie"\nmoet = { titel = { hoogstens = 2 } }', ["twee"]),
        ('over = "pilot"\nmoet = { periode = true }', ["proef"]),
        ('over = "actie"\nwaar = { status = "loopt" }\nmoet = { periode = false }', ["een"]),
        ('over = "bedrag"\nmoet = { bedrag = { hoogstens = 20000 } }', ["geld"]),
        ('over = "bedrag"\nmoet = { bedrag = { minstens = 20000 } }', []),
        ('over = "actie"\nmoet = { doelgroep = ["ouderen"] }', ["een"]),
    ],
)
def test_a_rule_finds_what_breaks_it_and_nothing_unknown(rule, ids):
    assert found(f'{rule}\nmelding = "klopt niet"\n') == ids


def test_it_is_a_check_like_any_other():
    settings = settings_of(
        'over = "doel"\nmoet = { "is served by" = { minstens = 1 } }\nernst = "hoog"\n'
        'code = "X01"\nmelding = "{element} heeft {gevonden} acties"\n'
    )
    assessment = sd.assess(plan_of(PLAN), settings=settings, select=["X01"], apart=False)
    (finding,) = assessment.findings
    (check,) = settings.own_checks

    assert sd.Translator("nl").render(finding.text) == "Een doel zonder actie heeft 0 acties"
    assert finding.severity is sd.Severity.HIGH
    assert check.documentation.why == "daarom."
    assert check.absence
    assert check.examples == Path("examples/regel")


def test_its_examples_run():
    settings_of('over = "actie"\nmoet = { doelgroep = true }\nmelding = "klopt niet"\n')
    folder = Path("examples/regel")
    folder.mkdir(parents=True)
    (folder / "bad.toml").write_text('[[actie]]  # expect: ons/regel\nid = "a"\ntitel = "A"\n')
    (folder / "good.toml").write_text('[[actie]]\nid = "a"\ntitel = "A"\ndoelgroep = "n.v.t."\n')

    for example in examples_of("samendomein.toml"):
        example.verify()


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        (
            'over = "acte"\nmoet = { doelgroep = true }\nmelding = "x"',
            (
                "samendomein.toml:6:1: error[settings/impossible-value] 'over': there is no kind "
                "'acte'\n  hint: did you mean 'actie'?"
            ),
        ),
        (
            'over = "actie"\nmoet = { doelgroup = true }\nmelding = "x"',
            (
                "samendomein.toml:7:10: error[settings/unknown-word] 'action' has no "
                "field or relation 'doelgroup'\n  hint: did you mean 'doelgroep'?"
            ),
        ),
        (
            'over = "actie"\nmoet = { status = "lopt" }\nmelding = "x"',
            (
                "samendomein.toml:7:10: error[settings/impossible-value] found 'lopt', expected "
                "one of: planned, running, done, stopped\n  hint: did you mean 'loopt'?"
            ),
        ),
        (
            'over = "actie"\nmoet = { doelgroep = true }\nmelding = "{wie} noemt niets"',
            (
                "samendomein.toml:8:1: error[settings/impossible-value] 'melding': there is "
                "nothing to put at '{wie}'\n  hint: places are: {element}, {found}, {gevonden}"
            ),
        ),
        (
            'over = "actie"\nmoet = { doelgroep = true }\nmeldng = "x"\nmelding = "x"',
            (
                "samendomein.toml:8:1: error[settings/unknown-key] own check has no key 'meldng'\n"
                "  hint: did you mean 'melding'?"
            ),
        ),
        (
            'over = "actie"\nmelding = "x"',
            (
                "samendomein.toml:1:1: error[settings/missing-key] own check without 'must'\n"
                "  hint: add 'must' to it"
            ),
        ),
    ],
)
def test_a_mistake_is_told_with_its_place_and_a_way_out(rule, told):
    with pytest.raises(SettingsError) as raised:
        settings_of(rule + "\n")

    assert str(raised.value) == told


def test_the_namespace_of_a_plugin_cannot_be_used():
    text = HEAD.replace("ons/regel", "sturing/regel")
    Path("samendomein.toml").write_text(
        f'{text}over = "actie"\nmoet = {{ doelgroep = true }}\nmelding = "x"\n', "utf-8"
    )

    with pytest.raises(sd.UsageError) as raised:
        sd.assess(plan_of(PLAN), settings=sd.read_settings("samendomein.toml"))

    assert str(raised.value) == (
        "there is a plugin 'sturing' already\n"
        "  hint: let the ids of your own checks begin with another name"
    )
