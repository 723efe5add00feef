"""Two plugins that read the same sort of paper: somebody chooses, and nothing is guessed."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from samendomein.cli.main import main

BOTH = "import nota.proef --into plan --plugin proef.py --plugin ander.py --lang en"


@pytest.fixture(autouse=True)
def other_plugin(folder) -> None:
    """A second plugin, which finds nothing in the same papers."""
    text = Path("proef.py").read_text("utf-8").replace('"proef/papers"', '"ander/papers"')
    Path("ander.py").write_text(text.replace("if said:", "if False:"), "utf-8")


def test_when_two_sources_read_a_paper_the_command_asks_which(capfd):
    code = main(shlex.split(BOTH))

    assert code == 4
    assert capfd.readouterr()[1] == (
        "error: more than one source reads nota.proef: ander/papers, proef/papers\n"
        "  hint: choose one, such as --source ander/papers\n"
    )
    assert not Path("plan").exists()


@pytest.mark.parametrize(
    ("name", "count"), [("proef", 5), ("proef/papers", 5), ("ander", 0), ("ander/papers", 0)]
)
def test_the_source_that_is_named_reads_it(name, count, capfd):
    code = main(shlex.split(f"{BOTH} --source {name}"))

    assert code == 0
    assert f"proposals that are new: {count}\n" in capfd.readouterr()[0]


def test_a_source_that_is_not_there_is_told(capfd):
    code = main(shlex.split(f"{BOTH} --source proef/paper"))

    assert code == 4
    assert capfd.readouterr()[1] == (
        "error: there is no source 'proef/paper' that reads papers\n"
        "  hint: did you mean 'proef/papers'?\n"
    )


def test_the_ledger_of_papers_asks_it_too(capfd):
    ask = "ledger nota.proef --plugin proef.py --plugin ander.py --lang en"
    asked = main(shlex.split(ask))
    said = capfd.readouterr()[1]
    told = main(shlex.split(f"{ask} --source proef"))

    assert (asked, told) == (4, 0)
    assert "choose one, such as --source ander/papers" in said
    assert "toezegging: De wethouder stuurt voor de zomer een overzicht" in capfd.readouterr()[0]
