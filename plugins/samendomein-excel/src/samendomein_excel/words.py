"""The words of a workbook that do not come from the vocabulary, in two languages."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from samendomein import Text, Translator

Language = Literal["nl", "en"]

NAMESPACE = "excel"

MADE_FROM = "_samendomein"
"""The hidden sheet with the plan from which the workbook was made."""

LISTS = "_lijsten"
"""The hidden sheet with the lists that columns offer."""


@frozen(kw_only=True)
class SheetWords:
    """The names of sheets and columns of our own."""

    relations: str
    findings: str
    measured: str
    explanation: str
    from_: str
    relation: str
    to: str
    element: str
    number: str
    order: str
    yes: str
    no: str


DUTCH = SheetWords(
    relations="Relaties",
    findings="Bevindingen",
    measured="Aantallen en metingen",
    explanation="Uitleg",
    from_="Van",
    relation="Relatie",
    to="Naar",
    element="Element",
    number="Relatienummer",
    order="Volgorde",
    yes="ja",
    no="nee",
)

ENGLISH = SheetWords(
    relations="Relations",
    findings="Findings",
    measured="Counts and measurements",
    explanation="Explanation",
    from_="From",
    relation="Relation",
    to="To",
    element="Element",
    number="Relation number",
    order="Order",
    yes="yes",
    no="no",
)


_ALIKE = {
    **str.maketrans("_-\u2010\u2011\u2018\u2019\u02bc", "    '''"),
    **dict.fromkeys(map(ord, "\u00ad\u200b\ufeff")),
}
"""Hyphens and apostrophes as programs and people change them, and what cannot be seen."""


def words_for(language: str) -> SheetWords:
    """The words in a language."""
    return DUTCH if language == "nl" else ENGLISH


def plain(heading: object) -> str:
    """A heading as it is compared: without capitals, spaces around it, or a star."""
    bare = str(heading).translate(_ALIKE).strip().strip("*:").casefold()
    return "_".join(bare.split())


def told(translator: Translator, text: Text) -> str:
    """A text of this plugin in the reader's language."""
    return translator.render(text, NAMESPACE)
