"""One bad table does not stop the rest, and hostile text ends soon."""

import time

import pytest

from samendomein.toml.document import DocumentError, parse_document
from samendomein.toml.parsing import ROUNDS


def test_a_bad_table_is_left_out_with_what_is_inside_it() -> None:
    """Its sub-tables would otherwise fall to the table before it."""
    document = parse_document(
        """
[[action]]
id = "a"
[[action]]
id = b
[action.budget]
amount = 2
[[action]]
id = "c"
[action.budget]
amount = 3
""",
        path="plan.toml",
    )

    assert document.values == {"action": [{"id": "a"}, {"id": "c", "budget": {"amount": 3}}]}
    assert [(p.location.line, p.location.column) for p in document.problems] == [(5, 6)]
    assert str(document.at("action", 1, "budget", "amount")) == "plan.toml:11:1"


def test_every_bad_table_is_reported_in_the_order_of_lines() -> None:
    """Somebody repairs them all before reading again."""
    text = "".join(f"[[action]]\nid = {'x' if n % 2 else n}\n" for n in range(10))
    document = parse_document(text, path="plan.toml")

    assert [problem.location.line for problem in document.problems] == [4, 8, 12, 16, 20]
    assert [action["id"] for action in document.values["action"]] == [0, 2, 4, 6, 8]


def test_after_many_mistakes_the_rest_is_left_unread_and_said_so() -> None:
    """What came before the last mistake stays."""
    text = "[nota]\nid = 1\n" + "[[action]]\nid = x\n" * (ROUNDS + 10)
    document = parse_document(text, path="plan.toml")

    assert document.values == {"nota": {"id": 1}}
    assert len(document.problems) == ROUNDS + 1
    assert str(document.problems[-1]) == (
        "plan.toml:101:1: error[toml/too-many-mistakes] from this table on the file was not "
        "read, since it has too many mistakes\n"
        "  hint: repair the mistakes above it first"
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a = " + "[" * 10_000_000, "1:405"),
        ("a = " + "{a=" * 3_000_000, "1:1205"),
        ("b = '[['\na" + ".a" * 40 + " = 1", "2:1"),
        ("a = {" + "b." * 1100 + "c = 1}", "1:6"),
        ("[" + "a." * 900 + "a]\nb = 1", "1:2"),
    ],
    ids=["brackets", "braces", "dotted key", "inline key", "header"],
)
def test_endless_depth_is_a_problem_soon(text: str, place: str) -> None:
    """The parser's own limit is neither a mistake of the reader nor told with a place."""
    begun = time.process_time()
    with pytest.raises(DocumentError) as raised:
        parse_document(text, path="plan.toml")

    assert time.process_time() - begun < 2
    assert str(raised.value) == (
        f"plan.toml:{place}: error[toml/too-deep] keys or brackets are nested too deep here\n"
        "  hint: write what is inside as a table of its own, under a [header]"
    )


@pytest.mark.parametrize(
    "number",
    [
        "1" * 5000,
        "-" + "1_" * 5000 + "1",
        "0x" + "f" * 5000,
        "1.5e999",
        "1e" + "9" * 30,
        "0." + "1" * 5000,
    ],
    ids=["decimal", "underscores", "hexadecimal", "exponent", "huge exponent", "fraction"],
)
def test_a_number_without_end_is_a_problem_at_the_number(number: str) -> None:
    """Nobody plans with it, and computing with it would not end."""
    text = f"# 0x{'f' * 200}\n[nota]\nyear = 2024\nrate = 1.5\n[x]\namount = {number}\n"
    document = parse_document(text, path="plan.toml")

    assert document.values["nota"]["year"] == 2024
    assert [str(problem) for problem in document.problems] == [
        (
            "plan.toml:6:10: error[toml/number-too-large] this number has more digits than can be "
            "read; expected at most 300\n"
            "  hint: check the number, or put quotes around it if it is a code"
        )
    ]


def test_a_long_code_in_quotes_is_no_number() -> None:
    """Nor is a row of dots in a text a deep key."""
    text = f'hash = "0x{"f" * 5000}"\ntitle = "{"a. b" * 100}"\nrow = "{"." * 99}"\nx = 0x0f\n'

    assert parse_document(text, path="plan.toml").problems == ()
