"""Lines such as "Datum: 13 februari 2024", and rows of two cells that say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from samendomein_papieren.paper import Block, BlockKind
from samendomein_papieren.recognising.lines import Line
from samendomein_papieren.recognising.pattern import whole
from samendomein_papieren.recognising.rule_tables import FieldRule
from samendomein_papieren.recognising.rulebook import Rulebook

_FIELD = re.compile(r"(?P<word>[^\W\d_][^:\n\t]{1,40}?)\s*:\s*(?P<value>\S.*)", re.DOTALL)


@frozen(kw_only=True)
class Field:
    """A value with the role that the word before it gives it.

    Attributes:
        role: Its role.
        value: The value.
        start: Where the value begins in the text of the paper.
        block: The block it stands in.
        word: The word that gave it its role.
        word_start: Where that word begins.
    """

    role: str
    value: str
    start: int
    block: Block
    word: str = ""
    word_start: int = 0

    @property
    def end(self) -> int:
        """Where the value ends in the text of the paper."""
        return self.start + len(self.value)


def field_of(line: Line, rules: Rulebook) -> Field | None:
    """The field that a line is, if it is one."""
    found = _FIELD.fullmatch(line.text.strip())
    if found is None:
        return None
    role = role_of(found["word"], rules)
    if not role:
        return None
    lead = len(line.text) - len(line.text.lstrip())
    return Field(
        role=role,
        value=found["value"].strip(" ,"),
        start=line.start + lead + found.start("value"),
        block=line.block,
        word=found["word"],
        word_start=line.start + lead,
    )


def fields_at_the_head(lines: tuple[Line, ...], rules: Rulebook) -> Iterator[Field]:
    """The fields before the text of a paper begins."""
    for line in lines[:60]:
        if line.block.kind is BlockKind.ROW:
            yield from _fields_of_row(line, rules)
        elif (found := field_of(line, rules)) is not None:
            yield found


def role_of(word: str, rules: Rulebook) -> str:
    """The role that a word before a colon gives; empty if it gives none."""
    bare = " ".join(word.split()).strip("*:. ")
    for rule in rules.of(FieldRule):
        if any(whole(pattern).fullmatch(bare) for pattern in rule.words):
            return str(rule.role)
    return ""


def _fields_of_row(line: Line, rules: Rulebook) -> Iterator[Field]:
    cells = line.block.cells
    if line.column != 0 or len(cells) < 2:
        return
    filled = [at for at, cell in enumerate(cells) if cell.strip()]
    if len(filled) != 2 or filled[0] != 0:
        return
    role = role_of(cells[0], rules)
    if role:
        at = filled[1]
        yield Field(
            role=role,
            value=cells[at].strip(),
            start=line.block.cell_start(at),
            block=line.block,
            word=cells[0].strip(),
            word_start=line.block.start,
        )
