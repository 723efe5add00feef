"""What the settings file says to this source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from samendomein import Location, Problem, ReadError, Request, Text
from samendomein_toezeggingenregister.headings import FIELDS, plainly

_KEYS = ("columns", "leave_out", "prefix", "actors")


@frozen(kw_only=True)
class RegisterSettings:
    """How one register is read.

    Attributes:
        columns: By heading, without capitals and points, the field that it holds.
        leave_out: Headings of columns that are not read, written in the same way.
        prefix: What the ids of its toezeggingen begin with: two registers need two.
        actors: By role or faction, without capitals and points, the id that the plan gives it.
    """

    columns: dict[str, str] = field(factory=dict)
    leave_out: set[str] = field(factory=set)
    prefix: str = "toezegging"
    actors: dict[str, str] = field(factory=dict)


def settings_of(request: Request) -> RegisterSettings:
    """The settings of this source.

    Raises:
        ReadError: They say what cannot be; every fault is told.
    """
    given = request.settings
    columns, actors = given.get("columns", {}), given.get("actors", {})
    leave_out, prefix = given.get("leave_out", []), given.get("prefix", "toezegging")
    faults = [*_unknown(given), *_wrong_fields(columns)]
    if not _says_texts(columns):
        example = '{ "Wat" = "title" }'
        faults.append(_asks("columns", Text("for each heading what it holds"), example))
    if not _says_texts(actors):
        example = '{ wethouder = "wethouder-zorg" }'
        faults.append(_asks("actors", Text("for each role the id of an actor"), example))
    if not isinstance(leave_out, list) or not all(isinstance(one, str) for one in leave_out):
        faults.append(_asks("leave_out", Text("a list of headings"), '["Kleur"]'))
    if not isinstance(prefix, str) or not plainly(prefix):
        faults.append(_asks("prefix", Text("a short word"), '"toezegging-diemen"'))
    if faults:
        raise ReadError(tuple(_problem(request, *fault) for fault in faults))
    return RegisterSettings(
        columns={plainly(heading): name for heading, name in columns.items()},
        leave_out={plainly(one) for one in leave_out},
        prefix="-".join(plainly(prefix).split()),
        actors={plainly(role): id for role, id in actors.items()},
    )


def _unknown(given: Mapping[str, object]) -> Iterator[tuple[Text, Text]]:
    for key in given:
        if key not in _KEYS:
            yield (
                Text("{key} is no setting of this source", key=f"'{key}'"),
                Text("there are: {keys}", keys=list(_KEYS)),
            )


def _wrong_fields(columns: object) -> Iterator[tuple[Text, Text]]:
    for heading, name in columns.items() if isinstance(columns, Mapping) else ():
        if isinstance(name, str) and name not in FIELDS:
            yield (
                Text(
                    "column {heading} cannot hold {name}", heading=f"'{heading}'", name=f"'{name}'"
                ),
                Text("it can hold: {names}", names=sorted(FIELDS)),
            )


def _says_texts(given: object) -> bool:
    return isinstance(given, Mapping) and all(isinstance(one, str) for one in given.values())


def _asks(key: str, expected: Text, example: str) -> tuple[Text, Text]:
    return (
        Text("{key} must hold {expected}", key=f"'{key}'", expected=expected),
        Text("write it as: {example}", example=f"{key} = {example}"),
    )


def _problem(request: Request, message: Text, hint: Text) -> Problem:
    return Problem(
        id="toezeggingenregister/settings",
        message=message,
        location=Location(request.shown_as),
        hint=hint,
    )
