"""Nothing that is withheld follows from what is shown, also not from several tables together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from samendomein_thermometer.following import stays_hidden
from samendomein_thermometer.knowing import knowing
from samendomein_thermometer.number_of_answers import answers
from samendomein_thermometer.result import result_of
from samendomein_thermometer.survey import Answers, Survey, mark_of
from samendomein_thermometer.telling import Distribution, told_of
from samendomein_thermometer.withholding import Portion, Rules, portion, shown_total
from scipy.optimize import linprog

import samendomein as sd
from samendomein import Layer, Missing, Plan, Text, assemble
from samendomein.testing import plan_of

FORMATS = ["html/report", "markdown/report", "json/report", "csv/all", "sqlite/database"]
LAYERS = list(Layer)
RULES = Rules(threshold=10, smallest_part=10)
ROOM = 4
"""By how much a withheld number can still differ for who knows everything that is shown."""

PLAN = """
[[doel]]
id = "thuis"
titel = "Langer thuis"

[[doel]]
id = "anders"
titel = "Iets anders"

[[dienst]]
id = "dienst"
titel = "Boodschappendienst"
werkt_uit = "thuis"
"""

groups = st.lists(
    st.tuples(*[st.integers(0, 25)] * 4), min_size=2, max_size=len(LAYERS), unique_by=id
)
"""By layer: how many know what, how many do not, how many know why, how many do not."""


@settings(max_examples=40, deadline=None)
@given(groups)
def test_no_withheld_number_follows_from_all_tables_together(counts):
    """Every published number is an equation or a bound; each withheld cell keeps its room."""
    plan = with_answers(counts)
    bounds: list[tuple[float, float | None]] = []
    equations: list[tuple[list[int], float]] = []
    hidden: list[int] = []
    published = {row[1]: row for row in answers(plan).rows}
    told = {row[1]: row for row in knowing(plan).rows}
    for question in (0, 1):
        cells: list[int] = []
        for at, group in enumerate(counts):
            layer = LAYERS[at]
            if not any(group):
                continue
            size = published[layer][2 + question]
            shown = told[layer][2 + 2 * question]
            first = len(bounds)
            yes, no = group[2 * question], group[2 * question + 1]
            # What anybody knows beforehand: no count is below zero, a withheld group is small.
            low, high = (size, size) if isinstance(size, int) else (1, RULES.threshold - 1)
            if not yes + no:
                low = high = 0
            bounds += [(0, None), (0, None), (low, high)]
            equations.append(([first, first + 1, -(first + 2)], 0))
            cells.append(first + 2)
            portions = portion_shown(plan, layer, question)
            if isinstance(portions, Portion):
                bounds[first] = (portions.low, portions.high)
                if not portions.is_exact:
                    hidden += [first, first + 1]
            elif yes + no:
                assert shown == Text("withheld: too few answers")
                hidden += [first + 2]
        total = published_total(published, question)
        if isinstance(total, int):
            equations.append((cells, total))

    for cell in hidden:
        low, high = reach(cell, bounds, equations)
        assert high - low >= ROOM, (cell, low, high)


def reach(
    cell: int,
    bounds: Sequence[tuple[float, float | None]],
    equations: Sequence[tuple[list[int], float]],
) -> tuple[float, float]:
    """The lowest and the highest that a cell can be, given all that is shown."""
    matrix = np.zeros((len(equations), len(bounds)))
    for row, (places, _) in enumerate(equations):
        for place in places:
            matrix[row, abs(place)] += -1 if place < 0 else 1
    found = []
    for sign in (1, -1):
        aim = np.zeros(len(bounds))
        aim[cell] = sign
        solved = linprog(aim, A_eq=matrix, b_eq=[value for _, value in equations], bounds=bounds)
        assert solved.status == 0, solved.message
        found.append(sign * solved.fun)
    return found[0], found[1]


def portion_shown(plan: Plan, layer: Layer, question: int) -> object:
    result = plan.once(result_of)
    assert result is not None
    one = next(one for one in result.subjects[0].layers if one.layer is layer)
    return (one.what, one.why)[question]


def published_total(published: dict[object, tuple[object, ...]], question: int) -> object:
    return next(row[2 + question] for name, row in published.items() if not isinstance(name, Layer))


def with_answers(counts: Sequence[tuple[int, int, int, int]]) -> Plan:
    """A plan with a survey in which each layer answered so."""
    subject = mark_of("dienst")
    counted = tuple(
        Answers(
            subject=subject,
            layer=LAYERS[at],
            knows=(does, does_not) if does + does_not else None,
            purposes={mark_of("thuis"): why, mark_of("anders"): other} if why + other else None,
            scales={},
        )
        for at, (does, does_not, why, other) in enumerate(counts)
    )
    survey = Survey(name="proef", answers=counted)
    plan = plan_of(PLAN)
    return assemble(plan.elements, plan.relations, as_of=date(2026, 1, 1), data=[survey])


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 40), min_size=1, max_size=7))
def test_a_total_is_shown_only_if_it_leaves_each_withheld_group_room(sizes):
    total = shown_total(sizes, RULES)
    hidden = [size for size in sizes if 0 < size < RULES.threshold]

    if total is not None and hidden:
        bounds = [(1, RULES.threshold - 1)] * len(hidden)
        rest = total - sum(size for size in sizes if size >= RULES.threshold)
        low, high = reach(0, bounds, [(list(range(len(hidden))), rest)])
        assert high - low >= ROOM


def test_the_total_goes_with_the_only_group_that_is_withheld():
    assert shown_total([30, 5], RULES) is None
    assert shown_total([30, 20], RULES) == 50
    assert shown_total([30, 9, 9], RULES) is None
    assert shown_total([30, 5, 5], RULES) == 40


@settings(deadline=None)
@given(st.integers(0, 60), st.integers(0, 60), st.integers(3, 15), st.integers(2, 15))
def test_whoever_sees_a_band_cannot_tell_which_number_it_is(part, other, threshold, least):
    """Every number that a band holds would have been told as the same band."""
    rules, whole = Rules(threshold=threshold, smallest_part=least), part + other
    shown = portion(part, whole, rules)

    if shown is None:
        assert whole < threshold
        return
    assert shown.low <= part <= shown.high
    if not shown.is_exact:
        assert {portion(one, whole, rules) for one in range(shown.low, shown.high + 1)} == {shown}
        assert shown.high - shown.low >= min(least, whole) - 1


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [
        (13, 48, 13, 48 - 35),
        (0, 48, 0, 9),
        (4, 48, 0, 9),
        (48, 48, 39, 48),
        (9, 18, 0, 18),
        (10, 19, 10, 19),
        (9, 19, 0, 9),
        (5, 12, 0, 12),
    ],
)
def test_small_parts_nobody_and_everybody_are_told_as_a_band(part, whole, low, high):
    assert portion(part, whole, RULES) == Portion(whole=whole, low=low, high=high)


def test_a_group_below_the_threshold_is_withheld_whole():
    assert portion(4, 9, RULES) is None


distributions = st.lists(
    st.lists(st.integers(0, 14), min_size=5, max_size=5).map(tuple), min_size=1, max_size=3
)


@settings(max_examples=10, deadline=None)
@given(distributions)
def test_agreement_and_distances_leave_each_withheld_count_room(counted):
    """Tried out: other answers of one layer give the same share, agreement and distances."""
    right = (False, False, False, True, True)
    rows = [
        Distribution(layer=LAYERS[at], counts=counts, right=right)
        for at, counts in enumerate(counted)
    ]
    rules = Rules(threshold=10, smallest_part=4)
    before = told_of(rows, rules, on_a_scale=True)
    for at, row in enumerate(rows):
        small = [place for place, count in enumerate(row.counts) if 0 < count < 4]
        if row.layer not in before[0] or before[0][row.layer].van_der_eijk is None or not small:
            continue
        shares = row.share(rules)
        agreement = before[0][row.layer]
        same = 0
        for source in range(5):
            for target in range(5):
                changed = list(row.counts)
                if source == target or not changed[source]:
                    continue
                changed[source] -= 1
                changed[target] += 1
                other = Distribution(layer=row.layer, counts=tuple(changed), right=right)
                told = told_of([other], rules, on_a_scale=True)[0].get(row.layer)
                same += shares(tuple(changed)) == shares(row.counts) and (
                    told is None or told.van_der_eijk in (None, agreement.van_der_eijk)
                )
        assert same, (at, row.counts)


def test_what_tells_the_numbers_is_not_told():
    """A number with many decimals would give the answers away."""
    counts = (2, 3, 4, 8, 9)

    assert not stays_hidden(
        counts, [lambda given: sum(n * 10**at for at, n in enumerate(given))], 4
    )
    assert stays_hidden(counts, [lambda given: sum(given)], 4)


def test_that_nearly_all_say_the_same_is_guarded_too():
    assert not stays_hidden((0, 0, 0, 0, 20), [lambda given: given[4]], 4)
    assert stays_hidden((0, 0, 0, 0, 20), [lambda given: given[4] > 10], 4)


def test_withheld_is_a_word_and_no_number():
    plan = with_answers([(20, 15, 18, 17), (3, 2, 4, 1)])
    row = answers(plan).rows[1]

    assert row[2:] == (Missing.WITHHELD, Missing.WITHHELD)


@pytest.mark.parametrize("format_id", FORMATS)
def test_no_format_tells_two_withheld_groups_apart(format_id, tmp_path):
    """A college of 3 of which 1 knows what, or of 9 of which 7 do: every file is the same."""
    few, many = (
        with_answers([(21, 20, 15, 26), (one, 2, one, 1), (14, 16, 17, 13)]) for one in (1, 7)
    )

    assert written(few, format_id, tmp_path / "few") == written(many, format_id, tmp_path / "many")


def test_no_format_tells_two_small_parts_apart(tmp_path):
    """Of 41 nobody knows what, or nine do: what is told of the share is the same."""
    none, nine = (with_answers([(one, 41 - one, 15, 26), (14, 16, 17, 13)]) for one in (0, 9))

    for format_id in FORMATS[:3]:
        before = written(none, format_id, tmp_path / "none" / format_id)
        assert written(nine, format_id, tmp_path / "nine" / format_id) == before


def written(plan: Plan, format_id: str, folder: Path) -> list[bytes]:
    """The files of a report in a format."""
    folder.mkdir(parents=True)
    paths = sd.write(sd.assess(plan), folder / "rapport", format=format_id)
    return [path.read_bytes() for path in paths]
