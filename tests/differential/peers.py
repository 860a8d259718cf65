# SPDX-License-Identifier: Apache-2.0
"""What each peer says of counts, centralities, pairs and concentration, measure by measure;
structure_peers.py has the rest. A peer returns one figure a row (None where the measure is
undefined), or None when it cannot say anything about this graph."""
import networkx
import numpy
import scipy.stats
from networkx.algorithms import bipartite

from graph import Graph

DIFFERENCES = [
    "closeness on disconnected graphs: NetworkX applies the sizes of the whole graph inside a component "
    "and can exceed 1; compared component by component, times the part of the graph reached",
    "betweenness where no path can run through a side: NetworkX divides by zero; ours is undefined",
    "eigenvector on disconnected graphs: peers give one vector for all, which is not unique; ours is "
    "solved component by component; components whose two largest singular values are within 1e-6 are "
    "not compared",
    "concentration of a total of zero: numpy gives NaN; ours is undefined",
    "Latapy clustering of a vertex that shares nothing: NetworkX gives 0; ours is undefined",
    "redundancy below two neighbours: NetworkX stops with an error; ours is undefined",
    "Robins-Alexander without paths of three ties: NetworkX gives 0; ours is undefined",
    "constraint and effective size without partners: NetworkX gives NaN; ours is undefined",
    "BiRank has no figure without a query; the query of a side adds up to 1, NetworkX takes it as it is "
    "given, so that its figures are ours times that sum",
    "H2' and d': R bipartite looks for the largest entropy and the least distance by searches that can "
    "miss them; ours are exact (--convention bipartite gives its own). The least entropy is in both "
    "that of giving the largest row's all to the largest column, which need not be the least",
    "Gini, Theil: peers that drop units without tasks (R ineq's Theil) give other figures; ours keeps "
    "the zeros",
    "normalised betweenness of the larger side: netrics and UCINET divide by 2(n-1)(m-1) and can pass "
    "1; ours divides by the largest there is",
    "degree centralization with idle units: divided by m(n-1), as (m-1)(n-1) can be passed",
    "empirical p: (b+1)/(draws+1); R backbone's b/draws can be 0",
    "pagerank agrees with igraph's exact solver; NetworkX stops at 1e-6 a vertex",
]

WITHOUT_PEER = {
    "truck-factor": "found greedily, and there is no one greedy way; by hand and on Davis in the unit tests",
    "d-prime@bipartite": "R is not asked here; Safariland's published figures in the unit tests",
    "h2-prime@bipartite": "R is not asked here; Safariland's published figures in the unit tests",
}

MEASURES = []  # (subject, measure id, peer)
SMALL = 24  # vertices up to which slow Python peers are asked


def peer_of(measure, *subjects):
    def register(function):
        for subject in subjects:
            MEASURES.append((subject, measure, lambda graph, s=subject: function(graph, s)))
        return function
    return register


def both_sides(graph):
    return graph.units > 0 and graph.tasks > 0


@peer_of("task-count", "unit")
@peer_of("size", "task")
def numpy_degree(graph, subject):
    return graph.matrix.sum(axis=1 if subject == "unit" else 0).tolist()


def roles(role):
    def count(graph, subject):
        index = 0 if subject == "unit" else 1
        rows = graph.units if subject == "unit" else graph.tasks
        return [sum(1 for tie, r in graph.roles.items() if tie[index] == row and r == role)
                for row in range(rows)]
    return count


peer_of("lead-count", "unit", "task")(roles("lead"))
peer_of("support-count", "unit", "task")(roles("support"))


@peer_of("fractional-load", "unit")
def numpy_fractional(graph, _):
    return (graph.matrix / numpy.maximum(1, graph.matrix.sum(axis=0))).sum(axis=1).tolist()


@peer_of("task-exclusivity", "unit")
def numpy_exclusivity(graph, _):
    return (graph.matrix * numpy.exp(1 - graph.matrix.sum(axis=0))).sum(axis=1).tolist()


