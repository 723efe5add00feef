"""What every recogniser is given: the paper, its lines, the rules, and where proposals go."""

from __future__ import annotations

from attrs import field, frozen

from samendomein import Certainty, Missing, PartialDate, Passage
from samendomein_papieren.paper import Block, Paper
from samendomein_papieren.recognising.goals_named import GoalsNamed
from samendomein_papieren.recognising.lines import Lines
from samendomein_papieren.recognising.names import (
    after_without_names,
    before_without_names,
    longest_without_names,
)
from samendomein_papieren.recognising.proposals import Proposals
from samendomein_papieren.recognising.rulebook import Rulebook
from samendomein_papieren.recognising.sentences import Sentence, sentences

LONGEST_QUOTE = 240
AROUND = 60

CERTAINTIES = Certainty.words()
"""What rules may write, in either language."""


@frozen(kw_only=True)
class Reading:
    """A paper that is being recognised.

    Attributes:
        paper: The paper.
        document: The id of its document.
        title: Its title.
        subject: What its head says it is about; empty if no field there does.
        kind: What kind of paper it is, as the rules name it; empty if that is not known.
        dated: Its date.
        municipality: The code of its municipality; empty if that is not known.
        lines: Its lines.
        rules: The rules.
        proposals: Where proposals go.
        said: Its sentences outside headings.
        private: Where names of people stand, which are not kept around other words.
        places: Where the words of each passage begin, by the identity of the passage.
        aims: The goals that are named by their code behind actions.
    """

    paper: Paper
    document: str
    title: str = ""
    subject: str = ""
    kind: str = ""
    dated: PartialDate | Missing = Missing.UNKNOWN
    municipality: str = ""
    lines: Lines
    rules: Rulebook
    proposals: Proposals
    said: tuple[Sentence, ...] = field()
    private: tuple[tuple[int, int], ...] = ()
    places: dict[int, int] = field(factory=dict)
    aims: GoalsNamed = field(factory=GoalsNamed)

    @said.default
    def _sentences(self) -> tuple[Sentence, ...]:
        return tuple(
            one for line in self.lines.all if not line.is_heading for one in sentences(line)
        )

    def passage(
        self,
        start: int,
        end: int,
        block: Block,
        rule: str,
        certainty: Certainty = Certainty.CERTAIN,
        *,
        around: bool = True,
    ) -> Passage:
        """A place in the paper, with its words and what stands around them.

        Args:
            start: Where the words begin in the text of the paper.
            end: Where they end; of a long text only the first words are quoted.
            block: The block they stand in.
            rule: The rule that found them.
            certainty: How sure the rule is.
            around: Whether to keep what stands around the words; not where that is a person's name.
        """
        first, last = longest_without_names(self.paper.text[start:end])
        start, end = start + first, start + last
        end = _last_word(self.paper.text, start, min(end, start + LONGEST_QUOTE), end)
        before, after = self._around(start, end) if around else ("", "")
        section = block.section[-1] if block.section else ""
        passage = Passage(
            document=self.document,
            section=_one_line(section) or Missing.UNKNOWN,
            page=block.page or Missing.UNKNOWN,
            quote=_one_line(self.paper.text[start:end]) or Missing.UNKNOWN,
            before=_one_line(before) or Missing.UNKNOWN,
            after=_one_line(after) or Missing.UNKNOWN,
            hash=self.paper.sha256 or Missing.UNKNOWN,
            rule=rule,
            certainty=certainty,
        )
        self.places[id(passage)] = start
        return passage

    def _around(self, start: int, end: int) -> tuple[str, str]:
        """What stands before and after, as far as there is no name in it."""
        first, last = max(0, start - AROUND), min(len(self.paper.text), end + AROUND)
        for begin, finish in self.private:
            if begin < start and finish > first:
                first = min(finish, start)
            if finish > end and begin < last:
                last = max(begin, end)
        text = self.paper.text
        return before_without_names(text[first:start]), after_without_names(text[end:last])

    @property
    def meeting(self) -> PartialDate | Missing:
        """The day of the meeting that the paper reports; not stated if it reports none."""
        return self.dated if self.kind == "besluitenlijst" else Missing.NOT_STATED

    def place_of(self, passage: Passage) -> int:
        """Where the words of a passage begin in the text of the paper; -1 if it is not of it."""
        return self.places.get(id(passage), -1)


def _last_word(text: str, start: int, limit: int, end: int) -> int:
    """Where to stop quoting, so that no word is cut."""
    if limit >= end:
        return end
    space = text.rfind(" ", start, limit)
    return space if space > start else limit


def _one_line(text: str) -> str:
    return " ".join(text.split())
