"""What is wrong with a file that a format wrote."""

from __future__ import annotations

import io
import zipfile

import pytest

from samendomein.testing.conformance.validity import faults

FIXED = zipfile.ZipInfo("a.xml", (1980, 1, 1, 0, 0, 0))


@pytest.mark.parametrize(
    ("part", "told"),
    [
        (FIXED, []),
        ("a.xml", ["it holds the time at which it was made; give each part a fixed one"]),
    ],
)
def test_a_file_of_office_holds_no_time_of_making(part, told):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as folder:
        folder.writestr(part, "<a/>")

    assert list(faults("brief.docx", file.getvalue(), b"")) == told
