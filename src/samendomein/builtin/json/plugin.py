"""Writes a report as JSON, for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samendomein import Format

if TYPE_CHECKING:
    from samendomein import Report


def render(report: Report) -> str:
    """The whole report as one JSON object."""
    from samendomein.builtin.json.written import written

    return written(report)


def render_ledger(report: Report) -> str:
    """What the council asked and was promised, as one JSON object."""
    from samendomein.builtin.json.ledger import document

    return document(report)


def samendomein_formats() -> list[Format]:
    """The report as JSON, and the council ledger by itself."""
    return [
        Format(
            id="json/report",
            title="JSON for other programs",
            render=render,
            suffixes=(".json",),
        ),
        Format(
            id="json/ledger",
            title="The council ledger as JSON",
            render=render_ledger,
            by_id_only=True,
        ),
    ]
