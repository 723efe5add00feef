"""The rules: the package's own tables, with those of a municipality in front of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from attrs import NOTHING, field, fields, frozen

from samendomein import Problem, ReadError, Text, TomlDocument, parse_toml, read_toml
from samendomein_papieren.recognising.pattern import PatternError, whole
from samendomein_papieren.recognising.rule_tables import TABLES, Rule

WORDS = (
    "none", "law_names", "advisory", "post", "consultation", "status", "recurrence", "purpose",
    "not_a_budget", "table", "values", "bbv", "municipalities", "factions",
)  # fmt: skip
"""Tables of words, by their names in the files."""

_PATTERNS = frozenset(("headings", "pattern", "start", "with_", "words"))


def _lists() -> dict[str, tuple[Rule, ...]]:
    return dict.fromkeys(TABLES, ())


@frozen(kw_only=True)
class Rulebook:
    """Every rule, those of a municipality first: the first that fits counts.

    Attributes:
        rules: The rules of each table, by the table's name.
        words: The tables of words, by their name.
    """

    rules: dict[str, tuple[Rule, ...]] = field(factory=_lists)
    words: dict[str, dict[str, Any]] = field(factory=dict)

    def of(self, kind: type[Any]) -> tuple[Any, ...]:
        """The rules of one kind.

        Args:
            kind: The class of the rules, one of `rule_tables`.
        """
        return self.rules[kind.table]

    def list(self, table: str, key: str) -> tuple[str, ...]:
        """The words under a key of a table of words; none if it is not there."""
        return tuple(self.words.get(table, {}).get(key, ()))


@lru_cache(maxsize=1)
def own_rules() -> Rulebook:
    """The rules that come with the package."""
    book = Rulebook()
    folder = files("samendomein_papieren.recognising") / "rules"
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        if file.name.endswith(".toml"):
            document = parse_toml(file.read_text("utf-8"), path=file.name)
            book = _with_document(book, document)
    return book


def rules_with(file: Path | None, shown_as: str = "") -> Rulebook:
    """The package's rules, with a municipality's own in front.

    Args:
        file: The municipality's file, or ``None``.
        shown_as: How messages name it.

    Raises:
        ReadError: Something in the file is no rule; every such thing is told, with its line.
    """
    if file is None:
        return own_rules()
    return _with_document(own_rules(), read_toml(file, shown_as=shown_as or str(file)))


def _with_document(book: Rulebook, document: TomlDocument) -> Rulebook:
    problems = list(document.problems)
    rules, words = dict(book.rules), {name: dict(table) for name, table in book.words.items()}
    for name, value in document.values.items():
        if name in TABLES and isinstance(value, list):
            added = [_rule(document, name, at, row, problems) for at, row in enumerate(value)]
            rules[name] = (*(one for one in added if one is not None), *rules[name])
        elif name in WORDS and isinstance(value, Mapping):
            _add_words(words.setdefault(name, {}), value)
        else:
            problems.append(_problem(document, (name,), Text(
                "'{name}' is not a table of rules; expected one of {tables}",
                name=name, tables=tuple(sorted((*TABLES, *WORDS))),
            )))  # fmt: skip
    if problems:
        raise ReadError(problems)
    return Rulebook(rules=rules, words=words)


def _add_words(table: dict[str, Any], added: Mapping[str, Any]) -> None:
    for key, value in added.items():
        known = table.get(key)
        is_list = isinstance(value, list) and isinstance(known, list)
        table[key] = [*value, *known] if is_list and known else value


def _rule(
    document: TomlDocument, table: str, at: int, row: Any, problems: list[Problem]
) -> Rule | None:
    """A rule from its row; a row that is none is a problem, and then there is no rule."""
    kind = TABLES[table]
    types = get_type_hints(kind)
    places = {one.alias: one for one in fields(kind)}
    before, values = len(problems), {}
    for key, value in row.items() if isinstance(row, Mapping) else ():
        key_of_class = f"{key}_" if key in ("with", "is") else key
        if key_of_class in places:
            if _fits(types[key_of_class], value):
                values[key_of_class] = tuple(value) if isinstance(value, list) else value
                _check(document, (table, at, key), key_of_class, value, problems)
            else:
                problems.append(_problem(document, (table, at, key), Text(
                    "'{key}' of a {table} has a value of another sort than expected",
                    key=key, table=table,
                )))  # fmt: skip
        else:
            problems.append(_problem(document, (table, at, key), Text(
                "'{key}' is not a part of a {table}; expected one of {keys}",
                key=key, table=table, keys=tuple(name.rstrip("_") for name in places),
            )))  # fmt: skip
    lacking = [n for n, one in places.items() if one.default is NOTHING and n not in values]
    if lacking:
        problems.append(_problem(document, (table, at), Text(
            "a {table} lacks {keys}", table=table, keys=tuple(lacking),
        )))  # fmt: skip
    return kind(**values) if len(problems) == before else None


def _fits(kind: Any, value: Any) -> bool:
    if get_origin(kind) is tuple:
        return isinstance(value, list) and all(isinstance(one, get_args(kind)[0]) for one in value)
    return isinstance(value, kind)


def _check(
    document: TomlDocument, at: tuple[str | int, ...], key: str, value: Any, problems: list[Problem]
) -> None:
    if key not in _PATTERNS:
        return
    for pattern in value if isinstance(value, list) else [value]:
        try:
            whole(pattern)
        except PatternError as error:
            problems.append(_problem(document, at, Text(
                "the pattern '{pattern}' cannot be read: {why}", pattern=pattern, why=str(error)
            )))  # fmt: skip


def _problem(document: TomlDocument, at: tuple[str | int, ...], message: Text) -> Problem:
    return Problem(id="papieren/rule", message=message, location=document.at(*at))
