"""The huisstijl of a municipality: how its reports look."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import field, frozen

DARK = "--donker-"
"""What the names of properties for a dark screen begin with in what a report gets."""

_NAMED = re.compile(r"(?<=var\()\s*--([\w-]+)")

_NOTHING: Mapping[str, str] = MappingProxyType({})


@frozen(kw_only=True)
class Huisstijl:
    """Design tokens: custom properties of CSS, such as ``utrecht-link-color``.

    Read one with `read_huisstijl()`, which lets nothing through that could do more than set a
    property.

    Attributes:
        light: The value of each property, by its name without the dashes.
        dark: What is otherwise on a dark screen; empty if the huisstijl has no such thing.
    """

    light: Mapping[str, str] = field(default=_NOTHING)
    dark: Mapping[str, str] = field(default=_NOTHING)

    def css(self, names: Iterable[str]) -> str:
        """A rule with the properties that a page uses, and those that these rest on.

        A theme has thousands of properties, and a report uses a few dozen. Those for a dark screen
        get names of their own, so that a page can choose.

        Args:
            names: What the page uses, by name without the dashes.
        """
        used = sorted(set(names))
        lines = [f"--{name}:{value};" for name, value in _resting_on(used, self.light).items()]
        if self.dark:
            for name, value in _resting_on(used, {**self.light, **self.dark}).items():
                lines.append(f"{DARK}{name}:{_NAMED.sub(_as_dark, value)};")
        return f":root{{{''.join(lines)}}}" if lines else ""


def _resting_on(names: Iterable[str], values: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in found or name not in values:
            continue
        found[name] = values[name]
        waiting.extend(_NAMED.findall(values[name]))
    return dict(sorted(found.items()))


def _as_dark(name: re.Match[str]) -> str:
    return f"{DARK}{name[1]}"
