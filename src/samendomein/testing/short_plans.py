"""A plan from a few lines of TOML, for tests."""

from __future__ import annotations

from datetime import date

from samendomein.errors import ReadError
from samendomein.plan.assemble import assemble
from samendomein.plan.plan import Plan
from samendomein.sources.records import RecordReader
from samendomein.testing.examples import AS_OF
from samendomein.toml.document import parse_document


def plan_of(text: str, *, as_of: date = AS_OF) -> Plan:
    """The plan that stands in a text, as if it were the file ``plan.toml``.

    Args:
        text: Tables such as ``[[goal]]`` or ``[[doel]]``.
        as_of: The day on which one looks.

    Raises:
        ReadError: Something in the text cannot stand, so that the test is about another plan than
            it shows.
    """
    document = parse_document(text, path="plan.toml")
    reader = RecordReader()
    reader.read(document.values, document)
    read = reader.fragment()
    plan = assemble(
        read.elements, read.relations, as_of=as_of, problems=(*document.problems, *read.problems)
    )
    if plan.problems:
        raise ReadError(plan.problems)
    return plan
