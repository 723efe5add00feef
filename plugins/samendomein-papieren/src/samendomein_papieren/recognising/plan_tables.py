"""Tables of goals, actions, recommendations and bottlenecks: a row says what belongs together."""

from __future__ import annotations

import re
from decimal import Decimal

from samendomein import (
    Action,
    ActionKind,
    Actor,
    ActorKind,
    Budget,
    Certainty,
    Code,
    ContributesTo,
    Funds,
    Goal,
    Indicator,
    InTheme,
    Measures,
    Missing,
    Money,
    OwnedBy,
    PartOf,
    Recommendation,
    Resolves,
    Theme,
    WordsError,
)
from samendomein_papieren.paper import Block
from samendomein_papieren.recognising.amounts import amounts_in
from samendomein_papieren.recognising.dates import date_of, period_in, period_of
from samendomein_papieren.recognising.goals_named import goals_alone, without_goals
from samendomein_papieren.recognising.kinds import MEANT
from samendomein_papieren.recognising.lines import Line
from samendomein_papieren.recognising.opening import code_of_marker, coded
from samendomein_papieren.recognising.proposals import slug
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.tables import Table, cell, lines_in
from samendomein_papieren.recognising.titles import title_of

_LEVELS = ("ambition", "theme", "goal", "subgoal", "action", "result")
_MEANS = {
    "ambition": "goal/ambition", "theme": "theme", "goal": "goal", "subgoal": "subgoal",
    "action": "action", "result": "action/result", "recommendation": "recommendation",
    "bottleneck": "bottleneck", "solution": "solution", "indicator": "indicator",
}  # fmt: skip
_GOES_ON = re.compile(
    r"(?i)(?:[,;:–-]|\b(?:de|het|een|en|of|van|voor|in|met|op|aan|bij|door|stichting|team))$"
)
_PERSON = re.compile(
    r"(?:[A-Z]\.\s*)+(?:van\s+(?:de[nr]?\s+)?)?[A-Z][a-z]+|(?:[A-Z][a-z]+\s+(?:van\s+(?:de[nr]?\s+)?|de\s+)[A-Z][a-z]+)$"
)


def propose_plan_table(reading: Reading, table: Table, heading: str) -> None:
    """Propose what the rows of a table of goals and actions name, tied as the rows tie them.

    Args:
        reading: The paper.
        table: A table with a column for goals, actions, recommendations or bottlenecks.
        heading: The id of the goal or theme under whose heading the table stands; may be empty.
    """
    above: dict[str, list[str]] = {}
    if heading and isinstance(reading.proposals.get(heading), Goal | Theme):
        is_goal = isinstance(reading.proposals.get(heading), Goal)
        above = {"goal" if is_goal else "theme": [heading]}
    for row in table.rows:
        found: dict[str, list[str]] = {}
        for role in (*_LEVELS, "recommendation", "bottleneck", "solution"):
            for column in table.columns(role):
                found.setdefault(role, []).extend(_cell(reading, table, row, column, role))
        found = {role: ids for role, ids in found.items() if ids}
        for at, role in enumerate(_LEVELS):
            if found.get(role):
                for deeper in _LEVELS[at:]:
                    above.pop(deeper, None)
                above[role] = found[role]
        _tie(reading, row, {**above, **found}, found)
        measured = table.column("indicator")
        if measured >= 0:
            for wider in (above.get("subgoal") or above.get("goal") or ())[:1]:
                _indicators(reading, row, measured, wider)
        _aims(reading, table, row, [*found.get("action", ()), *found.get("result", ())])
        if found.get("action"):
            _about_action(reading, table, row, found["action"])


def _cell(reading: Reading, table: Table, row: Block, column: int, role: str) -> list[str]:
    """What one cell names: its items, or its text as one."""
    lines = lines_in(row, column)
    items = [line for line in lines if line.is_item]
    found = []
    if len(items) > 1 or (items and len(lines) == 1):
        named = items
    else:
        named = lines if role == "action" and _are_apart(lines) else lines[:1]
    for line in named:
        if len(line.text) < 4 or line.text.strip(" -–.").lower() in ("", "n.v.t", "geen", "idem"):
            continue
        if role in ("goal", "subgoal") and goals_alone(line.text):
            continue
        found.append(_propose(reading, table, row, line, role))
    return found


