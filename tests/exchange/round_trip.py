# SPDX-License-Identifier: Apache-2.0
"""Writes networks with export_rows and reads them back: NetworkX and igraph where they have a reader, gvpr for
DOT, the rules of the format where nobody reads it (UCINET's two modes, GEXF 1.3, CSV). Labels, ties, weights,
roles and modes must be those of the rows; a label that differs must stand in the map beside the file."""
import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

try:
    import igraph
    import networkx
except ImportError as error:
    print("skipped:", error)
    sys.exit(77)

from truth import hostile_rows, networks_of, random_rows

FAULTS = []
READINGS = []


class Read:
    """What a reader found: labels by id, weights by tie, and what else it can say."""

    def __init__(self, nodes, ties, roles=None, modes=None, directed=None):
        self.nodes, self.ties, self.roles, self.modes, self.directed = nodes, ties, roles, modes, directed


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def unguarded(text):
    return text[1:] if text.startswith("'") else text


def check(where, truth, read, folder, variant, twice=False):
    """`twice`: an undirected tie stands once each way."""
    path = f"{folder}/{truth.name}.{variant}-names"
    names = {row["id"]: unguarded(row["original"]) for row in (rows_of(path) if os.path.exists(path) else [])
             if row["field"] == "label"}
    labels = {node: names.get(node, label) for node, label in read.nodes.items()}
    expect(where, "labels", truth.nodes, labels)
    ties = truth.ties
    if twice and not truth.directed:
        ties = {**ties, **{(b, a): weight for (a, b), weight in ties.items()}}
        expect(where, "ties", set(ties), set(read.ties))
    elif truth.directed:
        expect(where, "ties", set(ties), set(read.ties))
    else:  # readers may turn an undirected tie
        read.ties = {tie if tie in ties else tie[::-1]: weight for tie, weight in read.ties.items()}
        read.roles = read.roles and {tie if tie in ties else tie[::-1]: r for tie, r in read.roles.items()}
        expect(where, "ties", set(ties), set(read.ties))
    far = [tie for tie in set(ties) & set(read.ties) if abs(ties[tie] - read.ties[tie]) > 1e-12 * ties[tie]]
    expect(where, "weights that differ", [], far)
    if truth.two_mode and read.roles is not None:
        expect(where, "roles", truth.roles, read.roles)
    if truth.two_mode and read.modes is not None:
        expect(where, "tasks", truth.tasks, {node for node, mode in read.modes.items() if mode})
    if read.directed is not None:
        expect(where, "directed", truth.directed, read.directed)


def expect(where, what, wanted, found):
    if wanted != found:
        FAULTS.append(f"{where}: {what} differ\n   wanted {str(wanted)[:300]}\n   found  {str(found)[:300]}")


def of_networkx(graph, mode=lambda data: data.get("bipartite") == 1):
    return Read({node: data.get("label", "") for node, data in graph.nodes(data=True)},
                {(a, b): data.get("weight") for a, b, data in graph.edges(data=True)},
                {(a, b): data.get("role") for a, b, data in graph.edges(data=True)},
                {node: mode(data) for node, data in graph.nodes(data=True)}, graph.is_directed())


def of_igraph(graph, names, label):
    """`names`: the vertices' ids, by number."""
    tie = lambda edge: (names[edge.source], names[edge.target])
    return Read({names[vertex.index]: vertex[label] for vertex in graph.vs}, {tie(e): e["weight"] for e in graph.es},
                {tie(e): e["role"] for e in graph.es} if "role" in graph.es.attributes() else None,
                {names[v.index]: v["type"] for v in graph.vs} if "type" in graph.vs.attributes() else None,
                graph.is_directed())


def filled(read):
    """igraph and NetworkX leave out an empty label."""
    read.nodes = {node: label or "" for node, label in read.nodes.items()}
    return read


def read_graphml(path, truth):
    yield "NetworkX", filled(of_networkx(networkx.read_graphml(path), lambda data: data.get("type") is True))
    graph = igraph.Graph.Read_GraphML(path)
    yield "igraph", filled(of_igraph(graph, graph.vs["id"], "label"))


