"""What the pictures of one report say in its words: counts, and why there is nothing to draw."""

from __future__ import annotations

from attrs import frozen

from samendomein.language.text import capital
from samendomein.report.graph import GraphNode
from samendomein.report.report import Report


@frozen
class Saying:
    """The words of the pictures of a report."""

    report: Report

    def one(self, kind: str) -> str:
        """The word for one of a kind."""
        return self.report.labels.get(kind, (kind, f"{kind}s"))[0]

    def several(self, kind: str) -> str:
        """The word for several of a kind."""
        return self.report.labels.get(kind, (kind, f"{kind}s"))[1]

    def counted(self, count: int, kind: str) -> str:
        """``1 actie`` or ``12 acties``."""
        word = self.one(kind) if count == 1 else self.several(kind)
        return f"{self.report.translator.number(count)} {word}"

    def listed(self, counts: dict[str, int]) -> str:
        """``3 doelen en 12 acties``; kinds of which there are none are left out."""
        told = [self.counted(count, kind) for kind, count in counts.items() if count]
        return self.report.translator.list(told)

    def more(self, counts: dict[str, int], *, others: bool) -> str:
        """What stands in the box of a folded group.

        Args:
            counts: How many of each kind are folded.
            others: Whether some of the group are drawn.
        """
        listed = self.listed(counts)
        return self.report.say("and {others} more", others=listed) if others else listed

    def title(self, node: GraphNode) -> str:
        """The title of an element with its codes."""
        title = node.title or self.report.say("without a title")
        codes = ", ".join(node.codes[:3])
        return f"{codes} · {title}" if codes else title

    def findings(self, count: int) -> str:
        """How many findings are about an element; empty if there are none."""
        if not count:
            return ""
        word = self.report.say("finding") if count == 1 else self.report.say("findings")
        return f"{count} {word}"

    def heading(self, kind: str) -> str:
        """The word above a column."""
        return capital(self.several(kind))

    def rest(self, place: int, of: int) -> str:
        """On which sheets the rest stands; empty on the last."""
        if place == of:
            return ""
        if place + 1 == of:
            return self.report.say("The rest stands on sheet {number}.", number=str(of))
        return self.report.say(
            "The rest stands on sheets {first} to {last}.", first=str(place + 1), last=str(of)
        )

    def sheet(self, number: int, sheets: int) -> str:
        """Which sheet of how many; empty if there is one."""
        if sheets == 1:
            return ""
        return self.report.say("sheet {number} of {sheets}", number=number, sheets=sheets)

    def folded(self, left_out: dict[str, int]) -> str:
        """That not everything is drawn; empty if it is."""
        if not any(left_out.values()):
            return ""
        return self.report.say(
            "Counted here and not drawn: {counts}. The report lists them all.",
            counts=self.listed(left_out),
        )
