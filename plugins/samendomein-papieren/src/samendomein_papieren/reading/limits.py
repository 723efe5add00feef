"""How much of a file is read: what is beyond this is refused before a library opens it."""

from __future__ import annotations

from attrs import frozen

MEGABYTE = 1024 * 1024


@frozen(kw_only=True)
class Limits:
    """The most that one paper may ask of the machine that reads it.

    Attributes:
        text_bytes: Size of a file of text, Markdown or HTML.
        office_bytes: Size of a Word or OpenDocument file.
        pdf_bytes: Size of a PDF.
        characters: Of text in one paper.
        lines: Of a file of text.
        entries: Files inside a Word or OpenDocument file.
        unpacked_bytes: Size of what such a file holds, unpacked.
        part_bytes: Size of one of its parts with text, unpacked.
        tags: Opened in one part, or in one file of HTML.
        depth: How deep these may lie in each other.
        pages: Of a PDF.
        cells: In one row of a table.
        seconds: That reading may take, for a file that is read in a process of its own.
        memory_bytes: That such a process may use, where the system can hold it to that.
    """

    text_bytes: int = 30 * MEGABYTE
    office_bytes: int = 60 * MEGABYTE
    pdf_bytes: int = 150 * MEGABYTE
    characters: int = 10_000_000
    lines: int = 100_000
    entries: int = 5_000
    unpacked_bytes: int = 400 * MEGABYTE
    part_bytes: int = 40 * MEGABYTE
    tags: int = 2_000_000
    depth: int = 100
    pages: int = 3_000
    cells: int = 60
    seconds: int = 60
    memory_bytes: int = 1_500 * MEGABYTE


USUAL = Limits()
"""The limits that hold when nobody says otherwise."""