def _aims(reading: Reading, table: Table, row: Block, actions: list[str]) -> None:
    """Note the goals that a row names only by their codes, in a column of its own."""
    for column in (*table.columns("goal"), *table.columns("subgoal")):
        codes = goals_alone(cell(row, column))
        if codes:
            start = row.cell_start(column)
            said = reading.passage(start, start + len(row.cells[column]), row, "doel bij code")
            for action in actions:
                reading.aims.note(action, codes, said)


def _are_apart(lines: list[Line]) -> bool:
    """Whether each line of a cell names something, rather than going on with the one above."""
    return all(
        line.text[:1].isupper() and len(line.text.split()) > 1 and not _GOES_ON.search(line.text)
        for line in lines
    )


def _indicators(reading: Reading, row: Block, column: int, goal: str) -> None:
    """Propose the indicators that a row names beside its goal."""
    for line in lines_in(row, column):
        if not re.search(r"[^\W\d_]{4}", line.text) or line.text.lower().startswith("geen"):
            continue
        passage = reading.passage(line.start, line.end, row, "kolom indicator")
        indicator = reading.proposals.propose(
            Indicator, title_of(line.text, first_sentence=False).text, passage
        )
        reading.proposals.relate(Measures, indicator, goal, passage, certainty=Certainty.CERTAIN)


def _propose(reading: Reading, table: Table, row: Block, line: Line, role: str) -> str:
    meant = MEANT[_MEANS[role]]
    marker = code_of_marker(line.marker)
    code, title, at = (marker, line.text, 0) if marker else coded(line.text)
    alone = _alone_code(table, row, role) if not code else ""
    code = code or alone
    passage = reading.passage(line.start + at, line.end, row, f"kolom {role}")
    values = dict(meant.fields)
    bare, aims = without_goals(title) if meant.kind is Action else (title, ())
    printed = title_of(bare, with_alias=meant.kind is Goal)
    if meant.kind is Action and "kind" not in values and "pilot" in printed.text.lower():
        values["kind"] = ActionKind.PILOT
    if meant.kind is Recommendation and code:
        values["number"] = code
    if meant.kind is Recommendation and table.has("answer"):
        values["adopted"] = _adopted(cell(row, table.column("answer")))
    new = reading.proposals.propose(
        meant.kind,
        printed.text,
        passage,
        code=Code(code=code, document=reading.document, page=row.page or Missing.UNKNOWN)
        if code
        else None,
        **values,
    )
    if aims:
        reading.aims.note(new, aims, passage)
    return new


def _adopted(answer: str) -> bool | Missing:
    """Whether a recommendation is taken over, where the answer says just that."""
    if re.match(
        r"(?i)(?:wordt |is )?(?:niet overgenomen|afgewezen|nemen (?:we|wij) niet over)", answer
    ):
        return False
    if re.match(r"(?i)(?:wordt |is )?(?:overgenomen|nemen (?:we|wij) over)", answer):
        return True
    return Missing.NOT_STATED


def _alone_code(table: Table, row: Block, role: str) -> str:
    """The code in a column of its own, which numbers what the rows are about."""
    at = table.column("number")
    deepest = [one for one in (*_LEVELS, "recommendation", "bottleneck") if table.has(one)]
    return (
        cell(row, at)
        if at >= 0 and deepest and role == deepest[-1] and len(cell(row, at)) < 12
        else ""
    )


def _tie(
    reading: Reading, row: Block, around: dict[str, list[str]], found: dict[str, list[str]]
) -> None:
    start, end = row.start, row.end
    said = reading.passage(start, end, row, "zelfde rij")
    proposals = reading.proposals

    def nearest(*roles: str) -> list[str]:
        return next((around[role] for role in roles if around.get(role)), [])

    for action in (*found.get("action", ()), *found.get("result", ())):
        for goal in nearest("subgoal", "goal"):
            proposals.relate(ContributesTo, action, goal, said, certainty=Certainty.CERTAIN)
        for theme in nearest("theme"):
            proposals.relate(InTheme, action, theme, said, certainty=Certainty.CERTAIN)
    for goal in found.get("subgoal", ()):
        for wider in nearest("goal"):
            proposals.relate(PartOf, goal, wider, said, certainty=Certainty.CERTAIN)
    for goal in found.get("goal", ()):
        for wider in nearest("ambition"):
            proposals.relate(PartOf, goal, wider, said, certainty=Certainty.CERTAIN)
        for theme in nearest("theme"):
            proposals.relate(InTheme, goal, theme, said, certainty=Certainty.CERTAIN)
    for solution in (
        *found.get("solution", ()),
        *(found.get("action", ()) if found.get("bottleneck") else ()),
    ):
        for bottleneck in found.get("bottleneck", ()):
            proposals.relate(Resolves, solution, bottleneck, said, certainty=Certainty.CERTAIN)


