"""Things are told in the order in which the author wrote them."""

from samendomein import Action, Goal, reading_order
from samendomein.testing import plan_of


def test_elements_follow_each_other_as_in_the_file():
    plan = plan_of('[[doel]]\nid = "z"\ntitel = "Eerst"\n[[doel]]\nid = "a"\ntitel = "Dan"\n')

    assert [one.id for one in reading_order(plan.all(Goal))] == ["z", "a"]


def test_tables_of_several_names_for_one_kind_keep_their_order():
    plan = plan_of(
        """
        [[actie]]
        id = "z"
        titel = "Eerst"

        [[pilot]]
        id = "m"
        titel = "Dan"

        [[actie]]
        id = "a"
        titel = "Ten slotte"
        """
    )

    assert [one.id for one in reading_order(plan.all(Action))] == ["z", "m", "a"]


def test_elements_that_no_file_holds_come_last_by_id():
    plan = plan_of('[[doel]]\nid = "z"\ntitel = "In een bestand"\n')
    made = [Goal(id="b", title="B"), Goal(id="a", title="A")]

    assert [one.id for one in reading_order([*made, *plan.all(Goal)])] == ["z", "a", "b"]
