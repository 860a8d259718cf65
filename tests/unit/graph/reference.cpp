// SPDX-License-Identifier: Apache-2.0
// Kernels beside slow references that are written from the definitions and share no code with them.
#include "support/catch.hpp"
#include "support/graph_shapes.hpp"

#include <zeren/graph/adjacency.hpp>
#include <zeren/graph/blocks.hpp>
#include <zeren/graph/components.hpp>
#include <zeren/graph/pagerank.hpp>
#include <zeren/graph/projection.hpp>
#include <zeren/graph/shared_counts.hpp>

#include <cmath>
#include <set>

using namespace zeren;
using namespace zeren::test;

namespace {

/// Smallest vertex of every vertex's component, by handing it along ties until nothing changes;
/// `without` takes no part.
std::vector<std::size_t> smallest_reached(const Adjacency& graph,
                                          std::size_t without = ~std::size_t{0}) {
    std::vector<std::size_t> smallest(graph.vertex_count());
    for (std::size_t vertex = 0; vertex < smallest.size(); ++vertex)
        smallest[vertex] = vertex;
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t vertex = 0; vertex < smallest.size(); ++vertex)
            for (const std::uint32_t next : graph.neighbours(vertex))
                if (vertex != without && next != without && smallest[next] > smallest[vertex]) {
                    smallest[next] = smallest[vertex];
                    changed = true;
                }
    }
    return smallest;
}

/// Components that the neighbours of a vertex fall into without it.
std::size_t parts_without(const Adjacency& graph, std::size_t vertex) {
    const std::vector<std::size_t> smallest = smallest_reached(graph, vertex);
    std::set<std::size_t> parts;
    for (const std::uint32_t neighbour : graph.neighbours(vertex))
        parts.insert(smallest[neighbour]);
    return parts.size();
}

/// The graph without one tie.
BipartiteGraph without_tie(const BipartiteGraph& graph, std::size_t unit, TaskId without) {
    Edges edges;
    for (std::size_t other = 0; other < graph.unit_count(); ++other)
        for (const TaskId task : graph.tasks_of(UnitId(other)))
            if (other != unit || task != without)
                edges.emplace_back(other, task.index());
    return graph_of(graph.unit_count(), graph.task_count(), edges);
}

std::size_t component_count(const Adjacency& graph) {
    const std::vector<std::size_t> smallest = smallest_reached(graph);
    return std::set<std::size_t>(smallest.begin(), smallest.end()).size();
}

/// 3,000 steps of the walk itself.
std::vector<double> ranks_by_walking(const Adjacency& graph) {
    const std::size_t count = graph.vertex_count();
    std::vector<double> rank(count, 1 / static_cast<double>(count));
    for (int step = 0; step < 3000; ++step) {
        std::vector<double> next(count, 0.15 / static_cast<double>(count));
        for (std::size_t vertex = 0; vertex < count; ++vertex) {
            if (graph.degree(vertex) == 0)
                for (double& value : next)
                    value += 0.85 * rank[vertex] / static_cast<double>(count);
            for (const std::uint32_t neighbour : graph.neighbours(vertex))
                next[neighbour] += 0.85 * rank[vertex] / static_cast<double>(graph.degree(vertex));
        }
        rank = next;
    }
    return rank;
}

} // namespace

TEST_CASE("pagerank: every shape agrees with the walk", "[graph][reference]") {
    for (const NamedGraph& shape : shapes()) {
        INFO(shape.name);
        const Adjacency graph(shape.graph);
        const PageRank found = pagerank(graph);
        CHECK(found.converged);
        CHECK(found.steps < 60);
        const std::vector<double> wanted = ranks_by_walking(graph);
        for (std::size_t vertex = 0; vertex < wanted.size(); ++vertex)
            CHECK(found.of_vertex[vertex] == Approx(wanted[vertex]).epsilon(1e-10));
    }
}

