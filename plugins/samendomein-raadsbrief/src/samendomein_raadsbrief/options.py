"""What a municipality says itself in the letter, and the Word template it uses."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from samendomein import option


@frozen(kw_only=True)
class LetterOptions:
    """What the letter says beside what the report says; what is empty is left out."""

    municipality: str = option("", help="the name of the municipality, such as Gemeente Diemen")
    to: str = option("", help="to whom the letter is; otherwise the council")
    subject: str = option("", help="what the letter is about; otherwise the title of the report")
    salutation: str = option("", help="the salutation, such as Dear members of the council,")
    closing: str = option("", help="the words before the sender, such as Yours sincerely,")
    sender: str = option("", help="who sends the letter; it may have more lines than one")


@frozen(kw_only=True)
class WordOptions(LetterOptions):
    """The same, and the template of the municipality."""

    template: Path | None = option(  # noqa: RUF009 - a field, and no value
        None,
        help=(
            "a Word file (.docx or .dotx) with your styles, header and footer. The letter comes "
            "where a paragraph says [brief] or [letter], or else at the end"
        ),
    )
