"""Going through proposals with a person at a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import click

from samendomein.cli.screen import show
from samendomein.errors import ReadError, UsageError
from samendomein.importing.alike import Likeness
from samendomein.importing.deciding import Deciding, Wanted
from samendomein.importing.decisions import change_problems
from samendomein.importing.quoting import CONTEXT
from samendomein.importing.reviewed import Decision
from samendomein.importing.room import Room
from samendomein.importing.unclear import unclear
from samendomein.language.translate import Translator
from samendomein.plan.elements import Document
from samendomein.plan.elements.element import Element
from samendomein.plan.elements.records import Passage
from samendomein.plan.values import Missing
from samendomein.plan.vocabulary import fields_of
from samendomein.sources.source import Fragment
from samendomein.sources.writing import as_records
from samendomein.toml.document import parse_document
from samendomein.toml.writing import inline

_WIDTH = 80
_LEFT_TO_THE_FILE = {"id", "state", "passages", "title", "codes"}


class Reviewing:
    """Shows proposals one by one, and asks what to do with each.

    Each decision is written at once, so that nothing is lost when somebody stops.
    """

    def __init__(self, room: Room, translator: Translator, *, by: str, on: date) -> None:
        """Begin.

        Args:
            room: The folder.
            translator: The language that is spoken.
            by: The role that decides; it is asked if it is empty.
            on: The day of the decisions.
        """
        self.room = room
        self.translator = translator
        self.by = by
        self.on = on
        self._gone: set[str] = set()

    def go(self) -> None:
        """Go through everything that waits."""
        say = self.translator.say
        waiting = self.room.waiting
        show(say("Proposals that wait: {count}.", count=len(waiting)))
        by = self.by or click.prompt(say("Who decides (a role, such as beleidsadviseur)"))
        deciding = Deciding(self.room)
        done = 0
        for number, element in enumerate(waiting, start=1):
            alike = deciding.may_be_same_as(element)
            lines = [*self._shown(element, number, len(waiting)), *self._told(element, alike)]
            show("\n" + "\n".join(lines))
            wanted = self._asked(element, alike, by)
            if wanted is None:
                break
            try:
                decided = deciding.decide(wanted)
                deciding.write()
            except UsageError as error:
                show(f"{say('error')}: {self.translator.render(error.text)}", aside=True)
                continue
            done += decided.decision is not Decision.LATER
            if decided.decision in (Decision.REJECT, Decision.SAME):
                self._gone.add(element.id)
            for title in decided.taken_out:
                show(say("{title} no longer points to it", title=f"'{title}'"))
            if decided.file is not None and decided.decision is not Decision.LATER:
                show(say("Written: {files}", files=decided.file.as_posix()))
        show("\n" + say("Decided: {done}. Still waiting: {left}.",
                        done=done, left=len(waiting) - done))  # fmt: skip

    def _asked(self, element: Element, alike: Sequence[Likeness], by: str) -> Wanted | None:
        say = self.translator.say
        ways = {
            say("a (accept)"): Decision.ACCEPT,
            say("c (change)"): Decision.CHANGE,
            say("r (reject)"): Decision.REJECT,
            say("l (later)"): Decision.LATER,
        }
        if alike:
            ways[say("j (join)")] = Decision.SAME
        letters = {way[0]: decision for way, decision in ways.items()}
        stop = say("s (stop)")
        question = "  ".join([*ways, stop, "?"])
        while True:
            answer = click.prompt(question, default="", show_default=False).strip().casefold()
            if answer in (stop[0], _word(stop)):
                return None
            # A word counts as a whole: "afwijzen" begins with the letter of "aanvaarden".
            chosen = letters.get(answer) or Decision.words().get(answer)
            if chosen is Decision.SAME and not alike:
                chosen = None
            chosen = chosen or next((ways[way] for way in ways if _word(way) == answer), None)
            if chosen is None:
                show(self._explained(ways, stop))
                continue
            changes: dict[str, Any] = {}
            reason = same_as = ""
            if chosen is Decision.CHANGE:
                changes = self._changes(element)
                chosen = Decision.CHANGE if changes else Decision.ACCEPT
            elif chosen is Decision.SAME:
                same_as = self._same_as(alike)
            elif chosen is Decision.REJECT:
                reason = click.prompt(say("Why (may be empty)"), default="", show_default=False)
            return Wanted(
                element=element.id,
                decision=chosen,
                by=by,
                on=self.on,
                reason=reason,
                changes=changes,
                same_as=same_as,
            )

    def _same_as(self, alike: Sequence[Likeness]) -> str:
        """The id of the element that it is the same as; asked only if there are more."""
        numbers = [str(number) for number in range(1, len(alike) + 1)]
        chosen = "1"
        if len(alike) > 1:
            chosen = click.prompt(
                self.translator.say("Which of these (a number)"), type=click.Choice(numbers)
            )
        return alike[int(chosen) - 1].other.id

    def _told(self, element: Element, alike: Sequence[Likeness]) -> Iterator[str]:
        """What to weigh: what the paper leaves unclear, and what it may be the same as."""
        say = self.translator.say
        for text in unclear(element):
            yield "  ! " + self.translator.render(text)
        for number, one in enumerate(alike, start=1):
            told = say(
                "perhaps the same as {title} ({id}, {state}): {why}",
                title=f"'{one.other.title}'",
                id=one.other.id,
                state=one.other.state,
                why=one.why,
            )
            yield from _wrapped(told, f"  ? {number}: " if len(alike) > 1 else "  ? ")

    def _explained(self, ways: Mapping[str, Decision], stop: str) -> str:
        say = self.translator.say
        means = {
            Decision.ACCEPT: say("it goes into the plan as it is proposed"),
            Decision.CHANGE: say("it goes into the plan, and you say what is to be other"),
            Decision.REJECT: say("it does not go into the plan, and is not proposed again"),
            Decision.LATER: say("it keeps waiting"),
            Decision.SAME: say("it is what was named: that gets its passages, and what it lacks"),
        }
        lines = [f"  {way}: {means[decision]}" for way, decision in ways.items()]
        kept = say("what you decided is written already; the rest keeps waiting")
        return "\n".join([*lines, f"  {stop}: {kept}"])

    def _changes(self, element: Element) -> dict[str, Any]:
        say = self.translator.say
        show(
            say(
                "Write what is to be other, as in a plan file: {example}. An empty line ends it.",
                example='titel = "…"',
            )
        )
        changes: dict[str, Any] = {}
        while True:
            line = click.prompt(">", default="", show_default=False, prompt_suffix=" ")
            if not line.strip():
                return changes
            try:
                document = parse_document(line, path=say("your line"))
            except ReadError as error:
                for problem in error.problems:
                    show(self.translator.problem(problem), aside=True)
                continue
            problems = list(document.problems) or change_problems(
                element, {**changes, **document.values}, document, ()
            )
            if "id" in document.values:
                show(say("the id of a proposal cannot be changed"), aside=True)
            elif problems:
                for problem in problems:
                    show(self.translator.problem(problem), aside=True)
            else:
                changes |= document.values

    def _shown(self, element: Element, number: int, total: int) -> Iterator[str]:
        language = self.translator.language
        kind = element.words.label(language)
        count = self.translator.say("{number} of {total}", number=number, total=total)
        yield f"[{count}] {kind}: {element.title} ({element.id})"
        for passage in element.passages:
            yield from self._quoted(passage)
        ((_, (row,)),) = as_records(Fragment(elements=[element]), language).items()
        hidden = {
            word
            for term in fields_of(type(element))
            if term.name in _LEFT_TO_THE_FILE
            for word in term.written()
        }
        for word, value in row.items():
            if word not in hidden:
                yield f"  {word} = {inline(value)}"
        for link in self.room.leaving.get(element.id, ()):
            if link.target in self._gone:
                continue
            other = self.room.element(link.target)
            title = link.target if other is None else other.title
            yield f"  {link.words.label(language)}: {title}"

    def _quoted(self, passage: Passage) -> Iterator[str]:
        say = self.translator.say
        paper = self.room.element(passage.document)
        where = [passage.document if paper is None else paper.title]
        if isinstance(paper, Document) and not isinstance(paper.file, Missing):
            where[0] = f"{where[0]} ({paper.file})"
        if not isinstance(passage.page, Missing):
            where.append(say("p. {page}", page=passage.page))
        if not isinstance(passage.section, Missing):
            where.append(passage.section)
        yield from _wrapped(", ".join(where))
        said = [
            "" if isinstance(part, Missing) else part
            for part in (passage.before, passage.quote, passage.after)
        ]
        before, quote, after = _cut_before(said[0]), said[1], _cut_after(said[2])
        if quote:
            yield from _wrapped(" ".join(f"{before} »{quote}« {after}".split()), "    ")
        told = [
            part
            for part in (
                "" if isinstance(passage.rule, Missing) else say("rule {rule}", rule=passage.rule),
                ""
                if isinstance(passage.certainty, Missing)
                else passage.certainty.in_words(self.translator),
                ""
                if isinstance(passage.anchoring, Missing)
                else passage.anchoring.in_words(self.translator),
            )
            if part
        ]
        if told:
            yield f"    ({', '.join(told)})"


def _word(way: str) -> str:
    """The word in "a (accept)"."""
    return way.partition("(")[2].rstrip(")").casefold()


def _cut_before(text: str) -> str:
    """What stands before a quotation, from its first whole word on."""
    return text if len(text) < CONTEXT - 1 else f"… {text.partition(' ')[2]}"


def _cut_after(text: str) -> str:
    """What stands after a quotation, up to its last whole word."""
    return text if len(text) < CONTEXT - 1 else f"{text.rpartition(' ')[0]} …"


def _wrapped(text: str, indent: str = "  ") -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=" " * len(indent),
        break_long_words=False,
        break_on_hyphens=False,
    )
