// SPDX-License-Identifier: Apache-2.0
#include "study/detail/changes.hpp"

namespace zeren {
namespace {

using detail::Roles;
using detail::SideBySide;

DifferenceUnit unit_of(const SideBySide& tables, std::size_t body) {
    const MatchedUnits& units = tables.matching.units[body];
    DifferenceUnit unit;
    unit.name = tables.name(body);
    unit.in_older = !units.older.empty();
    unit.in_newer = !units.newer.empty();
    if (const std::string older = detail::joined(tables.names(units.older, tables.older));
        unit.in_newer && older != unit.name)
        unit.older_name = older;
    unit.collective = unit.in_newer ? tables.newer.graph.unit(units.newer.front()).collective
                                    : tables.older.graph.unit(units.older.front()).collective;
    return unit;
}

DifferenceTask task_of(const SideBySide& tables, const MatchedTask& matched) {
    const Task& task = matched.newer ? tables.newer.reading.tasks[matched.newer->index()]
                                     : tables.older.reading.tasks[matched.older->index()];
    const TaskFate fate = !matched.older         ? TaskFate::gained
                          : !matched.newer       ? TaskFate::lost
                          : matched.score == 1.0 ? TaskFate::kept
                                                 : TaskFate::reworded;
    return {task.id, std::string(task.number), std::string(task.text), fate};
}

void add_ties(std::uint32_t task, const Roles& older, const Roles& newer,
              std::vector<DifferenceTie>& ties) {
    for (const auto& [body, role] : older) {
        const auto now = newer.find(body);
        const bool both = now != newer.end();
        ties.push_back({static_cast<std::uint32_t>(body), task,
                        !both                 ? TieFate::lost
                        : now->second == role ? TieFate::kept
                                              : TieFate::flipped,
                        both ? now->second : role});
    }
    for (const auto& [body, role] : newer)
        if (!older.contains(body))
            ties.push_back({static_cast<std::uint32_t>(body), task, TieFate::gained, role});
}

} // namespace

TableDifference difference_of(const Analysis& older, const Analysis& newer,
                              const CompareOptions& options) {
    const SideBySide tables(older, newer, match_tables(older, newer, options));
    TableDifference difference;
    difference.older = older.reading.documents;
    difference.newer = newer.reading.documents;
    for (std::size_t body = 0; body < tables.matching.units.size(); ++body)
        difference.units.push_back(unit_of(tables, body));
    for (std::uint32_t task = 0; task < tables.matching.tasks.size(); ++task) {
        difference.tasks.push_back(task_of(tables, tables.matching.tasks[task]));
        add_ties(task, tables.older_roles[task], tables.newer_roles[task], difference.ties);
    }
    return difference;
}

} // namespace zeren
