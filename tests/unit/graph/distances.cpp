// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/bit_search.hpp"
#include "graph/detail/condensed_graph.hpp"
#include "support/catch.hpp"
#include "support/graph_shapes.hpp"

#include <zeren/graph/distances.hpp>

using namespace zeren;
using namespace zeren::test;

namespace {

/// Distances between all pairs by relaxing every tie until nothing changes (Bellman and Ford).
std::vector<std::vector<std::uint32_t>> all_distances(const Adjacency& graph) {
    const auto count = static_cast<std::uint32_t>(graph.vertex_count());
    std::vector<std::vector<std::uint32_t>> distance(count,
                                                     std::vector<std::uint32_t>(count, count));
    for (std::uint32_t start = 0; start < count; ++start) {
        distance[start][start] = 0;
        for (bool changed = true; changed;) {
            changed = false;
            for (std::uint32_t vertex = 0; vertex < count; ++vertex)
                for (const std::uint32_t next : graph.neighbours(vertex))
                    if (distance[start][next] > distance[start][vertex] + 1) {
                        distance[start][next] = distance[start][vertex] + 1;
                        changed = true;
                    }
        }
    }
    return distance; // `count` where there is no path
}

void check_against_definition(const BipartiteGraph& bipartite) {
    const Adjacency graph(bipartite);
    const auto distance = all_distances(graph);
    const AllDistances found = measure_distances(graph);
    std::vector<std::uint64_t> pairs(found.pairs.size());
    for (std::size_t vertex = 0; vertex < distance.size(); ++vertex) {
        VertexDistances wanted;
        for (std::size_t other = 0; other < distance.size(); ++other) {
            const std::uint32_t steps = distance[vertex][other];
            if (other == vertex || steps == distance.size())
                continue;
            wanted.sum += steps;
            wanted.reciprocal_sum += 1.0 / steps;
            ++wanted.reached;
            wanted.eccentricity = std::max(wanted.eccentricity, steps);
            REQUIRE(steps < pairs.size());
            pairs[steps] += other < vertex;
        }
        CHECK(found.of_vertex[vertex].sum == wanted.sum);
        CHECK(found.of_vertex[vertex].reached == wanted.reached);
        CHECK(found.of_vertex[vertex].eccentricity == wanted.eccentricity);
        CHECK(found.of_vertex[vertex].reciprocal_sum ==
              Approx(wanted.reciprocal_sum).epsilon(1e-12).margin(1e-300));
    }
    CHECK(found.pairs == pairs);
}

bool same(const std::vector<VertexDistances>& left, const std::vector<VertexDistances>& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const VertexDistances& one, const VertexDistances& two) {
                          return one.sum == two.sum && one.reached == two.reached &&
                                 one.reciprocal_sum == two.reciprocal_sum &&
                                 one.eccentricity == two.eccentricity;
                      });
}

} // namespace

TEST_CASE("distances: every shape agrees with the definition", "[graph][distances]") {
    for (const NamedGraph& shape : shapes()) {
        INFO(shape.name);
        check_against_definition(shape.graph);
    }
}

TEST_CASE("distances: more vertices than one batch of sources", "[graph][distances]") {
    check_against_definition(random_graph(700, 650, .004, 21));
    check_against_definition(ring(530));
}

TEST_CASE("distances: the same at any number of threads", "[graph][distances]") {
    const Adjacency graph(random_graph(900, 1300, .003, 8));
    const AllDistances one = measure_distances(graph, 1);
    for (const unsigned jobs : {2U, 3U, 9U}) {
        const AllDistances several = measure_distances(graph, jobs);
        CHECK(same(several.of_vertex, one.of_vertex));
        CHECK(several.pairs == one.pairs);
    }
}

TEST_CASE("distances: the same with every instruction set", "[graph][distances]") {
    const detail::CondensedGraph graph =
        detail::leave_as_it_is(Adjacency(random_graph(300, 700, .01, 8)));
    detail::BitSearch baseline(graph, detail::baseline_bit_steps);
    detail::BitSearch fastest(graph, detail::fastest_bit_steps());
    for (const detail::BitBatch& batch : detail::bit_batches(graph)) {
        baseline.run(batch);
        fastest.run(batch);
    }
    CHECK(baseline.pairs() == fastest.pairs());
    const auto narrow = baseline.take_tally(), wide = fastest.take_tally();
    for (std::size_t vertex = 0; vertex < narrow.size(); ++vertex) {
        CHECK(narrow[vertex].sum == wide[vertex].sum);
        CHECK((narrow[vertex].reciprocals == wide[vertex].reciprocals));
    }
}
