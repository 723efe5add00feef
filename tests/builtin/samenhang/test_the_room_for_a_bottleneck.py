"""Who must be in the room for a bottleneck, and which layer is missing there."""

from __future__ import annotations

from hypothesis import given, settings

from samendomein import Action, Actor, Bottleneck, Goal, Layer, Plan, Post, Translator, load_plugins
from samendomein.builtin.samenhang.layer_missing_from_bottleneck import (
    LayerMissingFromBottleneck,
    layer_missing_from_bottleneck,
)
from samendomein.builtin.samenhang.room import Room
from samendomein.builtin.samenhang.smallest_groups import smallest_groups
from samendomein.builtin.samenhang.who_must_be_in_the_room import who_must_be_in_the_room
from samendomein.testing.strategies import plans
from tests.builtin.laws import plan_of, told

PEOPLE = """
[[actor]]
id = "wijkteam"
title = "Wijkteam"
layer = "execution"

[[actor]]
id = "kernteam"
title = "Kernteam"
layer = "policy"

[[actor]]
id = "raad"
title = "Cliëntenraad"
represents = ["inwoners"]

[[actor]]
id = "jongeren"
title = "Jongerenraad"
represents = ["inwoners"]

[[target_group]]
id = "inwoners"
title = "Inwoners"

[[post]]
id = "manager"
title = "Verandermanager"
status = "vacant"
"""
BOTTLENECK = """
[[bottleneck]]
id = "wachten"
title = "Lang wachten"
concerns = ["wijkteam"]
hinders = ["hulp"]
seen_by = ["raad"]
"""
ACTION = """
[[action]]
id = "hulp"
title = "Hulp dichtbij"
for_group = ["inwoners"]
owner = ["manager"]
"""
SOLVING = """
[[action]]
id = "sneller"
title = "Sneller besluiten"
resolves = ["wachten"]
owner = ["kernteam"]
"""
BUDGET = '[[budget]]\nid = "geld"\ntitle = "Wijkgeld"\nfunds = ["hulp"]\nowner = ["kernteam"]\n'


def row(plan: Plan, language: str = "en") -> list[str]:
    """The row of the only bottleneck, as a reader of the language reads it."""
    translator = Translator(language, load_plugins().catalogues)
    (values,) = who_must_be_in_the_room(plan).rows
    return [translator.write(value, "samenhang") for value in values]


def test_roles_that_are_missing_or_vacant_and_the_smallest_groups_are_told():
    plan = plan_of(PEOPLE + BOTTLENECK + ACTION + BUDGET + SOLVING)

    assert row(plan) == [
        "Lang wachten",
        "execution, whoever is responsible for Wijkgeld, and the voice of Inwoners",
        "Cliëntenraad",
        "execution and the voice of Inwoners",
        "owner of Hulp dichtbij",
        "Jongerenraad, Kernteam, and Wijkteam; or Kernteam, Cliëntenraad, and Wijkteam",
    ]
    assert row(plan, "nl") == [
        "Lang wachten",
        "uitvoering, wie gaat over Wijkgeld en de stem van Inwoners",
        "Cliëntenraad",
        "uitvoering en de stem van Inwoners",
        "eigenaar van Hulp dichtbij",
        "Jongerenraad, Kernteam en Wijkteam; of Kernteam, Cliëntenraad en Wijkteam",
    ]


def test_what_nobody_works_on_is_told():
    plan = plan_of(PEOPLE + BOTTLENECK + ACTION)

    assert row(plan)[3] == "nobody works on it yet"
    assert row(plan, "nl")[3] == "nog niemand werkt eraan"


def test_a_post_that_nobody_holds_works_on_nothing_and_is_named():
    solving = SOLVING.replace('["kernteam"]', '["manager"]')
    plan = plan_of(PEOPLE + BOTTLENECK + ACTION + solving)

    assert row(plan)[3:5] == [
        "nobody works on it yet",
        "owner of Hulp dichtbij and Verandermanager",
    ]
    assert row(plan, "nl")[3:5] == [
        "nog niemand werkt eraan",
        "eigenaar van Hulp dichtbij en Verandermanager",
    ]
    assert told(layer_missing_from_bottleneck, plan) == []


def test_a_post_that_nobody_holds_hides_no_layer_that_is_missing():
    solving = SOLVING.replace('["kernteam"]', '["kernteam", "manager"]')
    plan = plan_of(PEOPLE + BOTTLENECK + ACTION + solving)

    assert told(layer_missing_from_bottleneck, plan) == [
        "this is about the work of Wijkteam, but nobody from execution works on a solution"
    ]


def test_without_bottlenecks_the_sentence_says_so():
    translator = Translator("nl", load_plugins().catalogues)
    measured = who_must_be_in_the_room(plan_of(PEOPLE))

    assert measured.rows == ()
    assert translator.render(measured.sentence, "samenhang") == "het plan heeft geen knelpunten"


def test_the_sentence_counts():
    translator = Translator("nl", load_plugins().catalogues)
    plan = plan_of(PEOPLE + BOTTLENECK + ACTION + SOLVING)

    assert translator.render(who_must_be_in_the_room(plan).sentence, "samenhang") == (
        "Knelpunten: 1. Waar niet iedereen aan meewerkt die ermee te maken heeft: 1. Waar nog "
        "niemand aan werkt: 0."
    )


def test_a_layer_that_is_concerned_and_does_not_take_part_is_missing():
    plan = plan_of(PEOPLE + BOTTLENECK + ACTION + SOLVING)

    assert told(layer_missing_from_bottleneck, plan) == [
        "this is about the work of Wijkteam, but nobody from execution works on a solution"
    ]
    assert told(layer_missing_from_bottleneck, plan, "nl") == [
        "dit raakt Wijkteam, maar niemand uit de laag uitvoering werkt aan een oplossing"
    ]


def test_a_team_brings_its_members():
    members = PEOPLE.replace('layer = "execution"', 'layer = "execution"\nmember_of = ["kernteam"]')

    assert (
        told(layer_missing_from_bottleneck, plan_of(members + BOTTLENECK + ACTION + SOLVING)) == []
    )


def test_which_layers_must_take_part_is_an_option():
    plan = plan_of(PEOPLE + BOTTLENECK + ACTION + SOLVING)
    options = LayerMissingFromBottleneck(layers=(Layer.COUNCIL,))

    assert told(layer_missing_from_bottleneck, plan, options=options) == []


def test_somebody_of_an_unknown_layer_may_be_of_any():
    solving = SOLVING.replace('["kernteam"]', '["kernteam", "raad"]')

    assert (
        told(layer_missing_from_bottleneck, plan_of(PEOPLE + BOTTLENECK + ACTION + solving)) == []
    )


@settings(max_examples=30)
@given(plans(only=(Bottleneck, Action, Actor, Post, Goal), max_elements=9, max_relations=14))
def test_every_group_has_somebody_for_every_role_that_can_be_held(plan):
    for bottleneck in plan.all(Bottleneck):
        roles = [role.holders for role in Room(plan, bottleneck).roles() if role.holders]
        for group in smallest_groups(roles) or []:
            assert all(role & group for role in roles)
