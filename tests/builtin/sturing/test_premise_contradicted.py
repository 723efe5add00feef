"""What the plan takes to be so, while somebody saw that it is not."""

from __future__ import annotations

from hypothesis import given, strategies as st

from samendomein import Contradicts, Period, Plan, Resource
from samendomein.builtin.sturing.premise_contradicted import premise_contradicted
from tests.builtin.laws import changed, plan_of, told, with_relations

DIEMEN = """
[[action]]
id = "spreekuur"
title = "Inloopspreekuur"
assumes = ["capaciteit"]

[[premise]]
id = "capaciteit"
title = "De mensen zijn er"
resource = "capacity"
concerns = ["team"]
passages = [{ document = "voorstel", quote = "binnen bestaande capaciteit" }]

[[bottleneck]]
id = "werkdruk"
title = "Hoge werkdruk"
resource = "capacity"
concerns = ["gemeente"]
passages = [{ document = "vragen", quote = "beperkte capaciteit" }]

[[actor]]
id = "gemeente"
title = "Gemeente"

[[actor]]
id = "team"
title = "Sociaal Team"
member_of = ["gemeente"]

[[actor]]
id = "ander"
title = "Ander team"
member_of = ["gemeente"]

[[document]]
id = "voorstel"
title = "Voorstel"

[[document]]
id = "vragen"
title = "Vragen"
"""


def messages(plan: Plan, language: str = "en") -> list[str]:
    return told(premise_contradicted, plan, language)


def test_both_are_named_and_both_papers_are_quoted():
    plan = plan_of(DIEMEN)
    (found,) = premise_contradicted(plan)

    assert [one.document for one in found.passages] == ["voorstel", "vragen"]
    assert messages(plan) == [
        "Inloopspreekuur counts on this, and a paper says otherwise: Hoge werkdruk"
    ]
    assert messages(plan, "nl") == [
        "Inloopspreekuur rekent hierop, maar een stuk zegt iets anders: Hoge werkdruk"
    ]


def test_another_team_is_no_contradiction():
    assert messages(plan_of(DIEMEN.replace('["gemeente"]\npass', '["ander"]\npass'))) == []


def test_another_resource_is_no_contradiction():
    assert messages(changed(plan_of(DIEMEN), "werkdruk", resource=Resource.MONEY)) == []


def test_without_either_passage_there_is_nothing_to_show():
    assert messages(changed(plan_of(DIEMEN), "werkdruk", passages=())) == []
    assert messages(changed(plan_of(DIEMEN), "capaciteit", passages=())) == []


def test_what_the_plan_itself_says_needs_no_team():
    plan = plan_of(DIEMEN.replace('concerns = ["gemeente"]\n', ""))

    assert messages(plan) == []
    assert len(messages(with_relations(plan, Contradicts("werkdruk", "capaciteit")))) == 1


def test_a_premise_on_which_no_action_counts():
    assert messages(plan_of(DIEMEN.replace('assumes = ["capaciteit"]\n', ""))) == [
        "the plan counts on this, and a paper says otherwise: Hoge werkdruk"
    ]


@given(*[st.tuples(st.integers(2020, 2030), st.integers(0, 3))] * 2)
def test_only_in_the_same_period(one, other):
    plan = plan_of(DIEMEN)
    for id, (first, more) in (("capaciteit", one), ("werkdruk", other)):
        plan = changed(plan, id, period=Period.parse(f"{first} t/m {first + more}"))
    in_common = set(range(one[0], sum(one) + 1)) & set(range(other[0], sum(other) + 1))

    assert bool(messages(plan)) == bool(in_common)
