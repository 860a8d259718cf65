#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Times scipy and NetworkX: python_driver.py PEER WORK EDGES UNITS VERTICES REPETITIONS THREADS"""
import json, sys, time


def repeat(repetitions, work):
    for _ in range(repetitions):
        cpu, wall = time.process_time(), time.perf_counter()
        check = work()
        print(json.dumps({"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu, "check": float(check)}), flush=True)


def scipy_works(edges, units, vertices):
    import numpy, scipy.sparse as sparse
    from scipy.sparse.csgraph import connected_components

    pairs = numpy.loadtxt(edges, dtype=numpy.int64)
    ones = numpy.ones(len(pairs))
    table = sparse.csr_matrix((ones, (pairs[:, 0], pairs[:, 1] - units)), shape=(units, vertices - units))
    both = sparse.bmat([[None, table], [table.T, None]], format="csr")

    def projection():
        return sparse.triu(table @ table.T, k=1).nnz

    def pagerank():
        degree = numpy.asarray(both.sum(axis=1)).ravel()
        share = numpy.divide(1.0, degree, out=numpy.zeros(vertices), where=degree > 0)
        rank = numpy.full(vertices, 1 / vertices)
        for _ in range(1000):
            following = 0.85 * (both @ (rank * share)) + (0.15 + 0.85 * rank[degree == 0].sum()) / vertices
            change = abs(following - rank).sum()
            rank = following
            if change < 1e-10:
                break
        return rank.max()

    return {"projection": projection, "pagerank": pagerank, "components": lambda: connected_components(both, directed=False)[0]}


def networkx_works(edges, units, vertices):
    import networkx
    from networkx.algorithms import bipartite

    graph = networkx.Graph()
    graph.add_nodes_from(range(vertices))
    graph.add_edges_from(tuple(map(int, line.split())) for line in open(edges))
    return {
        "betweenness": lambda: sum(networkx.betweenness_centrality(graph, normalized=False).values()),
        "closeness": lambda: sum(networkx.closeness_centrality(graph, wf_improved=False).values()),
        "components": lambda: networkx.number_connected_components(graph),
        "articulation": lambda: sum(1 for _ in networkx.articulation_points(graph)),
        "projection": lambda: bipartite.weighted_projected_graph(graph, range(units)).number_of_edges(),
        "pagerank": lambda: max(networkx.pagerank(graph, tol=1e-10 / vertices, max_iter=1000).values()),
    }


def main():
    peer, work, edges, units, vertices, repetitions = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5]), int(sys.argv[6])
    works = (scipy_works if peer == "scipy" else networkx_works)(edges, units, vertices)
    repeat(repetitions, works[work])


if __name__ == "__main__":
    main()
