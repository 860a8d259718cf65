# SPDX-License-Identifier: Apache-2.0
"""Peers of the measures that need a second table or a query, and of node connectivity. Importing
this adds to peers.MEASURES."""
import numpy

from peers import peer_of, whole


@peer_of("node-connectivity", "network")
def igraph_connectivity(graph, _):
    if graph.order > 40:
        return None  # minutes where the graph is dense
    return whole(graph.igraph.vertex_connectivity() if graph.order > 1 else None)


@peer_of("congruence", "network")
def hamming(graph, _):
    n = graph.units
    if n < 2:
        return whole(None)
    needed = (graph.matrix @ graph.matrix.T > 0) & ~numpy.eye(n, dtype=bool)
    seen = numpy.zeros((n, n), dtype=bool)
    for a, b in graph.contacts:
        seen[a, b] = seen[b, a] = True
    return whole(1 - (needed != seen).sum() / (n * (n - 1)))


@peer_of("coordination-met", "network")
def met(graph, _):
    needed = set(graph.pairs())
    return whole(len(needed & graph.contacts) / len(needed) if needed else None)


@peer_of("negotiation-need", "unit")
def lacked(graph, _):
    figures = []
    for unit in range(graph.units):
        around = {other for task in numpy.flatnonzero(graph.matrix[unit])
                  for other in numpy.flatnonzero(graph.matrix[:, task])}
        drawn_on = set().union(*(graph.capabilities(other) for other in around))
        lacking = drawn_on - graph.capabilities(unit)
        figures.append(len(lacking) / len(drawn_on) if drawn_on else None)
    return figures


@peer_of("birank", "unit", "task")
def solved_birank(graph, subject):
    """The equations of BiRank solved at once by numpy; NetworkX 2.8.8 does not have it yet."""
    damping = 0.8
    own = numpy.zeros(graph.order)
    own[[0] * bool(graph.units)] = 1 - damping
    own[[graph.units] * bool(graph.tasks)] = 1 - damping
    if not graph.order:
        return []
    rows = numpy.sqrt(numpy.maximum(1, graph.weights.sum(axis=1)))
    columns = numpy.sqrt(numpy.maximum(1, graph.weights.sum(axis=0)))
    shares = graph.weights / rows[:, None] / columns[None, :]
    handed_on = numpy.zeros((graph.order, graph.order))
    handed_on[:graph.units, graph.units:] = damping * shares
    handed_on[graph.units:, :graph.units] = damping * shares.T
    found = numpy.linalg.solve(numpy.eye(graph.order) - handed_on, own)
    return [found[vertex] for vertex in graph.side(subject)]
