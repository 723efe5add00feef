"""What the tables and columns are called that do not come from the vocabulary."""

from __future__ import annotations

from attrs import fields, frozen

from samendomein import Report


@frozen(kw_only=True)
class Names:
    """The names, in the language of the report. Each is named after its English word."""

    report: str
    name: str
    value: str
    elements: str
    element: str
    kind: str
    title: str
    relations: str
    relation: str
    from_: str
    to: str
    absences: str
    why: str
    number: str
    position: str
    checks: str
    check: str
    code: str
    outcome: str
    findings: str
    measured: str
    finding: str
    finding_elements: str
    finding_passages: str
    paper: str
    section: str
    page: str
    quotation: str
    dated: str
    address: str
    problems: str
    failures: str
    plugin: str
    doing: str
    message: str
    hint: str
    files: str
    file: str
    line: str
    column: str
    checksum: str
    missing: str
    euros: str
    per: str
    first_day: str
    last_day: str


def names_for(report: Report) -> Names:
    """The names for a report."""
    return DUTCH if report.language == "nl" else ENGLISH


DUTCH = Names(
    report="rapport",
    name="naam",
    value="waarde",
    elements="elementen",
    element="element",
    kind="soort",
    title="titel",
    relations="relaties",
    relation="relatie",
    from_="van",
    to="naar",
    absences="ontbrekende_relaties",
    why="waarom",
    number="nr",
    position="volgorde",
    checks="controles",
    check="controle",
    code="code",
    outcome="uitkomst",
    findings="bevindingen",
    measured="maten",
    finding="bevinding",
    finding_elements="bevinding_elementen",
    finding_passages="bevinding_passages",
    paper="stuk",
    section="paragraaf",
    page="pagina",
    quotation="citaat",
    dated="datum",
    address="adres",
    problems="leesproblemen",
    failures="storingen",
    plugin="plug_in",
    doing="bezig_met",
    message="melding",
    hint="tip",
    files="bestanden",
    file="bestand",
    line="regel",
    column="kolom",
    checksum="sha256",
    missing="ontbreekt",
    euros="euro",
    per="per",
    first_day="eerste_dag",
    last_day="laatste_dag",
)

ENGLISH = Names(
    **{one.name: one.name for one in fields(Names)}
    | {"from_": "from", "checksum": "sha256", "number": "nr"}
)
