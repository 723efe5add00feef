"""Fills the template of the page. All text is escaped on its way in."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from samendomein import (
    Branch,
    Named,
    Report,
    Severity,
    Wording,
    capital,
    explanations,
    headings,
    wording,
)
from samendomein.builtin.html.cleaning import cleaned, is_web_address, numeric_columns, prose

MOST_OPEN = 200
"""Up to how many goals and actions the tree starts unfolded."""

MOST_DRAWN_AT_ONCE = 200
"""Up to how many elements with findings a browser draws at once; others when one gets there."""

MOST_LINKS = 8
"""How many elements are named under what their findings have in common."""


def page(report: Report) -> str:
    """The report as one page, which asks for nothing from outside."""
    template, style = _template()
    told = explanations(report)
    words = wording(report)
    checks = {one.check: f"check-{place}" for place, one in enumerate(told, 1)}
    anchors = {group.about.id: f"over-{place}" for place, group in enumerate(report.groups, 1)}
    return template.render(
        report=report,
        names=headings(report),
        words=words,
        explanations=told,
        counts=[
            (weight, Severity(weight).in_words(report.translator), count)
            for weight, count in report.counts.items()
        ],
        silent=report.not_judged,
        clean=report.clean,
        anchors=anchors,
        title=_titles(anchors, words),
        checks=checks,
        links={one.check: _link(checks[one.check], one.title, words) for one in told},
        number=_number(report),
        style=Markup(style),  # noqa: S704 - our own file, without any value in it
        style_hash=_hash(style),
        opens=sum(map(_size, report.tree)) <= MOST_OPEN,
        is_long=len(report.groups) > MOST_DRAWN_AT_ONCE,
        most_links=MOST_LINKS,
        is_web_address=is_web_address,
        numeric_columns=numeric_columns,
    )


@cache
def _template() -> tuple[Template, str]:
    here = Path(__file__).parent
    environment = Environment(
        loader=FileSystemLoader(here),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=cleaned,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(capital=capital, prose=prose)
    return environment.get_template("page.html.jinja"), (here / "page.css").read_text("utf-8")


def _link(anchor: str, title: str, words: Wording) -> Markup:
    """The link to what the findings of a check have in common; made once, since it comes often."""
    return Markup('<a class="utrecht-link" href="#{}"><bdi>{}</bdi>: {}</a>').format(
        anchor, cleaned(title), cleaned(words.why_and_fix)
    )


def _titles(anchors: Mapping[str, str], words: Wording) -> Callable[[Named], Markup]:
    """Names an element, with a link to its findings; each is made once, since they come often."""
    made: dict[str, Markup] = {}

    def title(named: Named) -> Markup:
        if named.id not in made:
            shown, anchor = escape(cleaned(named.title or words.unnamed)), anchors.get(named.id)
            made[named.id] = Markup(  # noqa: S704 - escaped
                f'<a class="utrecht-link" href="#{anchor}"><bdi>{shown}</bdi></a>'
                if anchor
                else f"<bdi>{shown}</bdi>"
            )
        return made[named.id]

    return title


def _number(report: Report) -> Callable[[int], str]:
    """Small numbers look the same in every language, and asking how to write one takes time."""

    def number(value: int) -> str:
        return str(value) if 0 <= value < 1000 else report.translator.number(value)

    return number


def _hash(style: str) -> str:
    """The name by which the page allows its own style and no other."""
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def _size(branch: Branch) -> int:
    return 1 + len(branch.twigs) + sum(map(_size, branch.branches))
