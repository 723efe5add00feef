"""Advisory councils, known organisations, posts, and how people were heard."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from samendomein import (
    Actor,
    ActorKind,
    Certainty,
    Consultation,
    ConsultationKind,
    Consults,
    Layer,
    Missing,
    Post,
    PostStatus,
)
from samendomein_papieren.recognising.dates import dates_in, period_in
from samendomein_papieren.recognising.pattern import any_of
from samendomein_papieren.recognising.proposals import slug
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.rule_tables import BodyRule
from samendomein_papieren.recognising.sentences import Sentence
from samendomein_papieren.recognising.titles import title_of

_FTE = re.compile(r"(?i)(\d{1,2}(?:[.,]\d{1,2})?)\s*fte\b")
_INVITED = re.compile(
    r"(?i)(\d{1,5})\s+[\w -]{3,40}?\s+(?:zijn\s+|waren\s+)?uitgenodigd"
    r"|uitgenodigd[^.]{0,40}?(\d{1,5})\s"
)
_REACHED = re.compile(
    r"(?i)(\d{1,5})\s+(?:inwoners|mensen|medewerkers|respondenten|deelnemers|personen|cliënten|jongeren)\s+(?:\w+\s+){0,3}(?:ingevuld|gesproken|meegedaan|deelgenomen|reageerden|aanwezig|bereikt|deelnamen|meededen|bezochten|deden)"
)
_FOR_A_TIME = re.compile(
    r"(?i)\b(?:gedurende|voor)\s+(?:een\s+periode\s+van\s+)?(?:een|één|anderhalf|twee|drie|vier|vijf|\d+)\s+(?:jaar|maanden)"
)
_LAYERS = Layer.words()
_KINDS = ActorKind.words()
_CONSULTED = ConsultationKind.words()


def propose_people(reading: Reading) -> None:
    """Propose the councils, organisations and posts of a paper, and its consultations."""
    _advisory_councils(reading)
    _bodies(reading)
    for sentence in reading.said:
        _posts(reading, sentence)
        if reading.kind not in ("technische vragen",):
            _consultation(reading, sentence)


def _advisory_councils(reading: Reading) -> None:
    rules = reading.rules
    about = "|".join(re.escape(word) for word in rules.list("advisory", "about"))
    words = "|".join(re.escape(word) for word in rules.list("advisory", "words"))
    expression = re.compile(
        rf"(?<![\w-])(?P<word>(?i:{words}))(?:\s+(?P<about>(?i:{about})\b|[A-Z]\w+(?:\s+(?:en\s+)?[A-Z]\w+){{0,2}}))?(?!\w)"
    )
    for line in reading.lines.all:
        for found in expression.finditer(line.text):
            topic = found["about"] or ""
            title = f"{found['word']} {topic}".strip()
            start = line.start + found.start()
            passage = reading.passage(start, start + len(title), line.block, "adviesraad")
            known = _council_called(reading, title)
            if known:
                if len(reading.proposals.get(known).passages) < 3:
                    reading.proposals.add(known, passage)
                continue
            reading.proposals.propose(
                Actor,
                title[:1].upper() + title[1:],
                passage,
                id=slug(title),
                kind=ActorKind.ADVISORY,
                layer=Layer.RESIDENT,
            )


def _council_called(reading: Reading, title: str) -> str:
    """A council with this name, or with a longer one that begins with it."""
    return next(
        (
            one.id
            for one in reading.proposals.of(Actor)
            if one.kind is ActorKind.ADVISORY and one.title.lower().startswith(title.lower())
        ),
        "",
    )


def _bodies(reading: Reading) -> None:
    for line in reading.lines.all:
        for rule in reading.rules.of(BodyRule):
            if rule.only_as_owner:
                continue
            found = any_of(rule.words).search(line.text)
            if found is None:
                continue
            start = line.start + found.start()
            known = reading.proposals.named(Actor, rule.title)
            if known and len(reading.proposals.get(known).passages) >= 3:
                continue
            reading.proposals.propose(
                Actor,
                rule.title,
                reading.passage(start, start + len(found[0]), line.block, f"partij {rule.id}"),
                id=rule.id,
                kind=_KINDS.get(rule.kind, Missing.UNKNOWN),
                layer=_LAYERS.get(rule.layer, Missing.NOT_STATED),
            )


def _posts(reading: Reading, sentence: Sentence) -> None:
    rules = reading.rules
    text = sentence.text
    is_planned = any_of(rules.list("post", "planned")).search(text)
    is_vacant = any_of(rules.list("post", "vacant")).search(text)
    is_appointed = any_of(rules.list("post", "appointed")).search(text)
    fte = _FTE.search(text)
    if not (is_planned or is_vacant or is_appointed or fte):
        return
    words = rules.list("post", "words")
    plurals = tuple(
        f"{word}{end}" for word in words if not word.endswith("*") for end in ("s", "en")
    )
    found = any_of((*words, *plurals)).search(text)
    if found is None or text.rstrip().endswith("?"):
        return
    title = _post_title(text[found.start() :], frozenset(rules.list("post", "stops")))
    start = sentence.start + found.start()
    passage = reading.passage(start, start + len(title), sentence.line.block, "functie")
    status = (
        PostStatus.PLANNED
        if is_planned
        else PostStatus.VACANT
        if is_vacant
        else PostStatus.FILLED
        if is_appointed and re.search(r"(?i)\bis\b|\bzijn\b|\bwerd\b", text)
        else Missing.NOT_STATED
    )
    term = _FOR_A_TIME.search(text)
    values: dict[str, Any] = {
        "fte": Decimal(fte[1].replace(",", ".")) if fte else Missing.UNKNOWN,
        "status": status if status is not Missing.NOT_STATED else Missing.UNKNOWN,
        "period": period_in(term[0]) if term else Missing.UNKNOWN,
        "temporary": True
        if term or any_of(rules.list("post", "temporary")).search(text)
        else Missing.UNKNOWN,
    }
    head = title.split()[0].lower()
    same = [
        one
        for one in reading.proposals.of(Post)
        if one.title.lower() == title.lower()
        or (
            one.title.lower().split()[0] == head
            and (len(title.split()) == 1 or len(one.title.split()) == 1)
        )
    ]
    if len(same) == 1:
        reading.proposals.add(same[0].id, passage)
        reading.proposals.fill(same[0].id, **values)
        return
    reading.proposals.propose(Post, title[:1].upper() + title[1:], passage, **values)


def _post_title(text: str, stops: frozenset[str]) -> str:
    words = re.split(r"\s+", text)
    kept = [words[0].strip(".,;:()")]
    if words[0][-1:] in ".,;:)":
        return kept[0]
    for word in words[1:4]:
        bare = word.strip(".,;:()")
        if bare.lower() in stops or not bare or bare[0].isdigit() or word[:1] == "(":
            break
        kept.append(bare)
        if word[-1:] in ".,;:)":
            break
    return " ".join(kept)


def _consultation(reading: Reading, sentence: Sentence) -> None:
    rules = reading.rules
    if not any_of(rules.list("consultation", "held")).search(sentence.text):
        return
    if sentence.text.rstrip().endswith("?"):
        return
    for row in rules.words.get("consultation", {}).get("words", ()):
        found = any_of(tuple(row["words"])).search(sentence.text)
        if found is None:
            continue
        passage = reading.passage(
            sentence.start, sentence.end, sentence.line.block, "raadpleging", Certainty.LIKELY
        )
        invited = _INVITED.search(sentence.text)
        reached = _REACHED.search(sentence.text)
        day = next((one.date for one in dates_in(sentence.text)), Missing.NOT_STATED)
        new = reading.proposals.propose(
            Consultation,
            title_of(sentence.text).text,
            passage,
            kind=_CONSULTED.get(row["kind"], Missing.NOT_STATED),
            held_on=day,
            invited=int(invited[1] or invited[2]) if invited else Missing.NOT_STATED,
            reached=int(reached[1]) if reached else Missing.NOT_STATED,
        )
        for actor in reading.proposals.of(Actor):
            if actor.kind is ActorKind.ADVISORY and actor.title.lower() in sentence.text.lower():
                reading.proposals.relate(
                    Consults, new, actor.id, passage, certainty=Certainty.LIKELY
                )
        return
