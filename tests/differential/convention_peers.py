# SPDX-License-Identifier: Apache-2.0
"""NetworkX's own figures, as it gives them, for our figures under --convention networkx (their ids
end in @networkx); and peers of the weighted and the specialisation measures. Importing this adds to
peers.MEASURES."""
import networkx
import numpy
from networkx.algorithms import bipartite

from peers import SMALL, both_sides, peer_of
from structure_peers import projection_of


@peer_of("closeness-centrality@networkx", "unit", "task")
def closeness(graph, subject):
    if graph.order > SMALL or not both_sides(graph):
        return None
    found = bipartite.closeness_centrality(graph.networkx, range(graph.units))
    return [found[vertex] for vertex in graph.side(subject)]


@peer_of("harmonic-centrality@networkx", "unit", "task")
def harmonic(graph, subject):
    if graph.order > SMALL:
        return None
    found = networkx.harmonic_centrality(graph.networkx)
    return [found[vertex] for vertex in graph.side(subject)]


def latapy(mode):
    def clustering(graph, subject):
        if graph.order > SMALL or not graph.order:
            return None
        found = bipartite.latapy_clustering(graph.networkx, list(graph.side(subject)), mode=mode)
        return [found[vertex] for vertex in graph.side(subject)]
    return clustering


peer_of("latapy-clustering@networkx", "unit", "task")(latapy("dot"))
peer_of("latapy-clustering-min@networkx", "unit", "task")(latapy("min"))
peer_of("latapy-clustering-max@networkx", "unit", "task")(latapy("max"))


@peer_of("constraint@networkx", "unit")
def constraint(graph, _):
    if graph.units > 16 or not both_sides(graph):
        return None
    found = networkx.constraint(projection_of(graph))
    return [None if numpy.isnan(found[unit]) else found[unit] for unit in range(graph.units)]


@peer_of("eigenvector-centrality@networkx", "unit", "task")
def eigenvector(graph, subject):
    """The leading eigenvector by numpy where it is unique; NetworkX's own gives one of many else."""
    if not graph.roles or graph.order > SMALL:
        return None
    values, vectors = numpy.linalg.eigh(networkx.to_numpy_array(graph.networkx,
                                                                nodelist=range(graph.order)))
    if values[-1] - values[-2] < 1e-6:
        return None
    return [abs(vectors[vertex, -1]) for vertex in graph.side(subject)]


@peer_of("bridge-count", "network")
def bridges(graph, _):
    return [sum(1 for _ in networkx.bridges(graph.networkx))] + [None] * 4 if graph.order else None


@peer_of("articulation-count", "network")
def cut_units(graph, _):
    found = [vertex for vertex in graph.igraph.articulation_points() if vertex < graph.units]
    return [len(found)] + [None] * 4 if graph.order else None


@peer_of("assignment-redundancy-normalised", "network")
def spare_places(graph, _):
    if graph.units < 2 or not graph.tasks:
        return None
    spare = numpy.maximum(0, graph.matrix.sum(axis=0) - 1).sum()
    return [spare / (graph.tasks * (graph.units - 1))] + [None] * 4
