// SPDX-License-Identifier: Apache-2.0
#include <zeren/graph/removal.hpp>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace zeren {

namespace {

std::vector<UnitId> by_name(const BipartiteGraph& graph) {
    std::vector<UnitId> order;
    for (std::size_t unit = 0; unit < graph.unit_count(); ++unit)
        order.emplace_back(unit);
    std::sort(order.begin(), order.end(), [&](UnitId left, UnitId right) {
        return std::tie(graph.unit(left).name, left) < std::tie(graph.unit(right).name, right);
    });
    return order;
}

} // namespace

std::vector<UnitId> busiest_first(const BipartiteGraph& graph) {
    std::vector<UnitId> order = by_name(graph);
    std::stable_sort(order.begin(), order.end(), [&](UnitId left, UnitId right) {
        return graph.degree(left) > graph.degree(right);
    });
    return order;
}

std::vector<std::size_t> staffed_after_removals(const BipartiteGraph& graph,
                                                const std::vector<UnitId>& order) {
    std::vector<std::size_t> units_left(graph.task_count());
    std::size_t staffed = 0;
    for (std::size_t task = 0; task < units_left.size(); ++task) {
        units_left[task] = graph.degree(TaskId(task));
        staffed += units_left[task] > 0;
    }
    std::vector<std::size_t> curve{staffed};
    for (const UnitId unit : order) {
        for (const TaskId task : graph.tasks_of(unit))
            staffed -= --units_left[task.index()] == 0;
        curve.push_back(staffed);
    }
    return curve;
}

namespace {

/// What removing a vertex would do now: tasks left without any, then closeness to that.
std::tuple<std::size_t, long long> harm(const BipartiteGraph& graph, UnitId unit,
                                        const std::vector<std::size_t>& units_left) {
    std::size_t unstaffed = 0;
    double nearly = 0;
    for (const TaskId task : graph.tasks_of(unit)) {
        unstaffed += units_left[task.index()] == 1;
        nearly += 1.0 / static_cast<double>(units_left[task.index()]);
    }
    return {unstaffed, std::llround(nearly * 1e9)}; // rounded: the order of tasks must not decide
}

} // namespace

std::vector<Removal> removals_until_half_unstaffed(const BipartiteGraph& graph) {
    std::vector<UnitId> present = by_name(graph);
    std::vector<std::size_t> units_left(graph.task_count());
    for (std::size_t task = 0; task < units_left.size(); ++task)
        units_left[task] = graph.degree(TaskId(task));
    const auto staffed_at_first = std::count_if(units_left.begin(), units_left.end(),
                                                [](std::size_t units) { return units > 0; });
    auto staffed = staffed_at_first;
    std::vector<Removal> gone;
    while (staffed_at_first > 0 && 2 * staffed >= staffed_at_first) {
        const auto worst = std::max_element( // the first of equals
            present.begin(), present.end(), [&](UnitId left, UnitId right) {
                return harm(graph, left, units_left) < harm(graph, right, units_left);
            });
        gone.push_back({.unit = *worst});
        for (const TaskId task : graph.tasks_of(*worst))
            gone.back().unstaffed += --units_left[task.index()] == 0;
        staffed -= static_cast<std::ptrdiff_t>(gone.back().unstaffed);
        present.erase(worst);
    }
    return gone;
}

} // namespace zeren
