"""Work that waits for somebody who is not there yet, or whose role nobody has laid down."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samendomein import Missing, PostStatus
from samendomein.builtin.sturing.vacant_role import vacant_role
from tests.builtin.laws import changed, plan_of, told

PLAN = """
[[action]]
id = "kader"
title = "Nieuw kader"
owner = ["manager"]
carried_out_by = ["manager"]

[[post]]
id = "manager"
title = "Verandermanager"
status = "planned"
"""


@pytest.mark.parametrize(
    ("status", "message", "bericht"),
    [
        (
            PostStatus.VACANT,
            "nobody holds this post, while it has to do this: Nieuw kader",
            "niemand vervult deze functie, die dit moet doen: Nieuw kader",
        ),
        (
            PostStatus.PLANNED,
            "this post still has to be filled, while it has to do this: Nieuw kader",
            "deze functie moet nog vervuld worden, en moet dit doen: Nieuw kader",
        ),
        (
            PostStatus.INFORMAL,
            "this role was never formalised, while it has to do this: Nieuw kader",
            "deze rol is nooit vastgelegd, en moet dit doen: Nieuw kader",
        ),
    ],
)
def test_the_message_names_the_work(status, message, bericht):
    plan = changed(plan_of(PLAN), "manager", status=status)

    assert told(vacant_role, plan) == [message]
    assert told(vacant_role, plan, "nl") == [bericht]


def test_a_vacancy_without_work_is_no_finding():
    plan = plan_of(PLAN.replace('owner = ["manager"]\ncarried_out_by = ["manager"]', ""))

    assert told(vacant_role, plan) == []


@given(st.sampled_from([PostStatus.FILLED, *Missing]))
def test_what_is_filled_or_not_known_is_no_finding(status):
    assert told(vacant_role, changed(plan_of(PLAN), "manager", status=status)) == []
