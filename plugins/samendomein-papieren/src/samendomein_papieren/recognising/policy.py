"""Goals, themes, actions and what else stands under headings, in lists and behind codes."""

from __future__ import annotations

import re

from samendomein import (
    Action,
    ActionKind,
    Certainty,
    Code,
    Goal,
    Missing,
    Theme,
)
from samendomein_papieren.recognising.advice import advised, without_reaction
from samendomein_papieren.recognising.decisions import decision_title
from samendomein_papieren.recognising.fields import field_of
from samendomein_papieren.recognising.goals_named import (
    bare_code,
    goals_above,
    goals_behind,
    heading_without_goals,
    without_goals,
)
from samendomein_papieren.recognising.kinds import MEANT
from samendomein_papieren.recognising.lines import Line
from samendomein_papieren.recognising.opening import (
    Opening,
    announcement,
    code_of_marker,
    coded,
    label_alone,
    opening,
    section_rule,
)
from samendomein_papieren.recognising.pattern import any_of
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.sentences import sentences
from samendomein_papieren.recognising.standing import Listed, Open, Under
from samendomein_papieren.recognising.titles import title_of
from samendomein_papieren.recognising.tying import (
    GoalsBeside,
    tie_by_codes,
    tie_to_ambition,
    tie_to_headings,
)

POLICY = frozenset(word for word, meant in MEANT.items() if meant.rank < 9)
_BY_LIST = frozenset(MEANT) - {"question", "toezegging", "motion"}
_PILOT = re.compile(r"(?i)\bpilots?\b|\btestfase\b|\bproef\b|\bproeftuin\b")
_LEAST = 15
_LONGEST_GOAL = 200
_EVALUATES = re.compile(r"(?i)\b(?:evaluatie|evalueren|evalueert|geëvalueerd)\b")
_WITHOUT_SUBJECT = re.compile(
    r"(?i)\S+(?:\s\S+)?|(?:conform|vastgesteld|aangenomen|aangehouden|ter kennis|"
    r"voor kennis|akkoord)\b.{0,40}"
)
_FIELDLIKE = re.compile(r"^[^:]{2,30}:\s*\S")


def propose_policy(reading: Reading) -> Under:
    """Propose what headings, lists and codes name.

    Returns:
        What each line stands under.
    """
    return _Walk(reading).walk()


def _is_of_council(reading: Reading) -> bool:
    """Whether the head of a paper is the name of an advisory council, whose letter it then is."""
    words = any_of(reading.rules.list("advisory", "words"))
    return any(words.match(line.text) for line in reading.lines.all[:2])


