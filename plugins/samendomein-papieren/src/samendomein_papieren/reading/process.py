"""What runs in a process apart: one file is read, and the answer written as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from samendomein_papieren.reading.answer import Answer, Refused
from samendomein_papieren.reading.limits import Limits

Reader = Callable[[Path, Limits], Answer]


def main() -> None:
    """Read what standard input asks for."""
    asked = json.loads(sys.stdin.buffer.read())
    limits = Limits(**asked["limits"])
    _hold_to(limits)
    try:
        answer = _reader_of(asked["media"])(Path(asked["file"]), limits)
    except Refused as refused:
        slug, values = refused.args
        answer = Answer(problems=[(slug, values)])
    except ModuleNotFoundError as missing:
        answer = Answer(problems=[("broken-paper", {"kind": type(missing).__name__})])
    except (MemoryError, ImportError):
        # A library for which there is no memory left cannot be imported.
        sys.exit(1)
    except Exception as error:
        answer = Answer(problems=[("broken-paper", {"kind": type(error).__name__})])
    sys.stdout.buffer.write(answer.as_json().encode("utf-8", "replace"))


def _reader_of(media: str) -> Reader:
    """The reader of a sort of file; its libraries are loaded only now, within the limits."""
    if media == "pdf":
        from samendomein_papieren.reading.pdf import read_pdf

        return read_pdf
    if media == "odt":
        from samendomein_papieren.reading.opendocument import read_odt

        return read_odt
    from samendomein_papieren.reading.word import read_docx

    return read_docx


def _hold_to(limits: Limits) -> None:
    """Ask the system to end this process when it uses too much; Windows cannot."""
    try:
        import resource
    except ImportError:
        return
    for name, most in (
        ("RLIMIT_AS", limits.memory_bytes),
        ("RLIMIT_CPU", limits.seconds),
        ("RLIMIT_CORE", 0),
    ):
        try:
            resource.setrlimit(getattr(resource, name), (most, most))
        except (ValueError, OSError, AttributeError):
            continue


if __name__ == "__main__":
    main()
