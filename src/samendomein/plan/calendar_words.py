"""The words of the calendar, in Dutch and English."""

from __future__ import annotations

from collections.abc import Iterable

MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "januari january jan jan.",
            "februari february feb feb.",
            "maart march mrt mrt. mar mar.",
            "april apr apr.",
            "mei may",
            "juni june jun jun.",
            "juli july jul jul.",
            "augustus august aug aug.",
            "september sept sept. sep sep.",
            "oktober october okt okt. oct oct.",
            "november nov nov.",
            "december dec dec.",
        ),
        start=1,
    )
    for word in words.split()
}

ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "eerste first 1e 1ste 1st",
            "tweede second 2e 2de 2nd",
            "derde third 3e 3de 3rd",
            "vierde fourth 4e 4de 4th",
        ),
        start=1,
    )
    for word in words.split()
}

SEASONS = {
    word: number
    for number, words in enumerate(
        ("voorjaar lente spring", "zomer summer", "najaar herfst autumn fall", "winter")
    )
    for word in words.split()
}

PARTS = {
    "begin": 0, "aanvang": 0, "beginning": 0, "start": 0, "early": 0,
    "medio": 1, "midden": 1, "halverwege": 1, "mid": 1, "middle": 1,
    "eind": 2, "einde": 2, "end": 2, "late": 2,
}  # fmt: skip


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of the words; the longest is tried first."""
    escaped = (word.replace(".", r"\.") for word in sorted(words, key=len, reverse=True))
    return f"(?:{'|'.join(escaped)})"
