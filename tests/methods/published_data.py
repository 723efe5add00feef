"""Reads the published data beside the tests."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent / "published"


def lines(name: str) -> list[str]:
    return [
        line for line in (FOLDER / name).read_text("utf-8").splitlines() if not line.startswith("#")
    ]


def kinship() -> tuple[dict[str, str], list[tuple[str, str]], dict[str, list[int]]]:
    """The group of each position, the ties, and the roles of each position."""
    groups, ties, roles = {}, [], {}
    for line in lines("kinship.txt"):
        if " -- " in line:
            one, other = line.split(" -- ")
            ties.append((one, other))
        else:
            name, group, counted = line.split(" | ")
            groups[name] = group
            roles[name] = [int(count) for count in counted.split()]
    return groups, ties, roles
