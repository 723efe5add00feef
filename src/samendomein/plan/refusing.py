"""What cannot stand in a plan, told with its place and a way out."""

from __future__ import annotations

from typing import Any

import attrs

from samendomein.errors import Problem
from samendomein.language.text import Text
from samendomein.location import Location
from samendomein.plan.elements import Document
from samendomein.plan.elements.element import Element
from samendomein.plan.elements.records import Code, Passage
from samendomein.plan.links import AnyRelation
from samendomein.plan.nearest import Nearest
from samendomein.plan.origin import InFile
from samendomein.plan.relations.relation import Relation
from samendomein.plan.vocabulary import fields_of


class Hints:
    """What an unknown id was probably meant to be, with the place where that stands."""

    def __init__(self, by_id: dict[str, Element]) -> None:
        self._by_id = by_id
        self._nearest: dict[
            tuple[type[Element], ...], tuple[Nearest, Nearest, dict[str, Element]]
        ] = {}

    def meant(self, id: str, kinds: tuple[type[Element], ...]) -> Element | None:
        """The element that was meant: by an id much like it, or by its title."""
        if kinds not in self._nearest:
            some = [one for one in self._by_id.values() if type(one) in kinds]
            by_title = {one.title: one for one in some}
            self._nearest[kinds] = Nearest(one.id for one in some), Nearest(by_title), by_title
        ids, titles, by_title = self._nearest[kinds]
        if (near := ids.to(id)) is not None:
            return self._by_id[near]
        near = titles.to(id)
        return None if near is None else by_title[near]


def double(element: Element, first: Element) -> Problem:
    """A second element has the id of another."""
    return Problem(
        id="plan/duplicate-id",
        message=Text(
            "{kind} {id} has the id of another element",
            kind=KindWord(element),
            id=f"'{element.id}'",
        ),
        location=element.origin.location,
        hint=Text(
            "{place} has it already: give one of the two another id",
            place=first.origin.location,
        ),
    )


def refused(link: AnyRelation, by_id: dict[str, Element], hints: Hints) -> Problem:
    """A relation cannot join what it names."""
    words = {"relation": _RelationWord(type(link)), "target": f"'{link.target}'"}
    source = by_id.get(link.source)
    if source is None:
        meant = hints.meant(link.source, type(link).source_kinds)
        return Problem(
            id="plan/unknown-source",
            message=Text(
                "{relation} starts from {source}, which no source defines",
                relation=words["relation"],
                source=f"'{link.source}'",
            ),
            location=link.origin.location,
            hint=None if meant is None else _did_you_mean(meant),
        )
    who = {"kind": KindWord(source), "source": f"'{source.id}'", **words}
    if link.source == link.target:
        return Problem(
            id="plan/points-to-itself",
            message=Text("{kind} {source}: {relation} points to the element itself", **who),
            location=link.origin.location,
            hint=Text("name another element, or take the line out"),
            elements=(source.id,),
        )
    target = by_id.get(link.target)
    if target is None:
        meant = hints.meant(link.target, type(link).target_kinds)
        return Problem(
            id="plan/unknown-target",
            message=Text("{kind} {source}: {relation} {target}, which no source defines", **who),
            location=link.origin.location,
            hint=Text("add an element with that id, or do not name it here")
            if meant is None
            else _did_you_mean(meant),
            elements=(source.id,) if meant is None else (source.id, meant.id),
        )
    return Problem(
        id="plan/cannot-join",
        message=Text(
            "{kind} {source}: {relation} {target}, which is a {target_kind}; expected {expected}",
            **who,
            target_kind=KindWord(target),
            expected=_KindList(type(link).target_kinds),
        ),
        location=link.origin.location,
        hint=Text("name an element of that kind"),
        elements=(source.id,),
    )


def _did_you_mean(element: Element) -> Text:
    return Text(
        "did you mean {meant} ({place})?", meant=f"'{element.id}'", place=element.origin.location
    )


def said_twice(link: AnyRelation, by_id: dict[str, Element]) -> Problem:
    """A relation stands there twice."""
    return Problem(
        id="plan/duplicate-relation",
        message=Text(
            "{kind} {source}: {relation} {target} is said twice",
            kind=KindWord(by_id[link.source]),
            source=f"'{link.source}'",
            relation=_RelationWord(type(link)),
            target=f"'{link.target}'",
        ),
        location=link.origin.location,
        hint=Text("keep one of the two, or say who judged each of them"),
    )


@attrs.frozen
class _RelationWord:
    relation: type[Relation[Any, Any]]

    def in_words(self, translator: Any) -> str:
        return self.relation.words.label(translator.language)


@attrs.frozen
class _KindList:
    kinds: tuple[type[Element], ...]

    def in_words(self, translator: Any) -> str:
        return " / ".join(kind.words.label(translator.language) for kind in self.kinds)


def unknown_document(element: Element, lost: str, hints: Hints, *, whole: bool) -> Problem:
    """An element points to a document that is not there.

    Args:
        element: The element.
        lost: The id that no document has.
        hints: What may have been meant.
        whole: Whether every code and passage of the element was read.
    """
    meant = hints.meant(lost, (Document,))
    return Problem(
        id="plan/unknown-document",
        message=Text(
            "{kind} {id} points to document {document}, which no source defines",
            kind=KindWord(element),
            id=f"'{element.id}'",
            document=f"'{lost}'",
        ),
        location=_where_named(element, lost, whole=whole),
        hint=Text("add a [[document]] with that id") if meant is None else _did_you_mean(meant),
    )


def _where_named(element: Element, document: str, *, whole: bool) -> Location:
    """The first code or passage of an element that names this document.

    If some of them could not be read, nobody can count which one it is.
    """
    place = element.origin
    if not isinstance(place, InFile) or not whole:
        return place.location
    for field in fields_of(type(element)):
        if field.holds not in (Code, Passage):
            continue
        for number, one in enumerate(getattr(element, field.name)):
            for word in field.written() if one.document == document else ():
                found = place.at(word, number, "document")
                if found != place.at(word):
                    return found
    return place.location


def proposed_document(element: Element, lost: str) -> Problem:
    """An element points to a document that nobody has accepted yet."""
    return Problem(
        id="plan/proposed-document",
        message=Text(
            "{kind} {id} points to document {document}, which is still a proposal",
            kind=KindWord(element),
            id=f"'{element.id}'",
            document=f"'{lost}'",
        ),
        location=element.origin.location,
        hint=Text("accept the document too: 'samendomein review' shows it"),
    )


@attrs.frozen
class KindWord:
    """The word for the kind of an element, in the reader's language."""

    element: Element

    def in_words(self, translator: Any) -> str:
        """For instance ``goal`` or ``doel``."""
        return self.element.words.label(translator.language)
