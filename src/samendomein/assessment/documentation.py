"""The documentation of a check or metric, which is its docstring."""

from __future__ import annotations

import re
from inspect import cleandoc

from attrs import frozen

_HEADINGS = {
    "why": "why",
    "waarom": "why",
    "fix": "fix",
    "oplossing": "fix",
    "formula": "formula",
    "formule": "formula",
    "limits": "limits",
    "grenzen": "limits",
    "source": "source",
    "bron": "source",
}
_HEADING = re.compile(rf"(?P<name>{'|'.join(_HEADINGS)}):\s+(?P<text>.*)", re.IGNORECASE | re.S)


@frozen(kw_only=True)
class Documentation:
    """What a reader is told about a check or a metric, in the language it was written in.

    Attributes:
        title: One line: what is wrong, or what is measured.
        why: Why it matters.
        fix: What to do about it.
        limits: What it does not see.
        source: Where the method comes from.
        formula: How it is worked out.
    """

    title: str
    why: str = ""
    fix: str = ""
    limits: str = ""
    source: str = ""
    formula: str = ""

    def texts(self) -> tuple[str, ...]:
        """Everything in it that can be translated."""
        parts = (self.title, self.why, self.fix, self.formula, self.limits, self.source)
        return tuple(part for part in parts if part)


def read_documentation(docstring: str | None, *, needs: tuple[str, ...]) -> Documentation:
    """Read the parts of a docstring: its first line, and paragraphs that begin with a heading.

    Args:
        docstring: What stands under the ``def``.
        needs: The parts that may not be absent.

    Raises:
        ValueError: A part is absent.
    """
    paragraphs = [" ".join(one.split()) for one in cleandoc(docstring or "").split("\n\n")]
    parts = {"title": paragraphs[0].rstrip(".")}
    for paragraph in paragraphs[1:]:
        heading = _HEADING.match(paragraph)
        if heading is not None:
            parts[_HEADINGS[heading["name"].lower()]] = heading["text"]
    lacking = [part for part in ("title", *needs) if not parts.get(part)]
    if lacking:
        wanted = ", ".join(f"'{part.capitalize()}:'" for part in lacking)
        raise ValueError(f"the docstring lacks {wanted}")
    return Documentation(**parts)