@peer_of("degree-centrality", "unit", "task")
def networkx_degree(graph, subject):
    if not both_sides(graph):
        return None
    found = bipartite.degree_centrality(graph.networkx, range(graph.units))
    return [found[vertex] for vertex in graph.side(subject)]


@peer_of("closeness-centrality", "unit", "task")
def networkx_closeness(graph, subject):
    if graph.order > SMALL:
        return None
    found = {}
    for part in graph.components:
        if len(part) == 1:
            found[part[0]] = 0.0
            continue
        units = [vertex for vertex in part if vertex < graph.units]
        inside = bipartite.closeness_centrality(graph.networkx.subgraph(part), units)
        for vertex in part:
            found[vertex] = inside[vertex] * (len(part) - 1) / (graph.order - 1)
    return [found[vertex] for vertex in graph.side(subject)]


@peer_of("harmonic-centrality", "unit", "task")
def igraph_harmonic(graph, subject):
    if not both_sides(graph):
        return None
    own = len(graph.side(subject))
    largest = graph.order - own + (own - 1) / 2
    found = graph.igraph.harmonic_centrality(normalized=False)
    return [found[vertex] / largest for vertex in graph.side(subject)]


@peer_of("betweenness-raw", "unit", "task")
def igraph_betweenness(graph, subject):
    found = graph.igraph.betweenness(directed=False)
    return [found[vertex] for vertex in graph.side(subject)]


@peer_of("betweenness-centrality", "unit", "task")
def networkx_betweenness(graph, subject):
    if graph.order > SMALL or not both_sides(graph):
        return None
    try:
        found = bipartite.betweenness_centrality(graph.networkx, range(graph.units))
    except ZeroDivisionError:
        return None
    return [found[vertex] for vertex in graph.side(subject)]


@peer_of("eigenvector-centrality", "unit", "task")
def numpy_eigenvector(graph, subject):
    found = {}
    for part in graph.components:
        units = [vertex for vertex in part if vertex < graph.units]
        tasks = [vertex for vertex in part if vertex >= graph.units]
        if not units or not tasks:
            found.update({vertex: None for vertex in part})
            continue
        block = graph.matrix[numpy.ix_(units, [task - graph.units for task in tasks])]
        left, values, right = numpy.linalg.svd(block)
        simple = len(values) == 1 or values[0] - values[1] > 1e-6
        entries = numpy.abs(numpy.concatenate([left[:, 0], right[0]]))
        found.update(zip(units + tasks, entries if simple else [Graph.UNKNOWN] * len(part)))
    return [found[vertex] for vertex in graph.side(subject)]


def of_pairs(projection, attribute="weight"):
    def weights(graph, _):
        if graph.units > SMALL or not both_sides(graph):
            return None
        found = projection(graph.networkx, range(graph.units))
        return [found[a][b][attribute] for a, b in graph.pairs()]
    return weights


peer_of("shared-task-count", "pair")(of_pairs(bipartite.weighted_projected_graph))
peer_of("newman-weight", "pair")(of_pairs(bipartite.collaboration_weighted_projected_graph))
peer_of("jaccard", "pair")(of_pairs(bipartite.overlap_weighted_projected_graph))
peer_of("overlap", "pair")(of_pairs(
    lambda graph, nodes: bipartite.overlap_weighted_projected_graph(graph, nodes, jaccard=False)))


@peer_of("cosine", "pair")
def numpy_cosine(graph, _):
    norms = numpy.sqrt((graph.matrix ** 2).sum(axis=1))
    return [float(graph.matrix[a] @ graph.matrix[b] / (norms[a] * norms[b])) for a, b in graph.pairs()]


@peer_of("resource-allocation", "pair")
def networkx_allocation(graph, _):
    if not graph.pairs():
        return []
    return [index for _, _, index in networkx.resource_allocation_index(graph.networkx, graph.pairs())]


