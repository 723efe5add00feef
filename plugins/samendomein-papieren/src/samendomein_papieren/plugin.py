"""What the plugin offers: council papers as a source of proposals."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from samendomein import Document, Fragment, PaperPart, PaperText, Request, Source
from samendomein_papieren.paper import Paper
from samendomein_papieren.reading.read_paper import read_paper
from samendomein_papieren.recognising.recognise import recognise
from samendomein_papieren.recognising.rulebook import rules_with


def propose_from_paper(request: Request) -> Fragment:
    """Read one paper, and propose what the rules recognise in it.

    The setting ``rules`` names a file with rules of the municipality's own, beside those of the
    package.

    Raises:
        ReadError: The file with rules cannot be read.
    """
    own = request.settings.get("rules")
    rules = rules_with(Path(str(own)), str(own)) if own else None
    paper = read_paper(request.path, request.shown_as)
    fragment = recognise(paper, rules)
    document = next(one.id for one in fragment.elements if isinstance(one, Document))
    return evolve(fragment, papers=(_text_of(paper, document),))


def _text_of(paper: Paper, document: str) -> PaperText:
    return PaperText(
        document=document,
        name=paper.shown_as.rsplit("/", 1)[-1],
        sha256=paper.sha256,
        parts=(
            PaperPart(
                text=" ".join(block.text.split()),
                page=block.page,
                section=" ".join(block.section[-1].split()) if block.section else "",
            )
            for block in paper.blocks
        ),
    )


def samendomein_sources() -> list[Source]:
    """Council papers, of which a person decides about every proposal."""
    return [
        Source(
            id="papieren/papers",
            title="Council papers: text, Markdown, HTML, Word, OpenDocument and PDF",
            suffixes=(
                ".txt",
                ".md",
                ".markdown",
                ".html",
                ".htm",
                ".docx",
                ".docm",
                ".odt",
                ".pdf",
            ),
            read=propose_from_paper,
            proposes=True,
        )
    ]
