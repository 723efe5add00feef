"""The plans and agreements that a paper names, with their years."""

from __future__ import annotations

import re

from samendomein import Certainty, Missing, Nota, NotaKind
from samendomein_papieren.recognising.dates import period_of
from samendomein_papieren.recognising.pattern import search
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.rule_tables import KnownPlanRule, PlanRule

_SPAN = r"(?:19|20)\d\d\s*(?:[-–—]|t/m|tot en met)\s*(?:20)?\d\d"
_YEAR = r"(?:19|20)\d\d(?!\s?[-–—/]\s?\d|\d|\s+(?:t/m|tot en met|tot|en)\s+(?:19|20)\d\d)"
_QUOTED = r"[‘'\"“](?P<quoted>[^’'\"”\n]{3,90})[’'\"”]"
_NAMED = (
    r"(?P<named>[A-ZÀ-Ý][\w&'’-]+(?:\s+(?:(?:en|in|van|de|het|op|&|voor|tot|aan|met|naar|om|bij)\s+){0,2}"
    r"[A-ZÀ-Ý0-9][\w&'’-]*){0,6}?)"
)
_NAME = rf"(?:{_QUOTED}(?:\s+(?P<after>{_SPAN}))?|{_NAMED}\s+(?P<behind>{_SPAN}|{_YEAR}))"
_BETWEEN = (
    rf"(?:\s+sociaal domein)?(?:\s+(?P<years>{_SPAN}))?\s*[:,]?\s+(?:(?:de|het)\s+(?:nota\s+)?)?"
)
_TOPIC = re.compile(
    rf"(?P<topic>(?!(?:is|wordt|heeft|loopt|voor|van|in|die|dat|en|of|uit|met|op|om|te)\s)"
    rf"[A-ZÀ-Ý]?(?:[a-zà-ÿ-]+\s+){{1,5}}?(?:[A-ZÀ-Ý][\w'’-]+\s+){{0,3}}?)(?P<span>{_SPAN})"
)
_COMPOUND = re.compile(
    r"(?<![\w-])(?P<name>[A-ZÀ-Ý][\w-]{2,40}(?:visie|plan|nota|agenda|akkoord|programma|kader)"
    rf"(?:\s+[A-ZÀ-Ý][\w'’-]+){{0,4}}?)\s+(?P<behind>(?P<span>{_SPAN})|{_YEAR}|[IVX]{{1,4}}(?![\w-]))"
)
_KINDS = NotaKind.words()


def propose_plans(reading: Reading) -> None:
    """Propose every plan that is named with a name of its own."""
    for rule in reading.rules.of(KnownPlanRule):
        _known(reading, rule)
    for rule in reading.rules.of(PlanRule):
        strong = [word for word in rule.words if word not in rule.weak]
        weak = [word for word in rule.words if word in rule.weak]
        if strong:
            _named(reading, rule, strong, rf"{_BETWEEN}{_NAME}")
        if rule.bare:
            _by_name(reading, rule)
        if weak:
            _named(reading, rule, weak, rf"\s+{_NAME}")
    for rule in reading.rules.of(PlanRule):
        _by_topic(reading, rule)
    _compound(reading)


def _by_topic(reading: Reading, rule: PlanRule) -> None:
    """Plans that are called after their subject: beleidsplan schulddienstverlening 2024-2027."""
    names = "|".join(re.escape(word) for word in sorted(rule.words, key=len, reverse=True))
    expression = re.compile(rf"(?<![\w-])(?P<word>(?i:{names}))\s+{_TOPIC.pattern}")
    read = {
        reading.place_of(passage) for one in reading.proposals.of(Nota) for passage in one.passages
    }
    for line in reading.lines.all:
        for found in expression.finditer(line.text):
            behind = line.text[found.end() :]
            if line.start + found.start() in read:
                continue
            if re.match(r"\s*[‘'\"“]", behind):
                continue
            topic = " ".join(found["topic"].split())
            title = f"{found['word'].capitalize()} {topic} {_dashed(found['span'])}"
            start, end = line.start + found.start(), line.start + found.end()
            passage = reading.passage(
                start, end, line.block, "plan bij onderwerp", Certainty.LIKELY
            )
            reading.proposals.propose(
                Nota,
                title,
                passage,
                kind=_KINDS[rule.kind],
                period=period_of(_whole_years(found["span"])),
                complete=False,
                municipality=reading.municipality or Missing.UNKNOWN,
            )


