"""What people answer: layers, yes and no, and how far they agree."""

from __future__ import annotations

import re
from collections.abc import Mapping

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
        "geen mening", "weet niet geen mening", "geen antwoord", "no opinion",
    )
)  # fmt: skip
"""Answers that say that somebody does not know, or has no opinion."""

_LAYERS = {
    **{plain(word): layer for word, layer in Layer.words().items()},
    **dict.fromkeys(("gemeenteraad", "raadslid", "de raad", "city council"), Layer.COUNCIL),
    **dict.fromkeys(
        (
            "college van b en w", "college van benw", "college van b w", "b en w", "b w",
            "college van burgemeester en wethouders", "wethouder", "wethouders",
        ),
        Layer.COLLEGE,
    ),
    **dict.fromkeys(
        ("beleidsmedewerker", "beleidsmedewerkers", "beleidsadviseur", "policy officer"),
        Layer.POLICY,
    ),
    **dict.fromkeys(
        ("loket", "wijkteam", "wijkteammedewerker", "sociaal team", "consulent", "klantmanager",
         "de toegang", "counter"),
        Layer.ACCESS,
    ),
    **dict.fromkeys(
        ("uitvoerder", "uitvoerders", "uitvoerend", "de uitvoering", "service delivery"),
        Layer.EXECUTION,
    ),
    **dict.fromkeys(
        ("partners", "ketenpartner", "ketenpartners", "netwerkpartner", "aanbieder", "aanbieders",
         "zorgaanbieder", "zorgaanbieders", "partnerorganisatie"),
        Layer.PARTNER,
    ),
    **dict.fromkeys(("inwoners", "bewoner", "bewoners", "burger", "burgers", "residents"),
                    Layer.RESIDENT),
}  # fmt: skip

_NUMBERED = re.compile(r"\A\s*(?:\d{1,2}|[a-g])\s*[.):=-]\s*", re.I)
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*\Z")

_YES = frozenset(("ja", "yes", "1", "waar", "true", "ja dat weet ik"))
_NO = (
    frozenset(("nee", "no", "0", "onwaar", "false", "deels", "een beetje", "partly")) | DO_NOT_KNOW
)

_AGREE = (
    ("helemaal oneens", "helemaal niet mee eens", "zeer oneens", "helemaal mee oneens",
     "zeer mee oneens", "volledig mee oneens", "volledig oneens", "geheel mee oneens",
     "geheel oneens", "sterk oneens", "totaal oneens", "strongly disagree", "heel onzeker",
     "zeer onzeker", "very unsure"),
    ("oneens", "mee oneens", "niet mee eens", "disagree", "onzeker", "unsure"),
    ("neutraal", "niet eens niet oneens", "eens noch oneens", "niet mee eens niet mee oneens",
     "niet eens en niet oneens", "noch mee eens noch mee oneens", "noch eens noch oneens",
     "niet mee eens en niet mee oneens", "neutral", "neither agree nor disagree", "enigszins zeker",
     "niet zeker niet onzeker", "somewhat sure"),
    ("eens", "mee eens", "agree", "zeker", "sure"),
    ("helemaal eens", "helemaal mee eens", "zeer eens", "zeer mee eens", "volledig mee eens",
     "volledig eens", "geheel mee eens", "geheel eens", "sterk eens", "totaal eens",
     "strongly agree", "heel zeker",
     "zeer zeker", "very sure"),
)  # fmt: skip
_POINTS = {word: point for point, words in enumerate(_AGREE, start=1) for word in words}


def layer_meant(text: str, own: Mapping[str, Layer] | None = None) -> Layer | None:
    """The layer that an answer names; ``None`` if it names none.

    A number or letter before it and what stands between brackets after it say nothing.

    Args:
        text: The answer.
        own: What the settings say that other words mean: plain text, layer.
    """
    for said in (text, _ASIDE.sub("", _NUMBERED.sub("", text))):
        layer = (own or {}).get(plain(said)) or _LAYERS.get(plain(said))
        if layer is not None:
            return layer
    return None


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
