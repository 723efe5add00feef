"""What goals, actions and themes look like in a report: the tree, and the matrix."""

from __future__ import annotations

from attrs import frozen

from samendomein.report.told import Named


@frozen(kw_only=True)
class Twig:
    """An action in the tree.

    Attributes:
        action: The action.
        themes: The titles of its themes.
        owners: The titles of who owns it.
        period: When, in words; empty if it is not known.
        findings: How many findings are about it.
    """

    action: Named
    themes: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    period: str = ""
    findings: int = 0


@frozen(kw_only=True)
class Branch:
    """A goal in the tree, with the goals and actions under it.

    Attributes:
        goal: The goal.
        codes: The codes that papers print for it.
        branches: The goals under it.
        twigs: The actions that contribute to it directly.
        findings: How many findings are about it.
        elsewhere: Where the goals and actions under it are shown, in words; empty if they are
            shown here. A goal under several goals is shown whole once.
    """

    goal: Named
    codes: tuple[str, ...] = ()
    branches: tuple[Branch, ...] = ()
    twigs: tuple[Twig, ...] = ()
    findings: int = 0
    elsewhere: str = ""


@frozen(kw_only=True)
class Matrix:
    """Goals against themes, with the actions in the cells.

    Attributes:
        themes: The headings of the columns.
        rows: Each goal with, per theme, the actions that serve the goal under the theme.
        omitted: Why there is no matrix; empty if there is one.
    """

    themes: tuple[Named, ...] = ()
    rows: tuple[tuple[Named, tuple[tuple[Named, ...], ...]], ...] = ()
    omitted: str = ""
