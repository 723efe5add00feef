"""A card for the alderman: what to know before the meeting, on one side of paper."""

from collections.abc import Iterator

from samendomein import Format, Report, capital

MOST = 5


def card(report: Report) -> str:
    """The heaviest findings, a line each. A format sees the report and nothing else."""
    return "\n".join(lines(report)) + "\n"


def lines(report: Report) -> Iterator[str]:
    """The lines of the card."""
    yield plain(report.title)
    yield f"Peildatum: {report.as_of_words}"
    yield ""
    weights = {"high": 0, "medium": 1, "low": 2}
    for finding in sorted(report.findings, key=lambda one: weights[one.severity])[:MOST]:
        yield f"- {plain(finding.elements[0].title)}: {plain(finding.message)}"
        yield f"  Vraag: {plain(capital(finding.fix))}"


def plain(text: str) -> str:
    """A text on one line, with nothing in it that steers a screen or a printer."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())


def samendomein_formats() -> list[Format]:
    """The card; one asks for it by name."""
    return [Format(id="kaartje/kaartje", title="Een kaartje voor de wethouder", render=card)]
