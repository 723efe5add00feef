"""Reads a paper, whatever sort of file it is."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

from attrs import evolve

from samendomein import Text
from samendomein_papieren.paper import Block, BlockKind, Paper
from samendomein_papieren.reading.apart import read_apart
from samendomein_papieren.reading.characters import decoded, lines_of
from samendomein_papieren.reading.compose import composed
from samendomein_papieren.reading.html import printed_in
from samendomein_papieren.reading.limits import USUAL, Limits
from samendomein_papieren.reading.markup import Printed
from samendomein_papieren.reading.media import Media, content_of
from samendomein_papieren.reading.outline import with_levels
from samendomein_papieren.reading.paragraphs import Stretch
from samendomein_papieren.reading.pieces import pieces_of
from samendomein_papieren.reading.printed import Log
from samendomein_papieren.reading.text import printed_in_text
from samendomein_papieren.reading.truncated import tell_what_breaks_off

AT_THE_START = 20
"""A line that says what the paper is about is among so many first blocks."""

_SUBJECT = re.compile(r"(?:Onderwerp|Betreft|Titel|Title)\s*:\s*(?P<subject>\S.*)")


def read_paper(path: str | Path, shown_as: str | None = None, *, limits: Limits = USUAL) -> Paper:
    """Read a paper of any kind.

    Nothing that stands in a file makes this raise: what cannot be read is among the problems
    of the paper, which then may have no blocks.

    Args:
        path: The file.
        shown_as: How messages name it; as it was given if nothing else is said.
        limits: How much of it is read.

    Raises:
        OSError: There is no such file, or it may not be read.
    """
    file = Path(path)
    shown = shown_as if shown_as is not None else file.as_posix()
    log = Log(shown_as=shown)
    found = content_of(file, log, limits)
    paper = Paper(path=str(path), shown_as=shown, sha256=_sha256(file), media=found.media)
    if not found.media:
        return evolve(paper, problems=tuple(log.problems))
    properties: dict[str, str] = {}
    if found.media in {Media.TEXT, Media.MARKDOWN, Media.HTML}:
        text = _within(decoded(found.content, log), log, limits)
        if found.media is Media.HTML:
            printed = printed_in(text, log, limits=limits)
        else:
            printed = printed_in_text(lines_of(text, log, limits), log, limits)
    else:
        apart = read_apart(file, found.media, log, limits)
        properties = apart.properties
        if apart.lines:
            printed = printed_in_text(apart.lines, log, limits)
        else:
            printed = printed_in(_within(apart.markup, log, limits), log, limits=limits)
    return _finished(paper, printed, properties, log)


def _within(text: str, log: Log, limits: Limits) -> str:
    if len(text) > limits.characters:
        log.problem(
            "too-much-text",
            Text(
                "more than {most} characters; what comes after is not read", most=limits.characters
            ),
            Text("split the paper, and import its parts"),
        )
    return text[: limits.characters]


def _finished(
    paper: Paper, printed: Sequence[Printed], properties: dict[str, str], log: Log
) -> Paper:
    pieces = with_levels(pieces_of(printed, log, guess_headings=not _marks_headings(printed)))
    text, blocks = composed(pieces)
    tell_what_breaks_off(blocks, log)
    if not blocks and not log.problems:
        log.problem(
            "no-text",
            Text("the paper holds no text"),
            Text("if it is a scan, make its text readable (OCR) first"),
        )
    return evolve(
        paper,
        title=properties.get("title") or _title_in(blocks),
        text=text,
        blocks=blocks,
        furniture=tuple(log.furniture),
        repairs=tuple(log.repairs),
        problems=tuple(log.problems),
        properties=properties,
    )


def _title_in(blocks: Sequence[Block]) -> str:
    """What the paper says it is about, or else its first heading."""
    for block in blocks[:AT_THE_START]:
        if block.kind is BlockKind.HEADING:
            break
        if says := _SUBJECT.match(block.text):
            return says["subject"]
    return next((block.text for block in blocks if block.kind is BlockKind.HEADING), "")


def _marks_headings(printed: Sequence[Printed]) -> bool:
    """Whether the paper shows by its markup which of its lines are headings."""
    headings = [
        one
        for one in printed
        if isinstance(one, Stretch) and (one.heading > 0 or one.text.startswith("#"))
    ]
    bold = [one for one in printed if isinstance(one, Stretch) and one.heading < 0]
    return len(headings) + len(bold) // 2 >= 2


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
