"""Catalogues, and the way a language writes numbers, dates and lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from samendomein.language.text import Text

if TYPE_CHECKING:
    import gettext

    from samendomein.errors import Problem

LANGUAGES = ("nl", "en")
CORE = "samendomein"


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
        root: A folder that is left out of paths; empty to show them whole.
    """

    language: str = "nl"
    catalogues: Mapping[str, Catalogue] = field(factory=dict)
    root: str = ""
    _loaded: dict[str, gettext.NullTranslations] = field(factory=dict, init=False, repr=False)

    def say(self, template: str, /, **values: object) -> str:
        """Say a text of the core."""
        return self.render(Text(template, **values))

    def render(self, text: Text, namespace: str = CORE) -> str:
        """Say a text of a plugin, named by its namespace."""
        template = self.translate(text.template, namespace)
        write = self.write
        written = {
            name: value if type(value) is str else write(value, namespace)
            for name, value in text.values.items()
        }
        return text.fill(template, written)

    def translate(self, template: str, namespace: str = CORE) -> str:
        """The template in this language, or as it was written if no translation is there.

        A plugin may use texts of the core, so those are looked for as well.
        """
        if not template:
            return ""
        said = self._catalogue(namespace).gettext(template)
        if said is template and namespace != CORE:
            return self._catalogue(CORE).gettext(template)
        return said

    def write(self, value: object, namespace: str = CORE) -> str:
        """A value as this language writes it; what has an `in_words` writes itself.

        A text inside a text is one of the same plugin, named by its namespace.
        """
        if type(value) is str:
            return value
        # Asking whether it is of a protocol takes thirty times as long.
        if hasattr(value, "in_words"):
            words: str = value.in_words(self)
            return words
        if isinstance(value, str):
            return str(value)
        if isinstance(value, bool):
            return self.say("yes") if value else self.say("no")
        if isinstance(value, Text):
            return self.render(value, namespace)
        if isinstance(value, int | float | Decimal):
            return self.number(value)
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, Iterable):
            return self.list([self.write(item, namespace) for item in value])
        return str(value)

    def path(self, path: str) -> str:
        """A path as this reader sees it."""
        return path.removeprefix(f"{self.root}/") if self.root else path

    def number(self, value: int | float | Decimal) -> str:
        """1234.5 as ``1.234,5`` or ``1,234.5``."""
        return _number_in(self.language, value)

    def amount(self, value: Decimal) -> str:
        """Euros, with cents only where there are cents."""
        return _amount_in(self.language, value)

    def day(self, value: date) -> str:
        """A date with the month in letters."""
        return _day_in(self.language, value)

    def list(self, items: Iterable[str]) -> str:
        """``a, b en c``."""
        return _list_in(self.language, tuple(items))

    def problem(self, problem: Problem) -> str:
        """A problem as one line a person and an editor can follow, and its hint on the next."""
        error = f"{self.say('error')}[{problem.id}]"
        namespace, _, _ = problem.id.partition("/")
        line = f"{self.write(problem.location)}: {error} {self.render(problem.message, namespace)}"
        if problem.hint is None:
            return line
        return f"{line}\n  {self.say('hint')}: {self.render(problem.hint, namespace)}"

    def _catalogue(self, namespace: str) -> gettext.NullTranslations:
        if namespace not in self._loaded:
            self._loaded[namespace] = self._load(namespace)
        return self._loaded[namespace]

    def _load(self, namespace: str) -> gettext.NullTranslations:
        import gettext

        if namespace == CORE:
            catalogue = Catalogue(folder=Path(__file__).parent.parent / "locale")
        else:
            catalogue = self.catalogues.get(namespace, Catalogue())
        if catalogue.folder is None or catalogue.written_in == self.language:
            return gettext.NullTranslations()
        return gettext.translation(
            namespace, catalogue.folder, languages=[self.language], fallback=True
        )


# A report says the same days and numbers many times, and writing one anew is slow.


_SEPARATORS = {"nl": str.maketrans(",.", ".,"), "en": {}}


@lru_cache(maxsize=4096, typed=True)
def _number_in(language: str, value: int | float | Decimal) -> str:
    exact = Decimal(str(value)) if isinstance(value, float) else Decimal(value)
    if language not in _SEPARATORS or not exact.is_finite():
        from babel.numbers import format_decimal

        return format_decimal(value, locale=language)
    # What babel writes, and many times as quick: a report has thousands of numbers.
    written = f"{exact:,.3f}".rstrip("0").rstrip(".").translate(_SEPARATORS[language])
    return "0" if written == "-0" else written


@lru_cache(maxsize=4096)
def _list_in(language: str, items: tuple[str, ...]) -> str:
    from babel.lists import format_list

    return format_list(items, locale=language)


@lru_cache(maxsize=4096)
def _amount_in(language: str, value: Decimal) -> str:
    from babel.numbers import format_currency

    whole = value == value.to_integral_value()
    pattern = "¤ #,##0" if whole else "¤ #,##0.00"
    return format_currency(value, "EUR", pattern, locale=language, currency_digits=False).replace(
        "\N{NO-BREAK SPACE}", " "
    )


@lru_cache(maxsize=4096)
def _day_in(language: str, value: date) -> str:
    from babel.dates import format_date

    return format_date(value, "d MMMM y", locale=language)


@cache
def english() -> Translator:
    """The language of exceptions, which developers read."""
    return Translator("en")
