"""The folder into which papers are imported: its plan, its proposals and its files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from samendomein.errors import ReadError, UsageError
from samendomein.hooks.plugins import Plugins
from samendomein.importing.alike import Likeness, likenesses
from samendomein.importing.reviewed import Review, read_reviews
from samendomein.language.text import Text
from samendomein.pipeline.reading import read_plan
from samendomein.pipeline.settings import Settings, SourceSetting, read_settings
from samendomein.pipeline.writing import write_together
from samendomein.plan.elements import Document
from samendomein.plan.elements.element import Element, State
from samendomein.plan.links import AnyRelation
from samendomein.plan.origin import InFile
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.plan import Plan
from samendomein.plan.reading_order import reading_order
from samendomein.plan.vocabulary import tables
from samendomein.sources.slots import slots_of
from samendomein.toml.changing import TomlText
from samendomein.toml.reading import decode, read_bytes

PROPOSALS = "voorstellen"
"""The folder beside the plan files in which proposals wait."""

REVIEWED = "reviewed.toml"
"""The file beside the plan that remembers who decided what."""

Keys = tuple[str | int, ...]


@frozen(kw_only=True)
class Room:
    """A folder with a plan and with proposals.

    Attributes:
        folder: The folder of the settings, or else of the plan.
        plans: The folder in which the plan files are.
        language: The words in files that are written anew.
        plan: Everything that was read, the proposals too.
        reviews: What was decided before.
        texts: The files that are being changed, by path.
    """

    folder: Path
    plans: Path
    language: str
    plan: Plan
    reviews: tuple[Review, ...] = ()
    texts: dict[Path, TomlText] = field(factory=dict)

    @property
    def proposals(self) -> Path:
        """The folder in which proposals wait."""
        return self.plans / PROPOSALS

    @property
    def reviewed(self) -> Path:
        """The file that remembers who decided what."""
        return self.folder / REVIEWED

    @property
    def waiting(self) -> tuple[Element, ...]:
        """The proposals that wait for a decision; a paper comes along with what quotes it."""
        return tuple(
            reading_order(
                one
                for one in self.plan.elements
                if one.state is State.PROPOSED and not isinstance(one, Document)
            )
        )

    @cached_property
    def leaving(self) -> Mapping[str, Sequence[AnyRelation]]:
        """By the id of an element, the relations that start from it."""
        found: defaultdict[str, list[AnyRelation]] = defaultdict(list)
        for link in self.plan.relations:
            found[link.source].append(link)
        return found

    @cached_property
    def likenesses(self) -> Mapping[str, list[Likeness]]:
        """By the id of a proposal, what of all that is accepted or before it may be the same."""
        days = {one.id: one.dated for one in self.plan.all(Document)}

        def age(one: Element) -> date:
            first = days.get(one.passages[0].document) if one.passages else None
            return first.latest if isinstance(first, PartialDate) else date.max

        # A later paper says again what stood in an earlier one, however their files are called.
        waiting = sorted(self.waiting, key=age)
        accepted = [one for one in self.plan.elements if one.state is State.ACCEPTED]
        return likenesses((*accepted, *waiting), of=waiting)

    def element(self, id: str) -> Element | None:
        """The element with this id, accepted or proposed."""
        return self.plan.index.by_id.get(id)

    def file_of(self, element: Element) -> Path | None:
        """The plan file in which an element stands, if it is one."""
        if not isinstance(element.origin, InFile):
            return None
        path = Path(element.origin.location.path)
        return path if path.suffix == ".toml" else None

    def text(self, path: Path) -> TomlText:
        """A file to change, as it is now; an empty one if it is not there."""
        if path not in self.texts:
            said = ""
            if path.exists():
                shown = path.as_posix()
                said = decode(read_bytes(path, path=shown), path=shown)
            self.texts[path] = TomlText(said)
        return self.texts[path]

    def plan_files(self) -> tuple[Path, ...]:
        """Every plan file that was read."""
        return tuple(Path(path) for path, _ in self.plan.read_from.files if path.endswith(".toml"))

    def write(self) -> tuple[Path, ...]:
        """Write every file that changed, all or none; those in which nothing is left go.

        Raises:
            UsageError: A file cannot be changed or written. Then none was.
        """
        # Everything is made before anything is written, so that a fault leaves all as it was.
        # Proposals go last: whoever pulls the plug finds an element twice, and never lost.
        texts = sorted(
            self.texts.items(), key=lambda one: (one[0].parent == self.proposals, one[0])
        )
        made = {path: text.text() for path, text in texts if text.is_changed}
        written = write_together({
            path: None if not self.texts[path].values and _only_comments(content) else content
            for path, content in made.items()
        })  # fmt: skip
        self.texts.clear()
        self._tidy(written)
        return tuple(sorted(written))

    def _tidy(self, written: Sequence[Path]) -> None:
        """Take away the folder of the proposals when the last of them was decided on."""
        if any(path.parent == self.proposals and not path.exists() for path in written):
            with suppress(OSError):
                # It stays if somebody keeps anything else there.
                self.proposals.rmdir()


def open_room(
    folder: Path, plugins: Plugins, *, language: str | None = None, needed: bool = False
) -> Room:
    """Read the plan and the proposals of a folder, which need not be there yet.

    Args:
        folder: The folder.
        plugins: The plugins that read its plan.
        language: The words in files that are written anew; otherwise those of the settings.
        needed: Whether the folder has to be there.

    Raises:
        ReadError: A file could not be read, so that nobody knows what is in it.
        UsageError: It is no folder, or it is not there.
    """
    if needed and not folder.exists():
        raise UsageError(
            Text("{path} does not exist", path=folder.as_posix()),
            Text("name the folder into which papers were imported"),
        )
    if folder.exists() and not folder.is_dir():
        raise UsageError(
            Text("{path} is a file; expected a folder", path=folder.as_posix()),
            Text("name the folder in which the plan files are"),
        )
    settings = evolve(read_settings(folder), with_proposed=True)
    plans = _plans(settings, folder)
    settings = evolve(settings, sources=_sources_there(settings, plugins))
    reading = read_plan(settings, plugins, as_of=date.max)
    unread = [one for one in reading.plan.problems if one.id.startswith("toml/")]
    if unread:
        raise ReadError(unread)
    reviews = read_reviews(settings.folder_of(folder) / REVIEWED)
    if reviews.problems:
        raise ReadError(reviews.problems)
    return Room(
        folder=settings.folder_of(folder),
        plans=plans,
        language=language or settings.language or "nl",
        plan=reading.plan,
        reviews=reviews.reviews,
    )


def rows_in(values: Mapping[str, Any]) -> Iterator[tuple[Keys, type[Element], dict[str, Any]]]:
    """Every element in a plan file: where it stands, its kind, and its row."""
    for word, rows in values.items():
        known = tables().get(word.casefold())
        if known is None:
            continue
        if isinstance(rows, Mapping):
            yield (word,), known[0], dict(rows)
        elif isinstance(rows, list):
            for number, row in enumerate(rows):
                if isinstance(row, Mapping):
                    yield (word, number), known[0], dict(row)


def row_of(text: TomlText, id: str) -> tuple[Keys, type[Element], dict[str, Any]] | None:
    """Where the element with this id stands in a file now, with its row."""
    return next((found for found in rows_in(text.values) if found[2].get("id") == id), None)


def key_for(row: Mapping[str, Any], kind: type[Element], name: str) -> str | None:
    """The word that a row uses for a field or relation, if it is there."""
    slots = slots_of(kind)
    return next((word for word in row if _name(slots, word) == name), None)


def _name(slots: Mapping[str, Any], word: str) -> str:
    slot = slots.get(word) or slots.get(word.casefold())
    return "" if slot is None else str(slot.name)


def _plans(settings: Settings, folder: Path) -> Path:
    """The first folder that the settings name as a source, or else the folder itself."""
    folders = [one.path for one in settings.sources if one.path.suffix == ""]
    return folders[0] if folders else folder


def _sources_there(settings: Settings, plugins: Plugins) -> tuple[SourceSetting, ...]:
    """What there is to read: a folder into which nothing was imported yet can be empty."""
    readers = [source for source in plugins.sources if not source.proposes]
    return tuple(
        one
        for one in settings.sources
        if one.plugin or any(source.reads(one.path) for source in readers)
    )


def _only_comments(text: str) -> bool:
    return all(not line.strip() or line.lstrip().startswith("#") for line in text.splitlines())
