"""The lines on a page of a PDF, from where its characters stand."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from attrs import Factory, define, evolve, frozen

_WIDE_GAP = 1.6
"""A gap of so many times the size of the letters parts two cells, or two columns."""

_NEW_PARAGRAPH = 1.35
"""A line so many times further down than is usual begins a paragraph."""

_HYPHENS = frozenset({"\x02", "\ufffe"})
"""A hyphen at the end of a line, after which the word goes on."""


@frozen(kw_only=True)
class PrintedLine:
    """One line, or the part of it that stands in one cell.

    Attributes:
        text: What is printed.
        left: Where it begins, in points from the left.
        right: Where it ends.
        top: How high it reaches, in points from the bottom of the page.
        bottom: Where its letters stand.
        size: The size of its letters, in half points.
        is_bold: Whether they are bold.
        stands_apart: Whether there is more room above it than between lines of one paragraph.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    is_bold: bool = False
    stands_apart: bool = False

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of the line."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


@define
class _Run:
    """Characters that follow each other on one line."""

    text: list[str] = Factory(list)
    first: int = 0
    left: float = 0.0
    right: float = 0.0
    top: float = 0.0
    bottom: float = 0.0


def lines_on(page: pdfium.PdfPage, most: int) -> list[PrintedLine]:
    """The lines on a page, in the order in which they were printed.

    Args:
        page: The page.
        most: How many characters are read.
    """
    text_page = page.get_textpage()
    try:
        runs = list(_runs(text_page, most))
        return _apart([_line(text_page, run) for run in runs])
    finally:
        text_page.close()


def _runs(text_page: pdfium.PdfTextPage, most: int) -> Iterator[_Run]:
    handle: Any = text_page.raw
    box = [ctypes.c_double() for _ in range(4)]
    pointers = [ctypes.byref(one) for one in box]
    run = _Run()
    for index in range(min(text_page.count_chars(), max(most, 0))):
        code = raw.FPDFText_GetUnicode(handle, index)
        character = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        if character in {"\r", "\n", "\u00ad", ""}:
            if run.text and character in {"\r", "\n"}:
                yield run
                run = _Run()
            continue
        raw.FPDFText_GetCharBox(handle, index, *pointers)
        left, right, bottom, top = (one.value for one in box)
        if character.isspace():
            if run.text:
                run.text.append(" ")
            continue
        height = max(run.top - run.bottom, top - bottom, 4.0)
        is_far = run.text and (
            left - run.right > height * _WIDE_GAP
            or bottom > run.top + 1
            or top < run.bottom - height * 0.4
            or left < run.left - height
        )
        if is_far:
            yield run
            run = _Run()
        if not run.text:
            run = _Run([], index, left, right, top, bottom)
        run.text.append("-" if character in _HYPHENS else character)
        run.right = max(run.right, right)
        run.top, run.bottom = max(run.top, top), min(run.bottom, bottom)
        if character in _HYPHENS:
            yield run
            run = _Run()
    if run.text:
        yield run


def _line(text_page: pdfium.PdfTextPage, run: _Run) -> PrintedLine:
    handle: Any = text_page.raw
    size = raw.FPDFText_GetFontSize(handle, run.first)
    weight = raw.FPDFText_GetFontWeight(handle, run.first)
    return PrintedLine(
        text="".join(run.text).strip(),
        left=run.left,
        right=run.right,
        top=run.top,
        bottom=run.bottom,
        size=round(_seen(text_page, run.first, size) * 2) / 2,
        is_bold=weight >= 600 or "bold" in _font(handle, run.first),
    )


def _seen(text_page: pdfium.PdfTextPage, index: int, size: float) -> float:
    """The size as it is seen: some programs print with letters of size 1, and enlarge the page."""
    matrix = raw.FS_MATRIX()
    if raw.FPDFText_GetMatrix(text_page.raw, index, ctypes.byref(matrix)):
        return float(size * max(abs(matrix.d), abs(matrix.b)) or size)
    return float(size)


def _font(handle: Any, index: int) -> str:
    buffer = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(handle, index, buffer, 128, ctypes.byref(flags))
    return buffer.value.decode("utf-8", "replace").lower()


def _apart(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Lines, each with whether there is room above it."""
    steps = [
        above.bottom - below.bottom
        for above, below in pairwise(lines)
        if 0 < above.bottom - below.bottom < 4 * max(above.size, 4) and above.size == below.size
    ]
    usual = sorted(steps)[len(steps) // 3] if steps else 0.0
    done: list[PrintedLine] = []
    for place, line in enumerate(lines):
        above = lines[place - 1] if place else None
        if above is None:
            done.append(evolve(line, stands_apart=True))
            continue
        step = above.bottom - line.bottom
        is_apart = step > usual * _NEW_PARAGRAPH or step < -line.size or above.size != line.size
        done.append(evolve(line, stands_apart=is_apart))
    return done
