"""Plans of any size that look like those of a municipality, and can be read without a problem.

An element only ever points to elements written before it, so a plan may stop after any element.
The same size and seed give the same bytes everywhere.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

PER_FILE = 100
"""How many elements stand in one file."""

# How many of each kind a file has, in the order in which they are written; a hundred in all.
MIX = (
    ("document", 2),
    ("moment", 1),
    ("thema", 2),
    ("doelgroep", 2),
    ("actor", 6),
    ("functie", 4),
    ("doel", 14),
    ("toezegging", 6),
    ("raadsvraag", 4),
    ("deelvraag", 3),
    ("antwoord", 4),
    ("indicator", 10),
    ("actie", 28),
    ("bedrag", 14),
)

VERBS = [
    "versterken",
    "vergroten",
    "verminderen",
    "verbeteren",
    "voorkomen",
    "verbinden",
    "vernieuwen",
]
THINGS = (
    "bestaanszekerheid",
    "jeugdhulp dichtbij huis",
    "de toegang tot ondersteuning",
    "schulden en achterstanden",
    "mantelzorg in de wijk",
    "wachttijden bij de toegang",
    "samenwerking tussen scholen en zorg",
    "eenzaamheid onder ouderen",
    "participatie van statushouders",
    "beschermd wonen",
    "gezond opgroeien",
    "beschut werk",
)
PLACES = [
    "Noord",
    "Zuid",
    "Oost",
    "West",
    "Centrum",
    "Holland-Veen",
    "Kerkwijk",
    "Westpoort",
    "Lindenhof",
]
PERIODS = ("2024-2027", "2025", "van 2024 t/m 2026", "vanaf 2025", "2026", "eerste helft 2025")
AMOUNTS = (
    "€ 35.000 per jaar",
    "ca. € 120.000 eenmalig",
    "€ 60.000",
    "€ 1.250.000 in totaal",
    "€ 15.500 per jaar",
    "ca. € 80.000 per jaar",
)
LAYERS = ["raad", "college", "beleid", "toegang", "uitvoering", "partner"]
UNITS = ("%", "huishoudens", "per 1.000 inwoners", "dagen")

Lines = list[str]


def files(elements: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """The name and the text of each file of a plan with so many elements."""
    for number in range(-(-elements // PER_FILE)):
        wanted = min(PER_FILE, elements - number * PER_FILE)
        chapter = Chapter(number, random.Random(f"{seed}/{number}"))  # noqa: S311 - no secrets
        written = ("\n".join(lines) for lines in islice(chapter.elements(), wanted))
        yield f"hoofdstuk-{number:05}.toml", "\n\n".join(written) + "\n"


def write_plan(folder: Path, elements: int, seed: int = 1) -> None:
    """Write a plan with so many elements, a hundred in a file."""
    folder.mkdir(parents=True)
    for name, text in files(elements, seed):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


class Chapter:
    """One file of a plan: a domain with its goals, and all that hangs from them."""

    def __init__(self, number: int, chance: random.Random) -> None:
        self._number = number
        self._chance = chance
        self._ids: dict[str, list[str]] = {}

    def elements(self) -> Iterator[Lines]:
        """The elements, each as lines of TOML."""
        if self._number == 0:
            yield [
                "[[nota]]",
                'id = "nota-sociaal"',
                'titel = "Beleidsplan sociaal domein"',
                'periode = "2024-2027"',
                'status = "vastgesteld"',
                "vastgesteld_op = 2023-12-14",
            ]
        for kind, count in MIX:
            write: Callable[[str, int], Lines] = getattr(self, f"_{kind}")
            for place in range(count):
                id = f"{kind}-{self._number}-{place}"
                yield [f"[[{kind}]]", f'id = "{id}"', *write(id, place)]
                self._ids.setdefault(kind, []).append(id)

    def _one(self, *kinds: str) -> str:
        return self._chance.choice([id for kind in kinds for id in self._ids[kind]])

    def _sometimes(self, share: float, *lines: str) -> Lines:
        return list(lines) if self._chance.random() < share else []

    def _title(self, end: str = "") -> str:
        verb, thing = self._chance.choice(VERBS), self._chance.choice(THINGS)
        return f'titel = "{thing.capitalize()} {verb} in {self._chance.choice(PLACES)}{end}"'

    def _period(self) -> str:
        return f'periode = "{self._chance.choice(PERIODS)}"'

    def _passage(self, share: float) -> Lines:
        page, words = self._chance.randint(1, 80), self._chance.choice(THINGS)
        return self._sometimes(
            share,
            f'passages = [{{ document = "{self._one("document")}", pagina = "{page}", '
            f'citaat = "wij werken aan {words}" }}]',
        )

    def _document(self, id: str, place: int) -> Lines:
        return [
            f'titel = "Raadsvoorstel {self._number}.{place + 1}"',
            'soort = "raadsvoorstel"',
            f"datum = 2024-0{self._chance.randint(1, 9)}-1{self._chance.randint(0, 9)}",
        ]

    def _moment(self, id: str, place: int) -> Lines:
        return [
            'titel = "Tussenevaluatie"',
            'soort = "evaluatie"',
            f"datum = 2026-0{self._chance.randint(1, 9)}-01",
        ]

    def _thema(self, id: str, place: int) -> Lines:
        code = "ABCDEFGH"[place]
        return [
            self._title(),
            f'codes = [{{ code = "{code}", document = "{self._one("document")}" }}]',
        ]

    def _doelgroep(self, id: str, place: int) -> Lines:
        return [f'titel = "Inwoners van {self._chance.choice(PLACES)}"']

    def _actor(self, id: str, place: int) -> Lines:
        team = [f'lid_van = ["{self._one("actor")}"]'] if place > 2 else []
        return [
            f'titel = "Team {self._chance.choice(PLACES)} {self._number}.{place}"',
            f'laag = "{LAYERS[place]}"',
            'soort = "team"',
            *team,
        ]

    def _functie(self, id: str, place: int) -> Lines:
        return [
            'titel = "Projectleider"',
            f"fte = 0.{self._chance.randint(2, 9)}",
            self._period(),
            f'bij = "{self._one("actor")}"',
            'status = "vervuld"',
        ]

    def _doel(self, id: str, place: int) -> Lines:
        wider = [f'onderdeel_van = "{self._one("doel")}"'] if place else []
        return [
            self._title(),
            f'soort = "{"doel" if place else "ambitie"}"',
            'toelichting = "Wij willen dat inwoners dit zelf merken, en meten dat elk jaar."',
            self._period(),
            *wider,
            f'thema = "{self._one("thema")}"',
            *self._sometimes(0.8, f'eigenaar = "{self._one("actor")}"'),
            'nota = "nota-sociaal"',
            *self._passage(0.4),
        ]

    def _toezegging(self, id: str, place: int) -> Lines:
        return [
            f'titel = "De raad informeren over {self._chance.choice(THINGS)}"',
            f'nummer = "T{self._number}-{place}"',
            f"gedaan_op = 2024-0{self._chance.randint(1, 9)}-15",
            f"termijn = 2025-0{self._chance.randint(1, 9)}-01",
            f'gedaan_door = "{self._one("actor")}"',
            f'gedaan_in = "{self._one("document")}"',
            f'over = ["{self._one("doel")}"]',
            *self._sometimes(0.7, "afgedaan_op = 2025-10-01", 'status = "afgedaan"'),
        ]

    def _raadsvraag(self, id: str, place: int) -> Lines:
        return [
            f'titel = "Hoe staat het met {self._chance.choice(THINGS)}?"',
            'soort = "technisch"',
            f"gesteld_op = 2025-0{self._chance.randint(1, 9)}-02",
            f'gedaan_door = "{self._one("actor")}"',
            f'over = ["{self._one("doel")}"]',
        ]

    def _deelvraag(self, id: str, place: int) -> Lines:
        return [
            f'titel = "En wat kost {self._chance.choice(THINGS)}?"',
            f'raadsvraag = "{self._one("raadsvraag")}"',
            *self._sometimes(0.5, 'oordeel = "deels"'),
        ]

    def _antwoord(self, id: str, place: int) -> Lines:
        return [
            f'titel = "Antwoord {place + 1}"',
            f"gegeven_op = 2025-1{self._chance.randint(0, 2)}-01",
            f'beantwoordt = "{self._one("raadsvraag", "deelvraag")}"',
            f'gedaan_door = "{self._one("actor")}"',
        ]

    def _indicator(self, id: str, place: int) -> Lines:
        unit = self._chance.choice(UNITS)
        measured = [
            f"{{ jaar = {year}, waarde = {self._chance.randint(10, 900) / 10}, "
            f'eenheid = "{unit}" }}'
            for year in (2022, 2023, 2024)
        ]
        return [
            self._title(),
            f'eenheid = "{unit}"',
            f'richting = "{self._chance.choice(("omhoog", "omlaag"))}"',
            f'meet = ["{self._one("doel")}"]',
            f'thema = "{self._one("thema")}"',
            "metingen = [",
            *(f"  {one}," for one in measured),
            "]",
            *self._sometimes(0.7, f"streefwaarden = [{{ jaar = 2027, waarde = {place + 40} }}]"),
        ]

    def _actie(self, id: str, place: int) -> Lines:
        goals = sorted({self._one("doel") for _ in range(self._chance.randint(1, 3))})
        listed = ", ".join(f'"{goal}"' for goal in goals)
        return [
            self._title(f" ({self._number}.{place})"),
            self._period(),
            f"draagt_bij_aan = [{listed}]",
            f'thema = "{self._one("thema")}"',
            *self._sometimes(0.9, f'eigenaar = "{self._one("actor", "functie")}"'),
            *self._sometimes(0.7, f'uitvoerder = ["{self._one("actor")}"]'),
            *self._sometimes(0.3, f'doelgroep = ["{self._one("doelgroep")}"]'),
            *self._sometimes(
                0.1, f'komt_na = [{{ naar = "{self._one("toezegging")}", zekerheid = "zeker" }}]'
            ),
            *self._sometimes(0.5, 'nota = "nota-sociaal"'),
            f'kosten = "{self._chance.choice(("verwacht", "geen", "niet vermeld"))}"',
            f'status = "{self._chance.choice(("gepland", "loopt", "klaar"))}"',
            *self._passage(0.3),
        ]

    def _bedrag(self, id: str, place: int) -> Lines:
        return [
            f'titel = "Budget voor {self._chance.choice(THINGS)}"',
            f'bedrag = "{self._chance.choice(AMOUNTS)}"',
            self._period(),
            f'voor = ["{self._one("actie")}"]',
            f'thema = "{self._one("thema")}"',
            f'aard = "{self._chance.choice(("structureel", "incidenteel"))}"',
            f'status = "{self._chance.choice(("gereserveerd", "toegekend"))}"',
        ]


def main() -> None:
    """Write a plan where the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("elements", type=int)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write_plan(given.folder, given.elements, given.seed)


if __name__ == "__main__":
    main()
