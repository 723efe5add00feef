"""Takes five council papers to a plan, a report and a council ledger, as the README does."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
STEPS = {
    "import.txt": "import stukken --into uit/plan",
    "besluiten.txt": "review uit/plan --decisions besluiten.toml",
    "bevindingen.txt": "check .",
    "samenvatting.txt": "report .",
    "raadslijst.md": "ledger . --format markdown",
    "raadslijst.csv": "ledger . --format csv",
}


READING = {
    "SAMENDOMEIN_LANG": "nl",
    "SAMENDOMEIN_AUTOLOAD": "on",
    "SAMENDOMEIN_ALLOW_PLUGINS": "papieren",
    "PYTHONIOENCODING": "utf-8",
}
"""In Dutch, with the plugin that reads papers and without what else is installed."""


def main() -> None:
    """Run each step, and keep what it prints."""
    shutil.rmtree(HERE / "uit", ignore_errors=True)
    for name, typed in STEPS.items():
        command = [sys.executable, "-m", "samendomein", *typed.split()]
        ran = subprocess.run(  # noqa: S603 - our own
            command, cwd=HERE, env={**os.environ, **READING}, stdout=subprocess.PIPE, check=False
        )
        if ran.returncode > 1:
            sys.exit(ran.returncode)
        (HERE / "uit" / name).write_bytes(ran.stdout)
        print(f"uit/{name}")


if __name__ == "__main__":
    main()