def _compound(reading: Reading) -> None:
    """Plans whose kind is the end of their name: Woonzorgvisie 2026-2030, Sportakkoord II."""
    plain_words = {word.lower() for rule in reading.rules.of(PlanRule) for word in rule.words}
    for line in reading.lines.all:
        for found in _COMPOUND.finditer(line.text):
            word = found["name"].split()[0].lower()
            if word in plain_words:
                continue
            title = " ".join(f"{found['name']} {found['behind']}".split())
            if found["span"]:
                title = f"{found['name']} {_dashed(_whole_years(found['span']))}"
            known = reading.proposals.named(Nota, title)
            if known and len(reading.proposals.get(known).passages) >= 3:
                continue
            start, end = line.start + found.start(), line.start + found.end()
            reading.proposals.propose(
                Nota,
                title,
                reading.passage(start, end, line.block, "plan bij naam", Certainty.LIKELY),
                kind=_KINDS["akkoord" if word.endswith("akkoord") else "nota"],
                period=period_of(_whole_years(found["span"])) if found["span"] else Missing.UNKNOWN,
                complete=False,
            )


def _by_name(reading: Reading, rule: PlanRule) -> None:
    """Plans that have only one of their kind and a name: the bestedingsplan POK-middelen."""
    names = "|".join(re.escape(word) for word in rule.words)
    expression = re.compile(
        rf"(?<![\w-])(?:{names})\s+(?P<name>[A-ZÀ-Ý][\w&'’-]+(?:\s+(?:&\s+)?[A-ZÀ-Ý][\w'’-]+){{0,4}})(?!\s+\d)"
    )
    for line in reading.lines.all:
        for found in expression.finditer(line.text):
            start, end = line.start + found.start(), line.start + found.end()
            known = reading.proposals.named(Nota, found["name"])
            if known and len(reading.proposals.get(known).passages) >= 3:
                continue
            reading.proposals.propose(
                Nota,
                found["name"],
                reading.passage(start, end, line.block, "plan bij naam", Certainty.LIKELY),
                kind=_KINDS[rule.kind],
                complete=False,
            )


def _known(reading: Reading, rule: KnownPlanRule) -> None:
    for line in reading.lines.all:
        for word in rule.words:
            found = search(word).search(line.text)
            if found is None or line.text[found.end() : found.end() + 1] == "-":
                continue
            known = reading.proposals.named(Nota, rule.title)
            if known and len(reading.proposals.get(known).passages) >= 3:
                return
            start = line.start + found.start()
            reading.proposals.propose(
                Nota,
                rule.title,
                reading.passage(start, start + len(found[0]), line.block, f"plan {rule.id}"),
                id=rule.id,
                kind=_KINDS[rule.kind],
                complete=False,
                aliases=(rule.words[1],),
            )
            break


def _named(reading: Reading, rule: PlanRule, words: list[str], tail: str) -> None:
    names = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    expression = re.compile(rf"(?<![\w-])(?i:{names}){tail}")
    for line in reading.lines.all:
        for found in expression.finditer(line.text):
            groups = found.groupdict()
            name = (groups["quoted"] or groups["named"] or "").strip()
            years = groups["after"] or groups["behind"] or groups.get("years") or ""
            inside = re.search(_SPAN, name)
            if inside:
                years = inside[0]
                name = name[: inside.start()].strip(" ,-–(")
            if len(name) < 3 or not name[:1].isupper():
                continue
            spans = re.fullmatch(_SPAN, years) is not None
            period = period_of(_whole_years(years)) if spans else Missing.NOT_STATED
            title = short = f"{name} {_dashed(years)}".strip()
            kind_word = line.text[found.start() :].split(None, 1)[0]
            if groups["named"] and "sociaal domein" not in found[0]:
                # Het Beleidsplan Schulden 2024-2028 is another than het Actieplan with that name.
                title = f"{kind_word[:1].upper()}{kind_word[1:]} {short}"
            key = f"{rule.kind} {short}"
            known = reading.proposals.named(Nota, key)
            if known and len(reading.proposals.get(known).passages) >= 3:
                continue
            start, end = line.start + found.start(), line.start + found.end()
            reading.proposals.propose(
                Nota,
                title,
                reading.passage(start, end, line.block, "plan bij naam", Certainty.LIKELY),
                key=key,
                kind=_KINDS[rule.kind],
                period=period,
                complete=False,
                municipality=reading.municipality or Missing.UNKNOWN,
            )


def _whole_years(years: str) -> str:
    found = re.fullmatch(r"(\d{4})\D+(\d{2})", years.strip())
    return f"{found[1]}-{found[1][:2]}{found[2]}" if found else years


def _dashed(years: str) -> str:
    numbers = re.findall(r"\d{2,4}", years)
    return "-".join(numbers)
