"""The ledger in plain text: a few lines for each entry."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import LedgerEntry, Report, headings, ledger_sentences, passage_words, wording
from samendomein.builtin.text.terminal import coloured, wrapped


def text(report: Report) -> str:
    """The whole ledger."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    names = headings(report)
    for line in wrapped(f"{names.ledger}: {report.title}"):
        yield coloured(line, "bold", colours=report.colours)
    yield from wrapped(names.as_of)
    if not report.ledger.entries:
        yield from wrapped(wording(report).empty_ledger)
        return
    for sentence in ledger_sentences(report):
        yield from wrapped(sentence)
    for entry in report.ledger.entries:
        yield ""
        yield from _entry(entry, report)


def _entry(entry: LedgerEntry, report: Report) -> Iterator[str]:
    say = report.say
    depth = "  " if entry.question else ""
    number = f" {entry.number}" if entry.number else ""
    proposed = f" ({say('proposed')})" if entry.proposed else ""
    yield from wrapped(
        f"{entry.about.kind}{number}: {entry.about.title}{proposed}",
        first=depth,
        rest=f"{depth}  ",
    )
    told = [
        (say("by whom"), ", ".join(entry.by)),
        (say("to whom"), ", ".join(entry.to)),
        (say("where"), ", ".join(entry.made_in)),
        (say("when"), entry.made_on_words),
        (say("due"), entry.due_words),
        (say("status"), entry.status_word),
        (say("days open"), entry.days_open_words),
        (say("days late"), "" if entry.days_late is None else str(entry.days_late)),
    ]
    line = "; ".join(f"{word}: {said}" for word, said in told if said)
    yield from wrapped(line, first=f"{depth}  ", rest=f"{depth}  ")
    for answer in entry.answers:
        said = f"{answer.about.kind}: {answer.about.title}"
        places = "; ".join(passage_words(one, report) for one in answer.passages)
        yield from wrapped(
            f"→ {said} ({places})" if places else f"→ {said}",
            first=f"{depth}  ",
            rest=f"{depth}    ",
        )
