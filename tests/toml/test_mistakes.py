"""What is said about the mistakes that people make."""

import pytest

from samendomein.toml.document import DocumentError, parse_document

MISTAKES = [
    (
        "made_on = 01-02-2024",
        (
            "1:11: error[toml/syntax] 01-02-2024 is not a date in TOML\n"
            "  hint: write the year first, and two digits for month and day: 2024-02-01"
        ),
    ),
    (
        "days = [31/12/2024]",
        (
            "1:9: error[toml/syntax] 31/12/2024 is not a date in TOML\n"
            "  hint: write the year first, and two digits for month and day: 2024-12-31"
        ),
    ),
    (
        "made_on = 2024-2-1",
        (
            "1:11: error[toml/syntax] 2024-2-1 is not a date in TOML\n"
            "  hint: write the year first, and two digits for month and day: 2024-02-01"
        ),
    ),
    (
        "made_on = 2024-02-30",
        (
            "1:11: error[toml/syntax] 2024-02-30 is not a date that exists\n"
            "  hint: write year, month and day, as in 2024-02-28"
        ),
    ),
    (
        "amount = 35.000,00",
        "1:10: error[toml/syntax] 35.000,00 is not a number in TOML\n  hint: write 35000.00",
    ),
    (
        "amount = 1.250.000",
        "1:10: error[toml/syntax] 1.250.000 is not a number in TOML\n  hint: write 1250000",
    ),
    (
        "amount = € 35.000,-",
        "1:10: error[toml/syntax] € 35.000,- is not a number in TOML\n  hint: write 35000",
    ),
    (
        "status = in uitvoering # sinds mei",
        (
            "1:10: error[toml/syntax] in uitvoering is not a value in TOML\n"
            '  hint: put quotes around it: "in uitvoering"'
        ),
    ),
    (
        "term = 12 maanden",
        (
            "1:8: error[toml/syntax] 12 maanden is not a value in TOML\n"
            '  hint: put quotes around it: "12 maanden"'
        ),
    ),
    (
        "share = 15%",
        '1:9: error[toml/syntax] 15% is not a value in TOML\n  hint: put quotes around it: "15%"',
    ),
    (
        "vacant = True",
        "1:10: error[toml/syntax] True is not a value in TOML\n  hint: write true in small letters",
    ),
    (
        "owner = # nog invullen",
        (
            "1:9: error[toml/syntax] a value is missing here\n"
            "  hint: write one, or leave the key out if it is not known"
        ),
    ),
    (
        "title = \N{LEFT DOUBLE QUOTATION MARK}Wonen\N{RIGHT DOUBLE QUOTATION MARK}",
        (
            "1:9: error[toml/syntax] \N{LEFT DOUBLE QUOTATION MARK} is a curly quotation mark; "
            "expected a straight one\n"
            '  hint: replace both curly marks by "'
        ),
    ),
    (
        "\N{LEFT DOUBLE QUOTATION MARK}title\N{RIGHT DOUBLE QUOTATION MARK} = 1",
        (
            "1:1: error[toml/syntax] \N{LEFT DOUBLE QUOTATION MARK} is a curly quotation mark; "
            "expected a straight one\n"
            '  hint: replace both curly marks by "'
        ),
    ),
    (
        'title = "Wonen\nid = "wonen"',
        (
            "1:9: error[toml/syntax] the text that starts here has no closing quote on this line\n"
            '  hint: end it with ", or use """ at both ends of a text of several lines'
        ),
    ),
    (
        "title = 'Wonen",
        (
            "1:9: error[toml/syntax] the text that starts here has no closing quote on this line\n"
            "  hint: end it with ', or use ''' at both ends of a text of several lines"
        ),
    ),
    (
        'title = """Wonen\nin Diemen',
        (
            "1:9: error[toml/syntax] the text that starts here has no closing quotes\n"
            '  hint: end it with """'
        ),
    ),
    (
        'title = "Het "nieuwe" wonen"',
        (
            '1:15: error[toml/syntax] nieuwe" wonen" stands after the end of the value\n'
            "  hint: put it on a line of its own; a quote inside a text is written with a backslash"
        ),
    ),
    (
        'file = "C:\\plan\\nota.docx"',
        (
            "1:11: error[toml/syntax] a backslash stands in a text with double quotes\n"
            "  hint: write two backslashes for one, or put the text in single quotes"
        ),
    ),
    (
        'title = "a\x00b"',
        (
            "1:11: error[toml/syntax] the invisible character U+0000 may not stand here\n"
            "  hint: remove it, and save the file as plain text in UTF-8"
        ),
    ),
    (
        "a = 1\rb = 2",
        (
            "1:6: error[toml/syntax] the invisible character U+000D may not stand here\n"
            "  hint: remove it, and save the file as plain text in UTF-8"
        ),
    ),
    (
        "id = 1\n\nid = 2",
        (
            "3:1: error[toml/syntax] id stands here twice; the first is on line 1\n"
            "  hint: remove one of the two, or begin a new [[...]] above the second"
        ),
    ),
    (
        "x = {id = 1, id = 2}",
        (
            "1:14: error[toml/syntax] id stands here twice; the first is on line 1\n"
            "  hint: remove one of the two, or begin a new [[...]] above the second"
        ),
    ),
    (
        "x = {id = 1}\nx.title = 2",
        (
            "2:1: error[toml/syntax] x.title adds to a table or list that was already complete\n"
            "  hint: write it where that table or list begins"
        ),
    ),
    (
        "title: Wonen",
        (
            "1:1: error[toml/syntax] a colon stands after title; expected an equals sign\n"
            "  hint: write: title = Wonen"
        ),
    ),
    (
        "naam van doel = 1",
        (
            "1:1: error[toml/syntax] naam van doel is not a key; "
            "expected letters, digits, - and _\n"
            '  hint: put quotes around it: "naam van doel"'
        ),
    ),
    (
        "reünie = 1",
        (
            "1:1: error[toml/syntax] reünie is not a key; expected letters, digits, - and _\n"
            '  hint: put quotes around it: "reünie"'
        ),
    ),
    (
        "= 1",
        (
            "1:1: error[toml/syntax] there is no key in front of the equals sign\n"
            "  hint: write key = value, or remove the line"
        ),
    ),
    (
        "dit is een opmerking",
        (
            "1:1: error[toml/syntax] dit is een opmerking is not a key with a value\n"
            "  hint: write key = value, or put # in front of a remark"
        ),
    ),
    (
        "[[action]\nid = 1",
        (
            "1:1: error[toml/syntax] [[action] is not a complete header; "
            "expected [name] or [[name]]\n"
            "  hint: close the brackets, and put quotes around a name with spaces or accents"
        ),
    ),
    (
        'sources = ["a" "b"]',
        (
            "1:16: error[toml/syntax] something is missing between two items; "
            "expected a comma or the closing bracket\n"
            "  hint: put a comma between the items, and ] or } after the last one"
        ),
    ),
]


