"""Ties that a paper prints behind actions and plans, and the years that belong to an amount."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from samendomein_papieren.reading.read_paper import read_paper
from samendomein_papieren.recognising.amount_years import period_of_amount
from samendomein_papieren.recognising.amounts import amounts_in
from samendomein_papieren.recognising.decisions import decision_title
from samendomein_papieren.recognising.recognise import recognise

from samendomein import Action, ActionKind, ContributesTo, Event, Fragment, Missing, Nota, Replaces

GOALS = "# Programma\n\n## Doelen\n1. Iedereen doet mee\n2. Niemand is eenzaam\n\n"


def proposed(tmp_path: Path, text: str, name: str = "stuk.md") -> Fragment:
    file = tmp_path / name
    file.write_text(text, "utf-8")
    return recognise(read_paper(file, name))


def ties(fragment: Fragment, relation: type) -> set[tuple[str, str]]:
    titles = {one.id: one.title for one in fragment.elements}
    return {
        (titles[one.source], titles[one.target])
        for one in fragment.relations
        if isinstance(one, relation)
    }


@pytest.mark.parametrize(
    "actions",
    [
        "## Acties\n- Een inloophuis openen (doel 2)\n- Een belcirkel starten (doel 2)",
        "## Acties bij doel 2\n- Een inloophuis openen\n- Een belcirkel starten",
        "## Acties\nVoor doel 2 doen wij:\n\n- Een inloophuis openen\n- Een belcirkel starten",
        "## Acties\n- Een inloophuis openen\n- Een belcirkel starten\n\n(doel 2)",
        "## Acties\n- Een inloophuis openen\n- Een belcirkel starten\n\nZie doel 2.",
        "## Tabel\n|Actie|Doel|\n|---|---|\n|Een inloophuis openen|2|\n|Een belcirkel starten|2|",
    ],
)
def test_the_goal_that_stands_with_a_group_of_actions_is_that_of_each(actions, tmp_path):
    fragment = proposed(tmp_path, GOALS + actions)

    assert ties(fragment, ContributesTo) == {
        ("Een inloophuis openen", "Niemand is eenzaam"),
        ("Een belcirkel starten", "Niemand is eenzaam"),
    }


@pytest.mark.parametrize("behind", ["(doel 3)", "(kosten: € 5.000)", "(fase 2)", "(doelgroep 2)"])
def test_what_is_no_code_of_a_goal_ties_nothing(behind, tmp_path):
    fragment = proposed(tmp_path, f"{GOALS}## Acties\n- Een inloophuis openen {behind}\n- Rest")

    assert ties(fragment, ContributesTo) == set()


def test_what_an_action_is_to_bring_about_is_a_result_for_the_same_goal(tmp_path):
    fragment = proposed(
        tmp_path,
        f"{GOALS}## Acties\n- Huisbezoeken bij ouderen (doel 2)\n\n"
        "Verwacht resultaat: 400 huisbezoeken per jaar.",
    )
    results = [one.title for one in fragment.elements if getattr(one, "kind", None) is RESULT]

    assert results == ["400 huisbezoeken per jaar"]
    assert ("400 huisbezoeken per jaar", "Niemand is eenzaam") in ties(fragment, ContributesTo)


RESULT = ActionKind.RESULT
NEW, OLD = "Beleidsplan Welzijn 2025-2028", "Nota Samen tegen armoede 2020-2024"


@pytest.mark.parametrize(
    "sentence",
    [
        f"Het {NEW} vervangt de {OLD}.",
        f"De {OLD} wordt vervangen door het {NEW}.",
        f"In plaats van de {OLD} komt het {NEW}.",
        f"Het {NEW} komt in de plaats van de {OLD}.",
        f"Ter vervanging van de {OLD} stelt de raad het {NEW} vast.",
    ],
)
def test_a_plan_replaces_another_where_a_sentence_says_so(sentence, tmp_path):
    assert ties(proposed(tmp_path, f"Raadsvoorstel\n\n{sentence}\n"), Replaces) == {(NEW, OLD)}


def test_the_plan_of_a_paper_replaces_what_it_says_of_itself(tmp_path):
    fragment = proposed(tmp_path, f"# {NEW}\n\nDit beleidsplan vervangt de {OLD}.\n")

    assert ties(fragment, Replaces) == {(NEW, OLD)}


@pytest.mark.parametrize(
    "sentence",
    [f"Het {NEW} vervangt niet de {OLD}.", f"Het {NEW} bouwt voort op de {OLD}.",
     f"Een medewerker vervangt de collega; de {OLD} blijft."],
)  # fmt: skip
def test_no_plan_replaces_another_where_nothing_says_so(sentence, tmp_path):
    assert ties(proposed(tmp_path, f"Raadsvoorstel\n\n{sentence}\n"), Replaces) == set()


def test_two_plans_with_one_subject_stay_two(tmp_path):
    fragment = proposed(
        tmp_path,
        "Raadsvoorstel\n\nHet Beleidsplan Jeugd 2024-2028 is vastgesteld. Het "
        "Uitvoeringsprogramma Jeugd 2024-2028 en het Convenant Schulden 2021 volgden.\n",
    )

    assert sorted(one.title for one in fragment.elements if isinstance(one, Nota)) == [
        "Beleidsplan Jeugd 2024-2028", "Convenant Schulden 2021",
        "Uitvoeringsprogramma Jeugd 2024-2028",
    ]  # fmt: skip


def years(text: str) -> list[str]:
    amounts = list(amounts_in(text))
    periods = [period_of_amount(text, one, amounts) for one in amounts]
    return [
        "" if isinstance(one, Missing) else " ".join(map(str, one.years() or ())) for one in periods
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Voor 2025 en 2026 is € 35.000 nodig.", ["2025 2026"]),
        ("De jaren 2025, 2026 en 2027 kosten € 90.000.", ["2025 2026 2027"]),
        ("In 2025 kost de bus € 12.000 en in 2026 € 14.000.", ["2025", "2026"]),
        ("Het gaat om € 15.000 in 2025 en € 16.000 in 2026.", ["2025", "2026"]),
        ("Voor 2027 en 2028 is respectievelijk € 10.000 en € 20.000 nodig.", ["2027", "2028"]),
        ("De kosten zijn € 71.000 (2025) en € 72.000 (2026).", ["2025", "2026"]),
        ("In 2025 is € 10.000 begroot, waarvan € 2.000 voor koffie.", ["2025", "2025"]),
        ("In 2025 is € 9.000 en € 5.100 nodig, en in 2026 € 3.000.", ["2025", "", "2026"]),
        ("Het verschil tussen 2025 en 2026 is € 5.000.", [""]),
        ("Over 2025 en 2027 samen is € 5.000 nodig.", [""]),
    ],
)
def test_an_amount_has_the_years_that_stand_with_it(text, found):
    assert years(text) == found


@given(st.lists(st.integers(2020, 2035), min_size=2, max_size=4, unique=True), st.booleans())
def test_no_amount_gets_the_year_of_another(named, before):
    each = [f"in {year} € {year}000" if before else f"€ {year}000 in {year}" for year in named]

    assert years(f"De wijkteams kosten {', '.join(each[:-1])} en {each[-1]}.") == [
        str(year) for year in named
    ]


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("In te stemmen met het plan", "Instemmen met het plan"),
        ("Kennis te nemen van de brief", "Kennisnemen van de brief"),
        ("De notulen vast te stellen", "De notulen vaststellen"),
        ("Akkoord te gaan met de begroting", "Akkoord gaan met de begroting"),
        ("In te stemmen met het voorstel om te bouwen", "Instemmen met het voorstel om te bouwen"),
        ("De vestiging te Wageningen te sluiten", "De vestiging te Wageningen te sluiten"),
    ],
)
def test_one_decision_has_one_name(printed, title):
    assert decision_title(printed) == title
    assert decision_title(title) == title


def test_a_decision_in_two_forms_is_proposed_once(tmp_path):
    text = (
        "# Voorstel\n\n## Gevraagd besluit\n1. {}\n2. Het plan te evalueren\n\n## Besluit\n1. {}\n"
    )
    fragment = proposed(
        tmp_path, text.format("In te stemmen met het plan", "Instemmen met het plan")
    )
    decisions = {one.title: len(one.passages) for one in fragment.elements if type(one) is Event}

    assert decisions == {"Instemmen met het plan": 2, "Het plan evalueren": 1}
    assert not [one for one in fragment.elements if isinstance(one, Action)]
