"""The command speaks Dutch, or English if somebody asks; also where click does the talking."""

from __future__ import annotations

import gettext
import os
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import samendomein.cli
from samendomein.cli.language import asked_language, say, speaking, spoken

CATALOGUE = Path(samendomein.cli.__file__).parent / "locale/nl/LC_MESSAGES"

DUTCH = """\
Gebruik: samendomein [OPTIES] OPDRACHT [OPTIES]

  Hangt het sociaal beleid van een gemeente samen?

Opties:
  --lang [nl|en]  De taal: nl voor Nederlands, en voor Engels.
  --version       Toon de versie.
  -h, --help      Toon deze uitleg.

Opdrachten:
  report      Lees een plan, controleer het en schrijf een rapport.
  check       Lees een plan en toon regel voor regel wat de controles vinden.
  draw        Teken de doelenboom, het geld per jaar en meer van een plan.
  explain     Leg uit waar een controle naar zoekt, en wat je eraan doet.
  checks      Toon de controles, en wat ze op een plan opleverden.
  measure     Meet een plan: tabellen voor scripts, jaren en andere plannen.
  import      Lees stukken, en stel voor wat erin staat.
  review      Besluit over voorstellen: aanvaarden, wijzigen, afwijzen of
              later.
  ledger      Toon wat de raad vroeg en kreeg toegezegd, en wat ervan kwam.
  accept      Aanvaard bevindingen voor een tijd: wie, waarom en tot wanneer.
  reject      Verwerp hints voorgoed: wie, en waarom.
  baseline    Leg vast wat er vandaag wordt gevonden, zodat alleen nieuwe
              bevindingen meetellen.
  merge       Zet de wijzigingen uit een werkboek in de planbestanden.
  init        Schrijf een klein plan om mee te beginnen.
  new-plugin  Schrijf een pakket met een plugin om mee te beginnen.
  plugins     Toon de plugins en wat ze bieden.
  schema      Toon het JSON Schema van een planbestand of een rapport.
  completion  Toon een script waarmee je shell opdrachten aanvult.

  Begin met: samendomein init mijn-plan. Engels krijg je met --lang en, of met
  de omgevingsvariabele SAMENDOMEIN_LANG.
"""

COMMANDS = (
    *(
        "report",
        "check",
        "draw",
        "explain",
        "checks",
        "measure",
    ),
    *(
        "import",
        "review",
        "ledger",
        "accept",
        "reject",
    ),
    *("baseline", "init", "new-plugin", "plugins", "schema", "completion"),
)


def test_the_help_is_dutch(samendomein):
    assert samendomein("--help").out == DUTCH


def test_without_a_command_the_help_is_shown(samendomein):
    ran = samendomein("")

    assert ran.out == DUTCH
    assert ran.code == 0


@pytest.mark.parametrize("typed", ["--lang en --help", "--help --lang=en"])
def test_the_help_is_english_if_somebody_asks(samendomein, typed):
    assert samendomein(typed).out.startswith(
        "Usage: samendomein [OPTIONS] COMMAND [OPTIONS]\n\n"
        "  Does a municipality's policy for the social domain hang together?\n"
    )


def test_the_environment_can_ask_too(samendomein, monkeypatch):
    monkeypatch.setenv("SAMENDOMEIN_LANG", "en")

    assert samendomein("--help").out.startswith("Usage: ")
    assert samendomein("--help --lang nl").out.startswith("Gebruik: ")


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_in_both_languages(samendomein, command):
    dutch = samendomein(f"{command} --help").out
    english = samendomein(f"{command} --help --lang en").out

    assert dutch.startswith(f"Gebruik: samendomein {command} [OPTIES]")
    assert english.startswith(f"Usage: samendomein {command} [OPTIONS]")
    assert not set(prose(dutch)) & set(prose(english))


def test_a_language_before_the_command_counts(samendomein):
    ran = samendomein("--lang en check plan.toml --select D01 --as-of 2024-04-01")

    assert "\nChecks that judged the plan: " in f"\n{ran.out}"


def test_speaking_leaves_nothing_behind():
    before = os.environ.get("LANGUAGE"), gettext.textdomain()

    with speaking("nl"):
        assert (spoken(), say("Why")) == ("nl", "Waarom")
    with speaking("en"):
        assert (spoken(), say("Why")) == ("en", "Why")

    assert (os.environ.get("LANGUAGE"), gettext.textdomain()) == before


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "nl"),
        (["--lang", "en"], {}, "en"),
        (["--lang=en"], {}, "en"),
        (["--lang"], {}, "nl"),
        (["--lang", "fr"], {}, "nl"),
        (["report", "--", "--lang", "en"], {}, "nl"),
        ([], {"SAMENDOMEIN_LANG": "en"}, "en"),
        ([], {"SAMENDOMEIN_LANG": "klingon"}, "nl"),
    ],
)
def test_the_language_is_known_before_the_arguments_are_understood(
    arguments, environment, language
):
    assert asked_language(arguments, environment) == language


def test_the_compiled_texts_of_click_are_those_that_were_written(tmp_path):
    with (CATALOGUE / "click.po").open("rb") as file:
        written = read_po(file, locale="nl")
    with (tmp_path / "click.mo").open("wb") as file:
        write_mo(file, written)

    assert catalogue(tmp_path / "click.mo") == catalogue(CATALOGUE / "click.mo")


def catalogue(file: Path) -> dict[object, str]:
    """What is in a compiled catalogue, besides its header."""
    with file.open("rb") as opened:
        texts = gettext.GNUTranslations(opened)._catalog
    return {text: said for text, said in texts.items() if text}


def prose(said: str) -> list[str]:
    """The lines that say something, and are not an example of a command."""
    return [
        line
        for line in said.splitlines()
        if len(line.split()) > 3 and line.strip().split(":")[0] not in SHELLS
    ]


SHELLS = ("bash", "zsh", "fish", "powershell")