def read_yed(path, truth):
    yield "NetworkX", filled(of_networkx(networkx.read_graphml(path)))
    space = "{http://www.yworks.com/xml/graphml}"
    nodes = xml.parse(path).getroot().iter("{http://graphml.graphdrawing.org/xmlns}node")
    shown = {node.get("id"): node.find(f".//{space}NodeLabel").text or "" for node in nodes}
    yield "label of the shape", Read(shown, truth.ties)


def read_gexf(path, truth):
    graph = networkx.read_gexf(path)
    for node, data in graph.nodes(data=True):
        if not {"color", "size", "position"} <= set(data.get("viz", {})):
            FAULTS.append(f"{path}: no colour, size or place of {node}")
    places = {(d["viz"]["position"]["x"], d["viz"]["position"]["y"]) for _, d in graph.nodes(data=True)}
    expect(path, "places", len(graph), len(places))
    yield "NetworkX", of_networkx(graph)


def read_gexf13(path, truth):
    space = "{http://gexf.net/1.3}"
    root = xml.parse(path).getroot()
    expect(path, "version", ("1.3", space + "gexf"), (root.get("version"), root.tag))
    yield "the rules", Read({node.get("id"): node.get("label") for node in root.iter(space + "node")},
                            {(e.get("source"), e.get("target")): float(e.get("weight")) for e in root.iter(space + "edge")})


def read_pajek(path, truth):
    graph = igraph.Graph.Read_Pajek(path)
    found = of_igraph(graph, list(truth.nodes), "id")
    expect(path, "unique labels", len(graph.vs), len(set(graph.vs["id"])))
    if truth.two_mode:
        with open(path, encoding="utf-8") as file:
            first = file.readline().split()
        expect(path, "size of the first side", [len(truth.nodes), len(truth.nodes) - len(truth.tasks)],
               [int(word) for word in first[1:]])
    yield "igraph", found
    if not truth.two_mode:
        yield from read_one_mode_pajek(path, truth)


def read_one_mode_pajek(path, truth):
    graph = networkx.read_pajek(path)
    ids = dict(zip((str(number + 1) for number in range(len(truth.nodes))), truth.nodes))
    ids = {label: ids[data["id"]] for label, data in graph.nodes(data=True)}
    yield "NetworkX", Read({ids[label]: label for label in graph},
                           {(ids[a], ids[b]): data["weight"] for a, b, data in graph.edges(data=True)},
                           {(ids[a], ids[b]): data.get("l") for a, b, data in graph.edges(data=True)})


def read_dl(path, truth):
    if not truth.two_mode:
        return (yield from read_one_mode_dl(path, truth))
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    lines = text.split("\r\n")
    expect(path, "line ends", text.count("\n"), len(lines) - 1)
    units = [node for node in truth.nodes if node not in truth.tasks]
    tasks = [node for node in truth.nodes if node in truth.tasks]
    head = [f"dl nr={len(units)}, nc={len(tasks)} format=edgelist2", "row labels:"]
    expect(path, "heading", head, lines[:2])
    columns = lines.index("column labels:")
    data = lines.index("data:", columns + 1 + len(tasks))
    labels = dict(zip(units + tasks, lines[2:columns] + lines[columns + 1:data]))
    expect(path, "labels that are no word", [], [label for label in labels.values() if not label
                                                 or any(c in label for c in " ,:;=\"'\t")])
    ties = [line.split() for line in lines[data + 1:-1]]
    yield "the rules", Read(labels, {(units[int(a) - 1], tasks[int(b) - 1]): float(weight) for a, b, weight in ties})


def read_one_mode_dl(path, truth):
    graph = igraph.Graph.Read_DL(path)
    found = of_igraph(graph, list(truth.nodes), "name")
    found.directed = None  # a DL file is a matrix: an undirected tie stands twice
    yield "igraph, twice", found


def read_csv(path, truth, id="id", label="label", ends=("source", "target"), weight="weight", role="role"):
    nodes = {row[id]: row[label] for row in rows_of(path + "-nodes")}
    edges = rows_of(path + "-edges")
    tie = lambda row: (row[ends[0]], row[ends[1]])
    yield "Python's csv", Read(nodes, {tie(row): float(row[weight]) for row in edges},
                               {tie(row): row[role] for row in edges} if truth.two_mode else None)


