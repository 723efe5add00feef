"""From sources to a plan."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from attrs import evolve, frozen

from samendomein.assessment.assessment import Failure
from samendomein.calling.calls import calling
from samendomein.collecting import left_standing, without_collecting
from samendomein.errors import Problem, ReadError, SamendomeinError, UsageError
from samendomein.hooks.plugins import Plugins
from samendomein.language.text import Text
from samendomein.pipeline.settings import Settings, SourceSetting
from samendomein.plan.assemble import assemble
from samendomein.plan.links import gathered
from samendomein.plan.origin import ReadFrom
from samendomein.plan.plan import Plan
from samendomein.sources.source import Fragment, Request, Source


@frozen(kw_only=True)
class Reading:
    """A plan, and what came of reading it.

    Attributes:
        plan: The plan, as far as it could be read; it holds the problems.
        failures: Sources that broke.
    """

    plan: Plan
    failures: tuple[Failure, ...]


@without_collecting()
def read_plan(settings: Settings, plugins: Plugins, *, as_of: date) -> Reading:
    """Read every source that the settings name, and make one plan of it.

    Raises:
        UsageError: A path does not exist, or no source can read it.
    """
    fragments: list[Fragment] = []
    failures: list[Failure] = []
    cache = cache_folder()
    for setting in settings.sources:
        source = source_for(setting, plugins.sources)
        request = Request(
            path=setting.path,
            shown_as=setting.path.as_posix(),
            settings=setting.settings,
            folder=settings.folder,
            cache=cache,
            language=settings.language or "nl",
        )
        found = read_with(source, source.read, request, network=settings.network)
        if isinstance(found, Failure):
            failures.append(found)
        else:
            fragments.append(found)
    plan = assemble(
        [element for fragment in fragments for element in fragment.elements],
        gathered(fragment.relations for fragment in fragments),
        as_of=as_of,
        problems=_problems(fragments),
        proposed=settings.with_proposed,
        data=[one for fragment in fragments for one in fragment.data],
    )
    files = sorted({file for fragment in fragments for file in fragment.files})
    read_from = ReadFrom(root=_root(settings), files=tuple(files))
    plan = left_standing(evolve(plan, read_from=read_from))
    return Reading(plan=plan, failures=tuple(failures))


def read_with(
    source: Source, read: Callable[[Request], Fragment], request: Request, *, network: bool
) -> Fragment | Failure:
    """Ask a source to read: what it gives, or how it broke.

    Args:
        source: The source.
        read: What of it is asked: what it reads, or what it read before.
        request: What to read.
        network: Whether it may go over the network.

    Raises:
        UsageError: It goes over the network, and that is not allowed.
    """
    if source.network and not network:
        raise UsageError(
            Text("source {source} goes over the network", source=source.id),
            Text("allow it with 'network = true' in the settings"),
        )
    try:
        with calling(source.name, source.id):
            return _checked(read(request))
    except ReadError as error:
        return Fragment(problems=error.problems)
    except (SamendomeinError, KeyboardInterrupt):
        raise
    except BaseException as error:
        return Failure.of(source.name, source.id, error)


def source_for(setting: SourceSetting, sources: Iterable[Source]) -> Source:
    """The source that reads what a setting names.

    Raises:
        UsageError: The path does not exist, or no source can read it.
    """
    path = setting.path
    every = tuple(sources)
    sources = [source for source in every if not source.proposes]
    if setting.plugin:
        for source in sources:
            if setting.plugin in (source.id, source.name):
                return source
        if any(setting.plugin in (source.id, source.name) for source in every):
            raise UsageError(
                Text(
                    "source {name} reads papers and only proposes elements",
                    name=f"'{setting.plugin}'",
                ),
                Text("use 'samendomein import', and accept what is right in the review"),
            )
        raise UsageError(
            Text("there is no source {name}", name=f"'{setting.plugin}'"),
            Text("see 'samendomein plugins' for the sources there are"),
        )
    if not path.exists() and not path.is_symlink():
        raise UsageError(
            Text("{path} does not exist", path=path.as_posix()),
            Text("give the path of a plan file, or of a folder with plan files"),
        )
    readers = [source for source in sources if source.reads(path)]
    if len(readers) > 1 and path.is_file():
        raise UsageError(
            Text(
                "{path} can be read by several plugins: {names}",
                path=path.as_posix(),
                names=[source.name for source in readers],
            ),
            Text(
                "say in the settings which one: {example}",
                example=f'{{ path = "{path.name}", plugin = "{readers[0].name}" }}',
            ),
        )
    if readers:
        return readers[0]
    known = sorted({suffix for source in sources for suffix in source.suffixes})
    raise UsageError(
        Text("no source can read {path}", path=path.as_posix()),
        Text("files that can be read end in: {suffixes}", suffixes=", ".join(known) or "-"),
    )


def _root(settings: Settings) -> str:
    """The folder of the settings, or of the plan if there are none."""
    folder = settings.folder
    if settings.document is None and folder == Path() and len(settings.sources) == 1:
        path = settings.sources[0].path
        folder = path if path.is_dir() else path.parent
    return "" if folder == Path() else folder.as_posix()


def cache_folder() -> Path | None:
    """Where parsed files are kept: ``SAMENDOMEIN_CACHE``, or the user's own cache folder.

    The value ``off`` keeps nothing.
    """
    named = os.environ.get("SAMENDOMEIN_CACHE", "")
    if named:
        return None if named == "off" else Path(named)
    for variable in ("LOCALAPPDATA", "XDG_CACHE_HOME"):
        if os.environ.get(variable):
            return Path(os.environ[variable]) / "samendomein"
    home = os.environ.get("HOME", "")
    return Path(home) / ".cache" / "samendomein" if home else None


def _checked(fragment: object) -> Fragment:
    if not isinstance(fragment, Fragment):
        raise TypeError(f"expected a Fragment, found {type(fragment).__name__}")
    return fragment


def _problems(fragments: Iterable[Fragment]) -> list[Problem]:
    return [problem for fragment in fragments for problem in fragment.problems]
