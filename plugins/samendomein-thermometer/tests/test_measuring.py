"""Who knows what and why, where it is lost, and how far layers are apart."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from samendomein_thermometer.chain import chain
from samendomein_thermometer.knowing import knowing
from samendomein_thermometer.reading import read
from samendomein_thermometer.shift import shift
from samendomein_thermometer.telling import Distribution, told_of
from samendomein_thermometer.views import views
from samendomein_thermometer.what_without_why import what_without_why
from samendomein_thermometer.withholding import Rules

import samendomein as sd
from samendomein import Layer, Plan, Request, Share, Text, assemble
from samendomein.testing import plan_of

OPEN = Rules(threshold=3, smallest_part=2)

PLAN = """
[[doel]]
id = "iedereen"
titel = "Iedereen hoort erbij"

[[doel]]
id = "thuis"
titel = "Langer thuis"
onderdeel_van = "iedereen"

[[doel]]
id = "geld"
titel = "Minder kosten"

[[contract]]
id = "contract"
titel = "Contract"
werkt_uit = "thuis"
bedoeling = "niet vermeld"

[[dienst]]
id = "dienst"
titel = "Boodschappendienst"
werkt_uit = "contract"
bedoeling = "niet vermeld"
"""


def asked(tmp_path: Path, layers: dict[str, tuple[int, int, str]], size: int = 100) -> Plan:
    """A plan in which, by layer, so many of each hundred know what and why; "-" is not asked."""
    rows = ["laag;onderwerp;wat;waarvoor"]
    for layer, (what, why, purpose) in layers.items():
        for one in range(size):
            knows = "ja" if one < what else "nee"
            said = "niet gevraagd" if purpose == "-" else purpose if one < why else "weet niet"
            rows.append(f"{layer};dienst;{knows};{said}")
    file = tmp_path / "enquete.csv"
    file.write_text("\n".join(rows), "utf-8")
    plan = plan_of(PLAN)
    fragment = read(Request(path=file, shown_as="enquete.csv"))
    return assemble(plan.elements, plan.relations, as_of=date(2026, 1, 1), data=fragment.data)


def test_what_is_known_and_why_is_not(tmp_path):
    plan = asked(tmp_path, {"uitvoering": (90, 30, "thuis")})
    (finding,) = what_without_why(plan)

    assert finding.elements == ("dienst",)
    assert dict(finding.text.values) == {
        "layer": Layer.EXECUTION,
        "what": Share(90, 100),
        "why": Share(30, 100),
    }


def test_why_not_asked_gives_no_finding_and_is_told(tmp_path):
    plan = asked(tmp_path, {"uitvoering": (90, 0, "-")})

    assert list(what_without_why(plan)) == []
    assert knowing(plan).rows[0][4] == Text("not asked")


def test_a_goal_above_is_right_too_and_another_goal_is_not(tmp_path):
    plan = asked(tmp_path, {"raad": (50, 60, "Iedereen hoort erbij"), "beleid": (50, 60, "geld")})

    assert [row[4] for row in knowing(plan).rows] == [
        Share(60, 100),
        Text(
            "fewer than {part} of {whole} (under {percentage}%)", part=10, whole=100, percentage=10
        ),
    ]


def test_the_first_layer_that_lost_it_is_told_beside_the_first_instrument(tmp_path):
    layers = {"raad": (80, 80, "thuis"), "toegang": (80, 20, "thuis"), "partner": (80, 10, "thuis")}
    (row,) = chain(asked(tmp_path, layers)).rows

    assert row[2:4] == (Layer.COUNCIL, Layer.ACCESS)
    assert row[5] == Text("it gets lost in {links}", links=[asked(tmp_path, layers)["contract"]])


def test_a_layer_that_knows_in_between_does_not_move_the_loss(tmp_path):
    layers = {"raad": (80, 80, "thuis"), "toegang": (80, 20, "thuis")}
    before = chain(asked(tmp_path, layers)).rows[0][3]
    after = chain(asked(tmp_path, {**layers, "beleid": (80, 70, "thuis")})).rows[0][3]

    assert before == after == Layer.ACCESS


def test_a_plan_that_is_silent_on_what_for_cannot_be_judged(tmp_path):
    plan = asked(tmp_path, {"raad": (80, 80, "thuis")})
    silent = assemble(plan.elements, [], as_of=plan.as_of, data=plan.data)

    assert knowing(silent).rows[0][4] == Text(
        "not to be judged: the plan does not say what it is for"
    )


def test_the_shift_is_the_difference_with_the_layer_above(tmp_path):
    layers = {"raad": (80, 70, "thuis"), "toegang": (80, 30, "thuis")}
    (row,) = shift(asked(tmp_path, layers)).rows

    assert row[1:5] == (Text("knows what it is for"), Layer.ACCESS, Layer.COUNCIL, -40)
    assert row[5] == 0.3


def test_without_a_survey_nothing_is_measured():
    for one in (knowing, chain, shift, views):
        assert one(plan_of(PLAN)).not_judged == Text("no answers of a survey were read")


@pytest.mark.parametrize(
    ("counts", "agreement", "consensus"),
    [
        # R package agrmt, manual: a scale of seven.
        ((30, 40, 210, 130, 530, 50, 10), 0.6, 0.7),
    ],
)
def test_agreement_is_as_published(counts, agreement, consensus):
    row = Distribution(layer=Layer.COUNCIL, counts=counts, right=(False,) * 4 + (True,) * 3)
    found = told_of([row], OPEN, on_a_scale=True)[0][Layer.COUNCIL]

    assert (found.van_der_eijk, found.consensus) == (agreement, consensus)


@pytest.mark.parametrize(
    ("counts", "rwg"),
    # R package multilevel, bhr2000: religion by group.
    [((14, 11, 18, 8, 8), 0.1), ((14, 9, 15, 4, 3), 0.3), ((18, 20, 24, 13, 8), 0.2)],
)
def test_agreement_within_a_group_is_as_published(counts, rwg):
    row = Distribution(layer=Layer.COUNCIL, counts=counts, right=(False,) * 3 + (True,) * 2)
    found = told_of([row], OPEN, on_a_scale=True)[0][Layer.COUNCIL]

    assert found.rwg == rwg


@settings(deadline=None)
@given(st.lists(st.integers(10, 60), min_size=5, max_size=5))
def test_layers_that_answer_alike_are_not_apart(counts):
    rows = [
        Distribution(layer=layer, counts=tuple(counts), right=(False,) * 3 + (True,) * 2)
        for layer in (Layer.COUNCIL, Layer.ACCESS)
    ]
    (found,) = told_of(rows, OPEN, on_a_scale=False)[1]

    assert (found.low, found.high, found.distance) == (0, 0, 0)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_template_is_written_for_the_plan_and_can_be_read_back(language, tmp_path):
    from samendomein_thermometer.plugin import samendomein_sources
    from samendomein_thermometer.template import template

    made = template(sd.TemplateRequest(plan=plan_of(PLAN), language=language))
    (sheet,) = (name for name in made if name.endswith(".csv"))
    (page,) = (name for name in made if name.endswith(".md"))
    content = made[sheet]
    assert isinstance(content, bytes)
    subject = ["raad", "Boodschappendienst", "ja", "Langer thuis", "4", "5", "3", "2"]
    (tmp_path / sheet).write_bytes(content + ";".join(subject).encode() + b"\r\n")
    fragment = samendomein_sources()[0].read(Request(path=tmp_path / sheet, shown_as=sheet))

    assert fragment.problems == ()
    assert len(fragment.data) == 1
    assert "- Boodschappendienst\n" in str(made[page])
    assert "- Langer thuis\n" in str(made[page])


def test_init_writes_the_survey_beside_a_plan_and_nothing_twice(tmp_path):
    (tmp_path / "plan.toml").write_text(PLAN, "utf-8")
    command = [sys.executable, "-m", "samendomein", "init", str(tmp_path), "--thermometer"]
    first, again = (
        subprocess.run(command, capture_output=True, check=False).returncode for _ in range(2)
    )

    assert (first, again) == (0, 4)
    assert {"antwoorden.csv", "vragenlijst.md"} < {one.name for one in tmp_path.iterdir()}


def test_a_layer_of_which_only_the_size_is_shown_does_not_hide_a_shift():
    """Policy has 13 answers in two small parts; execution is compared with the council."""
    rules = Rules(threshold=10, smallest_part=10)
    counted = [(Layer.COUNCIL, (15, 10)), (Layer.POLICY, (6, 7)), (Layer.EXECUTION, (12, 28))]
    asked = [Distribution(layer=one, counts=both, right=(True, False)) for one, both in counted]

    _, (found,) = told_of(asked, rules, on_a_scale=False)

    assert (found.layer, found.above) == (Layer.EXECUTION, Layer.COUNCIL)
    assert found.high == pytest.approx(12 / 40 - 15 / 25)
