"""Fills the template of the page. All text is escaped on its way in."""

from __future__ import annotations

import base64
import hashlib
import io
import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from samendomein import FindingEntry, Report, Severity, capital, explanations, picture_style
from samendomein.builtin.html.cleaning import cleaned, prose
from samendomein.builtin.html.elements import elements
from samendomein.builtin.html.findings import findings
from samendomein.builtin.html.ledger import ledger
from samendomein.builtin.html.measured import files, matrix, measured, papers, silent
from samendomein.builtin.html.money import money
from samendomein.builtin.html.pen import Pen
from samendomein.builtin.html.picture import picture
from samendomein.builtin.html.timeline import timeline
from samendomein.builtin.html.tree import loose, tree

MOST_LINKS = 8
"""How many elements are named under what their findings have in common."""

MOST_HEAVY = 5
"""How many checks the first screen names: those that weigh most."""

MOST_UNTANGLED = 3000
"""Up to how many elements lines are drawn from effort to goal; nobody can follow more."""

_HERE = Path(__file__).parent
_PROPERTY = re.compile(r"var\(--([\w-]+)")


def page(report: Report) -> bytes:
    """The report as one page, which asks for nothing from outside.

    What is long is written when its place comes, and let go of at once: a page of fifteen
    megabytes would otherwise be in memory several times.
    """
    pen = Pen(report)
    told = explanations(report)
    checks = {one.check: f"check-{place}" for place, one in enumerate(told, 1)}
    first: dict[str, FindingEntry] = {}
    for finding in report.findings:
        first.setdefault(finding.check, finding)
    style, script = _style(report), _script()
    pieces = _template().generate(
        report=report,
        names=pen.names,
        words=pen.words,
        more=pen.more,
        explanations=told,
        first=first,
        found=sum(report.counts.values()),
        counts=[
            (weight, Severity(weight).in_words(report.translator), count)
            for weight, count in report.counts.items()
        ],
        groups=sorted({one.check.partition("/")[0] for one in told}),
        silent=report.not_judged,
        clean=report.clean,
        checks=checks,
        findings=lambda: _ready(findings(pen, checks)),
        baselined=_ready("".join(_before(pen, one) for one in report.baselined)),
        tree=lambda: _ready(tree(pen)),
        loose=_ready(loose(pen)),
        kinds=((one, _ready(one.rows)) for one in elements(pen)),
        has_kinds=bool(report.graph.nodes),
        matrix=_ready(matrix(pen)),
        measured=lambda: _ready(measured(pen)),
        silent_table=_ready(silent(pen)),
        papers=_ready(papers(pen)),
        files=_ready(files(pen)),
        money=_ready(money(pen)),
        ledger=_ready(ledger(pen)),
        timeline=lambda: _ready(timeline(pen)),
        has_timeline=bool(report.timeline.entries),
        picture=lambda view: _picture(pen, view),
        title=lambda named: _ready(pen.title(named)),
        passages=lambda finding: _ready(pen.passages(finding)),
        place=lambda finding: _ready(pen.place(finding)),
        number=pen.number,
        style=_ready(style),
        style_hash=_hash(style),
        script=_ready(script),
        script_hash=_hash(script),
        most_links=MOST_LINKS,
        most_heavy=MOST_HEAVY,
    )
    written = io.BytesIO()
    for piece in pieces:
        written.write(piece.encode())
    return written.getvalue()


def _picture(pen: Pen, view: str) -> Markup:
    """A picture; empty if there is nothing to draw."""
    untangled = len(pen.report.graph.nodes) <= MOST_UNTANGLED
    return _ready(picture(pen, view) if untangled or view != "din" else "")


def _before(pen: Pen, finding: FindingEntry) -> str:
    about, code = finding.elements[0], f" {finding.code}" if finding.code else ""
    return (
        f'<li><p><span class="kind">{pen.text(about.kind)}</span> {pen.title(about)}: '
        f'{pen.text(finding.message)}</p>\n<p class="note"><bdi>{pen.text(finding.title)}</bdi> '
        f'<code class="utrecht-code">{pen.text(finding.check + code)}</code></p></li>\n'
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=cleaned,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(capital=capital, prose=prose)
    return environment.get_template("page.html.jinja")


@cache
def _own_style() -> str:
    return picture_style() + (_HERE / "page.css").read_text("utf-8")


@cache
def _script() -> str:
    return "".join((_HERE / name).read_text("utf-8") for name in ("page.js", "explore.js"))


def _style(report: Report) -> str:
    """Our own style, with the tokens of the municipality that it uses before it."""
    style = _own_style()
    return f"{report.huisstijl.css(_PROPERTY.findall(style))}\n{style}"


def _ready(html: str) -> Markup:
    """What needs no escaping: it is our own, or was escaped by the pen."""
    return Markup(html)  # noqa: S704 - see above


def _hash(content: str) -> str:
    """The name by which the page allows its own style and script and no other."""
    return base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
