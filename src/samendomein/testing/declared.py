"""What a plugin declares, asked without installing it."""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

from attrs import frozen

from samendomein.assessment.check import Check
from samendomein.assessment.metric import Metric
from samendomein.formats.format import Format
from samendomein.hooks.asking import HOOKS
from samendomein.hooks.loading import load_plugins
from samendomein.hooks.specs import PROJECT
from samendomein.language.translate import english
from samendomein.pipeline.settings import read_settings


@frozen(kw_only=True)
class Declared:
    """What a plugin declares that people read about.

    Attributes:
        namespace: What its ids begin with.
        file: The module with its hooks.
        has_folder: Whether the folder of that module is the plugin's own.
        checks: What it can check.
        metrics: What it can measure.
        formats: What it can write.
    """

    namespace: str
    file: Path
    has_folder: bool
    checks: tuple[Check, ...]
    metrics: tuple[Metric, ...]
    formats: tuple[Format, ...] = ()


def declared_by(plugin: str | Path) -> Declared:
    """What a plugin declares.

    Args:
        plugin: The namespace of an installed plugin, the name of its package or module, or the
            path of its one file, or of settings that declare checks.

    Raises:
        LookupError: It cannot be loaded, or has no hooks.
    """
    if str(plugin).endswith(".py"):
        return _of_file(Path(plugin).resolve())
    if str(plugin).endswith(".toml"):
        return _of_settings(Path(plugin).resolve())
    installed = {point.name: point.module for point in entry_points(group=PROJECT)}
    module = _with_hooks(installed.get(str(plugin), str(plugin)))
    offered = {hook: tuple(getattr(module, hook, tuple)()) for hook in HOOKS}
    ids = [one.id for found in offered.values() for one in found]
    if not ids or module.__file__ is None:
        raise LookupError(f"{plugin} declares nothing")
    return Declared(
        namespace=ids[0].partition("/")[0],
        file=Path(module.__file__),
        has_folder=bool(module.__package__),
        checks=offered["samendomein_checks"],
        metrics=offered["samendomein_metrics"],
        formats=offered["samendomein_formats"],
    )


def _of_file(file: Path) -> Declared:
    (loaded,) = load_plugins([file], installed=False).all
    if loaded.failures:
        raise LookupError(f"{file.name}: {english().render(loaded.failures[0].reason)}")
    return Declared(
        namespace=loaded.namespace,
        file=file,
        has_folder=False,
        checks=loaded.checks,
        metrics=loaded.metrics,
        formats=loaded.formats,
    )


def _of_settings(file: Path) -> Declared:
    checks = read_settings(file).own_checks
    if not checks:
        raise LookupError(f"{file.name} declares no checks")
    return Declared(
        namespace=checks[0].namespace, file=file, has_folder=False, checks=checks, metrics=()
    )


def _with_hooks(name: str) -> ModuleType:
    """The module of a package in which the hooks stand: itself, or the one named ``plugin``."""
    module = import_module(name)
    has_hooks = any(hasattr(module, hook) for hook in HOOKS)
    if has_hooks or not hasattr(module, "__path__") or find_spec(f"{name}.plugin") is None:
        return module
    return import_module(f"{name}.plugin")
