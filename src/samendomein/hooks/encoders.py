"""Encoders that settings name: what makes vectors of sentences, from outside the library."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

from samendomein.errors import UsageError
from samendomein.hooks.trust import Trust, trust_of_environment
from samendomein.language.text import Text

_NAME = re.compile(r"(?P<module>[^\W\d]\w*(\.[^\W\d]\w*)*):(?P<function>[^\W\d]\w*)\Z")


def sentence_encoder(name: str, *, trust: Trust | None = None) -> Callable[[Any], Any]:
    """The function that makes vectors of sentences, by its name.

    It is code, so it is loaded as plugins are: an environment that allows some plugins only, or
    blocks some, decides about its module by the first part of its name. Nothing is downloaded.

    Args:
        name: ``module:function``. The function takes a list of texts, and gives a row of numbers
            for each.
        trust: Which code may be loaded; what the environment says unless given.

    Raises:
        UsageError: There is no such function, or it may not be loaded.
    """
    found = _NAME.match(name)
    if found is None:
        raise UsageError(
            Text("{name} is no encoder", name=f"'{name}'"),
            Text("write it as module:function, such as our_vectors:encode"),
        )
    first = found["module"].partition(".")[0]
    trusted = trust or trust_of_environment()
    lists = {one.replace("-", "_") for one in trusted.allow or ()}
    blocked = {one.replace("-", "_") for one in trusted.block}
    if first in sys.stdlib_module_names or first in blocked:
        raise _not_loaded(name)
    if trusted.allow is not None and first not in lists:
        raise _not_loaded(name)
    try:
        encode = getattr(import_module(found["module"]), found["function"], None)
    except ImportError as error:
        raise UsageError(
            Text("encoder {name} cannot be imported: {error}", name=f"'{name}'", error=str(error)),
            Text("install it beside samendomein"),
        ) from error
    if not callable(encode):
        raise UsageError(
            Text(
                "module {module} has no function {function}",
                module=found["module"],
                function=f"'{found['function']}'",
            ),
            Text("write it as module:function, such as our_vectors:encode"),
        )
    return encode  # type: ignore[no-any-return]  # whether it gives vectors is seen when it runs


def _not_loaded(name: str) -> UsageError:
    return UsageError(
        Text("encoder {name} may not be loaded", name=f"'{name}'"),
        Text("use a module that is made for it, and that the list of allowed plugins names"),
    )
