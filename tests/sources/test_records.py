"""Rows of words become elements; what cannot be read is told, and pulls nothing along."""

from __future__ import annotations

import pytest

from samendomein import (
    Absence,
    Action,
    ActionKind,
    Fragment,
    Goal,
    InFile,
    Law,
    Location,
    Missing,
    RecordReader,
    Translator,
    parse_toml,
)


def test_words_in_dutch_and_english_make_the_same_element():
    dutch = read('[[actie]]\nid = "a"\ntitel = "A"\nsoort = "pilot"\nperiode = 2024')
    english = read('[[action]]\nid = "a"\ntitle = "A"\nkind = "pilot"\nperiod = 2024')

    assert dutch.elements == english.elements


def test_a_table_word_can_say_the_kind_within_a_kind():
    (pilot,) = read('[[pilot]]\nid = "a"\ntitel = "A"').elements

    assert pilot == Action(id="a", title="A", kind=ActionKind.PILOT)


def test_what_a_row_says_itself_goes_before_its_table_word():
    (element,) = read('[[pilot]]\nid = "a"\ntitel = "A"\nsoort = "resultaat"').elements

    assert element == Action(id="a", title="A", kind=ActionKind.RESULT)


def test_words_may_be_written_with_capitals():
    fragment = read('[[Doel]]\nid = "a"\nTitel = "A"\nOnderdeel_van = "b"')

    assert fragment.problems == ()
    assert [element.title for element in fragment.elements] == ["A"]
    assert [link.target for link in fragment.relations] == ["b"]


def test_a_table_may_have_one_row():
    assert read('[doel]\nid = "a"\ntitel = "A"').elements == (Goal(id="a", title="A"),)


def test_a_relation_that_is_missing_is_an_absence():
    (goal,) = read(goal_with('onderdeel_van = "n.v.t."')).elements

    assert goal.absences == (Absence("part_of", Missing.NOT_APPLICABLE),)


def test_an_absence_may_stand_in_a_list():
    fragment = read(goal_with('onderdeel_van = ["niet vermeld", "b"]'))

    assert fragment.elements[0].absences == (Absence("part_of", Missing.NOT_STATED),)
    assert [link.target for link in fragment.relations] == ["b"]


def test_a_text_that_looks_like_a_missing_word_can_be_written():
    (law,) = read('[[wet]]\nid = "a"\ntitel = "A"\nafkorting = { text = "onbekend" }').elements

    assert law == Law(id="a", title="A", abbreviation="onbekend")
    assert type(law.abbreviation) is str


