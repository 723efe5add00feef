"""What is wrong in rows of words, told with its place and a way out."""

from __future__ import annotations

import attrs

from samendomein.errors import Problem
from samendomein.language.text import Text
from samendomein.location import Location
from samendomein.plan.elements.element import Element
from samendomein.plan.elements.records import RECORDS
from samendomein.plan.nearest import Nearest
from samendomein.plan.remembered import remembered
from samendomein.plan.vocabulary import tables
from samendomein.plan.words import KindWords
from samendomein.sources.convert import NotAValue, shown
from samendomein.sources.key_words import KeyWords, key_of, keys_of
from samendomein.sources.slots import Slot, record_slots_of, slots_of


class Mistakes:
    """Gathers what a reader of rows could not read.

    Attributes:
        problems: What was told so far.
    """

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def tell(
        self,
        id: str,
        place: Location,
        message: Text,
        hint: Text | None = None,
        elements: tuple[str, ...] = (),
    ) -> None:
        """Add a problem."""
        self.problems.append(
            Problem(id=id, message=message, location=place, hint=hint, elements=elements)
        )

    def concern(self, ids: tuple[str, ...], told: int) -> None:
        """Let every problem but the first so many say which elements were not read whole."""
        self.problems[told:] = [attrs.evolve(one, elements=ids) for one in self.problems[told:]]

    def not_an_id(self, word: str | int, found: object, place: Location) -> None:
        """Something else stands where the id of an element was expected."""
        self.tell(
            "plan/wrong-type",
            place,
            Text(
                "{key}: found {found}, expected the id of an element",
                key=f"'{word}'",
                found=shown(found),
            ),
            Text("put the id between quotes"),
        )

    def unknown_key(self, cls: type, word: str, place: Location) -> None:
        """A row has a key that its kind does not have."""
        name = word_for(cls)
        self.tell(
            "plan/unknown-key",
            place,
            Text("{kind} has no key {word}", kind=name, word=f"'{word}'"),
            did_you_mean(_nearest_key(cls), word)
            or Text("keys of {kind}: {keys}", kind=name, keys=keys_of(cls)),
        )

    def twice(self, key: KeyWords, word: str, place: Location) -> None:
        """A row has two words for one key."""
        self.tell(
            "plan/said-twice",
            place,
            Text(
                "{word} says again what another key here says: {name}", word=f"'{word}'", name=key
            ),
            Text("keep one of the two keys"),
        )

    def not_a_value(
        self, cls: type, id: str | None, word: str, error: NotAValue, place: Location
    ) -> None:
        """What stands there cannot be the value of this key."""
        whose = f"'{word}'" if id is None else f"'{id}' '{word}'"
        self.tell(
            "plan/impossible-value",
            place,
            Text("{key}: {reason}", key=whose, reason=error.message),
            error.hint,
        )

    def no_title(self, cls: type[Element], id: str, place: Location) -> None:
        """An element has no title."""
        title = key_of(cls, "title")
        self.tell(
            "plan/missing-key",
            place,
            Text("{kind} {id} without {key}", kind=cls.words, id=f"'{id}'", key=title),
            Text("add {key} to it", key=title),
        )


def stands_for(name: str, word: str, cls: type) -> bool:
    """Whether a word in a row is this key, or was meant to be: then that is told already."""
    slots = _slots(cls)
    slot = slots.get(word) or slots.get(word.casefold())
    if slot is None:
        slot = slots.get(_nearest_key(cls).to(word) or "")
    return slot is not None and slot.name == name


def word_for(cls: type) -> KindWords | Text:
    """The word for a kind, a record or what is said of a relation, in the reader's language."""
    words: KindWords | None = RECORDS.get(cls) or getattr(cls, "words", None)
    return words or Text("relation")


def did_you_mean(nearest: Nearest, word: str) -> Text | None:
    """The word that was probably meant, if there is one."""
    meant = nearest.to(word)
    return None if meant is None else Text("did you mean {meant}?", meant=f"'{meant}'")


@remembered
def nearest_table() -> Nearest:
    """Finds the table that was probably meant."""
    return Nearest(tables())


@remembered
def _nearest_key(cls: type) -> Nearest:
    return Nearest(_slots(cls))


def _slots(cls: type) -> dict[str, Slot]:
    return slots_of(cls) if issubclass(cls, Element) else record_slots_of(cls)
