"""From a paper to proposals: the recognisers, in the order in which they need each other."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Fragment, Goal
from samendomein_papieren.paper import Paper
from samendomein_papieren.recognising.about_paper import about, propose_paper
from samendomein_papieren.recognising.action_fields import propose_action_fields
from samendomein_papieren.recognising.amounts import propose_amounts
from samendomein_papieren.recognising.announced import announced
from samendomein_papieren.recognising.council import join_repeated, propose_numbered
from samendomein_papieren.recognising.decisions import date_decisions, propose_decisions
from samendomein_papieren.recognising.grounds import propose_grounds
from samendomein_papieren.recognising.indicator_lines import value_indicator_lines
from samendomein_papieren.recognising.indicators import propose_indicators
from samendomein_papieren.recognising.laws import propose_laws
from samendomein_papieren.recognising.lines import Lines, lines_of
from samendomein_papieren.recognising.money_lines import propose_money_lines
from samendomein_papieren.recognising.money_tables import propose_money_table
from samendomein_papieren.recognising.motions import propose_fates
from samendomein_papieren.recognising.people import propose_people
from samendomein_papieren.recognising.phrases import propose_phrases
from samendomein_papieren.recognising.plan_tables import propose_plan_table
from samendomein_papieren.recognising.plans import propose_plans
from samendomein_papieren.recognising.policy import propose_policy
from samendomein_papieren.recognising.proposals import Proposals
from samendomein_papieren.recognising.questions import (
    propose_question_list,
    propose_question_table,
)
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.recommended import propose_addressees
from samendomein_papieren.recognising.registers import propose_headless, propose_register
from samendomein_papieren.recognising.replaced import propose_replaced
from samendomein_papieren.recognising.rulebook import Rulebook, own_rules
from samendomein_papieren.recognising.spoken import propose_spoken
from samendomein_papieren.recognising.standing import Under
from samendomein_papieren.recognising.statements import propose_evaluations, propose_statements
from samendomein_papieren.recognising.tables import Table, cell, tables

_PLAN = ("action", "result", "goal", "subgoal", "recommendation", "bottleneck", "theme")
_PEOPLE = frozenset(("alderman", "author", "addressed"))
_VALUES = ("baseline", "measured", "target", "year", "unit")


def recognise(paper: Paper, rules: Rulebook | None = None) -> Fragment:
    """Propose the elements and relations that a paper names.

    Everything proposed has the state *proposed* and quotes the paper. What the rules are not
    sure of says so; what they do not know is left out.

    Args:
        paper: The paper, as it was read.
        rules: The rules; those of the package if none are given.
    """
    rules = rules or own_rules()
    lines = lines_of(paper, rules)
    known = about(paper, lines, rules)
    reading = Reading(
        paper=paper,
        document=known.document,
        title=known.title,
        subject=next((field.value for field in known.fields if field.role == "subject"), ""),
        kind=known.kind,
        dated=known.dated,
        municipality=known.code,
        lines=lines,
        rules=rules,
        proposals=Proposals(known.document),
        private=(
            *((field.start, field.end) for field in known.fields if field.role in _PEOPLE),
            *_cells_with_people(lines, rules),
            *((block.start, block.end) for block in lines.signed),
        ),
    )
    propose_paper(reading, known)
    propose_laws(reading)
    propose_plans(reading)
    # Ambitions come first: lists of goals may say that they are its parts.
    propose_phrases(reading, goals=True)
    under = propose_policy(reading)
    propose_people(reading)
    for table in tables(lines, rules):
        _table(reading, table, under)
    reading.aims.tie(reading.proposals)
    propose_question_list(reading)
    propose_spoken(reading)
    propose_numbered(reading)
    propose_fates(reading)
    propose_phrases(reading, goals=False)
    propose_addressees(reading)
    propose_grounds(reading)
    propose_replaced(reading)
    value_indicator_lines(reading)
    join_repeated(reading)
    propose_action_fields(reading, under.nearest)
    propose_statements(reading)
    propose_evaluations(reading)
    date_decisions(reading)
    propose_money_lines(reading, under.nearest)
    propose_amounts(reading, under)
    announced(reading)
    return Fragment(
        elements=reading.proposals.elements,
        relations=reading.proposals.relations,
        problems=paper.problems,
        files=((paper.shown_as, paper.sha256),) if paper.sha256 else (),
    )


def _cells_with_people(lines: Lines, rules: Rulebook) -> Iterator[tuple[int, int]]:
    """Where the cells stand of the columns that hold names of people."""
    for table in tables(lines, rules):
        for column in table.columns("alderman", "asker", "author"):
            for row in table.rows:
                if cell(row, column):
                    start = row.cell_start(column)
                    yield start, start + len(row.cells[column])


def _table(reading: Reading, table: Table, under: Under) -> None:
    """Read a table by the roles of its columns."""
    if table.has("question"):
        propose_question_table(reading, table)
    elif table.has("toezegging", "motion"):
        propose_register(reading, table)
    elif table.has("indicator") and table.has(*_VALUES) and not table.has("action"):
        propose_indicators(reading, table, _goal(reading, table, under.heading))
    elif table.has(*_PLAN) and not _is_money(table):
        propose_plan_table(reading, table, _above(table, under.heading))
    elif table.has("decision"):
        propose_decisions(reading, table)
    elif any(table.headings):
        propose_money_table(reading, table)
    else:
        propose_headless(reading, table)


def _is_money(table: Table) -> bool:
    """Whether the first column only labels rows of amounts per year."""
    return len(table.columns("year")) >= 2 and table.roles[0] in ("theme", "goal", "")


def _above(table: Table, under: dict[int, str]) -> str:
    """What a table stands under, by its headings."""
    return under.get(table.rows[0].number, "") if table.rows else ""


def _goal(reading: Reading, table: Table, under: dict[int, str]) -> str:
    """The goal under whose heading a table stands."""
    if not table.rows:
        return ""
    above = [number for number in under if number < table.rows[0].number]
    id = under[max(above)] if above else ""
    return id if id and isinstance(reading.proposals.get(id), Goal) else ""
