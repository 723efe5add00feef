"""Which findings an acceptance is about: names, selectors, and what it covered when signed."""

from __future__ import annotations

from datetime import date

import pytest

from samendomein import UsageError
from samendomein.assessment.standing import apply
from samendomein.assessment.until import Until
from tests.assessment.accepting import (
    DAY,
    GOALS,
    LAST,
    acceptance,
    ids,
    judged,
    said,
    signed,
    untold_of,
)


def test_an_acceptance_is_about_the_element_that_must_change():
    one = signed(check="X03", elements=("gezond",))
    beside = apply(judged(text=GOALS.replace('"Bewegen"', '"Bewegen in de wijk"')), [])
    other = acceptance(check="X03", elements=("gezond",), covered=())

    assert one.covered == (("proef/pairs", ("bewegen", "gezond"), ""),)
    assert [kind for kind, _, _ in said(apply(judged(), [other]))] == ["covers more"]
    assert [kind for kind, _, _ in said(apply(beside, [other]))] == ["unused"]


def test_a_wide_acceptance_accepts_what_it_covered_and_what_is_new_stands():
    wide = signed(elements=(), kind="doel")
    more = GOALS + '[[doel]]\nid = "nieuw"\ntitel = "Nieuw"\nhoort_bij = "wonen"\n'
    after = apply(judged(text=more), [wide])

    assert ids(one.finding for one in after.accepted) == untold_of("bewegen", "bouwen", "gezond")
    assert {*untold_of("nieuw", "sport")} <= set(ids(after.findings))
    assert said(after) == [
        (
            "covers more",
            "the acceptance of 'X01' is about more than on 15 January 2024, when it was signed",
            "mend what is new, or let policy officer sign for it",
        )
    ]
    assert ids(after.remarks[0].findings) == untold_of("nieuw")


def test_a_wide_acceptance_that_does_not_say_what_it_covers_accepts_nothing():
    after = apply(judged(), [acceptance(elements=(), kind="doel")])

    assert after.accepted == ()
    assert said(after) == [
        (
            "cover not recorded",
            "the acceptance of 'X01' does not say which findings it covers",
            "list them in it, or let 'samendomein accept' write it",
        )
    ]


def test_an_acceptance_written_by_hand_names_its_findings_in_full():
    without_key = apply(judged(), [acceptance(check="X02")])
    with_key = apply(judged(), [acceptance(check="X02", key="2024")])

    assert [one[0] for one in said(without_key)] == ["cover not recorded"]
    assert ids(one.finding for one in with_key.accepted) == [("proef/yearly", ("gezond",), "2024")]


@pytest.mark.parametrize(
    ("selector", "elements"),
    [
        ({"everything": True}, ["bewegen", "bouwen", "gezond", "sport"]),
        ({"kind": "actie"}, ["sport"]),
        ({"kind": "goal"}, ["bewegen", "bouwen", "gezond"]),
        ({"nota": "wonen"}, ["bouwen"]),
        ({"below": "gezond"}, ["bewegen", "sport"]),
        ({"below": "gezond", "kind": "doel"}, ["bewegen"]),
        ({"elements": ("sport", "bouwen")}, ["bouwen", "sport"]),
    ],
)
def test_a_selector_says_which_elements_an_acceptance_is_about(selector, elements):
    wide = signed(**{"elements": (), **selector})

    assert wide.covered == tuple(untold_of(*elements))


@pytest.mark.parametrize("name", ["X01", "x01", "proef/untold", "proef/silent", "proef"])
def test_a_check_is_named_by_id_code_group_or_former_id(name):
    after = apply(judged(), [signed(check=name)])

    assert untold_of("gezond")[0] in ids(one.finding for one in after.accepted)


def test_what_was_covered_under_a_former_id_is_still_accepted():
    old = acceptance(covered=(("proef/silent", ("gezond",), ""),))

    assert ids(one.finding for one in apply(judged(), [old]).accepted) == untold_of("gezond")


@pytest.mark.parametrize(
    ("changes", "text", "hint"),
    [
        (
            {"check": "proef/untodl"},
            "the acceptance names check 'proef/untodl', which does not exist",
            "did you mean 'proef/untold'?",
        ),
        (
            {"elements": ("gezon",)},
            "the acceptance names element 'gezon', which is not in the plan",
            "did you mean 'gezond'?",
        ),
        (
            {"elements": (), "kind": "deol"},
            "the acceptance names 'deol', which is not a kind of element",
            "did you mean 'doel'?",
        ),
        (
            {"elements": (), "nota": "socia"},
            "the acceptance names nota 'socia', which is not in the plan",
            "did you mean 'sociaal'?",
        ),
        (
            {"elements": (), "below": "qqq"},
            "the acceptance names goal 'qqq', which is not in the plan",
            "write another name, or take the acceptance out of the file",
        ),
    ],
)
def test_a_name_that_means_nothing_is_told_and_makes_no_acceptance_wider(changes, text, hint):
    covered = tuple(ids(judged().findings))
    after = apply(judged(), [acceptance(covered=covered, **changes)])

    assert after.accepted == ()
    assert said(after) == [("unknown name", text, hint)]
    with pytest.raises(UsageError):
        signed(**changes)


def test_one_unknown_element_does_not_pull_the_others_along():
    after = apply(judged(), [acceptance(elements=("gezond", "weg"))])

    assert ids(one.finding for one in after.accepted) == untold_of("gezond")
    assert [kind for kind, _, _ in said(after)] == ["unknown name"]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"elements": ("evaluatie",)},
            (
                "no finding of 'X01' is about these elements\n"
                "  hint: an acceptance names the element that must change, as the report shows it"
            ),
        ),
        (
            {"check": "geen"},
            "there is no check 'geen'\n  hint: see 'samendomein checks' for the checks there are",
        ),
        (
            {"until": Until(date(2024, 3, 31))},
            (
                "31 March 2024 has passed on 1 April 2024, the day of this plan\n"
                "  hint: choose a later day or event"
            ),
        ),
        (
            {"until": Until(event="ooit")},
            "Herijking has no date\n  hint: give the event a date, or write the last day instead",
        ),
    ],
)
def test_what_cannot_be_signed_is_refused(changes, message):
    with pytest.raises(UsageError) as refused:
        signed(**changes)

    assert str(refused.value) == message


def test_of_two_acceptances_the_one_that_holds_longest_is_named():
    longer = acceptance(until=Until(LAST + DAY), reason="longer")
    after = apply(judged(), [acceptance(), longer])

    assert [one.acceptance.reason for one in after.accepted] == ["longer"]
    assert said(after) == []


def test_which_of_its_elements_a_finding_names_first_does_not_matter():
    one = signed(check="X03", elements=("gezond",))
    after = apply(judged(text=GOALS.replace('"Bewegen"', '"Bewegen in de wijk"')), [one])

    assert [each.finding.elements for each in after.accepted] == [("bewegen", "gezond")]
    assert said(after) == []
