"""Accepting findings: what stands, what is accepted, and what is told of an acceptance."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import samendomein as sd
from samendomein import Finding, Goal, UsageError
from samendomein.assessment.acceptance import Acceptance, AcceptanceState
from samendomein.assessment.run import run
from samendomein.assessment.selection import Selection
from samendomein.assessment.signing import sign
from samendomein.assessment.standing import apply
from samendomein.assessment.until import Until
from samendomein.language.translate import english
from samendomein.plan.values import Missing
from samendomein.testing import plan_of

DAY = timedelta(days=1)
SIGNED = date(2024, 1, 15)
LAST = date(2024, 6, 30)

GOALS = """
[[nota]]
id = "sociaal"
titel = "Sociaal beleid"

[[nota]]
id = "wonen"
titel = "Woonvisie"

[[moment]]
id = "evaluatie"
titel = "Evaluatie"
datum = 2024-06-30

[[moment]]
id = "najaar"
titel = "Najaarsoverleg"
datum = "2024-10..2024-11"

[[moment]]
id = "ooit"
titel = "Herijking"
datum = "niet vermeld"

[[moment]]
id = "vanaf"
titel = "Overdracht"
datum = "2025-01-01.."

[[doel]]
id = "gezond"
titel = "Gezond leven"
hoort_bij = "sociaal"

[[doel]]
id = "bewegen"
titel = "Bewegen"
hoort_bij = "sociaal"
onderdeel_van = "gezond"

[[doel]]
id = "bouwen"
titel = "Bouwen"
hoort_bij = "wonen"

