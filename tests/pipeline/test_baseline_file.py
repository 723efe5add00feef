"""A baseline that is written again keeps what people wrote in its file."""

from __future__ import annotations

from datetime import date

import pytest

from samendomein import Baseline, write_baseline
from samendomein.pipeline.baseline_file import read_baseline

DAY = date(2024, 6, 1)
GONE = ("sturing/action-without-owner", ("spreekuur",), "")
LEFT = ("sturing/action-without-owner", ("loket",), "")
NEW = ("sturing/action-without-owner", ("pilot",), "")
WRITTEN = """\
# Afgesproken met de griffie.
bevroren_op = 2024-06-01  # dag van het besluit
bevindingen = [
    # eerst de loketten
    { controle = "sturing/action-without-owner", elementen = ["loket"] },  # in 2025
    { controle = "sturing/action-without-owner", elementen = ["spreekuur"] },  # opgelost
]
# tot hier
"""


@pytest.fixture
def file(tmp_path):
    found = tmp_path / "baseline.toml"
    found.write_bytes(WRITTEN.encode())
    return found


def frozen(*identities) -> Baseline:
    return Baseline(frozen_on=DAY, identities=identities)


def test_what_was_fixed_goes_and_every_other_line_stays(file):
    write_baseline(file, frozen(LEFT), language="en")

    assert file.read_text("utf-8").splitlines() == [
        line for line in WRITTEN.splitlines() if "spreekuur" not in line
    ]


def test_what_is_new_comes_in_its_place_when_it_is_frozen_afresh(file):
    write_baseline(file, frozen(LEFT, NEW), afresh=True, language="en")

    assert file.read_text("utf-8").splitlines()[3:7] == [
        "    # eerst de loketten",
        '    { controle = "sturing/action-without-owner", elementen = ["loket"] },  # in 2025',
        '    { controle = "sturing/action-without-owner", elementen = ["pilot"] },',
        "]",
    ]


def test_a_baseline_of_which_all_was_fixed_is_empty(file):
    write_baseline(file, frozen())

    assert read_baseline(file).baseline == frozen()
    assert file.read_text("utf-8").startswith("# Afgesproken met de griffie.\n")


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_the_mark_of_an_editor_stay(file, mark, end):
    file.write_bytes(mark + WRITTEN.encode().replace(b"\n", end))
    write_baseline(file, frozen(LEFT))

    written = file.read_bytes()

    assert written.startswith(mark + b"# Afgesproken")
    assert written.count(end) == WRITTEN.count("\n") - 1


def test_findings_under_headers_of_their_own_can_shrink_too(file):
    rows = [
        f'[[bevindingen]]\ncontrole = "{check}"\nelementen = ["{id}"]\n'
        for check, (id,), _ in (GONE, LEFT)
    ]
    file.write_text("# uitleg\nbevroren_op = 2024-06-01\n" + "\n".join(rows), "utf-8")
    write_baseline(file, frozen(LEFT))

    assert read_baseline(file).baseline == frozen(LEFT)
    assert "# uitleg" in file.read_text("utf-8")


def test_a_file_that_cannot_be_read_is_written_anew_when_it_is_frozen_afresh(file):
    file.write_text("bevroren_op = gisteren\n", "utf-8")
    write_baseline(file, frozen(NEW), afresh=True)

    assert read_baseline(file).baseline == frozen(NEW)
