"""The second file: which goal a free text means, as a person coded it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from samendomein import Location, Problem, Text
from samendomein_thermometer.cells import Row
from samendomein_thermometer.headings import plain
from samendomein_thermometer.survey import mark_of

_ANSWER = frozenset(("antwoord", "tekst", "waarvoor", "answer", "text"))
_GOAL = frozenset(("doel", "code", "goal", "bedoeling", "purpose"))


def coding_of(rows: Iterable[Row], shown_as: str) -> tuple[Mapping[str, str], list[Problem]]:
    """By the mark of a free text, the goal that a person read in it.

    Args:
        rows: The rows, of which the first has headings.
        shown_as: How to name the file.
    """
    problems: list[Problem] = []
    walk = iter(rows)
    head = [plain(cell.text) for cell in next(walk, ())]
    answer = next((at for at, name in enumerate(head) if name in _ANSWER), None)
    goal = next((at for at, name in enumerate(head) if name in _GOAL), None)
    if answer is None or goal is None:
        return {}, [
            Problem(
                id="thermometer/no-coding",
                message=Text("the first row has no headings 'antwoord' and 'doel'"),
                location=Location(shown_as, 1),
                hint=Text("put each answer in one column, and the goal that it means in another"),
            )
        ]
    found: dict[str, str] = {}
    for row in walk:
        texts = [cell.text for cell in row]
        said = texts[answer] if answer < len(texts) else ""
        meant = texts[goal] if goal < len(texts) else ""
        if not said or not meant:
            continue  # a text that nobody coded yet
        mark = mark_of(said)
        if mark_of(found.setdefault(mark, meant)) != mark_of(meant):
            problems.append(
                Problem(
                    id="thermometer/coded-twice",
                    message=Text("this answer is coded in two ways; the first one holds"),
                    location=row[answer].place,
                    hint=Text("choose one of the two, or make both the same"),
                )
            )
    return found, problems
