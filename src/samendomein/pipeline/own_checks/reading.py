"""From a table in the settings to a check like any other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from samendomein.assessment.check import CHECK_ID, Check
from samendomein.assessment.documentation import Documentation
from samendomein.assessment.finding import Finding
from samendomein.assessment.severity import Severity
from samendomein.language.text import Text, places
from samendomein.pipeline.own_checks.conditions import Condition, Demand
from samendomein.pipeline.rows import Column, Keys, RowReader, text
from samendomein.plan.elements.element import Element
from samendomein.plan.nearest import Nearest
from samendomein.plan.period import Period
from samendomein.plan.plan import Plan
from samendomein.plan.printed import WordsError
from samendomein.plan.values import Choice
from samendomein.plan.vocabulary import fields_of, kind_meant, relations, relations_from, tables
from samendomein.plan.words import Words
from samendomein.sources.convert import NotAValue, shown

_PLACES = {"element", "found", "gevonden"}


def read_own_check(reader: RowReader, values: object, keys: Keys, folder: Path) -> Check | None:
    """The check that a table declares, or nothing if something in it is not right.

    Args:
        reader: Gathers what is wrong.
        values: The table.
        keys: Where it stands.
        folder: The folder of the settings, in which its examples may stand.
    """
    before = len(reader.problems)
    row = reader.row(Text("own check"), values, keys, COLUMNS)
    if row is None or len(reader.problems) > before:
        return None
    kind, sort = row["about"]
    where = list(_conditions(reader, kind, row.get("where", {}), keys, "where"))
    must = list(_conditions(reader, kind, row["must"], keys, "must"))
    if len(reader.problems) > before:
        return None
    rule = _Rule(kind=kind, sort=sort, where=where, must=must, message=row["message"])
    return Check(
        id=row["id"],
        code=row.get("code", ""),
        severity=row.get("severity", Severity.MEDIUM),
        documentation=Documentation(
            title=row["title"].rstrip("."),
            why=row["why"],
            fix=row["fix"],
            limits=row.get("limits", ""),
        ),
        judge=lambda plan: rule.judge(plan),
        about=(kind,),
        absence=any(one.says_what_is_absent for one in must),
        written_in=row.get("language", "nl"),
        examples_in=folder / "examples" / row["id"].partition("/")[2],
    )


@frozen(kw_only=True)
class _Rule:
    """Which elements, what must hold of them, and what is said if it does not."""

    kind: type[Element]
    sort: Choice | None
    where: list[Condition]
    must: list[Condition]
    message: str

    def judge(self, plan: Plan) -> Iterator[Finding]:
        for element in plan.all(self.kind):
            if self.sort is not None and getattr(element, "kind", None) is not self.sort:
                continue
            if all(one.holds(plan, element) for one in self.where):
                for one in self.must:
                    if one.holds(plan, element) is False:
                        yield _finding(self.message, plan, element, one)


def _finding(template: str, plan: Plan, element: Element, broken: Condition) -> Finding:
    found = broken.found(plan, element)
    if not places(template):
        return Finding(element, template, key=broken.word)
    return Finding(element, template, key=broken.word, element=element, found=found, gevonden=found)


def _conditions(
    reader: RowReader, kind: type[Element], asked: Mapping[str, Any], keys: Keys, table: str
) -> Iterator[Condition]:
    known = _known(kind)
    written = _written_key(reader, keys, table)
    for word, value in asked.items():
        place = (*keys, written, word)
        condition = known.get(word.casefold().replace(" ", "_"))
        if condition is None:
            near = Nearest(known).to(word.casefold())
            reader.tell(
                "unknown-word",
                place,
                Text(
                    "{kind} has no field or relation {word}",
                    kind=f"'{kind.words.name}'",
                    word=f"'{word}'",
                ),
                Text("see the reference of plan files")
                if near is None
                else Text("did you mean {meant}?", meant=f"'{near}'"),
            )
            continue
        try:
            demand = _demand(reader, condition, value, place)
        except NotAValue as error:
            reader.tell("impossible-value", place, error.message, error.hint)
            continue
        if demand is not None:
            yield evolve(condition, word=word, demand=demand)


def _known(kind: type[Element]) -> dict[str, Condition]:
    """Every word for something that can be asked of a kind."""
    found: dict[str, Condition] = {}
    nothing = Demand()
    for relation in relations():
        if kind in relation.target_kinds:
            for word in (relation.words.inverse, relation.words.nl_inverse):
                found[word.replace(" ", "_")] = Condition(
                    word=word, demand=nothing, relation=relation, is_inverse=True
                )
    for relation in relations_from(kind):
        for word in relation.words.written():
            found[word] = Condition(word=word, demand=nothing, relation=relation)
    for term in fields_of(kind):
        for word in term.written():
            found[word] = Condition(word=word, demand=nothing, term=term)
    return found


def _demand(reader: RowReader, condition: Condition, value: Any, keys: Keys) -> Demand | None:
    if isinstance(value, bool) and not (condition.term and condition.term.holds is bool):
        return Demand(filled=value)
    if not isinstance(value, Mapping):
        return Demand(one_of=_values(condition, value))
    row = reader.row(Text("demand"), value, keys, DEMANDS)
    if row is None:
        return None
    asked: dict[str, Any] = dict(row)
    for name in ("one_of", "none_of"):
        if name in row:
            asked[name] = _values(condition, row[name])
    return Demand(**asked)


def _values(condition: Condition, value: Any) -> list[Any]:
    """The values that are named, as the field holds them."""
    items = value if isinstance(value, list) else [value]
    term = condition.term
    if term is None or not issubclass(term.holds, Choice):
        return items
    words = {word.casefold(): one for word, one in term.holds.words().items()}
    for item in items:
        if not isinstance(item, str) or item.casefold() not in words:
            near = Nearest(words).to(str(item))
            raise NotAValue(
                Text(
                    "found {found}, expected one of: {words}",
                    found=shown(item),
                    words=", ".join(one.value for one in term.holds),
                ),
                None if near is None else Text("did you mean {meant}?", meant=f"'{near}'"),
            )
    return [words[item.casefold()] for item in items]


def _written_key(reader: RowReader, keys: Keys, table: str) -> str:
    """The word that the file uses for a table: English or Dutch."""
    column = next(one for one in COLUMNS if one.name == table)
    values: Any = reader.document.values
    for key in keys:
        values = values[key]
    return next((word for word in values if word in column.written()), table)


def _id(value: Any, keys: Keys) -> str:
    said = text(value, keys)
    if not CHECK_ID.match(said):
        raise NotAValue(
            Text(
                "found {found}, expected an id such as {example}",
                found=shown(said),
                example="'ons/wat-er-mis-is'",
            ),
        )
    return said


def _kind(value: Any, keys: Keys) -> tuple[type[Element], Choice | None]:
    said = text(value, keys)
    meant = kind_meant(said)
    if meant is None:
        near = Nearest(tables()).to(said.casefold())
        raise NotAValue(
            Text("there is no kind {found}", found=shown(said)),
            None if near is None else Text("did you mean {meant}?", meant=f"'{near}'"),
        )
    return meant


def _severity(value: Any, keys: Keys) -> Severity:
    words = Severity.words()
    said = text(value, keys).casefold()
    if said not in words:
        raise NotAValue(
            Text(
                "found {found}, expected one of: {words}",
                found=shown(value),
                words=", ".join(one.value for one in Severity),
            )
        )
    return words[said]


def _language(value: Any, keys: Keys) -> str:
    if value not in ("nl", "en"):
        raise NotAValue(
            Text("found {found}, expected one of: {words}", found=shown(value), words="nl, en")
        )
    return str(value)


def _message(value: Any, keys: Keys) -> str:
    said = text(value, keys)
    try:
        odd = sorted(places(said) - _PLACES)
    except ValueError:
        odd = ["…"]
    if odd:
        raise NotAValue(
            Text("there is nothing to put at {place}", place=f"'{{{odd[0]}}}'"),
            Text("places are: {names}", names=", ".join(f"{{{one}}}" for one in sorted(_PLACES))),
        )
    return said


def _table(value: Any, _: Keys) -> Mapping[str, Any]:
    if not isinstance(value, Mapping) or not value:
        raise NotAValue(
            Text(
                "found {found}, expected {expected}",
                found=shown(value),
                expected=Text("a table with fields and relations"),
            )
        )
    return value


def _truth(value: Any, _: Keys) -> bool:
    if not isinstance(value, bool):
        raise NotAValue(
            Text(
                "found {found}, expected {expected}",
                found=shown(value),
                expected=Text("true or false"),
            )
        )
    return value


def _bound(value: Any, _: Keys) -> Decimal | date:
    if isinstance(value, date):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise NotAValue(
            Text(
                "found {found}, expected {expected}",
                found=shown(value),
                expected=Text("a number or a date"),
            )
        )
    return Decimal(str(value))


def _period(value: Any, _: Keys) -> Period:
    try:
        return Period.parse(value)
    except (WordsError, ValueError, TypeError):
        raise NotAValue(
            Text(
                "found {found}, expected {expected}",
                found=shown(value),
                expected=Text("a period such as 2024-2027"),
            )
        ) from None


def _anything(value: Any, _: Keys) -> Any:
    return value


COLUMNS = (
    Column(name="id", words=Words("id", "", ""), read=_id, required=True),
    Column(name="title", words=Words("titel", "", ""), read=text, required=True),
    Column(name="why", words=Words("waarom", "", ""), read=text, required=True),
    Column(name="fix", words=Words("oplossing", "", ""), read=text, required=True),
    Column(name="limits", words=Words("grenzen", "", ""), read=text),
    Column(name="about", words=Words("over", "", ""), read=_kind, required=True),
    Column(name="where", words=Words("waar", "", ""), read=_table),
    Column(name="must", words=Words("moet", "", ""), read=_table, required=True),
    Column(name="message", words=Words("melding", "", ""), read=_message, required=True),
    Column(name="severity", words=Words("ernst", "", ""), read=_severity),
    Column(name="code", words=Words("code", "", ""), read=text),
    Column(name="language", words=Words("taal", "", ""), read=_language),
)
"""What stands in the table."""

DEMANDS = (
    Column(name="filled", words=Words("ingevuld", "", ""), read=_truth),
    Column(name="at_least", words=Words("minstens", "", ""), read=_bound),
    Column(name="at_most", words=Words("hoogstens", "", ""), read=_bound),
    Column(name="one_of", words=Words("een_van", "", "", ("één_van",)), read=_anything),
    Column(name="none_of", words=Words("geen_van", "", ""), read=_anything),
    Column(name="within", words=Words("binnen", "", ""), read=_period),
)
"""What can be asked of a field or a relation."""
