"""Writes what became of the checks as JUnit, for build servers that show tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samendomein import Format

if TYPE_CHECKING:
    from samendomein import Report


def render(report: Report) -> str:
    """The checks as tests: one that found something has failed."""
    from samendomein.builtin.junit.suites import suites

    return suites(report)


def samendomein_formats() -> list[Format]:
    """The checks as tests."""
    return [
        Format(
            id="junit/tests",
            title="JUnit for build servers",
            render=render,
            suffixes=(".xml",),
        )
    ]
