// SPDX-License-Identifier: Apache-2.0
#include "study/detail/removals.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace zeren::detail {
namespace {

bool holds(const std::vector<UnitId>& units, UnitId unit) {
    return std::find(units.begin(), units.end(), unit) != units.end();
}

} // namespace

Harm harm_of(const AnalysisContext& context, const std::vector<UnitId>& gone) {
    const BipartiteGraph& graph = context.graph();
    std::vector<TaskId> tasks;
    for (const UnitId unit : gone)
        tasks.insert(tasks.end(), graph.tasks_of(unit).begin(), graph.tasks_of(unit).end());
    std::sort(tasks.begin(), tasks.end());
    tasks.erase(std::unique(tasks.begin(), tasks.end()), tasks.end());
    Harm harm;
    for (const TaskId task : tasks) {
        bool had_lead = false, has_lead = false, has_anyone = false;
        for (std::size_t place = 0; place < graph.degree(task); ++place) {
            const bool leads = graph.roles_of(task)[place] == Role::lead;
            const bool stays = !holds(gone, graph.units_of(task)[place]);
            had_lead = had_lead || leads;
            has_lead = has_lead || (leads && stays);
            has_anyone = has_anyone || stays;
        }
        if (had_lead && !has_lead)
            harm.leaderless.push_back(task);
        if (!has_anyone)
            harm.unstaffed.push_back(task);
    }
    return harm;
}

Harm harm_beyond(const AnalysisContext& context, UnitPair gone) {
    Harm together = harm_of(context, {gone.first, gone.second});
    for (const UnitId unit : {gone.first, gone.second}) {
        const Harm alone = harm_of(context, {unit});
        const auto without = [](std::vector<TaskId>& from, const std::vector<TaskId>& tasks) {
            std::erase_if(from, [&](TaskId task) {
                return std::binary_search(tasks.begin(), tasks.end(), task);
            });
        };
        without(together.leaderless, alone.leaderless);
        without(together.unstaffed, alone.unstaffed);
    }
    return together;
}

namespace {

/// Components among the vertices that stay.
std::int64_t count_components(const Adjacency& graph, const std::vector<bool>& gone) {
    std::vector<bool> seen = gone;
    std::vector<std::size_t> open;
    std::int64_t components = 0;
    for (std::size_t start = 0; start < graph.vertex_count(); ++start) {
        if (seen[start])
            continue;
        ++components;
        seen[start] = true;
        open.push_back(start);
        while (!open.empty()) {
            const std::size_t vertex = open.back();
            open.pop_back();
            for (const std::uint32_t other : graph.neighbours(vertex))
                if (!seen[other]) {
                    seen[other] = true;
                    open.push_back(other);
                }
        }
    }
    return components;
}

} // namespace

std::int64_t components_gained(const AnalysisContext& context, UnitPair gone) {
    const Adjacency& graph = context.adjacency();
    std::vector<bool> left_out(graph.vertex_count(), false);
    for (const TaskId task : harm_of(context, {gone.first, gone.second}).unstaffed)
        left_out[graph.range(Side::task).first + task.index()] = true;
    const std::int64_t whole = count_components(graph, std::vector<bool>(left_out.size(), false));
    left_out[gone.first.index()] = left_out[gone.second.index()] = true;
    return count_components(graph, left_out) - whole;
}

std::vector<Backup> backups_of(const AnalysisContext& context, UnitId unit) {
    const BipartiteGraph& graph = context.graph();
    std::map<UnitId, Backup> found;
    for (std::size_t place = 0; place < graph.degree(unit); ++place)
        for (const UnitId other : graph.units_of(graph.tasks_of(unit)[place])) {
            if (other == unit || graph.unit(other).collective)
                continue;
            Backup& backup = found[other];
            backup.unit = other;
            ++backup.shared;
            backup.of_led += graph.roles_of(unit)[place] == Role::lead ? 1 : 0;
        }
    std::vector<Backup> backups;
    for (const auto& [other, backup] : found)
        backups.push_back(backup);
    std::sort(backups.begin(), backups.end(), [&](const Backup& a, const Backup& b) {
        return std::tuple(b.shared, b.of_led, graph.unit(a.unit).name) <
               std::tuple(a.shared, a.of_led, graph.unit(b.unit).name);
    });
    return backups;
}

} // namespace zeren::detail
