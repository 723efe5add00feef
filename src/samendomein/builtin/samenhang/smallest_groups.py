"""The smallest groups in which everybody is who has to be there (exact, by branch and bound)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import count

MOST_GROUPS = 50
"""More groups of the same size than this are not looked for."""

MOST_STEPS = 20_000
"""A question that takes more steps than this is not answered."""

Group = frozenset[str]


def smallest_groups(roles: Sequence[Set[str]]) -> list[Group] | None:
    """Every smallest group with somebody for each role; ``None`` if that takes too long.

    Args:
        roles: For each role, who can take it; a role that nobody can take is left out.
    """
    needed = _without_the_implied([frozenset(role) for role in roles if role])
    search = _Search()
    for size in count():
        found = list(search.groups(needed, frozenset(), frozenset(), size))
        if search.is_too_long:
            return None
        if found:
            return sorted(found, key=sorted)
    raise AssertionError("a group of one for each role is always large enough")


class _Search:
    """Counts its steps, and stops when there are too many."""

    def __init__(self) -> None:
        self._steps = 0
        self._found = 0

    @property
    def is_too_long(self) -> bool:
        """Whether it stopped before the end."""
        return self._steps > MOST_STEPS

    def groups(
        self, roles: list[Group], chosen: Group, refused: Group, left: int
    ) -> Iterator[Group]:
        """The groups that take these roles with so many more people, each once."""
        self._steps += 1
        if self.is_too_long or self._found >= MOST_GROUPS:
            return
        open_roles = [role - refused for role in roles if not role & chosen]
        if not open_roles:
            self._found += 1
            yield chosen
            return
        if _apart(open_roles) > left:
            return
        tried: Group = frozenset()
        narrowest = min(open_roles, key=_short_first)
        for one in sorted(narrowest):
            yield from self.groups(open_roles, chosen | {one}, refused | tried, left - 1)
            tried |= {one}


def _without_the_implied(roles: list[Group]) -> list[Group]:
    """Only the roles that are not surely taken when another one is."""
    kept: list[Group] = []
    for role in sorted(set(roles), key=_short_first):
        if not any(narrower <= role for narrower in kept):
            kept.append(role)
    return kept


def _apart(roles: list[Group]) -> int:
    """How many people it takes at least: one for each role that shares nobody with the others."""
    taken: set[str] = set()
    number = 0
    for role in sorted(roles, key=len):
        if not role & taken:
            taken |= role
            number += 1
    return number


def _short_first(role: Group) -> tuple[int, list[str]]:
    return len(role), sorted(role)
