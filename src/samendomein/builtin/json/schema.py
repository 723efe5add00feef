"""The JSON Schema of the JSON report, made of the classes that are written."""

from __future__ import annotations

import re
from inspect import cleandoc
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from samendomein.builtin.json.document import JsonReport

DRAFT = "https://json-schema.org/draft/2020-12/schema"

_SIMPLE = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}
_DESCRIBED = re.compile(r"^ {4}(?P<name>\w+): (?P<text>.+(?:\n {8}.+)*)", re.MULTILINE)


def report_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what the format ``json/report`` writes.

    It allows names that it does not know, since a later version may add some.
    """
    definitions: dict[str, Any] = {}
    root = _class_schema(JsonReport, definitions)
    return {
        "$schema": DRAFT,
        "title": "samendomein-report",
        **root,
        "$defs": {name: definitions[name] for name in sorted(definitions)},
    }


def _class_schema(cls: type, definitions: dict[str, Any]) -> dict[str, Any]:
    doc = cleandoc(cls.__doc__ or "")
    described = {
        found["name"]: " ".join(found["text"].split()) for found in _DESCRIBED.finditer(doc)
    }
    types = get_type_hints(cls)
    properties = {}
    for field in attrs.fields(cls):
        said = {"description": described[field.name]} if field.name in described else {}
        properties[field.name] = {**said, **_schema(types[field.name], definitions)}
    return {
        "description": doc.partition("\n")[0],
        "type": "object",
        "properties": properties,
        "required": list(properties),
    }


def _schema(wanted: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin = get_origin(wanted)
    if origin is Literal:
        values = get_args(wanted)
        return {"const": values[0]} if len(values) == 1 else {"enum": list(values)}
    if origin is tuple:
        return {"type": "array", "items": _schema(get_args(wanted)[0], definitions)}
    if origin in (Union, UnionType):
        return {"anyOf": [_schema(one, definitions) for one in get_args(wanted)]}
    if wanted in _SIMPLE:
        return {"type": _SIMPLE[wanted]}
    name = wanted.__name__.removeprefix("Json")
    if name not in definitions:
        definitions[name] = {}  # a branch holds branches
        definitions[name] = _class_schema(wanted, definitions)
    return {"$ref": f"#/$defs/{name}"}
