"""The tree of goals and actions as lists within lists."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Branch, Twig, Wording
from samendomein.builtin.markdown.escaping import escaped
from samendomein.builtin.markdown.layout import item


class Tree:
    """Writes the tree with the small words of one report."""

    def __init__(self, words: Wording) -> None:
        self._words = words

    def branch(self, branch: Branch, depth: int = 0) -> Iterator[str]:
        """A goal, with the goals and actions under it."""
        codes = f"{escaped(', '.join(branch.codes))} " if branch.codes else ""
        title = escaped(branch.goal.title) or self._words.unnamed
        where = f" ({escaped(branch.elsewhere)})" if branch.elsewhere else ""
        kind, count = escaped(branch.goal.kind), self._count(branch)
        yield item(f"{kind}: **{codes}{title}**{where}{count}", depth)
        for below in branch.branches:
            yield from self.branch(below, depth + 1)
        for twig in branch.twigs:
            yield self.twig(twig, depth + 1)

    def twig(self, twig: Twig, depth: int = 0) -> str:
        """An action, with its themes, owners and period."""
        told = [
            f"{escaped(label)}: {escaped(', '.join(values))}"
            for label, values in (
                (self._words.themes, twig.themes),
                (self._words.owner, twig.owners),
                (self._words.period, (twig.period,) if twig.period else ()),
            )
            if values
        ]
        title = escaped(twig.action.title) or self._words.unnamed
        more = f" ({'; '.join(told)})" if told else ""
        return item(f"{escaped(twig.action.kind)}: {title}{more}{self._count(twig)}", depth)

    def _count(self, one: Branch | Twig) -> str:
        if not one.findings:
            return ""
        return f", {one.findings} {self._words.counted(one.findings)}"
