"""From sources to a plan."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from attrs import frozen

from samendomein.assessment.assessment import Failure
from samendomein.errors import Problem, SamendomeinError, UsageError
from samendomein.hooks.plugins import Plugins
from samendomein.language.text import Text
from samendomein.pipeline.settings import Settings, SourceSetting
from samendomein.plan.assemble import assemble
from samendomein.plan.plan import Plan
from samendomein.sources.source import Fragment, Request, Source


@frozen(kw_only=True)
class Reading:
    """A plan, and what came of reading it.

    Attributes:
        plan: The plan, as far as it could be read; it holds the problems.
        files: What was read, with its SHA-256.
        failures: Sources that broke.
    """

    plan: Plan
    files: tuple[tuple[str, str], ...]
    failures: tuple[Failure, ...]


def read_plan(settings: Settings, plugins: Plugins, *, as_of: date) -> Reading:
    """Read every source that the settings name, and make one plan of it.

    Raises:
        UsageError: A path does not exist, or no source can read it.
    """
    fragments: list[Fragment] = []
    failures: list[Failure] = []
    cache = cache_folder()
    for setting in settings.sources:
        source = _source_for(setting, plugins.sources)
        if source.network and not settings.network:
            raise UsageError(
                Text("source {source} goes over the network", source=source.id),
                Text("allow it with 'network = true' in the settings"),
            )
        request = Request(
            path=setting.path,
            shown_as=setting.path.as_posix(),
            settings=setting.settings,
            cache=cache,
            language=settings.language,
        )
        try:
            fragments.append(_checked(source.read(request)))
        except SamendomeinError:
            raise
        except Exception as error:
            failures.append(Failure.of(source.name, source.id, error))
    plan = assemble(
        [element for fragment in fragments for element in fragment.elements],
        [link for fragment in fragments for link in fragment.relations],
        as_of=as_of,
        problems=_problems(fragments),
    )
    files = sorted({file for fragment in fragments for file in fragment.files})
    return Reading(plan=plan, files=tuple(files), failures=tuple(failures))


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


def _source_for(setting: SourceSetting, sources: Iterable[Source]) -> Source:
    path = setting.path
    if setting.plugin:
        for source in sources:
            if setting.plugin in (source.id, source.name):
                return source
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
    if readers:
        return readers[0]
    known = sorted({suffix for source in sources for suffix in source.suffixes})
    raise UsageError(
        Text("no source can read {path}", path=path.as_posix()),
        Text("files that can be read end in: {suffixes}", suffixes=", ".join(known) or "-"),
    )


def _checked(fragment: object) -> Fragment:
    if not isinstance(fragment, Fragment):
        raise TypeError(f"expected a Fragment, found {type(fragment).__name__}")
    return fragment


def _problems(fragments: Iterable[Fragment]) -> list[Problem]:
    return [problem for fragment in fragments for problem in fragment.problems]
