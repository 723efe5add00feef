"""The language in which the command speaks: Dutch, unless somebody asks for English."""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

LANGUAGES = ("nl", "en")
VARIABLE = "SAMENDOMEIN_LANG"

_CORE = "samendomein"
_CLICK = "click"
_FOLDER = Path(__file__).parent


def asked_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language that ``--lang`` asks for, or else the environment, or else Dutch.

    It is needed before the arguments are understood, since the complaints about them are in it.
    """
    asked = environment.get(VARIABLE, "")
    for argument, following in zip(arguments, [*arguments[1:], ""], strict=False):
        if argument == "--":
            break
        name, equals, value = argument.partition("=")
        if name == "--lang":
            asked = value if equals else following
    return asked if asked in LANGUAGES else "nl"


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Let the command, and click under it, speak a language.

    Click takes its texts from the domain of gettext that is in force, so that becomes one with
    our translations of them.
    """
    before = os.environ.get("LANGUAGE"), gettext.textdomain()
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(_CORE, str(_FOLDER.parent / "locale"))
    gettext.bindtextdomain(_CLICK, str(_FOLDER / "locale"))
    gettext.textdomain(_CLICK)
    try:
        yield
    finally:
        gettext.textdomain(before[1])
        if before[0] is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = before[0]


def spoken() -> str:
    """The language that is spoken now."""
    return asked_language((), {VARIABLE: os.environ.get("LANGUAGE", "")})


def say(template: str, /, **values: str) -> str:
    """Say a text of the core, without loading what reports need to do so."""
    said = gettext.dgettext(_CORE, template)
    return said.format(**values) if values else said
