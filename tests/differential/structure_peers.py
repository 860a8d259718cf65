# SPDX-License-Identifier: Apache-2.0
"""What each peer says of PageRank, clustering, holes, cores, cut vertices and pairs against chance.
Importing this adds to peers.MEASURES."""
import networkx
import numpy
import scipy.stats
from networkx.algorithms import bipartite

from peers import SMALL, both_sides, peer_of, whole


@peer_of("pagerank", "unit", "task")
def igraph_pagerank(graph, subject):
    if not graph.order:
        return []
    # PRPACK, exact to rounding; isolated vertices spread evenly, as ours
    found = graph.igraph.pagerank(directed=False, damping=0.85)
    return [found[vertex] for vertex in graph.side(subject)]


def latapy(mode):
    def clustering(graph, subject):
        if graph.order > SMALL or not graph.order:
            return None
        side = list(graph.side(subject))
        found = bipartite.latapy_clustering(graph.networkx, side, mode=mode)
        lonely = [vertex for vertex in side if all(graph.networkx.degree(other) < 2
                                                   for other in graph.networkx[vertex])]
        return [None if vertex in lonely else found[vertex] for vertex in side]
    return clustering


peer_of("latapy-clustering", "unit", "task")(latapy("dot"))
peer_of("latapy-clustering-min", "unit", "task")(latapy("min"))
peer_of("latapy-clustering-max", "unit", "task")(latapy("max"))


@peer_of("redundancy", "unit", "task")
def networkx_redundancy(graph, subject):
    if graph.order > SMALL:
        return None
    side = graph.side(subject)
    enough = [vertex for vertex in side if graph.networkx.degree(vertex) > 1]
    found = bipartite.node_redundancy(graph.networkx, enough)
    return [found.get(vertex) for vertex in side]


@peer_of("core-number", "unit", "task")
def igraph_cores(graph, subject):
    found = graph.igraph.coreness()
    return [found[vertex] for vertex in graph.side(subject)]


@peer_of("articulation", "unit", "task")
def igraph_articulation(graph, subject):
    found = set(graph.igraph.articulation_points())
    return [int(vertex in found) for vertex in graph.side(subject)]


@peer_of("components-gained-if-gone", "unit", "task")
def igraph_components_without(graph, subject):
    if graph.order > SMALL:
        return None
    before = len(graph.components)
    figures = []
    for vertex in graph.side(subject):
        without = graph.igraph.copy()
        without.delete_vertices(vertex)
        figures.append(max(0, (len(without.connected_components()) if graph.order > 1 else 0) - before))
    return figures


def projection_of(graph):
    return bipartite.weighted_projected_graph(graph.networkx, range(graph.units))


def burt(measure, weight):
    def figures(graph, _):
        if graph.units > 16 or not both_sides(graph):
            return None  # the projection is dense, and NetworkX slow on it
        projection = projection_of(graph)
        arguments = {} if weight is None else {"weight": weight}
        found = measure(projection, **arguments)
        return [found[unit] if projection.degree(unit) else None for unit in range(graph.units)]
    return figures


peer_of("constraint", "unit")(burt(networkx.constraint, "weight"))
peer_of("constraint-binary", "unit")(burt(networkx.constraint, None))
peer_of("effective-size", "unit")(burt(networkx.effective_size, None))


@peer_of("robins-alexander", "network")
def networkx_robins_alexander(graph, _):
    if graph.order > SMALL:
        return None
    degree = graph.networkx.degree
    if not any(degree(a) > 1 and degree(b) > 1 for a, b in graph.networkx.edges):
        return whole(None)
    return whole(bipartite.robins_alexander_clustering(graph.networkx))


@peer_of("assortativity", "network")
def igraph_assortativity(graph, _):
    degrees = {graph.networkx.degree(vertex) for tie in graph.networkx.edges for vertex in tie}
    if len(degrees) < 2:
        return whole(None)
    return whole(graph.igraph.assortativity_degree(directed=False))


def hypergeometric(graph):
    """Shared counts of the pairs and scipy's distribution for all of them at once."""
    first, second = numpy.array(graph.pairs(), dtype=int).reshape(-1, 2).T
    degrees = graph.matrix.sum(axis=1).astype(int)
    shared = (graph.matrix[first] * graph.matrix[second]).sum(axis=1)
    return shared, scipy.stats.hypergeom(graph.tasks, degrees[first], degrees[second])


@peer_of("expected", "pair")
def scipy_expected(graph, _):
    return hypergeometric(graph)[1].mean().tolist() if graph.pairs() else []


@peer_of("p", "pair")
def scipy_tail(graph, _):
    if not graph.pairs():
        return []
    shared, model = hypergeometric(graph)
    return model.sf(shared - 1).tolist()


@peer_of("z", "pair")
def scipy_z(graph, _):
    if not graph.pairs():
        return []
    shared, model = hypergeometric(graph)
    return [(count - mean) / numpy.sqrt(variance) if variance > 0 else None
            for count, mean, variance in zip(shared, model.mean(), model.var())]


def four_paths(graph, matrix):
    """Opsahl's count by walking every path: slow and plain on purpose."""
    neighbours = [set(numpy.flatnonzero(row)) for row in matrix]
    total, closed = [0] * len(matrix), [0] * len(matrix)
    for middle, around in enumerate(neighbours):
        ends = [(end, task) for task in around for end in numpy.flatnonzero(matrix[:, task])
                if end != middle]
        for (a, s), (b, t) in ((x, y) for x in ends for y in ends):
            if a != b and s != t:
                total[middle] += 1
                closed[middle] += bool((neighbours[a] & neighbours[b]) - {s, t})
    return total, closed


@peer_of("opsahl-clustering", "unit", "task")
def walked_opsahl(graph, subject):
    if graph.order > 14:
        return None
    total, closed = four_paths(graph, graph.matrix if subject == "unit" else graph.matrix.T)
    return [c / t if t else None for t, c in zip(total, closed)]


@peer_of("opsahl-clustering", "network")
def walked_opsahl_network(graph, _):
    if graph.order > 14:
        return None
    total, closed = four_paths(graph, graph.matrix)
    return whole(sum(closed) / sum(total) if sum(total) else None)
