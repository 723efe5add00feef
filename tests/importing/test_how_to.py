"""What the how-to tells to write down can be carried out as it stands."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import samendomein as sd
from samendomein.cli.main import main

HOW_TO = Path(__file__).parents[2] / "docs/how-to/import-papers.md"


def test_the_decisions_of_the_how_to_decide_on_its_proposals(folder, capfd):
    text = HOW_TO.read_text("utf-8")
    (proposals,) = re.findall(r"^```toml\n(\[\[doel\]\].+?)^```", text, re.M | re.S)
    (decisions,) = re.findall(r"^```(?:text|toml)\n(door = .+?)^```", text, re.M | re.S)
    Path("plan/voorstellen").mkdir(parents=True)
    Path("plan/voorstellen/nota.toml").write_text(proposals, "utf-8")
    Path("besluiten.toml").write_text(decisions, "utf-8")
    code = main(shlex.split("review plan --decisions besluiten.toml"))
    plan = sd.read("plan")

    assert (code, plan.problems, plan.waiting) == (0, (), ())
    assert {one.id for one in plan.elements} == {"langer-thuis", "wijkteam", "nota"}
    assert plan["wijkteam"].title == "Wijkteam in elke kern"
    assert capfd.readouterr()[0].startswith(
        "Aanvaard: 1. Aanvaard met wijziging: 1. Afgewezen: 1. Later: 0.\n"
        "Voorstellen die nog wachten: 0.\n"
    )
