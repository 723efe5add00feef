"""A chain of intent: where the purpose gets lost is found, at that link and at no other."""

from __future__ import annotations

import pytest

from tests.examples.finding import changed, found_in
from tests.examples.papers import EXAMPLES

EXAMPLE = EXAMPLES / "keten"
CHAIN, SERVICE = "samenhang/chain-of-intent-broken", "samenhang/service-without-why"
NOT_STATED = 'bedoeling = "niet vermeld"'


def test_these_are_all_the_findings():
    assert found_in(EXAMPLE) == [
        (CHAIN, ("bestek-boodschappen", "beleidsregel")),
        (SERVICE, ("klussendienst", "contract-klussen")),
    ]


@pytest.mark.parametrize(
    ("link", "first"),
    [
        ("beleid", (CHAIN, ("beleid", "langer-thuis"))),
        ("verordening", (CHAIN, ("verordening", "beleid"))),
        ("beleidsregel", (CHAIN, ("beleidsregel", "verordening"))),
    ],
)
def test_the_first_link_without_a_purpose_is_told(link, first, tmp_path):
    lines = (EXAMPLE / "plan/schakels.toml").read_text("utf-8").split(f'id = "{link}"\n')[1]
    said = next(line for line in lines.splitlines() if line.startswith("bedoeling"))
    folder = changed("keten", tmp_path, "schakels.toml", [(said, NOT_STATED)])

    assert first in found_in(folder, CHAIN)


def test_a_link_that_says_it_again_moves_the_loss_down(tmp_path):
    folder = changed(
        "keten",
        tmp_path,
        "schakels.toml",
        [
            (f'werkt_uit = "beleidsregel"\n{NOT_STATED}',
             'werkt_uit = "beleidsregel"\nbedoeling = "Boodschappen, zodat iemand thuis blijft."'),
        ],
    )  # fmt: skip

    assert found_in(folder, CHAIN) == [(CHAIN, ("contract-boodschappen", "bestek-boodschappen"))]


def test_where_nobody_looked_nothing_is_lost(tmp_path):
    folder = changed(
        "keten",
        tmp_path,
        "schakels.toml",
        [(f'werkt_uit = "beleidsregel"\n{NOT_STATED}\n', 'werkt_uit = "beleidsregel"\n')],
    )

    assert found_in(folder, CHAIN) == []


def test_a_layer_that_is_skipped_without_a_reason_is_found(tmp_path):
    text = (EXAMPLE / "plan/schakels.toml").read_text("utf-8")
    reason = next(line for line in text.splitlines() if line.strip().startswith("onderbouwing"))
    folder = changed("keten", tmp_path, "schakels.toml", [(f"{reason}\n", "")])

    assert (CHAIN, ("subsidie-eettafel",)) in found_in(folder, CHAIN)


def test_a_service_with_nothing_above_it_is_found(tmp_path):
    folder = changed("keten", tmp_path, "schakels.toml", [('werkt_uit = "contract-klussen"\n', "")])

    assert found_in(folder, SERVICE) == []  # The action that delivers it serves a goal.

    actions = folder / "plan" / "uitvoering.toml"
    text = actions.read_text("utf-8")
    actions.write_text(text.replace('levert = "klussendienst"\n', ""), "utf-8")

    assert found_in(folder, SERVICE) == [(SERVICE, ("klussendienst",))]
