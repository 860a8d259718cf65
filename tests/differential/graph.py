# SPDX-License-Identifier: Apache-2.0
"""A unit × task table and its forms in the peers' own structures."""
from functools import cached_property

import igraph
import networkx
import numpy


class Graph:
    UNKNOWN = object()  # a figure that the peer cannot give for one row

    def __init__(self, units, tasks, roles):
        self.units, self.tasks, self.roles = units, tasks, roles  # roles: (unit, task) -> role

    def __str__(self):
        return f"{self.units} x {self.tasks} {sorted(self.roles)}"

    def as_text(self):
        lines = [f"{unit} {task} {role}\n" for (unit, task), role in sorted(self.roles.items())]
        return f"graph {self.units} {self.tasks}\n" + "".join(lines) + "end\n"

    @property
    def order(self):
        return self.units + self.tasks

    @cached_property
    def matrix(self):
        matrix = numpy.zeros((self.units, self.tasks))
        for unit, task in self.roles:
            matrix[unit, task] = 1
        return matrix

    @cached_property
    def networkx(self):
        """Units are 0 … n-1, tasks n … n+m-1."""
        graph = networkx.Graph()
        graph.add_nodes_from(range(self.order))
        graph.add_edges_from((unit, self.units + task) for unit, task in sorted(self.roles))
        return graph

    @cached_property
    def igraph(self):
        edges = [(unit, self.units + task) for unit, task in sorted(self.roles)]
        return igraph.Graph(n=self.order, edges=edges)

    @cached_property
    def components(self):
        return [sorted(part) for part in networkx.connected_components(self.networkx)]

    def side(self, subject):
        """The vertices of a side."""
        return range(self.units) if subject == "unit" else range(self.units, self.order)

    def pairs(self):
        shared = self.matrix @ self.matrix.T
        return [(a, b) for a in range(self.units) for b in range(a + 1, self.units) if shared[a, b]]

    @cached_property
    def weights(self):
        """A lead weighs 2, a support 1, as in metrics_of_edges."""
        weights = self.matrix.copy()
        for tie, role in self.roles.items():
            weights[tie] = 2 if role == "lead" else 1
        return weights

    @property
    def leaders(self):
        """Task to leader, as metrics_of_edges gives them."""
        return {task: task % 3 for task in range(self.tasks) if task % 4 != 3}

    @property
    def contacts(self):
        """As metrics_of_edges makes them."""
        return {(a, b) for b in range(self.units) for a in range(b) if (a + b) % 3 == 0}

    def capabilities(self, unit):
        """As metrics_of_edges gives them."""
        return {unit % 3, 3 + unit % 2}
