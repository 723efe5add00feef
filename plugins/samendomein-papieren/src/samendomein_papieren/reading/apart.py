"""Reads a file in a process of its own, that may not use more than its share and can be ended."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from attrs import Factory, asdict, define

from samendomein import Text
from samendomein_papieren.reading.limits import USUAL, Limits
from samendomein_papieren.reading.printed import Line, Log
from samendomein_papieren.reading.refusals import said_of

_WAITS_LONGER = 5
"""So many seconds more than the process may work, for a system that cannot hold it to that."""


@define(kw_only=True)
class Extract:
    """What a process hands back.

    Attributes:
        markup: The paper as HTML, for what has a structure of its own.
        lines: Its lines, for what has pages only.
        properties: What the file says of itself.
    """

    markup: str = ""
    lines: list[Line] = Factory(list)
    properties: dict[str, str] = Factory(dict)


def read_apart(file: Path, media: str, log: Log, limits: Limits = USUAL) -> Extract:
    """Read a Word file, an OpenDocument file or a PDF in a process apart.

    Args:
        file: The file.
        media: What it is: ``docx``, ``odt`` or ``pdf``.
        log: Is told what could not be read.
        limits: How much time and memory the process has.
    """
    asked = json.dumps({"file": str(file.absolute()), "media": media, "limits": asdict(limits)})
    command = [sys.executable, "-m", "samendomein_papieren.reading.process"]
    try:
        ended = subprocess.run(  # noqa: S603 (our own module, and no shell)
            command,
            input=asked.encode("utf-8"),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=limits.seconds + _WAITS_LONGER,
            check=False,
        )
    except subprocess.TimeoutExpired:
        _tell_that_it_asks_too_much(log, limits)
        return Extract()
    answer = _answer_in(ended.stdout)
    if answer is None:
        _tell_that_it_asks_too_much(log, limits)
        return Extract()
    for text, page in answer["furniture"]:
        log.left_out(text, page)
    for slug, values in answer["problems"]:
        message, hint = said_of(slug, values)
        log.problem(slug, message, hint)
    return Extract(
        markup=answer["markup"],
        lines=[
            Line(text=text, page=page, heading=heading, is_break=is_break)
            for text, page, heading, is_break in answer["lines"]
        ],
        properties=answer["properties"],
    )


def _answer_in(output: bytes) -> dict[str, Any] | None:
    """What a process wrote, if it came to its end."""
    try:
        answer = json.loads(output)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) else None


def _tell_that_it_asks_too_much(log: Log, limits: Limits) -> None:
    log.problem(
        "asks-too-much",
        Text(
            "the paper cannot be read within {seconds} seconds and {memory} MB of memory, or it "
            "breaks the program that reads it",
            seconds=limits.seconds,
            memory=limits.memory_bytes // (1024 * 1024),
        ),
        Text("open it in the program that made it, save it again, or split it"),
    )
