"""Amounts in sentences: how much, per what, for which years, from where and for what."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from samendomein import (
    Budget,
    BudgetStatus,
    Certainty,
    FundingSource,
    Funds,
    Missing,
    Money,
    PaidFrom,
    Per,
    Period,
    Recurrence,
    WordsError,
)
from samendomein_papieren.recognising.amount_years import BESIDE, Found, period_of_amount
from samendomein_papieren.recognising.dates import period_in, periods_in
from samendomein_papieren.recognising.fields import field_of
from samendomein_papieren.recognising.funded import Funded
from samendomein_papieren.recognising.lines import heading_words
from samendomein_papieren.recognising.money_words import is_income
from samendomein_papieren.recognising.opening import section_rule
from samendomein_papieren.recognising.pattern import any_of, search, whole
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.rule_tables import SourceRule, StatementRule
from samendomein_papieren.recognising.sentences import Sentence, sentences
from samendomein_papieren.recognising.standing import Under
from samendomein_papieren.recognising.titles import title_of

_NUMBER = r"\d{1,3}(?:[. ]\d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_SCALE = r"(?:miljoen|mln\.?|miljard|mld\.?|duizend|ton)"
_WORDS = (
    r"(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|anderhalf|anderhalve|een\s+halve?)"
)
_AMOUNT = re.compile(
    rf"""(?i:(?<![\w€])
    (?P<often>(?:jaarlijks|eenmalig)\s+)?
    (?P<about>(?:ca\.?|circa|ongeveer|rond(?:\s+de)?|zo['’]n|ruim|bijna|±)\s*)?
    (?P<core>
        (?:€|(?:EUR|euro)(?=\s*\d))\s*[-+]?\s*(?:{_NUMBER})(?:\s*{_SCALE}(?!\w))?(?:,?-{{1,2}}|,[-–—]|,=)?(?:\s+euro\b)?
      | (?:{_NUMBER})(?:,?-)?\s*(?:{_SCALE}\s+)?(?:euro|EUR)\b
      | {_WORDS}\s+(?:{_SCALE}\s+)euro\b
      | {_WORDS}\s+ton\b
    )
    (?P<per>\s*(?:,\s*)?(?:per\s+jaar|per\s+maand|/\s*jaar|p\.j\.|per\s+annum|jaarlijks|eenmalig|in\s+totaal))?
    (?P<verdict>\s*\(?(?:N|V|nadeel|voordeel)\)?(?![\w]))?
    )""",
    re.VERBOSE,
)
_FIELD_YEAR = re.compile(r"[^\d:]{3,40}(?P<year>(?:19|20)\d\d)\s*:")
_MOST = 200
"""A sentence with more amounts is a table that lost its lines; the rest of it says nothing sure."""
_TON = re.compile(r"(?i)\bton\b")
_UNTIL = re.compile(
    r"(?i)[.;:()]|,(?!\d)|\s(?:en|waarvan|waarmee|die|dat|wordt|worden|is|zijn|in|vanuit|uit|per|gedurende|"
    r"gereserveerd|beschikbaar|nodig|opgenomen|geraamd|gedekt|vanaf|tot|begroot|besteed|toegekend)\s"
    r"|\s(?:gereserveerd|beschikbaar|nodig|opgenomen|geraamd|begroot|besteed|toegekend|is|zijn)$"
)
_LAST_WORD = re.compile(
    r"(?i)\s(?:gereserveerd|beschikbaar|nodig|opgenomen|geraamd|begroot|besteed|toegekend)$"
)
_ITS_LABEL = re.compile(r"(?:^|;\s*)(?P<label>[^\W\d_][^:;€]{2,80}):\s*$")
_FROM_SOURCE = re.compile(r"(?i)\b(?:uit|vanuit|ten\s+laste\s+van|dekking|gedekt|van)\b")


def amounts_in(text: str) -> Iterator[Found]:
    """The amounts in a text, none of them guessed: what cannot be read is left alone."""
    for found in _AMOUNT.finditer(text):
        per = (found["per"] or found["often"] or "").strip(" ,")
        verdict = (found["verdict"] or "").strip(" ()")
        verdict = verdict if verdict in ("N", "V", "nadeel", "voordeel") else ""
        money = _money(found["about"] or "", found["core"], per, verdict)
        if money is not None:
            yield Found(money=money, start=found.start(), end=found.end())


def propose_amounts(reading: Reading, under: Under) -> None:
    """Propose a budget for every amount in a sentence that no table was read for.

    Args:
        reading: The paper.
        under: What each line stands under.
    """
    read = _places_read(reading)
    funded = Funded(reading.proposals)
    not_a_budget = reading.rules.list("not_a_budget", "words")
    never_behind = reading.rules.list("not_a_budget", "before")
    for line in reading.lines.all:
        if line.column >= 0 and _NUMBERS_ONLY.fullmatch(line.text.strip()):
            continue
        for sentence in sentences(line):
            amounts = list(islice(amounts_in(sentence.text), _MOST))
            for found in amounts:
                after = sentence.text[found.end : found.end + 30]
                beside = sentence.text[max(0, found.start - 30) : found.start]
                if any(_starts(word, after) for word in not_a_budget) or any(
                    word in beside.lower() for word in never_behind
                ):
                    continue
                if ":" in sentence.text and is_income(sentence.text.partition(":")[0]):
                    continue
                if re.search(r"(?i)(?:\bx|×|bedragen)\s*$", sentence.text[: found.start]):
                    continue
                start = sentence.start + found.start
                at = bisect_right(read, (start, len(reading.paper.text))) - 1
                if at >= 0 and start < read[at][1]:
                    continue
                is_field = field_of(line, reading.rules) is not None
                near = under.nearest if is_field else under.heading
                above = near.get(line.block.number, "")
                period = _period(reading, sentence, found, amounts, is_field=is_field)
                budget = _propose(reading, funded, sentence, found, period, above, is_field)
                if budget:
                    _paid_from(reading, budget, sentence, found, amounts)


def _places_read(reading: Reading) -> list[tuple[int, int]]:
    """Where amounts stand that tables gave already."""
    return sorted(
        (place, place + len(str(passage.quote)))
        for budget in reading.proposals.of(Budget)
        for passage in budget.passages
        if (place := reading.place_of(passage)) >= 0
    )


def _propose(
    reading: Reading,
    funded: Funded,
    sentence: Sentence,
    found: Found,
    period: Period | Missing,
    under: str,
    is_field: bool,
) -> str:
    """Propose one budget; the id is empty if the same was proposed before."""
    text = sentence.text
    rules, proposals = reading.rules, reading.proposals
    passage = reading.passage(
        sentence.start + found.start,
        sentence.start + found.end,
        sentence.line.block,
        "bedrag in zin",
    )
    purpose = _purpose(text, found, rules.list("purpose", "after"))
    purpose = purpose or ("" if is_field else _label(sentence, found))
    heading = _heading(reading, sentence)
    title = (
        purpose
        or (reading.proposals.get(under).title if is_field and under else heading)
        or f"Bedrag van {found.money.printed}"
    )
    about = _about(reading, sentence)
    known = funded.same(found.money, title, has_purpose=not title.startswith("Bedrag van"))
    if known:
        proposals.add(known, passage)
        return ""
    budget = proposals.propose(
        Budget,
        title_of(title).text,
        passage,
        key=f"{title} {found.money.printed} {sentence.start + found.start}",
        amount=found.money,
        period=period,
        status=_first(reading, "status", BudgetStatus.words(), about),
        recurrence=_first(reading, "recurrence", Recurrence.words(), text),
        follow_on=True
        if purpose and any_of(rules.list("purpose", "follow_on")).search(purpose)
        else Missing.UNKNOWN,
    )
    funded.note(budget, title, found.money)
    # A heading counts where the sentence itself does not say what the money is for.
    target = funded.named_in(purpose or heading) or under
    if target:
        certainty = Certainty.LIKELY
        said = reading.passage(
            sentence.start, sentence.end, sentence.line.block, "doel van bedrag", certainty
        )
        proposals.relate(Funds, budget, target, said, certainty=certainty)
    return budget


def _period(
    reading: Reading, sentence: Sentence, found: Found, amounts: list[Found], *, is_field: bool
) -> Period | Missing:
    """The years of an amount; or the year in the word of a field: "Uitgaven 2027: ..."."""
    if list(periods_in(sentence.text)) or BESIDE.search(sentence.text):
        return period_of_amount(sentence.text, found, amounts)
    said = period_in(_about(reading, sentence))
    year = _FIELD_YEAR.match(sentence.text) if is_field and isinstance(said, Missing) else None
    return Period.parse(year["year"]) if year else said


def _money(about: str, core: str, per: str, verdict: str) -> Money | None:
    core = re.sub(r",?[-–—]{1,2}$|,=$", "", " ".join(core.split())).strip()
    core = re.sub(r"€\s*-\s*", "- € ", core)
    core = re.sub(r"(?<=\d) (?=\d{3}\b)", ".", core)
    if _TON.search(core):
        return _of_tons(about, core, per)
    about = re.sub(r"(?i)^rond de$", "rond", about.strip())
    for words in (
        " ".join(part for part in (about, core, per, verdict) if part),
        " ".join(part for part in (about, core, per) if part),
        core,
    ):
        try:
            money = Money.parse(words)
        except WordsError:
            continue
        return None if isinstance(money.amount, Missing) else money
    return None


def _of_tons(about: str, core: str, per: str) -> Money | None:
    """A ton is a hundred thousand euros."""
    found = re.search(rf"(?i){_WORDS}|\d+(?:,\d+)?", core)
    if found is None:
        return None
    try:
        million = Money.parse(f"€ {found[0]} miljoen")
    except WordsError:
        return None
    if isinstance(million.amount, Missing):
        return None
    return Money.of(million.amount / 10, per=Per.words().get(per), approximate=bool(about.strip()))


def _purpose(text: str, found: Found, after: tuple[str, ...]) -> str:
    """What stands behind "voor", as close behind the amount as can be."""
    rest = text[found.end :]
    first = re.search(r"€|\beuro\b", rest)
    opened = text[: found.start].count("(") - text[: found.start].count(")")
    closing = rest.find(")") if opened > 0 else -1
    limit = len(rest)
    words = any_of(tuple(word for word in after if word not in ("aan", "om")))
    lead = words.search(rest[:limit])
    if lead is None or (first and first.start() < lead.start() and closing < 0):
        ahead = list(words.finditer(text[: found.start]))
        if not ahead or found.start - ahead[-1].end() > 120:
            return ""
        phrase = text[ahead[-1].end() : found.start]
        phrase = re.split(
            r"(?i)\s(?:is|wordt|worden|zijn|reserveren|ontvangen|stellen|trekken|ramen|een|hebben)\s",
            phrase,
        )[0]
        return _tidy(phrase)
    phrase = rest[lead.end() :]
    if re.match(
        r"\s*(?:een periode|twee|drie|vier|vijf|\d+)\s+(?:jaar|maanden)"
        r"|\s*(?:het jaar\s+)?(?:19|20)\d\d",
        phrase,
    ):
        again = words.search(phrase)
        if again is None:
            return ""
        phrase = phrase[again.end() :]
    return _tidy(phrase)


def _tidy(phrase: str) -> str:
    stop = _UNTIL.search(phrase)
    bare = (phrase[: stop.start()] if stop else phrase).strip(" ,;:.")
    bare = _LAST_WORD.sub("", bare)
    bare = re.sub(r"(?i)^(?:de|het|een|deze|dit)\s+", "", bare)
    return bare if 3 <= len(bare) <= 120 and re.search(r"[^\W\d_]{3}", bare) else ""


def _label(sentence: Sentence, found: Found) -> str:
    """What stands before a colon and an amount in an item: "Ouderenwerk: € 112.500"."""
    if not sentence.line.is_item:
        return ""
    label = _ITS_LABEL.search(sentence.text[: found.start])
    return _tidy(label["label"]) if label else ""


def _heading(reading: Reading, sentence: Sentence) -> str:
    section = sentence.line.block.section
    if not section:
        return ""
    text = heading_words(section[-1])
    if section_rule(text, reading.rules) or any(
        whole(one).fullmatch(text)
        for rule in reading.rules.of(StatementRule)
        for one in rule.headings
    ):
        return ""
    for word in reading.rules.list("purpose", "heading"):
        lead = re.match(rf"(?i){re.escape(word)}\b\s*(?:van|voor)?\s*", text)
        if lead:
            return text[lead.end() :]
    return text


def _about(reading: Reading, sentence: Sentence) -> str:
    """The sentence, with the one before it if it goes on about that."""
    starts = sentence.text.lower()
    if sentence.before and starts.startswith(reading.rules.list("purpose", "continues")):
        return f"{sentence.before} {sentence.text}"
    return sentence.text


def _first(reading: Reading, table: str, words: Mapping[str, Any], text: str) -> Any:
    found = [
        (match.start(), words[key])
        for key in reading.rules.words.get(table, {})
        if (match := any_of(reading.rules.list(table, key)).search(text))
    ]
    return min(found, key=lambda one: one[0])[1] if found else Missing.NOT_STATED


def _paid_from(
    reading: Reading, budget: str, sentence: Sentence, found: Found, amounts: list[Found]
) -> None:
    """The source behind the amount and before the next; or before it, if it is the only amount."""
    others = [one for one in amounts if one.start != found.start]
    end = min((one.start for one in others if one.start > found.end), default=len(sentence.text))
    closest = _source(reading, sentence.text, found.end, end, forwards=True)
    if closest is None and not others:
        closest = _source(reading, sentence.text, 0, found.start, forwards=False)
    if closest is None:
        return
    rule, match = closest
    start = sentence.start + match.start()
    passage = reading.passage(start, start + len(match[0]), sentence.line.block, "geldbron")
    source = reading.proposals.propose(
        FundingSource,
        rule.title,
        passage,
        id=rule.id,
        national=True if rule.national else Missing.UNKNOWN,
    )
    said = reading.passage(sentence.start, sentence.end, sentence.line.block, "geldbron")
    reading.proposals.relate(PaidFrom, budget, source, said, certainty=Certainty.LIKELY)


def _source(
    reading: Reading, text: str, begin: int, end: int, *, forwards: bool
) -> tuple[SourceRule, re.Match[str]] | None:
    """The nearest source with a word such as "uit" before it."""
    named = [
        (match.start() if forwards else -match.end(), -len(word), rule, match)
        for rule in reading.rules.of(SourceRule)
        for word in rule.words
        for match in search(word).finditer(text, begin, end)
        if _FROM_SOURCE.search(text[max(0, match.start() - 30) : match.start()])
    ]
    if not named:
        return None
    _, _, rule, match = min(named, key=lambda one: one[:2])
    return rule, match


def _starts(word: str, after: str) -> bool:
    return after.lower().lstrip().startswith(word)


_NUMBERS_ONLY = re.compile(r"[€\d\s.,()+–-]+(?:NV)?")
