"""Mermaid, DOT and GraphML: the same graph, in words that other programs read."""

from __future__ import annotations

import io
import re
from datetime import date

import networkx as nx
import pytest
from hypothesis import given, strategies as st

import samendomein as sd
from samendomein.testing.strategies import plans
from tests.pictures.conftest import example, report_of
from tests.pictures.test_doelenboom import wide

DAY = date(2025, 1, 1)


@given(plan=plans())
def test_networkx_reads_back_every_element_and_relation(plan):
    report = report_of(plan)
    graph = nx.read_graphml(io.BytesIO(sd.as_graphml(report).encode()), force_multigraph=True)
    ends = {(source, target, kind) for source, target, kind in graph.edges(data="relation")}

    assert set(graph) == {node.id for node in report.graph.nodes}
    assert ends == {(edge.source, edge.target, edge.relation) for edge in report.graph.edges}


@given(plan=plans())
def test_graphml_says_what_networkx_would_write(plan):
    report = report_of(plan)
    ours = nx.read_graphml(io.BytesIO(sd.as_graphml(report).encode()), force_multigraph=True)
    theirs = nx.MultiDiGraph(edge_default={}, node_default={})
    theirs.add_nodes_from((id, known) for id, known in ours.nodes(data=True))
    for number, edge in enumerate(report.graph.edges, 1):
        known = {"relation": edge.relation, "label": edge.word}
        theirs.add_edge(edge.source, edge.target, key=f"e{number}", **known)
    written = "\n".join(nx.generate_graphml(theirs))

    assert nx.utils.graphs_equal(
        ours, nx.read_graphml(io.BytesIO(written.encode()), force_multigraph=True)
    )


def test_graphml_holds_what_a_control_character_would_break():
    plan = '[[doel]]\nid = "a"\ntitel = "A \\u0001 < & > B"'
    graph = nx.read_graphml(io.BytesIO(sd.as_graphml(report_of(plan)).encode()))

    assert graph.nodes["a"] == {
        "label": "A < & > B", "kind": "goal", "word": "doel", "sort": "goal", "codes": "",
        "period": "", "findings": 0,
    }  # fmt: skip


@pytest.mark.parametrize("id", ["a\x01b", "a\ud800b", 'a"<&>b', "a\nb"])
def test_graphml_holds_any_id(id):
    plan = sd.assemble([sd.Goal(id=id, title="A")], (), as_of=DAY)
    graph = nx.read_graphml(io.BytesIO(sd.as_graphml(report_of(plan)).encode()))
    (read,) = graph

    assert read == id.replace("\x01", "\\u0001").replace("\ud800", "\\ud800")


def test_dot_quotes_what_would_end_a_text():
    written = sd.as_dot(report_of('[[doel]]\nid = "a"\ntitel = \'Zeg "\\N" -> [x];\''))

    assert '  "a" [label="Zeg \\"\\\\N\\" -> [x];", shape=box,' in written


@pytest.mark.parametrize("text", ['"]; click n1 "x" %%{init}%%', "`code` #quot; <b>", "end"])
def test_mermaid_gets_no_letter_that_means_something(text):
    plan = sd.assemble([sd.Goal(id="a", title=text)], (), as_of=DAY)
    written = sd.as_mermaid(report_of(plan))
    label = re.search(r'n1\["(.*)"\]:::goal', written)[1]

    assert not set(re.sub(r"#\d+;", "", label)) & set("\"'`&<>%\\;[](){}|*~$#")


def test_mermaid_draws_no_icon_of_a_title():
    goal = sd.Goal(id="a", title="fa:fa-car huren: 2025")
    written = sd.as_mermaid(report_of(sd.assemble([goal], (), as_of=DAY)))

    assert '"fa#58;fa-car huren: 2025"' in written


@given(title=st.text(max_size=30))
def test_each_line_of_mermaid_is_a_box_a_tie_or_a_class(title):
    plan = sd.assemble(
        [sd.Goal(id="a", title=title), sd.Action(id="b", title=title)], (), as_of=DAY
    )
    line = re.compile(r'flowchart LR|    n\d+(\(\[|\[)".*"(\]\)|\]):::\w+|    n\d+ -\.?-\S* n\d+|'
                      r"    classDef .*")  # fmt: skip

    assert all(line.fullmatch(one) for one in sd.as_mermaid(report_of(plan)).splitlines())


def test_mermaid_folds_what_it_would_refuse_to_draw():
    written = sd.as_mermaid(report_of(wide(goals=30, actions=60)))

    assert written.count("---") < 500
    assert len(written) < 50_000
    assert "acties" in written


@pytest.mark.parametrize("write", [sd.as_mermaid, sd.as_dot, sd.as_graphml])
def test_a_view_that_is_no_graph_is_refused_with_a_way_out(write):
    name = write.__name__.removeprefix("as_")
    with pytest.raises(sd.UsageError) as told:
        write(example("diemen"), "geld")

    assert str(told.value) == (
        f"the view 'geld' cannot be written as {name}\n"
        "  hint: draw it as svg, or choose one of: doelenboom, din"
    )
