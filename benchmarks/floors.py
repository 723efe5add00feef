"""The least that any program would do: what our own time is compared with.

Floor a parses the same files with tomli, puts plain dicts in a `networkx.DiGraph` and runs three
simple checks. Floor b does that too, and writes an HTML table of all elements with f-strings.
"""

from __future__ import annotations

import html
import sys
from pathlib import Path

import networkx as nx
import tomli

RELATIONS = {
    "beantwoordt": ("raadsvraag", "deelvraag"),
    "bij": ("actor",),
    "doelgroep": ("doelgroep",),
    "draagt_bij_aan": ("doel",),
    "eigenaar": ("actor", "functie"),
    "gedaan_door": ("actor",),
    "gedaan_in": ("document",),
    "komt_na": ("toezegging",),
    "lid_van": ("actor",),
    "meet": ("doel",),
    "nota": ("nota",),
    "onderdeel_van": ("doel",),
    "over": ("doel",),
    "raadsvraag": ("raadsvraag",),
    "thema": ("thema",),
    "uitvoerder": ("actor",),
    "voor": ("actie",),
}


def read(folder: Path) -> nx.DiGraph[str]:
    """Every table of every file as a node with its keys, and an edge for each id it names."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    edges = []
    for file in sorted(folder.rglob("*.toml")):
        for kind, rows in tomli.loads(file.read_text("utf-8")).items():
            for row in rows:
                graph.add_node(row["id"], kind=kind, **row)
                for key in RELATIONS.keys() & row.keys():
                    named = row[key]
                    for target in named if isinstance(named, list) else [named]:
                        end = target["naar"] if isinstance(target, dict) else target
                        edges.append((row["id"], end, {"relation": key}))
    graph.add_edges_from(edges)
    return graph


def check(graph: nx.DiGraph[str]) -> list[str]:
    """Three simple checks: ends of the right kind, actions with an owner, a tree of goals."""
    kinds = graph.nodes(data="kind")
    found = [
        f"{source} → {target}: {data['relation']}"
        for source, target, data in graph.edges(data=True)
        if kinds[target] not in RELATIONS[data["relation"]]
    ]
    found += [
        f"{id}: geen eigenaar"
        for id, row in graph.nodes(data=True)
        if row["kind"] == "actie" and "eigenaar" not in row
    ]
    parts = {
        id: row["onderdeel_van"]
        for id, row in graph.nodes(data=True)
        if row["kind"] == "doel" and "onderdeel_van" in row
    }
    for id in parts:
        above, way = parts.get(id), {id}
        while above is not None and above not in way:
            way.add(above)
            above = parts.get(above)
        if above is not None:
            found.append(f"{id}: kringloop")
    return found


def page(graph: nx.DiGraph[str], found: list[str]) -> str:
    """A table of all elements, and a list of what was found."""
    rows = "\n".join(
        f"<tr><td>{html.escape(id)}</td><td>{row['kind']}</td><td>{html.escape(row['titel'])}</td>"
        f"<td>{html.escape(str(row.get('periode', '')))}</td>"
        f"<td>{html.escape(', '.join(graph.successors(id)))}</td></tr>"
        for id, row in graph.nodes(data=True)
    )
    items = "\n".join(f"<li>{html.escape(one)}</li>" for one in found)
    return f"<!doctype html>\n<title>Plan</title>\n<ul>{items}</ul>\n<table>{rows}</table>\n"


def main() -> None:
    """Run floor a over a folder, or floor b if there is a file for the page too."""
    folder, *target = map(Path, sys.argv[1:])
    graph = read(folder)
    found = check(graph)
    if target:
        target[0].write_text(page(graph, found), encoding="utf-8")
    print(len(graph), len(found))


if __name__ == "__main__":
    main()
