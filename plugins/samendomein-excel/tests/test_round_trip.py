"""A plan through a workbook is the same plan, and so is the plan that it was made from."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st
from samendomein_excel import plugin

import samendomein as sd
from samendomein.testing import plan_of, plans

RENDER = {".xlsx": plugin.render_xlsx, ".ods": plugin.render_ods}
SUFFIXES = sorted(RENDER)
MOST = 4


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(deadline=None, max_examples=MOST)
@given(plan=plans(), language=st.sampled_from(["nl", "en"]))
def test_a_plan_through_a_workbook_is_the_same_plan(suffix, tmp_path_factory, plan, language):
    file = tmp_path_factory.mktemp("werk") / f"plan{suffix}"
    file.write_bytes(workbook(plan, suffix, language))
    again = plan_in(file, plan.as_of)

    assert again.problems == ()
    assert again == plan
    assert plan_in(file, plan.as_of, read=plugin.read_before) == plan


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_plan_gives_the_same_bytes(suffix):
    plan = plan_of('[[doel]]\nid = "a"\ntitel = "Minder armoede"')

    assert workbook(plan, suffix) == workbook(plan, suffix)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_example_of_diemen_comes_back_whole(suffix, tmp_path, examples):
    plan = sd.read(examples / "diemen")
    file = tmp_path / f"diemen{suffix}"
    sd.write(sd.assess(plan), file)

    assert plan_in(file, plan.as_of) == plan


def workbook(plan, suffix, language="nl"):
    return RENDER[suffix](sd.compose(sd.Assessment(plan=plan), language=language))


def plan_in(file, as_of, read=plugin.read_workbook):
    found = read(sd.Request(path=file, shown_as=file.name))
    return sd.assemble(found.elements, found.relations, as_of=as_of, problems=found.problems)
