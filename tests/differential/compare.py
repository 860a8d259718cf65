#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares our figures with NetworkX, igraph, numpy and scipy over many graphs.

    compare.py PROGRAM [RANDOM_GRAPHS]

Graphs: every graph of up to 3 units and 3 tasks, and seeded random ones of up to 60 by 60. Integers
must be equal, other figures agree to 1e-9 (relative, absolute below 1). Each measure names its peer
in peers.py, and the deliberate differences are listed there. Exit codes: 0 all agree, 1 a figure
differs, 77 a package is missing.
"""
import itertools
import json
import random
import subprocess
import sys

try:
    import igraph
    import networkx
    import numpy
    import scipy
except ImportError as error:
    print(f"skipped: {error} (needs python3-networkx, python3-igraph, python3-scipy)")
    sys.exit(77)

from graph import Graph
import structure_peers  # registers its peers
import convention_peers
import section_peers
import side_table_peers
import specialisation_peers
import whole_peers
from peers import DIFFERENCES, MEASURES, WITHOUT_PEER

TOLERANCE = 1e-9


def small_graphs():
    """Every unit × task table of at most 3 × 3; roles alternate, they matter to counts only."""
    for units, tasks in itertools.product(range(4), repeat=2):
        cells = list(itertools.product(range(units), range(tasks)))
        for chosen in itertools.product((False, True), repeat=len(cells)):
            ties = [cell for cell, taken in zip(cells, chosen) if taken]
            yield Graph(units, tasks, {tie: "lead" if sum(tie) % 2 else "support" for tie in ties})


def random_graphs(count, seed=20240202):
    """Sizes lean to the small end, densities from 0.01 to 1, so that many are disconnected."""
    dice = random.Random(seed)
    for _ in range(count):
        units, tasks = (int(61 * dice.random() ** 2) for _ in range(2))
        density = max(0.01, dice.random() ** 2)
        ties = {
            cell: dice.choice(("lead", "support"))
            for cell in itertools.product(range(units), range(tasks))
            if dice.random() < density
        }
        yield Graph(units, tasks, ties)


def our_figures(program, graphs):
    text = "".join(graph.as_text() for graph in graphs)
    result = subprocess.run([program], input=text, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in result.stdout.splitlines()]


def agree(ours, theirs):
    if ours is None or theirs is None:
        return ours is theirs
    return abs(ours - theirs) <= TOLERANCE * max(1.0, abs(theirs))


def compare(graph, ours, counts, faults):
    for subject, measure, peer in MEASURES:
        expected = peer(graph)
        if expected is None:  # the peer cannot say on this graph
            continue
        figures = ours[subject][measure]
        if len(figures) != len(expected):
            faults.append(f"{subject} {measure}: {len(figures)} rows, {len(expected)} expected: {graph}")
            continue
        for name, figure, theirs in zip(ours[subject]["names"], figures, expected):
            if theirs is Graph.UNKNOWN:
                continue
            counts[subject, measure] = counts.get((subject, measure), 0) + 1
            if not agree(figure, theirs):
                faults.append(f"{subject} {measure} of {name}: {figure}, peer {theirs}: {graph}")


def measures_without_peer(ours):
    """A new measure needs a peer, or a reason why nobody can be asked; a reason that is no longer
    needed has to go."""
    ids = {(subject, measure) for subject, table in ours.items() for measure in table}
    ids -= {(subject, "names") for subject in ours}
    compared = {(subject, measure) for subject, measure, _ in MEASURES}
    reasoned = {(subject, measure) for subject, measure in ids if measure in WITHOUT_PEER}
    faults = [f"{subject} {measure}: no peer, and no reason why" for subject, measure in
              sorted(ids - compared - reasoned)]
    faults += [f"{subject} {measure}: has a peer and a reason to have none" for subject, measure in
               sorted(compared & reasoned)]
    return faults


def main(arguments):
    program = arguments[1]
    count = int(arguments[2]) if len(arguments) > 2 else 1000
    graphs = list(small_graphs()) + list(random_graphs(count))
    all_ours = our_figures(program, graphs)
    if len(all_ours) != len(graphs):
        print(f"{program} answered {len(all_ours)} of {len(graphs)} graphs")
        return 1
    counts, faults = {}, measures_without_peer(all_ours[-1])
    for graph, ours in zip(graphs, all_ours):
        compare(graph, ours, counts, faults)
    print(f"networkx {networkx.__version__}, igraph {igraph.__version__}, "
          f"numpy {numpy.__version__}, scipy {scipy.__version__}")
    print(f"{len(graphs)} graphs, {sum(counts.values())} figures of {len(counts)} measures")
    for subject, measure, _ in MEASURES:
        if not counts.get((subject, measure)):
            faults.append(f"{subject} {measure}: never compared")
    print("deliberate differences:")
    for difference in DIFFERENCES:
        print(f"  {difference}")
    print("without a peer:")
    for measure, reason in WITHOUT_PEER.items():
        print(f"  {measure}: {reason}")
    for fault in faults[:40]:
        print(f"DIFFERS {fault}")
    print(f"{len(faults)} figures differ" if faults else "all agree")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
