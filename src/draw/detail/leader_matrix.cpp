// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/leader_matrix.hpp"

#include "draw/detail/count_grid.hpp"
#include "draw/detail/furniture.hpp"
#include "draw/detail/keep_first.hpp"
#include "draw/detail/matrix_grid.hpp"

#include <zeren/base/text.hpp>

#include <fmt/format.h>

namespace zeren::draw {
namespace {

// What still prints at 7 pt on an A3 sheet.
constexpr std::size_t most_leaders = 20;
constexpr std::size_t most_units = 55;
constexpr std::size_t most_collectives = 15;

CountGrid count_by_leader(const Analysis& analysis, const DrawOptions& options,
                          std::vector<Text>& notes) {
    CountGrid grid;
    for (std::size_t leader = 0; leader < analysis.reading.leaders.size(); ++leader)
        grid.columns.push_back(
            {zeren::text::shorten(clean_text(analysis.reading.leaders[leader].name), 20),
             leader_fill(analysis, options.style, LeaderId(leader)), 0});
    const std::size_t nobody = grid.columns.size();
    grid.columns.push_back(
        {options.language == Language::chinese ? "未写明" : "none named", {}, 0});
    const std::vector<TaskId> tasks = selected_tasks(analysis, options);
    const auto count = [&](TaskId task, std::size_t column) {
        ++grid.columns[column].tasks;
        const auto units = analysis.graph.units_of(task);
        for (std::size_t tie = 0; tie < units.size(); ++tie)
            grid.add(units[tie], column, analysis.graph.roles_of(task)[tie]);
    };
    for (const TaskId task : tasks) {
        const auto& leaders = analysis.reading.tasks[task.index()].leaders;
        for (const LeaderId leader : leaders)
            count(task, leader.index());
        if (leaders.empty())
            count(task, nobody);
    }
    if (grid.columns.back().tasks == 0)
        grid.columns.pop_back();
    notes.push_back(
        {fmt::format("{} tasks are too many for a column each; --leader shows those of one leader.",
                     tasks.size()),
         fmt::format("{} 项任务逐项成列将无法辨读，已按领导归并；--leader 可看一位领导的任务。",
                     tasks.size())});
    grid.rows = ranked_units(analysis, tasks, false);
    keep_first(grid.rows, most_units, {"units, those with most tasks", "单位（任务最多者）"},
               notes);
    auto collectives = ranked_units(analysis, tasks, true);
    keep_first(collectives, most_collectives,
               {"collectives, those with most tasks", "集体（任务最多者）"}, notes);
    grid.rows.insert(grid.rows.end(), collectives.begin(), collectives.end());
    return grid;
}

} // namespace

bool better_by_leader(const Analysis& analysis, const DrawOptions& options) {
    const std::size_t leaders = analysis.reading.leaders.size();
    return options.leader.empty() && analysis.reading.tasks.size() > most_columns && leaders > 1 &&
           leaders <= most_leaders;
}

Diagram draw_by_leader(const Analysis& analysis, const DrawOptions& options) {
    const bool chinese = options.language == Language::chinese;
    const Style& style = options.style;
    Furniture furniture{
        .view = "matrix",
        .title = chinese ? "单位—领导任务数" : "Units by leaders",
        .subtitle = chinese ? "格内数字为牵头+配合任务数；行按任务数排列，列为领导。"
                            : "Numbers are tasks led+supported; rows ranked by "
                              "tasks, a column a leader.",
        .legend = {legend_shape(style.words("group-lead", chinese), count_look(style, true)),
                   legend_shape(style.words("group-support", chinese), count_look(style, false))},
        .notes = {},
        .shows_collectives = true};
    const CountGrid grid = count_by_leader(analysis, options, furniture.notes);
    Canvas canvas("matrix", false, style);
    paint_counts(canvas, analysis, grid, chinese);
    return finish_diagram(canvas, analysis, options, furniture);
}

} // namespace zeren::draw
