"""Goals against themes: which actions serve which goal under which theme."""

from __future__ import annotations

from samendomein.plan.elements import Goal, Theme
from samendomein.plan.plan import Plan
from samendomein.plan.reading_order import reading_order
from samendomein.plan.relations import ContributesTo, InTheme
from samendomein.report.naming import Naming
from samendomein.report.outline import Matrix
from samendomein.report.told import Named

MOST_THEMES = 12
MOST_GOALS = 400


def matrix(plan: Plan, naming: Naming) -> Matrix:
    """The matrix of a plan; a plan that is too wide or long for paper has none, and says so."""
    themes = reading_order(plan.all(Theme))
    goals = reading_order(plan.all(Goal))
    say = naming.translator.say
    if not themes or not goals:
        return Matrix(omitted=say("the plan has no goals and themes to set against each other"))
    if len(themes) > MOST_THEMES or len(goals) > MOST_GOALS:
        return Matrix(
            omitted=say(
                "{goals} goals against {themes} themes is too large for a table",
                goals=len(goals),
                themes=len(themes),
            )
        )
    column = {theme.id: number for number, theme in enumerate(themes)}
    rows = []
    for goal in goals:
        cells: list[list[Named]] = [[] for _ in themes]
        for action in reading_order(plan.sources(goal, ContributesTo)):
            for theme in plan.targets(action, InTheme):
                cells[column[theme.id]].append(naming.named(action))
        rows.append((naming.named(goal), tuple(map(tuple, cells))))
    return Matrix(themes=tuple(map(naming.named, themes)), rows=tuple(rows))
