"""`samendomein review`: a person decides on proposals."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from samendomein.cli import exit_codes
from samendomein.cli.commands_there_are import language_option
from samendomein.cli.judged import loaded
from samendomein.cli.judging_options import plugin_option
from samendomein.cli.language import asked_language, say
from samendomein.cli.overhearing import overhearing
from samendomein.cli.reviewing import Reviewing
from samendomein.cli.screen import put, show
from samendomein.cli.tables import in_columns
from samendomein.cli.values import Day
from samendomein.errors import UsageError
from samendomein.importing.deciding import Decided, Deciding
from samendomein.importing.decisions import read_decisions
from samendomein.importing.reviewed import Decision
from samendomein.importing.room import Room, open_room
from samendomein.importing.unclear import unclear
from samendomein.language.text import Text
from samendomein.language.translate import Translator, english
from samendomein.pipeline.settings import read_settings
from samendomein.plan.elements.element import Element
from samendomein.plan.values import Missing


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return click.Command(
        "review",
        callback=review,
        params=[
            click.Argument(
                ["folder"],
                type=click.Path(path_type=Path),
                default=Path(),
                metavar=say("[FOLDER]"),
            ),
            click.Option(
                ["--decisions"],
                type=click.Path(path_type=Path),
                metavar=say("FILE"),
                help=say("Carry out the decisions in this file, and ask nothing."),
            ),
            click.Option(
                ["--by"],
                default="",
                metavar=say("ROLE"),
                help=say("The role that decides; not the name of a person."),
            ),
            click.Option(
                ["--on"],
                type=Day(),
                metavar=say("DATE"),
                help=say("The day of the decision, such as 2024-04-01; today if nobody says."),
            ),
            click.Option(["--list", "listed"], is_flag=True, help=say("Only list what waits.")),
            click.Option(["--json", "as_json"], is_flag=True, help=say("Print JSON.")),
            language_option(),
            plugin_option(),
        ],
        help=say(
            "Decide on proposals: accept, change, reject or later.\n\n"
            "FOLDER is the folder of the plan; otherwise the folder you are in. What is accepted "
            "moves to the plan files. What is rejected is remembered, and not proposed again. Who "
            "decided and when is kept in reviewed.toml."
        ),
    )


def review(
    folder: Path,
    decisions: Path | None,
    by: str,
    on: date | None,
    listed: bool,
    as_json: bool,
    lang: str | None,
    plugins: tuple[Path, ...],
) -> int:
    """List proposals, or decide on them: from a file, or one by one with a person."""
    settings = read_settings(folder)
    language = lang or settings.language or asked_language((), os.environ)
    offered = loaded(plugins, settings)
    translator = Translator(language, offered.catalogues)
    with overhearing():
        room = open_room(folder, offered, language=language, needed=True)
    day = on or date.today()  # noqa: DTZ011 - nobody named a day, so it is the day in the street
    if decisions is not None:
        return _from_file(decisions, room, by, day, translator, as_json=as_json)
    if as_json:
        put(json.dumps({"waiting": list(_plain(room))}, ensure_ascii=False, indent=2) + "\n")
    elif listed or not room.waiting:
        show("\n".join(_listed(room, translator)))
    elif not _is_at_a_terminal():
        raise UsageError(
            Text("there is nobody to ask: this is not a terminal"),
            Text(
                "write the decisions down and use --decisions FILE, or see what waits with --list"
            ),
        )
    else:
        Reviewing(room, translator, by=by, on=day).go()
    return exit_codes.FINE


def _is_at_a_terminal() -> bool:
    return sys.stdin.isatty()


def _from_file(
    file: Path, room: Room, by: str, on: date, translator: Translator, *, as_json: bool
) -> int:
    read = read_decisions(file, room, by=by, on=on)
    deciding = Deciding(room)
    done = [deciding.decide(wanted) for wanted in read.wanted]
    written = deciding.write()
    if as_json:
        made = {
            "decided": [
                {
                    "element": one.element.id,
                    "decision": one.decision.value,
                    "file": None if one.file is None else one.file.as_posix(),
                    "papers": [paper.id for paper in one.papers],
                    "taken_out": list(one.taken_out),
                    "same_as": None if one.same_as is None else one.same_as.id,
                }
                for one in done
            ],
            "before": list(read.before),
            "written": [path.as_posix() for path in written],
        }
        put(json.dumps(made, ensure_ascii=False, indent=2) + "\n")
        return exit_codes.FINE
    show("\n".join(_told(done, len(read.before), room, translator)))
    show("\n".join(_files_told(written, translator)))
    return exit_codes.FINE


def _files_told(written: tuple[Path, ...], translator: Translator) -> Iterator[str]:
    if not written:
        yield translator.say("Nothing changed.")
    kept = ", ".join(path.as_posix() for path in written if path.exists())
    gone = ", ".join(path.as_posix() for path in written if not path.exists())
    if kept:
        yield translator.say("Written: {files}", files=kept)
    if gone:
        yield translator.say("Taken away, for nothing is left in it: {files}", files=gone)


def _told(done: list[Decided], before: int, room: Room, translator: Translator) -> Iterator[str]:
    counts = {one: sum(each.decision is one for each in done) for one in Decision}
    yield translator.say(
        "Accepted: {accepted}. Accepted with changes: {changed}. Rejected: {rejected}. "
        "Later: {later}.",
        accepted=counts[Decision.ACCEPT],
        changed=counts[Decision.CHANGE],
        rejected=counts[Decision.REJECT],
        later=counts[Decision.LATER],
    )
    if counts[Decision.SAME]:
        yield translator.say(
            "Joined with what is the same: {joined}.", joined=counts[Decision.SAME]
        )
    if before:
        yield translator.say("Decided before in the same way: {count}.", count=before)
    for one in done:
        if one.taken_out:
            yield translator.say(
                "{title} was rejected; these no longer point to it: {others}",
                title=f"'{one.element.title}'",
                others=list(dict.fromkeys(one.taken_out)),
            )
    left = len(room.waiting) - sum(
        each.decision is not Decision.LATER and each.element in room.waiting for each in done
    )
    yield translator.say("Proposals that still wait: {count}.", count=left)


def _listed(room: Room, translator: Translator) -> Iterator[str]:
    if not room.waiting:
        yield translator.say("No proposals wait for a decision.")
        return
    heading = (
        translator.say("id"),
        translator.say("kind"),
        translator.say("title"),
        translator.say("paper"),
        translator.say("place"),
        translator.say("certainty"),
    )
    rows = [
        (
            one.id,
            one.words.label(translator.language),
            _shortened(one.title),
            _shortened(_paper(one, room)),
            _place(one, translator),
            _certainty(one, translator),
        )
        for one in room.waiting
    ]
    yield from in_columns([heading, *rows])
    yield ""
    yield translator.say("Proposals that wait: {count}.", count=len(rows))
    yield from _told_beside(room, translator)


def _told_beside(room: Room, translator: Translator) -> Iterator[str]:
    """What of the list may be the same as something else, and what its papers leave unclear."""
    for one in room.waiting:
        for each in room.likenesses.get(one.id, ()):
            yield translator.say(
                "{id} may be the same as {other}: {why}",
                id=one.id,
                other=each.other.id,
                why=each.why,
            )
        for text in unclear(one):
            yield f"{one.id}: {translator.render(text)}"


def _plain(room: Room) -> Iterator[dict[str, Any]]:
    last = {one.element: one for one in room.reviews}
    for one in room.waiting:
        before = last.get(one.id)
        yield {
            "id": one.id,
            "kind": one.words.name,
            "title": one.title,
            "paper": _paper(one, room),
            "passages": [
                {
                    "document": passage.document,
                    "page": _text(passage.page),
                    "section": _text(passage.section),
                    "before": _text(passage.before),
                    "quote": _text(passage.quote),
                    "after": _text(passage.after),
                    "rule": _text(passage.rule),
                    "certainty": _text(passage.certainty),
                    "anchoring": _text(passage.anchoring),
                }
                for passage in one.passages
            ],
            "relations": [
                {"relation": link.words.name, "to": link.target}
                for link in room.leaving.get(one.id, ())
            ],
            "same_as": [
                {"id": each.other.id, "sure": each.sure, "why": english().render(each.why)}
                for each in room.likenesses.get(one.id, ())
            ],
            "unclear": [english().render(each) for each in unclear(one)],
            "place": str(one.origin.location),
            "later": None
            if before is None
            else {"by": before.by, "on": before.on.isoformat(), "reason": before.reason},
        }


def _paper(element: Element, room: Room) -> str:
    first = next((one.document for one in element.passages), "")
    paper = room.element(first)
    return first if paper is None else paper.title


def _place(element: Element, translator: Translator) -> str:
    first = next(iter(element.passages), None)
    if first is None:
        return ""
    if not isinstance(first.page, Missing):
        return translator.say("p. {page}", page=first.page)
    return "" if isinstance(first.section, Missing) else _shortened(first.section)


def _certainty(element: Element, translator: Translator) -> str:
    first = next(iter(element.passages), None)
    if first is None or isinstance(first.certainty, Missing):
        return ""
    return first.certainty.in_words(translator)


def _text(value: object) -> str | None:
    return None if isinstance(value, Missing) else str(value)


def _shortened(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 40 else f"{one_line[:39]}…"
