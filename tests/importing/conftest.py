"""A source that proposes, for papers in which each line says what it is."""

from __future__ import annotations

from pathlib import Path

import pytest

PROPOSER = """\
import hashlib
import re

from samendomein import (
    Action, Certainty, ContributesTo, Details, Document, Fragment, Goal, Law, PaperPart,
    PaperText, Passage, Source, Toezegging,
)

KINDS = {"Doel": Goal, "Actie": Action, "Toezegging": Toezegging, "Wet": Law}


def read(request):
    content = request.path.read_bytes()
    paper = request.path.stem
    section, goal = "", None
    parts, elements, relations = [], [Document(id=paper, title=f"Stuk {paper}")], []
    for line in content.decode().splitlines():
        if line.startswith("# "):
            section = line[2:]
        parts.append(PaperPart(text=line, section=section))
        said = re.match(r"(Doel|Actie|Toezegging|Wet): (.*)", line)
        if said:
            kind = KINDS[said[1]]
            id = re.sub(r"\\\\W+", "-", said[2].lower()).strip("-")
            passage = Passage(
                document=paper, section=section, quote=said[2], before=f"{said[1]}:",
                rule="proef/regel", certainty=Certainty.LIKELY,
            )
            elements.append(kind(id=id, title=said[2], passages=(passage,)))
            if kind is Goal:
                goal = id
            if kind is Action and goal:
                details = Details(passages=(passage,))
                relations.append(ContributesTo(id, goal, details))
    text = PaperText(
        document=paper, name=request.path.name, parts=parts,
        sha256=hashlib.sha256(content).hexdigest(),
    )
    return Fragment(elements=elements, relations=relations, papers=[text])


def samendomein_sources():
    return [
        Source(id="proef/papers", title="Papers", suffixes=(".proef",), read=read, proposes=True)
    ]
""".replace("\\\\\\\\", "\\")

NOTA = """\
# Doelen
Doel: Inwoners blijven langer thuis wonen
Actie: Een wijkteam in elke kern
Actie: Een tweede inloopuur op dinsdag
# Toezeggingen
Toezegging: De wethouder stuurt voor de zomer een overzicht
Wet: Wmo 2015
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch) -> Path:
    """An empty folder to work in, with a paper and a plugin that reads it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAMENDOMEIN_CACHE", "off")
    monkeypatch.delenv("SAMENDOMEIN_LANG", raising=False)
    Path("proef.py").write_text(PROPOSER.replace("\\\\W", "\\W"), "utf-8")
    Path("nota.proef").write_text(NOTA, "utf-8")
    return tmp_path
