"""A document tells where its keys and values stand."""

from pathlib import Path

import pytest

from samendomein.toml.document import parse_document, read_document

PLAN = """\
title = "Plan" # the whole
"a.b".c = {d = 1,
  e = [2, {f = 35.000}]}

[[action]]
id = "a"

  [[action]]
id = "b"
fulfils = ["x", "y"]
[action.budget.once]
amount = 07:32
"""


@pytest.mark.parametrize(
    ("keys", "key", "value"),
    [
        (("title",), "1:1", "1:9"),
        (("a.b", "c", "e"), "3:3", "3:7"),
        (("a.b", "c", "e", 1), "3:11", "3:11"),
        (("a.b", "c", "e", 1, "f"), "3:12", "3:16"),
        (("action",), "5:1", "5:1"),
        (("action", 0), "5:1", "5:1"),
        (("action", 1), "8:3", "8:3"),
        (("action", 1, "fulfils"), "10:1", "10:11"),
        (("action", 1, "fulfils", 1), "10:17", "10:17"),
        (("action", 1, "budget"), "11:1", "11:1"),
        (("action", 1, "budget", "once", "amount"), "12:1", "12:10"),
    ],
)
def test_a_key_and_its_value_have_their_places(
    keys: tuple[str | int, ...], key: str, value: str
) -> None:
    """Counted from 1, in characters."""
    document = parse_document(PLAN, path="plan.toml")

    assert str(document.at(*keys)) == f"plan.toml:{key}"
    assert str(document.at_value(*keys)) == f"plan.toml:{value}"


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        (("action", 0, "title"), "plan.toml:5:1"),
        (("action", 1, "budget", "once", "per", "year"), "plan.toml:11:1"),
        (("action", 7, "title"), "plan.toml:5:1"),
        (("goal", 0), "plan.toml"),
        ((), "plan.toml"),
    ],
)
def test_a_missing_key_is_reported_at_its_table(keys: tuple[str | int, ...], place: str) -> None:
    """That is where somebody must add it."""
    document = parse_document(PLAN, path="plan.toml")

    assert str(document.at(*keys)) == place
    assert str(document.at_value(*keys)) == place
    assert document.written(*keys) is None


def test_a_value_is_given_as_it_was_written() -> None:
    """So that 35.000, which is 35 in TOML, can be recognised as a Dutch amount."""
    document = parse_document(PLAN, path="plan.toml")

    assert document.written("a.b", "c", "e", 1, "f") == "35.000"
    assert str(document.values["a.b"]["c"]["e"][1]["f"]) == "35.000"


def test_a_byte_order_mark_and_windows_line_ends_move_nothing(tmp_path: Path) -> None:
    """Notepad writes both."""
    file = tmp_path / "plan.toml"
    file.write_bytes(b"\xef\xbb\xbf" + PLAN.replace("\n", "\r\n").encode())
    document = read_document(file, shown_as="map\\plan.toml")

    assert document.values == parse_document(PLAN, path="x").values
    assert str(document.at("title")) == "map/plan.toml:1:1"
    assert str(document.at("action", 1)) == "map/plan.toml:8:3"


def test_a_table_is_found_though_a_text_holds_a_line_like_its_header() -> None:
    document = parse_document('a = """\n[[goal]]\n"""\n[[goal]]\nid = "x"\n', path="p.toml")

    assert str(document.at("goal", 0)) == "p.toml:4:1"


def test_a_table_is_found_though_an_array_holds_a_line_like_a_header() -> None:
    document = parse_document("a = [\n[[true]],\n]\n  [[true]]\nb = 1\n", path="p.toml")

    assert str(document.at("true", 0)) == "p.toml:4:3"


def test_a_table_is_found_though_another_header_is_written_with_quotes() -> None:
    document = parse_document('[["goal"]]\na = 1\n[[goal]]\na = 2\n', path="p.toml")

    assert str(document.at("goal", 0)) == "p.toml:1:1"
    assert str(document.at("goal", 1)) == "p.toml:3:1"


def test_a_file_without_its_values_knows_its_tables_without_reading_it_again(monkeypatch) -> None:
    document = parse_document(PLAN, path="plan.toml").without_values()
    monkeypatch.setattr("samendomein.toml.positions.Index.read", None)

    assert str(document.at("action", 1)) == "plan.toml:8:3"
