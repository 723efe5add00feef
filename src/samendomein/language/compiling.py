"""Compiles a catalogue that people edit to the form that the library reads."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.messages import Catalog


def compiled(po: bytes, *, name: str, language: str) -> bytes:
    """The compiled catalogue, the same bytes whenever it is made.

    Args:
        po: The catalogue.
        name: The namespace of the plugin.
        language: The language of the translations.
    """
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    written = BytesIO()
    write_mo(written, in_order(read_po(BytesIO(po), locale=language), name, language))
    return written.getvalue()


def in_order(catalogue: Catalog, name: str, in_language: str) -> Catalog:
    """The same messages under a header without dates or versions, by the order of the files."""
    from babel.messages import Catalog

    class Undated(Catalog):
        mime_headers = [  # noqa: RUF012 - takes the place of a property of the class above
            ("Language", in_language),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]

    ordered = Undated(
        fuzzy=False,
        header_comment=f"# The texts of {name}, in {in_language}.",
    )
    kept = [one for one in catalogue if one.id]
    for message in sorted(kept, key=lambda one: (sorted(one.locations), str(one.id))):
        ordered.add(
            message.id,
            message.string,
            locations=message.locations,
            flags=message.flags - {"python-format"},
            previous_id=message.previous_id,
        )
    ordered.obsolete.update(catalogue.obsolete)
    return ordered
