"""How pictures look: with the colours and letters of the house style, light and dark.

A picture is readable without any style, since what its elements need stands in them: lines and
letters in the colour of what surrounds it, and nothing that only a colour tells. The style makes
it handsome. It uses the custom properties of NL Design System and of our page, each with a value
of its own.
"""

from __future__ import annotations

from samendomein.report.huisstijl import DARK, Huisstijl

FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif'

_LIGHT = {
    "paper": "#ffffff",
    "shade": "#f3f6f8",
    "line": "#c9d3da",
    "ink": "#17222b",
    "soft": "#4a5963",
    "accent": "#0b4a6b",
    "accent-shade": "#dcebf4",
    "medium": "#7a4a00",
    "medium-shade": "#fdf1dc",
    "high": "#9b1c1c",
}
_DARK = {
    "paper": "#11181d",
    "shade": "#1a242b",
    "line": "#3b4a54",
    "ink": "#e9eff3",
    "soft": "#b3c1ca",
    "accent": "#8ecbee",
    "accent-shade": "#16364a",
    "medium": "#ffd08a",
    "medium-shade": "#36280f",
    "high": "#ffb3ab",
}

_RULES = """\
.sd-picture { color: VAR(ink); font-family: var(--utrecht-document-font-family, FONT); }
.sd-picture text { fill: currentColor; }
.sd-picture .sd-heading { font-weight: 650; }
.sd-picture .sd-quiet { fill: VAR(soft); }
.sd-picture .sd-alert { fill: VAR(high); }
.sd-picture .sd-edge { fill: none; stroke: VAR(soft); stroke-opacity: 1; }
.sd-picture .sd-rule { stroke: VAR(line); stroke-opacity: 1; }
.sd-picture .sd-box { fill: VAR(paper); stroke: VAR(soft); }
.sd-picture .sd-goal { fill: VAR(accent-shade); stroke: VAR(accent); }
.sd-picture .sd-theme { fill: VAR(shade); stroke: VAR(soft); }
.sd-picture .sd-means { fill: VAR(medium-shade); stroke: VAR(medium); }
.sd-picture .sd-more, .sd-picture .sd-gap { fill: VAR(paper); stroke: VAR(soft); }
.sd-picture .sd-strong { fill: VAR(accent); fill-opacity: 1; stroke: VAR(accent); }
.sd-picture .sd-band { fill: VAR(accent-shade); fill-opacity: 1; stroke: VAR(accent); }
.sd-picture .sd-track { fill: VAR(shade); fill-opacity: 1; stroke: VAR(line); stroke-opacity: 1; }
.sd-picture .sd-link { fill: none; stroke: VAR(accent); }
.sd-picture .sd-dot { fill: VAR(accent); stroke: VAR(paper); }
.sd-picture .sd-broken { fill: none; stroke: VAR(high); stroke-opacity: 1; }
.sd-picture .sd-once { fill: VAR(medium-shade); fill-opacity: 1; stroke: VAR(medium); }
.sd-picture .sd-empty { fill: VAR(paper); stroke: VAR(high); }
.sd-picture .sd-unsure { fill: none; stroke: VAR(soft); }
.sd-picture .sd-hatch { stroke: VAR(accent); }
.sd-picture .sd-on-strong { fill: VAR(paper); }
.sd-picture .sd-today { stroke: VAR(high); stroke-opacity: 1; }
"""

_THEMED = {
    "paper": "--utrecht-document-background-color",
    "ink": "--utrecht-document-color",
    "accent": "--utrecht-link-color",
}


def picture_style() -> str:
    """The rules for pictures inside a page, for its style sheet.

    A page sets the custom properties ``--sd-paper``, ``--sd-ink`` and so on, light and dark; a
    theme sets those of NL Design System.
    """
    rules = _RULES.replace("FONT", FONT)
    for name, colour in _LIGHT.items():
        ours = f"var(--sd-{name}, {colour})"
        theirs = _THEMED.get(name)
        rules = rules.replace(f"VAR({name})", f"var({theirs}, {ours})" if theirs else ours)
    return rules


THEMED = (*(name.removeprefix("--") for name in _THEMED.values()), "utrecht-document-font-family")
"""The custom properties of a house style that pictures use, by name without the dashes."""


def themed(huisstijl: Huisstijl) -> str:
    """What a house style says of pictures, as CSS for a file of its own."""
    light = huisstijl.css(THEMED)
    said = {**huisstijl.light, **huisstijl.dark} if huisstijl.dark else {}
    dark = "".join(f"--{name}:var({DARK}{name});" for name in THEMED if name in said)
    if not dark:
        return light
    return f"{light}\n@media screen and (prefers-color-scheme: dark){{:root{{{dark}}}}}\n"


def alone_style(theme: str = "") -> str:
    """The style of a picture that is a file of its own.

    Args:
        theme: The custom properties of a house style, as CSS.
    """
    return (
        f":root {{ color-scheme: light dark; {_properties(_LIGHT)} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_properties(_DARK)} }} }}\n"
        f"{theme}"
        ".sd-picture { background: var(--utrecht-document-background-color, var(--sd-paper)); }\n"
        f"{picture_style()}"
    )


def _properties(colours: dict[str, str]) -> str:
    return " ".join(f"--sd-{name}: {colour};" for name, colour in colours.items())
