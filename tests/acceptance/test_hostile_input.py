"""Hostile files end in a clear message, in bounded time and memory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SECONDS = 60
BYTES = 1_500_000_000

READ = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({bytes}, {bytes}))
resource.setrlimit(resource.RLIMIT_CPU, ({seconds}, {seconds}))
import samendomein as sd
try:
    sd.read(sys.argv[1])
except sd.ReadError as error:
    print(error)
    sys.exit(3)
"""

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="limits on time and memory need a Unix system"
)


def refused(path: Path) -> str:
    """What is said of a path that cannot be read, under limits of time and memory."""
    script = READ.format(bytes=BYTES, seconds=SECONDS)
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        env={**os.environ, "SAMENDOMEIN_CACHE": "off"},
    )

    assert (done.returncode, done.stderr) == (3, "")
    return done.stdout.replace(path.as_posix(), path.name)


def test_ten_megabytes_of_nesting(tmp_path):
    file = tmp_path / "diep.toml"
    file.write_text("x = " + "[" * 10_000_000, "utf-8")

    assert refused(file).startswith("diep.toml:1:")
    assert "error[toml/too-deep]" in refused(file)


def test_five_gigabytes_of_digits(tmp_path):
    file = tmp_path / "groot.toml"
    with file.open("wb") as handle:
        handle.write(b"x = 1")
        handle.truncate(5_000_000_000)

    assert refused(file) == (
        "groot.toml: error[toml/too-large] the file has 5,000,000,000 bytes or more; "
        "expected at most 50,000,000\n"
        "  hint: divide the plan over several files\n"
    )


def test_an_integer_of_ten_million_digits(tmp_path):
    file = tmp_path / "getal.toml"
    file.write_text("x = " + "9" * 10_000_000, "utf-8")

    assert refused(file).startswith("getal.toml:1:5: error[toml/number-too-large]")


def test_bytes_that_are_not_utf8(tmp_path):
    file = tmp_path / "oud.toml"
    file.write_bytes('[[doel]]\nid = "a"\ntitel = "Privé"\n'.encode("cp1252"))

    assert refused(file).startswith("oud.toml:3:14: error[toml/encoding]")


def test_a_folder_with_the_name_of_a_plan_file(tmp_path):
    folder = tmp_path / "x.toml"
    folder.mkdir()

    assert refused(folder).startswith("x.toml: error[toml/not-a-file]")


def test_a_folder_with_the_name_of_a_plan_file_inside_a_plan(tmp_path):
    (tmp_path / "x.toml").mkdir()
    (tmp_path / "doelen.toml").write_text('[[doel]]\nid = "a"\ntitel = "A"\n', "utf-8")

    assert f"{tmp_path.name}/x.toml: error[toml/not-a-file]" in refused(tmp_path)


def test_a_link_that_points_to_itself(tmp_path):
    link = tmp_path / "lus.toml"
    link.symlink_to(link)

    assert refused(link).startswith("lus.toml: error[toml/unreadable]")


def test_a_folder_that_holds_a_link_to_itself_is_read_once(tmp_path):
    (tmp_path / "doelen.toml").write_text("kapot", "utf-8")
    (tmp_path / "zichzelf").symlink_to(tmp_path, target_is_directory=True)

    assert refused(tmp_path).count("error[") == 1


def test_a_pipe_that_nobody_writes_to(tmp_path):
    pipe = tmp_path / "pijp.toml"
    os.mkfifo(pipe)

    assert refused(pipe).startswith("pijp.toml: error[toml/not-a-file]")
