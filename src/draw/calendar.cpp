// SPDX-License-Identifier: Apache-2.0
// What falls due when, and on whom: units that have dated tasks against months.
#include "draw/detail/count_grid.hpp"
#include "draw/detail/furniture.hpp"
#include "draw/detail/keep_first.hpp"
#include "draw/detail/text_layout.hpp"

#include <zeren/draw/view.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace zeren::view {
namespace {

using namespace zeren::draw;

constexpr std::size_t most_rows = 90;
constexpr std::size_t most_months = 36;

/// "2024-11" of "2024-11-30"; a deadline that names no month stays a year.
std::string month_of(const std::string& deadline) {
    return deadline.substr(0, 7);
}

bool is_date(const std::string& deadline) {
    return deadline.size() >= 4 && std::all_of(deadline.begin(), deadline.end(), [](char c) {
               return (c >= '0' && c <= '9') || c == '-';
           });
}

struct Plan {
    std::size_t dated = 0, undated = 0; ///< tasks with and without a deadline
    CountGrid grid;                     ///< months ascending, a bare year before its months
    std::vector<Text> notes;
};

std::set<std::string> months_of(const Task& task) {
    std::set<std::string> months;
    for (const std::string& deadline : task.deadlines)
        if (is_date(deadline))
            months.insert(month_of(deadline));
    return months;
}

Plan plan_of(const Analysis& analysis, const DrawOptions& options) {
    Plan plan;
    std::vector<TaskId> dated;
    std::map<std::string, std::size_t> due; // tasks by month
    for (const TaskId task : selected_tasks(analysis, options)) {
        const auto months = months_of(analysis.reading.tasks[task.index()]);
        for (const std::string& month : months)
            ++due[month];
        if (months.empty())
            ++plan.undated;
        else
            dated.push_back(task);
    }
    plan.dated = dated.size();
    std::map<std::string, std::size_t> column_of;
    for (const auto& [month, tasks] : due) {
        column_of[month] = plan.grid.columns.size();
        plan.grid.columns.push_back({month, {}, tasks});
    }
    for (const TaskId task : dated) {
        const auto units = analysis.graph.units_of(task);
        for (const std::string& month : months_of(analysis.reading.tasks[task.index()]))
            for (std::size_t tie = 0; tie < units.size(); ++tie)
                plan.grid.add(units[tie], column_of[month], analysis.graph.roles_of(task)[tie]);
    }
    plan.grid.rows = ranked_units(analysis, dated, false);
    keep_first(plan.grid.rows, most_rows,
               {"units, those with most dated tasks", "单位（有期限任务最多者）"}, plan.notes);
    keep_first(plan.grid.columns, most_months, {"months, the first ones", "月份（较早者）"},
               plan.notes);
    return plan;
}

Diagram draw(const Analysis& analysis, const DrawOptions& options) {
    const bool chinese = options.language == Language::chinese;
    const Plan plan = plan_of(analysis, options);
    Canvas canvas("calendar", false, options.style);
    paint_counts(canvas, analysis, plan.grid, chinese);
    Furniture furniture{
        .view = "calendar",
        .title = title_for(analysis, options, chinese ? "任务期限" : "Deadlines"),
        .subtitle = chinese
                        ? fmt::format("{} 项任务写明期限，{} 项未写明；格内数字为牵头+配合",
                                      plan.dated, plan.undated)
                        : fmt::format("{} with a deadline, {} without; numbers are led+supported",
                                      counted(plan.dated, "task"), plan.undated),
        .legend = {legend_shape(options.style.words("due-lead", chinese),
                                count_look(options.style, true)),
                   legend_shape(options.style.words("due-support", chinese),
                                count_look(options.style, false))},
        .notes = plan.notes};
    if (plan.grid.columns.empty()) {
        furniture.subtitle = {};
        furniture.legend = {};
        furniture.message =
            chinese ? "所选任务均未写明期限。" : "None of these tasks has a deadline.";
    }
    return finish_diagram(canvas, analysis, options, furniture);
}

} // namespace

extern const View calendar;
constinit const View calendar{.info = {.id = "calendar",
                                       .title = "Deadlines",
                                       .title_zh = "任务期限",
                                       .shows = "Which tasks fall due in which month, by unit.",
                                       .shows_zh = "各单位各月到期的任务数。",
                                       .needs = "",
                                       .by_leader = true},
                              .draw = draw};

} // namespace zeren::view
