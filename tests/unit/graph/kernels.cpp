// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/davis.hpp"

#include <zeren/graph/betweenness.hpp>
#include <zeren/graph/blocks.hpp>
#include <zeren/graph/components.hpp>
#include <zeren/graph/distances.hpp>
#include <zeren/graph/projection.hpp>
#include <zeren/graph/second_neighbours.hpp>
#include <zeren/graph/singular_vectors.hpp>
#include <zeren/graph/sum.hpp>

#include <cmath>
#include <numbers>

using namespace zeren;
using namespace zeren::test;

TEST_CASE("compensated sum keeps what plain addition drops", "[graph]") {
    // reliability.md §4
    CompensatedSum large;
    for (const double term : {1e16, 1.0, -1e16})
        large += term;
    CHECK(large.value() == 1);
    CompensatedSum tenths;
    for (int i = 0; i < 10; ++i)
        tenths += 0.1;
    CHECK(tenths.value() == 1);
    CompensatedSum harmonic;
    for (int i = 1; i <= 1000000; ++i)
        harmonic += 1.0 / i;
    CHECK(std::abs(harmonic.value() - 14.392726722865724) <= 2e-15);
}

TEST_CASE("adjacency: units first, then tasks", "[graph]") {
    const Network of = from_rows({"110", "011"});
    const Adjacency graph(of.graph);
    CHECK(graph.vertex_count() == 5);
    CHECK(graph.edge_count() == 4);
    CHECK(graph.neighbours(1)[0] == 3); // u1 is on t1 and t2, which are vertices 3 and 4
    CHECK(graph.neighbours(3).size() == 2);
    CHECK(graph.range(Side::task).first == 2);
    CHECK(graph.range(Side::task).other_count == 2);
}

TEST_CASE("components: largest first, isolated vertices too", "[graph]") {
    // by hand: {u1 t1 t2 u2}, {u0 t0}, {u3}
    const Components found =
        find_components(Adjacency(from_rows({"100", "011", "010", "000"}).graph));
    REQUIRE(found.sizes.size() == 3);
    CHECK(found.sizes[0].units == 2);
    CHECK(found.sizes[0].tasks == 2);
    CHECK(found.of_vertex == std::vector<std::uint32_t>{1, 0, 0, 2, 1, 0, 0});
}

TEST_CASE("distances on a path", "[graph]") {
    // by hand: t1 u0 t0 u1 t2, seen from its end t1 (vertex 3): 1 2 3 4
    const Adjacency graph(from_rows({"110", "101"}).graph);
    const VertexDistances end = summarise_distances(graph)[3];
    CHECK(end.sum == 10);
    CHECK(end.reached == 4);
    CHECK(end.eccentricity == 4);
    CHECK(end.reciprocal_sum == Approx(1 + 1. / 2 + 1. / 3 + 1. / 4));
    CHECK(distance_histogram(graph, 3) == std::vector<std::uint32_t>{1, 1, 1, 1, 1});
}

TEST_CASE("betweenness of a four-cycle with a tail", "[graph]") {
    // by hand: u0 t0 u1 t1 is a cycle, t2 hangs on u1. Pairs through u1: t2 with u0, t0, t1
    // (whole), t0 with t1 (half); through u0: t0 with t1 (half); through t0: u0 with u1 and u0 with
    // t2 (half).
    const std::vector<double> found = betweenness(Adjacency(from_rows({"110", "111"}).graph));
    CHECK(found == std::vector<double>{.5, 3.5, 1, 1, 0});
}

TEST_CASE("largest betweenness of a side", "[graph]") {
    // measures.md §2.3: 445 and 452 on Davis; measures.md §1.1: 252 for 17 × 8
    CHECK(largest_betweenness(18, 14) == 445);
    CHECK(largest_betweenness(14, 18) == 452);
    CHECK(largest_betweenness(17, 8) == 252);
    CHECK(largest_betweenness(1, 3) == 3);
    CHECK(largest_betweenness(1, 1) == 0);
    CHECK(largest_betweenness(3, 0) == 0);
}

TEST_CASE("second neighbours and the projection agree", "[graph]") {
    const Network women = davis();
    const Adjacency graph(women.graph);
    const UnitProjection projection = project_units(women.graph);
    SecondNeighbours walk(graph);
    std::size_t pairs = 0;
    for (std::size_t unit = 0; unit < 18; ++unit)
        for (const SharedCount entry : walk.of(unit)) {
            if (entry.vertex < unit)
                continue;
            REQUIRE(pairs < projection.pairs.size());
            CHECK(projection.pairs[pairs] == UnitPair{UnitId(unit), UnitId(entry.vertex)});
            CHECK(projection.shared[pairs].tasks == entry.shared);
            ++pairs;
        }
    CHECK(pairs == 139); // measures.md §2.6
}

TEST_CASE("blocks: articulation vertices, bridges, parts", "[graph]") {
    // by hand: cycle u0 t0 u1 t1, bridge u1-t2, bridge t2-u2, u3 isolated
    const Blocks found = find_blocks(Adjacency(from_rows({"110", "111", "001", "000"}).graph));
    // vertices u0 u1 u2 u3 t0 t1 t2
    CHECK(found.articulation == std::vector<bool>{false, true, false, false, false, false, true});
    CHECK(found.parts_without == std::vector<std::uint32_t>{1, 2, 1, 0, 1, 1, 2});
    CHECK(found.bridges == std::vector<std::pair<std::uint32_t, std::uint32_t>>{{1, 6}, {2, 6}});
    CHECK(found.biconnected_count == 3);
    // published: Davis has neither articulation vertices nor bridges (measures.md §2.10)
    const Blocks none = find_blocks(Adjacency(davis().graph));
    CHECK(none.bridges.empty());
    CHECK(std::count(none.articulation.begin(), none.articulation.end(), true) == 0);
}

namespace {

/// The path u0 t0 u1 t1 … with this many units and one task fewer.
Network long_path(std::size_t units) {
    Shape shape{.units = units, .tasks = units - 1, .ties = {}};
    for (std::size_t task = 0; task + 1 < units; ++task) {
        shape.ties.push_back({task, task});
        shape.ties.push_back({task + 1, task});
    }
    return network(shape);
}

/// Closed form: a path of N vertices has largest eigenvalue 2 cos(π/(N+1)), entries ∝
/// sin(iπ/(N+1)).
void check_path_spectrum(std::size_t units, double digits) {
    const Network path = long_path(units);
    const Adjacency graph(path.graph);
    const SingularVectors found = leading_singular_vectors(graph, find_components(graph));
    const double step = std::numbers::pi / static_cast<double>(2 * units);
    CHECK(found.spectra[0].value == Approx(2 * std::cos(step)).epsilon(0).margin(1e-12));
    double norm = 0;
    for (std::size_t unit = 0; unit < units; ++unit)
        norm += std::pow(std::sin(static_cast<double>(2 * unit + 1) * step), 2);
    for (std::size_t unit = 0; unit < units; ++unit)
        CHECK(found.of_vertex[unit] ==
              Approx(std::sin(static_cast<double>(2 * unit + 1) * step) / std::sqrt(norm))
                  .epsilon(0)
                  .margin(digits));
}

} // namespace

TEST_CASE("singular vectors of long paths, dense and by Lanczos", "[graph]") {
    check_path_spectrum(100, 1e-9); // reliability.md §4: plain power iteration needs 33,369 steps
    check_path_spectrum(260, 1e-8); // beyond the dense limit
}
