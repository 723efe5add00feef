"""What a rule is: one class for each table in the files with rules."""

from __future__ import annotations

from typing import Any, ClassVar

from attrs import frozen


class Rule:
    """What every rule has."""

    table: ClassVar[str]


TABLES: dict[str, type[Any]] = {}
"""The class of each table of rules, by the name of the table."""


def _table(name: str) -> Any:
    def enter(cls: type[Any]) -> type[Any]:
        cls.table = name
        TABLES[name] = cls
        return cls

    return enter


@_table("section")
@frozen(kw_only=True)
class SectionRule(Rule):
    """What stands under a heading; ``holds`` is a kind, ``nothing``, or ``decision``."""

    id: str
    headings: tuple[str, ...]
    holds: str


@_table("statement")
@frozen(kw_only=True)
class StatementRule(Rule):
    """A fixed section of a proposal; ``section`` is a word of the vocabulary."""

    id: str
    headings: tuple[str, ...]
    section: str


@_table("label")
@frozen(kw_only=True)
class LabelRule(Rule):
    """Words before a code and a title: "Thema A: ...".

    ``code`` is ``either`` (a code or a colon), ``must`` or ``no`` (a colon).
    """

    id: str
    words: tuple[str, ...]
    is_: str
    code: str = "either"


@_table("code")
@frozen(kw_only=True)
class CodeRule(Rule):
    """Letters of a code that say by themselves what they number: BD-7."""

    id: str
    prefixes: tuple[str, ...]
    is_: str


@_table("furniture")
@frozen(kw_only=True)
class FurnitureRule(Rule):
    """Headings of a site; what is under them is left out ``until`` the next heading or the end."""

    id: str
    headings: tuple[str, ...]
    until: str = "next heading"


@_table("announcement")
@frozen(kw_only=True)
class AnnouncementRule(Rule):
    """Words in a sentence that ends in a colon, which say what is listed below it."""

    id: str
    words: tuple[str, ...]
    is_: str
    with_: tuple[str, ...] = ()


@_table("phrase")
@frozen(kw_only=True)
class PhraseRule(Rule):
    """A sentence that proposes something itself; ``{title}`` is what it proposes."""

    id: str
    pattern: str
    is_: str
    certainty: str = "waarschijnlijk"
    starts: bool = False


@_table("column")
@frozen(kw_only=True)
class ColumnRule(Rule):
    """Headings of a column, and the role of what stands in it."""

    role: str
    words: tuple[str, ...]


@_table("paper")
@frozen(kw_only=True)
class PaperRule(Rule):
    """By which words in a title, or near its start, a kind of paper is known."""

    kind: str
    title: tuple[str, ...] = ()
    start: tuple[str, ...] = ()
    furniture: bool = False


@_table("field")
@frozen(kw_only=True)
class FieldRule(Rule):
    """Words before a colon at the head of a paper or below an action: "Trekker: ..."."""

    role: str
    words: tuple[str, ...]


@_table("law")
@frozen(kw_only=True)
class LawRule(Rule):
    """A law by its names, exactly as written."""

    id: str
    title: str
    words: tuple[str, ...]
    abbreviation: str = ""
    bwb: str = ""


@_table("body")
@frozen(kw_only=True)
class BodyRule(Rule):
    """An organisation that papers name; some count only where they are said to do something."""

    id: str
    title: str
    words: tuple[str, ...]
    layer: str
    kind: str
    only_as_owner: bool = False


@_table("plan")
@frozen(kw_only=True)
class PlanRule(Rule):
    """Words before the name of a plan; ``weak`` ones need a name between quotes, or years.

    ``bare`` ones need neither: there is one of them, such as the programmabegroting.
    """

    kind: str
    words: tuple[str, ...]
    weak: tuple[str, ...] = ()
    bare: bool = False


@_table("known_plan")
@frozen(kw_only=True)
class KnownPlanRule(Rule):
    """A plan that is known by its name alone."""

    id: str
    title: str
    kind: str
    words: tuple[str, ...]


@_table("source")
@frozen(kw_only=True)
class SourceRule(Rule):
    """Where money comes from."""

    id: str
    title: str
    words: tuple[str, ...]
    national: bool = False
