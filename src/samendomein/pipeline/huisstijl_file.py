"""Reads a huisstijl: a CSS file with design tokens, of which nothing but the tokens is used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from samendomein.errors import Problem, ReadError, why_refused
from samendomein.language.text import Text
from samendomein.location import Location
from samendomein.report.huisstijl import Huisstijl

LARGEST = 2_000_000
"""How many bytes a huisstijl may have; the example theme of NL Design System has 200,000."""

MOST_PROBLEMS = 20

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_TOKENS = re.compile(r"""url\(\s*[^"'\s)][^)\n]*\)?|"[^"\n]*"?|'[^'\n]*'?|[{};]""", re.IGNORECASE)
_PROPERTY = re.compile(r"--([A-Za-z0-9_-]+)\s*:\s*(.*\S|)\s*\Z", re.DOTALL)
_REFUSED = re.compile(r"url\s*\(|src\s*\(|image(?:-set)?\s*\(|<|\\|@import", re.IGNORECASE)
_SCREEN = re.compile(r"@media\b[^{]*prefers-color-scheme\s*:\s*(?:dark|light)", re.IGNORECASE)
_DARK = re.compile(r"prefers-color-scheme\s*:\s*dark|[.=\[\"'-](?:dark|donker)\b", re.IGNORECASE)
_PAIRS = {"(": ")", "[": "]"}
_SPACES = re.compile(r"\s+")


def read_huisstijl(file: Path | str) -> Huisstijl:
    """Read a CSS file with design tokens, such as ``--utrecht-link-color: #00599f;``.

    Only custom properties are taken, whatever the selector; those within
    ``@media (prefers-color-scheme: dark)`` are for dark screens. Themes have properties with
    pictures in them; these are left out, since no report uses them. So a theme can set how a
    report looks and do nothing else: it asks for nothing from outside and closes nothing.

    Raises:
        ReadError: The file cannot be read, is too large, or says something else: every problem,
            each with its place.
    """
    path = Path(file)
    shown = path.as_posix()
    try:
        with path.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except OSError as error:
        raise _unreadable(
            shown, Text("the huisstijl cannot be read: {reason}", reason=why_refused(error))
        ) from error
    if len(content) > LARGEST:
        too_large = Text("the huisstijl is larger than {most} bytes", most=LARGEST)
        raise _unreadable(shown, too_large)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unreadable(shown, Text("the huisstijl is not in UTF-8")) from error
    return _Tokens(text, shown).read()


def _unreadable(shown: str, message: Text) -> ReadError:
    problem = Problem(
        id="huisstijl/unreadable",
        message=message,
        location=Location(shown),
        hint=Text("give a CSS file with design tokens, as NL Design System has them"),
    )
    return ReadError([problem])


class _Tokens:
    """Reads the text of one file, and gathers every problem before it complains."""

    def __init__(self, text: str, shown: str) -> None:
        plain = text.replace("\r\n", "\n").replace("\r", "\n")
        self._text = _COMMENT.sub(_blanked, plain)
        self._shown = shown
        self._problems: list[Problem] = []
        self._light: dict[str, str] = {}
        self._dark: dict[str, str] = {}

    def read(self) -> Huisstijl:
        open_rules: list[str] = []
        for start, piece, end in self._pieces():
            if end == "{":
                open_rules.append(piece)
                self._opens(start, piece)
                continue
            if piece:
                self._declares(start, piece, open_rules)
            if end == "}":
                if open_rules:
                    open_rules.pop()
                else:
                    self._unpaired(start, "}")
        if open_rules:
            self._unpaired(len(self._text), "{")
        if self._problems:
            by_place = sorted(self._problems, key=lambda one: one.location)
            raise ReadError(by_place[:MOST_PROBLEMS])
        if not self._light and not self._dark:
            raise _unreadable(self._shown, Text("the huisstijl has no design token in it"))
        return Huisstijl(light=self._light, dark=self._dark)

    def _pieces(self) -> Iterator[tuple[int, str, str]]:
        """What stands before each brace and semicolon, with its place."""
        start = 0
        for token in _TOKENS.finditer(self._text):
            if token[0] in "{};":
                yield self._piece(start, token.start(), token[0])
                start = token.end()
        if self._text[start:].strip():
            yield self._piece(start, len(self._text), "")

    def _piece(self, start: int, end: int, closed_by: str) -> tuple[int, str, str]:
        raw = self._text[start:end]
        return start + len(raw) - len(raw.lstrip()), raw.strip(), closed_by

    def _opens(self, start: int, rule: str) -> None:
        if rule.startswith("@") and not _SCREEN.match(rule) and not rule.startswith("@layer"):
            self._other(start, rule.split()[0])

    def _declares(self, start: int, piece: str, rules: list[str]) -> None:
        if piece.startswith("@charset") and not rules:
            return
        said = _PROPERTY.match(piece)
        if not said or not rules:
            self._other(start, piece.partition(":")[0].strip()[:60])
        elif _REFUSED.search(said[2]):
            return
        elif not _is_balanced(said[2]):
            self._tell(
                "huisstijl/not-a-value",
                start,
                Text("{name}: a bracket or quote is not closed", name=f"'--{said[1]}'"),
                Text("close it, or leave this property out"),
            )
        else:
            values = self._dark if any(map(_DARK.search, rules)) else self._light
            values[said[1]] = _SPACES.sub(" ", said[2])

    def _other(self, start: int, found: str) -> None:
        self._tell(
            "huisstijl/not-a-token",
            start,
            Text("found {found}, expected a design token", found=f"'{found}'"),
            Text("keep only custom properties, as in '--utrecht-link-color: #00599f;'"),
        )

    def _unpaired(self, start: int, brace: str) -> None:
        self._tell(
            "huisstijl/not-css",
            start,
            Text("{brace} has no partner", brace=f"'{brace}'"),
            Text("open and close each rule once"),
        )

    def _tell(self, id: str, start: int, message: Text, hint: Text) -> None:
        line = self._text.count("\n", 0, start) + 1
        column = start - (self._text.rfind("\n", 0, start) + 1) + 1
        place = Location(self._shown, line, column)
        if len(self._problems) < 2 * MOST_PROBLEMS:
            self._problems.append(Problem(id=id, message=message, location=place, hint=hint))


def _blanked(comment: re.Match[str]) -> str:
    """A comment as spaces, so that everything behind it keeps its place."""
    return re.sub(r"[^\n]", " ", comment[0])


def _is_balanced(value: str) -> bool:
    waiting: list[str] = []
    quote = ""
    for one in value:
        if quote:
            quote = "" if one == quote else quote
        elif one in "\"'":
            quote = one
        elif one in _PAIRS:
            waiting.append(_PAIRS[one])
        elif one in ")]" and (not waiting or waiting.pop() != one):
            return False
    return not waiting and not quote
