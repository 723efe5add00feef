"""Writes findings as GitLab shows them in a merge request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samendomein import Format

if TYPE_CHECKING:
    from samendomein import Report


def render(report: Report) -> str:
    """The findings as a list in JSON."""
    from samendomein.builtin.gitlab.issues import issues

    return issues(report)


def samendomein_formats() -> list[Format]:
    """Code quality for GitLab."""
    return [
        Format(
            id="gitlab/code-quality",
            title="Code quality for GitLab",
            render=render,
        )
    ]
