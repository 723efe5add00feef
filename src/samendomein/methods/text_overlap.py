"""Overlap of texts: which titles of one list say about the same as those of another."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import isfinite, log, sqrt
from operator import mul

from attrs import frozen

SparseVector = Mapping[str, float]
"""What stands in a text, with how much it weighs."""

Vector = SparseVector | Sequence[float]

Encode = Callable[[list[str]], Iterable[Vector]]
"""From texts to vectors, of which the cosine says how alike they are.

All texts are given at once, so that a method can see what is rare among them. Anything that
makes sentence vectors fits: rows of numbers, all as long, also as an array of numpy.
"""

_WORDS = re.compile(r"[^\W_]+")


@frozen(kw_only=True)
class Pair:
    """Two texts that look alike; whether they mean the same is for a person to say.

    Attributes:
        one: The place of the text in the first list.
        other: The place in the second list.
        likeness: From 0 (nothing in common) to 1 (the same).
    """

    one: int
    other: int
    likeness: float


def trigram_vectors(texts: Sequence[str]) -> list[SparseVector]:
    """The groups of three letters in each text, weighed by how rare they are (tf-idf).

    Groups are taken within words, with a space before and after each word. The weight is how
    often a group stands in the text, times ``1 + ln((1 + n) / (1 + texts that have it))``; a
    vector has length 1. Needs nothing but Python, and knows nothing of meaning: it sees neither a
    synonym nor the word "not".
    """
    counted = [_trigrams(text) for text in texts]
    having = Counter(three for counts in counted for three in counts)
    rare = {three: 1 + log((1 + len(texts)) / (1 + times)) for three, times in having.items()}
    vectors: list[SparseVector] = []
    for counts in counted:
        weighed = {three: times * rare[three] for three, times in counts.items()}
        length = sqrt(sum(weight * weight for weight in weighed.values()))
        vectors.append({three: weight / length for three, weight in weighed.items()})
    return vectors


def likeness(one: Vector, other: Vector) -> float:
    """The cosine of two vectors; 0 if one of them is empty.

    Raises:
        TypeError: One says what stands in a text, and the other is a row of numbers.
        ValueError: The rows differ in length.
    """
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        few, many = (one, other) if len(one) <= len(other) else (other, one)
        shared = sum(weight * many[key] for key, weight in few.items() if key in many)
        lengths = _length(one.values()) * _length(other.values())
    elif isinstance(one, Sequence) and isinstance(other, Sequence):
        if len(one) != len(other):
            raise ValueError(f"vectors of {len(one)} and of {len(other)} numbers")
        shared = sum(map(mul, one, other))
        lengths = _length(one) * _length(other)
    else:
        raise TypeError("two vectors of different sorts cannot be compared")
    return shared / lengths if lengths else 0.0


def ranked_pairs(
    one: Sequence[str],
    other: Sequence[str],
    *,
    encode: Encode = trigram_vectors,
    at_least: float = 0.25,
    most: int | None = None,
) -> list[Pair]:
    """The pairs of texts from two lists that look alike, the most alike first.

    A list to go through with people, never a decision: negation and direction are invisible to
    this method. Every pair of texts that share much is looked at, so that two lists of a
    thousand titles in the same words can take ten seconds.

    Args:
        one: The first list.
        other: The second list.
        encode: What turns texts into vectors.
        at_least: How much they look alike at least.
        most: How many pairs are given at most.

    Raises:
        TypeError: The vectors are not rows of numbers, or are of different sorts.
        ValueError: There are not as many vectors as texts, or they differ in length.
    """
    vectors = _vectors(encode([*one, *other]), len(one) + len(other))
    first, second = vectors[: len(one)], vectors[len(one) :]
    alike = [
        Pair(one=here, other=there, likeness=found)
        for here, there, found in _compared(first, second, at_least)
        if found >= at_least
    ]
    alike.sort(key=lambda pair: (-pair.likeness, pair.one, pair.other))
    return alike[:most]


def _vectors(encoded: Iterable[object], texts: int) -> list[Vector]:
    found = [_vector(one) for one in encoded]
    if len(found) != texts:
        raise ValueError(f"the encoder gave {len(found)} vectors for {texts} texts")
    lengths = {len(one) for one in found if not isinstance(one, Mapping)}
    if len(lengths) > 1:
        raise ValueError("the encoder gave vectors that differ in length")
    return found


def _vector(encoded: object) -> Vector:
    if isinstance(encoded, Mapping):
        return encoded
    # An array of numpy is no sequence, but can make a list of itself.
    row = encoded.tolist() if hasattr(encoded, "tolist") else encoded
    if not isinstance(row, Sequence) or isinstance(row, str):
        raise TypeError(f"expected a row of numbers for each text, found {type(encoded).__name__}")
    numbers = [float(one) for one in row]
    if not all(map(isfinite, numbers)):
        raise ValueError("the encoder gave a vector with something that is not a finite number")
    return numbers


_Compared = Iterator[tuple[int, int, float]]


def _compared(one: Sequence[Vector], other: Sequence[Vector], at_least: float) -> _Compared:
    sparse = [vector for vector in (*one, *other) if isinstance(vector, Mapping)]
    if len(sparse) == len(one) + len(other) and at_least > 0:
        yield from _by_what_they_share(sparse[: len(one)], sparse[len(one) :], at_least)
        return
    dense = [vector for vector in (*one, *other) if not isinstance(vector, Mapping)]
    if len(dense) == len(one) + len(other):
        rows = [_row_of_length_one(vector) for vector in dense]
        for here, row in enumerate(rows[: len(one)]):
            for there, others_row in enumerate(rows[len(one) :]):
                yield here, there, sum(map(mul, row, others_row))
        return
    for here, vector in enumerate(one):
        for there, others in enumerate(other):
            yield here, there, likeness(vector, others)


def _by_what_they_share(
    one: Sequence[SparseVector], other: Sequence[SparseVector], at_least: float
) -> _Compared:
    """The pairs that can be so much alike, found by the parts that weigh most.

    What is left of a vector when its heaviest parts are gone can add no more than its length. So
    texts that share none of these parts need not be compared.
    """
    mine, theirs = [_of_length_one(vector) for vector in one], list(map(_of_length_one, other))
    having: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for there, vector in enumerate(theirs):
        for key, weight in vector.items():
            having[key].append((there, weight))
    for here, vector in enumerate(mine):
        left = 1.0
        shared: defaultdict[int, float] = defaultdict(float)
        rest = dict(sorted(vector.items(), key=lambda part: (-part[1], part[0])))
        for key, weight in tuple(rest.items()):
            if left < at_least * at_least:
                break
            for there, their_weight in having.get(key, ()):
                shared[there] += weight * their_weight
            left -= weight * weight
            del rest[key]
        most = sqrt(max(left, 0.0))
        for there, found in shared.items():
            if found + most >= at_least:
                whole = theirs[there]
                found += sum(weight * whole[key] for key, weight in rest.items() if key in whole)
                yield here, there, found


def _row_of_length_one(vector: Sequence[float]) -> list[float]:
    length = _length(vector)
    return [value / length for value in vector] if length else list(vector)


def _of_length_one(vector: SparseVector) -> SparseVector:
    length = _length(vector.values())
    return {key: weight / length for key, weight in vector.items()} if length else {}


def _trigrams(text: str) -> Counter[str]:
    padded = [f" {word} " for word in _WORDS.findall(text.casefold())]
    return Counter([word[at : at + 3] for word in padded for at in range(max(1, len(word) - 2))])


def _length(values: object) -> float:
    return sqrt(sum(value * value for value in values))  # type: ignore[attr-defined]
