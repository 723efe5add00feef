"""The plans that tests draw can stand, and there is some of everything among them."""

from __future__ import annotations

import pytest
from hypothesis import Phase, find, given, settings, strategies as st

from samendomein import Document, Goal, Missing, Theme
from samendomein.plan.vocabulary import kinds, relations
from samendomein.sources.records import can_be_id
from samendomein.testing.strategies import (
    _links,
    details,
    elements,
    fragments,
    ids,
    money,
    partial_dates,
    periods,
    plans,
    texts,
)

FEW = settings(max_examples=2000, database=None, derandomize=True, phases=[Phase.generate])


@given(plans())
def test_a_drawn_plan_has_no_problems(plan):
    assert plan.problems == ()


@given(plans(max_elements=3, max_relations=2, only=(Goal, Theme)))
def test_a_drawn_plan_is_as_large_and_of_the_kinds_that_were_asked(plan):
    assert len(plan) <= 3
    assert len(plan.relations) <= 2
    assert {type(one) for one in plan.elements} <= {Goal, Theme}


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.words.name)
def test_elements_of_every_kind_can_be_drawn(kind):
    @settings(max_examples=5)
    @given(elements(kind))
    def drawn(element):
        assert type(element) is kind
        assert can_be_id(element.id)

    drawn()


def test_a_hundred_tries_draw_nearly_every_class_of_relation():
    two_of_each = {f"{kind.words.name}-{n}": kind for kind in kinds() for n in (1, 2)}
    seen: set[type] = set()

    @settings(max_examples=100, derandomize=True, database=None, phases=[Phase.generate])
    @given(_links(two_of_each, (), 30))
    def drawn(links):
        seen.update(map(type, links))

    drawn()

    assert len(seen) >= 0.9 * len(relations())


def test_texts_that_look_like_a_missing_word_are_drawn():
    assert find(texts(), lambda text: text == "onbekend", settings=FEW) == "onbekend"


def test_passages_and_details_are_drawn_where_there_are_documents():
    plan = find(plans(), lambda plan: any(one.passages for one in plan.elements), settings=FEW)

    assert plan.all(Document)
    assert find(details(documents=("stuk",)), lambda one: bool(one.passages), settings=FEW)


@given(ids())
def test_a_drawn_id_can_be_an_id(id):
    assert can_be_id(id)


@given(partial_dates(), periods(), money())
def test_drawn_words_are_read_as_the_same_value(day, period, amount):
    assert type(day).parse(str(day)) == day
    assert type(period).parse(period.canonical) == period
    assert isinstance(amount.amount, Missing) or amount.amount >= 0
    assert type(amount).parse(amount.canonical) == amount


@given(st.data())
def test_fragments_and_plans_hold_the_same(data):
    fragment = data.draw(fragments())

    assert len({element.id for element in fragment.elements}) == len(fragment.elements)
    assert len({link.key for link in fragment.relations}) == len(fragment.relations)