def test_an_element_knows_where_it_and_its_parts_stand():
    (goal,) = read(goal_with('toelichting = "Lang"')).elements
    assert isinstance(goal.origin, InFile)

    assert goal.origin.location == Location("plan.toml", 1, 1)
    assert goal.origin.at("toelichting") == Location("plan.toml", 4, 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            '[[doell]]\nid = "a"\ntitel = "A"',
            (
                "plan.toml:1:1: error[plan/unknown-table] 'doell' is not a table of a plan file\n"
                "  hint: did you mean 'doel'?"
            ),
        ),
        (
            '[[xyzzy]]\nid = "a"\ntitel = "A"',
            (
                "plan.toml:1:1: error[plan/unknown-table] 'xyzzy' is not a table of a plan file\n"
                "  hint: see 'samendomein schema' for the tables there are"
            ),
        ),
        (
            'doel = "a"',
            (
                "plan.toml:1:1: error[plan/not-a-table] 'doel' is not a table\n"
                "  hint: begin it with [[doel]] on a line of its own"
            ),
        ),
        (
            'doel = ["a"]',
            "plan.toml:1:9: error[plan/not-a-table] doel: expected a table, found 'a'",
        ),
        (
            '[[doel]]\ntitel = "A"',
            (
                "plan.toml:1:1: error[plan/no-id] 'doel' without an id\n"
                '  hint: add a line such as id = "a-short-name"'
            ),
        ),
        (
            '[[doel]]\nid = "a b"\ntitel = "A"',
            (
                "plan.toml:2:1: error[plan/impossible-id] 'a b' cannot be an id\n"
                "  hint: use a text of letters, digits and hyphens, without spaces"
            ),
        ),
        (
            '[[doel]]\nid = 3\ntitel = "A"',
            (
                "plan.toml:2:1: error[plan/impossible-id] 3 cannot be an id\n"
                "  hint: use a text of letters, digits and hyphens, without spaces"
            ),
        ),
        (
            '[[doel]]\nid = "onbekend"\ntitel = "A"',
            (
                "plan.toml:2:1: error[plan/impossible-id] 'onbekend' says that a value is "
                "missing, and so cannot be an id\n"
                '  hint: give the element an id of its own, such as id = "a-short-name"'
            ),
        ),
    ],
)
def test_a_row_that_cannot_be_an_element_is_told(text, told):
    assert problems_of(text) == [told]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            'onderdeelvan = "b"',
            (
                "plan.toml:4:1: error[plan/unknown-key] goal has no key 'onderdeelvan'\n"
                "  hint: did you mean 'onderdeel_van'?"
            ),
        ),
        (
            'title = "B"',
            (
                "plan.toml:4:1: error[plan/said-twice] 'title' says again "
                "what another key here says: 'title'\n"
                "  hint: keep one of the two keys"
            ),
        ),
        (
            'omschrijving = ["a"]',
            (
                "plan.toml:4:1: error[plan/impossible-value] 'a' 'omschrijving': found […], "
                "expected a text\n  hint: put the text between quotes"
            ),
        ),
        (
            'periode = "morgen"',
            (
                "plan.toml:4:1: error[plan/impossible-value] 'a' 'periode': 'morgen' names no year "
                "and no duration\n"
                '  hint: write the years, a duration such as 2 jaar, or "not stated"'
            ),
        ),
        (
            'passages = ["p. 3"]',
            (
                "plan.toml:4:13: error[plan/not-a-table] passage: expected a table, found 'p. 3'\n"
                "  hint: write it between braces: { … }"
            ),
        ),
        (
            'passages = [{ blz = "3" }]',
            (
                "plan.toml:4:13: error[plan/missing-key] passage without 'document'\n"
                "  hint: add 'document' to it"
            ),
        ),
        (
            'passages = [{ document = "n", bladzij = "3" }]',
            (
                "plan.toml:4:31: error[plan/unknown-key] passage has no key 'bladzij'\n"
                "  hint: did you mean 'blz'?"
            ),
        ),
        (
            'passages = [{ document = "n", stuk = "m" }]',
            (
                "plan.toml:4:31: error[plan/said-twice] 'stuk' says again "
                "what another key here says: 'document'\n"
                "  hint: keep one of the two keys"
            ),
        ),
        (
            'codes = [{ code = 1, document = "n" }]',
            (
                "plan.toml:4:12: error[plan/impossible-value] 'code': found 1, expected a text\n"
                "  hint: put the text between quotes"
            ),
        ),
        (
            "onderdeel_van = 3",
            (
                "plan.toml:4:1: error[plan/wrong-type] 'onderdeel_van': found 3, expected the id "
                "of an element\n  hint: put the id between quotes"
            ),
        ),
        (
            "onderdeel_van = [{ naar = 3 }]",
            (
                "plan.toml:4:20: error[plan/wrong-type] 'naar': found 3, expected the id "
                "of an element\n  hint: put the id between quotes"
            ),
        ),
        (
            "onderdeel_van = [{ sterkte = 2 }]",
            (
                "plan.toml:4:18: error[plan/missing-key] 'onderdeel_van' without 'to'\n"
                '  hint: write { to = "the-id", … }'
            ),
        ),
        (
            'onderdeel_van = [{ naar = "b", to = "c" }]',
            (
                "plan.toml:4:32: error[plan/said-twice] 'to' says again "
                "what another key here says: 'to'\n"
                "  hint: keep one of the two keys"
            ),
        ),
        (
            'onderdeel_van = [{ naar = "b", sterkte = 4 }]',
            (
                "plan.toml:4:32: error[plan/impossible-value] strength 4 lies outside −3 to +3\n"
                "  hint: use a whole number from −3 (cancels) to +3 (cannot do without)"
            ),
        ),
        (
            'onderdeel_van = [{ naar = "b", sterk = 2 }]',
            (
                "plan.toml:4:32: error[plan/unknown-key] relation has no key 'sterk'\n"
                "  hint: did you mean 'sterkte'?"
            ),
        ),
    ],
)
def test_a_key_that_cannot_be_read_leaves_the_element_standing(line, told):
    fragment = read(goal_with(line))

    assert list(map(str, fragment.problems)) == [told]
    assert [element.id for element in fragment.elements] == ["a"]


