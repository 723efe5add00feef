"""Goals that are named by their code beside actions: "Huisbezoeken (doel 1)"."""

from __future__ import annotations

import re
from collections import defaultdict

from attrs import define, field

from samendomein import Action, Certainty, ContributesTo, Goal, Passage
from samendomein_papieren.recognising.pattern import CODE
from samendomein_papieren.recognising.proposals import Proposals

_WORD = r"(?i:(?:(?:sub|hoofd|kern|proces|beleids)?doel(?:en|stelling(?:en)?)?))"
_CODES = rf"{CODE}(?:(?:\s*[,/&+]\s*|\s+(?:en|of)\s+)(?:(?i:doel)\s+)?{CODE})*(?![\w%])"
_GOALS = re.compile(rf"(?<![\w-]){_WORD}\s+(?P<codes>{_CODES})")
_BEHIND = re.compile(
    rf"\s*[(\[](?:[^()\[\]]{{0,40}}?\s)?{_WORD}\s+(?P<codes>{_CODES})\s*[)\]]\s*(?=[.;,:]?\s*$)"
)
_LEAD = r"(?i:zie|voor|bij|van|t\.b\.v\.|gericht op|rond|hoort bij|draagt bij aan|dragen bij aan)"
_ALONE = re.compile(
    rf"(?:[(\[]\s*(?:{_LEAD}\s+)?{_GOALS.pattern}\s*[)\]]|{_LEAD}\s+{_GOALS.pattern})\s*\.?".replace(
        "<codes>", "<behind>", 1
    )
)
_IN_HEADING = re.compile(rf"\s*(?:[(\[–-]\s*)?(?:{_LEAD}\s+)?{_GOALS.pattern}\s*[)\]]?\s*:?\s*$")
_IN_CELL = re.compile(rf"(?:{_WORD}\s+)?(?P<codes>{_CODES})\s*\.?")
_ADDS = re.compile(
    r"(?i)^(?:hiermee|daarmee|(?:deze|bovenstaande|de genoemde) "
    r"(?:acties|activiteiten|maatregelen|inspanningen))\b.{0,60}\b"
    r"(?:werken|dragen|draagt|bereiken|realiseren|geven|horen)\b"
)
_CODE = re.compile(CODE)


@define
class GoalsNamed:
    """The goals that are named behind one action, or for a group of them.

    They are tied when the whole paper was read, since a goal may come after its actions.

    Attributes:
        heading: The codes that a heading names for what stands under it, and where.
        above: The codes that the sentence above a list names, and where.
    """

    heading: tuple[tuple[str, ...], Passage] | None = None
    above: tuple[tuple[str, ...], Passage] | None = None
    _named: defaultdict[str, list[tuple[str, Passage]]] = field(factory=lambda: defaultdict(list))
    _group: list[str] = field(factory=list)

    def begin(self, codes: tuple[str, ...], passage: Passage, *, heading: bool) -> None:
        """Begin another group of actions, with the goals that are named above it."""
        named = (codes, passage) if codes else None
        self.heading = named if heading else self.heading
        self.above = None if heading else named
        self._group = []

    def note(self, action: str, codes: tuple[str, ...], passage: Passage) -> bool:
        """Note the goals behind an action; without any, those that are named for its group.

        Returns:
            Whether any goal was named for it.
        """
        self._group.append(action)
        above = self.above or self.heading
        if not codes and above is not None:
            codes, passage = above
        self._named[action] += [(code, passage) for code in codes]
        return bool(codes)

    def note_group(self, codes: tuple[str, ...], passage: Passage) -> None:
        """Note the goals that are named behind a whole group."""
        for action in self._group:
            self._named[action] += [(code, passage) for code in codes]

    def tie(self, proposals: Proposals) -> None:
        """Tie every action to the goals that were named for it, if one goal has that code."""
        coded: defaultdict[str, list[str]] = defaultdict(list)
        for goal in proposals.of(Goal):
            for code in goal.codes:
                key = bare_code(code.code).casefold()
                if goal.id not in coded[key]:
                    coded[key].append(goal.id)
        known = {one.id for one in proposals.of(Action)}
        for action, named in self._named.items():
            for printed, passage in named:
                goals = coded.get(bare_code(printed).casefold(), [])
                if action in known and len(goals) == 1:
                    proposals.relate(
                        ContributesTo, action, goals[0], passage,
                        certainty=Certainty.CERTAIN, rationale=f"doel {printed}",
                    )  # fmt: skip


def without_goals(text: str) -> tuple[str, tuple[str, ...]]:
    """A line without the goals between brackets behind it, and the codes of those."""
    found = _BEHIND.search(text)
    if found is None:
        return text, ()
    return f"{text[: found.start()]}{text[found.end() :]}", _codes(found["codes"])


def goals_above(text: str) -> tuple[str, ...]:
    """The codes of the goals that a heading, or a sentence above a list, names."""
    return tuple(
        dict.fromkeys(code for one in _GOALS.finditer(text) for code in _codes(one["codes"]))
    )


def goals_behind(text: str) -> tuple[str, ...]:
    """The codes of the goals that a line behind a group of actions names, and nothing else."""
    found = _ALONE.fullmatch(text.strip())
    if found is not None:
        return _codes(found["behind"] or found["codes"])
    return goals_above(text) if _ADDS.match(text) else ()


def goals_alone(text: str) -> tuple[str, ...]:
    """The codes in a cell that holds the codes of goals and nothing else."""
    found = _IN_CELL.fullmatch(text.strip())
    return _codes(found["codes"]) if found is not None else ()


def heading_without_goals(text: str) -> str:
    """A heading without the goals behind its words: "Acties bij doel 1" is "Acties"."""
    found = _IN_HEADING.search(text)
    return text[: found.start()] if found is not None and found.start() else text


def bare_code(code: str) -> str:
    """A code without the letters before its numbers: P3 1.1 is 1.1 on the line of its actions."""
    found = re.fullmatch(r"P\d+ (\d.*)", code)
    return (found[1] if found else code).strip(".")


def _codes(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_CODE.findall(text)))