def read_gephi(path, truth):
    yield from read_csv(path, truth, "Id", "Label", ("Source", "Target"), "Weight", "Label")
    types = {row["Type"] for row in rows_of(path + "-edges")}
    expect(path, "types", {"Directed" if truth.directed else "Undirected"}, types)


def read_links(path, truth):
    with open(path, encoding="utf-8") as file:
        yield "NetworkX", of_networkx(networkx.node_link_graph(json.load(file)))


def read_edges(path, truth):
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    data["links"] = data.pop("edges")
    yield "NetworkX", of_networkx(networkx.node_link_graph(data))


def unescaped(text):
    """What a DOT label shows."""
    out, at = "", 0
    while at < len(text):
        if text[at] == "\\":
            out, at = out + {"n": "\n"}.get(text[at + 1], text[at + 1]), at + 2
        else:
            out, at = out + text[at], at + 1
    return out.replace("&amp;", "&")


def read_dot(path, truth):
    if shutil.which("gvpr") is None:
        return
    program = ('N{printf("n\\001%s\\001%s\\002", $.name, aget($, "label"))} E{printf("e\\001%s\\001%s\\001%s\\001%s\\002", '
               '$.tail.name, $.head.name, aget($, "weight"), hasAttr($, "role") ? aget($, "role") : "")}')
    text = subprocess.run(["gvpr", program, path], check=True, stdout=subprocess.PIPE).stdout.decode("utf-8")
    records = [record.split("\1") for record in text.split("\2") if record]
    edges = [record[1:] for record in records if record[0] == "e"]
    yield "gvpr", Read({r[1]: unescaped(r[2]) for r in records if r[0] == "n"},
                       {(a, b): float(weight) for a, b, weight, _ in edges},
                       {(a, b): role for a, b, _, role in edges} if truth.two_mode else None)


def one_mode(reader):
    def read(path, truth):
        if truth.two_mode:
            yield from reader(path, truth)
    return read


READERS = {"graphml": read_graphml, "yed": read_yed, "gexf": read_gexf, "gexf13": read_gexf13, "pajek": read_pajek,
           "pajek-one-mode": one_mode(read_one_mode_pajek), "dl": read_dl, "dl-one-mode": one_mode(read_one_mode_dl),
           "csv": read_csv, "gephi-csv": read_gephi, "links": read_links, "node-link": read_edges, "dot": read_dot}


def check_folder(name, rows, folder):
    for truth in networks_of(rows):
        for variant, reader in READERS.items():
            path = f"{folder}/{truth.name}.{variant}"
            for tool, read in reader(path, truth):
                where = f"{name}: {truth.name} as {variant} by {tool}"
                READINGS.append(where)
                check(where, truth, read, folder, variant, twice=tool.endswith("twice"))
            if variant in ("graphml", "yed", "gexf", "gexf13") and shutil.which("xmllint"):
                if subprocess.run(["xmllint", "--noout", path]).returncode:
                    FAULTS.append(f"{path}: xmllint refuses it")


def main(program):
    tables = {"hostile": hostile_rows(), **{f"random {seed}": random_rows(5 + 6 * seed, 8 + 9 * seed, seed)
                                            for seed in range(4)}}
    for name, rows in tables.items():
        with tempfile.TemporaryDirectory() as place:
            with open(f"{place}/rows.json", "w", encoding="utf-8") as file:
                json.dump(rows, file)
            for run in ("one", "two"):
                os.mkdir(f"{place}/{run}")
                subprocess.run([program, f"{place}/rows.json", f"{place}/{run}"], check=True)
            if subprocess.run(["diff", "-r", f"{place}/one", f"{place}/two"]).returncode:
                FAULTS.append(f"{name}: other bytes at the second run")
            check_folder(name, rows, f"{place}/one")
    print(f"{len(tables)} tables, {len(READINGS)} files read back:", "no fault" if not FAULTS else "FAULTS")
    print("\n".join(FAULTS))
    return 1 if FAULTS else 0


if __name__ == "__main__":
    csv.field_size_limit(1 << 20)
    sys.exit(main(sys.argv[1]))
