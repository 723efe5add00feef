"""The page about plan files has all that a plan file can have."""

from __future__ import annotations

import pytest

from samendomein.plan.vocabulary import fields_of, kinds, records, relations
from samendomein.testing.reference.plan_files import plan_files

PAGE = plan_files()


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.words.name)
def test_every_word_for_a_table_is_on_the_page(kind):
    assert all(f"`[[{word}]]`" in PAGE for word in kind.words.written())


@pytest.mark.parametrize("relation", relations(), ids=lambda relation: relation.words.name)
def test_every_relation_is_on_the_page_in_two_languages(relation):
    assert f"| `{relation.words.name}` | `{relation.words.nl}` |" in PAGE


@pytest.mark.parametrize("owner", [*kinds(), *records()], ids=lambda owner: owner.__name__)
def test_every_key_is_on_the_page_in_two_languages(owner):
    rows = [f"| `{field.name}` | `{field.words.nl}` |" for field in fields_of(owner)]

    assert [row for row in rows if row not in PAGE] == []
