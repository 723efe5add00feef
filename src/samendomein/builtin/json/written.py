"""The report as the text of a JSON file."""

from __future__ import annotations

import json
import re

from samendomein import Report
from samendomein.builtin.json.document import document_of
from samendomein.builtin.json.plain import plain

_HALF_A_LETTER = re.compile("[\ud800-\udfff]")
"""What no file can hold as it is; papers that were scanned badly have it."""


def written(report: Report) -> str:
    """The whole report as one JSON object."""
    text = json.dumps(plain(document_of(report)), ensure_ascii=False, indent=2)
    return _HALF_A_LETTER.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
