"""Relations kept as rows are as good as relations."""

from __future__ import annotations

from datetime import date

from hypothesis import given

from samendomein import (
    Action,
    BelongsTo,
    ContributesTo,
    Derived,
    Fragment,
    Goal,
    InFile,
    PartOf,
    RecordReader,
    Relation,
    assemble,
)
from samendomein.plan.links import Links, as_links, gathered
from samendomein.plan.relations.relation import NO_DETAILS
from samendomein.testing import plan_of, plans
from samendomein.toml.document import parse_document

AS_OF = date(2024, 4, 1)


@given(plans())
def test_relations_come_back_from_rows_as_they_went_in(plan):
    there_and_back = as_links(plan.relations)

    assert tuple(there_and_back) == plan.relations
    assert [link.origin for link in there_and_back] == [link.origin for link in plan.relations]
    assert len(there_and_back) == len(plan.relations)


@given(plans())
def test_the_ends_are_those_of_the_relations(plan):
    for relation in {type(link) for link in plan.relations}:
        ends = tuple((link.source, link.target) for link in plan.links(relation))

        assert plan.ends(relation) == ends

    assert plan.ends(Relation) == tuple((link.source, link.target) for link in plan.relations)


def test_a_relation_that_no_element_has_has_no_ends():
    plan = plan_of("[[doel]]\nid = 'a'\ntitel = 'A'")

    assert plan.ends(PartOf) == ()
    assert plan.links(PartOf) == ()


def test_a_relation_is_made_once():
    plan = assemble(
        [Action(id="a", title="A"), Goal(id="g", title="G")], [ContributesTo("a", "g")], as_of=AS_OF
    )

    assert plan.links(ContributesTo)[0] is plan.links(ContributesTo)[0]
    assert plan.links(ContributesTo)[0] is plan.relations[0]


def test_a_row_knows_where_the_relation_stands():
    file = parse_document("[[actie]]\nid = 'a'\ndraagt_bij_aan = ['g']\n", path="plan.toml")
    place = ("actie", 0, "draagt_bij_aan", 0)

    (link,) = Links({ContributesTo: [("a", "g", NO_DETAILS, (file, *place))]})

    assert link.origin == InFile(file, place)
    assert str(link.origin.location) == "plan.toml:3:19"


def test_parts_are_gathered_by_class_in_the_order_given():
    rows = as_links([PartOf("c", "d"), BelongsTo("c", "n")])

    assert list(gathered([[PartOf("b", "a")], rows, [BelongsTo("a", "n")]])) == [
        PartOf("b", "a"),
        PartOf("c", "d"),
        BelongsTo("c", "n"),
        BelongsTo("a", "n"),
    ]


def test_what_is_read_later_is_not_in_a_fragment_of_before():
    reader, file = RecordReader(), parse_document("", path="plan.toml")
    reader.read({"doel": [{"id": "b", "titel": "B", "onderdeel_van": "a"}]}, file)
    fragment = reader.fragment()
    reader.read({"doel": [{"id": "c", "titel": "C", "onderdeel_van": "a"}]}, file)

    assert list(fragment.relations) == [PartOf("b", "a")]
    assert fragment.relations[0] == PartOf("b", "a")
    assert fragment.relations[:1] == (PartOf("b", "a"),)


def test_where_relations_were_read_makes_no_difference_to_a_fragment():
    elsewhere = PartOf("b", "a", NO_DETAILS, Derived("test"))

    assert Fragment(relations=[elsewhere]) == Fragment(relations=[PartOf("b", "a")])
    assert hash(as_links([elsewhere])) == hash(as_links([PartOf("b", "a")]))
    assert repr(as_links([elsewhere])) == repr((PartOf("b", "a"),))
