// SPDX-License-Identifier: Apache-2.0
#include "graph/detail/condensed_graph.hpp"
#include "graph/detail/lane_search.hpp"
#include "graph/detail/queue_search.hpp"
#include "graph/detail/source_batches.hpp"
#include "support/catch.hpp"
#include "support/graph_shapes.hpp"

#include <zeren/base/errors.hpp>
#include <zeren/graph/betweenness.hpp>

#include <cmath>

using namespace zeren;
using namespace zeren::test;

namespace {

constexpr std::size_t far = 1000000;

/// Distances and numbers of shortest paths between all pairs, by steps of one tie.
struct AllPairs {
    std::vector<std::vector<std::size_t>> distance;
    std::vector<std::vector<long double>> paths;

    explicit AllPairs(const Adjacency& graph)
        : distance(graph.vertex_count(), std::vector<std::size_t>(graph.vertex_count(), far)),
          paths(graph.vertex_count(), std::vector<long double>(graph.vertex_count(), 0)) {
        const std::size_t count = graph.vertex_count();
        for (std::size_t start = 0; start < count; ++start) {
            distance[start][start] = 0;
            paths[start][start] = 1;
            for (std::size_t steps = 1; steps < count; ++steps)
                for (std::size_t to = 0; to < count; ++to) {
                    if (distance[start][to] < steps)
                        continue;
                    for (const std::uint32_t before : graph.neighbours(to))
                        if (distance[start][before] == steps - 1)
                            paths[start][to] += paths[start][before];
                    if (paths[start][to] > 0)
                        distance[start][to] = steps;
                }
        }
    }
};

/// The definition: over pairs of others, the share of shortest paths that pass.
std::vector<double> by_definition(const Adjacency& graph) {
    const AllPairs all(graph);
    std::vector<double> result;
    for (std::size_t via = 0; via < graph.vertex_count(); ++via) {
        long double sum = 0;
        for (std::size_t from = 0; from < graph.vertex_count(); ++from)
            for (std::size_t to = 0; to < from; ++to)
                if (from != via && to != via && all.distance[from][to] < far &&
                    all.distance[from][via] + all.distance[via][to] == all.distance[from][to])
                    sum += all.paths[from][via] * all.paths[via][to] / all.paths[from][to];
        result.push_back(static_cast<double>(sum));
    }
    return result;
}

/// Largest relative difference.
double difference(const std::vector<double>& found, const std::vector<double>& wanted) {
    REQUIRE(found.size() == wanted.size());
    double largest = 0;
    for (std::size_t vertex = 0; vertex < found.size(); ++vertex) {
        REQUIRE(std::isfinite(found[vertex]));
        largest = std::max(largest, std::abs(found[vertex] - wanted[vertex]) /
                                        std::max(1.0, std::abs(wanted[vertex])));
    }
    return largest;
}

/// By hand: a vertex of layer p stands on 1/width of the paths of every pair of layers on its two
/// sides, and joins pairs within the layers next to it, which it shares with all their neighbours.
std::vector<double> ladder_betweenness(std::size_t layers, std::size_t width) {
    const auto w = static_cast<double>(width);
    const auto of_layer = [&](std::size_t layer) {
        double value = static_cast<double>(layer * (layers - 1 - layer)) * w;
        for (const std::size_t beside : {layer - 1, layer + 1}) // below 0 wraps and is left out
            if (beside < layers)
                value += w * (w - 1) / 2 / (beside == 0 || beside == layers - 1 ? w : 2 * w);
        return value;
    };
    std::vector<double> result;
    for (const std::size_t side : {0U, 1U})
        for (std::size_t layer = side; layer < layers; layer += 2)
            result.insert(result.end(), width, of_layer(layer));
    return result;
}

} // namespace

TEST_CASE("betweenness: every shape agrees with the definition", "[graph][betweenness]") {
    for (const NamedGraph& shape : shapes()) {
        INFO(shape.name);
        const Adjacency graph(shape.graph);
        CHECK(difference(betweenness(graph), by_definition(graph)) < 1e-9);
    }
}

TEST_CASE("betweenness: small random tables agree with the definition", "[graph][betweenness]") {
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        INFO(seed);
        const Adjacency graph(network(random_shape(seed)).graph);
        CHECK(difference(betweenness(graph), by_definition(graph)) < 1e-9);
    }
}

