"""Finding the texts in code that can be said in another language."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

_PLACE_OF_TEMPLATE = {
    "Text": 0,
    "UsageError": 0,
    "say": 0,
    "Finding": 1,
}
"""Which argument of a call is a template, by the name of what is called."""

_TITLED = ("Format", "Source")
"""Declarations whose title is a text."""


@frozen(kw_only=True)
class Found:
    """A text in the code.

    Attributes:
        template: The text with its named places; empty if it is put together while running.
        file: Where it stands.
        line: On which line.
    """

    template: str
    file: Path
    line: int


def texts_in_module(file: Path) -> Iterator[Found]:
    """Every text in a Python module, by the order of lines.

    A text may be written in the call itself, or stand under a name or in a table of the module.
    """
    tree = ast.parse(file.read_text("utf-8"), filename=str(file))
    reader = _Module(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            for argument in _templates_of(node):
                if reader.is_passed_on(argument):
                    continue
                for template in reader.written(argument) or [""]:
                    yield Found(template=template, file=file, line=node.lineno)


def texts_in_page(file: Path) -> Iterator[Found]:
    """Every text that a Jinja template says: ``{{ say("…") }}``."""
    from jinja2 import Environment, nodes

    parsed = Environment(autoescape=True).parse(file.read_text("utf-8"))
    for call in parsed.find_all(nodes.Call):
        if _said_name(call.node) == "say" and call.args:
            waiting = [call.args[0]]
            while waiting:
                argument = waiting.pop()
                if isinstance(argument, nodes.CondExpr):
                    waiting.extend(one for one in (argument.expr2, argument.expr1) if one)
                else:
                    written = argument.value if isinstance(argument, nodes.Const) else ""
                    yield Found(template=str(written), file=file, line=call.lineno)


def _said_name(function: object) -> str:
    return str(getattr(function, "name", "") or getattr(function, "attr", ""))


def _templates_of(call: ast.Call) -> Iterator[ast.expr]:
    """The arguments of a call that are templates."""
    name = _name(call.func)
    if name in _TITLED:
        yield from (each.value for each in call.keywords if each.arg == "title")
    place = _PLACE_OF_TEMPLATE.get(name)
    if place is None or len(call.args) <= place:
        return
    argument = call.args[place]
    # An error takes a text that was made elsewhere too.
    if name != "UsageError" or isinstance(argument, ast.Constant | ast.JoinedStr):
        yield argument


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


class _Module:
    """What the names of a module stand for, as far as one can see without running it."""

    def __init__(self, tree: ast.Module) -> None:
        self._values: dict[str, list[ast.expr]] = {}
        self._passed_on: set[int] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                self._values.setdefault(node.targets[0].id, []).append(node.value)
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                if node.value is not None:
                    self._values.setdefault(node.target.id, []).append(node.value)
            elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                self._pass_on(node)

    def is_passed_on(self, argument: ast.expr) -> bool:
        """Whether a function only hands on the ``template`` or ``text`` that it was given."""
        return id(argument) in self._passed_on

    def written(self, argument: ast.expr) -> list[str]:
        """The texts that an argument can be; none if it is put together while running."""
        return list(self._strings(argument, set()))

    def _pass_on(self, function: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        arguments = function.args
        names = {one.arg for one in (*arguments.posonlyargs, *arguments.args)}
        for node in ast.walk(function):
            if isinstance(node, ast.Name) and node.id in names & {"template", "text"}:
                self._passed_on.add(id(node))

    def _strings(self, node: ast.expr, seen: set[str]) -> Iterable[str]:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.IfExp):
            yield from self._strings(node.body, seen)
            yield from self._strings(node.orelse, seen)
        elif isinstance(node, ast.Name) and node.id not in seen:
            for value in self._values.get(node.id, ()):
                yield from self._strings(value, seen | {node.id})
        elif isinstance(node, ast.Subscript):
            yield from self._strings(node.value, seen)
        elif isinstance(node, ast.Dict):
            for value in node.values:
                yield from self._strings(value, seen)
        elif isinstance(node, ast.List | ast.Tuple | ast.Set):
            for value in node.elts:
                yield from self._strings(value, seen)
