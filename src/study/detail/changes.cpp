// SPDX-License-Identifier: Apache-2.0
#include "study/detail/changes.hpp"

#include <cmath>

namespace zeren::detail {
namespace {

std::vector<std::size_t> bodies_of(const Matching& matching, std::size_t unit_count,
                                   std::vector<UnitId> MatchedUnits::*side) {
    std::vector<std::size_t> bodies(unit_count);
    for (std::size_t body = 0; body < matching.units.size(); ++body)
        for (const UnitId unit : matching.units[body].*side)
            bodies[unit.index()] = body;
    return bodies;
}

Roles roles_on(const BipartiteGraph& graph, const std::optional<TaskId>& task,
               const std::vector<std::size_t>& bodies) {
    Roles roles;
    for (std::size_t place = 0; task && place < graph.degree(*task); ++place) {
        const Role role = graph.roles_of(*task)[place];
        const auto [entry, added] =
            roles.try_emplace(bodies[graph.units_of(*task)[place].index()], role);
        if (role == Role::lead)
            entry->second = role;
    }
    return roles;
}

} // namespace

SideBySide::SideBySide(const Analysis& older_table, const Analysis& newer_table, Matching found)
    : older(older_table), newer(newer_table), matching(std::move(found)) {
    const auto old_bodies = bodies_of(matching, older.graph.unit_count(), &MatchedUnits::older);
    const auto new_bodies = bodies_of(matching, newer.graph.unit_count(), &MatchedUnits::newer);
    for (const MatchedTask& task : matching.tasks) {
        older_roles.push_back(roles_on(older.graph, task.older, old_bodies));
        newer_roles.push_back(roles_on(newer.graph, task.newer, new_bodies));
    }
}

std::vector<std::string> SideBySide::names(const std::vector<UnitId>& units,
                                           const Analysis& table) const {
    std::vector<std::string> result;
    for (const UnitId unit : units)
        result.push_back(table.graph.unit(unit).name);
    return result;
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : " + ") + name;
    return text;
}

std::string SideBySide::name(std::size_t body) const {
    const MatchedUnits& units = matching.units[body];
    return joined(units.newer.empty() ? names(units.older, older) : names(units.newer, newer));
}

std::vector<std::string> SideBySide::names_with(const Roles& roles, Role role) const {
    std::vector<std::string> result;
    for (const auto& [body, has] : roles)
        if (has == role)
            result.push_back(name(body));
    return result;
}

LinkCounts count_links(const SideBySide& tables) {
    LinkCounts counts;
    const auto one_sided = [&](std::size_t task, std::size_t body) {
        const bool unit = tables.in_both(body), work = tables.task_in_both(task);
        ++(unit && work ? counts.rewired
           : unit       ? counts.task_turnover
           : work       ? counts.unit_turnover
                        : counts.double_turnover);
    };
    for (std::size_t task = 0; task < tables.matching.tasks.size(); ++task) {
        for (const auto& [body, role] : tables.older_roles[task]) {
            const auto found = tables.newer_roles[task].find(body);
            if (found == tables.newer_roles[task].end()) {
                ++counts.older_only;
                one_sided(task, body);
                continue;
            }
            ++counts.both;
            counts.flipped += found->second != role ? 1 : 0;
        }
        for (const auto& [body, role] : tables.newer_roles[task])
            if (!tables.older_roles[task].contains(body)) {
                ++counts.newer_only;
                one_sided(task, body);
            }
    }
    return counts;
}

Measured kendall_tau(const std::vector<double>& first, const std::vector<double>& second) {
    double together = 0, apart = 0, first_tied = 0, second_tied = 0;
    for (std::size_t a = 0; a < first.size(); ++a)
        for (std::size_t b = a + 1; b < first.size(); ++b) {
            const double x = first[a] - first[b], y = second[a] - second[b];
            first_tied += x == 0 ? 1 : 0;
            second_tied += y == 0 ? 1 : 0;
            together += x * y > 0 ? 1 : 0;
            apart += x * y < 0 ? 1 : 0;
        }
    const auto number = static_cast<double>(first.size());
    const double pairs = number * (number - 1) / 2;
    const double spread = (pairs - first_tied) * (pairs - second_tied);
    if (!(spread > 0))
        return Measured::undefined("all are alike in one of the tables");
    return Measured::of((together - apart) / std::sqrt(spread));
}

} // namespace zeren::detail
