"""Goals that nobody looks after any more once posts end and pilots stop."""

from __future__ import annotations

from hypothesis import given, strategies as st

from samendomein import (
    Action,
    ActionKind,
    Actor,
    ContributesTo,
    Goal,
    InTheme,
    OwnedBy,
    PartOf,
    Period,
    Plan,
    Post,
    PostStatus,
    Serves,
    Theme,
    assemble,
)
from samendomein.builtin.sturing.goal_in_temporary_hands import goal_in_temporary_hands
from samendomein.builtin.sturing.hands import is_temporary
from tests.builtin.laws import LOOKED_AT, changed, plan_of, told

DIEMEN = """
[[goal]]
id = "ambitie"
title = "Een betrokken Diemen"

[[action]]
id = "sturing"
title = "Actieve sturing"
contributes_to = ["ambitie"]
owner = ["projectleider"]

[[pilot]]
id = "spreekuur"
title = "Inloopspreekuur"
contributes_to = ["ambitie"]
owner = ["gemeente"]

[[post]]
id = "projectleider"
title = "Projectleider"
period = "twee jaar"

[[actor]]
id = "gemeente"
title = "Gemeente"
"""


def messages(plan: Plan, language: str = "en") -> list[str]:
    return told(goal_in_temporary_hands, plan, language)


def test_the_posts_and_pilots_are_named():
    assert messages(plan_of(DIEMEN)) == [
        (
            "everybody known to look after this goal is there for a time only: "
            "Projectleider and Inloopspreekuur"
        )
    ]
    assert messages(plan_of(DIEMEN), "nl") == [
        (
            "voor zover bekend let alleen tijdelijke inzet op dit doel: "
            "Projectleider en Inloopspreekuur"
        )
    ]


def test_a_post_that_nobody_holds_yet_is_told_as_such():
    alone = changed(
        changed(plan_of(DIEMEN), "projectleider", status=PostStatus.PLANNED),
        "spreekuur",
        kind=ActionKind.PILOT,
    )
    only = plan_of(DIEMEN.partition("[[pilot]]")[0] + DIEMEN[DIEMEN.index("[[post]]") :])
    only = changed(only, "projectleider", status=PostStatus.VACANT)

    assert messages(only) == [
        "nobody is known to look after this goal yet; not filled yet: Projectleider"
    ]
    assert messages(only, "nl") == [
        "voor zover bekend let nu nog niemand op dit doel; nog niet vervuld: Projectleider"
    ]
    assert messages(alone) == [
        (
            "everybody known to look after this goal is there for a time only: "
            "Inloopspreekuur; not filled yet: Projectleider"
        )
    ]
    assert messages(alone, "nl") == [
        (
            "voor zover bekend let alleen tijdelijke inzet op dit doel: "
            "Inloopspreekuur; nog niet vervuld: Projectleider"
        )
    ]


def test_it_is_told_at_the_lowest_goals_only():
    above = '[[goal]]\nid = "boven"\ntitle = "Boven"\n'
    plan = plan_of(
        DIEMEN.replace('betrokken Diemen"', 'betrokken Diemen"\npart_of = ["boven"]') + above
    )

    assert [one.elements[0] for one in goal_in_temporary_hands(plan)] == ["ambitie"]


def test_one_lasting_owner_settles_it():
    plan = plan_of(DIEMEN)

    assert messages(changed(plan, "projectleider", temporary=False)) == []
    assert messages(changed(plan, "spreekuur", kind=ActionKind.ACTION)) == []


def test_a_goal_that_nobody_owns_is_told_elsewhere():
    assert messages(plan_of('[[goal]]\nid = "g"\ntitle = "G"\n')) == []


def test_a_vacancy_is_temporary():
    assert is_temporary(Post(id="p", title="P", status=PostStatus.VACANT))
    assert is_temporary(Post(id="p", title="P", period=Period.parse("2024-2025")))
    assert not is_temporary(Post(id="p", title="P", period=Period.parse("vanaf 2024")))
    assert not is_temporary(Post(id="p", title="P"))


ARROWS = (
    (PartOf, "gh", "gh"),
    (Serves, "t", "gh"),
    (ContributesTo, "abc", "gh"),
    (InTheme, "abc", "t"),
    (OwnedBy, "ghtabc", "xyz"),
)


@st.composite
def owned_plans(draw):
    """Two goals, a theme, three actions, three owners, some of them for a time only."""
    temporary = draw(st.sets(st.sampled_from("abcyz")))
    arrows = draw(
        st.sets(
            st.sampled_from(
                [
                    (relation, one, other)
                    for relation, ones, others in ARROWS
                    for one in ones
                    for other in others
                    if one != other
                ]
            )
        )
    )
    elements = [
        *(Goal(id=one, title=one) for one in "gh"),
        Theme(id="t", title="t"),
        *(
            Action(id=one, title=one, kind=ActionKind("pilot" if one in temporary else "action"))
            for one in "abc"
        ),
        Actor(id="x", title="x"),
        *(Post(id=one, title=one, temporary=one in temporary) for one in "yz"),
    ]
    links = [relation(one, other) for relation, one, other in arrows]
    return assemble(elements, links, as_of=LOOKED_AT), arrows, temporary


@given(owned_plans())
def test_taking_out_what_is_temporary_leaves_these_goals_without_an_owner(made):
    plan, arrows, temporary = made

    def owners(start, without):
        """Every owner at the end of a line, by walking each line."""
        found, ways = set(), [(start,)]
        while ways:
            way = ways.pop()
            for relation, one, other in arrows:
                end, step = (one, other) if relation is OwnedBy else (other, one)
                if end == way[-1] and step not in way and step not in without:
                    if relation is OwnedBy:
                        found.add(step)
                    else:
                        ways.append((*way, step))
        return found

    at_risk = {goal for goal in "gh" if owners(goal, set()) and not owners(goal, temporary)}
    wider = {other for relation, one, other in arrows if relation is PartOf and one in at_risk}
    if wider == {"g", "h"}:
        at_risk = set()
    expected = at_risk - wider

    assert {one.elements[0] for one in goal_in_temporary_hands(plan)} == expected
