"""Codes that moved from one element to another between two sections of a paper."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein.builtin.structuur.occurrences import Occurrence, Occurrences, grouped


@frozen(kw_only=True)
class Move:
    """One element that has two codes: one in each of two sections."""

    before: Occurrence
    after: Occurrence


Circle = tuple[Move, ...]
"""Moves in which each element takes the code that the next one had."""


def moves_in(occurrences: Occurrences) -> list[Move]:
    """Every element with another code than where it first stands.

    Sections come in the order in which the elements name them, so that both sides of a swap are
    told the same way round.
    """
    rank: dict[str, int] = {}
    for one in occurrences:
        rank.setdefault(one.section, len(rank))
    moves: list[Move] = []
    for theirs in grouped((one.thing, one) for one in occurrences).values():
        first, *others = sorted(theirs, key=lambda one: rank[one.section])
        moves.extend(
            Move(before=first, after=other)
            for other in others
            if other.code.casefold() != first.code.casefold() and other.section != first.section
        )
    return moves


def circles_of(moves: list[Move]) -> tuple[list[Circle], list[Move]]:
    """The moves that together only exchange codes, and the moves that are left."""
    circles: list[Circle] = []
    left: list[Move] = []
    between: dict[tuple[str, str], dict[str, Move]] = {}
    for move in moves:
        sections = (move.before.section, move.after.section)
        first = between.setdefault(sections, {}).setdefault(move.before.code, move)
        if first is not move:
            left.append(move)
    for by_code in between.values():
        while by_code:
            path = list(_followed(by_code))
            ends_at = path[-1].after.code
            codes = [move.before.code for move in path]
            closed = codes.index(ends_at) if ends_at in codes else len(path)
            left.extend(path[:closed])
            if path[closed:]:
                circles.append(tuple(path[closed:]))
    return circles, left


def reused_in(occurrences: Occurrences) -> Iterator[tuple[Occurrence, Occurrence]]:
    """Codes that stand for one element in one section and for another in a second.

    Only between sections that list the same things: numbers that begin again under each
    heading are not reused.
    """
    listed: dict[str, set[str]] = {}
    for one in occurrences:
        listed.setdefault(one.section, set()).add(one.element.id)
    compared: dict[tuple[str, str], bool] = {}
    for first, *others in grouped((one.code, one) for one in occurrences).values():
        told = {first.element.id}
        for other in others:
            sections = (first.section, other.section)
            if sections not in compared:
                compared[sections] = not listed[first.section].isdisjoint(listed[other.section])
            if (
                first.section != other.section
                and other.element.id not in told
                and compared[sections]
            ):
                told.add(other.element.id)
                yield first, other


def _followed(by_code: dict[str, Move]) -> Iterator[Move]:
    """From the first move on, each to the move of the code that it takes."""
    code: str | None = next(iter(by_code))
    while code in by_code:
        move = by_code.pop(code)
        yield move
        code = move.after.code