@pytest.mark.parametrize(
    ("word", "told"),
    [
        (
            "themma",
            (
                "plan.toml:4:14: error[plan/unknown-kind] 'themma' is not a kind\n"
                "  hint: did you mean 'thema'?"
            ),
        ),
        ("qqq", "plan.toml:4:14: error[plan/unknown-kind] 'qqq' is not a kind"),
    ],
)
def test_a_label_is_for_a_kind_that_exists(word, told):
    label = f'{{ soort = "{word}", enkelvoud = "o", meervoud = "o" }}'

    assert problems_of(f'[[nota]]\nid = "a"\ntitel = "A"\netiketten = [{label}]') == [told]


def test_a_key_that_resembles_none_is_told_with_the_keys_there_are():
    (problem,) = problems_of('[[wet]]\nid = "a"\ntitel = "A"\nzzz = 1')

    assert problem.startswith(
        "plan.toml:4:1: error[plan/unknown-key] law has no key 'zzz'\n"
        "  hint: keys of law: id, title, description, period, "
    )


def test_keys_are_told_in_the_words_of_the_reader():
    fragment = read('[[wet]]\nid = "a"\ntitel = "A"\nzzz = 1\n[[wet]]\nid = "b"')
    told = [Translator("nl").problem(one) for one in fragment.problems]

    assert told[0].startswith(
        "plan.toml:4:1: fout[plan/unknown-key] wet heeft geen sleutel 'zzz'\n"
        "  tip: sleutels van wet: id, titel, toelichting, periode, "
    )
    assert told[1] == (
        "plan.toml:5:1: fout[plan/missing-key] wet 'b' zonder 'titel'\n  tip: voeg 'titel' toe"
    )


def test_a_row_without_a_title_is_told_and_has_its_id_as_its_title():
    fragment = read('[[doel]]\nid = "a"')

    assert list(map(str, fragment.problems)) == [
        (
            "plan.toml:1:1: error[plan/missing-key] goal 'a' without 'title'\n"
            "  hint: add 'title' to it"
        )
    ]
    assert fragment.elements == (Goal(id="a", title="a"),)


def test_a_title_of_another_type_is_told_once():
    fragment = read('[[doel]]\nid = "a"\ntitel = 3')

    assert list(map(str, fragment.problems)) == [
        (
            "plan.toml:3:1: error[plan/impossible-value] 'a' 'titel': found 3, expected a text\n"
            "  hint: put the text between quotes"
        )
    ]
    assert fragment.elements == (Goal(id="a", title="a"),)


def test_a_misspelt_table_is_read_as_the_one_that_was_meant():
    fragment = read('[[doell]]\nid = "a"\ntitel = "A"')

    assert fragment.elements == (Goal(id="a", title="A"),)


def test_a_relation_of_which_a_detail_cannot_be_read_stands():
    fragment = read(goal_with('onderdeel_van = [{ naar = "b", sterkte = 4, reden = "Zo" }]'))

    assert [(one.target, one.details.rationale) for one in fragment.relations] == [("b", "Zo")]
    assert fragment.relations[0].details.strength is Missing.UNKNOWN


def test_one_reader_reads_several_files():
    reader = RecordReader()
    for name in ("a", "b"):
        document = parse_toml(f'[[doel]]\nid = "{name}"\ntitel = "T"', path=f"{name}.toml")
        reader.read(document.values, document)

    assert [one.origin.location.path for one in reader.fragment().elements] == ["a.toml", "b.toml"]


def goal_with(line: str) -> str:
    return f'[[doel]]\nid = "a"\ntitel = "A"\n{line}'


def problems_of(text: str) -> list[str]:
    return list(map(str, read(text).problems))


def read(text: str) -> Fragment:
    document = parse_toml(text, path="plan.toml")
    reader = RecordReader()
    reader.read(document.values, document)
    return reader.fragment()
