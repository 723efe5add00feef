"""What a format plugin declares."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from attrs import field, frozen

if TYPE_CHECKING:
    from samendomein.report.report import Report

Rendered = str | bytes | Mapping[str, str | bytes]
"""The content of one file, or of several files by name."""


@frozen(kw_only=True)
class Format:
    """A format that a plugin offers.

    Attributes:
        id: ``namespace/name``; the namespace is the plugin's.
        title: What it makes, in a few words.
        render: From a report to the content of a file, or of several files by name. It sees the
            report and nothing else, and gives the same bytes for the same report.
        suffixes: The ends of file names that mean this format, with their dot.
        terminal: Whether it is meant to be read on a terminal.
        by_id_only: Whether the name of the plugin does not mean this format, such as one that
            writes a part of the report.
    """

    id: str
    title: str
    render: Callable[[Report], Rendered] = field(eq=False, repr=False)
    suffixes: tuple[str, ...] = ()
    terminal: bool = False
    by_id_only: bool = False

    @property
    def name(self) -> str:
        """The plugin's namespace, by which one asks for the format."""
        return self.id.partition("/")[0]
