// SPDX-License-Identifier: Apache-2.0
// What each leader answers for, and what is due when.
#include "nodes.hpp"

#include <algorithm>
#include <map>

namespace zeren::report {
namespace {

constexpr std::size_t units_named = 3;
constexpr std::size_t most_listed_tasks = 100; ///< of a leader or a month
constexpr double month_bar = 200;

/// Units that lead most of these tasks: "A 7, B 3".
Node main_units(const Analysis& analysis, std::span<const TaskId> tasks) {
    std::map<UnitId, std::size_t> leads;
    for (const TaskId task : tasks) {
        const auto units = analysis.graph.units_of(task);
        const auto roles = analysis.graph.roles_of(task);
        for (std::size_t place = 0; place < units.size(); ++place)
            if (roles[place] == Role::lead && !analysis.graph.unit(units[place]).collective)
                ++leads[units[place]];
    }
    std::vector<std::pair<UnitId, std::size_t>> ranked(leads.begin(), leads.end());
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    ranked.resize(std::min(ranked.size(), units_named));
    Node list = empty_list();
    for (const auto& [unit, count] : ranked)
        list << object(with("unit", unit.index()), with("name", analysis.graph.unit(unit).name),
                       with("count", count));
    return list;
}

/// The tasks, and how many more there are than the page shows.
std::pair<Node, std::size_t> some_tasks(const Analysis& analysis, std::span<const TaskId> tasks) {
    Node list = empty_list();
    const std::size_t shown = std::min(tasks.size(), most_listed_tasks);
    for (const TaskId task : tasks.first(shown))
        list << task_node(analysis, task);
    return {std::move(list), tasks.size() - shown};
}

/// Tasks by the month (or year) in which they fall due; a task with several dates stands in each.
std::map<std::string, std::vector<TaskId>> tasks_by_month(const Reading& reading) {
    std::map<std::string, std::vector<TaskId>> months;
    for (std::size_t task = 0; task < reading.tasks.size(); ++task)
        for (const std::string& date : reading.tasks[task].deadlines) {
            auto& tasks = months[date.substr(0, 7)];
            if (tasks.empty() || tasks.back() != TaskId{task})
                tasks.emplace_back(task);
        }
    return months;
}

} // namespace

Node leaders_part(const Basis& basis) {
    const Analysis& analysis = basis.analysis;
    Node list = empty_list();
    const auto leaders = basis.context.leaders();
    for (std::size_t row = 0; row < leaders.size(); ++row) {
        const Leader& leader = analysis.reading.leaders[leaders[row].index()];
        const auto tasks = basis.context.tasks_of_leader(row);
        auto [shown, left_out] = some_tasks(analysis, tasks);
        list << object(with("leader", row), with("name", leader.name), with("post", leader.title),
                       with("task-total", figure(analysis.leaders, "task-count", row)),
                       with("unit-total", figure(analysis.leaders, "unit-count", row)),
                       with("lead-units", figure(analysis.leaders, "lead-unit-count", row)),
                       with("main-units", main_units(analysis, tasks)),
                       with("tasks", std::move(shown)), with("more", left_out > 0),
                       with("left-out", left_out));
    }
    return object(with("any", !leaders.empty()), with("leaders", std::move(list)));
}

Node deadlines_part(const Basis& basis) {
    const Analysis& analysis = basis.analysis;
    const auto months = tasks_by_month(analysis.reading);
    std::size_t most = 1;
    for (const auto& [month, tasks] : months)
        most = std::max(most, tasks.size());
    Node list = empty_list();
    for (const auto& [month, tasks] : months) {
        auto [shown, left_out] = some_tasks(analysis, tasks);
        const double width =
            month_bar * static_cast<double>(tasks.size()) / static_cast<double>(most);
        list << object(with("month", month), with("task-total", tasks.size()),
                       with("width", coordinate(width)), with("tasks", std::move(shown)),
                       with("more", left_out > 0), with("left-out", left_out));
    }
    const auto dated = std::count_if(analysis.reading.tasks.begin(), analysis.reading.tasks.end(),
                                     [](const Task& task) { return !task.deadlines.empty(); });
    return object(with("any", !months.empty()), with("months", std::move(list)),
                  with("dated", static_cast<std::size_t>(dated)),
                  with("undated", analysis.reading.tasks.size() - static_cast<std::size_t>(dated)));
}

} // namespace zeren::report
