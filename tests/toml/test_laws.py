"""What holds for every TOML document: places and cache agree with the parser."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import tomli
from hypothesis import given, strategies as st

from samendomein.errors import ReadError
from samendomein.toml.cache import Cache
from samendomein.toml.document import Document, parse_document

_BARE = st.text("abcdeE01-_", min_size=1, max_size=3)
_ODD = st.text(st.characters(exclude_categories=["Cs"]), max_size=4)
_GAP = st.sampled_from(["", " ", "\t", "  "])
_GAPS = st.sampled_from(["", " ", "\n", " # [a] = \"'\n", "\n\n\t"])
_SCALARS = st.one_of(
    st.integers(-(10**18), 10**18).map(str),
    st.sampled_from(["true", "false", "0x1F", "1_000", "+7", "-0", "35.000", "6.5e-3", "inf"]),
    st.sampled_from(["nan", "-inf", "07:32", "07:32:00.5", "2024-02-28", "2024-02-28 07:32:00Z"]),
    st.sampled_from(["2024-02-28T07:32:00+01:30", '""', "''", '""""a"""""', "''''b''''", '"\\""']),
    st.sampled_from(['"""\n[x]\n a = 1 \\\n  b"""', "'''\n#\"\n'''", r'"a\tb\u00e9\\"', "'C:\\'"]),
    _ODD.map(lambda text: json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")),
)


@st.composite
def _keys(draw: st.DrawFn) -> str:
    quoted = _ODD.map(lambda text: json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F"))
    parts = draw(st.lists(_BARE | _BARE | quoted | st.just("'l.q'"), min_size=1, max_size=3))
    return (draw(_GAP) + "." + draw(_GAP)).join(parts)


@st.composite
def _arrays(draw: st.DrawFn, items: st.SearchStrategy[str]) -> str:
    inside = [draw(_GAPS) + item + draw(_GAPS) for item in draw(st.lists(items, max_size=3))]
    return "[" + ",".join(inside) + draw(st.sampled_from(["", ","] if inside else [""])) + "]"


@st.composite
def _inline_tables(draw: st.DrawFn, values: st.SearchStrategy[str]) -> str:
    pairs = draw(st.lists(st.tuples(_keys(), values), max_size=3))
    inside = [f"{draw(_GAPS)}{key}{draw(_GAP)}={draw(_GAP)}{value}" for key, value in pairs]
    return "{" + ",".join(inside) + draw(_GAPS) + "}"


_VALUES = st.recursive(
    _SCALARS, lambda values: _arrays(values) | _inline_tables(values), max_leaves=6
)


@st.composite
def _statements(draw: st.DrawFn) -> str:
    kind = draw(st.integers(0, 5))
    end = draw(st.sampled_from(["\n", " # 'x\n", "\n\n", "\t\n# [b]\n"]))
    key = draw(_keys())
    if kind == 0:
        return f"[{draw(_GAP)}{key}{draw(_GAP)}]{end}"
    if kind == 1:
        return f"{draw(_GAP)}[[{key}]]{end}"
    return f"{draw(_GAP)}{key}{draw(_GAP)}={draw(_GAP)}{draw(_VALUES)}{end}"


@st.composite
def documents(draw: st.DrawFn) -> str:
    """TOML texts in many styles: statements that would contradict earlier ones are left out."""
    text = draw(st.sampled_from(["", "\n", "# plan\n"]))
    for statement in draw(st.lists(_statements(), max_size=8)):
        try:
            tomli.loads(text + statement)
        except tomli.TOMLDecodeError:
            continue
        text += statement
    return text.replace("\n", "\r\n") if draw(st.booleans()) else text


def _leaves(value: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    children: Any = ()
    if isinstance(value, dict):
        children = value.items()
    elif isinstance(value, list):
        children = enumerate(value)
    else:
        yield way, value
    for key, child in children:
        yield from _leaves(child, (*way, key))


def _from(document: Document, *way: str | int) -> str:
    place = document.at_value(*way)
    lines = document.text.split("\n")[(place.line or 0) - 1 :]
    return "\n".join(lines)[(place.column or 0) - 1 :]


@given(documents())
def test_the_text_at_a_value_reads_as_that_value(text: str) -> None:
    """Each place is right, to the character."""
    document = parse_document(text, path="plan.toml")

    for way, value in _leaves(document.values):
        written = document.written(*way)

        assert written is not None
        assert _from(document, *way).startswith(written)
        again = parse_document(f"x = {written}", path="x").values["x"]
        assert repr(again) == repr(value)


@given(documents())
def test_the_index_knows_the_keys_that_the_parser_knows(text: str) -> None:
    """Not one more, and not one less."""
    document = parse_document(text, path="plan.toml")

    def compare(value: Any, way: tuple[str | int, ...]) -> None:
        found = document._index.find((*way, "no such key"))

        assert len(found) == len(way)
        children: dict[Any, Any] = {}
        if isinstance(value, dict):
            children = value
        elif isinstance(value, list):
            children = dict(enumerate(value))
        assert set((found[-1] if found else document._index.root).inside) == set(children)
        for key, child in children.items():
            compare(child, (*way, key))

    compare(document.values, ())


@given(documents())
def test_what_was_cached_equals_what_was_parsed(text: str) -> None:
    """With the same types, also for dates, times, decimals and what is no number."""
    values = parse_document(text, path="plan.toml").values
    with TemporaryDirectory() as folder:
        cache = Cache(Path(folder))
        cache.save(text.encode(), values)
        kept = cache.load(text.encode())

    assert repr(kept) == repr(values)


@given(documents(), st.data())
def test_a_broken_line_leaves_a_document_or_an_error_but_never_a_crash(
    text: str, data: st.DataObject
) -> None:
    """And every problem has a line and a column inside the text."""
    at = data.draw(st.integers(0, len(text)))
    broken = (
        text[:at] + data.draw(st.sampled_from(['"', "]", "[", "= x", "\n[", "'''"])) + text[at:]
    )
    try:
        problems = parse_document(broken, path="plan.toml").problems
    except ReadError as error:
        problems = error.problems

    for problem in problems:
        assert 1 <= (problem.location.line or 0) <= broken.count("\n") + 1
        assert problem.location.column is not None
