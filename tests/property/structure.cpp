// SPDX-License-Identifier: Apache-2.0
// What the structure of a network owes to itself: paths, components, cores, and what an added or
// removed tie can do.
#include "property/asked.hpp"
#include "support/catch.hpp"

#include <zeren/graph/betweenness.hpp>
#include <zeren/graph/clustering.hpp>
#include <zeren/graph/components.hpp>
#include <zeren/graph/cores.hpp>
#include <zeren/graph/distances.hpp>
#include <zeren/graph/null_models.hpp>
#include <zeren/graph/projection.hpp>

#include <cmath>
#include <numeric>

using namespace zeren;
using namespace zeren::test;

TEST_CASE("two tables side by side: raw betweenness, degrees and components add", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const Shape left = plain_shape(seed), right = plain_shape(seed + rounds);
        const Shape both = beside(left, right);
        const auto one = betweenness(adjacency_of(left)), other = betweenness(adjacency_of(right));
        const auto all = betweenness(adjacency_of(both));
        std::vector<double> expected(one.begin(),
                                     one.begin() + static_cast<std::ptrdiff_t>(left.units));
        expected.insert(expected.end(), other.begin(),
                        other.begin() + static_cast<std::ptrdiff_t>(right.units));
        expected.insert(expected.end(), one.begin() + static_cast<std::ptrdiff_t>(left.units),
                        one.end());
        expected.insert(expected.end(), other.begin() + static_cast<std::ptrdiff_t>(right.units),
                        other.end());
        REQUIRE(all.size() == expected.size());
        for (std::size_t vertex = 0; vertex < all.size(); ++vertex)
            CHECK(std::abs(all[vertex] - expected[vertex]) < 1e-9);
        CHECK(find_components(adjacency_of(both)).sizes.size() ==
              find_components(adjacency_of(left)).sizes.size() +
                  find_components(adjacency_of(right)).sizes.size());
    }
}

TEST_CASE("density follows its formula, side by side too", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const Shape both = beside(plain_shape(seed), plain_shape(seed + rounds));
        if (both.units * both.tasks == 0)
            continue;
        CHECK(std::abs(Asked(both).count("density") -
                       static_cast<double>(both.ties.size()) /
                           static_cast<double>(both.units * both.tasks)) < 1e-12);
    }
}

TEST_CASE("betweenness sums to the inner vertices of all shortest paths", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const Adjacency graph = adjacency_of(plain_shape(seed));
        const auto between = betweenness(graph);
        const AllDistances distances = measure_distances(graph);
        double inner = 0; // a pair at distance d has d - 1 of them, shared among its paths
        for (std::size_t distance = 1; distance < distances.pairs.size(); ++distance)
            inner +=
                static_cast<double>(distances.pairs[distance]) * static_cast<double>(distance - 1);
        CHECK(std::abs(std::accumulate(between.begin(), between.end(), 0.0) - inner) < 1e-8);
    }
}

TEST_CASE("distances: steps between the sides alternate, and sums agree with the pairs",
          "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const Adjacency graph = adjacency_of(plain_shape(seed));
        const AllDistances all = measure_distances(graph);
        std::uint64_t sum = 0, from_pairs = 0, reached = 0, pairs = 0;
        for (const VertexDistances& vertex : all.of_vertex) {
            sum += vertex.sum;
            reached += vertex.reached;
        }
        for (std::size_t distance = 0; distance < all.pairs.size(); ++distance) {
            from_pairs += 2 * distance * all.pairs[distance];
            pairs += all.pairs[distance];
        }
        CHECK(sum == from_pairs);
        CHECK(reached == 2 * pairs);
        CHECK((all.pairs.size() < 2 || all.pairs[1] == graph.edge_count()));
    }
}

TEST_CASE("shared tasks sum to the pairs of units on each task", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const Network of = network(plain_shape(seed));
        std::uint64_t shared = 0, pairs = 0, cycles = 0;
        for (const SharedWork& work : project_units(of.graph).shared) {
            shared += work.tasks;
            cycles += std::uint64_t{work.tasks} * (work.tasks - 1) / 2;
        }
        for (std::size_t task = 0; task < of.graph.task_count(); ++task) {
            const std::size_t size = of.graph.degree(TaskId(task));
            pairs += size * (size - 1) / 2;
        }
        CHECK(shared == pairs);
        CHECK(count_four_cycles(Adjacency(of.graph)) == cycles); // two units and two shared tasks
    }
}

TEST_CASE("a tie is a bridge when its loss parts a component", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const Shape shape = plain_shape(seed);
        const std::size_t components = find_components(adjacency_of(shape)).sizes.size();
        std::size_t bridges = 0;
        for (std::size_t tie = 0; tie < shape.ties.size(); ++tie)
            bridges +=
                find_components(adjacency_of(without_tie(shape, tie))).sizes.size() > components
                    ? 1
                    : 0;
        CHECK(Asked(shape).count("bridge-count") == static_cast<double>(bridges));
    }
}

TEST_CASE("core numbers are at most the degrees, and no tie more lowers one", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const Shape shape = plain_shape(seed);
        const Adjacency graph = adjacency_of(shape);
        const auto cores = core_numbers(graph);
        for (std::size_t vertex = 0; vertex < cores.size(); ++vertex)
            CHECK(cores[vertex] <= graph.degree(vertex));
        if (shape.ties.empty())
            continue;
        const auto fewer =
            core_numbers(adjacency_of(without_tie(shape, Dice(seed).below(shape.ties.size()))));
        for (std::size_t vertex = 0; vertex < cores.size(); ++vertex)
            CHECK(fewer[vertex] <= cores[vertex]);
    }
}

TEST_CASE("random tables keep every degree and make no double tie", "[property]") {
    for (std::uint64_t seed = 0; seed < rounds; ++seed) {
        const BipartiteGraph graph = network(plain_shape(seed)).graph;
        for (const RandomStep step : {RandomStep::swap, RandomStep::trade}) {
            TaskRows table(graph);
            randomise(table, {step, 5}, seed, 0);
            const BipartiteGraph mixed = table.graph(graph); // merges double ties
            REQUIRE(mixed.tie_count() == graph.tie_count());
            for (std::size_t unit = 0; unit < graph.unit_count(); ++unit)
                CHECK(mixed.degree(UnitId(unit)) == graph.degree(UnitId(unit)));
            for (std::size_t task = 0; task < graph.task_count(); ++task)
                CHECK(mixed.degree(TaskId(task)) == graph.degree(TaskId(task)));
        }
    }
}
