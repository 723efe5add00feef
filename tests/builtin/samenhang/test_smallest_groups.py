"""The smallest groups with every role, against trying every group."""

from __future__ import annotations

from itertools import combinations

from hypothesis import example, given, settings, strategies as st

from samendomein.builtin.samenhang.smallest_groups import MOST_GROUPS, smallest_groups

PEOPLE = "abcdefg"
ROLES = st.lists(st.frozensets(st.sampled_from(PEOPLE), max_size=4), max_size=7)


def every_smallest_group(roles):
    """By trying every group, from the smallest."""
    needed = [role for role in roles if role]
    for size in range(len(PEOPLE) + 1):
        found = [
            frozenset(group)
            for group in combinations(PEOPLE, size)
            if all(role & set(group) for role in needed)
        ]
        if found:
            return found
    raise AssertionError


@settings(max_examples=200)
@given(ROLES)
@example([])
@example([frozenset("ab"), frozenset("cd")])
def test_they_are_the_same_as_by_trying_every_group(roles):
    expected = every_smallest_group(roles)
    found = smallest_groups(roles)

    if len(expected) <= MOST_GROUPS:
        assert found == sorted(expected, key=sorted)
    else:
        assert set(found) < set(expected)


@given(ROLES)
def test_no_part_of_a_group_covers_every_role(roles):
    for group in smallest_groups(roles):
        for one in group:
            assert any(role and not role & (group - {one}) for role in roles)


def test_ties_are_all_there():
    roles = [frozenset("ab"), frozenset("c")]

    assert smallest_groups(roles) == [frozenset("ac"), frozenset("bc")]


def test_a_question_that_takes_too_long_is_not_answered():
    lines = [frozenset((n, 60 + n * n % 59, 120 + n * n * n % 61)) for n in range(60)]
    crossing = [frozenset((n, 60 + 7 * n % 59, 120 + 11 * n % 61)) for n in range(60)]
    roles = [frozenset(map(str, role)) for role in (*lines, *crossing)]

    assert smallest_groups(roles) is None
