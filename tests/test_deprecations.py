"""Nothing goes away without a warning, and not too soon."""

from __future__ import annotations

from datetime import date

import pytest

import samendomein
from samendomein import deprecations
from samendomein.deprecations import DEPRECATED, Deprecated
from samendomein.public_names import HOMES


def test_a_deprecated_name_still_works_and_says_what_to_use_instead(monkeypatch):
    old = Deprecated("Doel", "Goal", (0, 2), "2027-01-31", (0, 4))
    monkeypatch.setattr(deprecations, "DEPRECATED", (old,))

    with pytest.warns(DeprecationWarning, match="Doel") as warned:
        assert samendomein.Doel is samendomein.Goal

    assert [str(one.message) for one in warned] == [
        "samendomein.Doel is deprecated and goes away in version 0.4; use samendomein.Goal"
    ]
    assert warned[0].filename == __file__


def test_what_was_never_there_is_not_there():
    with pytest.raises(AttributeError, match="module 'samendomein' has no attribute 'Doel'"):
        samendomein.Doel  # noqa: B018 - asking for it is the test


def complaints(one: Deprecated, today: date) -> list[str]:
    version = tuple(int(number) for number in samendomein.__version__.split(".")[:2])
    told = []
    if one.instead not in HOMES:
        told.append("what to use instead is not there")
    if one.gone_in < (one.since[0], one.since[1] + 2) and one.gone_in[0] == one.since[0]:
        told.append("it goes without a minor release in between")
    if version >= one.gone_in:
        told.append("it should be gone by now")
    if version >= one.gone_in and (today - date.fromisoformat(one.told_on)).days < 183:
        told.append("it goes within six months")
    return told


@pytest.mark.parametrize(
    ("one", "complaint"),
    [
        (Deprecated("A", "Goal", (0, 2), "2027-01-31", (0, 4)), []),
        (Deprecated("A", "Goal", (0, 2), "2027-01-31", (1, 0)), []),
        (
            Deprecated("A", "Goal", (0, 2), "2027-01-31", (0, 3)),
            ["it goes without a minor release in between"],
        ),
        (
            Deprecated("A", "Weg", (0, 2), "2027-01-31", (0, 4)),
            ["what to use instead is not there"],
        ),
        (
            Deprecated("A", "Goal", (0, -1), "2027-01-31", (0, 1)),
            ["it should be gone by now", "it goes within six months"],
        ),
    ],
)
def test_the_rules_for_a_deprecation(one, complaint):
    assert complaints(one, date(2027, 3, 1)) == complaint


def test_every_deprecation_keeps_the_rules():
    today = date.today()  # noqa: DTZ011 - the promise is about the calendar

    assert [one for one in DEPRECATED if complaints(one, today)] == []
