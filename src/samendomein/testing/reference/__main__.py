"""Writes every page of the reference into a folder."""

from __future__ import annotations

from pathlib import Path

import click

from samendomein.hooks.loading import load_plugins
from samendomein.testing.reference.pages import pages


@click.command()
@click.argument("folder", default="docs/reference", type=click.Path(path_type=Path))
def main(folder: Path) -> None:
    """Write every page of the reference into FOLDER."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages(load_plugins()).items():
        (folder / name).write_text(text, "utf-8", newline="\n")
        click.echo((folder / name).as_posix())


if __name__ == "__main__":
    main()
