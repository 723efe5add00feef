"""Papers as a plan in which everything is only proposed, without a folder to keep it in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from attrs import evolve, frozen

from samendomein.hooks.plugins import Plugins
from samendomein.importing.papers import read_papers
from samendomein.importing.proposing import Proposing, in_order
from samendomein.importing.room import Room
from samendomein.location import Location
from samendomein.pipeline.reading import Reading
from samendomein.pipeline.settings import Settings
from samendomein.plan.assemble import assemble
from samendomein.plan.origin import ReadFrom
from samendomein.plan.plan import Plan
from samendomein.sources.records import RecordReader


@frozen
class _InPaper:
    """A paper, in which nothing stands on a line of its own."""

    path: str

    def at(self, *keys: str | int) -> Location:
        """The paper."""
        return Location(self.path)


def plan_of_papers(
    paths: Iterable[Path],
    plugins: Plugins,
    settings: Settings,
    *,
    as_of: date,
    language: str = "nl",
    source: str | None = None,
) -> Reading:
    """Read papers as a plan of proposals.

    Raises:
        UsageError: A path does not exist, or not one plugin reads it.
    """
    read = read_papers(paths, plugins, settings, language=language, source=source)
    nothing = Plan(elements=(), relations=(), as_of=as_of)
    room = Room(folder=Path(), plans=Path(), language=language, plan=nothing)
    proposing = Proposing(room)
    reader = RecordReader()
    problems = list(read.problems)
    files: dict[Path, str] = {}
    for paper in in_order(read.papers):
        imported = proposing.add(paper, heading=paper.path.name)
        problems += imported.problems
        if imported.file is not None:
            files[imported.file] = paper.path.as_posix()
    # A later paper can add to what an earlier one proposed, so that all are read at the end.
    for file, path in files.items():
        reader.read(room.text(file).values, _InPaper(path))
    fragment = reader.fragment()
    plan = assemble(
        fragment.elements,
        fragment.relations,
        as_of=as_of,
        problems=(*problems, *fragment.problems),
    )
    papers = tuple((one.path.as_posix(), one.text.sha256) for one in read.papers)
    return Reading(plan=evolve(plan, read_from=ReadFrom(files=papers)), failures=read.failures)
