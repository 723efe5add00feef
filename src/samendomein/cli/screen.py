"""Writing to a terminal, a file or a pipe that may have been closed."""

from __future__ import annotations

import os
import sys
from typing import IO, Any

import click


def make_steady() -> None:
    """Let characters that a console lacks be shown as codes, instead of ending the run."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def show(text: str, *, aside: bool = False) -> None:
    """Show lines to a person; aside if they must stay out of what the command prints."""
    if text:
        _echo(text.removesuffix("\n"), end=True, aside=aside)


def put(content: str | bytes) -> None:
    """Print the content of a file: as it would stand in the file, unless a person looks on."""
    if isinstance(content, str) and not _is_terminal(sys.stdout):
        content = content.encode("utf-8", "backslashreplace")
    _echo(content, end=False, aside=False)


def colours_wanted() -> bool:
    """Whether colours are of use: on a terminal, unless somebody said no."""
    refused = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not refused and _is_terminal(sys.stdout)


def close_quietly() -> None:
    """Write what is left; a reader who went away is no reason to complain."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            _let_go(stream)


def _echo(content: str | bytes, *, end: bool, aside: bool) -> None:
    try:
        click.echo(content, nl=end, err=aside)
    except BrokenPipeError:
        # The work goes on: files may still have to be written, and the verdict is the same.
        _let_go(sys.stderr if aside else sys.stdout)


def _let_go(stream: IO[Any]) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, stream.fileno())
    except (OSError, ValueError):
        pass  # It has no file under it, so nothing is left to complain.
    finally:
        os.close(nowhere)


def _is_terminal(stream: IO[Any] | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()
