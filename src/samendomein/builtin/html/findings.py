"""The findings by what they are about; each opens to its why, its remedy and its passages."""

from __future__ import annotations

from samendomein import FindingEntry, FindingGroup
from samendomein.builtin.html.pen import Pen

MOST_TOLD_IN_FULL = 200
"""Up to how many findings each says its why and remedy itself; otherwise by a link."""

MOST_DRAWN_AT_ONCE = 200
"""Up to how many elements with findings a browser draws at once; others when one gets there."""


def findings(pen: Pen, checks: dict[str, str]) -> str:
    """The list of findings.

    Args:
        pen: What to write with.
        checks: By id of a check, the anchor of its explanation.
    """
    written = _Findings(pen, checks)
    return "".join(map(written.group, pen.report.groups))


class _Findings:
    """Writes each finding, with what all findings of a check share written once."""

    def __init__(self, pen: Pen, checks: dict[str, str]) -> None:
        groups = pen.report.groups
        self._pen = pen
        self._checks = checks
        self._in_full = sum(len(group.findings) for group in groups) <= MOST_TOLD_IN_FULL
        self._group = "group rest" if len(groups) > MOST_DRAWN_AT_ONCE else "group"
        self._told: dict[str, str] = {}
        self._opened: dict[tuple[str, str], str] = {}

    def group(self, group: FindingGroup) -> str:
        """The findings about one element."""
        pen = self._pen
        about = group.about
        row = pen.row_of(about.id)
        name = pen.text(about.title or pen.words.unnamed)
        linked = f'<a href="#{row}">{name}</a>' if row else f"<bdi>{name}</bdi>"
        return (
            f'<div class="{self._group}">'
            f'<h3 class="utrecht-heading-3" id="{pen.findings_of(about.id)}">'
            f'<span class="kind">{pen.text(about.kind)}</span> {linked}</h3>\n'
            f'<ul class="findings">\n{"".join(map(self._finding, group.findings))}</ul></div>\n'
        )

    def _finding(self, finding: FindingEntry) -> str:
        pen = self._pen
        key = (finding.check, finding.severity)
        if key not in self._opened:
            self._opened[key] = self._opening(finding)
        parts = [self._opened[key], pen.capital(finding.message), "</summary>"]
        if len(finding.elements) > 1:
            label = pen.text(pen.words.also_about)
            others = pen.titles(finding.elements[1:])
            parts.append(f'<p class="note"><span class="label">{label}</span> {others}</p>')
        for note in finding.notes:
            label = pen.text(pen.words.note)
            said = pen.capital(note)
            parts.append(f'<p class="note remark"><span class="label">{label}</span> {said}</p>')
        parts.append(self._telling(finding))
        parts.append(pen.passages(finding))
        parts.append(pen.place(finding))
        parts.append("</details></li>\n")
        return "".join(parts)

    def _opening(self, finding: FindingEntry) -> str:
        pen = self._pen
        group = pen.text(finding.check.partition("/")[0])
        return (
            f'<li class="finding {pen.text(finding.severity)}" data-group="{group}"><details>'
            f'<summary><span class="badge">{pen.text(finding.severity_word)}</span> '
        )

    def _telling(self, finding: FindingEntry) -> str:
        """Why it matters and what to do, or the link to where that is told."""
        if finding.check not in self._told:
            self._told[finding.check] = self._new_telling(finding)
        return self._told[finding.check]

    def _new_telling(self, finding: FindingEntry) -> str:
        pen, words = self._pen, self._pen.words
        anchor = self._checks[finding.check]
        title = pen.text(finding.title)
        if not self._in_full:
            return f'<p class="note"><a href="#{anchor}">{title}</a></p>'
        link = f'<a href="#{anchor}">{title}</a>'
        return (
            f"<dl><div><dt>{pen.capital(words.check)}</dt><dd>{link}</dd></div>"
            f"<div><dt>{pen.capital(words.why)}</dt><dd>{pen.prose(finding.why)}</dd></div>"
            f"<div><dt>{pen.capital(words.fix)}</dt><dd>{pen.prose(finding.fix)}</dd></div></dl>"
        )
