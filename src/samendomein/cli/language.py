"""The language in which the command speaks: Dutch, unless somebody asks for English."""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samendomein.language.translate import Catalogue

LANGUAGES = ("nl", "en")
VARIABLE = "SAMENDOMEIN_LANG"

_CORE = "samendomein"
_CLICK = "click"
_FOLDER = Path(__file__).parent

_UNDERSTOOD: ContextVar[Mapping[str, Catalogue] | None] = ContextVar("understood", default=None)
"""The translations of the plugins that this command loaded."""


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
    nothing_yet = _UNDERSTOOD.set(None)
    try:
        yield
    finally:
        _UNDERSTOOD.reset(nothing_yet)
        gettext.textdomain(before[1])
        if before[0] is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = before[0]


def spoken() -> str:
    """The language that is spoken now."""
    return asked_language((), {VARIABLE: os.environ.get("LANGUAGE", "")})


def understand(catalogues: Mapping[str, Catalogue]) -> None:
    """From here on, what ends this command can be said in the words of these plugins too."""
    _UNDERSTOOD.set(catalogues)


def understood() -> Mapping[str, Catalogue]:
    """The translations of the plugins that were loaded, by namespace."""
    return _UNDERSTOOD.get() or {}


def say(template: str, /, **values: str) -> str:
    """Say a text of the core, without loading what reports need to do so."""
    said = gettext.dgettext(_CORE, template)
    return said.format(**values) if values else said
