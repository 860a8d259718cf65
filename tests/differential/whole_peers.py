# SPDX-License-Identifier: Apache-2.0
"""Components, weights, nestedness, centralization and removal: NetworkX and numpy on the whole
network. Importing this adds to peers.MEASURES."""
from functools import lru_cache
import itertools

import networkx
import numpy
from networkx.algorithms import bipartite

from graph import Graph
from peers import SMALL, peer_of, whole
from structure_peers import four_paths, hypergeometric


def counted(measure, count):
    peer_of(measure, "network")(lambda graph, _: [count(graph)] + [None] * 4)


counted("unit-count", lambda graph: graph.units)
counted("task-count", lambda graph: graph.tasks)
counted("collective-count", lambda graph: 0)
counted("collective-tie-count", lambda graph: 0)
counted("leader-count", lambda graph: len(set(graph.leaders.values())))
counted("tie-count", lambda graph: graph.networkx.number_of_edges())
counted("lead-tie-count", lambda graph: sum(role == "lead" for role in graph.roles.values()))
counted("support-tie-count", lambda graph: sum(role != "lead" for role in graph.roles.values()))
counted("pair-count", lambda graph: len(graph.pairs()))
counted("largest-component-share",
        lambda graph: max(map(len, graph.components)) / graph.order if graph.order else None)


@peer_of("assignment-redundancy", "network")
def spare(graph, _):
    places = numpy.maximum(0, graph.matrix.sum(axis=0) - 1).sum()
    return whole(places / graph.tasks if graph.tasks else None)


@peer_of("component", "unit", "task")
def component(graph, subject):
    ranked = sorted(graph.components, key=lambda part: (-len(part), part[0]))
    rank = {vertex: place + 1 for place, part in enumerate(ranked) for vertex in part}
    return [rank[vertex] for vertex in graph.side(subject)]


def singular_values(graph, part):
    units = [vertex for vertex in part if vertex < graph.units]
    tasks = [vertex - graph.units for vertex in part if vertex >= graph.units]
    return numpy.linalg.svd(graph.matrix[numpy.ix_(units, tasks)], compute_uv=False)


@peer_of("singular-value", "unit", "task")
def singular_value(graph, subject):
    found = {}
    for part in graph.components:
        largest = float(singular_values(graph, part)[0]) if len(part) > 1 else None
        found.update((vertex, largest) for vertex in part)
    return [found[vertex] for vertex in graph.side(subject)]


@peer_of("singular-value-gap", "network")
def gap(graph, _):
    if not graph.roles:
        return whole(None)
    values = numpy.append(numpy.linalg.svd(graph.matrix, compute_uv=False), 0)
    return whole(float((values[0] - values[1]) / values[0]))


@peer_of("weighted-degree", "unit", "task")
def weighted_degree(graph, subject):
    axis = 1 if subject == "unit" else 0
    return numpy.sqrt(graph.matrix.sum(axis=axis) * graph.weights.sum(axis=axis)).tolist()


@peer_of("weighted-closeness", "unit", "task")
def weighted_closeness(graph, subject):
    if graph.order > SMALL:
        return None
    if graph.order == 1:
        return [None] * len(graph.side(subject))
    long = networkx.Graph()
    long.add_nodes_from(range(graph.order))
    long.add_weighted_edges_from((unit, graph.units + task, graph.weights[unit, task] ** -.5)
                                 for unit, task in graph.roles)
    # Wasserman and Faust's second factor is NetworkX's wf_improved
    found = networkx.closeness_centrality(long, distance="weight")
    return [found[vertex] for vertex in graph.side(subject)]


@peer_of("task-opsahl-clustering", "network")
def walked_opsahl(graph, _):
    if graph.order > 14:
        return None
    total, closed = four_paths(graph, graph.matrix.T)
    return whole(sum(closed) / sum(total) if sum(total) else None)


def nested(matrix, weights):
    """Sum over the pairs of rows with ties, and how many pairs; plain and by weight."""
    rows = [place for place, row in enumerate(matrix) if row.any()]
    plain = heavy = pairs = 0
    for pair in itertools.combinations(rows, 2):
        low, high = sorted(pair, key=lambda place: matrix[place].sum())
        pairs += 1
        if matrix[low].sum() < matrix[high].sum():
            plain += (matrix[low] * matrix[high]).sum() / matrix[low].sum()
            heavier = (weights[high] > weights[low]) * matrix[low]
            heavy += heavier.sum() / matrix[low].sum()
    return numpy.array([100 * plain, 100 * heavy, pairs])


def nestedness(which, *sides):
    def figure(graph, _):
        if graph.order > SMALL:
            return None
        of_sides = {"units": (graph.matrix, graph.weights), "tasks": (graph.matrix.T, graph.weights.T)}
        found = sum(nested(*of_sides[side]) for side in sides)
        alike = which == 1 and len(set(graph.roles.values())) < 2
        return whole(found[which] / found[2] if found[2] and not alike else None)
    return figure


peer_of("nodf", "network")(nestedness(0, "units", "tasks"))
peer_of("nodf-units", "network")(nestedness(0, "units"))
peer_of("nodf-tasks", "network")(nestedness(0, "tasks"))
peer_of("weighted-nodf", "network")(nestedness(1, "units", "tasks"))


def gaps(figures):
    return sum(max(figures) - figure for figure in figures)


