"""The goals as a tree, with the actions under them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from samendomein import Branch, Twig
from samendomein.builtin.html.pen import Pen

MOST_OPEN = 200
"""Up to how many goals and actions the tree starts unfolded."""


def tree(pen: Pen) -> str:
    """Each goal that is under no other goal, with everything under it."""
    branches = pen.report.tree
    written = _Tree(pen, opens=sum(1 + len(one.twigs) for one in _all(branches)) <= MOST_OPEN)
    return "".join(map(written.top, branches))


def loose(pen: Pen) -> str:
    """The actions that serve no goal."""
    written = _Tree(pen, opens=False)
    twigs = "".join(map(written.twig, pen.report.loose))
    return f'<ul class="tree">\n{twigs}</ul>\n' if twigs else ""


class _Tree:
    def __init__(self, pen: Pen, *, opens: bool) -> None:
        self._pen = pen
        self._open = " open" if opens else ""
        self._twigs: dict[int, str] = {}
        self._shared = {one.goal.id for one in _all(pen.report.tree) if one.elsewhere}
        words = pen.words
        self._labels = {
            word: f'<span class="label">{pen.text(word)}</span>'
            for word in (words.themes, words.owner, words.period)
        }

    def top(self, branch: Branch) -> str:
        """A goal that can be folded with everything under it."""
        pen = self._pen
        if not branch.branches and not branch.twigs:
            return f'<p class="branch bare">{self._goal(branch, pen.title(branch.goal))}</p>\n'
        anchor = pen.findings_of(branch.goal.id) if branch.findings else ""
        name = pen.name(branch.goal)
        note = (
            f'<p class="note"><a href="#{anchor}">{pen.text(pen.names.findings)}: {name}</a></p>\n'
            if anchor
            else ""
        )
        return (
            f'<details class="branch"{self._open}><summary>{self._goal(branch, name)}</summary>\n'
            f"{note}{self._below(branch)}</details>\n"
        )

    def twig(self, twig: Twig) -> str:
        """An action. It stands under each goal that it contributes to, and is written once."""
        if id(twig) not in self._twigs:
            self._twigs[id(twig)] = self._new_twig(twig)
        return self._twigs[id(twig)]

    def _goal(self, branch: Branch, name: str) -> str:
        """A goal; where it stands a second time it links to where it stands whole."""
        pen, where = self._pen, ""
        if branch.goal.id in self._shared:
            place = f"boom-{pen.row_of(branch.goal.id)}"
            if branch.elsewhere:
                said = pen.text(branch.elsewhere)
                where = f' <a class="elsewhere" href="#{place}">{said}</a>'
            else:
                name = f'<span id="{place}">{name}</span>'
        codes = pen.text(", ".join(branch.codes))
        code = f'<span class="code">{codes}</span> ' if branch.codes else ""
        return (
            f'<span class="kind">{pen.text(branch.goal.kind)}</span> {code}'
            f'<span class="goal">{name}</span>{pen.counted(branch.findings)}{where}'
        )

    def _below(self, branch: Branch) -> str:
        if not branch.branches and not branch.twigs:
            return ""
        parts = ['<ul class="tree">\n']
        for one in branch.branches:
            goal = self._goal(one, self._pen.title(one.goal))
            parts.append(f"<li>{goal}\n{self._below(one)}</li>\n")
        parts.extend(map(self.twig, branch.twigs))
        parts.append("</ul>\n")
        return "".join(parts)

    def _new_twig(self, twig: Twig) -> str:
        pen, labels, words = self._pen, self._labels, self._pen.words
        about = ""
        if twig.themes:
            themes = pen.text(", ".join(twig.themes))
            about += f"<span>{labels[words.themes]} <bdi>{themes}</bdi></span> "
        if twig.owners:
            owners = pen.text(", ".join(twig.owners))
            about += f"<span>{labels[words.owner]} <bdi>{owners}</bdi></span> "
        if twig.period:
            about += f"<span>{labels[words.period]} {pen.text(twig.period)}</span>"
        if about:
            about = f'\n<span class="about">{about}</span>'
        kind = pen.text(twig.action.kind)
        count = pen.counted(twig.findings)
        title = pen.title(twig.action)
        return f'<li class="twig"><span class="kind">{kind}</span> {title}{count}{about}</li>\n'


def _all(branches: Iterable[Branch]) -> Iterator[Branch]:
    for branch in branches:
        yield branch
        yield from _all(branch.branches)
