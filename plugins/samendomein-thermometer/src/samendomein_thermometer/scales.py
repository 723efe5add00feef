"""What people answer: layers, yes and no, and how far they agree."""

from __future__ import annotations

from samendomein import Layer
from samendomein_thermometer.headings import plain

NOT_ASKED = frozenset(
    ("niet gevraagd", "n v t", "nvt", "niet van toepassing", "not asked", "na", "n a")
)
"""Answers that say that somebody was not asked: they count nowhere."""

DO_NOT_KNOW = frozenset(
    (
        "weet niet", "weet ik niet", "ik weet het niet", "geen idee", "onbekend", "don t know",
        "i don t know", "do not know", "i do not know", "no idea", "unknown", "weet het niet",
    )
)  # fmt: skip
"""Answers that say that somebody does not know."""

_LAYERS = {
    **{plain(word): layer for word, layer in Layer.words().items()},
    **dict.fromkeys(("gemeenteraad", "raadslid", "de raad", "city council"), Layer.COUNCIL),
    **dict.fromkeys(
        ("college van b en w", "college van benw", "b en w", "b w", "wethouder"), Layer.COLLEGE
    ),
    **dict.fromkeys(("beleidsmedewerker", "beleidsadviseur", "policy officer"), Layer.POLICY),
    **dict.fromkeys(("loket", "wijkteam", "consulent", "counter"), Layer.ACCESS),
    **dict.fromkeys(("uitvoerder", "uitvoerend", "service delivery"), Layer.EXECUTION),
    **dict.fromkeys(
        ("ketenpartner", "netwerkpartner", "aanbieder", "zorgaanbieder"), Layer.PARTNER
    ),
    **dict.fromkeys(("inwoners", "bewoner", "bewoners", "residents"), Layer.RESIDENT),
}

_YES = frozenset(("ja", "yes", "1", "waar", "true", "ja dat weet ik"))
_NO = (
    frozenset(("nee", "no", "0", "onwaar", "false", "deels", "een beetje", "partly")) | DO_NOT_KNOW
)

_AGREE = (
    ("helemaal oneens", "helemaal niet mee eens", "zeer oneens", "helemaal mee oneens",
     "strongly disagree", "heel onzeker", "zeer onzeker", "very unsure"),
    ("oneens", "mee oneens", "niet mee eens", "disagree", "onzeker", "unsure"),
    ("neutraal", "niet eens niet oneens", "eens noch oneens", "neutral", "enigszins zeker",
     "niet zeker niet onzeker", "somewhat sure"),
    ("eens", "mee eens", "agree", "zeker", "sure"),
    ("helemaal eens", "helemaal mee eens", "zeer eens", "strongly agree", "heel zeker",
     "zeer zeker", "very sure"),
)  # fmt: skip
_POINTS = {word: point for point, words in enumerate(_AGREE, start=1) for word in words}


def layer_meant(text: str) -> Layer | None:
    """The layer that an answer names; ``None`` if it names none."""
    return _LAYERS.get(plain(text))


def is_known(text: str) -> bool | None:
    """Whether somebody knows what is done; ``None`` if the answer is neither yes nor no."""
    said = plain(text)
    return True if said in _YES else False if said in _NO else None


def point_on_scale(text: str) -> int | None:
    """The point from 1 to 5 that an answer means; ``None`` if it is not on the scale."""
    said = text.strip().removesuffix(".0").removesuffix(",0")
    digit = said.partition(" ")[0].rstrip(".:)-=")
    if len(digit) == 1 and digit in "12345" and (said == digit or not said[1:2].isdigit()):
        return int(digit)
    return _POINTS.get(plain(text))
