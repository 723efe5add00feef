"""Loading plugins one by one: one that breaks is named, and the rest goes on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from samendomein.assessment.assessment import Failure
from samendomein.hooks.asking import Offered, ask
from samendomein.hooks.candidates import Candidate, candidates
from samendomein.hooks.plugins import Plugin, Plugins, PluginState
from samendomein.language.text import Text
from samendomein.language.translate import Catalogue

_NAMESPACE = re.compile(r"[a-z][a-z0-9_-]*\Z")


def load_plugins(files: Iterable[Path] = (), *, installed: bool = True) -> Plugins:
    """Load the installed plugins, and plugins of one file each.

    Args:
        files: Python files; the stem of a file is the namespace of its plugin.
        installed: Whether installed plugins are loaded.

    Raises:
        UsageError: A file does not exist.
    """
    first: dict[str, Candidate] = {}
    plugins: list[Plugin] = []
    for candidate in candidates(files, installed=installed):
        namesake = first.setdefault(candidate.namespace, candidate)
        if namesake is candidate:
            plugins.append(_load(candidate))
        else:
            plugins.append(_left_out(candidate, _same_name(candidate, namesake)))
    return Plugins(all=tuple(sorted(plugins, key=lambda one: one.namespace)))


def _load(candidate: Candidate) -> Plugin:
    namespace = candidate.namespace
    if not _NAMESPACE.match(namespace):
        return _left_out(candidate, _bad_namespace(namespace))
    try:
        module = candidate.load()
    except (Exception, SystemExit) as error:
        return _left_out(candidate, Failure.of(namespace, "import", error))
    offered, failures = ask(namespace, module)
    return Plugin(
        namespace=namespace,
        version=candidate.version,
        source=candidate.source,
        state=PluginState.FAILED if failures else PluginState.ACTIVE,
        failures=tuple(failures),
        catalogue=_catalogue(module, offered),
        **offered,
    )


def _left_out(candidate: Candidate, failure: Failure) -> Plugin:
    return Plugin(
        namespace=candidate.namespace,
        version=candidate.version,
        source=candidate.source,
        state=PluginState.FAILED,
        failures=(failure,),
    )


def _same_name(second: Candidate, first: Candidate) -> Failure:
    return Failure(
        plugin=second.namespace,
        doing="import",
        reason=Text(
            "{second} and {first} are both named {name}; the second was left out",
            second=second.source,
            first=first.source,
            name=f"'{second.namespace}'",
        ),
        hint=Text("uninstall one of the two, or give it another name"),
    )


def _bad_namespace(namespace: str) -> Failure:
    return Failure(
        plugin=namespace,
        doing="import",
        reason=Text("{name} cannot be the name of a plugin", name=f"'{namespace}'"),
        hint=Text("use small letters, digits, '-' and '_', and begin with a letter"),
    )


def _catalogue(module: object, offered: Offered) -> Catalogue:
    file = getattr(module, "__file__", None)
    folder = Path(file).parent / "locale" if file else None
    written = {getattr(one, "written_in", "en") for what in offered.values() for one in what}
    return Catalogue(folder=folder, written_in=written.pop() if len(written) == 1 else "en")
