"""The page about hooks: what a plugin can offer, with exact signatures."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable, Iterator
from textwrap import dedent
from typing import Any

from samendomein.assessment.check import check
from samendomein.assessment.finding import Finding
from samendomein.assessment.metric import Measurement, metric
from samendomein.assessment.options import option
from samendomein.formats.format import Format
from samendomein.hooks import specs
from samendomein.hooks.asking import HOOKS
from samendomein.sources.source import Fragment, Request, Source
from samendomein.testing.reference.markdown import code, page, prose, table

_INTRODUCTION = """# Hooks

A plugin is a Python module with one or more of the functions below. Each returns declarations, and
the core does the work: it runs a check, reads with a source, writes with a format. So the order of
plugins never matters, and one that breaks does not stop the others.

A package names its module under the entry point group `samendomein`; the name of the entry point is
the namespace of every id that the plugin declares. A plugin of one file has the name of the file as
its namespace; name it with `--plugin FILE` or in the settings.

This page is made from the code by `python -m samendomein.testing.reference`."""


_LINE = 88


def hooks() -> str:
    """The page about hooks."""
    functions = [getattr(specs, name) for name in HOOKS]
    return page(
        _INTRODUCTION,
        "## What a plugin can define",
        *(part for function in functions for part in _function(function)),
        "## What hooks return",
        *(part for declare in (check, metric, option) for part in _function(declare)),
        *(part for cls in (Source, Request, Fragment, Format) for part in _class(cls)),
        "## What checks and metrics give",
        *_function(Finding.__init__, "Finding"),
        *_class(Measurement),
    )


def signature(function: Callable[..., Any], name: str = "") -> str:
    """How a function is called, as it stands in the code."""
    parsed = ast.parse(dedent(inspect.getsource(function))).body[0]
    assert isinstance(parsed, ast.FunctionDef)
    arguments = list(_arguments(parsed.args))
    returns = "" if name or parsed.returns is None else f" -> {ast.unparse(parsed.returns)}"
    called = name or parsed.name
    line = f"{called}({', '.join(arguments)}){returns}"
    if len(line) <= _LINE:
        return line
    listed = "".join(f"    {argument},\n" for argument in arguments)
    return f"{called}(\n{listed}){returns}"


def _arguments(arguments: ast.arguments) -> Iterator[str]:
    """Each argument as it stands in the code, but for ``self``."""
    positional = [*arguments.posonlyargs, *arguments.args]
    lacking = len(positional) - len(arguments.defaults)
    defaults: list[ast.expr | None] = [*[None] * lacking, *arguments.defaults]
    for number, (argument, default) in enumerate(zip(positional, defaults, strict=True), start=1):
        if argument.arg != "self":
            yield _argument(argument, default)
        if number == len(arguments.posonlyargs):
            yield "/"
    if arguments.kwonlyargs:
        yield "*"
    for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        yield _argument(argument, default)
    if arguments.kwarg is not None:
        yield f"**{ast.unparse(arguments.kwarg)}"


def _argument(argument: ast.arg, default: ast.expr | None) -> str:
    written = ast.unparse(argument)
    return written if default is None else f"{written} = {ast.unparse(default)}"


def _function(function: Callable[..., Any], name: str = "") -> Iterator[str]:
    yield f"### {name or function.__name__}"
    yield f"```py\n{signature(function, name)}\n```"
    yield from _told(inspect.getdoc(function) or "")


def _class(cls: type) -> Iterator[str]:
    yield f"### {cls.__name__}"
    parsed = ast.parse(dedent(inspect.getsource(cls))).body[0]
    assert isinstance(parsed, ast.ClassDef)
    types = {
        node.target.id: ast.unparse(node.annotation)
        for node in parsed.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }
    *told, attributes = (inspect.getdoc(cls) or "").split("\n\nAttributes:\n")
    yield prose(" ".join("\n\n".join(told).split()))
    described = dict(_entries(attributes))
    yield table(
        ("attribute", "type", "what it is"),
        ((code(name), code(held), described.get(name, "")) for name, held in types.items()),
    )


def _told(docstring: str) -> Iterator[str]:
    """A docstring with its sections as lists."""
    for paragraph in docstring.split("\n\n"):
        heading, _, rest = paragraph.partition("\n")
        if heading in ("Args:", "Raises:", "Returns:"):
            named = (f"- `{name}`: {text}" for name, text in _entries(rest))
            yield f"{heading.rstrip(':')}:\n\n" + "\n".join(named)
        elif paragraph.startswith("    "):
            yield f"```py\n{dedent(paragraph)}\n```"
        else:
            yield prose(" ".join(paragraph.split()).replace("::", ":"))


def _entries(section: str) -> Iterator[tuple[str, str]]:
    """The entries of a section: ``name: what it is``, over one or more lines."""
    name, text = "", ""
    for line in dedent(section).splitlines():
        if line.startswith(" "):
            text = f"{text} {line.strip()}"
        else:
            if name:
                yield name, prose(text)
            name, _, text = line.partition(": ")
    if name:
        yield name, prose(text)
