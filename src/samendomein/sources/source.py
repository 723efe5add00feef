"""What a source plugin declares, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from samendomein.errors import Problem
from samendomein.plan.elements.element import Element
from samendomein.plan.links import AnyRelation, as_links

if TYPE_CHECKING:
    from samendomein.plan.plan import Plan
    from samendomein.sources.paper import PaperText


def _as_tuple(values: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(values)


@frozen(kw_only=True)
class Fragment:
    """What one source read: a part of a plan, not yet well formed.

    Attributes:
        elements: The elements, in any order.
        relations: The relations, in any order; their ends may stand in another fragment.
        problems: What could not be read, each with its place.
        files: What was read, as it is shown, with the SHA-256 of what stood in it.
        papers: The text of each paper that was read; only a source that proposes gives it.
        data: What was read that is no element, such as the counts of a survey. Checks and metrics
            ask the plan for it by its class, with `Plan.data_of`.
    """

    elements: tuple[Element, ...] = field(default=(), converter=_as_tuple)
    relations: Sequence[AnyRelation] = field(default=(), converter=as_links)
    problems: tuple[Problem, ...] = field(default=(), converter=_as_tuple)
    files: tuple[tuple[str, str], ...] = field(default=(), converter=_as_tuple)
    papers: tuple[PaperText, ...] = field(default=(), converter=_as_tuple)
    data: tuple[object, ...] = field(default=(), converter=_as_tuple)


@frozen(kw_only=True)
class Request:
    """What the core asks a source to read.

    Attributes:
        path: A file or folder that exists.
        shown_as: How to name it in messages.
        settings: What the settings file says to this source besides the path.
        folder: The folder of the settings file: paths in `settings` start there.
        cache: A folder in which parsed files may be kept, or ``None``.
        language: The language of the run; texts are given as templates all the same.
    """

    path: Path
    shown_as: str
    settings: Mapping[str, Any] = field(factory=dict)
    folder: Path = Path()
    cache: Path | None = None
    language: str = "nl"


@frozen(kw_only=True)
class TemplateRequest:
    """What the core asks a source for that offers files to begin with.

    Attributes:
        plan: The plan in the folder; one without anything if there is none yet.
        language: The language of whoever fills the files in: ``nl`` or ``en``.
    """

    plan: Plan
    language: str = "nl"


@frozen(kw_only=True)
class Source:
    """A source that a plugin offers.

    Attributes:
        id: ``namespace/name``; the namespace is the plugin's.
        title: What it reads, in a few words.
        suffixes: The ends of the file names that it reads, with their dot.
        read: Reads a file or folder. It gives back what it could read, with a problem for each
            thing it could not; it raises only if the file is not its to read.
        network: Whether it goes over the network; then it runs only if the user allows that.
        read_before: Reads the plan from which a file was made, for files that people go on working
            in: what they changed is then known, and can be merged.
        proposes: Whether it reads papers, one at a time, and gives back elements that are
            *proposed*, each with a passage, and the text of the paper. Only ``samendomein
            import`` asks it; a plan is never filled with what it gives.
        template: Makes files to begin with: by name what is in them. ``samendomein init
            --namespace`` writes them into the folder of a plan.
    """

    id: str
    title: str
    suffixes: tuple[str, ...]
    read: Callable[[Request], Fragment]
    network: bool = False
    read_before: Callable[[Request], Fragment] | None = None
    proposes: bool = False
    template: Callable[[TemplateRequest], Mapping[str, str | bytes]] | None = None

    @property
    def name(self) -> str:
        """The plugin's namespace, by which settings name the source."""
        return self.id.partition("/")[0]

    def reads(self, path: Path) -> bool:
        """Whether this file, or a file directly or deeper in this folder, is its to read."""
        if path.suffix.lower() in self.suffixes:
            return True
        return path.is_dir() and any(one.suffix.lower() in self.suffixes for one in _files_in(path))


def _files_in(folder: Path) -> Iterable[Path]:
    return (one for one in folder.rglob("*") if not one.is_dir())
