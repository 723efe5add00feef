"""Asking one plugin what it offers: each hook by itself, so that one that breaks stands alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import ModuleType
from typing import Any

import pluggy

from samendomein.assessment.assessment import Failure
from samendomein.assessment.check import Check
from samendomein.assessment.metric import Metric
from samendomein.assessment.run import MOST_SECONDS
from samendomein.calling.calls import calling
from samendomein.formats.format import Format
from samendomein.hooks import specs
from samendomein.language.text import Text
from samendomein.plan.nearest import Nearest
from samendomein.sources.source import Source

HOOKS: dict[str, tuple[str, type[Any]]] = {
    "samendomein_sources": ("sources", Source),
    "samendomein_checks": ("checks", Check),
    "samendomein_metrics": ("metrics", Metric),
    "samendomein_formats": ("formats", Format),
}

Offered = dict[str, tuple[Any, ...]]


def ask(namespace: str, module: object) -> tuple[Offered, list[Failure]]:
    """What a plugin declares through its hooks, and what was wrong with that."""
    manager = _Manager(specs.PROJECT)
    manager.add_hookspecs(specs)
    failures: list[Failure] = []
    names = [name for name in dir(module) if _is_hook(getattr(module, name, None), name)]
    if not names:
        failures.append(_no_hooks(namespace))
    for name in names:
        # Pluggy gives up on a plugin at its first fault, so each function is a plugin to it.
        part = ModuleType(f"{namespace}.{name}")
        setattr(part, name, getattr(module, name))
        try:
            manager.register(part)
            manager.check_pending()
        except pluggy.PluginValidationError as error:
            if manager.is_registered(part):
                manager.unregister(part)
            failures.append(_refused(namespace, name, part, error))
    offered: Offered = {}
    for hook, (what, cls) in HOOKS.items():
        call = getattr(manager.hook, hook)
        offered[what], unsound = _answer(namespace, hook, cls, call)
        failures.extend(unsound)
    return offered, failures


class _Manager(pluggy.PluginManager):
    """Takes every function named ``samendomein_…`` for a hook, marked or not.

    So a misspelt name is noticed, where pluggy alone would pass over it in silence.
    """

    def parse_hookimpl_opts(self, plugin: object, name: str) -> Any:
        marked = super().parse_hookimpl_opts(plugin, name)
        if marked is None and _is_hook(getattr(plugin, name), name):
            return {}
        return marked


def _is_hook(function: object, name: str) -> bool:
    named = name.startswith(f"{specs.PROJECT}_") and callable(function)
    return named or isinstance(getattr(function, f"{specs.PROJECT}_impl", None), dict)


def _answer(
    namespace: str, hook: str, cls: type[Any], call: Callable[[], Iterable[Any]]
) -> tuple[tuple[Any, ...], list[Failure]]:
    sound: dict[str, Any] = {}
    unsound: list[Failure] = []
    try:
        with calling(namespace, hook, seconds=MOST_SECONDS):
            for answer in call():
                if isinstance(answer, str | bytes | Mapping) or not isinstance(answer, Iterable):
                    unsound.append(_not_a_list(namespace, hook, cls, answer))
                    continue
                for one in answer:
                    objection = _objection(namespace, hook, cls, one, sound)
                    if objection is None:
                        sound[one.id] = one
                    else:
                        unsound.append(objection)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        unsound.append(Failure.of(namespace, hook, error))
    return tuple(sound[id] for id in sorted(sound)), unsound


def _objection(
    namespace: str, hook: str, cls: type[Any], one: Any, sound: Mapping[str, Any]
) -> Failure | None:
    if not isinstance(one, cls):
        reason = Text(
            "it returned {found}; expected {expected}",
            found=type(one).__name__,
            expected=cls.__name__,
        )
        hint = Text("put {decorator} above the function", decorator="@check(…)")
        is_bare_check = cls is Check and callable(one) and not isinstance(one, type)
        return _failure(namespace, hook, reason, hint if is_bare_check else None)
    if not isinstance(one.id, str) or one.id.partition("/")[0] != namespace:
        return _failure(
            namespace,
            hook,
            Text(
                "{id} does not begin with {namespace}",
                id=str(one.id),
                namespace=f"'{namespace}/'",
            ),
            Text("begin the id with the name of the plugin"),
        )
    if one.id in sound:
        return _failure(
            namespace,
            hook,
            Text("{id} is declared twice", id=one.id),
            Text("give one of the two another id"),
        )
    return None


def _not_a_list(namespace: str, hook: str, cls: type[Any], answer: object) -> Failure:
    return _failure(
        namespace,
        hook,
        Text(
            "it returned {found}; expected a list of {expected}",
            found=type(answer).__name__,
            expected=cls.__name__,
        ),
    )


def _refused(namespace: str, name: str, part: object, error: Exception) -> Failure:
    marked = getattr(getattr(part, name), f"{specs.PROJECT}_impl", None) or {}
    meant = marked.get("specname") or name
    if meant in HOOKS:
        return _failure(
            namespace,
            name,
            Text("the hook asks for arguments, and it is called without any"),
            Text("write it as 'def {name}():'; a check gets the plan, a hook does not", name=name),
        )
    # Compared without the prefix that they share, or every name would resemble a hook.
    prefix = f"{specs.PROJECT}_"
    near = Nearest(hook.removeprefix(prefix) for hook in HOOKS).to(meant.removeprefix(prefix))
    return _failure(
        namespace,
        name,
        Text("there is no hook {name}", name=f"'{meant}'"),
        Text("did you mean {meant}?", meant=f"'{prefix}{near}'")
        if near
        else Text("the hooks are: {names}", names=", ".join(HOOKS)),
    )


def _no_hooks(namespace: str) -> Failure:
    return _failure(
        namespace,
        "import",
        Text("it has no hooks, so it offers nothing"),
        Text("the hooks are: {names}", names=", ".join(HOOKS)),
    )


def _failure(namespace: str, doing: str, reason: Text, hint: Text | None = None) -> Failure:
    return Failure(plugin=namespace, doing=doing, reason=reason, hint=hint)
