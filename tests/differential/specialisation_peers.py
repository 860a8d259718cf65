# SPDX-License-Identifier: Apache-2.0
"""H2' and d' of small tables by trying every table that the margins allow; the lumped bound of H2'
as Blüthgen et al. (2006) find it. Importing this adds to peers.MEASURES."""
from functools import lru_cache
import math

import numpy

from peers import peer_of, whole

LARGEST = 9  # sum of weights up to which every table is tried


def parts_of(total, places):
    """Every way to spread a whole number over places."""
    if places == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in parts_of(total - first, places - 1):
            yield (first, *rest)


def distance(row, columns):
    """sum of p ln(p / q), q being the columns' shares."""
    return sum(x / sum(row) * math.log(x / sum(row) * sum(columns) / column)
               for x, column in zip(row, columns) if x)


@peer_of("d-prime", "unit", "task")
def tried_d(graph, subject):
    if graph.weights.sum() > LARGEST or max(graph.units, graph.tasks) > 4:
        return None
    weights = graph.weights if subject == "unit" else graph.weights.T
    columns = [int(x) for x in weights.sum(axis=0)]
    figures = []
    for row in weights.astype(int).tolist():
        if not any(row):
            figures.append(None)
            continue
        least = min(distance(other, columns) for other in parts_of(sum(row), len(row))
                    if all(column or not x for x, column in zip(other, columns)))
        most = math.log(sum(columns) / sum(row))
        figures.append(max(0, (distance(row, columns) - least) / (most - least))
                       if most - least > 1e-12 else None)
    return figures


@lru_cache(maxsize=None)
def evenest(rows, columns):
    """The least sum of x ln x over all tables with these margins."""
    if len(rows) == 1:
        return sum(x * math.log(x) for x in columns if x)
    found = []
    for row in parts_of(rows[0], len(columns)):
        left = tuple(column - x for x, column in zip(row, columns))
        if min(left) >= 0:
            found.append(sum(x * math.log(x) for x in row if x) + evenest(rows[1:], left))
    return min(found)


def lumped(rows, columns):
    """The same sum when the largest row always gives all it can to the largest column."""
    rows, columns, found = list(rows), list(columns), 0
    while any(rows):
        row, column = rows.index(max(rows)), columns.index(max(columns))
        given = min(rows[row], columns[column])
        rows[row] -= given
        columns[column] -= given
        found += given * math.log(given)
    return found


@peer_of("h2-prime", "network")
def tried_h2(graph, _):
    if len(set(graph.roles.values())) < 2:
        return whole(None)
    if graph.weights.sum() > LARGEST or max(graph.units, graph.tasks) > 4:
        return None
    weights = graph.weights.astype(int)
    margins = [tuple(sorted(int(x) for x in weights.sum(axis=axis) if x)) for axis in (1, 0)]
    own = sum(x * math.log(x) for x in weights.flat if x)
    # entropy falls as this sum grows: the largest entropy belongs to the least sum
    least = evenest(*margins)
    most = max(own, lumped(*margins))
    return whole((own - least) / (most - least) if most - least > 1e-9 else None)