@pytest.mark.parametrize(("text", "said"), MISTAKES, ids=[text[:20] for text, _ in MISTAKES])
def test_a_mistake_is_explained_where_it_stands(text: str, said: str) -> None:
    """The whole text is pinned, since a reader has nothing else to go by."""
    with pytest.raises(DocumentError) as raised:
        parse_document(text, path="plan.toml")

    assert str(raised.value) == f"plan.toml:{said}"


def test_a_table_that_stands_twice_names_the_first() -> None:
    """The second is left out, and the first is kept."""
    document = parse_document("[nota]\nid = 1\n[nota]\nid = 2\n", path="plan.toml")

    assert document.values == {"nota": {"id": 1}}
    assert [str(problem) for problem in document.problems] == [
        (
            "plan.toml:3:1: error[toml/syntax] [nota] stands here twice; the first is on line 1\n"
            "  hint: join the two, or write [[nota]] above both if there are several"
        )
    ]


def test_a_name_that_is_both_a_key_and_a_table_is_explained() -> None:
    """Renaming one of the two is the way out, not joining them."""
    document = parse_document("nota = 1\n[nota]\nid = 2\n", path="plan.toml")

    assert [str(problem) for problem in document.problems] == [
        (
            "plan.toml:2:1: error[toml/syntax] nota is both a key, on line 1, and a table\n"
            "  hint: give one of the two another name"
        )
    ]


def test_an_array_that_is_not_closed_is_reported_where_it_starts() -> None:
    """The next table looks like an item of it, but is not to blame."""
    document = parse_document("sources = [1,\n[[action]]\nid = 2\n", path="plan.toml")

    assert document.values == {"action": [{"id": 2}]}
    assert [str(problem) for problem in document.problems] == [
        (
            "plan.toml:1:1: error[toml/syntax] the value of this key is not closed before the next "
            "table begins\n"
            "  hint: end it with ] or } or a closing quote"
        )
    ]


def test_what_was_found_is_shortened() -> None:
    """A line of ten thousand letters does not fill the screen."""
    with pytest.raises(DocumentError) as raised:
        parse_document("a = " + "x" * 10_000, path="plan.toml")

    assert str(raised.value).splitlines()[0] == (
        f"plan.toml:1:5: error[toml/syntax] {'x' * 39}… is not a value in TOML"
    )
