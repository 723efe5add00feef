"""Every block of code in the documentation runs, and says what it is said to say.

A remark above a block says what else it is: ``<!-- file: plan/doelen.toml -->`` (the blocks after
it find it there), ``<!-- settings -->``, ``<!-- decisions: besluiten.toml -->`` or
``<!-- problems -->`` (it is shown because it is wrong).
"""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

import pytest
from sybil import Example, Sybil
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.markdown import CodeBlockParser

import samendomein as sd

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
AS_OF = date(2024, 4, 1)
PLUGINS = sd.load_plugins()
COMMAND = "import sys; from samendomein.cli.main import main; sys.exit(main())"
REMARK = re.compile(r"<!-- (?P<what>[a-z]+)(?:: (?P<value>\S+))? -->\s*\Z")
LANGUAGES = re.compile(r"^```(\w*)$(?:.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_block_of_a_page_runs(page, tmp_path, monkeypatch):
    run_page(page, tmp_path, monkeypatch)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_block_is_in_a_language_that_runs(page):
    languages = set(LANGUAGES.findall(page.read_text("utf-8")))

    # A drawing is no code.
    drawing = {"text"} if page.name == "architecture.md" else set()

    assert languages <= {"console", "css", "python", "toml", "py", *drawing}


def test_a_block_that_is_wrong_is_noticed(tmp_path, monkeypatch):
    page = tmp_path / "page.md"
    page.write_text('```toml\n[[doel]]\nid = "a"\ntitel = "A"\nnaam2 = "B"\n```\n', "utf-8")

    with pytest.raises(AssertionError, match="naam2"):
        run_page(page, tmp_path, monkeypatch)


def test_a_command_that_breaks_is_noticed(tmp_path, monkeypatch):
    page = tmp_path / "page.md"
    page.write_text("```console\n$ samendomein report no-such-plan\n```\n", "utf-8")

    with pytest.raises(AssertionError, match="no-such-plan"):
        run_page(page, tmp_path, monkeypatch)


def test_output_that_is_not_what_is_shown_is_noticed(tmp_path, monkeypatch):
    page = tmp_path / "page.md"
    page.write_text("```console\n$ samendomein --version\nsamendomein 999\n```\n", "utf-8")

    with pytest.raises(AssertionError, match="999"):
        run_page(page, tmp_path, monkeypatch)


def run_page(page: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run the blocks of a page in a folder that has the examples."""
    if (ROOT / "examples").is_dir():
        shutil.copytree(
            ROOT / "examples", folder / "examples", ignore=shutil.ignore_patterns("uit")
        )
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SAMENDOMEIN_CACHE", "off")
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")
    document = Sybil(
        parsers=[
            CodeBlockParser("toml", run_toml),
            CodeBlockParser("css", run_css),
            CodeBlockParser("console", run_console),
            CodeBlockParser("python", run_python_block),
        ],
        path=str(page.parent),
    ).parse(page)
    for example in document.examples():
        example.evaluate()


def remark(example: Example) -> tuple[str, str]:
    """What the remark above a block says."""
    found = REMARK.search(example.document.text[: example.start])
    return ("", "") if found is None else (found["what"], found["value"] or "")


def run_toml(example: Example) -> None:
    what, name = remark(example)
    file = Path(name or ("samendomein.toml" if what == "settings" else "block.toml"))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(example.parsed, "utf-8")
    if file.name == "samendomein.toml":
        sd.read_settings(file)
    elif file.name == "pyproject.toml":
        assert "samendomein" in tomllib.loads(example.parsed)["project"]["entry-points"]
    elif what == "decisions":
        assert tomllib.loads(example.parsed)  # The command below it reads the file.
    else:
        is_whole = what == "problems" or file.name in ("block.toml", "bad.toml", "good.toml")
        plan = sd.read(
            file if is_whole else file.parent, as_of=AS_OF, partial=True, plugins=PLUGINS
        )
        told = "\n".join(map(str, plan.problems))
        assert bool(told) is (what == "problems"), told or "nothing is wrong with it"
    if not name:
        file.unlink()


def run_css(example: Example) -> None:
    _, name = remark(example)
    Path(name).write_text(example.parsed, "utf-8")
    assert sd.read_huisstijl(name).light


def run_python_block(example: Example) -> None:
    what, name = remark(example)
    if what == "file":
        file = Path(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(example.parsed, "utf-8")
    else:
        PythonEvaluator()(example)


def run_console(example: Example) -> None:
    for command, shown in commands(example.parsed):
        words = shlex.split(command)
        if words[0] == "samendomein":
            words = [sys.executable, "-c", COMMAND, *words[1:]]
        elif words[0] == "python" and is_ours(words):
            words = [sys.executable, *words[1:]]
        else:
            # Installing, the tests themselves and the benchmarks are not for here.
            continue
        run = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
        said = run.stdout + run.stderr
        shows_what_cannot_be_read = "fout[" in shown
        assert run.returncode in ((2,) if shows_what_cannot_be_read else (0, 1)), said
        if shown:
            assert agrees(said, shown), f"{shown}is shown, and this was said:\n{said}"


def is_ours(words: list[str]) -> bool:
    """Whether a command runs a script of the examples, or a module of the library."""
    return Path(words[1]).exists() or " ".join(words[1:3]).startswith("-m samendomein")


def commands(block: str) -> list[tuple[str, str]]:
    """Each command of a block with the output that is shown under it."""
    first, *rest = re.split(r"^\$ ", block, flags=re.MULTILINE)
    assert not first.strip(), first
    found = []
    for one in rest:
        command, _, shown = one.partition("\n")
        found.append((command.partition("  #")[0], shown))
    return found


def agrees(said: str, shown: str) -> bool:
    """Whether the output is what is shown; a line with three dots stands for any lines."""
    lines = [".*" if line == "…" else re.escape(line) for line in stripped(shown)]
    return bool(re.fullmatch("\n".join(lines), "\n".join(stripped(said)), re.DOTALL))


def stripped(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip().splitlines()]
