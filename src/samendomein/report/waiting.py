"""What waits for a decision, and is not in the report."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class WaitingEntry:
    """How many proposals of one paper wait for a decision."""

    paper: str
    count: int
