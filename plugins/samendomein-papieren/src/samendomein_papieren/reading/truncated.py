"""Tells where a text stops in the middle of a sentence: what came after it was lost."""

from __future__ import annotations

from collections.abc import Sequence

from samendomein import Text
from samendomein_papieren.paper import Block, BlockKind
from samendomein_papieren.reading.printed import Log
from samendomein_papieren.reading.words import is_finished

PROSE = 80
"""A shorter text may be a line that never was a sentence."""


def tell_what_breaks_off(blocks: Sequence[Block], log: Log) -> None:
    """Tell of a note, or of the end of the paper, that stops in mid-sentence.

    Args:
        blocks: The blocks of a paper.
        log: Is told.
    """
    for block in blocks:
        if block.kind is BlockKind.NOTE and _stops(block):
            log.problem(
                "note-breaks-off",
                Text(
                    "note {marker} stops in mid-sentence: {words}",
                    marker=block.marker,
                    words=_last_words(block),
                ),
                Text("look up what follows in the original"),
                block.line,
            )
    last = next((block for block in reversed(blocks) if block.kind is not BlockKind.NOTE), None)
    if last is not None and last.kind is BlockKind.PARAGRAPH and _stops(last):
        log.problem(
            "paper-breaks-off",
            Text("the paper stops in mid-sentence: {words}", words=_last_words(last)),
            Text("look up what follows in the original"),
            last.line,
        )


def _stops(block: Block) -> bool:
    return len(block.text) > PROSE and not is_finished(block.text)


def _last_words(block: Block) -> str:
    return "… " + " ".join(block.text.split()[-6:])
