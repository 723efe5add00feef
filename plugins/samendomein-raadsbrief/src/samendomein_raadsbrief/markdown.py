"""The letter in Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Report, escape_markdown
from samendomein_raadsbrief.letter import Letter, letter
from samendomein_raadsbrief.options import LetterOptions


def as_markdown(report: Report, options: LetterOptions | None = None) -> str:
    """The letter about a report."""
    return "\n".join(_lines(letter(report, options or LetterOptions())))


def _lines(written: Letter) -> Iterator[str]:
    yield f"# {escape_markdown(written.subject)}"
    yield ""
    for label, value in zip(
        written.labels, (written.to, written.subject, written.dated), strict=True
    ):
        yield f"- {escape_markdown(label)}: {escape_markdown(value)}"
    for sentence in filter(None, (written.salutation, *written.opening)):
        yield ""
        yield escape_markdown(sentence)
    for section in written.sections:
        yield ""
        yield f"## {escape_markdown(section.title)}"
        for sentence in section.sentences:
            yield ""
            yield escape_markdown(sentence)
        if section.points:
            yield ""
        for point in section.points:
            yield f"- **{escape_markdown(point.title)}** {escape_markdown(point.text)}"
    if written.closing:
        yield ""
        yield escape_markdown(written.closing)
    if written.sender:
        yield ""
        yield "  \n".join(map(escape_markdown, written.sender))
    yield ""
