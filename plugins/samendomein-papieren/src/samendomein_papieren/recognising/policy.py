"""Goals, themes, actions and what else stands under headings, in lists and behind codes."""

from __future__ import annotations

import re

from attrs import define, field

from samendomein import (
    Action,
    ActionKind,
    Certainty,
    Code,
    ContributesTo,
    Goal,
    GoalKind,
    InTheme,
    Missing,
    PartOf,
    Passage,
    Serves,
    Theme,
)
from samendomein_papieren.recognising.advice import advised, without_reaction
from samendomein_papieren.recognising.fields import field_of
from samendomein_papieren.recognising.kinds import MEANT
from samendomein_papieren.recognising.lines import Line
from samendomein_papieren.recognising.opening import (
    announcement,
    code_of_marker,
    coded,
    opening,
    section_rule,
)
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.rule_tables import SectionRule
from samendomein_papieren.recognising.sentences import Sentence, sentences
from samendomein_papieren.recognising.titles import title_of

POLICY = frozenset(word for word, meant in MEANT.items() if meant.rank < 9)
_BY_LIST = frozenset(MEANT) - {"question", "toezegging", "motion", "indicator"}
_PILOT = re.compile(r"(?i)\bpilots?\b|\btestfase\b|\bproef\b|\bproeftuin\b")
_FIELDLIKE = re.compile(r"^[^:]{2,30}:\s*\S")


@define
class _Open:
    """A heading or a coded line under which others stand."""

    level: int
    rank: int
    id: str
    rule: SectionRule | None = None
    subheadings: bool = False


@define
class _List:
    """An announced list."""

    means: str
    rule: str
    sentence: Sentence
    level: int = 0
    block: int = -1
    first: bool = True
    taken: list[str] = field(factory=list)


@define
class Under:
    """What each line stands under.

    Attributes:
        heading: By the number of a block, the element whose heading it stands under.
        nearest: By the number of a block, the element that was named last, heading or item.
    """

    heading: dict[int, str] = field(factory=dict)
    nearest: dict[int, str] = field(factory=dict)

    def note(self, line: Line, heading: str, nearest: str) -> None:
        """Note what a line stands under."""
        if heading:
            self.heading[line.block.number] = heading
        if nearest:
            self.nearest[line.block.number] = nearest


def propose_policy(reading: Reading) -> Under:
    """Propose what headings, lists and codes name.

    Returns:
        What each line stands under.
    """
    return _Walk(reading).walk()