TEST_CASE("betweenness by start adds up to the definition", "[graph][betweenness]") {
    const Adjacency graph(random_graph(20, 25, .1, 3));
    const std::vector<double> wanted = by_definition(graph);
    for (std::uint32_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
        double sum = 0;
        for (const double part : betweenness_by_start(graph, vertex))
            sum += part;
        CHECK(sum == Approx(wanted[vertex]).epsilon(1e-9).margin(1e-9));
    }
}

TEST_CASE("betweenness: the same bits at any number of threads", "[graph][betweenness]") {
    const Adjacency graph(random_graph(300, 500, .008, 11));
    const std::vector<double> one = betweenness(graph, 1);
    for (const unsigned jobs : {2U, 3U, 7U, 64U})
        CHECK(betweenness(graph, jobs) == one);
}

TEST_CASE("betweenness: the same bits with wide and narrow vectors", "[graph][betweenness]") {
    const detail::CondensedGraph graph = detail::condense(Adjacency(random_graph(80, 90, .05, 4)));
    detail::DependencySums narrow{.total = std::vector<double>(graph.class_count(), 0.0),
                                  .squares = std::vector<double>(graph.class_count(), 0.0)};
    detail::DependencySums wide = narrow;
    detail::LaneSearch baseline(graph, detail::baseline_lane_steps);
    detail::LaneSearch fastest(graph, detail::fastest_lane_steps());
    for (const detail::SourceBatch& batch : detail::all_sources(graph)) {
        CHECK(baseline.run(graph.parts[batch.part], batch.sources, narrow));
        CHECK(fastest.run(graph.parts[batch.part], batch.sources, wide));
    }
    CHECK(narrow.total == wide.total);
    CHECK(narrow.squares == wide.squares);
}

TEST_CASE("sampled betweenness: the bound holds, and shrinks with the sample",
          "[graph][betweenness]") {
    const Adjacency graph(random_graph(120, 200, .02, 17));
    const std::vector<double> exact = by_definition(graph);
    double widest[2] = {0, 0};
    for (const std::size_t sources : {400U, 6400U}) {
        std::size_t outside = 0;
        for (std::uint64_t seed = 0; seed < 5; ++seed) {
            const SampledBetweenness sampled = sample_betweenness(graph, sources, .95, seed);
            for (std::size_t vertex = 0; vertex < exact.size(); ++vertex) {
                outside +=
                    std::abs(sampled.estimate[vertex] - exact[vertex]) > sampled.half_width[vertex];
                widest[sources > 1000] =
                    std::max(widest[sources > 1000], sampled.half_width[vertex]);
            }
        }
        CHECK(outside == 0); // 95 % for all vertices of a run together, and the bound is not tight
    }
    CHECK(widest[1] <
          widest[0] / 3); // 16 times the sample: a quarter, and a term that falls faster
}

TEST_CASE("sampled betweenness: unbiased, seeded, the same at any number of threads",
          "[graph][betweenness]") {
    const Adjacency graph(random_graph(60, 90, .03, 5));
    const std::vector<double> exact = by_definition(graph);
    std::vector<double> mean(exact.size(), 0.0), square(exact.size(), 0.0);
    constexpr double runs = 200;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const SampledBetweenness sampled = sample_betweenness(graph, 200, .95, seed);
        for (std::size_t vertex = 0; vertex < exact.size(); ++vertex) {
            mean[vertex] += sampled.estimate[vertex] / runs;
            square[vertex] += sampled.estimate[vertex] * sampled.estimate[vertex] / runs;
        }
    }
    for (std::size_t vertex = 0; vertex < exact.size(); ++vertex) {
        const double variance = std::max(0.0, square[vertex] - mean[vertex] * mean[vertex]);
        // five standard errors: 1 in 1.7 million for each of the 150 vertices
        CHECK(std::abs(mean[vertex] - exact[vertex]) <= 5 * std::sqrt(variance / runs) + 1e-6);
    }
    const SampledBetweenness one = sample_betweenness(graph, 100, .9, 42, 1);
    CHECK(sample_betweenness(graph, 100, .9, 42, 5).estimate == one.estimate);
    CHECK(sample_betweenness(graph, 100, .9, 43, 1).estimate != one.estimate);
    CHECK_THROWS_AS(sample_betweenness(graph, 1, .9, 42), std::invalid_argument);
}

