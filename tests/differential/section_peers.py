# SPDX-License-Identifier: Apache-2.0
"""Work, leaders' sections and brokerage by their formulas in numpy, read from measures.md and the
papers, not from our code. Importing this adds to peers.MEASURES."""
import collections
import math

import numpy

from peers import SMALL, peer_of


def sides_of(graph):
    """Leads and supports as matrices."""
    leads, supports = (numpy.zeros_like(graph.matrix) for _ in range(2))
    for tie, role in graph.roles.items():
        (leads if role == "lead" else supports)[tie] = 1
    return leads, supports


@peer_of("task-share", "unit")
def share(graph, _):
    return (graph.matrix.sum(axis=1) / graph.tasks).tolist() if graph.tasks else [None] * graph.units


@peer_of("role-load", "unit")
def halves(graph, _):
    leads, supports = sides_of(graph)
    loads = numpy.zeros(graph.units)
    for task in range(graph.tasks):
        lead, support = leads[:, task], supports[:, task]
        for part, other in ((lead, support), (support, lead)):
            if part.any():
                loads += part / part.sum() * (.5 if other.any() else 1)
    return loads.tolist()


def exclusivity(graph, ties):
    return (ties * numpy.exp(1 - graph.matrix.sum(axis=0))).sum(axis=1)


@peer_of("lead-exclusivity", "unit")
def of_leads(graph, _):
    return exclusivity(graph, sides_of(graph)[0]).tolist()


@peer_of("task-exclusivity-share", "unit")
def exclusivity_share(graph, _):
    found = exclusivity(graph, graph.matrix)
    return (found / graph.tasks).tolist() if graph.tasks else [None] * graph.units


@peer_of("task-exclusivity-relative", "unit")
def exclusivity_relative(graph, _):
    found = exclusivity(graph, graph.matrix)
    return (found / found.max()).tolist() if graph.roles else [None] * graph.units


@peer_of("cognitive-demand", "unit")
def demand(graph, _):
    n, m = graph.units, graph.tasks
    if n < 2 or not m:
        return [None] * n
    partners = (graph.matrix @ graph.matrix.T > 0).sum(axis=1) - (graph.matrix.sum(axis=1) > 0)
    crowd = (graph.matrix * (graph.matrix.sum(axis=0) - 1)).sum(axis=1)
    return ((graph.matrix.sum(axis=1) / m + partners / (n - 1) + crowd / (m * (n - 1))) / 3).tolist()


@peer_of("coordination-span", "unit")
def span(graph, _):
    return (sides_of(graph)[0] * (graph.matrix.sum(axis=0) - 1)).sum(axis=1).tolist()


@peer_of("unstaffed-if-gone", "unit")
def unstaffed(graph, _):
    return (graph.matrix * (graph.matrix.sum(axis=0) == 1)).sum(axis=1).tolist()


@peer_of("leaderless-if-gone", "unit")
def leaderless(graph, _):
    leads, _ = sides_of(graph)
    return (leads * (leads.sum(axis=0) == 1)).sum(axis=1).tolist()


@peer_of("leads-for-first", "pair")
def leads_for_first(graph, _):
    leads, supports = sides_of(graph)
    return [(leads[a] * supports[b]).sum() for a, b in graph.pairs()]


@peer_of("leads-for-second", "pair")
def leads_for_second(graph, _):
    leads, supports = sides_of(graph)
    return [(leads[b] * supports[a]).sum() for a, b in graph.pairs()]


def tasks_by_leader(graph):
    """Units by leaders; a task here has one leader or none."""
    led = numpy.zeros((graph.tasks, 3))
    for task, leader in graph.leaders.items():
        led[task, leader] = 1
    return graph.matrix @ led


@peer_of("leader-count", "unit")
def leader_count(graph, _):
    return (tasks_by_leader(graph) > 0).sum(axis=1).tolist()


@peer_of("participation", "unit")
def participation(graph, _):
    return [1 - ((row / row.sum()) ** 2).sum() if row.any() else None
            for row in tasks_by_leader(graph)]


def sections(graph):
    """The leader of most of a unit's tasks, the first of equals; 3 = of none."""
    return [int(row.argmax()) if row.any() else 3 for row in tasks_by_leader(graph)]


@peer_of("within-module-z", "unit")
def module_z(graph, _):
    tasks, own = tasks_by_leader(graph), sections(graph)
    figures = []
    for unit, section in enumerate(own):
        if section == 3:
            figures.append(None)
            continue
        inside = [tasks[other, section] for other in range(graph.units) if own[other] == section]
        spread = numpy.std(inside, ddof=1) if len(inside) > 1 else 0
        figures.append((tasks[unit, section] - numpy.mean(inside)) / spread if spread else None)
    return figures


