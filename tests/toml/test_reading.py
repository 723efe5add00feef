"""Files that cannot be read, and what is said about them."""

import os
import sys
from pathlib import Path

import pytest

from samendomein.toml import reading
from samendomein.toml.document import DocumentError, read_document


def _said(file: Path) -> str:
    with pytest.raises(DocumentError) as raised:
        read_document(file, shown_as="plan/wonen.toml")
    return str(raised.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            b'a = 1\nb = "re\xc3\xabel \xebn"',
            (
                "2:12: error[toml/encoding] byte 0xEB is not UTF-8; "
                "it looks like ë as older Windows programs write it"
            ),
        ),
        (b"\xef\xbb\xbfa = '\x81'", "1:6: error[toml/encoding] byte 0x81 is not UTF-8"),
        (
            "a = 1".encode("utf-16"),
            "1:1: error[toml/encoding] the file is written in UTF-16; expected UTF-8",
        ),
        (
            "a = 1".encode("utf-16-le"),
            "1:1: error[toml/encoding] the file is written in UTF-16; expected UTF-8",
        ),
    ],
    ids=["windows", "after a byte-order mark", "utf-16", "utf-16 without a mark"],
)
def test_another_encoding_is_reported_at_its_first_byte(
    tmp_path: Path, content: bytes, said: str
) -> None:
    """The column counts characters, as editors do."""
    file = tmp_path / "wonen.toml"
    file.write_bytes(content)

    assert _said(file) == (
        f"plan/wonen.toml:{said}\n"
        "  hint: open the file in an editor, and save it with UTF-8 as its encoding"
    )


def test_a_folder_with_the_name_of_a_file_is_refused(tmp_path: Path) -> None:
    """Windows would say that access is denied."""
    assert _said(tmp_path) == (
        "plan/wonen.toml: error[toml/not-a-file] plan/wonen.toml is a folder; "
        "expected a TOML file\n"
        "  hint: rename the folder, or name a file inside it"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    """Opening it would wait for ever."""
    os.mkfifo(tmp_path / "pipe.toml")

    assert _said(tmp_path / "pipe.toml") == (
        "plan/wonen.toml: error[toml/not-a-file] plan/wonen.toml is a device or a pipe; "
        "expected a TOML file\n"
        "  hint: copy what it gives into a file, and name that"
    )


def test_a_file_above_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One byte less would have been read."""
    file = tmp_path / "wonen.toml"
    file.write_bytes(b"a = 1234")
    monkeypatch.setattr(reading, "SIZE_LIMIT", 8)

    assert read_document(file).values == {"a": 1234}
    monkeypatch.setattr(reading, "SIZE_LIMIT", 7)
    assert _said(file) == (
        "plan/wonen.toml: error[toml/too-large] the file has 8 bytes or more; "
        "expected at most 7\n"
        "  hint: divide the plan over several files"
    )


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    """It may have gone since the folder was listed."""
    assert _said(tmp_path / "gone.toml") == (
        "plan/wonen.toml: error[toml/unreadable] there is no file plan/wonen.toml\n"
        "  hint: check the name and the folder"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_to_itself_is_a_problem(tmp_path: Path) -> None:
    """Following it would not end."""
    (tmp_path / "a.toml").symlink_to(tmp_path / "a.toml")

    assert _said(tmp_path / "a.toml") == (
        "plan/wonen.toml: error[toml/unreadable] plan/wonen.toml is a link that leads back to "
        "itself\n"
        "  hint: replace the link by the file"
    )


def test_a_file_without_permission_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Word keeps files locked on Windows."""

    def deny(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.toml").write_text("a = 1")
    monkeypatch.setattr(reading.os, "open", deny)

    assert _said(tmp_path / "a.toml") == (
        "plan/wonen.toml: error[toml/unreadable] you may not read plan/wonen.toml\n"
        "  hint: ask for the right to read it, or close the program that holds it"
    )


def test_a_name_that_no_file_can_have_is_a_problem() -> None:
    """A setting may hold anything."""
    assert _said(Path("a\0b")) == (
        "plan/wonen.toml: error[toml/unreadable] plan/wonen.toml has a character that no file "
        "name can have\n"
        "  hint: check the name and the folder"
    )


def test_the_ids_in_a_file_that_cannot_be_read_are_known(tmp_path):
    file = tmp_path / "plan.toml"
    file.write_bytes('[[doel]]\nid = "jeugd"\ntitel = "Café"\n'.encode("cp1252"))
    with pytest.raises(DocumentError) as raised:
        read_document(file)

    assert [problem.elements for problem in raised.value.problems] == [("jeugd",)]
