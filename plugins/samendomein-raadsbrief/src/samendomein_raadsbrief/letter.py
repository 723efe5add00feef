"""What the letter says, whatever it is written as."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from samendomein import FindingEntry, LedgerEntry, Report, Text, capital
from samendomein_raadsbrief.options import LetterOptions

MOST = 8
"""How many things a part of the letter lists; a letter is read, a report is looked up."""

_LATE = "verantwoording/toezegging-overdue"

InWords = Callable[[Text], str]


@frozen(kw_only=True)
class Point:
    """Something that the letter lists.

    Attributes:
        title: What it is about.
        text: What is the matter, and what can be done.
    """

    title: str
    text: str


@frozen(kw_only=True)
class Section:
    """A part of the letter: a heading, sentences, and perhaps a list."""

    title: str
    sentences: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()


@frozen(kw_only=True)
class Letter:
    """A letter to the council.

    Attributes:
        language: ``nl`` or ``en``.
        to: To whom it is.
        subject: What it is about.
        dated: The day on which one looked, in words.
        day: The same as ``2024-04-01``.
        opening: The sentences before the first heading.
        sections: Its parts.
        labels: The words before the first three.
        municipality: Its name; empty if nobody said it.
        salutation: The words to whom it is; empty for none.
        closing: The words before the sender; empty for none.
        sender: Who sends it, line by line.
    """

    language: str
    to: str
    subject: str
    dated: str
    day: str
    opening: tuple[str, ...]
    sections: tuple[Section, ...]
    labels: tuple[str, str, str]
    municipality: str = ""
    salutation: str = ""
    closing: str = ""
    sender: tuple[str, ...] = ()


def letter(report: Report, options: LetterOptions) -> Letter:
    """The letter about a report.

    It says nothing that the report does not say, but for what the municipality says itself.
    """

    def in_words(text: Text) -> str:
        return report.translator.render(text, "raadsbrief")

    return Letter(
        language=report.language,
        to=options.to or in_words(Text("The council")),
        subject=options.subject
        or in_words(Text("What asks for attention in {title}", title=report.title)),
        dated=report.as_of_words,
        day=report.as_of,
        opening=tuple(_opening(report, in_words)),
        sections=tuple(_sections(report, in_words)),
        labels=(in_words(Text("To")), in_words(Text("Subject")), in_words(Text("Looked at on"))),
        municipality=options.municipality,
        salutation=options.salutation,
        closing=options.closing,
        sender=tuple(line for line in options.sender.splitlines() if line.strip()),
    )


def _opening(report: Report, in_words: InWords) -> Iterator[str]:
    yield in_words(
        Text(
            "We looked at whether the goals, actions, money and promises in {title} fit together. "
            "In this letter you read what asks for your attention.",
            title=report.title,
        )
    )
    high, other = report.counts["high"], report.counts["medium"] + report.counts["low"]
    if not high and not other:
        yield in_words(Text("The checks that could judge the plan found nothing."))
    elif not high:
        yield in_words(Text("Nothing is urgent. Lighter points: {other}.", other=other))
    else:
        yield in_words(
            Text("Urgent points: {high}. Lighter points: {other}.", high=high, other=other)
        )
    yield in_words(
        Text("We give no mark: how heavy a point weighs for the municipality is for you to say.")
    )


def _sections(report: Report, in_words: InWords) -> Iterator[Section]:
    late = {one.about.id for one in report.ledger.late}
    # What is late has a part of its own, and nobody reads a letter that says it twice.
    urgent = [
        one
        for one in report.findings
        if one.severity == "high" and not (one.check == _LATE and one.elements[0].id in late)
    ]
    if urgent:
        yield Section(
            title=in_words(Text("What asks for your attention now")),
            sentences=_and_more(len(urgent), in_words),
            points=tuple(_points(urgent[:MOST])),
        )
    yield from _promises(report, in_words)
    if report.accepted:
        yield Section(
            title=in_words(Text("What was chosen to leave so for now")),
            sentences=_and_more(len(report.accepted), in_words),
            points=tuple(
                Point(
                    title=_about(one.finding),
                    text=in_words(
                        Text(
                            "{reason}. Until: {until}. Answers for it: {owner}.",
                            reason=capital(one.reason.strip().rstrip(".")),
                            until=one.until_words,
                            owner=one.owner,
                        )
                    ),
                )
                for one in report.accepted[:MOST]
            ),
        )
    yield Section(
        title=in_words(Text("What we cannot tell you")), sentences=tuple(_unknown(report, in_words))
    )


def _promises(report: Report, in_words: InWords) -> Iterator[Section]:
    late = report.ledger.late
    known = {one.about.id for one in late}
    waiting = [one for one in report.ledger.open if one.about.id not in known]
    if late:
        yield Section(
            title=in_words(Text("What you should have had by now")),
            sentences=_and_more(len(late), in_words),
            points=tuple(_promise(one, in_words) for one in late[:MOST]),
        )
    if waiting:
        yield Section(
            title=in_words(Text("What you still get from us")),
            sentences=_and_more(len(waiting), in_words),
            points=tuple(_promise(one, in_words) for one in waiting[:MOST]),
        )


def _promise(entry: LedgerEntry, in_words: InWords) -> Point:
    return Point(
        title=_sentence(f"{entry.about.kind} {entry.number}"),
        text=in_words(
            Text(
                "{title} Before: {due}. How it stands: {status}.",
                title=_sentence(entry.about.title),
                due=entry.due_words,
                status=entry.status_word,
            )
        ),
    )


def _unknown(report: Report, in_words: InWords) -> Iterator[str]:
    yield in_words(
        Text("What no paper says is unknown to us; that does not mean that it is in order.")
    )
    if report.not_judged:
        yield in_words(
            Text("Checks that could not judge, or not everything: {count}.",
                 count=len(report.not_judged))
        )  # fmt: skip
    if report.problems or report.failures:
        yield in_words(
            Text("Things that could not be read: {count}.",
                 count=len(report.problems) + len(report.failures))
        )  # fmt: skip
    yield in_words(Text("The whole report has all points, with the places in the papers."))


def _and_more(count: int, in_words: InWords) -> tuple[str, ...]:
    if count <= MOST:
        return ()
    return (in_words(Text("These are the first {most} of {count}.", most=MOST, count=count)),)


def _points(findings: Iterable[FindingEntry]) -> Iterator[Point]:
    """What was found, and why it matters: once for each check.

    What to do about it is for who keeps the plan; the council reads what is the matter.
    """
    told: set[str] = set()
    for one in findings:
        said = [one.message] if one.check in told else [one.message, one.why]
        told.add(one.check)
        yield Point(title=_about(one), text=" ".join(_sentence(words) for words in said if words))


def _about(finding: FindingEntry) -> str:
    about = finding.elements[0]
    return _sentence(f"{about.kind}: {about.title}")


def _sentence(text: str) -> str:
    """A text as a sentence; backticks mark what stands in a file, and no letter needs them."""
    words = capital(" ".join(text.replace("`", "").split()))
    return words if words.endswith((".", "?", "!")) else f"{words}."
