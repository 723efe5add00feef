"""Putting what changed in an edited copy into the plan files."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.pipeline.three_ways import (
    NOTHING,
    Compared,
    Difference,
    Unit,
    relation_words,
)
from samendomein.plan.elements.element import Element
from samendomein.plan.origin import InFile
from samendomein.plan.plan import Plan
from samendomein.plan.vocabulary import kind_named
from samendomein.sources.columns import kind_tables
from samendomein.sources.convert import missing_word
from samendomein.sources.slots import slots_of
from samendomein.sources.writing import Row, Written, as_records
from samendomein.toml.changing import Keys, TomlText
from samendomein.toml.document import Document, parse_document
from samendomein.toml.editing import with_row
from samendomein.toml.reading import read_bytes

NEW_FILE = "plan.toml"
"""The file for new elements of a folder that has no plan files yet."""

_BOM = "\ufeff"


@frozen(kw_only=True)
class RowChange:
    """What changes in one table of a file.

    Attributes:
        keys: Where the table stands: its name, and its number if there are several.
        values: The new values, by key.
        gone: The keys that go.
        is_gone: Whether the whole table goes.
    """

    keys: Keys
    values: Mapping[str, Any] = field(factory=dict)
    gone: tuple[str, ...] = ()
    is_gone: bool = False


def settled(compared: Compared, *, keep_theirs: bool) -> Compared:
    """The same without conflicts: the edited copy wins, or the plan files do."""
    changed, added, removed = list(compared.changed), list(compared.added), list(compared.removed)
    for one in compared.conflicts if keep_theirs else ():
        if one.field:
            changed.append(one)
        elif one.theirs is NOTHING:
            removed.append((one.kind, one.element))
        else:
            added.append((one.kind, one.theirs))
    return Compared(
        changed=tuple(changed), added=tuple(added), removed=tuple(removed), conflicts=()
    )


def merged_files(
    compared: Compared, theirs: Written, ours: Plan, *, folder: Path, language: str = "nl"
) -> dict[Path, str]:
    """The texts of the plan files with the changes in them: only of those that change.

    Args:
        compared: What to change; it has no conflicts.
        theirs: The edited copy.
        ours: The plan files as they are now.
        folder: Where the plan files lie.
        language: The language of a new file.

    Raises:
        UsageError: An element does not stand in a plan file, or the file cannot be changed.
        ReadError: A plan file can no longer be read.
    """
    return _Files(theirs, ours, folder, language).merged(compared)


class _Files:
    def __init__(self, theirs: Written, ours: Plan, folder: Path, language: str) -> None:
        self._ours = ours
        self._folder = folder
        self._language = language
        self._theirs = {one: _by_id(theirs, one) for one in ("nl", "en")}
        self._rows = {one: _by_id(ours, one) for one in ("nl", "en")}
        self._texts: dict[Path, tuple[str, str]] = {}
        self._documents: dict[Path, Document] = {}

    def merged(self, compared: Compared) -> dict[Path, str]:
        changes: defaultdict[Path, list[RowChange]] = defaultdict(list)
        by_element: defaultdict[str, list[Difference]] = defaultdict(list)
        for one in compared.changed:
            by_element[one.element].append(one)
        for id, differences in by_element.items():
            path, keys = self._place(id)
            changes[path].append(self._change(self._ours[id], path, keys, differences))
        for _, id in compared.removed:
            path, keys = self._place(id)
            changes[path].append(RowChange(keys=keys, is_gone=True))
        written = {path: with_changes(self._text(path), every) for path, every in changes.items()}
        for kind, row in compared.added:
            path = self._file_for(kind_named(kind))
            before = written[path] if path in written else self._text(path)
            written[path] = self._with_new(before, kind, row["id"], path)
        return {
            path: self._texts[path][0] + text
            for path, text in written.items()
            if text != self._texts[path][1]
        }

    def _change(
        self, element: Element, path: Path, keys: Keys, differences: Iterable[Difference]
    ) -> RowChange:
        kind = type(element)
        found = _at(self._documents[path].values, keys)
        language = _language_of(found, kind, self._language)
        theirs = self._theirs[language][element.id]
        written = {slots_of(kind)[word.casefold()].name: word for word in found}
        values: dict[str, Any] = {}
        gone: list[str] = []
        relations = relation_words(kind.words.name)
        for word in dict.fromkeys(one.field for one in differences):
            own = _word(kind, word, language)
            if word in relations:
                links = self._links(element, word, own, language, differences)
                value: Any = links[0] if len(links) == 1 and _is_missing(links[0]) else links
                value = value or NOTHING
            else:
                value = theirs.get(own, NOTHING)
            key = written.get(word, own)
            if value is NOTHING:
                gone += [key] if key in found else []
            else:
                values[key] = value
        return RowChange(keys=keys, values=values, gone=tuple(gone))

    def _links(
        self,
        element: Element,
        word: str,
        own: str,
        language: str,
        differences: Iterable[Difference],
    ) -> list[Any]:
        """The links of a relation: ours, with what changed in the copy."""
        theirs = self._theirs[language][element.id].get(own)
        ours = self._rows[language][element.id].get(own)
        kept, changed = links_by_unit(word, ours), links_by_unit(word, theirs)
        for one in differences:
            unit = (word, one.target, one.assessor)
            if one.field == word and unit in changed:
                kept[unit] = changed[unit]
            elif one.field == word:
                kept.pop(unit, None)
        return list(kept.values())

    def _with_new(self, text: str, kind: str, id: str, path: Path) -> str:
        words = kind_named(kind).words
        values = parse_document(text, path=path.as_posix()).values
        table = next((word for word in values if word in words.written()), None)
        language = self._language
        if table is not None:
            language = "en" if table == words.name != words.nl else "nl"
        elif any(word in _ENGLISH for word in values):
            language = "en"
        return with_row(text, table or _word_of(words, language), self._theirs[language][id])

    def _file_for(self, kind: type[Element]) -> Path:
        """Where most elements of a kind stand, or else most of the plan."""
        places = Counter(_path_of(one) for one in self._ours.all(kind))
        if not places:
            places = Counter(_path_of(one) for one in self._ours.elements)
        paths = sorted((-count, path) for path, count in places.items() if path)
        return Path(paths[0][1]) if paths else self._folder / NEW_FILE

    def _place(self, id: str) -> tuple[Path, Keys]:
        element = self._ours[id]
        path = _path_of(element)
        if not path:
            raise UsageError(
                Text(
                    "{element} does not stand in a plan file, so it cannot be changed there",
                    element=f"'{id}'",
                ),
                Text("change it where it comes from: {place}", place=element.origin.location.path),
            )
        assert isinstance(element.origin, InFile)
        self._text(Path(path))
        return Path(path), element.origin.keys

    def _text(self, path: Path) -> str:
        if path not in self._texts:
            text = read_bytes(path, path=path.as_posix()).decode("utf-8") if path.exists() else ""
            mark = _BOM if text.startswith(_BOM) else ""
            self._texts[path] = (mark, text.removeprefix(_BOM))
            self._documents[path] = parse_document(text, path=path.as_posix())
        return self._texts[path][1]


def links_by_unit(word: str, links: Any) -> dict[Unit, Any]:
    """What stands under a relation, by what each link is known, in whatever language.

    Args:
        word: The English word of the relation.
        links: What stands there: a list, one link, or nothing.
    """
    return {_unit(word, link): link for link in _listed(links)}


def with_changes(text: str, changes: Iterable[RowChange]) -> str:
    """The text with other values; comments, order and line ends stay as they are.

    Raises:
        UsageError: A value cannot be changed without disturbing something else.
    """
    file = TomlText(text)
    every = list(changes)
    for change in every:
        for key in change.gone:
            file.remove((*change.keys, key))
        for key, value in change.values.items():
            file.set((*change.keys, key), value)
    # From the last to the first, so that the numbers of the others stay what they are.
    for change in sorted((one for one in every if one.is_gone), key=_number, reverse=True):
        file.remove(change.keys)
    return file.text()


def _number(change: RowChange) -> int:
    return int(change.keys[1]) if len(change.keys) > 1 else 0


_ENGLISH = frozenset({"goal", "theme", "action", "budget", "event"})
"""Tables by which one sees that a file is written with English words."""


_TO = ("to", "naar")
_ASSESSOR = ("assessor", "beoordelaar")


def _path_of(element: Element) -> str:
    """The plan file in which an element stands; empty if it comes from elsewhere."""
    if not isinstance(element.origin, InFile):
        return ""
    path = element.origin.location.path
    return path if path.endswith(".toml") else ""


def _at(values: Any, keys: Keys) -> Mapping[str, Any]:
    for key in keys:
        values = values[key]
    found: Mapping[str, Any] = values
    return found


def _language_of(row: Mapping[str, Any], kind: type[Element], otherwise: str) -> str:
    """The language in which most keys of a row are written."""
    names = [(word, slots_of(kind)[word.casefold()].name) for word in row]
    english = sum(1 for word, name in names if word == name)
    dutch = sum(1 for word, name in names if word == _word(kind, name, "nl"))
    return otherwise if english == dutch else "en" if english > dutch else "nl"


def _word(kind: type[Element], name: str, language: str) -> str:
    table = next(one for one in kind_tables(language) if one.name == kind.words.name)
    return next(column.word for column in table.columns if column.name == name)


def _word_of(words: Any, language: str) -> str:
    return str(words.nl if language == "nl" else words.name)


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _unit(word: str, link: Any) -> Unit:
    if isinstance(link, Mapping):
        target, assessor = (
            next((str(link[key]) for key in keys if key in link), "") for keys in (_TO, _ASSESSOR)
        )
        return (word, target, assessor)
    missing = missing_word(link)
    return (word, str(link) if missing is None else missing.value, "")


def _is_missing(link: Any) -> bool:
    return isinstance(link, str) and missing_word(link) is not None


def _by_id(plan: Written, language: str) -> dict[str, Row]:
    return {row["id"]: row for rows in as_records(plan, language).values() for row in rows}
