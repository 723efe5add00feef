"""Asking the same in another process, in which Python puts sets in another order."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from samendomein.testing.conformance.judging import fingerprint
from samendomein.testing.conformance.subject import subject

_SEEDS = ("1", "2")


def fingerprints_elsewhere(plugins: Sequence[str | Path]) -> list[str]:
    """What the checks and metrics of plugins give in another process.

    Raises:
        RuntimeError: The other process could not tell.
    """
    seed = next(seed for seed in _SEEDS if seed != os.environ.get("PYTHONHASHSEED"))
    told = subprocess.run(  # noqa: S603 - it is this very module
        [sys.executable, "-m", __name__, *map(str, plugins)],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if told.returncode:
        raise RuntimeError(told.stderr)
    return told.stdout.split()[-len(plugins) :]


@click.command()
@click.argument("plugins", nargs=-1)
def main(plugins: tuple[str, ...]) -> None:
    """Tell what the checks and metrics of each of PLUGINS give."""
    for plugin in plugins:
        click.echo(fingerprint(subject(plugin)))


if __name__ == "__main__":
    main()
