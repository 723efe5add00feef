"""A workbook as the bytes of an OpenDocument spreadsheet."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from samendomein_excel.ods_content import content
from samendomein_excel.ods_xml import attribute, text
from samendomein_excel.sheets import Sheet, Workbook

TYPE = "application/vnd.oasis.opendocument.spreadsheet"

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OFFICE = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
_CONFIG = 'xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"'
_PARTS = ("content.xml", "meta.xml", "settings.xml")


def ods(workbook: Workbook) -> bytes:
    """The file: the same bytes for the same workbook."""
    parts = {
        "content.xml": content(workbook),
        "meta.xml": _meta(workbook.title, workbook.made_on),
        "settings.xml": _settings(workbook.sheets),
        "META-INF/manifest.xml": _manifest(),
    }
    file = BytesIO()
    with ZipFile(file, "w") as package:
        # Programs know the file by this part, which has to be the first and as it is.
        package.writestr(_entry("mimetype", ZIP_STORED), TYPE)
        for name, part in parts.items():
            package.writestr(_entry(name, ZIP_DEFLATED), part.encode("utf-8", "replace"))
    return file.getvalue()


def _entry(name: str, how: int) -> ZipInfo:
    entry = ZipInfo(name)  # with the first day that a package can name, and not today
    entry.compress_type = how
    return entry


def _manifest() -> str:
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
        for name in _PARTS
    )
    return (
        f"{_XML}<manifest:manifest "
        'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        'manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" '
        f'manifest:media-type="{TYPE}"/>{entries}</manifest:manifest>'
    )


def _meta(title: str, made_on: date) -> str:
    return (
        f'{_XML}<office:document-meta {_OFFICE} xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3">'
        f"<office:meta><meta:generator>samendomein</meta:generator><dc:title>{text(title)}</dc:title>"
        f"<meta:creation-date>{made_on.isoformat()}T00:00:00</meta:creation-date>"
        "</office:meta></office:document-meta>"
    )


def _settings(sheets: tuple[Sheet, ...]) -> str:
    tables = "".join(map(_frozen_head, (one for one in sheets if not one.is_hidden)))
    return (
        f'{_XML}<office:document-settings {_OFFICE} {_CONFIG} office:version="1.3">'
        '<office:settings><config:config-item-set config:name="ooo:view-settings">'
        '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
        '<config:config-item config:name="ViewId" config:type="string">view1</config:config-item>'
        f'<config:config-item-map-named config:name="Tables">{tables}'
        "</config:config-item-map-named>"
        f'<config:config-item config:name="ActiveTable" config:type="string">{text(sheets[0].name)}'
        "</config:config-item></config:config-item-map-entry></config:config-item-map-indexed>"
        "</config:config-item-set></office:settings></office:document-settings>"
    )


def _frozen_head(sheet: Sheet) -> str:
    """The row with the heads stays in sight, and so do the ids with the titles."""
    columns = 2 if sheet.is_for_filling_in and len(sheet.heads) > 2 else 0
    items = {
        "VerticalSplitMode": ("short", 2),
        "VerticalSplitPosition": ("int", 1),
        "PositionBottom": ("int", 1),
        "ActiveSplitRange": ("short", 3 if columns else 2),
    }
    if columns:
        items |= {
            "HorizontalSplitMode": ("short", 2),
            "HorizontalSplitPosition": ("int", columns),
            "PositionRight": ("int", columns),
        }
    written = "".join(
        f'<config:config-item config:name="{name}" config:type="{kind}">{value}'
        "</config:config-item>"
        for name, (kind, value) in items.items()
    )
    return (
        f"<config:config-item-map-entry config:name={attribute(sheet.name)}>{written}"
        "</config:config-item-map-entry>"
    )
