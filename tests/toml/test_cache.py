"""What was read before is taken from the cache, and never what was tampered with."""

import os
import sys
import time
from decimal import Decimal
from pathlib import Path

import pytest

from samendomein.toml import document as reading
from samendomein.toml.cache import KEPT_DAYS, Cache
from samendomein.toml.document import CACHED_FROM, read_document

CONTENT = b"amount = 1.50"
VALUES = {"amount": Decimal("1.50"), "goals": [{"id": "a"}]}


def _entry(folder: Path) -> Path:
    return next(folder.glob("*.json"))


def test_a_large_file_is_parsed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time, its places are still known."""
    file = tmp_path / "plan.toml"
    file.write_text("# " + "x" * CACHED_FROM + "\namount = 1.50\n")
    first = read_document(file, cache=tmp_path / "cache")
    monkeypatch.delattr(reading, "parse")

    second = read_document(file, cache=tmp_path / "cache")

    assert second == first
    assert second.at("amount").line == 2


@pytest.mark.parametrize("text", ["a = 1", "[a]\nb = 1\n[c]\nd = x\n" + "#" * CACHED_FROM])
def test_a_small_file_and_one_with_problems_are_not_kept(tmp_path: Path, text: str) -> None:
    """Parsing is as quick, and problems must be told each time."""
    file = tmp_path / "plan.toml"
    file.write_text(text)
    read_document(file, cache=tmp_path / "cache")

    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize(
    "spoilt",
    [b"", b"\xff\xfe", b"{}", b"0\n[{}, []]"],
    ids=["empty", "not text", "no checksum", "wrong checksum"],
)
def test_a_spoilt_entry_is_ignored_and_written_again(tmp_path: Path, spoilt: bytes) -> None:
    """In silence: the file itself is still there."""
    cache = Cache(tmp_path)
    cache.save(CONTENT, VALUES)
    _entry(tmp_path).write_bytes(spoilt)

    assert cache.load(CONTENT) is None
    cache.save(CONTENT, VALUES)
    assert cache.load(CONTENT) == VALUES


@pytest.mark.parametrize(
    "payload",
    [
        b"[]",
        b"[[],[]]",
        b"[1.5,[]]",
        b"[NaN,[]]",
        b'[{"a":1},[[["a"],"decimal","2"]]]',
        b'[{"a":null},[[["a"],"object","2"]]]',
        b'[{"a":null},[[["a"],"decimal","x"]]]',
        b'[{"a":null},[[["b"],"decimal","2"]]]',
        b'[{"a":null},[[[],"decimal","2"]]]',
        b"[" * 100_000,
    ],
)
def test_an_entry_of_another_shape_is_ignored(tmp_path: Path, payload: bytes) -> None:
    """Even if its checksum is right."""
    from hashlib import sha256

    cache = Cache(tmp_path)
    cache.save(CONTENT, VALUES)
    _entry(tmp_path).write_bytes(sha256(payload).hexdigest().encode() + b"\n" + payload)

    assert cache.load(CONTENT) is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights elsewhere")
def test_only_the_owner_may_look_into_the_cache(tmp_path: Path) -> None:
    """A plan may not be public yet; and what others could write is not believed."""
    cache = Cache(tmp_path / "cache")
    cache.save(CONTENT, VALUES)

    assert (tmp_path / "cache").stat().st_mode & 0o777 == 0o700
    assert _entry(tmp_path / "cache").stat().st_mode & 0o777 == 0o600
    (tmp_path / "cache").chmod(0o777)
    assert cache.load(CONTENT) is None


def test_a_folder_that_cannot_be_used_is_as_good_as_none(tmp_path: Path) -> None:
    """Reading goes on without it."""
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file" / "cache")
    cache.save(CONTENT, VALUES)

    assert cache.load(CONTENT) is None


def test_entries_that_nobody_uses_are_removed_once_a_day(tmp_path: Path) -> None:
    """The one that was used today stays."""
    cache = Cache(tmp_path)
    cache.save(b"old", VALUES)
    cache.save(b"used", VALUES)
    long_ago = time.time() - (KEPT_DAYS + 1) * 24 * 60 * 60
    for entry in tmp_path.iterdir():
        os.utime(entry, (long_ago, long_ago))
    assert cache.load(b"used") == VALUES

    cache.save(b"new", VALUES)

    assert cache.load(b"old") is None
    assert cache.load(b"used") == VALUES
    assert cache.load(b"new") == VALUES
    assert {file.suffix for file in tmp_path.iterdir()} == {".json", ""}