class _Walk:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.rules = reading.rules
        self.open: list[Open] = []
        self.listed: Listed | None = None
        self.under = Under()
        self.current = ""
        self.beside = GoalsBeside()
        self.headings = 0
        self.label: Opening | None = None
        self.by_council = _is_of_council(reading)

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
        tie_by_codes(self.reading.proposals)
        return self.under

    def _heading(self, line: Line) -> None:
        self.headings += 1
        self.listed = None
        self.current = ""
        self.label = label_alone(line, self.rules)
        if self.label is not None:
            self._leave(line.level, MEANT[self.label.means].rank)
            self._aims((), line, heading=True)
            return
        rule = section_rule(heading_without_goals(line.text), self.rules)
        found = None if rule else opening(line, self.rules)
        opens = found is not None and found.means in MEANT
        self._aims(() if opens else goals_above(line.text), line, heading=True)
        if found is not None and opens:
            self._enter(line, found.means, found.code, found.title, found.at, found.rule)
            return
        if rule is not None:
            self._leave(line.level, 9 if rule.holds not in POLICY else -1)
            self.open.append(Open(line.level, -1, "", rule, self.headings))
            return
        while self.open and self.open[-1].level > line.level:
            self.open.pop()
        code = code_of_marker(line.marker)
        title, at = line.text, 0
        if not code:
            code, title, at = coded(line.text)
        known = self._known(title)
        if known is not None:
            self._enter(line, known, code, title, at, "kop met bekende naam")
            return
        holder = self._holder()
        if code and holder is None and (theme := self._theme()) and theme.level <= line.level:
            self._enter(line, "action", code, title, at, "code onder thema")
        elif (
            holder
            and holder.rule
            and holder.rule.holds in POLICY
            and (line.level > holder.level or (code and line.level >= holder.level))
        ):
            holder.has_own = True
            self._enter(line, holder.rule.holds, code, title, at, f"kop {holder.rule.id}")
        else:
            self._leave(line.level, 9)
            self.open.append(Open(line.level, 9, "", None, self.headings))
            self._announced(line)

    def _known(self, title: str) -> str | None:
        """What a heading is that repeats the name of a theme or goal that was listed before."""
        name = title_of(title, with_alias=True).text
        for means in ("theme", "goal"):
            if self.reading.proposals.named(MEANT[means].kind, name):
                return means
        return None

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
        is_list = holds in _BY_LIST and not holder.has_own
        if holder.rule.id == "uitvoering" and _EVALUATES.search(line.text):
            return
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
        codes = [bare_code(one.code) for one in self.reading.proposals.get(above).codes]
        if not any(bare_code(code).startswith(f"{one}.") for one in codes):
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
        label, self.label = self.label, None
        if label is not None and not self._is_prose_of(label, line):
            self._enter(line, label.means, label.code, line.text, 0, label.rule)
            return
        self.label = label_alone(line, self.rules)
        if self.label is not None:
            return
        found = opening(line, self.rules)
        if found is not None and found.means in MEANT and not self._is_prose(found.title):
            self._enter(line, found.means, found.code, found.title, found.at, found.rule)
            return
        if self._announced(line) or self._under_its_goal(line):
            return
        if codes := goals_behind(line.text):
            place = self.reading.passage(line.start, line.end, line.block, "doel bij code")
            self.reading.aims.note_group(codes, place)
            return
        holder = self._holder()
        if holder is None or holder.rule is None or holder.rule.holds not in POLICY:
            return
        code, title, at = coded(line.text)
        if code and len(title) < 160 and not self._is_prose(title):
            self._propose(
                line, holder.rule.holds, code, title, at, f"code onder kop {holder.rule.id}"
            )
        elif holder.rule.holds in ("goal", "goal/effect") and not holder.has_own:
            holder.has_own = True
            said = list(sentences(line))
            if len(said) == 1 and _LEAST <= len(said[0].text) <= _LONGEST_GOAL:
                under = f"onder kop {holder.rule.id}"
                self._propose(line, holder.rule.holds, "", line.text, 0, under, Certainty.LIKELY)
        elif holder.rule.holds == "goal/ambition" and not holder.has_own:
            holder.has_own = True
            first = next(sentences(line), None)
            if first is not None and len(first.text) <= 260:
                self._propose(
                    line, "goal/ambition", "", first.text, 0, f"onder kop {holder.rule.id}"
                )

    def _in_cell(self, line: Line) -> None:
        if self.listed is not None and self.listed.cell != line.block.number * 100 + line.column:
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
        advises = self.by_council and rule.is_ == "recommendation"
        means = "advice" if advises else rule.is_
        self.listed = Listed(means=means, rule=f"opsomming {rule.id}", sentence=last, cell=block)
        self._aims(goals_above(last.text), line, heading=False)
        return True

    def _aims(self, codes: tuple[str, ...], line: Line, *, heading: bool) -> None:
        """Note the goals that are named above a group of actions."""
        passage = self.reading.passage(line.start, line.end, line.block, "doel bij code")
        self.reading.aims.begin(codes, passage, heading=heading)

    def _listed(self, line: Line, listed: Listed) -> None:
        marker = code_of_marker(line.marker)
        code, title, at = (marker, line.text, 0) if marker else coded(line.text)
        found = opening(line, self.rules)
        if found is not None and found.means.partition("/")[0] == listed.means.partition("/")[0]:
            code, title, at = found.code, found.title, found.at
        certainty = Certainty.CERTAIN if listed.means in POLICY else Certainty.LIKELY
        new = self._propose(line, listed.means, code, title, at, listed.rule, certainty)
        if not new:
            return
        if listed.means == "goal":
            tie_to_ambition(self.reading, new, listed)
        elif listed.means == "advice":
            advised(self.reading, new, line, listed.sentence)

    def _enter(self, line: Line, means: str, code: str, title: str, at: int, rule: str) -> None:
        rank = MEANT[means].rank
        level = line.level if line.is_heading else 50
        self._leave(level, rank)
        new = self._propose(line, means, code, title, at, rule)
        if new and (line.is_heading or rank < 9):
            self.open.append(Open(level, rank, new, None, self.headings))

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

    def _holder(self) -> Open | None:
        """The innermost heading with a rule for what stands under it."""
        for one in reversed(self.open):
            if one.rule is not None:
                return one
            if not one.id:
                return None
            if one.rank >= 4 and one.rank < 9:
                return None
        return None

    def _theme(self) -> Open | None:
        for one in reversed(self.open):
            if one.id and isinstance(self.reading.proposals.get(one.id), Theme):
                return one
        return None

    def _is_field(self, line: Line) -> bool:
        return bool(_FIELDLIKE.match(line.text)) and field_of(line, self.rules) is not None

    def _is_prose_of(self, label: Opening, line: Line) -> bool:
        """Whether what stands below a label alone is more than the name of what it opens."""
        rank = MEANT[label.means].rank
        return rank < 9 and (len(line.text) > _LONGEST_GOAL or len(list(sentences(line))) > 1)

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
        if means == "decision" and _WITHOUT_SUBJECT.fullmatch(title.strip()):
            return ""
        bare, aims = without_goals(title) if meant.kind is Action else (title, ())
        printed = title_of(without_reaction(bare), with_alias=meant.kind is Goal)
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
        name = decision_title(printed.text) if means == "decision" else printed.text
        key = name if not code or meant.kind in (Theme, Goal, Action) else f"{code} {name}"
        new = self.reading.proposals.propose(
            meant.kind,
            name,
            passage,
            key=key,
            code=self._code(code, line, printed.text) if code else None,
            **values,
        )
        tie_to_headings(self.reading.proposals, new, meant.rank, self.open)
        if meant.kind is not Action or not self.reading.aims.note(new, aims, passage):
            self.beside.tie(self.reading.proposals, new, passage, self.open)
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
