"""Writes what the checks found as SARIF 2.1.0, for editors and build servers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samendomein import Format

if TYPE_CHECKING:
    from samendomein import Report


def render(report: Report) -> str:
    """The findings as one SARIF log."""
    from samendomein.builtin.sarif.log import log

    return log(report)


def samendomein_formats() -> list[Format]:
    """The findings as SARIF."""
    return [
        Format(
            id="sarif/log",
            title="SARIF for editors and build servers",
            render=render,
            suffixes=(".sarif",),
        )
    ]
