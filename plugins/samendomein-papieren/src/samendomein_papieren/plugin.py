"""What the plugin offers: council papers as a source of proposals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samendomein import Source

if TYPE_CHECKING:
    from samendomein import Fragment, Request


def propose_from_paper(request: Request) -> Fragment:
    """Read one paper, and propose what the rules recognise in it."""
    # All that reads papers is loaded when somebody reads one.
    from samendomein_papieren.proposing import propose

    return propose(request)


def samendomein_sources() -> list[Source]:
    """Council papers, of which a person decides about every proposal."""
    return [
        Source(
            id="papieren/papers",
            title="Council papers: text, Markdown, HTML, Word, OpenDocument and PDF",
            suffixes=(
                *(".txt", ".md", ".markdown", ".html", ".htm"),
                *(".docx", ".docm", ".odt", ".pdf"),
            ),
            read=propose_from_paper,
            proposes=True,
        )
    ]
