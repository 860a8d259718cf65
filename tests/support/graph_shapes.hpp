// SPDX-License-Identifier: Apache-2.0
// Graphs of many shapes, on which a fast kernel must agree with a plain reference.
#pragma once

#include "support/random_graphs.hpp"

#include <zeren/model/bipartite_graph.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace zeren::test {

using Edges = std::vector<std::pair<std::size_t, std::size_t>>; ///< unit, task

inline BipartiteGraph graph_of(std::size_t units, std::size_t tasks, const Edges& edges) {
    std::vector<UnitVertex> vertices(units);
    for (std::size_t unit = 0; unit < units; ++unit)
        vertices[unit].name = "u" + std::to_string(unit);
    std::vector<TieInput> ties;
    for (const auto& [unit, task] : edges)
        ties.push_back(
            {UnitId(unit), TaskId(task), Role::support, static_cast<std::uint32_t>(ties.size())});
    return {std::move(vertices), tasks, std::move(ties)};
}

/// u0 t0 u1 t1 … back to u0.
inline BipartiteGraph ring(std::size_t units) {
    Edges edges;
    for (std::size_t unit = 0; unit < units; ++unit) {
        edges.emplace_back(unit, unit);
        edges.emplace_back((unit + 1) % units, unit);
    }
    return graph_of(units, units, edges);
}

/// One task that all units share; the first `pendant` of them have a task of their own too.
inline BipartiteGraph giant_task(std::size_t units, std::size_t pendant) {
    Edges edges;
    for (std::size_t unit = 0; unit < units; ++unit)
        edges.emplace_back(unit, 0);
    for (std::size_t unit = 0; unit < pendant; ++unit)
        edges.emplace_back(unit, unit + 1);
    return graph_of(units, pendant + 1, edges);
}

/// Layers of `width` vertices, units and tasks in turn, each wholly joined to the next: from end to
/// end there are width^(layers - 2) shortest paths. Layer i's vertices are i/2 · width … of a side.
inline BipartiteGraph ladder(std::size_t layers, std::size_t width) {
    Edges edges;
    for (std::size_t layer = 0; layer + 1 < layers; ++layer)
        for (std::size_t left = 0; left < width; ++left)
            for (std::size_t right = 0; right < width; ++right) {
                const std::size_t here = layer / 2 * width + left;
                const std::size_t next = (layer + 1) / 2 * width + right;
                edges.emplace_back(layer % 2 == 0 ? here : next, layer % 2 == 0 ? next : here);
            }
    return graph_of((layers + 1) / 2 * width, layers / 2 * width, edges);
}

/// Unit i takes part in task j where bit j of i + 1 is set: no two units have the same tasks.
inline BipartiteGraph all_different(std::size_t units) {
    Edges edges;
    std::size_t tasks = 0;
    while ((units >> tasks) != 0)
        ++tasks;
    for (std::size_t unit = 0; unit < units; ++unit)
        for (std::size_t task = 0; task < tasks; ++task)
            if (((unit + 1) >> task & 1U) != 0)
                edges.emplace_back(unit, task);
    return graph_of(units, tasks, edges);
}

/// Small random tables side by side: some hundred components, some of one vertex.
inline BipartiteGraph many_components(std::uint64_t seed) {
    Edges edges;
    std::size_t units = 0, tasks = 0;
    Dice dice(seed);
    for (int component = 0; component < 40; ++component) {
        const std::size_t own = 1 + dice.below(4), other = 1 + dice.below(4);
        for (std::size_t unit = 0; unit < own; ++unit)
            for (std::size_t task = 0; task < other; ++task)
                if (dice.chance(.5))
                    edges.emplace_back(units + unit, tasks + task);
        units += own;
        tasks += other;
    }
    return graph_of(units, tasks, edges);
}

/// Every pair with the same probability.
inline BipartiteGraph random_graph(std::size_t units, std::size_t tasks, double density,
                                   std::uint64_t seed) {
    Edges edges;
    Dice dice(seed);
    for (std::size_t unit = 0; unit < units; ++unit)
        for (std::size_t task = 0; task < tasks; ++task)
            if (dice.chance(density))
                edges.emplace_back(unit, task);
    return graph_of(units, tasks, edges);
}

struct NamedGraph {
    std::string name;
    BipartiteGraph graph;
};

/// What every kernel is tried on.
inline std::vector<NamedGraph> shapes() {
    std::vector<NamedGraph> result;
    result.push_back({"nothing", graph_of(0, 0, {})});
    result.push_back({"no ties", graph_of(3, 2, {})});
    result.push_back({"one tie", graph_of(2, 2, {{1, 0}})});
    result.push_back({"ring", ring(37)});
    result.push_back({"small ring", ring(2)});
    result.push_back({"star", giant_task(50, 0)});
    result.push_back({"giant task", giant_task(40, 17)});
    result.push_back({"ladder", ladder(9, 5)});
    result.push_back({"all different", all_different(63)});
    result.push_back({"many components", many_components(5)});
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const auto units = static_cast<std::size_t>(5 + seed), tasks = units / 2 + seed % 7 * 9;
        const double density = .02 + .012 * static_cast<double>(seed % 12);
        result.push_back(
            {"random " + std::to_string(seed), random_graph(units, tasks, density, seed)});
    }
    result.push_back({"sparse", random_graph(150, 170, .011, 99)});
    return result;
}

} // namespace zeren::test
