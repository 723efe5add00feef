"""What usually goes wrong in a TOML file, and what to do about it."""

from __future__ import annotations

import re
from datetime import date

from samendomein.language.text import Text
from samendomein.toml.fault import Fault
from samendomein.toml.positions import Index

_HEADER_LINE = re.compile(r"^\[", re.MULTILINE)
_CURLY = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b\u00ab\u00bb"
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")
_YEAR_FIRST = re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?!\d)")
_AMOUNT = re.compile(
    r"(?:€|EUR|euro)?\s*(-?\d{1,3}(?:\.\d{3})+|-?\d+)(?:,(\d+)|,-)?(?![\w.%-])", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d]+(?![^\n]*=)")
_WORDS = re.compile(r"[^#,\]}\n]*")
_SHOWN = 40


def explain(complaint: str, text: str, offset: int) -> Fault:
    """Put a complaint of the TOML parser into words that help.

    Args:
        complaint: What the parser says.
        text: The TOML text.
        offset: The character where the parser stopped.
    """
    index = Index(text[:offset])
    index.read_what_is_right()
    statement = offset if complaint == "Invalid statement" else index.statement
    at, message, hint = _explain(complaint, text, offset, index, statement)
    return Fault(id="toml/syntax", message=message, hint=hint, offset=at, statement=statement)


def _explain(
    complaint: str, text: str, offset: int, index: Index, statement: int
) -> tuple[int, Text, Text]:
    if _lacks_quote(complaint):
        return index.at, *_no_closing_quote(text, index.at)
    if _HEADER_LINE.search(text, statement + 1, offset):
        return statement, *_NOT_CLOSED
    # A carriage return alone ends no line in TOML.
    if text[offset : offset + 1] == "\r" or complaint.startswith(
        ("Found invalid character", "Illegal character")
    ):
        return offset, *_odd_character(text[offset])
    if complaint.startswith(("Unescaped", "Invalid hex value", "Escaped character")):
        return text.rfind("\\", 0, offset), *_BACKSLASH
    if complaint.startswith(("Cannot overwrite", "Cannot declare", "Duplicate inline")):
        return index.named, *_twice(text, index)
    if complaint.startswith(("Cannot mutate", "Cannot redefine")):
        return index.named, *_complete(_name(text, index.named))
    if complaint.startswith(("Expected ']", "Invalid initial")) and text[statement] == "[":
        return statement, *_bad_header(_line(text, statement))
    if complaint.startswith(("Expected '='", "Invalid statement", "Invalid initial")):
        return statement, *_bad_key(_line(text, statement))
    return _bad_value(complaint, text, offset)


_NOT_CLOSED = (
    Text("the value of this key is not closed before the next table begins"),
    Text("end it with ] or } or a closing quote"),
)
_BACKSLASH = (
    Text("a backslash stands in a text with double quotes"),
    Text("write two backslashes for one, or put the text in single quotes"),
)
_MISSING_COMMA = (
    Text("something is missing between two items; expected a comma or the closing bracket"),
    Text("put a comma between the items, and ] or } after the last one"),
)


def _lacks_quote(complaint: str) -> bool:
    return complaint == "Unterminated string" or complaint in (
        "Illegal character '\\n'",
        "Found invalid character '\\n'",
        'Expected "\'"',
        "Expected \"'''\"",
    )


def _no_closing_quote(text: str, opening: int) -> tuple[Text, Text]:
    quote = text[opening : opening + 1]
    if text.startswith(quote * 3, opening):
        return (
            Text("the text that starts here has no closing quotes"),
            Text("end it with {quote}", quote=quote * 3),
        )
    return (
        Text("the text that starts here has no closing quote on this line"),
        Text(
            "end it with {quote}, or use {three} at both ends of a text of several lines",
            quote=quote,
            three=quote * 3,
        ),
    )


def _odd_character(character: str) -> tuple[Text, Text]:
    return (
        Text("the invisible character {code} may not stand here", code=f"U+{ord(character):04X}"),
        Text("remove it, and save the file as plain text in UTF-8"),
    )


def _twice(text: str, index: Index) -> tuple[Text, Text]:
    name = _name(text, index.named)
    if index.earlier is None:
        return _complete(name)
    line = text.count("\n", 0, index.earlier) + 1
    if text[index.named] != "[":
        return (
            Text("{key} stands here twice; the first is on line {line}", key=name, line=str(line)),
            Text("remove one of the two, or begin a new [[...]] above the second"),
        )
    if text[index.earlier] != "[":
        return (
            Text("{table} is both a key, on line {line}, and a table", table=name, line=str(line)),
            Text("give one of the two another name"),
        )
    return (
        Text(
            "[{table}] stands here twice; the first is on line {line}", table=name, line=str(line)
        ),
        Text("join the two, or write [[{table}]] above both if there are several", table=name),
    )


