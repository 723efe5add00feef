"""One run tells every fault, each at its place, and one fault does not pull others along."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import samendomein as sd

FOLDER = Path(__file__).parent / "faults"
MARK = re.compile(r"# fault: (?P<id>\S+)$")


def planted() -> Counter[tuple[str, int, str]]:
    """What the files say must be found: file, line and kind of problem."""
    return Counter(
        (file.name, number, mark["id"])
        for file in FOLDER.glob("*.toml")
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1)
        if (mark := MARK.search(line))
    )


def told(plan: sd.Plan) -> Counter[tuple[str, int, str]]:
    """What was told."""
    return Counter(
        (Path(one.location.path).name, one.location.line, one.id) for one in plan.problems
    )


def test_forty_faults_give_forty_located_messages_in_one_run():
    plan = sd.read(FOLDER, as_of=date(2024, 4, 1), partial=True)

    assert told(plan) == planted()
    assert planted().total() >= 40


def test_every_message_has_a_column_and_most_have_a_hint():
    plan = sd.read(FOLDER, as_of=date(2024, 4, 1), partial=True)

    assert all(one.location.column for one in plan.problems)
    assert sum(one.hint is not None for one in plan.problems) > len(plan.problems) * 0.8


def test_of_what_was_not_read_whole_nothing_is_said_to_be_absent():
    plan = sd.read(FOLDER, as_of=date(2024, 4, 1), partial=True)
    assessment = sd.assess(plan)
    absent = {one.check.id for one in assessment.outcomes if one.check.absence}
    owners = next(one for one in assessment.outcomes if one.check.code == "E01")

    assert {"kaart", "wijzer", "jeugd"} <= plan.read_in_part
    assert not any(
        one.elements[0] in plan.read_in_part for one in assessment.findings if one.check in absent
    )
    assert not owners.judged_everything
    assert owners.why == sd.Text(
        "set aside until what they are about can be read: {count}", count=owners.left_out
    )


def test_what_is_right_is_read_all_the_same():
    plan = sd.read(FOLDER, as_of=date(2024, 4, 1), partial=True)

    assert {"samen", "jeugd", "leefstijl", "kaart", "spreekuur", "geld-1", "netwerk"} <= {
        one.id for one in plan.elements
    }
    assert [goal.id for goal in plan.targets(plan["kaart"], sd.ContributesTo)] == ["jeugd"]
