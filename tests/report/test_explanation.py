"""What the findings of one check have in common is told once."""

from __future__ import annotations

from datetime import date

import attrs

import samendomein as sd


def test_the_heaviest_check_comes_first_and_then_the_one_with_most_findings():
    found = [
        finding("demo/often", "a"),
        finding("demo/often", "b"),
        finding("demo/also", "a"),
        finding("demo/heavy", "c", severity="high"),
        finding("demo/light", "c", severity="low"),
    ]

    assert [(one.check, one.count) for one in explained(found)] == [
        ("demo/heavy", 1),
        ("demo/often", 2),
        ("demo/also", 1),
        ("demo/light", 1),
    ]


def test_an_element_with_two_findings_of_a_check_is_named_once():
    (told,) = explained([finding("demo/often", "a"), finding("demo/often", "a")])

    assert [named.id for named in told.about] == ["a"]
    assert told.count == 2


def test_what_it_tells_is_what_each_finding_says():
    (told,) = explained([finding("demo/often", "a")])

    assert (told.title, told.severity_word, told.why, told.fix) == (
        "Title of demo/often",
        "medium",
        "it matters",
        "mend it",
    )


def test_a_group_shares_its_place_only_if_every_finding_stands_there():
    first, second = finding("demo/often", "a"), finding("demo/also", "a")
    elsewhere = attrs.evolve(second, place=sd.Place(path="plan.toml", line=2))

    assert group(first, second).shares_its_place
    assert not group(first, elsewhere).shares_its_place


def test_a_group_shares_its_place_only_if_every_finding_quotes_the_same():
    first, second = finding("demo/often", "a"), finding("demo/also", "a")
    quoting = attrs.evolve(second, passages=(sd.PassageEntry(document="Beleidsplan"),))

    assert not group(first, quoting).shares_its_place


def explained(findings: list[sd.FindingEntry]) -> tuple[sd.Explanation, ...]:
    """What is told of these findings."""
    empty = sd.compose(sd.Assessment(plan=sd.assemble([], [], as_of=date(2024, 4, 1))))
    return sd.explanations(attrs.evolve(empty, groups=tuple(map(group, findings))))


def group(*findings: sd.FindingEntry) -> sd.FindingGroup:
    """A group of findings about one element."""
    return sd.FindingGroup(about=findings[0].elements[0], findings=findings)


def finding(check: str, about: str, severity: str = "medium") -> sd.FindingEntry:
    """A finding of a check about an element."""
    return sd.FindingEntry(
        check=check,
        code="",
        title=f"Title of {check}",
        severity=severity,
        severity_word=severity,
        message=f"{about} is not right",
        why="it matters",
        fix="mend it",
        elements=(sd.Named(id=about, title=about, kind="goal"),),
        key="",
        place=sd.Place(path="plan.toml", line=1),
        passages=(),
    )
