"""Whether the sheets of a workbook are small enough to be opened, told before that is done."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

from samendomein_excel import trial

_SECONDS = 60

_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})\d+"')
_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*?\br="(\d+)"')
_ANY = re.compile(rb"<(?:\w+:)?(?:c|row)\b")
_MANY = re.compile(rb'-repeated="\d{4,}"')


def fits(path: Path, most_cells: int) -> bool:
    """Whether all sheets together have no more cells than that, the empty ones included."""
    if zipfile.is_zipfile(path) and _is_surely_small(path, most_cells):
        return True
    # What is asked of the trial is for the machine alone, and what it tells is its exit code.
    command = [sys.executable, "-I", trial.__file__, str(path), str(most_cells)]
    try:
        done = subprocess.run(command, check=False, capture_output=True, timeout=_SECONDS)  # noqa: S603 - our own program
    except subprocess.TimeoutExpired:
        return False
    except OSError:
        return True  # No process can be begun here, so there is nothing to try it in.
    return done.returncode == 0


def _is_surely_small(path: Path, most_cells: int) -> bool:
    """Whether it can be seen without opening it; it may be small all the same if not."""
    cells = 0
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.endswith(".bin") and "worksheets/" in name:
                return False
            if name == "content.xml":
                return _MANY.search(package.read(name)) is None
            if "worksheets/" in name and name.endswith(".xml"):
                content = package.read(name)
                columns = {len(one): one for one in sorted(set(_CELL.findall(content)))}
                rows = max(map(int, _ROW.findall(content)), default=0)
                cells += rows * max(map(_number, columns.values()), default=0)
                if cells > most_cells or len(_ANY.findall(content)) > most_cells:
                    return False
    return True


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
