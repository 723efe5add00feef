"""Changing a text disturbs nothing that people wrote beside it, down to the byte."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given, settings, strategies as st

from samendomein.errors import UsageError
from samendomein.toml.changing import TomlText
from samendomein.toml.writing import to_toml

TITLES = st.text("aé\"\\'#[]= \u2019", min_size=1, max_size=12)
COMMENTS = st.sampled_from(["", "# van ons\n", "\n# twee\n# regels\n\n", "   # ingesprongen\n"])
ENDS = st.sampled_from(["\n", "\r\n"])


@st.composite
def texts(draw) -> tuple[list[str], list[str], str]:
    """The blocks of a file, each with comments around it, with their ids."""
    titles = draw(st.lists(TITLES, min_size=2, max_size=5))
    blocks = [
        f'{draw(COMMENTS)}[[{draw(st.sampled_from(["doel", "actie"]))}]]\nid = "e{number}"  # id\n'
        + to_toml({"x": [{"titel": title}]}).partition("\n")[2].strip()
        + "  # titel\n"
        for number, title in enumerate(titles)
    ]
    end = draw(ENDS)
    return [block.replace("\n", end) for block in blocks], titles, end


def place(text: TomlText, id: str) -> tuple[str, int]:
    return next(
        (word, number)
        for word, rows in text.values.items()
        for number, row in enumerate(rows)
        if row["id"] == id
    )


@given(texts(), st.data())
@settings(deadline=None)
def test_setting_a_value_keeps_every_other_block_as_it_is(made, data):
    blocks, titles, _ = made
    number = data.draw(st.integers(0, len(titles) - 1))
    title = data.draw(TITLES)
    text = TomlText("".join(blocks))
    text.set((*place(text, f"e{number}"), "titel"), title)
    after = text.text()

    assert all(block in after for other, block in enumerate(blocks) if other != number)
    assert after.startswith("".join(blocks[:number]))
    assert after.endswith("".join(blocks[number + 1 :]))
    assert text.at(*place(text, f"e{number}"))["titel"] == title


@given(texts(), st.data())
@settings(deadline=None)
def test_taking_a_row_out_keeps_every_other_row_as_it_is(made, data):
    blocks, titles, end = made
    number = data.draw(st.integers(0, len(titles) - 1))
    text = TomlText("".join(blocks))
    text.remove(place(text, f"e{number}"))
    after = text.text()
    rows = [block[block.index("[[") :] for block in blocks]

    assert all(row.rstrip(end) in after for other, row in enumerate(rows) if other != number)
    assert f'"e{number}"' not in after


@given(texts(), TITLES)
@settings(deadline=None)
def test_what_is_added_comes_after_all_that_is_there(made, title):
    blocks, _, end = made
    before = "".join(blocks)
    text = TomlText(before)
    text.extend(to_toml({"doel": [{"id": "nieuw", "titel": title}]}))
    after = text.text()

    assert after.startswith(before)
    assert after.count(end) == after.count("\n")
    assert tomllib.loads(after)["doel"][-1] == {"id": "nieuw", "titel": title}


@given(texts())
@settings(deadline=None)
def test_a_text_that_nobody_changes_stays_the_same(made):
    before = "".join(made[0])
    text = TomlText(before)

    assert text.text() == before
    assert not text.is_changed


def test_taking_the_last_item_of_a_list_takes_the_list():
    text = TomlText('[[actie]]\nid = "a"\nthema = ["t"] # hierbij\ntitel = "A"\n')
    text.remove(("actie", 0, "thema", 0))

    assert tomllib.loads(text.text()) == {"actie": [{"id": "a", "titel": "A"}]}


def test_what_cannot_be_added_without_disturbing_is_refused():
    text = TomlText('doel = [{ id = "a", titel = "A" }]\n')

    with pytest.raises(UsageError, match="cannot be changed without disturbing what is in it"):
        text.extend('[[doel]]\nid = "b"\ntitel = "B"\n')
