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
from samendomein.plan.nearest import Nearest
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
    paths: Iterable[Path],
    plugins: Plugins,
    settings: Settings,
    *,
    language: str = "nl",
    source: str | None = None,
) -> PapersRead:
    """Read papers, and the papers in folders, each with the source that proposes from it.

    Args:
        paths: Papers, and folders with papers.
        plugins: The plugins there are.
        settings: What the settings file of the plan says, also to the sources.
        language: The language of the run.
        source: The id of the source that reads them, or the name of its plugin; found by the end
            of the name of a paper unless given.

    Raises:
        UsageError: A path does not exist, no plugin reads it, or more than one does.
    """
    proposers = [one for one in plugins.sources if one.proposes]
    files = list(_files(paths, _chosen(proposers, source)))
    papers: list[PaperRead] = []
    problems: list[Problem] = []
    failures: list[Failure] = []
    for file, reader in files:
        if reader.network and not settings.network:
            raise UsageError(
                Text("source {source} goes over the network", source=reader.id),
                Text("allow it with 'network = true' in the settings"),
            )
        request = Request(
            path=file,
            shown_as=file.as_posix(),
            settings=settings.importing.get(reader.name, {}),
            folder=settings.folder,
            language=language,
        )
        try:
            fragment = reader.read(request)
            papers.append(_checked(fragment, file))
            problems += fragment.problems
        except ReadError as error:
            problems += error.problems
        except SamendomeinError:
            raise
        except (Exception, SystemExit) as error:
            failures.append(Failure.of(reader.name, reader.id, error))
    return PapersRead(papers=tuple(papers), problems=tuple(problems), failures=tuple(failures))


def _chosen(proposers: Sequence[Source], name: str | None) -> Sequence[Source]:
    """The sources with this id, or of the plugin with this name."""
    chosen = [one for one in proposers if name in (None, one.id, one.name)]
    if chosen or not proposers:
        return chosen
    known = sorted(one.id for one in proposers)
    meant = Nearest(known).to(str(name))
    raise UsageError(
        Text("there is no source {name} that reads papers", name=f"'{name}'"),
        Text("did you mean {meant}?", meant=f"'{meant}'")
        if meant
        else Text("sources that read papers: {names}", names=", ".join(known)),
    )


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
    readers = [one for one in proposers if file.suffix.lower() in one.suffixes]
    if len(readers) > 1:
        raise UsageError(
            Text(
                "more than one source reads {path}: {sources}",
                path=file.as_posix(),
                sources=", ".join(sorted(one.id for one in readers)),
            ),
            Text("choose one, such as --source {name}", name=min(one.id for one in readers)),
        )
    return readers[0] if readers else None


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
