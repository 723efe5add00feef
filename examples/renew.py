"""Runs the examples that are named, or all, and writes anew what is expected of them.

Read what changed before you keep it: a line too many is a false finding.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ALONE = {**os.environ, "SAMENDOMEIN_AUTOLOAD": "off"}
"""Without what else is installed, unless the settings of an example name it."""

KEPT = (".txt", ".md", ".csv")
"""How the names of files end that a person can read."""


def main(names: list[str]) -> None:
    """Run each example, and copy what a person can read of it to ``verwacht``."""
    for name in names or sorted(script.parent.name for script in HERE.glob("*/run.py")):
        folder = HERE / name
        command = [sys.executable, str(folder / "run.py")]
        subprocess.run(command, check=True, env=ALONE)  # noqa: S603 - our own
        expected = folder / "verwacht"
        expected.mkdir(exist_ok=True)
        for file in sorted((folder / "uit").iterdir()):
            if file.suffix in KEPT:
                shutil.copyfile(file, expected / file.name)


if __name__ == "__main__":
    main(sys.argv[1:])