ROLES = ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")


def role_of(a, middle, b):
    if a == b:
        return "coordinator" if a == middle else "itinerant"
    return "gatekeeper" if middle == b else "representative" if a == middle else "liaison"


def over_of(graph):
    leads, supports = sides_of(graph)
    over = leads @ supports.T > 0
    numpy.fill_diagonal(over, False)
    return over


def brokerage(graph):
    """Counts of open two-paths by role and middle, one by one."""
    over, own = over_of(graph), sections(graph)
    counts = {role: [0] * graph.units for role in ROLES}
    for middle in range(graph.units):
        for a in numpy.flatnonzero(over[:, middle]):
            for b in numpy.flatnonzero(over[middle]):
                if a != b and not over[a, b]:
                    counts[role_of(own[a], own[middle], own[b])][middle] += 1
    return counts


def z_by_paper(graph, role, counts):
    """Gould and Fernandez (1989), as R sna's brokerage writes their moments."""
    n, own = graph.units, sections(graph)
    density = over_of(graph).sum() / (n * (n - 1)) if n > 1 else 0
    path = density ** 2 * (1 - density)
    sizes = collections.Counter(own)
    figures = []
    for unit in range(n):
        mine = sizes[own[unit]]
        others = [size for section, size in sizes.items() if section != own[unit]]
        rest = n - mine
        ends, meeting = {
            "coordinator": ((mine - 1) * (mine - 2), 2 * (mine - 1) * (mine - 2) * (mine - 3)),
            "itinerant": (sum(s * (s - 1) for s in others),
                          2 * sum(s * (s - 1) * (s - 2) for s in others)),
            "liaison": (sum(s * (rest - s) for s in others),
                        2 * sum(s * (rest - s) * (rest - s - 1) for s in others)),
        }.get(role, (rest * (mine - 1), rest * (mine - 1) * (rest + mine - 3)))
        variance = ends * path * (1 - path) + meeting * (density * (1 - density)) ** 3
        figures.append((counts[unit] - ends * path) / math.sqrt(variance) if variance > 1e-15 else None)
    return figures


for one in ROLES:
    def count(graph, _, role=one):
        return brokerage(graph)[role] if graph.units <= SMALL else None

    def score(graph, _, role=one):
        return z_by_paper(graph, role, brokerage(graph)[role]) if graph.units <= SMALL else None
    peer_of(f"brokerage-{one}", "unit")(count)
    peer_of(f"brokerage-{one}-z", "unit")(score)


@peer_of("two-mode-constraint", "unit")
def two_mode_constraint(graph, _):
    sizes, shared = graph.matrix.sum(axis=0), graph.matrix @ graph.matrix.T
    figures = []
    for unit in range(graph.units):
        company = (graph.matrix[unit] * (sizes > 1)).sum()
        others = [other for other in range(graph.units) if other != unit]
        figures.append(sum((shared[unit, other] / company) ** 2 for other in others)
                       if company else None)
    return figures


@peer_of("two-mode-effective-size", "unit")
def two_mode_size(graph, _):
    if graph.units > SMALL:
        return None
    figures = []
    for unit in range(graph.units):
        circles = [set(numpy.flatnonzero(graph.matrix[:, task])) - {unit}
                   for task in numpy.flatnonzero(graph.matrix[unit])]
        partners = set().union(*circles)
        met = [len(set().union(*(c for c in circles if partner in c)) - {partner})
               for partner in partners]
        figures.append(len(partners) - sum(met) / len(partners) if partners else None)
    return figures


def theil_parts(values, own):
    """Between and within sections."""
    values, total, between, within = numpy.asarray(values, dtype=float), sum(values), 0, 0
    if not total:
        return None, None
    for section in set(own):
        inside = values[[place for place, other in enumerate(own) if other == section]]
        part = inside.sum() / total
        if part:
            between += part * math.log(part * len(values) / len(inside))
            relative = inside[inside > 0] / inside.mean()
            within += part * (relative * numpy.log(relative)).sum() / len(inside)
    return between, within


def parts_of_all(graph):
    leads, supports = sides_of(graph)
    loads = (graph.matrix / numpy.maximum(1, graph.matrix.sum(axis=0))).sum(axis=1)
    vectors = [leads.sum(axis=1), supports.sum(axis=1), graph.matrix.sum(axis=1), loads]
    return [theil_parts(vector, sections(graph)) for vector in vectors]


@peer_of("theil-between-leaders", "network")
def theil_between(graph, _):
    return [None] + [parts[0] for parts in parts_of_all(graph)]


@peer_of("theil-within-leaders", "network")
def theil_within(graph, _):
    return [None] + [parts[1] for parts in parts_of_all(graph)]