def _complete(name: str) -> tuple[Text, Text]:
    return (
        Text("{key} adds to a table or list that was already complete", key=name),
        Text("write it where that table or list begins"),
    )


def _bad_header(line: str) -> tuple[Text, Text]:
    return (
        Text("{line} is not a complete header; expected [name] or [[name]]", line=_short(line)),
        Text("close the brackets, and put quotes around a name with spaces or accents"),
    )


def _bad_key(line: str) -> tuple[Text, Text]:
    if line[:1] in _CURLY:
        return _curly(line[:1])
    key, equals, _ = line.partition("=")
    if equals and not key:
        return (
            Text("there is no key in front of the equals sign"),
            Text("write key = value, or remove the line"),
        )
    if equals:
        return (
            Text("{key} is not a key; expected letters, digits, - and _", key=_short(key.strip())),
            Text('put quotes around it: "{key}"', key=_short(key.strip().strip('"'))),
        )
    key, colon, value = line.partition(":")
    if colon:
        return (
            Text("a colon stands after {key}; expected an equals sign", key=_short(key.strip())),
            Text("write: {key} = {value}", key=_short(key.strip()), value=_short(value.strip())),
        )
    return (
        Text("{line} is not a key with a value", line=_short(line)),
        Text("write key = value, or put # in front of a remark"),
    )


def _bad_value(complaint: str, text: str, offset: int) -> tuple[int, Text, Text]:
    line_start = text.rfind("\n", 0, offset) + 1
    before = text[line_start:offset]
    start = line_start + max(before.rfind(mark) for mark in "=,[{ \t") + 1
    found = _line(text, start)
    if _is_stray(complaint, before, text[offset : offset + 1]):
        if complaint.startswith("Unclosed"):
            return offset, *_MISSING_COMMA
        whole = before.rpartition("=")[2].lstrip()
        if whole[:1].isdigit() and _WORD.match(text, offset):
            return offset - len(whole), *_misspelt(whole + _line(text, offset))
        return offset, *_after_the_value(_line(text, offset))
    return start, *_misspelt(found)


def _is_stray(complaint: str, before: str, character: str) -> bool:
    """If something stands behind a value that is right in itself."""
    return not complaint.startswith(("Invalid value", "Invalid date")) and (
        not before or before[-1] in " \t\"']}" or not character
    )


def _after_the_value(found: str) -> tuple[Text, Text]:
    return (
        Text("{found} stands after the end of the value", found=_short(found)),
        Text("put it on a line of its own; a quote inside a text is written with a backslash"),
    )


def _misspelt(found: str) -> tuple[Text, Text]:
    """Say what a value was probably meant to be."""
    if found[:1] in _CURLY and found:
        return _curly(found[0])
    if day_first := _DAY_FIRST.match(found):
        return _date(day_first[0], year=day_first[3], month=day_first[2], day=day_first[1])
    if year_first := _YEAR_FIRST.match(found):
        year, month, day = year_first[0].split("-")
        return _date(year_first[0], year=year, month=month, day=day)
    if (amount := _AMOUNT.match(found)) and not amount[0].strip("- ").isdigit():
        cents = f".{amount[2]}" if amount[2] else ""
        return (
            Text("{found} is not a number in TOML", found=amount[0].strip()),
            Text("write {number}", number=amount[1].replace(".", "") + cents),
        )
    words = _WORDS.match(found)
    word = words[0].strip() if words else ""
    if not word:
        return (
            Text("a value is missing here"),
            Text("write one, or leave the key out if it is not known"),
        )
    if word.lower() in ("true", "false"):
        return (
            Text("{found} is not a value in TOML", found=word),
            Text("write {word} in small letters", word=word.lower()),
        )
    return (
        Text("{found} is not a value in TOML", found=_short(word)),
        Text('put quotes around it: "{found}"', found=_short(word.strip("\"'"))),
    )


def _curly(quote: str) -> tuple[Text, Text]:
    return (
        Text("{quote} is a curly quotation mark; expected a straight one", quote=quote),
        Text('replace both curly marks by "'),
    )


def _date(found: str, *, year: str, month: str, day: str) -> tuple[Text, Text]:
    try:
        meant = date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return (
            Text("{found} is not a date that exists", found=found),
            Text("write year, month and day, as in 2024-02-28"),
        )
    return (
        Text("{found} is not a date in TOML", found=found),
        Text("write the year first, and two digits for month and day: {date}", date=meant),
    )


def _name(text: str, named: int) -> str:
    line = _line(text, named)
    if line.startswith("["):
        return _short(line.partition("]")[0].strip("[ \t"))
    return _short(line.partition("=")[0].strip())


def _line(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start : len(text) if end < 0 else end].rstrip()


def _short(found: str) -> str:
    return found if len(found) <= _SHOWN else found[: _SHOWN - 1] + "…"
