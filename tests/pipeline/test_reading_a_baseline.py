"""The file of the baseline: read with every fault told, written whole, and only made smaller."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from samendomein.assessment.baseline import Baseline
from samendomein.errors import ReadError, UsageError
from samendomein.pipeline.baseline_file import read_baseline, write_baseline

TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12).filter(str.strip)
IDENTITIES = st.lists(
    st.tuples(
        TEXTS,
        st.lists(TEXTS, min_size=1, max_size=3).map(sorted).map(tuple),
        st.just("") | TEXTS,
    ),
    max_size=4,
    unique=True,
).map(lambda some: tuple(sorted(some)))
DATES = st.dates(date(2000, 1, 1), date(2100, 1, 1))

FROZEN = Baseline(
    frozen_on=date(2024, 4, 1),
    identities=[
        ("structuur/b", ("wonen",), ""),
        ("structuur/a", ("jeugd", "sport"), "2024"),
        ("structuur/a", ("jeugd",), ""),
    ],
)


@pytest.fixture
def frozen(tmp_path, monkeypatch):
    """Where a baseline stands, in a folder of its own, named by its name only."""
    monkeypatch.chdir(tmp_path)
    return Path("baseline.toml")


def problems(found):
    return [str(problem) for problem in found.problems]


def test_a_baseline_has_a_line_for_each_finding_in_order(frozen):
    write_baseline(frozen, FROZEN)

    assert read_baseline(frozen).baseline == FROZEN
    assert (
        frozen.read_text("utf-8")
        == """\
bevroren_op = 2024-04-01
bevindingen = [
    { controle = "structuur/a", elementen = ["jeugd"] },
    { controle = "structuur/a", elementen = ["jeugd", "sport"], kenmerk = "2024" },
    { controle = "structuur/b", elementen = ["wonen"] },
]
"""
    )


def test_without_a_file_there_is_no_baseline(frozen):
    assert read_baseline(frozen).baseline is None
    assert read_baseline(frozen).problems == ()


def test_a_baseline_that_is_there_only_shrinks_unless_one_asks(frozen):
    smaller = evolve(FROZEN, identities=FROZEN.identities[:1])
    write_baseline(frozen, smaller)
    with pytest.raises(UsageError) as refused:
        write_baseline(frozen, FROZEN)

    assert str(refused.value) == (
        "baseline.toml would get findings that are not in it\n"
        "  hint: a baseline only shrinks: mend or accept what is new, or freeze afresh"
    )
    assert read_baseline(frozen).baseline == smaller
    write_baseline(frozen, FROZEN, afresh=True)
    assert read_baseline(frozen).baseline == FROZEN


def test_what_cannot_be_read_is_not_in_the_baseline_and_is_told(frozen):
    write_baseline(frozen, FROZEN)
    written = frozen.read_text("utf-8").replace('controle = "structuur/b"', "controel = 3")
    frozen.write_text(written, "utf-8")
    found = read_baseline(frozen)

    assert found.baseline == evolve(FROZEN, identities=FROZEN.identities[:2])
    assert problems(found) == [
        (
            "baseline.toml:5:7: error[baseline/unknown-key] finding has no key 'controel'\n"
            "  hint: did you mean 'controle'?"
        ),
    ]
    with pytest.raises(ReadError):
        write_baseline(frozen, FROZEN)
    assert frozen.read_text("utf-8") == written


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (
            "bevindingen = []\n",
            (
                "baseline.toml: error[baseline/missing-key] baseline without 'frozen_on'\n"
                "  hint: add 'frozen_on' to it"
            ),
        ),
        (
            "frozen_on = 2024-04-01\nfindings = 3\n",
            (
                "baseline.toml:2:1: error[baseline/impossible-value] 'findings': found 3, expected "
                "a list of findings\n  hint: write each finding between braces: { … }"
            ),
        ),
    ],
)
def test_a_baseline_with_a_fault_holds_nothing_and_that_is_told(written, message, frozen):
    frozen.write_text(written, "utf-8")
    found = read_baseline(frozen)

    assert found.baseline is None
    assert problems(found) == [message]


@given(IDENTITIES, DATES, st.sampled_from(["nl", "en"]))
def test_a_baseline_is_read_as_it_was_written(tmp_path_factory, identities, day, language):
    file = tmp_path_factory.mktemp("baseline") / "baseline.toml"
    baseline = Baseline(frozen_on=day, identities=identities)
    write_baseline(file, baseline, language=language)

    assert read_baseline(file).baseline == baseline
    assert read_baseline(file).problems == ()