class _Walk:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.rules = reading.rules
        self.open: list[_Open] = []
        self.listed: _List | None = None
        self.under = Under()
        self.current = ""
        self.last_goals: list[str] = []

    def walk(self) -> Under:
        for line in self.reading.lines.all:
            if line.is_heading:
                self._heading(line)
            elif line.column >= 0:
                self._in_cell(line)
            elif line.is_item:
                self._item(line)
            else:
                self._paragraph(line)
            above = next((one.id for one in reversed(self.open) if one.id), "")
            self.under.note(line, above, self.current or above)
        self._by_codes()
        return self.under

    def _heading(self, line: Line) -> None:
        self.listed = None
        self.current = ""
        rule = section_rule(line.text, self.rules)
        found = None if rule else opening(line, self.rules)
        if found is not None and found.means in MEANT:
            self._enter(line, found.means, found.code, found.title, found.at, found.rule)
            return
        if rule is not None:
            self._leave(line.level, 9 if rule.holds not in POLICY else -1)
            self.open.append(_Open(line.level, -1, "", rule))
            return
        while self.open and self.open[-1].level > line.level:
            self.open.pop()
        code = code_of_marker(line.marker)
        title, at = line.text, 0
        if not code:
            code, title, at = coded(line.text)
        holder = self._holder()
        if code and holder is None and (theme := self._theme()) and theme.level <= line.level:
            self._enter(line, "action", code, title, at, "code onder thema")
        elif (
            holder
            and holder.rule
            and holder.rule.holds in POLICY
            and (line.level > holder.level or (code and line.level >= holder.level))
        ):
            holder.subheadings = True
            self._enter(line, holder.rule.holds, code, title, at, f"kop {holder.rule.id}")
        else:
            self._leave(line.level, 9)
            self.open.append(_Open(line.level, 9, ""))

    def _item(self, line: Line) -> None:
        listed = self.listed
        if listed is not None:
            if not listed.level:
                listed.level = line.level
            if line.level > listed.level:
                return
            if line.level == listed.level and listed.means in _BY_LIST:
                self._listed(line, listed)
                return
            if line.level == listed.level:
                return
            self.listed = None
        found = opening(line, self.rules)
        if found is not None and found.means in MEANT:
            self._enter(line, found.means, found.code, found.title, found.at, found.rule)
            return
        if self._under_its_goal(line):
            return
        holder = self._holder()
        if holder is None or holder.rule is None or line.level > 1:
            return
        holds = holder.rule.holds
        is_list = holds in _BY_LIST and not holder.subheadings
        if is_list and not self._is_field(line) and not line.text.rstrip().endswith(":"):
            code = code_of_marker(line.marker)
            title, at = line.text, 0
            if not code:
                code, title, at = coded(line.text)
            self._propose(line, holds, code, title, at, f"lijst onder kop {holder.rule.id}")

    def _under_its_goal(self, line: Line) -> bool:
        """Whether the line is an action by its code: 1.1.2 below goal 1.1 or P3 1.1."""
        code, title, at = code_of_marker(line.marker), line.text, 0
        if not code:
            code, title, at = coded(line.text)
        above = next((one.id for one in reversed(self.open) if one.id and one.rank < 5), "")
        if not above or "." not in code or self._is_prose(title):
            return False
        codes = [_bare(one.code) for one in self.reading.proposals.get(above).codes]
        if not any(_bare(code).startswith(f"{one}.") for one in codes):
            return False
        holder = self._holder()
        holds = holder.rule.holds if holder and holder.rule else "action"
        means = holds if holds.startswith("action") else "action"
        self._propose(line, means, code, title, at, "code onder doel")
        return True

    def _paragraph(self, line: Line) -> None:
        if not line.text.strip():
            return
        self.listed = None
        found = opening(line, self.rules)
        if found is not None and found.means in MEANT and not self._is_prose(found.title):
            self._enter(line, found.means, found.code, found.title, found.at, found.rule)
            return
        if self._announced(line) or self._under_its_goal(line):
            return
        holder = self._holder()
        if holder is None or holder.rule is None or holder.rule.holds not in POLICY:
            return
        code, title, at = coded(line.text)
        if code and len(title) < 160 and not self._is_prose(title):
            self._propose(
                line, holder.rule.holds, code, title, at, f"code onder kop {holder.rule.id}"
            )
        elif holder.rule.holds == "goal/ambition" and not holder.subheadings:
            holder.subheadings = True
            first = next(sentences(line), None)
            if first is not None and len(first.text) <= 260:
                self._propose(
                    line, "goal/ambition", "", first.text, 0, f"onder kop {holder.rule.id}"
                )

    def _in_cell(self, line: Line) -> None:
        if self.listed is not None and self.listed.block != line.block.number * 100 + line.column:
            self.listed = None
        if line.is_item:
            if self.listed is not None and self.listed.means in _BY_LIST:
                self._listed(line, self.listed)
            return
        if self.listed is None or line.text.rstrip().endswith(":"):
            self._announced(line, line.block.number * 100 + line.column)

    def _announced(self, line: Line, block: int = -1) -> bool:
        """Whether the line says what is listed below it; then it opens that list."""
        if not line.text.rstrip().endswith(":") or self._is_field(line):
            return False
        last = list(sentences(line))[-1]
        rule = announcement(last, self.rules)
        if rule is None:
            return False
        self.listed = _List(means=rule.is_, rule=f"opsomming {rule.id}", sentence=last, block=block)
        return True

    def _listed(self, line: Line, listed: _List) -> None:
        marker = code_of_marker(line.marker)
        code, title, at = (marker, line.text, 0) if marker else coded(line.text)
        found = opening(line, self.rules)
        if found is not None and found.means.partition("/")[0] == listed.means.partition("/")[0]:
            code, title, at = found.code, found.title, found.at
        certainty = Certainty.CERTAIN if listed.means in POLICY else Certainty.LIKELY
        new = self._propose(line, listed.means, code, title, at, listed.rule, certainty)
        if not new:
            return
        listed.taken.append(new)
        if listed.means == "goal":
            self._part_of_ambition(new, listed)
        elif listed.means == "advice":
            advised(self.reading, new, line, listed.sentence)

    def _part_of_ambition(self, goal: str, listed: _List) -> None:
        """A sentence such as "De ambitie is vertaald naar vijf doelen" says they are its parts."""
        if not re.search(r"(?i)\b(?:ambitie|missie|visie)\b", listed.sentence.text):
            return
        ambitions = [
            one for one in self.reading.proposals.of(Goal) if one.kind is GoalKind.AMBITION
        ]
        if not ambitions:
            return
        said = listed.sentence
        passage = self.reading.passage(said.start, said.end, said.line.block, listed.rule)
        self.reading.proposals.relate(
            PartOf, goal, ambitions[-1].id, passage, certainty=Certainty.CERTAIN
        )

    def _enter(self, line: Line, means: str, code: str, title: str, at: int, rule: str) -> None:
        rank = MEANT[means].rank
        level = line.level if line.is_heading else 50
        self._leave(level, rank)
        new = self._propose(line, means, code, title, at, rule)
        if new and (line.is_heading or rank < 9):
            self.open.append(_Open(level, rank, new))

    def _leave(self, level: int, rank: int) -> None:
        """Close what a line at this depth, opening something of this rank, does not stand under."""
        while self.open:
            last = self.open[-1]
            if last.level > level:
                self.open.pop()
            elif last.level == level and not (last.rank < rank and last.id and rank < 9):
                if rank == -1 and last.id and last.rank < 9:
                    return
                self.open.pop()
            else:
                return

    def _holder(self) -> _Open | None:
        """The innermost heading with a rule for what stands under it."""
        for one in reversed(self.open):
            if one.rule is not None:
                return one
            if not one.id:
                return None
            if one.rank >= 4 and one.rank < 9:
                return None
        return None

    def _theme(self) -> _Open | None:
        for one in reversed(self.open):
            if one.id and isinstance(self.reading.proposals.get(one.id), Theme):
                return one
        return None

    def _is_field(self, line: Line) -> bool:
        return bool(_FIELDLIKE.match(line.text)) and field_of(line, self.rules) is not None

    def _is_prose(self, title: str) -> bool:
        return len(title) > 200 or bool(re.search(r"[a-z)]\.\s+[A-Z]", title))

    def _propose(
        self,
        line: Line,
        means: str,
        code: str,
        title: str,
        at: int,
        rule: str,
        certainty: Certainty = Certainty.CERTAIN,
    ) -> str:
        meant = MEANT[means]
        printed = title_of(without_reaction(title), with_alias=meant.kind is Goal)
        if len(printed.text) < 3 or not re.search(r"[^\W\d_]{3}", printed.text):
            return ""
        start = line.start + at
        passage = self.reading.passage(
            start, start + len(without_reaction(title)), line.block, rule, certainty
        )
        values = dict(meant.fields)
        if meant.kind is Action and "kind" not in values and _PILOT.search(printed.text):
            values["kind"] = ActionKind.PILOT
        if printed.alias:
            values["aliases"] = (printed.alias,)
        if meant.kind in (Action, Goal, Theme) and printed.rest:
            values["description"] = printed.rest[:400]
        key = (
            printed.text
            if not code or meant.kind in (Theme, Goal, Action)
            else f"{code} {printed.text}"
        )
        new = self.reading.proposals.propose(
            meant.kind,
            printed.text,
            passage,
            key=key,
            code=self._code(code, line, printed.text) if code else None,
            **values,
        )
        self._relate(new, meant.rank, passage)
        if meant.rank < 9:
            self.current = new
        return new

    def _code(self, code: str, line: Line, printed: str) -> Code:
        section = line.block.section[-1] if line.block.section else ""
        return Code(
            code=code,
            document=self.reading.document,
            section=" ".join(section.split()) or Missing.UNKNOWN,
            page=line.block.page or Missing.UNKNOWN,
            printed=printed,
        )

    def _relate(self, new: str, rank: int, passage: Passage) -> None:
        """Tie what was opened to what it stands under: that heading says so."""
        proposals = self.reading.proposals
        element = proposals.get(new)
        for one in reversed(self.open):
            if not one.id or one.rank >= rank:
                continue
            above = proposals.get(one.id)
            said = above.passages[-1]
            if isinstance(element, Action) and isinstance(above, Goal):
                proposals.relate(ContributesTo, new, one.id, said, certainty=Certainty.CERTAIN)
            elif isinstance(element, Goal) and isinstance(above, Goal):
                proposals.relate(PartOf, new, one.id, said, certainty=Certainty.CERTAIN)
                return
            elif isinstance(element, Action | Goal) and isinstance(above, Theme):
                proposals.relate(InTheme, new, one.id, said, certainty=Certainty.CERTAIN)
            elif isinstance(element, Theme) and isinstance(above, Goal):
                proposals.relate(Serves, new, one.id, said, certainty=Certainty.CERTAIN)

    def _by_codes(self) -> None:
        """Tie 1.1.2 to 1.1, and 1.1 to 1, where no heading said so."""
        proposals = self.reading.proposals
        goals: dict[str, list[str]] = {}
        for goal in proposals.of(Goal):
            for code in goal.codes:
                goals.setdefault(_bare(code.code), []).append(goal.id)
        for element in (*proposals.of(Action), *proposals.of(Goal)):
            relation = ContributesTo if isinstance(element, Action) else PartOf
            if proposals.has(relation, element.id):
                continue
            for code in element.codes:
                parent = _bare(code.code).rpartition(".")[0]
                while parent:
                    above = [one for one in goals.get(parent, ()) if one != element.id]
                    if len(above) == 1:
                        proposals.relate(
                            relation, element.id, above[0], element.passages[0],
                            certainty=Certainty.LIKELY, rationale=f"code {code.code}",
                        )  # fmt: skip
                        break
                    parent = parent.rpartition(".")[0]


def _bare(code: str) -> str:
    """A code without the letters before its numbers: P3 1.1 is 1.1 on the line of its actions."""
    found = re.fullmatch(r"P\d+ (\d.*)", code)
    return (found[1] if found else code).strip(".")
