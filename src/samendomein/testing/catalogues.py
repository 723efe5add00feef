"""Keeps the catalogues of translations in step with the code.

``python -m samendomein.testing.catalogues update`` writes into each catalogue the texts that the
code has now, and keeps the translations; ``check`` says what is not in order. Both take plugins, by
namespace, by module, or by the path of their one file; without any they take all that ships.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

import click

from samendomein.language import compiling
from samendomein.testing.translatable import Translatable, everything_shipped, translatable

if TYPE_CHECKING:
    from babel.messages import Catalog

_PLACES = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")
_WIDTH = 100


def update(package: Translatable) -> int:
    """Write the catalogue of a package, both forms of it.

    Returns:
        How many texts still need a translation.
    """
    from babel.messages.pofile import write_po

    catalogue = _catalogue_of(package)
    if package.po.exists():
        now, catalogue = catalogue, _read(package)
        catalogue.update(now)
    package.po.parent.mkdir(parents=True, exist_ok=True)
    written = BytesIO()
    write_po(
        written,
        compiling.in_order(catalogue, package.name, package.language),
        width=_WIDTH,
        include_lineno=False,
        include_previous=True,
    )
    package.po.write_bytes(written.getvalue())
    package.mo.write_bytes(compiled(package))
    return sum(1 for one in catalogue if one.id and (one.fuzzy or not one.string))


def complaints(package: Translatable) -> Iterator[str]:
    """What is not in order in the catalogue of a package."""
    for place in package.unwritten:
        yield f"{place}: this text is put together while running; write it out"
    if not package.po.exists():
        yield f"there is no file {package.po.as_posix()}"
        return
    catalogue = _read(package)
    known = {str(one.id): one for one in catalogue if one.id}
    for text in package.texts:
        if text not in known or not known[text].string:
            yield f"no translation: {text}"
        elif known[text].fuzzy:
            yield f"a guess that nobody confirmed: {text}"
        elif _places(text) != _places(str(known[text].string)):
            yield f"other places in the translation: {text}"
    yield from (f"no longer in the code: {text}" for text in known if text not in package.texts)
    if not package.mo.exists() or package.mo.read_bytes() != compiled(package):
        yield f"{package.mo.name} does not say what {package.po.name} says; run update"


def compiled(package: Translatable) -> bytes:
    """The catalogue as the library reads it, the same bytes whenever it is made."""
    return compiling.compiled(package.po.read_bytes(), name=package.name, language=package.language)


def _places(text: str) -> set[str]:
    return set(_PLACES.findall(text))


def _catalogue_of(package: Translatable) -> Catalog:
    from babel.messages import Catalog

    catalogue = Catalog(locale=package.language, fuzzy=False)
    for text, files in sorted(package.texts.items(), key=lambda item: (item[1], item[0])):
        catalogue.add(text, locations=[(file, 0) for file in files])
    return catalogue


def _read(package: Translatable) -> Catalog:
    from babel.messages.pofile import read_po

    with package.po.open("rb") as file:
        return read_po(file, locale=package.language)


@click.command(help=__doc__)
@click.argument("what", type=click.Choice(["update", "check"]))
@click.argument("plugins", nargs=-1)
def main(what: str, plugins: tuple[str, ...]) -> None:
    """Update or check catalogues."""
    packages = [translatable(one) for one in plugins] if plugins else everything_shipped()
    wrong = 0
    for package in packages:
        if what == "update":
            missing = update(package)
            where = f" in {package.po.as_posix()}" if missing else ""
            click.echo(f"{package.name}: {len(package.texts)} texts, {missing} to translate{where}")
        for complaint in complaints(package) if what == "check" else ():
            wrong += 1
            click.echo(f"{package.name}: {complaint}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