def closeness(graph, subject):
    """Wasserman and Faust's, the numerator being that of the component's two sides."""
    figures = []
    for vertex in graph.side(subject):
        part = next(part for part in graph.components if vertex in part)
        units = sum(other < graph.units for other in part)
        own, other = (units, len(part) - units) if subject == "unit" else (len(part) - units, units)
        distances = sum(networkx.single_source_shortest_path_length(graph.networkx, vertex).values())
        figures.append((other + 2 * (own - 1)) / distances * (len(part) - 1) / (graph.order - 1)
                       if distances else 0)
    return figures


def harmonic(graph, subject):
    own = len(graph.side(subject))
    found = graph.igraph.harmonic_centrality(normalized=False)
    return [found[vertex] / (graph.order - own + (own - 1) / 2) for vertex in graph.side(subject)]


@lru_cache(maxsize=None)
def largest_gaps(measure, own, other):
    """Over the explicit stars of stars: one unit on all tasks, some others spread over them."""
    stars = [Graph(own, other, {**{(0, task): "lead" for task in range(other)},
                                **{(unit, (unit - 1) % other): "lead" for unit in range(1, hang + 1)}})
             for hang in range(own)]
    return max(gaps(measure(star, "unit")) for star in stars)


def centralization(measure):
    def figure(graph, subject):
        own = len(graph.side(subject))
        other = graph.order - own
        if graph.order > 14:
            return None
        if own < 2 or not other or largest_gaps(measure, own, other) < 1e-12:
            return whole(None)
        return whole(gaps(measure(graph, subject)) / largest_gaps(measure, own, other))
    return figure


def degree_centralization(graph, subject):
    own = len(graph.side(subject))
    other = graph.order - own
    degrees = graph.matrix.sum(axis=1 if subject == "unit" else 0)
    if own < 2 or not other:
        return whole(None)
    most = (own - 1) * (other if not degrees.all() else other - 1)
    return whole(gaps(degrees) / most if most else None)


def betweenness_centralization(graph, subject):
    if graph.units < 2 or graph.tasks < 2 or graph.order > SMALL:
        return None
    found = bipartite.betweenness_centrality(graph.networkx, range(graph.units))
    return whole(gaps([found[v] for v in graph.side(subject)]) / (len(graph.side(subject)) - 1))


for side in ("unit", "task"):
    for name, measure in (("degree", degree_centralization), ("betweenness", betweenness_centralization),
                          ("closeness", centralization(closeness)),
                          ("harmonic", centralization(harmonic))):
        peer_of(f"{side}-{name}-centralization", "network")(
            lambda graph, _, measure=measure, side=side: measure(graph, side))


@peer_of("removal-area", "network")
def area(graph, _):
    order = sorted(range(graph.units), key=lambda unit: (-graph.matrix[unit].sum(), f"u{unit}"))
    curve = [int((graph.matrix[order[gone:]].sum(axis=0) > 0).sum()) for gone in range(graph.units + 1)]
    return whole(numpy.trapz(curve) / (curve[0] * graph.units) if curve[0] else None)


@peer_of("lead-truck-factor", "network")
def leads_gone(graph, _):
    """Exact where every led task has one lead: those who lead most go first."""
    leads = numpy.zeros_like(graph.matrix)
    for tie, role in graph.roles.items():
        leads[tie] = role == "lead"
    if leads.any() and leads.sum(axis=0).max() > 1:
        return None
    gone = numpy.cumsum(sorted(leads.sum(axis=1), reverse=True))
    return whole(int((2 * gone <= leads.sum()).sum()) + 1 if leads.any() else None)


@peer_of("q", "pair")
def benjamini_hochberg(graph, _):
    if not graph.pairs():
        return []
    shared, model = hypergeometric(graph)
    p = model.sf(shared - 1)
    order = numpy.argsort(p)
    tested = graph.units * (graph.units - 1) / 2  # pairs that share nothing have p = 1
    raised = p[order] * tested / numpy.arange(1, len(p) + 1)
    least = numpy.minimum(1, numpy.minimum.accumulate(raised[::-1])[::-1])
    figures = numpy.empty(len(p))
    figures[order] = least
    return figures.tolist()


@peer_of("closeness-centrality@ucinet", "unit", "task")
def connected_only(graph, subject):
    if graph.order > SMALL:
        return None
    if len(graph.components) > 1 or graph.order < 2:
        return [None] * len(graph.side(subject))
    found = bipartite.closeness_centrality(graph.networkx, range(graph.units))
    return [found[vertex] for vertex in graph.side(subject)]


@peer_of("betweenness-centrality@ucinet", "unit", "task")
def of_1997(graph, subject):
    """Borgatti and Everett (1997)."""
    own = len(graph.side(subject))
    other = graph.order - own
    larger = 2 * (own - 1) * (other - 1)
    smaller = other * (other - 1) / 2 + (own - 1) * (own - 2) / 2 + (own - 1) * (other - 1)
    most = larger if own > other else smaller
    if not most:
        return [None] * own
    found = graph.igraph.betweenness(directed=False)
    return [found[vertex] / most for vertex in graph.side(subject)]


@peer_of("robins-alexander@networkx", "network")
def robins_alexander(graph, _):
    if graph.order > SMALL or not graph.order:
        return None
    return whole(bipartite.robins_alexander_clustering(graph.networkx))
