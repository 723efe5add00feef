"""The survey to hold: a sheet for the answers and a page with the questions, for this plan."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from importlib.resources import files
from string import Template

from samendomein import (
    Action,
    Element,
    Goal,
    Instrument,
    InstrumentKind,
    Layer,
    Plan,
    TemplateRequest,
    reading_order,
)

MOST_ASKED = 12
"""Nobody answers questions about more services than this."""

MOST_GOALS = 20

HEADINGS = {
    "nl": ("laag", "onderwerp", "wat", "waarvoor", "zekerheid",
           "eigen kracht", "integraliteit", "financiën"),
    "en": ("layer", "subject", "what", "purpose", "sure",
           "own strength", "integrality", "finances"),
}  # fmt: skip
"""The headings of the sheet."""

_SHEET = {"nl": "antwoorden.csv", "en": "answers.csv"}
_PAGE = {"nl": "vragenlijst.md", "en": "questions.md"}
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def template(request: TemplateRequest) -> Mapping[str, str | bytes]:
    """A sheet for the answers, and a page that tells how to ask and what to do with them."""
    language = request.language if request.language in HEADINGS else "nl"
    page = Template((files(__package__) / "template" / f"{language}.md").read_text("utf-8"))
    asked, goals = subjects(request.plan), _goals(request.plan)
    nothing = {"nl": "(vul in)", "en": "(fill in)"}[language]
    text = page.substitute(
        subjects=_listed([one.title for one in asked] or [nothing]),
        goals=_listed([one.title for one in goals] or [nothing]),
        layers=_listed([one.nl if language == "nl" else one.value for one in Layer]),
        sheet=_SHEET[language],
        headings="; ".join(HEADINGS[language]),
    )
    return {_SHEET[language]: sheet(asked, language), _PAGE[language]: text}


def sheet(asked: Sequence[Element], language: str) -> bytes:
    """The sheet, with a row for each subject as an example of how it is written."""
    made = io.StringIO()
    writer = csv.writer(made, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADINGS[language])
    for one in asked:
        # Without a layer a row holds no answer, and is not read.
        writer.writerow(["", _safe(one.title), *[""] * (len(HEADINGS[language]) - 2)])
    # Excel takes a file without this mark for one in another encoding.
    return made.getvalue().encode("utf-8-sig")


def subjects(plan: Plan) -> tuple[Element, ...]:
    """What to ask about: services, or else actions, or else goals."""
    services = [one for one in plan.all(Instrument) if one.kind is InstrumentKind.SERVICE]
    for found in (services, plan.all(Action), plan.all(Goal)):
        if found:
            return tuple(reading_order(found))[:MOST_ASKED]
    return ()


def _goals(plan: Plan) -> tuple[Element, ...]:
    return tuple(reading_order(plan.all(Goal)))[:MOST_GOALS]


def _listed(titles: Sequence[str]) -> str:
    return "\n".join(f"- {' '.join(title.split())}" for title in titles)


def _safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_STARTS_FORMULA) else text
