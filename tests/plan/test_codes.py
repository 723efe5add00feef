"""What a letter or number means, by the date of the paper it stands in."""

from __future__ import annotations

from datetime import date

import pytest

from samendomein import Code, Document, Goal, Theme, resolve_code
from tests.builtin.laws import plan_of

DIEMEN = """
[[nota]]
id = "oud"
title = "Samen Diemen 2020-2023"
period = "2020 t/m 2023"

[[document]]
id = "nota-2020"
title = "Nota Samen Diemen 2020-2023"
about = ["oud"]

[[document]]
id = "tussenevaluatie"
title = "Tussenevaluatie"
dated = "najaar 2022"

[[document]]
id = "voorstel"
title = "Raadsvoorstel"
dated = 2024-02-13

[[document]]
id = "vragen"
title = "Technische vragen"
dated = 2024-03-19

[[document]]
id = "ongedateerd"
title = "Een stuk zonder datum"

[[theme]]
id = "netwerk"
title = "Samenwerken in een vitaal netwerk"
codes = [
    { code = "A", document = "nota-2020" },
    { code = "A.", document = "voorstel", section = "Voorgeschiedenis" },
    { code = "B", document = "voorstel", section = "Toelichting" },
]

[[theme]]
id = "toegang"
title = "Integrale toegang en integraal werken"
codes = [
    { code = "B", document = "nota-2020" },
    { code = "B.", document = "voorstel", section = "Voorgeschiedenis" },
    { code = "A", document = "voorstel", section = "Toelichting" },
]

[[theme]]
id = "informatie"
title = "Informatievoorziening en communicatie"
codes = [
    { code = "C", document = "nota-2020" },
    { code = "C", document = "voorstel", section = "Voorgeschiedenis" },
    { code = "C", document = "voorstel", section = "Toelichting" },
]

[[goal]]
id = "start"
title = "Kansrijke start"
codes = [{ code = "A", document = "voorstel", section = "Bijlage" }]
"""
PLAN = plan_of(DIEMEN)


def meant(code, at, section=None, kind=Theme):
    where = PLAN[at] if isinstance(at, str) else at
    assert isinstance(where, date | Document)
    return [one.id for one in resolve_code(PLAN, code, kind, where, section=section)]


@pytest.mark.parametrize(
    ("code", "at", "expected"),
    [
        ("A", "nota-2020", "netwerk"),
        ("B", "nota-2020", "toegang"),
        ("A", "tussenevaluatie", "netwerk"),
        ("A", date(2022, 6, 1), "netwerk"),
        ("A", "voorstel", "toegang"),
        ("B", "voorstel", "netwerk"),
        ("A", "vragen", "toegang"),
        ("B", "vragen", "netwerk"),
        ("C", "vragen", "informatie"),
        ("A", date(2024, 12, 31), "toegang"),
    ],
)
def test_theme_a_is_another_theme_before_and_after_the_letters_changed(code, at, expected):
    assert meant(code, at) == [expected]


def test_the_heading_decides_within_a_paper():
    assert meant("A", "voorstel", "Voorgeschiedenis") == ["netwerk"]
    assert meant("A", "voorstel", "Toelichting") == ["toegang"]
    assert meant("A", "voorstel", "Ergens anders") == ["toegang"]


def test_a_point_or_bracket_makes_no_difference():
    assert meant("(A)", "nota-2020") == ["netwerk"]
    assert Code(code=" 1.2.) ", document="x").bare == "1.2"


def test_a_code_of_another_kind_is_another_code():
    assert meant("A", "voorstel", kind=Goal) == ["start"]


def test_before_the_first_paper_no_code_means_anything():
    assert meant("A", date(2019, 1, 1)) == []
    assert meant("Z", "voorstel") == []


def test_a_paper_without_a_date_tells_only_what_it_prints_itself():
    assert meant("A", "ongedateerd") == []


def test_without_an_older_paper_a_swapped_code_stays_undecided():
    plan = plan_of(DIEMEN.replace('document = "nota-2020" }', 'document = "ongedateerd" }'))

    assert [one.id for one in resolve_code(plan, "A", Theme, date(2024, 4, 1))] == [
        "netwerk",
        "toegang",
    ]
