"""Reading papers with the sources that propose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import frozen

from samendomein.assessment.assessment import Failure
from samendomein.errors import Problem, ReadError, SamendomeinError, UsageError
from samendomein.hooks.plugins import Plugins
from samendomein.language.text import Text
from samendomein.pipeline.settings import Settings
from samendomein.plan.elements.element import Element
from samendomein.plan.links import AnyRelation
from samendomein.sources.paper import PaperText
from samendomein.sources.source import Fragment, Request, Source

MOST_PAPERS = 10_000


@frozen(kw_only=True)
class PaperRead:
    """What one paper holds.

    Attributes:
        path: The file.
        text: Its text.
        elements: What was recognised in it.
        relations: The relations between those.
    """

    path: Path
    text: PaperText
    elements: tuple[Element, ...]
    relations: tuple[AnyRelation, ...]


@frozen(kw_only=True)
class PapersRead:
    """What came of reading papers.

    Attributes:
        papers: Those that could be read.
        problems: What could not be read.
        failures: Sources that broke.
    """

    papers: tuple[PaperRead, ...] = ()
    problems: tuple[Problem, ...] = ()
    failures: tuple[Failure, ...] = ()


def read_papers(
    paths: Iterable[Path], plugins: Plugins, settings: Settings, *, language: str = "nl"
) -> PapersRead:
    """Read papers, and the papers in folders, each with the source that proposes from it.

    Args:
        paths: Papers, and folders with papers.
        plugins: The plugins there are.
        settings: What the settings file of the plan says, also to the sources.
        language: The language of the run.

    Raises:
        UsageError: A path does not exist, or no plugin reads it.
    """
    proposers = [source for source in plugins.sources if source.proposes]
    files = list(_files(paths, proposers))
    papers: list[PaperRead] = []
    problems: list[Problem] = []
    failures: list[Failure] = []
    for file, source in files:
        if source.network and not settings.network:
            raise UsageError(
                Text("source {source} goes over the network", source=source.id),
                Text("allow it with 'network = true' in the settings"),
            )
        request = Request(
            path=file,
            shown_as=file.as_posix(),
            settings=settings.importing.get(source.name, {}),
            folder=settings.folder,
            language=language,
        )
        try:
            fragment = source.read(request)
            papers.append(_checked(fragment, file))
            problems += fragment.problems
        except ReadError as error:
            problems += error.problems
        except SamendomeinError:
            raise
        except (Exception, SystemExit) as error:
            failures.append(Failure.of(source.name, source.id, error))
    return PapersRead(papers=tuple(papers), problems=tuple(problems), failures=tuple(failures))


def _files(paths: Iterable[Path], proposers: Sequence[Source]) -> Iterator[tuple[Path, Source]]:
    known = sorted({suffix for source in proposers for suffix in source.suffixes})
    if not proposers:
        raise UsageError(
            Text("no plugin that reads papers is installed"),
            Text("install one: python -m pip install samendomein-papieren"),
        )
    seen: set[Path] = set()
    for path in paths:
        if not path.exists():
            raise UsageError(
                Text("{path} does not exist", path=path.as_posix()),
                Text("give the path of a paper, or of a folder with papers"),
            )
        found = [path] if path.is_file() else sorted(_in_folder(path, known))
        if len(found) > MOST_PAPERS:
            raise UsageError(
                Text("more than {most} papers in one folder", most=MOST_PAPERS),
                Text("import them in parts"),
            )
        reading = [(file, _reader(file, proposers)) for file in found]
        if not found or any(source is None for _, source in reading):
            raise UsageError(
                Text("no plugin reads {path}", path=path.as_posix()),
                Text("papers that can be read end in: {suffixes}", suffixes=", ".join(known)),
            )
        for file, source in reading:
            if source is not None and file not in seen:
                seen.add(file)
                yield file, source


def _in_folder(folder: Path, suffixes: Sequence[str]) -> Iterator[Path]:
    for file in folder.rglob("*"):
        if file.suffix.lower() in suffixes and file.is_file() and not file.name.startswith("."):
            yield file


def _reader(file: Path, proposers: Sequence[Source]) -> Source | None:
    return next((one for one in proposers if file.suffix.lower() in one.suffixes), None)


def _checked(fragment: object, file: Path) -> PaperRead:
    if not isinstance(fragment, Fragment):
        raise TypeError(f"expected a Fragment, found {type(fragment).__name__}")
    if len(fragment.papers) != 1:
        raise TypeError(f"expected the text of one paper, found {len(fragment.papers)}")
    return PaperRead(
        path=file,
        text=fragment.papers[0],
        elements=fragment.elements,
        relations=tuple(fragment.relations),
    )
