"""The version of the hooks, and whether a plugin was made for it.

It is not the version of the library: that changes more often. The first number goes up when a
plugin that kept to the documentation could break, the second when something is added.
"""

from __future__ import annotations

import re

from samendomein.assessment.assessment import Failure
from samendomein.language.text import Text
from samendomein.version import __version__

API_VERSION = "0.1"
"""The version of the hooks that this library has."""

OLDEST_API = "0.1"
"""The oldest version of the hooks for which plugins still work."""

DECLARED_AS = "samendomein_api"
"""The name in a plugin's module that says for which version it was made."""

_VERSION = re.compile(r"(\d{1,4})\.(\d{1,4})\Z")


def misfit(namespace: str, module: object) -> Failure | None:
    """Why a plugin cannot work here, if it says for which version it was made."""
    made_for = getattr(module, DECLARED_AS, None)
    if made_for is None:
        return None
    numbers = _numbers(made_for)
    if numbers is None:
        return Failure(
            plugin=namespace,
            doing=DECLARED_AS,
            reason=Text("found {found}, expected a version of the hooks", found=repr(made_for)),
            hint=Text("write it as: {example}", example=f'{DECLARED_AS} = "{API_VERSION}"'),
        )
    if numbers > (_numbers(API_VERSION) or ()):
        hint = Text("install a newer samendomein, or an older version of the plugin")
    elif numbers < (_numbers(OLDEST_API) or ()):
        hint = Text("install a newer version of the plugin, or an older samendomein")
    else:
        return None
    return Failure(
        plugin=namespace,
        doing=DECLARED_AS,
        reason=Text(
            "it was made for version {made_for} of the hooks; samendomein {version} has {ours}",
            made_for=str(made_for),
            version=__version__,
            ours=API_VERSION,
        ),
        hint=hint,
    )


def broke_on_import(namespace: str, error: BaseException) -> Failure:
    """The failure of a plugin whose import broke; one that asks for too much is told so."""
    failure = Failure.of(namespace, "import", error)
    if isinstance(error, ImportError) and (error.name or "").partition(".")[0] == "samendomein":
        return Failure(
            plugin=namespace,
            doing="import",
            reason=failure.reason,
            hint=Text(
                "samendomein {version} does not have that: install the version that the plugin "
                "was made for, or a newer version of the plugin",
                version=__version__,
            ),
        )
    if isinstance(error, ModuleNotFoundError) and error.name:
        return Failure(
            plugin=namespace,
            doing="import",
            reason=failure.reason,
            hint=Text(
                "install {module} beside samendomein, or install the plugin again with what it "
                "needs",
                module=f"'{error.name.partition('.')[0]}'",
            ),
        )
    return failure


def _numbers(version: object) -> tuple[int, int] | None:
    found = _VERSION.match(version) if isinstance(version, str) else None
    return None if found is None else (int(found[1]), int(found[2]))
