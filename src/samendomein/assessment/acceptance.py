"""Accepting findings for a while: by whom, why, and until when."""

from datetime import date
from typing import Annotated

import attrs
from attrs import field, frozen

from samendomein.assessment.finding import Finding, Identity
from samendomein.assessment.until import Until
from samendomein.plan.elements import Event
from samendomein.plan.origin import BY_HAND, Origin
from samendomein.plan.values import Choice, Missing
from samendomein.plan.words import KindWords, Words

WORDS = KindWords(
    name="acceptance",
    plural="acceptances",
    nl="aanvaarding",
    nl_plural="aanvaardingen",
    synonyms=("acceptances", "aanvaardingen", "acceptatie", "acceptaties"),
    doc="Findings that somebody answers for, for a while.",
    doc_nl="Bevindingen die iemand een tijd voor zijn rekening neemt.",
)

CHECK = Words(
    "controle",
    "The check: its id, its code or its group.",
    "De controle: het id, de code of de groep.",
    ("toets",),
)
ELEMENTS = Words(
    "elementen",
    'Ids of the elements that must change, or "all".',
    'Ids van de elementen die moeten veranderen, of "alle".',
    ("element",),
)
KEY = Words(
    "kenmerk",
    "What tells findings of one check about the same elements apart; any, unless given.",
    "Wat bevindingen van een controle over dezelfde elementen onderscheidt; anders elk kenmerk.",
    ("sleutel",),
)


class AcceptanceState(Choice):
    """Whether an acceptance holds, or is only asked for."""

    REQUESTED = "requested", "aangevraagd"
    APPROVED = "approved", "goedgekeurd", "akkoord"


@frozen(kw_only=True)
class Acceptance:
    """Findings that somebody answers for, for a while.

    What it is about, it says by the elements that must change: exact ids, or everything that is
    of a kind, belongs to a nota and stands below a goal. It accepts no more of these than it
    covered on the day it was signed.
    """

    check: Annotated[str, CHECK]
    elements: Annotated[tuple[str, ...], ELEMENTS] = ()
    everything: bool = False
    """Whether it is about elements of any id: ``elements = "all"``."""
    kind: Annotated[
        str, Words("soort", "Only elements of this kind.", "Alleen elementen van deze soort.")
    ] = ""
    nota: Annotated[
        str,
        Words("nota", "Only elements of the nota with this id.", "Alleen elementen van deze nota."),
    ] = ""
    below: Annotated[
        str,
        Words(
            "onder",
            "Only the goals under the goal with this id, and the actions for it or for them.",
            "Alleen de doelen onder dit doel, en de acties voor dat doel of voor die doelen.",
        ),
    ] = ""
    key: Annotated[str | Missing, KEY] = Missing.UNKNOWN
    reason: Annotated[
        str, Words("reden", "Why it is accepted.", "Waarom dit wordt aanvaard.", ("waarom",))
    ]
    owner: Annotated[
        str,
        Words("eigenaar", "The role that answers for it.", "De rol die ervoor instaat."),
    ]
    signed_on: Annotated[
        date, Words("getekend_op", "The day it was signed.", "De dag van ondertekening.")
    ]
    until: Annotated[
        Until,
        Words(
            "tot",
            "The last day on which it holds, or the id of the event that ends it; "
            '"not applicable" for a hint that is rejected for good.',
            "De laatste dag waarop het geldt, of het id van het moment dat er een eind aan maakt; "
            '"n.v.t." voor een hint die voorgoed is verworpen.',
            ("tot_en_met", "t/m"),
        ),
    ]
    state: Annotated[
        AcceptanceState,
        Words(
            "stand",
            "Whether it is approved, or only requested.",
            "Of het is goedgekeurd, of alleen aangevraagd.",
        ),
    ] = AcceptanceState.APPROVED
    approved_by: Annotated[
        str,
        Words(
            "goedgekeurd_door",
            "The role that approved it, if it is not the owner.",
            "De rol die het goedkeurde, als dat niet de eigenaar is.",
        ),
    ] = ""
    covered: Annotated[
        tuple[Identity, ...] | Missing,
        Words(
            "gedekt",
            "The findings that it covered on the day it was signed.",
            "De bevindingen die het dekte op de dag van ondertekening.",
        ),
    ] = Missing.UNKNOWN
    origin: Origin = field(default=BY_HAND, eq=False, repr=False)

    @property
    def picks_anything(self) -> bool:
        """Whether it says what it is about at all."""
        return self.everything or bool(self.elements or self.kind or self.nota or self.below)

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        """What acceptances are put in order by: where they stand, and what they say."""
        place = self.origin.location
        said = repr(attrs.astuple(self, recurse=False, filter=_is_said))
        return (place.path, place.line or 0, place.column or 0, said)


@frozen(kw_only=True)
class AcceptedFinding:
    """A finding that is there and is accepted.

    Attributes:
        finding: The finding.
        acceptance: The acceptance that holds longest, if there are several.
        last_day: The last day on which it holds.
        event: The event that ends it, if there is one.
    """

    finding: Finding
    acceptance: Acceptance
    last_day: date
    event: Event | None = None

    @property
    def is_for_good(self) -> bool:
        """Whether it is a hint that somebody rejected."""
        return self.acceptance.until.never_ends


def _is_said(attribute: "attrs.Attribute[object]", _: object) -> bool:
    return attribute.name != "origin"
