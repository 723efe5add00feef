"""Every format calls the same part by the same name."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

import samendomein as sd


@pytest.fixture
def report():
    plan = sd.assemble([], [], as_of=date(2024, 4, 1))
    return sd.compose(sd.Assessment(plan=plan), language="en")


def test_headings_use_the_words_for_kinds(report):
    names = sd.headings(report)

    assert (names.tree, names.loose, names.matrix) == (
        "Goals and actions",
        "Actions without goals",
        "Goals and themes",
    )


def test_headings_use_the_own_words_of_a_plan(report):
    own = attrs.evolve(report, labels={**report.labels, "theme": ("opgave", "opgaven")})

    assert sd.headings(own).matrix == "Goals and opgaven"
    assert sd.wording(own).matrix == "Actions by goal and opgave"
    assert sd.wording(own).themes == "opgaven"


def test_one_finding_is_counted_in_the_singular(report):
    words = sd.wording(report)

    assert [words.counted(count) for count in (0, 1, 2)] == ["findings", "finding", "findings"]


def test_no_two_parts_have_the_same_name(report):
    names = list(attrs.asdict(sd.headings(report)).values())

    assert len(names) == len(set(names))
