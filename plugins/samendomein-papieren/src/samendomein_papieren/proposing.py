"""From one paper to proposals."""

from __future__ import annotations

from attrs import evolve

from samendomein import Document, Element, Fragment, Missing, PaperPart, PaperText, Request
from samendomein_papieren.paper import Paper
from samendomein_papieren.reading.read_paper import read_paper
from samendomein_papieren.recognising.recognise import recognise
from samendomein_papieren.recognising.rulebook import rules_with


def propose(request: Request) -> Fragment:
    """Read one paper, and propose what the rules recognise in it.

    The setting ``rules`` names a file with rules of the municipality's own, beside those of the
    package::

        [import.papieren]
        rules = "our-rules.toml"

    Raises:
        ReadError: The file with rules cannot be read.
    """
    own = request.settings.get("rules")
    rules = rules_with(request.folder / str(own), str(own)) if own else None
    paper = read_paper(request.path, request.shown_as)
    fragment = recognise(paper, rules)
    document = next(one.id for one in fragment.elements if isinstance(one, Document))
    elements = tuple(map(_said_to_be_missing, fragment.elements))
    return evolve(fragment, elements=elements, papers=(_text_of(paper, document),))


def _said_to_be_missing(element: Element) -> Element:
    """A day that was looked for in the paper and does not stand there is not stated.

    That is more than not known: whoever reads "not stated" need not look it up in the paper.
    """
    return element.with_(**{
        name: Missing.NOT_STATED
        for name in ("asked_on", "made_on", "given_on", "due")
        if getattr(element, name, None) is Missing.UNKNOWN
    })  # fmt: skip


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
