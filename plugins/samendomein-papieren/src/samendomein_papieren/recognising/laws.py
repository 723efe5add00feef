"""The laws that a paper names, with their id in the Basiswettenbestand."""

from __future__ import annotations

import re
from functools import lru_cache

from samendomein import Certainty, Law, Missing
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.rule_tables import LawRule
from samendomein_papieren.recognising.rulebook import Rulebook

_OLD_WMO_UNTIL = 2015
_UNKNOWN = re.compile(
    r"\bWet (?P<name>(?:[a-zà-ÿ-]+ ){1,8}[a-zà-ÿ-]+) \((?P<short>[A-Z][A-Za-z]{1,8})\)"
)


def propose_laws(reading: Reading) -> None:
    """Propose every law that the paper names, once, with each place where it does."""
    rules = _by_word(reading.rules)
    if not rules:
        return
    expression = _expression(tuple(rules))
    skip_before, skip_after = _names(reading.rules)
    for line in reading.lines.all:
        for found in expression.finditer(line.text):
            before, after = line.text[: found.start()].lower(), line.text[found.end() :].lower()
            is_compound = bool(re.match(r"-\w", after)) and not found[0].lower().endswith("wet")
            if is_compound or before.rstrip().endswith(skip_before) or after.startswith(skip_after):
                continue
            rule = _of_its_time(rules[found[0]], reading, rules)
            start = line.start + found.start()
            passage = reading.passage(start, start + len(found[0]), line.block, f"wet {rule.id}")
            known = reading.proposals.named(Law, rule.title)
            if known and len(reading.proposals.get(known).passages) >= 3:
                continue
            reading.proposals.propose(
                Law,
                rule.title,
                passage,
                id=rule.id,
                bwb=rule.bwb or Missing.UNKNOWN,
                abbreviation=rule.abbreviation or Missing.UNKNOWN,
            )
        for found in _UNKNOWN.finditer(line.text):
            if found["short"] in rules or f"Wet {found['name']}" in rules:
                continue
            start = line.start + found.start()
            end = line.start + found.end()
            reading.proposals.propose(
                Law,
                f"Wet {found['name']}",
                reading.passage(start, end, line.block, "wet met afkorting", Certainty.LIKELY),
                abbreviation=found["short"],
            )


def _of_its_time(rule: LawRule, reading: Reading, rules: dict[str, LawRule]) -> LawRule:
    """The law that an abbreviation meant when the paper was written."""
    if rule.id != "wmo" or isinstance(reading.dated, Missing):
        return rule
    return rules["Wmo 2007"] if reading.dated.latest.year < _OLD_WMO_UNTIL else rule


def _names(rules: Rulebook) -> tuple[tuple[str, ...], tuple[str, ...]]:
    before = tuple(f" {word.lower()}" for word in rules.list("law_names", "before"))
    return before, tuple(
        word.lower() if word.startswith("-") else f" {word.lower()}"
        for word in rules.list("law_names", "after")
    )


def _by_word(rules: Rulebook) -> dict[str, LawRule]:
    found: dict[str, LawRule] = {}
    for rule in rules.of(LawRule):
        for word in rule.words:
            found.setdefault(word, rule)
    return found


@lru_cache(maxsize=16)
def _expression(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
