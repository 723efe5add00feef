"""Writes names, texts and places into a page: escaped, and each only once."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markupsafe import escape

from samendomein import (
    FindingEntry,
    Named,
    PassageEntry,
    Picture,
    Report,
    capital,
    draw,
    headings,
    wording,
)
from samendomein.builtin.html.cleaning import cleaned, is_web_address, prose
from samendomein.builtin.html.words import page_words


class _Texts(dict[str, str]):
    """Texts as they may stand in a page, each escaped when it is first asked for."""

    def __missing__(self, value: str) -> str:
        escaped = self[value] = str(escape(cleaned(value)))
        return escaped


class Pen:
    """What every part of the page is written with.

    A page says the same names and texts many times, so each is escaped once and kept.

    Attributes:
        report: The report.
        names: What its parts are called.
        words: The small words of a report.
        more: The small words of a page.
        text: Gives a text as it may stand in a page.
    """

    def __init__(self, report: Report) -> None:
        self.report = report
        self.names = headings(report)
        self.words = wording(report)
        self.more = page_words(report)
        self.text: Callable[[str], str] = _Texts().__getitem__
        self._titles: dict[str, str] = {}
        self._passages: dict[int, str] = {}
        self._notes: dict[str, str] = {}
        self._drawn: dict[str, Picture] = {}
        self._findings = {
            group.about.id: f"over-{place}" for place, group in enumerate(report.groups, 1)
        }
        self._rows = {node.id: f"e{place}" for place, node in enumerate(report.graph.nodes, 1)}

    def capital(self, value: str) -> str:
        """A text that begins a sentence."""
        return self.text(capital(value))

    def prose(self, value: str) -> str:
        """A text from documentation, in which backticks mark what stands in a file."""
        if value not in self._notes:
            self._notes[value] = str(prose(capital(value)))
        return self._notes[value]

    def drawn(self, view: str) -> Picture:
        """A picture of the plan."""
        if view not in self._drawn:
            self._drawn[view] = draw(self.report, view)
        return self._drawn[view]

    def number(self, value: int) -> str:
        """Small numbers look the same in every language, and asking how to write one takes time."""
        return str(value) if 0 <= value < 1000 else self.report.translator.number(value)

    def one(self, kind: str) -> str:
        """What one of a kind is called."""
        return self.report.labels.get(kind, (kind, kind))[0]

    def several(self, kind: str) -> str:
        """What several of a kind are called."""
        return self.report.labels.get(kind, (kind, kind))[1]

    def counted(self, count: int) -> str:
        """How many findings there are; nothing if there are none."""
        if not count:
            return ""
        word = self.words.counted(count)
        return f' <span class="count">{self.number(count)} {self.text(word)}</span>'

    def name(self, named: Named) -> str:
        """What an element is called."""
        return f"<bdi>{self.text(named.title or self.words.unnamed)}</bdi>"

    def title(self, named: Named) -> str:
        """What an element is called, with a link to its findings or else to its row."""
        if named.id not in self._titles:
            # The style sets its direction apart; a page has tens of thousands of these.
            anchor = self.findings_of(named.id) or self.row_of(named.id)
            self._titles[named.id] = (
                f'<a href="#{anchor}">{self.text(named.title or self.words.unnamed)}</a>'
                if anchor
                else self.name(named)
            )
        return self._titles[named.id]

    def titles(self, several: Iterable[Named]) -> str:
        """Elements in a row, each with its kind."""
        return "; ".join(f"{self.text(one.kind)} {self.title(one)}" for one in several)

    def findings_of(self, id: str) -> str:
        """The anchor of the findings about an element; empty if there are none."""
        return self._findings.get(id, "")

    def row_of(self, id: str) -> str:
        """The anchor of an element in the tables of the plan; empty if it is not in there."""
        return self._rows.get(id, "")

    def place(self, finding: FindingEntry) -> str:
        """The file and line of a finding; empty if it has none."""
        if not finding.place.path:
            return ""
        place = self.text(str(finding.place))
        label = self.text(self.words.file)
        return f'<p class="note"><span class="label">{label}</span> <code>{place}</code></p>'

    def passages(self, finding: FindingEntry) -> str:
        """What papers say, side by side; empty if no paper is quoted."""
        if not finding.passages:
            return ""
        quoted = "".join(map(self._passage, finding.passages))
        return f'<ul class="passages">{quoted}</ul>'

    def _passage(self, passage: PassageEntry) -> str:
        # Findings share their passages, and a report keeps them as long as this needs them.
        if id(passage) not in self._passages:
            self._passages[id(passage)] = self._new_passage(passage)
        return self._passages[id(passage)]

    def _new_passage(self, passage: PassageEntry) -> str:
        text, words = self.text, self.words
        document = f"<bdi>{text(passage.document)}</bdi>"
        if passage.url and is_web_address(passage.url):
            document = (
                f'<a class="utrecht-link" href="{text(passage.url)}" rel="noopener noreferrer">'
                f"{document}</a>"
            )
        said = [f"<cite>{document}</cite>"]
        if passage.dated:
            said.append(text(passage.dated))
        if passage.section:
            said.append(f"{text(words.section)} <bdi>{text(passage.section)}</bdi>")
        if passage.page:
            said.append(f"{text(words.page)} <bdi>{text(passage.page)}</bdi>")
        quote = f'<q dir="auto">{text(passage.quote)}</q>' if passage.quote else ""
        return f'<li>{quote}<span class="source">{", ".join(said)}</span></li>'