def _about_action(reading: Reading, table: Table, row: Block, actions: list[str]) -> None:
    planned = cell(row, table.column("planning", "due"))
    for action in actions:
        if planned:
            reading.proposals.fill(action, period=_period(planned))
        owner = table.column("owner")
        if owner >= 0 and cell(row, owner):
            propose_owner(reading, action, cell(row, owner), row.cell_start(owner), row)
    money = table.column("money")
    if money >= 0 and len(actions) == 1:
        _money(reading, table, row, money, actions[0])


def propose_owner(reading: Reading, action: str, text: str, start: int, block: Block) -> None:
    """Propose who carries an action; a person becomes nobody, since names are not kept.

    Args:
        reading: The paper.
        action: The id of the action.
        text: What is printed for the owner.
        start: Where that begins in the text of the paper.
        block: The block it stands in.
    """
    for name in re.split(r"\s*[/;,]\s*|\s+en\s+(?=[A-Z])", text):
        bare = re.sub(r"(?i)^(?:team|afdeling)\s+(?=[A-Z])", "", name.strip(" .,"))
        if (
            not 2 <= len(bare) <= 60
            or _PERSON.fullmatch(bare)
            or not re.search(r"[A-Za-z]{2}", bare)
        ):
            continue
        passage = reading.passage(start, start + len(text), block, "eigenaar")
        is_team = bool(re.match(r"(?i)team|afdeling", name.strip()))
        actor = reading.proposals.propose(
            Actor,
            bare,
            passage,
            id=slug(bare),
            layer=Missing.NOT_STATED,
            kind=ActorKind.TEAM if is_team else Missing.UNKNOWN,
        )
        reading.proposals.relate(OwnedBy, action, actor, passage, certainty=Certainty.CERTAIN)


def _money(reading: Reading, table: Table, row: Block, column: int, action: str) -> None:
    text = cell(row, column)
    found = next(amounts_in(text), None)
    money = found.money if found else None
    heading = table.headings[column].lower()
    if money is None and ("€" in heading or "euro" in heading):
        money = euros(text, 1000 if "1.000" in heading or "1000" in heading else 1)
    if money is None:
        return
    start = row.cell_start(column)
    passage = reading.passage(start, start + len(row.cells[column]), row, "kolom kosten")
    title = reading.proposals.get(action).title
    budget = reading.proposals.propose(
        Budget,
        title,
        passage,
        key=f"{action} {text}",
        amount=money,
        period=period_in(text) or Missing.NOT_STATED,
    )
    reading.proposals.relate(Funds, budget, action, passage, certainty=Certainty.CERTAIN)


def euros(text: str, times: int, per: str = "") -> Money | None:
    """A bare number of a column with amounts; ``None`` for what is no number.

    Args:
        text: The number, with or without a euro sign.
        times: What it is counted in.
        per: What the heading of the column says behind it.
    """
    bare = text.replace("€", "").strip().rstrip(",-=").strip()
    if bare.casefold() == "nihil":
        return Money.parse(f"{bare}{per}")
    sign = ""
    if bare[:1] in "-−–+" or (bare.startswith("(") and bare.endswith(")")):
        sign = "-" if bare[:1] != "+" else ""
        bare = bare.strip("()-−–+ ")
    if not re.fullmatch(r"\d{1,3}(?:[. ]\d{3})*(?:,\d{1,2})?|\d+(?:,\d{1,2})?", bare):
        return None
    digits = bare.replace(".", "").replace(" ", "").replace(",", ".")
    try:
        amount = Decimal(digits) * times
        return Money.parse(f"{sign}{_written(amount)}{per}")
    except WordsError:
        return None


def _written(amount: Decimal) -> str:
    whole = f"{amount:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return f"€ {whole.removesuffix(',00')}"


def _period(text: str) -> object:
    whole = period_of(text)
    if not isinstance(whole, Missing):
        return whole
    some_day = date_of(text)
    return period_in(text) if isinstance(some_day, Missing) else whole