@peer_of("partner-count", "unit")
def networkx_partners(graph, _):
    found = bipartite.projected_graph(graph.networkx, range(graph.units))
    return [found.degree(unit) for unit in range(graph.units)]


@peer_of("newman-strength", "unit")
def networkx_strength(graph, _):
    if graph.units > SMALL:
        return None
    found = bipartite.collaboration_weighted_projected_graph(graph.networkx, range(graph.units))
    return [found.degree(unit, weight="weight") for unit in range(graph.units)]


def whole(figure):
    """One figure for the whole network, the distributions not being compared."""
    return [figure] + [Graph.UNKNOWN] * 4


@peer_of("components", "network")
def igraph_components(graph, _):
    return whole(len(graph.igraph.connected_components()) if graph.order else 0)


@peer_of("density", "network")
def networkx_density(graph, _):
    return whole(bipartite.density(graph.networkx, range(graph.units)) if both_sides(graph) else None)


@peer_of("diameter", "network")
def igraph_diameter(graph, _):
    return whole(graph.igraph.diameter(directed=False) if graph.roles else None)


@peer_of("mean-distance", "network")
def igraph_mean_distance(graph, _):
    return whole(graph.igraph.average_path_length(directed=False) if graph.roles else None)


@peer_of("leading-singular-value", "network")
def numpy_singular_value(graph, _):
    return whole(float(numpy.linalg.svd(graph.matrix)[1][0]) if graph.roles else None)


def concentration(measure, least_units=1):
    """Registers a formula of the vector x for the rows lead-count, support-count, task-count and
    fractional-load."""
    def register(formula):
        def rows(graph, _):
            vectors = [roles("lead")(graph, "unit"), roles("support")(graph, "unit"),
                       numpy_degree(graph, "unit"), numpy_fractional(graph, "unit")]
            figures = []
            for vector in vectors:
                x = numpy.asarray(vector, dtype=float)
                defined = len(x) >= least_units and x.sum() > 0
                figures.append(formula(x) if defined else None)
            return [Graph.UNKNOWN] + figures
        MEASURES.append(("network", measure, lambda graph: rows(graph, "network")))
        return formula
    return register


@concentration("gini")
def mean_difference(x):
    return float(numpy.abs(x[:, None] - x).sum() / (2 * len(x) ** 2 * x.mean()))


@concentration("gini-corrected", least_units=2)
def corrected_mean_difference(x):
    return float(numpy.abs(x[:, None] - x).sum() / (2 * len(x) * (len(x) - 1) * x.mean()))


def relative_entropy(x):
    return float(scipy.stats.entropy(x, numpy.ones(len(x))))


concentration("hhi")(lambda x: float(((x / x.sum()) ** 2).sum()))
concentration("hhi-normalised", 2)(
    lambda x: float((((x / x.sum()) ** 2).sum() - 1 / len(x)) / (1 - 1 / len(x))))
concentration("effective-number")(lambda x: float(1 / ((x / x.sum()) ** 2).sum()))
concentration("theil")(relative_entropy)
concentration("theil-normalised", 2)(lambda x: relative_entropy(x) / numpy.log(len(x)))
concentration("mld")(
    lambda x: float(scipy.stats.entropy(numpy.ones(len(x)), x)) if x.all() else None)
concentration("shannon")(lambda x: float(scipy.stats.entropy(x)))
concentration("pielou", 2)(lambda x: float(scipy.stats.entropy(x, base=len(x))))
concentration("hoover")(lambda x: float(numpy.abs(x - x.mean()).sum() / (2 * x.sum())))
for top in (1, 3, 5):
    concentration(f"cr{top}")(lambda x, k=top: float(numpy.sort(x)[::-1][:k].sum() / x.sum()))
concentration("top20-share")(
    lambda x: float(numpy.sort(x)[::-1][:-(-len(x) // 5)].sum() / x.sum()))
