"""What metrics measured, the matrix, and what was read, as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from samendomein import OutcomeEntry, Paper, Table, draw_charts
from samendomein.builtin.html.cleaning import is_web_address, numeric_columns
from samendomein.builtin.html.pen import Pen
from samendomein.builtin.html.picture import beside_its_picture
from samendomein.builtin.html.tables import table

NOTHING = "–"


def measured(pen: Pen) -> str:
    """What each metric measured."""
    return "".join(_measured(pen))


def matrix(pen: Pen) -> str:
    """Goals against themes, with the actions in the cells; empty if there is no matrix."""
    drawn = pen.report.matrix
    rows = []
    for goal, cells in drawn.rows:
        named = [_listed(map(pen.title, actions)) if actions else NOTHING for actions in cells]
        rows.append([pen.title(goal), *named])
    columns = ["", *map(pen.title, drawn.themes)]
    written = table(pen, pen.names.matrix, pen.words.matrix, columns, rows, corner=True)
    return beside_its_picture(pen, "matrix", written)


def silent(pen: Pen) -> str:
    """Why checks did not judge, or not everything, and which checks these are."""
    words = pen.words
    columns = [pen.capital(one) for one in (words.why_not, words.status, words.check)]
    checks: dict[tuple[str, str], list[str]] = {}
    for one in pen.report.not_judged:
        checks.setdefault((one.why, one.status_word), []).append(check(pen, one))
    rows = [
        [f"<bdi>{pen.capital(why)}</bdi>", pen.text(status), _listed(several)]
        for (why, status), several in checks.items()
    ]
    return table(pen, pen.names.not_judged, words.silent, columns, rows)


def check(pen: Pen, one: OutcomeEntry) -> str:
    """A check by its title and its names."""
    names = f"{one.check} {one.code}" if one.code else one.check
    return f'<bdi>{pen.text(one.title)}</bdi> <code class="utrecht-code">{pen.text(names)}</code>'


def papers(pen: Pen) -> str:
    """The papers that the plan speaks of."""
    words = pen.words
    columns = [pen.capital(one) for one in (words.paper, words.kind, words.dated, words.entered)]
    rows = [
        [
            _paper(pen, paper),
            pen.text(paper.kind or NOTHING),
            pen.text(paper.dated or NOTHING),
            pen.text(words.entered_whole if paper.complete else words.entered_in_part),
        ]
        for paper in pen.report.papers
    ]
    return table(pen, pen.names.papers, pen.names.papers, columns, rows)


def files(pen: Pen) -> str:
    """The files that were read."""
    columns = [pen.capital(one) for one in (pen.words.file, pen.words.checksum)]
    rows = [[_code(pen, one.path), _code(pen, one.sha256)] for one in pen.report.files]
    return table(pen, pen.names.files, pen.names.files, columns, rows)


def _measured(pen: Pen) -> Iterator[str]:
    for one in pen.report.tables:
        yield f'<h3 class="utrecht-heading-3">{pen.text(one.title)}</h3>\n'
        if not one.rows:
            yield f'<p class="utrecht-paragraph">{pen.text(one.sentence)}</p>\n'
            yield _charts(pen, one)
            continue
        columns = [pen.capital(column) for column in one.columns]
        rows = [[f"<bdi>{pen.text(value or NOTHING)}</bdi>" for value in row] for row in one.rows]
        numeric = numeric_columns(one.rows)
        yield table(pen, one.title, one.sentence, columns, rows, numeric=numeric)
        yield _charts(pen, one)


def _charts(pen: Pen, one: Table) -> str:
    """The charts of a table; empty if it has none."""
    return "".join(
        f'<figure class="picture"><div class="wide" role="region" tabindex="0"'
        f' aria-label="{pen.text(drawn.title)} ({pen.text(pen.more.chart)})">'
        f"{drawn.svg}</div></figure>\n"
        for drawn in draw_charts(one, pen.report.translator)
    )


def _paper(pen: Pen, paper: Paper) -> str:
    name = f"<bdi>{pen.text(paper.title)}</bdi>"
    if not paper.url or not is_web_address(paper.url):
        return name
    address = pen.text(paper.url)
    return f'<a class="utrecht-link" href="{address}" rel="noopener noreferrer">{name}</a>'


def _listed(items: Iterable[str]) -> str:
    return "<ul>" + "".join([f"<li>{one}</li>" for one in items]) + "</ul>"


def _code(pen: Pen, text: str) -> str:
    return f'<code class="utrecht-code">{pen.text(text)}</code>'
