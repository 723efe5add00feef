"""How a report tells a finding: what it is about, where it stands, and who accepted it."""

from __future__ import annotations

import json
from hashlib import sha256

from attrs import frozen


@frozen(kw_only=True)
class Named:
    """An element as a reader knows it.

    Attributes:
        id: Its id.
        title: What it is called.
        kind: The word for its kind, in the language of the report.
    """

    id: str
    title: str
    kind: str


@frozen(kw_only=True)
class PassageEntry:
    """A place in a paper.

    Attributes:
        document: The title of the paper.
        dated: The date of the paper in words; empty if it is not known.
        section: The section; empty if it is not known.
        page: The page; empty if it is not known.
        quote: The words as printed; empty if none are quoted.
        url: Where the paper can be found; empty if it is not known.
    """

    document: str
    dated: str = ""
    section: str = ""
    page: str = ""
    quote: str = ""
    url: str = ""

    @property
    def in_one_line(self) -> str:
        """The words that are quoted, and where they stand."""
        parts = (self.document, self.section, self.page)
        where = ", ".join(part for part in parts if part)
        return f"“{self.quote}” ({where})" if self.quote else where


@frozen(kw_only=True)
class Place:
    """A place in a file."""

    path: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        if self.line is not None and self.column is not None:
            return f"{self.path}:{self.line}:{self.column}"
        parts = [self.path, self.line, self.column]
        return ":".join(str(part) for part in parts if part is not None)


@frozen(kw_only=True)
class FindingEntry:
    """One finding, told.

    Attributes:
        check: The id of the check.
        code: Its code in the catalogue; empty if it has none.
        title: What is wrong, in general.
        severity: ``high``, ``medium`` or ``low``.
        severity_word: The same in the language of the report.
        message: What is the matter here.
        why: Why it matters.
        fix: What to do about it.
        elements: What it is about; the first is the one to change.
        key: Tells findings of one check about the same elements apart.
        place: Where the element stands in a file.
        passages: Where papers say so.
        notes: What is to be told of its acceptance, such as that it has ended.
    """

    check: str
    code: str
    title: str
    severity: str
    severity_word: str
    message: str
    why: str
    fix: str
    elements: tuple[Named, ...]
    key: str
    place: Place
    passages: tuple[PassageEntry, ...]
    notes: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """What is the matter, and with what: for a line of its own."""
        about = self.elements[0]
        return f"{about.kind} '{about.title}': {self.message}"

    @property
    def fingerprint(self) -> str:
        """What it is known by, as a short code: the same as long as it is the same finding.

        It is made of the check, the elements and the key; never of a line or a text.
        """
        known_by = [self.check, [one.id for one in self.elements], self.key]
        return sha256(json.dumps(known_by).encode()).hexdigest()[:32]


@frozen(kw_only=True)
class AcceptedEntry:
    """A finding that somebody accepted for a while, told.

    Attributes:
        finding: The finding.
        reason: Why it is accepted.
        owner: The role that answers for it.
        approved_by: The role that approved it; empty if that is the owner.
        signed_on: The day it was signed, as ``2024-04-01``.
        signed_on_words: The same in words.
        until: The last day on which it is accepted, as ``2024-04-01``; empty if that is for good.
        until_words: The same in words, with the event that ends it if there is one.
        place: Where the acceptance stands in a file.
    """

    finding: FindingEntry
    reason: str
    owner: str
    approved_by: str
    signed_on: str
    signed_on_words: str
    until: str
    until_words: str
    place: Place


@frozen(kw_only=True)
class RemarkEntry:
    """What is to be told of an acceptance or of the baseline.

    Attributes:
        kind: What it is about, such as ``expired`` or ``unused``.
        kind_word: The same in the language of the report.
        message: What is the matter.
        hint: What can be done about it.
        place: Where the acceptance stands in a file; ``None`` for the baseline.
        findings: The findings that stand because of it.
    """

    kind: str
    kind_word: str
    message: str
    hint: str
    place: Place | None
    findings: tuple[FindingEntry, ...]


@frozen(kw_only=True)
class FindingGroup:
    """The findings about one element, heaviest first."""

    about: Named
    findings: tuple[FindingEntry, ...]

    @property
    def shares_its_place(self) -> bool:
        """Whether all its findings stand at one place and quote the same passages."""
        first = self.findings[0]
        return all(
            one.place == first.place and one.passages == first.passages for one in self.findings[1:]
        )
