"""What the columns of a register are called."""

from __future__ import annotations

import re
import unicodedata

from attrs import evolve, frozen

FIELDS: dict[str, tuple[str, ...]] = {
    field: tuple(words.split("|"))
    for field, words in {
        "number": "nr|nummer|toezeggingsnummer|toezeggingnummer|id|kenmerk|volgnummer|zaaknummer"
        "|registratienummer",
        "title": "toezegging|omschrijving|tekst|onderwerp|inhoud|titel|toegezegd"
        "|omschrijving toezegging|tekst toezegging|inhoud toezegging|omschrijving van de toezegging"
        "|toezegging aan de raad|wat is toegezegd|wat",
        "more": "onderwerp toezegging|toelichting",
        "made_on": "datum|datum toezegging|gedaan op|datum vergadering|vergaderdatum|datum raad"
        "|gedaan d d|datum gedaan|toegezegd op",
        "meeting": "vergadering|commissie|gedaan in|raad commissie|gremium|orgaan",
        "agenda_item": "agendapunt|agendapuntnummer|punt",
        "made_by": "portefeuillehouder|pfh|ph|wethouder|toegezegd door|gedaan door|door|college"
        "|bestuurder|collegelid|team pfh",
        "made_to": "fractie|partij|aan fractie|toegezegd aan fractie|vragende fractie",
        "due": "termijn|deadline|uiterlijk|streefdatum|planning|afdoeningstermijn|gereed voor"
        "|verwachte afdoening|datum gereed|afdoen voor|wanneer|uiterste datum|uiterlijke datum"
        "|uiterste termijn|uiterlijke termijn|uiterlijk gereed|afdoen uiterlijk|einddatum"
        "|gereed op|datum termijn|termijn afdoening",
        "new_due": "nieuwe termijn|aangepaste termijn|gewijzigde termijn|nieuwe deadline"
        "|nieuwe streefdatum",
        "status": "status|stand|afgedaan|afgehandeld|gereed|voldaan|open afgedaan",
        "settled_on": "afgedaan op|datum afdoening|datum afgedaan|afgedaan d d|afdoeningsdatum"
        "|afgehandeld op|datum afhandeling",
        "progress": "stand van zaken|voortgang|reactie|opmerking|opmerkingen|afdoening|rib|actie"
        "|wijze van afdoening|afgedaan met|bewijs|raadsbrief|beantwoording|antwoord",
    }.items()
}
"""By field, the headings that councils use for it, without capitals and points."""

PERSONS = frozenset(
    [
        "behandelaar",
        "behandelend ambtenaar",
        "ambtenaar",
        "steller",
        "naam",
        "raadslid",
        "email",
        "e mail",
        "mail",
        "telefoon",
        "telefoonnummer",
        "contactpersoon",
        "vragensteller",
        "indiener",
        "toegezegd aan",
        "aan",
        "gevraagd door",
        "griffier",
    ]
)
"""Columns with persons: these are never read."""

_MANY = ("progress", "more")
_KNOWN = {word: field for field, words in FIELDS.items() for word in words}


@frozen(kw_only=True)
class Column:
    """A column that is read.

    Attributes:
        place: The how manieth it is, counted from 0.
        heading: What stands above it.
        field: What it holds: one of `FIELDS`.
    """

    place: int
    heading: str
    field: str


@frozen(kw_only=True)
class Heading:
    """The row with headings.

    Attributes:
        columns: The columns that are read.
        unknown: The columns of which nobody knows what they hold.
        width: How many cells a row of the register has.
    """

    columns: tuple[Column, ...]
    unknown: tuple[Column, ...]
    width: int

    @property
    def tells_enough(self) -> bool:
        """Whether this can be the row with headings: two fields, with a number or a text."""
        fields = {column.field for column in self.columns}
        return len(fields) > 1 and bool(fields & {"title", "number"})


def heading_of(cells: list[str], named: dict[str, str], left_out: set[str]) -> Heading:
    """What a row of headings says.

    Args:
        cells: The row.
        named: By heading as `plainly` writes it, the field that the settings give it.
        left_out: Headings that the settings leave out, written in that way.
    """
    columns: list[Column] = []
    unknown: list[Column] = []
    for place, cell in enumerate(cells):
        words = plainly(cell)
        if not words or words in left_out or (words in PERSONS and words not in named):
            continue
        field = named.get(words) or _KNOWN.get(words) or _first_known(cell)
        taken = any(column.field == field for column in columns)
        if field and taken and field not in _MANY:
            field = "more"
        column = Column(place=place, heading=" ".join(cell.split()), field=field)
        (columns if field else unknown).append(column)
    if not any(column.field == "title" for column in columns):
        # Under such a heading stands the text itself, if no other column has that.
        more = [column for column in columns if column.field == "more"]
        columns = [evolve(one, field="title") if one in more[:1] else one for one in columns]
    return Heading(columns=tuple(columns), unknown=tuple(unknown), width=len(cells))


def _first_known(heading: str) -> str:
    """What a heading with two names for one thing means, such as ``Deadline / planning``."""
    parts = [plainly(part) for part in re.split(r"[/|&]|\ben\b|\bof\b", heading.casefold())]
    if len(parts) < 2 or not PERSONS.isdisjoint(parts):
        return ""
    return next((_KNOWN[part] for part in parts if part in _KNOWN), "")


def plainly(heading: str) -> str:
    """A heading without capitals, accents, points and what stands between brackets."""
    bare = re.sub(r"\(.*?\)", " ", heading)
    letters = unicodedata.normalize("NFKD", bare.casefold())
    return " ".join(re.findall(r"[a-z0-9]+", letters))
