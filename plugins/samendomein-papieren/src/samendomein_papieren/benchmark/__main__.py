"""Compare proposals with careful readings: ``python -m samendomein_papieren.benchmark FOLDER``."""

from __future__ import annotations

from pathlib import Path

import click

from samendomein import ReadError
from samendomein_papieren.benchmark.expected import SUFFIX, read_expected
from samendomein_papieren.benchmark.measuring import Measured, measure
from samendomein_papieren.recognising.rulebook import rules_with


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--papers",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder with the papers, if it is another one.",
)
@click.option(
    "--rules",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file with rules of your own.",
)
@click.option("--recall", default=0.0, help="Exit with 1 if a kind has a lower recall.")
@click.option("--precision", default=0.0, help="Exit with 1 if a kind has a lower precision.")
def main(
    folder: Path, papers: Path | None, rules: Path | None, recall: float, precision: float
) -> None:
    """Compare what is proposed from papers with the careful readings in FOLDER.

    A careful reading is a file NAME.verwacht.toml. It names the paper, and each element that a
    person found in it. Precision counts only the kinds that the reading calls complete.
    """
    try:
        readings = [read_expected(file, papers) for file in sorted(folder.glob(f"*{SUFFIX}"))]
        measured = measure(readings, rules_with(rules))
    except ReadError as error:
        raise click.ClickException(str(error)) from error
    click.echo("\n".join(lines(measured)))
    if any(
        (score.recall is not None and score.recall < recall)
        or (score.precision is not None and score.precision < precision)
        for score in measured.scores.values()
    ):
        raise SystemExit(1)


def lines(measured: Measured) -> list[str]:
    """The table of scores, and below it what was missed and what was too much."""
    written = [f"{'kind':<26}{'expected':>9}{'right':>7}{'recall':>8}{'precision':>11}"]
    for kind, score in sorted(measured.scores.items()):
        written.append(
            f"{kind:<26}{score.expected:>9}{score.right:>7}{_part(score.recall):>8}"
            f"{_part(score.precision):>11}"
        )
    for heading, attribute in (("missed", "missed"), ("too much", "too_much")):
        found = [
            f"  {kind}: {words} ({paper})"
            for kind, score in sorted(measured.scores.items())
            for paper, words in getattr(score, attribute)
        ]
        written += ["", f"{heading}:", *(found or ["  nothing"])]
    return written


def _part(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


if __name__ == "__main__":
    main()