TEST_CASE("components: every shape agrees with handing labels along", "[graph][reference]") {
    for (const NamedGraph& shape : shapes()) {
        INFO(shape.name);
        const Adjacency graph(shape.graph);
        const Components found = find_components(graph);
        const std::vector<std::size_t> smallest = smallest_reached(graph);
        CHECK(found.sizes.size() == component_count(graph));
        std::vector<std::size_t> units(found.sizes.size(), 0), all(found.sizes.size(), 0);
        std::vector<std::size_t> first_of(found.sizes.size(), ~std::size_t{0});
        for (std::size_t vertex = 0; vertex < smallest.size(); ++vertex) {
            const std::uint32_t component = found.of_vertex[vertex];
            CHECK(component == found.of_vertex[smallest[vertex]]);
            units[component] += graph.side_of(vertex) == Side::unit;
            ++all[component];
            first_of[component] = std::min(first_of[component], vertex);
        }
        for (std::size_t component = 0; component < all.size(); ++component) {
            CHECK(found.sizes[component].units == units[component]);
            CHECK(found.sizes[component].vertices() == all[component]);
            if (component > 0) { // the largest first, equal ones by their first vertex
                CHECK(all[component - 1] >= all[component]);
                CHECK((all[component - 1] > all[component] ||
                       first_of[component - 1] < first_of[component]));
            }
        }
    }
}

TEST_CASE("blocks: every shape agrees with taking vertices and ties away", "[graph][reference]") {
    for (const NamedGraph& shape : shapes()) {
        INFO(shape.name);
        const Adjacency graph(shape.graph);
        const Blocks found = find_blocks(graph);
        // A tree of blocks and vertices: blocks = sum over vertices of (blocks at it - 1) + parts.
        std::size_t blocks = 0;
        for (std::size_t vertex = 0; vertex < graph.vertex_count(); ++vertex) {
            const std::size_t parts = parts_without(graph, vertex);
            CHECK(found.parts_without[vertex] == parts);
            CHECK(found.articulation[vertex] == (parts > 1));
            blocks += parts > 0 ? parts - 1 : 0;
        }
        for (const Components::Size& size : find_components(graph).sizes)
            blocks += size.vertices() > 1;
        CHECK(found.biconnected_count == blocks);
        if (graph.edge_count() > 150)
            continue; // a search for each tie
        std::vector<std::pair<std::uint32_t, std::uint32_t>> bridges;
        for (std::uint32_t unit = 0; unit < shape.graph.unit_count(); ++unit)
            for (const TaskId task : shape.graph.tasks_of(UnitId(unit)))
                if (component_count(Adjacency(without_tie(shape.graph, unit, task))) >
                    component_count(graph))
                    bridges.emplace_back(unit, shape.graph.unit_count() + task.value);
        CHECK(found.bridges == bridges);
    }
}

TEST_CASE("shared tasks: every shape agrees with comparing all pairs", "[graph][reference]") {
    for (const NamedGraph& shape : shapes()) {
        INFO(shape.name);
        const BipartiteGraph& graph = shape.graph;
        const SharedCounts found = count_shared_tasks(graph);
        std::vector<double> x, product;
        for (std::size_t unit = 0; unit < graph.unit_count(); ++unit)
            x.push_back(1 + static_cast<double>(unit % 7) / 8);
        multiply_by_shared_tasks(graph, x, product);
        REQUIRE(product.size() == graph.unit_count());
        std::size_t pairs = 0;
        for (std::size_t first = 0; first < graph.unit_count(); ++first) {
            double wanted = 0;
            for (std::size_t second = 0; second < graph.unit_count(); ++second) {
                std::uint32_t shared = 0;
                for (const TaskId one : graph.tasks_of(UnitId(first)))
                    for (const TaskId other : graph.tasks_of(UnitId(second)))
                        shared += one == other;
                if (second == first || shared == 0)
                    continue;
                wanted += shared * x[second];
                if (second < first)
                    continue;
                REQUIRE(pairs < found.pair_count());
                CHECK(found.partners[pairs] == second);
                CHECK(found.tasks[pairs] == shared);
                CHECK(pairs >= found.offsets[first]);
                CHECK(pairs < found.offsets[first + 1]);
                ++pairs;
            }
            CHECK(product[first] == Approx(wanted).epsilon(1e-12));
        }
        CHECK(pairs == found.pair_count());
    }
}
