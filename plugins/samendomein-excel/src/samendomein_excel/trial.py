"""Opens a workbook in a process of its own, which may fall over; it imports nothing of ours.

A cell far to the right and far down makes a sheet as large as all that lies between, and a program
that asks for that much memory is ended at once. So what looks large is first tried apart.
"""

from __future__ import annotations

import sys

TOO_LARGE = 3

_MOST_MEMORY = 2**30


def main(path: str, most_cells: int) -> int:
    """Open every sheet; 0 if that can be done, however it goes then."""
    from python_calamine import CalamineError, CalamineWorkbook

    _limit()
    try:
        book = CalamineWorkbook.from_path(path)
        count = 0
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            count += sheet.height * sheet.width
            if count > most_cells:
                return TOO_LARGE
    except (CalamineError, OSError, ValueError):
        return 0  # Whoever opens it next is told the same.
    except MemoryError:
        return TOO_LARGE
    return 0


def _limit() -> None:
    try:
        import resource
    except ImportError:  # There is none on Windows, which has limits of its own.
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
