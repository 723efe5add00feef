"""What a format plugin declares."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from samendomein.assessment.check import options_class

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
            report and, if it has options, an options object as its second argument. It gives the
            same bytes for the same report.
        suffixes: The ends of file names that mean this format, with their dot.
        terminal: Whether it is meant to be read on a terminal.
        by_id_only: Whether the name of the plugin does not mean this format, such as one that
            writes a part of the report.
        chosen: The options in this run; those of the class itself unless settings say otherwise.
        options: The class of its options, if it has any: what its second argument is annotated
            with.
    """

    id: str
    title: str
    render: Callable[..., Rendered] = field(eq=False, repr=False)
    suffixes: tuple[str, ...] = ()
    terminal: bool = False
    by_id_only: bool = False
    chosen: Any = None
    options: type[Any] | None = field(init=False)

    @options.default
    def _options_of_render(self) -> type[Any] | None:
        try:
            return options_class(self.render)
        except (TypeError, NameError):
            # An argument that has a value already need not be ours.
            if getattr(self.render, "__defaults__", None):
                return None
            raise

    @property
    def name(self) -> str:
        """The plugin's namespace, by which one asks for the format."""
        return self.id.partition("/")[0]

    def __call__(self, report: Report, options: Any = None) -> Rendered:
        """The report in this format, with the options that are given or those of this run."""
        if self.options is None:
            return self.render(report)
        values = self.chosen if options is None else options
        return self.render(report, self.options() if values is None else values)
