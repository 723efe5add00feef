"""Loading plugins one by one: one that breaks is named, and the rest goes on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from samendomein.assessment.assessment import Failure
from samendomein.assessment.run import MOST_SECONDS
from samendomein.calling.calls import calling
from samendomein.collecting import without_collecting
from samendomein.hooks.api import broke_on_import, misfit
from samendomein.hooks.asking import Offered, ask
from samendomein.hooks.candidates import Candidate, candidates
from samendomein.hooks.plugins import Plugin, Plugins, PluginState
from samendomein.hooks.trust import Trust, refuse_mistakes, trust_of_environment
from samendomein.language.text import Text
from samendomein.language.translate import Catalogue

_NAMESPACE = re.compile(r"[a-z][a-z0-9_-]*\Z")


@without_collecting()
def load_plugins(
    files: Iterable[Path | str] = (), *, installed: bool = True, trust: Trust | None = None
) -> Plugins:
    """Load the installed plugins, and plugins of one file each.

    What the environment says of plugins that may not be loaded always holds.

    Args:
        files: Python files, whose stem is the namespace of the plugin; or names of installed
            plugins, which are then loaded even if none is loaded by itself.
        installed: Whether installed plugins are loaded.
        trust: Which plugins may be loaded; all of them, unless given.

    Raises:
        UsageError: A file does not exist, or the environment misspells the name of a plugin.
    """
    environment = trust_of_environment()
    trusted = environment if trust is None else environment.and_also(trust)
    found = tuple(candidates(files, installed=installed))
    refuse_mistakes(environment, [one.namespace for one in found])
    first: dict[str, Candidate] = {}
    plugins: list[Plugin] = []
    for candidate in found:
        objection = trusted.objection(candidate)
        if objection is not None:
            plugins.append(_kept_out(candidate, objection))
            continue
        namesake = first.setdefault(candidate.namespace, candidate)
        if namesake is candidate:
            plugins.append(_load(candidate))
        else:
            plugins.append(_left_out(candidate, _same_name(candidate, namesake)))
    return Plugins(all=tuple(sorted(plugins, key=lambda one: one.namespace)))


def is_namespace(name: str) -> bool:
    """Whether a plugin can be called so."""
    return _NAMESPACE.match(name) is not None


def _load(candidate: Candidate) -> Plugin:
    namespace = candidate.namespace
    if not is_namespace(namespace):
        return _left_out(candidate, _bad_namespace(namespace))
    try:
        with calling(namespace, "import", seconds=MOST_SECONDS):
            module = candidate.load()
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        return _left_out(candidate, broke_on_import(namespace, error))
    unfit = misfit(namespace, module)
    if unfit is not None:
        return _left_out(candidate, unfit)
    offered, failures = ask(namespace, module)
    return Plugin(
        namespace=namespace,
        version=candidate.version,
        source=candidate.source,
        state=PluginState.FAILED if failures else PluginState.ACTIVE,
        failures=tuple(failures),
        catalogue=_catalogue(module, offered),
        sources=offered["sources"],
        checks=offered["checks"],
        metrics=offered["metrics"],
        formats=offered["formats"],
    )


def _kept_out(candidate: Candidate, why: Text) -> Plugin:
    return Plugin(
        namespace=candidate.namespace,
        version=candidate.version,
        source=candidate.source,
        state=PluginState.BLOCKED,
        why=why,
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
        hint=(
            Text("give {second} another name: this one is in use", second=second.source)
            if first.ships
            else Text("uninstall one of the two, or give it another name")
        ),
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