TEST_CASE("betweenness: path counts beyond a double are searched in a wider range",
          "[graph][betweenness]") {
    // 8^88 = 3e79 paths, 8^398 = 3e359: beyond 1.8e308
    CHECK(difference(betweenness(Adjacency(ladder(90, 8))), ladder_betweenness(90, 8)) < 1e-9);
    CHECK(difference(betweenness(Adjacency(ladder(400, 8))), ladder_betweenness(400, 8)) < 1e-9);
}

TEST_CASE("betweenness: path counts beyond every range are refused", "[graph][betweenness]") {
    // 8^5998 = 1e5416
    CHECK_THROWS_AS(betweenness(Adjacency(ladder(6000, 8))), InputError);
}

TEST_CASE("betweenness: one source at a time, every shape agrees with the definition",
          "[graph][betweenness]") {
    for (const NamedGraph& shape : shapes()) {
        INFO(shape.name);
        const Adjacency graph(shape.graph);
        const detail::CondensedGraph condensed = detail::condense(graph);
        detail::DependencySums sums{.total = std::vector<double>(condensed.class_count(), 0.0),
                                    .squares = {}};
        detail::QueueSearch search(condensed);
        for (std::uint32_t source = 0; source < condensed.class_count(); ++source)
            CHECK(search.run(source, sums));
        std::vector<double> found = condensed.closed_form;
        for (std::size_t vertex = 0; vertex < found.size(); ++vertex)
            if (condensed.class_of[vertex] != detail::no_class)
                found[vertex] += sums.total[condensed.class_of[vertex]] / 2;
        CHECK(difference(found, by_definition(graph)) < 1e-9);
    }
}

TEST_CASE("betweenness: one source at a time carries what a batch carries, squared too",
          "[graph][betweenness]") {
    const detail::CondensedGraph graph = detail::condense(Adjacency(random_graph(80, 90, .05, 4)));
    for (const bool by_reach : {false, true}) {
        detail::DependencySums batch{.total = std::vector<double>(graph.class_count(), 0.0),
                                     .squares = std::vector<double>(graph.class_count(), 0.0),
                                     .by_reach = by_reach};
        detail::DependencySums single = batch;
        detail::LaneSearch lanes(graph, detail::baseline_lane_steps);
        detail::QueueSearch queue(graph);
        for (const detail::SourceBatch& some : detail::all_sources(graph)) {
            CHECK(lanes.run(graph.parts[some.part], some.sources, batch));
            for (const std::uint32_t source : some.sources)
                CHECK(queue.run(source, single));
        }
        CHECK(difference(single.total, batch.total) < 1e-12);
        CHECK(difference(single.squares, batch.squares) < 1e-12);
    }
}

TEST_CASE("betweenness: a long ring, whose sources share no level", "[graph][betweenness]") {
    // by hand: in a ring of n, n even, a vertex stands on (n - 2)²/8 pairs: 398²/8
    const Adjacency graph(ring(200));
    const detail::CondensedGraph condensed = detail::condense(graph);
    detail::LaneSearch search(condensed, detail::baseline_lane_steps);
    const std::vector<detail::SourceBatch> batches = detail::all_sources(condensed);
    // 200 steps away at most, so that each of 16 sources meets nearly each class on its own level
    CHECK(search.levels_of_a_class(condensed.parts[0], batches[6].sources) > 12);
    const std::vector<double> one = betweenness(graph, 1);
    CHECK(difference(one, std::vector<double>(400, 19800.5)) < 1e-12);
    for (const unsigned jobs : {2U, 5U, 64U})
        CHECK(betweenness(graph, jobs) == one);
}

TEST_CASE("betweenness: one source at a time, paths beyond a double are told and leave no trace",
          "[graph][betweenness]") {
    const Adjacency graph(ladder(400, 8)); // 8^398 paths
    const detail::CondensedGraph plain = detail::leave_as_it_is(graph);
    detail::DependencySums sums{.total = std::vector<double>(plain.class_count(), 0.0),
                                .squares = {}};
    const std::vector<double> nothing = sums.total;
    detail::QueueSearch search(plain);
    CHECK_FALSE(search.run(0, sums));
    CHECK(sums.total == nothing);
    CHECK_FALSE(search.run(0, sums)); // the scratch space is clean: the same answer
}
