"""JUnit: what build servers read as tests.

JUnit itself publishes no schema. This is what the one of Jenkins (``junit-10.xsd`` of its xUnit
plugin) allows: no place of a test, and no skipped tests counted over all suites.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

import attrs
from hypothesis import given, strategies as st

from samendomein.builtin.junit import plugin

ATTRIBUTES = {
    "testsuites": {"name", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped"},
    "testcase": {"classname", "name"},
    "failure": {"message"},
    "error": {"message"},
    "skipped": {"message"},
}
CHILDREN = {
    "testsuites": {"testsuite"},
    "testsuite": {"testcase"},
    "testcase": {"failure", "error", "skipped"},
}


def test_it_has_the_elements_and_attributes_that_build_servers_know(small_report):
    assert_known(read(small_report))


@given(text=st.text())
def test_it_can_be_read_whatever_a_plan_says(report_saying, text):
    root = read(report_saying(text))
    shown = "".join(map(as_xml_can_show_it, text))

    assert_known(root)
    assert root.get("name") == shown
    assert shown in next(root.iter("failure")).get("message")


def test_findings_fail_and_what_is_accepted_or_was_there_does_not(small_report):
    root = read(small_report)

    assert told(root, "failure") == [
        "action 'Monitor': Monitor contributes to no goal",
        "goal 'Iedereen doet mee': no action contributes to Iedereen doet mee",
        "action 'Monitor': nobody owns Monitor",
    ]
    assert told(root, "skipped") == [
        "was there before",
        "findings: left out: 1",
        "accepted, until and including Evaluation, 30 June 2024: the team is being formed",
        "not applicable: there are no questions",
    ]


def test_what_broke_or_could_not_be_read_is_an_error_and_told_once(small_report):
    assert told(read(small_report), "error") == ["it broke", "action has no key 'titel'"]


def test_a_check_that_found_nothing_is_a_test_that_passed(small_report):
    passed = [
        case.get("classname") for case in read(small_report).iter("testcase") if not len(case)
    ]

    assert passed == ["meten/no-indicator"]


def test_a_failure_tells_what_to_do_and_where(small_report):
    failure = next(read(small_report).iter("failure"))

    assert failure.text == (
        "action 'Monitor': Monitor contributes to no goal\n"
        "the acceptance of 'D02' ended on 1 March 2024\n"
        "what to do: name the goal.\n"
        "plan.toml:21:5"
    )


def test_the_names_of_tests_differ(small_report):
    names = [
        (case.get("classname"), case.get("name")) for case in read(small_report).iter("testcase")
    ]

    assert len(names) == len(set(names))


def test_a_plan_without_anything_is_a_run_without_tests(small_report):
    empty = attrs.evolve(
        small_report,
        outcomes=(), groups=(), accepted=(), baselined=(), problems=(), failures=(),
    )  # fmt: skip

    assert read(empty).attrib == {
        "name": "Beleidsplan Zandrade",
        "tests": "0",
        "failures": "0",
        "errors": "0",
    }


def read(report):
    return ET.fromstring(plugin.render(report).encode("utf-8"))  # noqa: S314 - our own


def told(root, how):
    return [one.get("message") for one in root.iter(how)]


def as_xml_can_show_it(character):
    if character < " " and character not in "\t\n\r":
        return chr(0x2400 + ord(character))
    return "\N{REPLACEMENT CHARACTER}" if character in "\ufffe\uffff" else character


def assert_known(root):
    for element in root.iter():
        assert set(element.attrib) <= ATTRIBUTES[element.tag]
        assert {child.tag for child in element} <= CHILDREN.get(element.tag, set())
        if element.tag in ("testsuites", "testsuite"):
            assert {name: int(element.get(name)) for name in counts(element)} == counts(element)
        if element.tag == "testsuite":
            assert int(element.get("skipped")) == len(list(element.iter("skipped")))


def counts(element):
    ends = {"failures": "failure", "errors": "error"}
    return {
        "tests": len(list(element.iter("testcase"))),
        **{name: len(list(element.iter(end))) for name, end in ends.items()},
    }
