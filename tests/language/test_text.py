"""Templates with named values."""

import pickle

import pytest
from hypothesis import given, strategies as st

from samendomein import Text
from samendomein.language.text import places


def test_a_template_without_values_is_taken_as_it_stands():
    text = Text("a {b} that nobody fills")

    assert text.fill(text.template, {}) == "a {b} that nobody fills"


def test_a_place_without_a_value_is_refused_at_once():
    with pytest.raises(ValueError, match=r"no value for \{goal\} in '\{goal\} of \{plan\}'"):
        Text("{goal} of {plan}", plan="x")


def test_a_place_is_a_plain_name_and_never_reaches_into_a_value():
    with pytest.raises(ValueError, match=r"\{plan\.__class__\} in .* is not a plain name"):
        Text("{plan.__class__}", plan="x")


def test_a_value_that_looks_like_a_place_is_not_filled_again():
    text = Text("{one} and {two}", one="{two}", two="2")

    assert text.fill(text.template, {"one": "{two}", "two": "2"}) == "{two} and 2"


def test_a_text_can_be_pickled():
    text = Text("{goal} has no action", goal="jeugd")

    assert pickle.loads(pickle.dumps(text)) == text  # noqa: S301 - what we wrote ourselves


@given(st.dictionaries(st.from_regex(r"[a-z]{1,5}", fullmatch=True), st.text(), min_size=1))
def test_every_place_is_filled_with_its_value_and_nothing_else_changes(values):
    template = " | ".join(f"<{{{name}}}>" for name in values)
    text = Text(template, **values)

    assert places(template) == values.keys()
    assert text.fill(template, values) == " | ".join(f"<{value}>" for value in values.values())
