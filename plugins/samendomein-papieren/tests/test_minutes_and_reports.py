"""Minutes, reports of a court of audit, what comes in, and text made to be slow."""

from __future__ import annotations

from time import process_time

import pytest
from samendomein_papieren.reading.read_paper import read_paper
from samendomein_papieren.recognising.recognise import recognise

from samendomein import Answer, Budget, Question, Recommendation, Toezegging


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("vraagt of de bus blijft rijden", "Of de bus blijft rijden"),
        ("wil graag weten wanneer het loket opengaat", "Wanneer het loket opengaat"),
        ("vraagt de wethouder hoeveel mensen wachten", "Hoeveel mensen wachten"),
        (
            "informeert naar de stand van zaken van de wijkhub",
            "Naar de stand van zaken van de wijkhub",
        ),
    ],
)
def test_a_question_that_minutes_report_is_one_without_the_name(tmp_path, said, asked):
    file = tmp_path / "verslag.txt"
    file.write_text(
        f"Notulen commissie Samenleving\n\nMevrouw Aalders (SP) {said}.\n\n"
        "Wethouder De Boer antwoordt dat dit in juni bekend is.\n",
        encoding="utf-8",
    )

    fragment = recognise(read_paper(file))

    question = next(one for one in fragment.elements if isinstance(one, Question))
    answer = next(one for one in fragment.elements if isinstance(one, Answer))
    assert (question.title, answer.title) == (asked, "Dit in juni bekend is")
    assert "Aalders" not in str(fragment.elements)


def test_a_promise_in_minutes_is_no_answer(tmp_path):
    file = tmp_path / "verslag.txt"
    file.write_text(
        "Notulen commissie Samenleving\n\nDe heer Smit (CDA) vraagt wanneer het plan komt.\n\n"
        "Wethouder De Boer zegt toe dat de raad het plan voor 1 mei 2026 ontvangt.\n",
        encoding="utf-8",
    )

    kinds = [type(one) for one in recognise(read_paper(file)).elements]

    assert kinds.count(Toezegging) == 1
    assert Answer not in kinds


@pytest.mark.parametrize(
    "label", ["Baten", "Saldo van lasten", "Ontvangsten", "Onttrekking aan reserves"]
)
def test_what_comes_in_is_no_budget(tmp_path, label):
    file = tmp_path / "begroting.md"
    file.write_text(
        f"# Begroting 2026\n\nBedragen x € 1.000\n\n| | 2026 | 2027 |\n|---|---|---|\n"
        f"| Lasten | 10 | 12 |\n| {label} | 4 | 5 |\n",
        encoding="utf-8",
    )

    budgets = [one for one in recognise(read_paper(file)).elements if isinstance(one, Budget)]

    assert [one.title for one in budgets] == ["Lasten 2026", "Lasten 2027"]


@pytest.mark.parametrize(
    "reaction",
    ["Wij nemen de aanbevelingen 1 en 2 over.", "Het college neemt aanbeveling 1 en 2 over."],
)
def test_a_recommendation_that_is_taken_over_says_so(tmp_path, reaction):
    file = tmp_path / "rapport.md"
    file.write_text(
        "# Rekenkamerrapport Zicht op zorg\n\nRekenkamer Lindeveld\n\n## Aanbevelingen\n\n"
        "Aanbeveling 1 (aan het college)\n\nPubliceer de wachttijden elke maand.\n\n"
        "Aanbeveling 2 (aan de raad)\n\nStel per doel een norm vast.\n\n"
        f"## Reactie\n\n{reaction}\n",
        encoding="utf-8",
    )

    fragment = recognise(read_paper(file))

    found = [one for one in fragment.elements if isinstance(one, Recommendation)]
    relations = {one.words.name for one in fragment.relations}
    assert [(one.title, one.adopted) for one in found] == [
        ("Publiceer de wachttijden elke maand", True),
        ("Stel per doel een norm vast", True),
    ]
    assert {"made_by", "made_to"} <= relations


@pytest.mark.parametrize(
    "repeated",
    [
        "De heer Aa Bb Cc (",
        "Wethouder van de van de ",
        "vraagt de wethouder of ",
        "Blz. 1: ",
        "Nota Aa Bb ",
        "Sportakkoord Aa Bb Cc Dd ",
        "2026 2027 ",
        "Uitgave 1 2 ",
        "aanbeveling 1 en 2 en 3 ",
        "(nulmeting 2024: 1, ",
        "fractie Aa en Aa ",
        "motie M1 in, '",
        "Totaal totale geraamde ",
        "geeft aa bb invulling ",
        "Actieplan: AP1 ",
        "Aanbeveling 1 (",
        "- - | - ",
        "Besluit: conform ",
    ],
)
def test_no_repetition_makes_recognising_slow(tmp_path, repeated):
    file = tmp_path / "notulen.txt"
    file.write_text("Notulen\n\n" + repeated * (30_000 // len(repeated)), encoding="utf-8")
    paper = read_paper(file)
    begun = process_time()

    recognise(paper)

    assert process_time() - begun < 3
