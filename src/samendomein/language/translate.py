"""Catalogues, and the way a language writes numbers, dates and lists."""

from __future__ import annotations

import gettext
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from attrs import field, frozen

from samendomein.language.text import Text

if TYPE_CHECKING:
    from samendomein.errors import Problem

LANGUAGES = ("nl", "en")
CORE = "samendomein"


@runtime_checkable
class Wordable(Protocol):
    """A value that knows how to write itself in a language."""

    def in_words(self, translator: Translator) -> str:
        """The value as a reader of that language expects it."""


@frozen(kw_only=True)
class Catalogue:
    """Where the translations of one plugin are, and what language its own texts are in."""

    folder: Path | None = None
    written_in: str = "en"


@frozen(eq=False)
class Translator:
    """Says texts in one language.

    Attributes:
        language: ``nl`` or ``en``.
        catalogues: Of each plugin, by its namespace, where its translations are.
    """

    language: str = "nl"
    catalogues: Mapping[str, Catalogue] = field(factory=dict)
    _loaded: dict[str, gettext.NullTranslations] = field(factory=dict, init=False, repr=False)

    def say(self, template: str, /, **values: object) -> str:
        """Say a text of the core."""
        return self.render(Text(template, **values))

    def render(self, text: Text, namespace: str = CORE) -> str:
        """Say a text of a plugin, named by its namespace."""
        template = self.translate(text.template, namespace)
        written = {name: self.write(value) for name, value in text.values.items()}
        return text.fill(template, written)

    def translate(self, template: str, namespace: str = CORE) -> str:
        """The template in this language, or as it was written if no translation is there."""
        return self._catalogue(namespace).gettext(template) if template else ""

    def write(self, value: object) -> str:
        """A value as this language writes it."""
        if isinstance(value, Wordable):
            return value.in_words(self)
        if isinstance(value, str):
            return str(value)
        if isinstance(value, bool):
            return self.say("yes") if value else self.say("no")
        if isinstance(value, Text):
            return self.render(value)
        if isinstance(value, int | float | Decimal):
            return self.number(value)
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, Iterable):
            return self.list([self.write(item) for item in value])
        return str(value)

    def number(self, value: int | float | Decimal) -> str:
        """1234.5 as ``1.234,5`` or ``1,234.5``."""
        from babel.numbers import format_decimal

        return format_decimal(value, locale=self.language)

    def amount(self, value: Decimal) -> str:
        """Euros, with cents only where there are cents."""
        from babel.numbers import format_currency

        whole = value == value.to_integral_value()
        pattern = "¤ #,##0" if whole else "¤ #,##0.00"
        return format_currency(
            value, "EUR", pattern, locale=self.language, currency_digits=False
        ).replace("\N{NO-BREAK SPACE}", " ")

    def day(self, value: date) -> str:
        """A date with the month in letters."""
        from babel.dates import format_date

        return format_date(value, "d MMMM y", locale=self.language)

    def list(self, items: Iterable[str]) -> str:
        """``a, b en c``."""
        from babel.lists import format_list

        return format_list(list(items), locale=self.language)

    def problem(self, problem: Problem) -> str:
        """A problem as one line a person and an editor can follow, and its hint on the next."""
        line = (
            f"{problem.location}: {self.say('error')}[{problem.id}] {self.render(problem.message)}"
        )
        if problem.hint is None:
            return line
        return f"{line}\n  {self.say('hint')}: {self.render(problem.hint)}"

    def _catalogue(self, namespace: str) -> gettext.NullTranslations:
        if namespace not in self._loaded:
            self._loaded[namespace] = self._load(namespace)
        return self._loaded[namespace]

    def _load(self, namespace: str) -> gettext.NullTranslations:
        if namespace == CORE:
            catalogue = Catalogue(folder=Path(__file__).parent.parent / "locale")
        else:
            catalogue = self.catalogues.get(namespace, Catalogue())
        if catalogue.folder is None or catalogue.written_in == self.language:
            return gettext.NullTranslations()
        return gettext.translation(
            namespace, catalogue.folder, languages=[self.language], fallback=True
        )


@cache
def english() -> Translator:
    """The language of exceptions, which developers read."""
    return Translator("en")
