"""A row that is read at once says the same as one that is read with care."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, strategies as st

from samendomein import Action, Goal, RecordReader, as_records, parse_toml, to_toml
from samendomein.plan.origin import InFile
from samendomein.sources.quick_rows import QuickRows
from samendomein.testing import plans


class WithCare(RecordReader):
    def __init__(self) -> None:
        super().__init__()
        self._quick = LeavesEverything()


class LeavesEverything(QuickRows):
    def __init__(self) -> None:
        super().__init__({})

    def element(self, *row: Any) -> None:
        return None


def read(reader: RecordReader, text: str) -> tuple[Any, ...]:
    document = parse_toml(text, path="plan.toml")
    reader.read(document.values, document)
    found = reader.fragment()
    return (
        [(one, one.origin.location) for one in found.elements],
        sorted(
            (str(type(one)), one.key, repr(one), one.origin.location) for one in found.relations
        ),
        found.problems,
    )


@given(plans(max_elements=12, max_relations=20), st.sampled_from(["nl", "en"]))
def test_every_plan_is_read_the_same_at_once_and_with_care(plan, language):
    text = to_toml(as_records(plan, language))

    assert read(RecordReader(), text) == read(WithCare(), text)


@pytest.mark.parametrize(
    "row",
    [
        'id = "a"\ntitel = "A"\nname = "B"',
        'id = "a"\ntitel = "A"\nTITEL = "B"',
        'id = "n.v.t."\ntitel = "A"',
        'id = "a b"\ntitel = "A"',
        'id = "é"\ntitel = "A"',
        'id = 3\ntitel = "A"',
        'titel = "A"',
        'id = "a"',
        'id = "a"\ntitel = "A"\nperiode = "morgen"',
        'id = "a"\ntitel = "A"\ndraagt_bij_aan = "n.v.t."',
        'id = "a"\ntitel = "A"\ndraagt_bij_aan = ["b", 3]',
        'id = "a"\ntitel = "A"\ndraagt_bij_aan = [{ naar = "b", sterkte = 2 }]',
        'id = "a"\ntitel = "A"\npassages = "hier"',
        'id = "a"\ntitel = "A"\npassages = [{ pagina = "3" }]',
        'id = "a"\ntitel = "A"\npassages = [{ document = "d", blad = "3" }]',
        'id = "a"\ntitel = "A"\nkondigt_aan = [{ soort = "onzin", aantal = 3 }]',
    ],
)
def test_what_is_out_of_the_ordinary_is_told_as_it_is_with_care(row):
    text = f"[[actie]]\n{row}\n"

    assert read(RecordReader(), text) == read(WithCare(), text)


def test_a_row_of_which_something_is_wrong_adds_nothing():
    links: Any = {}
    row = {"id": "a", "titel": "A", "draagt_bij_aan": ["b", 3]}

    assert QuickRows(links).element(Action, None, row, InFile(None, ("actie", 0))) is None  # type: ignore[arg-type]
    assert links == {}


def test_the_kind_that_a_table_stands_for_gives_way_to_the_kind_in_the_row():
    text = (
        '[[ambitie]]\nid = "a"\ntitel = "A"\n[[ambitie]]\nid = "b"\ntitel = "B"\nsoort = "doel"\n'
    )
    reader = RecordReader()
    document = parse_toml(text, path="plan.toml")
    reader.read(document.values, document)
    kinds = [one.kind.value for one in reader.fragment().elements if isinstance(one, Goal)]

    assert kinds == ["ambition", "goal"]
