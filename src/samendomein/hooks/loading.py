"""Loading plugins one by one: one that breaks is named, and the rest goes on."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import ModuleType
from typing import Any

import pluggy

from samendomein.assessment.assessment import Failure
from samendomein.assessment.check import Check
from samendomein.assessment.metric import Metric
from samendomein.errors import UsageError
from samendomein.formats.format import Format
from samendomein.hooks import specs
from samendomein.hooks.plugins import Plugin, Plugins, PluginState
from samendomein.language.text import Text
from samendomein.language.translate import Catalogue
from samendomein.plan.nearest import Nearest
from samendomein.sources.source import Source
from samendomein.version import __version__

GROUP = "samendomein"

HOOKS: dict[str, tuple[str, type]] = {
    "samendomein_sources": ("sources", Source),
    "samendomein_checks": ("checks", Check),
    "samendomein_metrics": ("metrics", Metric),
    "samendomein_formats": ("formats", Format),
}

_NAMESPACE = re.compile(r"[a-z][a-z0-9_-]*\Z")


class _Manager(pluggy.PluginManager):
    """Takes every function named ``samendomein_…`` for a hook, marked or not.

    So a misspelt name is noticed, where pluggy alone would pass over it in silence.
    """

    def parse_hookimpl_opts(self, plugin: object, name: str) -> Any:
        marked = super().parse_hookimpl_opts(plugin, name)
        if marked is None and name.startswith(f"{specs.PROJECT}_"):
            if callable(getattr(plugin, name)):
                return {}
        return marked


def load_plugins(files: Iterable[Path] = (), *, installed: bool = True) -> Plugins:
    """Load the installed plugins, and plugins of one file each.

    Args:
        files: Python files; the stem of a file is the namespace of its plugin.
        installed: Whether installed plugins are loaded.

    Raises:
        UsageError: A file does not exist.
    """
    loaded: dict[str, Plugin] = {}
    for namespace, load, version, source in _found(files, installed):
        plugin = _load(namespace, load, version, source)
        first = loaded.setdefault(namespace, plugin)
        if first is not plugin:
            loaded[f"{namespace} ({source})"] = _second(plugin, first)
    return Plugins(all=tuple(loaded[name] for name in sorted(loaded)))


def _found(files: Iterable[Path], installed: bool) -> Iterator[tuple[str, Any, str, str]]:
    if installed:
        points = sorted(entry_points(group=GROUP), key=lambda one: (one.name, one.value))
        for point in points:
            yield point.name, point.load, *_distribution(point)
    for file in files:
        if not file.is_file():
            raise UsageError(
                Text("there is no plugin file {file}", file=file.as_posix()),
                Text("name a Python file, such as my_checks.py"),
            )
        yield file.stem, _file(file), "", file.name


def _distribution(point: EntryPoint) -> tuple[str, str]:
    if point.value.startswith("samendomein.builtin."):
        return __version__, "samendomein"
    if point.dist is None:
        return "", point.value
    return point.dist.version, point.dist.name


def _file(file: Path) -> Any:
    def load() -> ModuleType:
        from importlib.util import module_from_spec, spec_from_file_location

        spec = spec_from_file_location(f"samendomein_local.{file.stem}", file)
        if spec is None or spec.loader is None:
            raise ImportError(f"{file.name} is not a Python file")
        module = module_from_spec(spec)
        sys.modules[spec.name] = module
        try:
            spec.loader.exec_module(module)
        except BaseException:
            del sys.modules[spec.name]
            raise
        return module

    return load


def _load(namespace: str, load: Any, version: str, source: str) -> Plugin:
    offered: dict[str, tuple[Any, ...]] = {}
    failures: list[Failure] = []
    module: object = None
    if not _NAMESPACE.match(namespace):
        failures.append(_bad_namespace(namespace))
    else:
        try:
            module = load()
        except (Exception, SystemExit) as error:
            failures.append(Failure.of(namespace, "import", error))
        else:
            offered, failures = _ask(namespace, module)
    return Plugin(
        namespace=namespace,
        version=version,
        source=source,
        state=PluginState.FAILED if failures else PluginState.ACTIVE,
        failures=tuple(failures),
        catalogue=_catalogue(module, offered),
        **offered,
    )


def _ask(namespace: str, module: object) -> tuple[dict[str, tuple[Any, ...]], list[Failure]]:
    manager = _Manager(specs.PROJECT)
    manager.add_hookspecs(specs)
    failures: list[Failure] = []
    try:
        manager.register(module, namespace)
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        failures.append(_misspelt(namespace, module, error))
    offered: dict[str, tuple[Any, ...]] = {}
    for hook, (what, cls) in HOOKS.items():
        try:
            given = [one for answer in getattr(manager.hook, hook)() for one in (answer or ())]
        except (Exception, SystemExit) as error:
            failures.append(Failure.of(namespace, hook, error))
            continue
        sound, unsound = _sorted_out(namespace, hook, cls, given)
        offered[what] = sound
        failures.extend(unsound)
    return offered, failures


def _sorted_out(
    namespace: str, hook: str, cls: type, given: list[Any]
) -> tuple[tuple[Any, ...], list[Failure]]:
    sound: dict[str, Any] = {}
    unsound: list[Failure] = []
    for one in given:
        if not isinstance(one, cls):
            unsound.append(
                Failure(
                    plugin=namespace,
                    doing=hook,
                    reason=Text(
                        "it returned {found}; expected {expected}",
                        found=type(one).__name__,
                        expected=cls.__name__,
                    ),
                )
            )
        elif one.id.partition("/")[0] != namespace:
            unsound.append(
                Failure(
                    plugin=namespace,
                    doing=hook,
                    reason=Text(
                        "{id} does not begin with {namespace}",
                        id=one.id,
                        namespace=f"'{namespace}/'",
                    ),
                    hint=Text("begin the id with the name of the plugin"),
                )
            )
        elif one.id in sound:
            unsound.append(
                Failure(
                    plugin=namespace,
                    doing=hook,
                    reason=Text("{id} is declared twice", id=one.id),
                    hint=Text("give one of the two another id"),
                )
            )
        else:
            sound[one.id] = one
    return tuple(sound[id] for id in sorted(sound)), unsound


def _misspelt(namespace: str, module: object, error: Exception) -> Failure:
    unknown = sorted(
        name
        for name in dir(module)
        if name.startswith(f"{specs.PROJECT}_")
        and name not in HOOKS
        and callable(getattr(module, name))
    )
    if not unknown:
        return Failure.of(namespace, "register", error)
    meant = Nearest(HOOKS).to(unknown[0])
    return Failure(
        plugin=namespace,
        doing=unknown[0],
        reason=Text("there is no hook {name}", name=f"'{unknown[0]}'"),
        hint=Text("did you mean {meant}?", meant=f"'{meant}'")
        if meant
        else Text("the hooks are: {names}", names=", ".join(HOOKS)),
    )


def _second(plugin: Plugin, first: Plugin) -> Plugin:
    failure = Failure(
        plugin=plugin.namespace,
        doing="import",
        reason=Text(
            "{second} and {first} are both named {name}; the second was left out",
            second=plugin.source,
            first=first.source,
            name=f"'{plugin.namespace}'",
        ),
        hint=Text("uninstall one of the two, or give it another name"),
    )
    return Plugin(
        namespace=plugin.namespace,
        version=plugin.version,
        source=plugin.source,
        state=PluginState.FAILED,
        failures=(failure,),
    )


def _bad_namespace(namespace: str) -> Failure:
    return Failure(
        plugin=namespace,
        doing="import",
        reason=Text("{name} cannot be the name of a plugin", name=f"'{namespace}'"),
        hint=Text("use small letters, digits, '-' and '_', and begin with a letter"),
    )


def _catalogue(module: object, offered: dict[str, tuple[Any, ...]]) -> Catalogue:
    file = getattr(module, "__file__", None)
    folder = Path(file).parent / "locale" if file else None
    written = {getattr(one, "written_in", "en") for what in offered.values() for one in what}
    return Catalogue(folder=folder, written_in=written.pop() if len(written) == 1 else "en")
