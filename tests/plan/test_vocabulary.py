"""The vocabulary: every word means one thing where it stands, and everything is described."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from samendomein import Action, ActionKind, Details, Element, Missing, Theme
from samendomein.plan.values import Choice
from samendomein.plan.vocabulary import (
    fields_of,
    kind_named,
    kinds,
    records,
    relation_details,
    relation_named,
    relations,
    relations_from,
    tables,
)

HOLDERS = (*kinds(), *records(), Details)
CHOICES = sorted(
    {term.holds for cls in HOLDERS for term in fields_of(cls) if issubclass(term.holds, Choice)},
    key=lambda choice: choice.__name__,
)


def named(thing: type) -> str:
    return thing.__name__


def test_no_word_stands_for_two_tables():
    words = Counter(word.casefold() for kind in kinds() for word in set(kind.words.written()))

    assert [word for word, count in words.items() if count > 1] == []


@pytest.mark.parametrize("cls", HOLDERS, ids=named)
def test_no_word_stands_for_two_keys_of_a_table(cls):
    terms = [set(term.written()) for term in fields_of(cls)]
    if issubclass(cls, Element):
        terms += [set(relation.words.written()) for relation in relations_from(cls)]
    words = Counter(word.casefold() for term in terms for word in term)

    assert [word for word, count in words.items() if count > 1] == []


@pytest.mark.parametrize("choice", CHOICES, ids=named)
def test_no_word_stands_for_two_choices_or_for_a_missing_value(choice):
    words = Counter(
        word.casefold() for member in choice for word in {member.value, member.nl, *member.synonyms}
    )

    assert [word for word, count in words.items() if count > 1] == []
    assert words.keys() & {word.casefold() for word in Missing.words()} == set()


@pytest.mark.parametrize("cls", HOLDERS, ids=named)
def test_every_field_is_described_in_two_languages(cls):
    described = [(term.words.doc, term.words.doc_nl) for term in fields_of(cls)]

    assert described
    assert [pair for pair in described if not is_described(*pair)] == []


@pytest.mark.parametrize("thing", [*kinds(), *relations()], ids=named)
def test_every_kind_and_relation_is_described_in_two_languages(thing):
    assert is_described(thing.words.doc, thing.words.doc_nl)


@pytest.mark.parametrize("thing", [*kinds(), *relations()], ids=named)
def test_the_docstring_is_the_english_description(thing):
    assert thing.__doc__.partition("\n")[0] == thing.words.doc


@pytest.mark.parametrize("thing", [*kinds(), *relations()], ids=named)
def test_the_words_that_are_written_can_be_keys_without_quotes(thing):
    words = (thing.words.name, thing.words.nl)

    assert [word for word in words if not re.fullmatch("[a-z_]+", word)] == []


def test_kinds_and_relations_are_found_by_name():
    assert [kind_named(kind.words.name) for kind in kinds()] == list(kinds())
    assert [relation_named(one.words.name) for one in relations()] == list(relations())


def test_every_relation_joins_kinds_of_the_vocabulary():
    ends = {kind for one in relations() for kind in (*one.source_kinds, *one.target_kinds)}

    assert ends <= set(kinds())


def test_a_relation_starts_from_each_of_its_kinds():
    pairs = {(kind, one) for kind in kinds() for one in relations_from(kind)}

    assert pairs == {(kind, one) for one in relations() for kind in one.source_kinds}


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("actie", (Action, None)),
        ("action", (Action, None)),
        ("pilot", (Action, ActionKind.PILOT)),
        ("opgave", (Theme, None)),
    ],
)
def test_a_table_word_names_a_kind_and_may_say_more(word, known):
    assert tables()[word] == known


def test_what_is_said_of_a_relation():
    assert [term.name for term in relation_details()] == [
        "rationale",
        "certainty",
        "strength",
        "assessor",
        "period",
        "passages",
    ]


def is_described(doc: str, doc_nl: str) -> bool:
    return all(text[:1].isupper() and text.endswith(".") for text in (doc, doc_nl)) and len(doc) > 3
