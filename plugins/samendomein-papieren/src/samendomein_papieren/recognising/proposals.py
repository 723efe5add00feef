"""What has been proposed so far: elements by what they are called, and relations between them."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from typing import Any, TypeVar, cast

from samendomein import (
    Code,
    Derived,
    Details,
    Element,
    InPaper,
    Missing,
    Passage,
    Relation,
    State,
)
from samendomein_papieren.recognising.names import without_names

Kind = TypeVar("Kind", bound=Element)
_APART = re.compile(r"[^a-z0-9]+")
_LONGEST_ID = 60


class Proposals:
    """Elements and relations that were recognised in one paper.

    What is proposed twice, with one kind and one name, is one element with two passages.
    """

    def __init__(self, document: str) -> None:
        self._document = document
        self._elements: dict[str, Element] = {}
        self._by_name: dict[tuple[type[Element], str], str] = {}
        self._relations: dict[tuple[str, str, str], Relation[Any, Any]] = {}
        self._by_kind: defaultdict[type[Element], dict[str, None]] = defaultdict(dict)
        self._leaving: set[tuple[str, str]] = set()

    @property
    def elements(self) -> tuple[Element, ...]:
        """The elements, in the order in which they were proposed."""
        return tuple(self._elements.values())

    @property
    def relations(self) -> tuple[Relation[Any, Any], ...]:
        """The relations, in the order in which they were proposed."""
        return tuple(self._relations.values())

    def of(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """The elements of one kind."""
        return tuple(cast("Kind", self._elements[id]) for id in self._by_kind[kind])

    def get(self, id: str) -> Element:
        """The element with this id."""
        return self._elements[id]

    def named(self, kind: type[Element], title: str) -> str | None:
        """The id of the element of a kind with this name, if it was proposed."""
        return self._by_name.get((kind, plain(title)))

    def propose(
        self,
        kind: type[Element],
        title: str,
        passage: Passage | None,
        /,
        *,
        id: str = "",
        key: str = "",
        code: Code | None = None,
        **values: Any,
    ) -> str:
        """Propose an element, or add what was found to the one that was proposed before.

        Args:
            kind: Its class.
            title: What it is called.
            passage: Where the paper says so.
            id: Its id if that is the same in every paper: a law, a municipality.
            key: By what it is known if the title does not tell it apart.
            code: The code that is printed there.
            values: Its other fields.

        Returns:
            Its id.
        """
        title = without_names(" ".join(title.split()))
        if isinstance(said := values.get("description"), str):
            values["description"] = without_names(said)
        name = (kind, plain(key or title))
        known = self._by_name.get(name)
        if known is not None:
            self._add(known, passage, code, values)
            return known
        id = self._free(id or f"{self._document}-{slug(title)}", shared=bool(id))
        self._by_name[name] = id
        self._by_kind[kind][id] = None
        self._elements[id] = kind(
            id=id,
            title=title,
            state=State.PROPOSED,
            passages=(passage,) if passage else (),
            codes=(code,) if code else (),
            origin=InPaper(passage) if passage else Derived("papieren"),
            **values,
        )
        return id

    def also_called(self, kind: type[Element], title: str, id: str) -> None:
        """Let another name stand for an element that was proposed."""
        self._by_name.setdefault((kind, plain(title)), id)

    def fill(self, id: str, /, **values: Any) -> None:
        """Give an element what was found later; what it has already stays."""
        self._add(id, None, None, values)

    def add(self, id: str, passage: Passage | None, code: Code | None = None) -> None:
        """Add a place, or a code, to an element that was proposed."""
        self._add(id, passage, code, {})

    def replace(self, element: Element) -> None:
        """Put another version of an element in its place."""
        self._elements[element.id] = element

    def join(self, kept: str, other: str) -> None:
        """Give an element the passages, codes and relations of another, which goes."""
        gone = self._elements.pop(other)
        del self._by_kind[type(gone)][other]
        element = self._elements[kept]
        self._elements[kept] = element.with_(
            passages=(*element.passages, *gone.passages), codes=(*element.codes, *gone.codes)
        )
        for name, id in list(self._by_name.items()):
            if id == other:
                self._by_name[name] = kept
        for key in [key for key in self._relations if other in key]:
            del self._relations[key]

    def relate(
        self,
        relation: type[Relation[Any, Any]],
        source: str,
        target: str,
        passage: Passage | None,
        **details: Any,
    ) -> None:
        """Propose a relation; proposed once more it adds its passage."""
        key = (relation.words.name, source, target)
        if source == target or not isinstance(self._elements.get(source), relation.source_kinds):
            return
        if not isinstance(self._elements.get(target), relation.target_kinds):
            return
        passages = (passage,) if passage else ()
        if key in self._relations:
            return
        self._leaving.add(key[:2])
        self._relations[key] = relation(
            source,
            target,
            Details(passages=passages, **details),
            InPaper(passage) if passage else Derived("papieren"),
        )

    def has(self, relation: type[Relation[Any, Any]], source: str) -> bool:
        """Whether such a relation starts from an element."""
        return (relation.words.name, source) in self._leaving

    def targets(self, relation: type[Relation[Any, Any]], source: str) -> list[str]:
        """Where such relations from an element lead to."""
        name = relation.words.name
        return [
            target for word, start, target in self._relations if (word, start) == (name, source)
        ]

    def _add(
        self, id: str, passage: Passage | None, code: Code | None, values: dict[str, Any]
    ) -> None:
        element = self._elements[id]
        changes: dict[str, Any] = {
            field: value
            for field, value in values.items()
            if field == "aliases" or isinstance(getattr(element, field), Missing)
        }
        if "aliases" in changes:
            changes["aliases"] = tuple(dict.fromkeys((*element.aliases, *changes["aliases"])))
        if passage and passage not in element.passages:
            changes["passages"] = (*element.passages, passage)
        if code and (code.code, code.section) not in {(c.code, c.section) for c in element.codes}:
            changes["codes"] = (*element.codes, code)
        self._elements[id] = element.with_(**changes)

    def _free(self, id: str, *, shared: bool) -> str:
        if id not in self._elements:
            return id
        if shared:
            id = f"{self._document}-{id}"
        count = 2
        while f"{id}-{count}" in self._elements:
            count += 1
        return f"{id}-{count}"


def slug(text: str) -> str:
    """A text as an id: at most so many lower-case letters, digits and hyphens."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    whole = _APART.sub("-", bare).strip("-") or "x"
    if len(whole) <= _LONGEST_ID:
        return whole
    return whole[:_LONGEST_ID].rpartition("-")[0] or whole[:_LONGEST_ID]


def plain(text: str) -> str:
    """A name with only what tells it apart: no capitals, accents, articles or punctuation."""
    return " ".join(word for word in slug_words(text) if word not in ("de", "het", "een"))


def slug_words(text: str) -> list[str]:
    """The words of a text, in lower case and without accents."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return [word for word in _APART.split(bare) if word]