[[actie]]
id = "sport"
titel = "Sportaanbod"
hoort_bij = "sociaal"
draagt_bij_aan = "bewegen"
"""


@sd.check("proef/untold", code="X01", formerly=("proef/silent",))
def untold(plan: sd.Plan):
    """A goal or action without a description.

    Why: nobody can see what it is.

    Fix: describe it.
    """
    for one in (*plan.all(Goal), *plan.all(sd.Action)):
        if not one.description:
            yield Finding(one, "{one} is not described", one=one)


@sd.check("proef/yearly", code="X02")
def yearly(plan: sd.Plan):
    """A goal in each of two years.

    Why: to have keys.

    Fix: none.
    """
    for goal in plan.all(Goal):
        yield Finding(goal, "{goal} in 2024", goal=goal, key="2024")
        yield Finding(goal, "{goal} in 2025", goal=goal, key="2025")


@sd.check("proef/pairs", code="X03")
def pairs(plan: sd.Plan):
    """Two goals beside each other, of which the one with the longest title comes first.

    Why: to have several elements.

    Fix: none.
    """
    goals = sorted(plan.all(Goal), key=lambda goal: (-len(goal.title), goal.id))
    yield Finding(goals[0], "beside {other}", other=goals[1], also=[goals[1]])


CHECKS = (untold, yearly, pairs)


def judged(as_of=date(2024, 4, 1), text=GOALS, selection=None):
    return run(plan_of(text, as_of=as_of), checks=CHECKS, selection=selection)


def acceptance(**changes):
    return Acceptance(
        **{
            "check": "X01",
            "elements": ("gezond",),
            "reason": "the council has seen it",
            "owner": "policy officer",
            "signed_on": SIGNED,
            "until": Until(LAST),
            **changes,
        }
    )


def signed(assessment=None, **changes):
    return sign(acceptance(**changes), assessment or judged())


def ids(findings):
    return [one.identity for one in findings]


def said(assessment):
    """Each remark as kind, text and hint."""
    say = english().render
    return [(one.kind.value, say(one.text), say(one.hint)) for one in assessment.remarks]


def untold_of(*elements):
    return [("proef/untold", (one,), "") for one in elements]


def test_an_accepted_finding_stays_visible_apart_from_those_that_stand():
    before = judged()
    after = apply(before, [acceptance()])

    assert ids(one.finding for one in after.accepted) == untold_of("gezond")
    assert after.accepted[0].last_day == LAST
    assert set(ids(before.findings)) - set(ids(after.findings)) == {*untold_of("gezond")}
    assert after.at_least(sd.Severity.LOW) == after.findings
    assert said(after) == []


def test_on_the_last_day_a_finding_is_accepted_and_the_day_after_it_is_back():
    on_the_day = apply(judged(LAST), [acceptance()])
    day_after = apply(judged(LAST + DAY), [acceptance()])

    assert ids(one.finding for one in on_the_day.accepted) == untold_of("gezond")
    assert day_after.findings == judged(LAST + DAY).findings
    assert said(day_after) == [
        (
            "expired",
            "the acceptance of 'X01' ended on 30 June 2024",
            "mend what it accepted, or let policy officer sign anew",
        )
    ]
    assert ids(day_after.remarks[0].findings) == untold_of("gezond")


def test_an_acceptance_can_hold_until_an_event():
    until = acceptance(until=Until(event="evaluatie"))
    day_after = apply(judged(LAST + DAY), [until])

    assert apply(judged(LAST), [until]).accepted[0].event.id == "evaluatie"
    assert said(day_after) == [
        (
            "expired",
            "the acceptance of 'X01' ended with Evaluatie on 30 June 2024",
            "mend what it accepted, or let policy officer sign anew",
        )
    ]


def test_an_event_of_which_the_day_is_known_in_part_ends_it_when_it_has_surely_been():
    until = acceptance(until=Until(event="najaar"))

    assert apply(judged(date(2024, 11, 30)), [until]).accepted[0].last_day == date(2024, 11, 30)
    assert not apply(judged(date(2024, 12, 1)), [until]).accepted


@pytest.mark.parametrize(
    ("until", "text", "hint"),
    [
        (
            "ooit",
            "Herijking has no date",
            "give the event a date, or write the last day instead",
        ),
        (
            "vanaf",
            "Overdracht has no date",
            "give the event a date, or write the last day instead",
        ),
        (
            "evaluatei",
            "'evaluatei' is neither a day nor an event of the plan",
            "did you mean 'evaluatie'?",
        ),
        (
            "2024-06-31",
            "'2024-06-31' is neither a day nor an event of the plan",
            "write a day such as 2025-12-31, or the id of an event",
        ),
        (
            "gezond",
            "'gezond' is neither a day nor an event of the plan",
            "write a day such as 2025-12-31, or the id of an event",
        ),
    ],
)
def test_without_an_end_an_acceptance_does_not_hold_and_that_is_told(until, text, hint):
    after = apply(judged(), [acceptance(until=Until.parse(until))])

    assert after.findings == judged().findings
    assert said(after) == [
        ("without an end", f"the acceptance of 'X01' does not hold: {text}", hint)
    ]
    assert ids(after.remarks[0].findings) == untold_of("gezond")


def test_a_request_accepts_nothing_and_is_told():
    after = apply(judged(), [acceptance(state=AcceptanceState.REQUESTED)])

    assert after.findings == judged().findings
    assert said(after) == [
        (
            "requested",
            "acceptance of 'X01' is requested and not approved",
            "let it be approved, or take the request out of the file",
        )
    ]
    assert ids(after.remarks[0].findings) == untold_of("gezond")


def test_an_acceptance_that_accepts_nothing_is_told():
    described = GOALS.replace('titel = "Gezond leven"', 'titel = "Gezond leven"\ntoelichting = "x"')
    after = apply(judged(text=described), [signed()])

    assert said(after) == [
        (
            "unused",
            "the acceptance of 'X01' accepts nothing",
            "take it out of the file: what it was for is no longer there",
        )
    ]


def test_an_acceptance_is_not_called_unused_when_its_check_did_not_run():
    after = apply(judged(selection=Selection(ignore=["X01"])), [signed()])

    assert said(after) == []


@sd.check("proef/no-period", code="X04", absence=True)
def no_period(plan: sd.Plan):
    """A goal without a period.

    Why: it never ends.

    Fix: give it a period.
    """
    for goal in plan.all(Goal):
        yield Finding(goal, "{goal} has no period", goal=goal)


def test_an_acceptance_is_not_called_unused_when_the_plan_was_entered_in_part():
    whole = run(plan_of(GOALS), checks=[no_period])
    part = run(
        plan_of(GOALS.replace('id = "sociaal"', 'id = "sociaal"\nvolledig = false')),
        checks=[no_period],
    )
    one = sign(acceptance(check="X04", until=Until(LAST + 3650 * DAY)), whole)

    assert untold_of("gezond") != ids(part.findings)
    assert said(apply(part, [one])) == []


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
            "there is no check 'geen'\n  hint: see 'samendomein plugins' for the checks there are",
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


# Laws: whatever is accepted, by whatever acceptances.

DAYS = st.dates(date(2024, 3, 1), date(2024, 12, 31))
UNTIL = st.one_of(
    DAYS.map(Until),
    st.sampled_from(["evaluatie", "najaar", "ooit", "vanaf", "2024-13-01", "", "gezond"]).map(
        lambda event: Until(event=event)
    ),
)
EVERY_IDENTITY = tuple(ids(judged().findings))
ACCEPTANCES = st.builds(
    acceptance,
    check=st.sampled_from(["X01", "X03", "proef/yearly", "proef", "onbekend"]),
    elements=st.sampled_from([(), ("gezond",), ("bewegen", "weg"), ("weg",)]),
    everything=st.booleans(),
    kind=st.sampled_from(["", "doel", "actie", "onzin"]),
    nota=st.sampled_from(["", "sociaal", "weg"]),
    below=st.sampled_from(["", "gezond", "weg"]),
    key=st.sampled_from([Missing.UNKNOWN, "", "2024"]),
    until=UNTIL,
    state=st.sampled_from(AcceptanceState),
    covered=st.one_of(
        st.just(Missing.UNKNOWN),
        st.lists(st.sampled_from(EVERY_IDENTITY), unique=True).map(tuple),
    ),
)
LISTS = st.lists(ACCEPTANCES, max_size=4)


@given(LISTS, DAYS)
def test_no_finding_is_lost_and_none_is_changed(acceptances, as_of):
    before = judged(as_of)
    after = apply(before, acceptances)

    assert after.found == before.findings
    assert not set(ids(after.findings)) & set(ids(one.finding for one in after.accepted))


@given(LISTS, DAYS)
def test_applying_twice_is_applying_once(acceptances, as_of):
    once = apply(judged(as_of), acceptances)

    assert apply(once, acceptances) == once


@given(LISTS.flatmap(lambda some: st.tuples(st.just(some), st.permutations(some))), DAYS)
def test_the_order_of_acceptances_does_not_matter(orders, as_of):
    given_order, other_order = orders

    assert apply(judged(as_of), given_order) == apply(judged(as_of), other_order)


@given(ACCEPTANCES, DAYS)
def test_the_day_after_its_last_day_an_acceptance_accepts_nothing(one, last_day):
    dated = evolve(one, until=Until(last_day))
    after = apply(judged(last_day + DAY), [dated])

    assert after.findings == judged(last_day + DAY).findings
    if apply(judged(last_day), [dated]).accepted:
        assert [remark.kind.value for remark in after.remarks][-1] == "expired"


@given(ACCEPTANCES, st.sampled_from(["ooit", "vanaf", "31-12-2099", "2099-02-30", "nooit", ""]))
def test_an_unreadable_end_never_makes_an_acceptance_permanent(one, word):
    endless = evolve(one, until=Until.parse(word))
    after = apply(judged(), [endless])

    assert after.findings == judged().findings
    assert "without an end" in [remark.kind.value for remark in after.remarks]


@given(LISTS, ACCEPTANCES, DAYS)
def test_one_more_acceptance_never_brings_back_another_finding(acceptances, one_more, as_of):
    fewer = apply(judged(as_of), acceptances)
    more = apply(judged(as_of), [*acceptances, one_more])

    assert set(ids(more.findings)) <= set(ids(fewer.findings))


@given(ACCEPTANCES, st.sets(st.sampled_from(["gezond", "bewegen", "bouwen", "sport"])))
def test_one_fixed_and_one_new_finding_of_a_check_is_told(one, described):
    """What was not there on the day of signing stands, however many others were mended."""
    text = GOALS
    for id in described:
        text = text.replace(f'id = "{id}"', f'id = "{id}"\ntoelichting = "x"')
    wide = evolve(one, check="X01", elements=(), kind="doel", nota="", below="")
    holding = evolve(wide, key=Missing.UNKNOWN, state=AcceptanceState.APPROVED, until=Until(LAST))
    more = text + '[[doel]]\nid = "nieuw"\ntitel = "Nieuw"\nhoort_bij = "wonen"\n'
    after = apply(judged(text=more), [sign(holding, judged())])

    assert untold_of("nieuw")[0] in ids(after.findings)
    assert [remark.kind.value for remark in after.remarks] == ["covers more"]
    assert ids(after.remarks[0].findings) == untold_of("nieuw")
