"""`samendomein import`: from papers to proposals."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from samendomein.cli import exit_codes
from samendomein.cli.commands_there_are import language_option
from samendomein.cli.judged import loaded
from samendomein.cli.judging_options import plugin_option, source_option
from samendomein.cli.language import asked_language, say
from samendomein.cli.overhearing import overhearing
from samendomein.cli.screen import put, show
from samendomein.cli.tables import in_columns
from samendomein.importing.anchoring import AnchoredPassage
from samendomein.importing.papers import PapersRead, read_papers
from samendomein.importing.proposing import Imported, Proposing, Version, in_order
from samendomein.importing.room import Room, open_room
from samendomein.language.translate import Translator
from samendomein.pipeline.settings import Settings, read_settings
from samendomein.plan.elements.records import Anchoring


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return click.Command(
        "import",
        callback=import_papers,
        params=[
            click.Argument(
                ["papers"],
                nargs=-1,
                required=True,
                type=click.Path(path_type=Path),
                metavar=say("PAPER…"),
            ),
            click.Option(
                ["--into", "folder"],
                type=click.Path(path_type=Path),
                required=True,
                metavar=say("FOLDER"),
                help=say("The folder of the plan; it is made if it is not there."),
            ),
            source_option(),
            click.Option(
                ["--new-version"],
                is_flag=True,
                help=say("A file with a known name is that paper, however little of it stayed."),
            ),
            click.Option(["--json", "as_json"], is_flag=True, help=say("Print JSON.")),
            language_option(),
            plugin_option(),
        ],
        help=say(
            "Read papers, and propose what stands in them.\n\n"
            "PAPER is a paper, or a folder with papers. Proposals are written beside the plan, "
            "never over it, and stay out of checks and reports until somebody accepts them: see "
            "'samendomein review'. A paper that is imported again gives only what is new. A later "
            "version of a paper, which is known by the name of its file, shows where every "
            "quotation stands now."
        ),
    )


def import_papers(
    papers: tuple[Path, ...],
    folder: Path,
    source: str | None,
    new_version: bool,
    as_json: bool,
    lang: str | None,
    plugins: tuple[Path, ...],
) -> int:
    """Read papers, and write what is new as proposals."""
    settings = read_settings(folder) if folder.is_dir() else Settings()
    language = lang or settings.language or asked_language((), os.environ)
    offered = loaded(plugins, settings)
    translator = Translator(language, offered.catalogues)
    with overhearing():
        read = read_papers(papers, offered, settings, language=language, source=source)
        room = open_room(folder, offered, language=language)
    proposing = Proposing(room, new_version=new_version)
    imported = [
        proposing.add(
            one,
            heading=translator.say(
                "Proposals from {paper}; decide on them with 'samendomein review'",
                paper=one.path.name,
            ),
        )
        for one in in_order(read.papers)
    ]
    written = room.write()
    if as_json:
        made = _plain(imported, written)
        put(json.dumps(made, ensure_ascii=False, indent=2) + "\n")
    else:
        show("\n".join(_told(imported, room, written, translator)))
    return _saytrouble(read, imported, translator)


def _told(
    imported: list[Imported], room: Room, written: tuple[Path, ...], translator: Translator
) -> Iterator[str]:
    say = translator.say
    for one in imported:
        yield f"{one.paper} ({one.version.in_words(translator)})"
        yield "  " + say("proposals that are new: {count}", count=len(one.proposals))
        counts: dict[str, int] = {}
        for element in one.proposals:
            word = element.words.label(translator.language)
            counts[word] = counts.get(word, 0) + 1
        yield from (f"    {word}: {count}" for word, count in sorted(counts.items()))
        if one.joined:
            yield "  " + say(
                "the same as in another paper, and joined with it: {count}", count=len(one.joined)
            )
        if one.known:
            yield "  " + say("known already: {count}", count=one.known)
        if one.rejected:
            yield "  " + say("rejected before, and not proposed again: {count}",
                              count=one.rejected)  # fmt: skip
        if one.left_out:
            yield "  " + say(
                "relations that start from accepted elements or lead to rejected ones, and were "
                "left out: {count}",
                count=len(one.left_out),
            )
        if one.version is Version.LATER:
            yield from _passages_told(one.passages, translator)
    names = ", ".join(path.as_posix() for path in written)
    yield say("Written: {files}", files=names) if names else say("Nothing changed.")
    if any(one.proposals for one in imported):
        yield say("Decide with: samendomein review {folder}", folder=room.folder.as_posix())


def _passages_told(passages: tuple[AnchoredPassage, ...], translator: Translator) -> Iterator[str]:
    say = translator.say
    counts = {one: sum(p.anchor.outcome is one for p in passages) for one in Anchoring}
    yield "  " + say(
        "quotations in the later version: {found} found, {moved} moved, {gone} gone",
        **{one.value: count for one, count in counts.items()},
    )
    rows = [
        (
            one.anchor.outcome.in_words(translator),
            ""
            if one.anchor.outcome is Anchoring.GONE
            else translator.say("{share}%", share=int(one.anchor.similarity * 100)),
            one.element,
            _shortened(one.quote),
            _place(one.was, translator),
            _place((one.anchor.page, one.anchor.section), translator),
        )
        for one in passages
        if one.anchor.outcome is not Anchoring.FOUND
    ]
    if rows:
        heading = (
            say("outcome"),
            say("alike"),
            say("element"),
            say("quotation"),
            say("was at"),
            say("is at"),
        )
        yield from (f"    {line}" for line in in_columns([heading, *rows]))


def _place(place: tuple[str, str], translator: Translator) -> str:
    page, section = place
    said = [translator.say("p. {page}", page=page)] if page else []
    return ", ".join([*said, *([_shortened(section)] if section else [])])


def _shortened(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 40 else f"{one_line[:39]}…"


def _plain(imported: list[Imported], written: tuple[Path, ...]) -> dict[str, Any]:
    return {
        "papers": [
            {
                "paper": one.paper,
                "document": one.document,
                "version": one.version.value,
                "file": None if one.file is None else one.file.as_posix(),
                "proposals": [
                    {"id": element.id, "kind": element.words.name, "title": element.title}
                    for element in one.proposals
                ],
                "joined": [element.id for element in one.joined],
                "known": one.known,
                "rejected": one.rejected,
                "left_out": [
                    {"relation": link.words.name, "from": link.source, "to": link.target}
                    for link in one.left_out
                ],
                "passages": [
                    {
                        "element": passage.element,
                        "quote": passage.quote,
                        "outcome": passage.anchor.outcome.value,
                        "similarity": float(passage.anchor.similarity),
                        "now": passage.anchor.words,
                        "page": passage.anchor.page,
                        "section": passage.anchor.section,
                    }
                    for passage in one.passages
                ],
            }
            for one in imported
        ],
        "written": [path.as_posix() for path in written],
    }


def _saytrouble(read: PapersRead, imported: list[Imported], translator: Translator) -> int:
    problems = [*read.problems, *(problem for one in imported for problem in one.problems)]
    for problem in problems:
        show(translator.problem(problem), aside=True)
    for failure in read.failures:
        about = f"{failure.plugin}: {translator.say('failure')}[{failure.doing}]"
        show(f"{about} {translator.render(failure.reason)}", aside=True)
    return exit_codes.FAILURES if problems or read.failures else exit_codes.FINE
