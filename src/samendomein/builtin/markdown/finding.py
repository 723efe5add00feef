"""Findings in Markdown: what is the matter, and under it where that can be seen."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    AcceptedEntry,
    FindingEntry,
    FindingGroup,
    Named,
    PassageEntry,
    Wording,
    capital,
)
from samendomein.builtin.markdown.escaping import address, code, escaped
from samendomein.builtin.markdown.layout import heading, item, paragraph


class Findings:
    """Writes findings with the small words of one report."""

    def __init__(self, words: Wording) -> None:
        self._words = words

    def of(self, group: FindingGroup) -> Iterator[str]:
        """The findings about one element. A place that they share stands above them once."""
        yield from heading(3, self._title(group.about))
        shared = group.shares_its_place
        if shared:
            for source in self._sources(group.findings[0]):
                yield from paragraph(source)
        for finding in group.findings:
            yield from self._finding(finding)
            if not shared:
                for source in self._sources(finding):
                    yield item(source, 1)
        yield ""

    def _finding(self, finding: FindingEntry) -> Iterator[str]:
        named = f"{finding.check}, {finding.code}" if finding.code else finding.check
        yield item(f"**{finding.severity_word}** {escaped(capital(finding.message))}")
        yield item(f"{self._words.check}: {escaped(finding.title)} ({escaped(named)})", 1)
        if len(finding.elements) > 1:
            others = "; ".join(map(self._title, finding.elements[1:]))
            yield item(f"{self._words.also_about}: {others}", 1)
        for note in finding.notes:
            yield item(f"{self._words.note}: {escaped(note)}", 1)

    def accepted(self, accepted: AcceptedEntry) -> Iterator[str]:
        """A finding that somebody answers for: who, why and until when."""
        words = self._words
        yield self.in_short(accepted.finding)
        yield item(f"{words.until} {escaped(accepted.until_words)}", 1)
        yield item(f"{words.reason}: {escaped(accepted.reason)}", 1)
        yield item(f"{words.owner}: {escaped(accepted.owner)}", 1)
        if accepted.approved_by:
            yield item(f"{words.approved_by}: {escaped(accepted.approved_by)}", 1)
        yield item(f"{words.signed}: {accepted.signed_on_words}", 1)
        yield item(f"{words.file}: {code(str(accepted.finding.place))}", 1)

    def in_short(self, finding: FindingEntry) -> str:
        """A finding on one line."""
        about = self._title(finding.elements[0])
        named = code(finding.check)
        return item(f"{about}. {escaped(capital(finding.message))} ({named})")

    def _sources(self, finding: FindingEntry) -> Iterator[str]:
        if finding.place.path:
            yield f"{self._words.file}: {code(str(finding.place))}"
        for passage in finding.passages:
            yield f"{self._words.paper}: {self._passage(passage)}"

    def _passage(self, passage: PassageEntry) -> str:
        parts = [escaped(passage.document)]
        if passage.dated:
            parts.append(escaped(passage.dated))
        if passage.section:
            parts.append(f"{self._words.section} {escaped(passage.section)}")
        if passage.page:
            parts.append(f"{self._words.page} {escaped(passage.page)}")
        where = ", ".join(parts)
        if passage.quote:
            where = f"{where}: “{escaped(passage.quote)}”"
        return f"{where} ({address(passage.url)})" if passage.url else where

    def _title(self, named: Named) -> str:
        return f"{escaped(named.kind)}: {escaped(named.title) or self._words.unnamed}"
