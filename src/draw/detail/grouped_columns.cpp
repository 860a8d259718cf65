// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/grouped_columns.hpp"

#include "draw/detail/column_order.hpp"
#include "draw/detail/furniture.hpp"
#include "draw/detail/selection.hpp"
#include "draw/detail/text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>

namespace zeren::draw {
namespace {

constexpr std::size_t most_units = 45;
constexpr std::size_t most_groups = 40;
constexpr std::size_t most_ties = 80;
constexpr double thickest = 4;
constexpr double name_em = 16;

struct Group {
    std::string name;
    std::size_t tasks = 0;
    Box box;
};

struct Tie {
    std::size_t unit = 0, group = 0; ///< places in their lists
    std::size_t lead = 0, support = 0;
    [[nodiscard]] std::size_t tasks() const { return lead + support; }
};

struct Grouped {
    std::vector<Load> units;
    std::vector<Group> groups;
    std::vector<Tie> ties;
    std::vector<Text> notes;
};

std::string group_name(const Analysis& analysis, const Task& task, bool chinese) {
    if (!task.leaders.empty())
        return leader_label(analysis.reading.leaders[task.leaders.front().index()]);
    if (task.section.empty())
        return chinese ? "未分组任务" : "other tasks";
    return task.section;
}

void note(Grouped& grouped, std::size_t shown, std::size_t all, const Text& what,
          const char* unit) {
    if (shown < all)
        grouped.notes.push_back({fmt::format("Shown: {} of {} {}.", shown, all, what.en),
                                 fmt::format("只画 {} {}中的 {} {}。", all, what.zh, shown, unit)});
}

/// Units none of whose ties is drawn would only fill the column.
void drop_untied_units(Grouped& grouped) {
    std::vector<bool> tied(grouped.units.size(), false);
    for (const Tie& tie : grouped.ties)
        tied[tie.unit] = true;
    std::vector<std::size_t> place(grouped.units.size());
    std::vector<Load> kept;
    for (std::size_t unit = 0; unit < tied.size(); ++unit) {
        place[unit] = kept.size();
        if (tied[unit])
            kept.push_back(grouped.units[unit]);
    }
    grouped.units = std::move(kept);
    for (Tie& tie : grouped.ties)
        tie.unit = place[tie.unit];
}

/// Keeps the ties with most tasks.
void keep_strongest(Grouped& grouped) {
    std::stable_sort(grouped.ties.begin(), grouped.ties.end(),
                     [](const Tie& a, const Tie& b) { return a.tasks() > b.tasks(); });
    const std::size_t all = grouped.ties.size();
    if (all > most_ties)
        grouped.ties.resize(most_ties);
    note(grouped, grouped.ties.size(), all, {"ties, those with most tasks", "条连线（任务最多者）"},
         "条");
    drop_untied_units(grouped);
}

Grouped group_tasks(const Analysis& analysis, const DrawOptions& options) {
    const auto tasks = selected_tasks(analysis, options);
    Grouped grouped;
    grouped.units = ranked_units(analysis, tasks, false);
    const std::size_t all_units = grouped.units.size();
    grouped.units.resize(std::min(all_units, most_units));
    std::map<UnitId, std::size_t> place;
    for (std::size_t at = 0; at < grouped.units.size(); ++at)
        place[grouped.units[at].unit] = at;
    std::map<std::string, std::size_t> known;
    std::map<std::pair<std::size_t, std::size_t>, Tie> ties;
    for (const TaskId task : tasks) {
        const std::string name = group_name(analysis, analysis.reading.tasks[task.index()],
                                            options.language == Language::chinese);
        const auto [entry, added] = known.try_emplace(name, grouped.groups.size());
        if (added)
            grouped.groups.push_back({name, 0, {}});
        ++grouped.groups[entry->second].tasks;
        const auto units = analysis.graph.units_of(task);
        for (std::size_t at = 0; at < units.size(); ++at) {
            const auto unit = place.find(units[at]);
            if (unit == place.end())
                continue;
            Tie& tie = ties[{unit->second, entry->second}];
            tie.unit = unit->second;
            tie.group = entry->second;
            ++(analysis.graph.roles_of(task)[at] == Role::lead ? tie.lead : tie.support);
        }
    }
    const std::size_t all_groups = grouped.groups.size();
    if (all_groups > most_groups) {
        grouped.groups.resize(most_groups);
        std::erase_if(ties, [](const auto& tie) { return tie.second.group >= most_groups; });
    }
    for (const auto& [key, tie] : ties)
        grouped.ties.push_back(tie);
    grouped.notes.push_back(
        {fmt::format("{} tasks are too many to show one by one: they are grouped by leader "
                     "or section. Use --leader for a section.",
                     tasks.size()),
         fmt::format("{} 项任务过多，无法逐项画出，已按领导或章节归并；可用 --leader 画一部分。",
                     tasks.size())});
    note(grouped, grouped.groups.size(), all_groups, {"groups", "组"}, "组");
    keep_strongest(grouped);
    note(grouped, grouped.units.size(), all_units,
         {"units, those with most tasks", "个单位（任务最多者）"}, "个");
    return grouped;
}

/// Orders the groups so that few ties cross.
Order order_groups(const Grouped& grouped) {
    Neighbours neighbours(grouped.groups.size());
    for (const Tie& tie : grouped.ties)
        neighbours[tie.group].push_back(static_cast<std::uint32_t>(tie.unit));
    for (auto& list : neighbours)
        std::sort(list.begin(), list.end());
    Order start(neighbours.size());
    std::iota(start.begin(), start.end(), 0U);
    return reduce_crossings({&neighbours, 1}, start);
}

void draw_units(Canvas& canvas, const Analysis& analysis, const Grouped& grouped, double row) {
    const Style& style = canvas.style();
    const UnitLabels labels(analysis);
    double width = 60;
    for (const Load& load : grouped.units)
        width = std::max(width, text_width(shorten_at_phrase(labels.label(load.unit), name_em)) *
                                        style.label_size +
                                    14);
    for (std::size_t at = 0; at < grouped.units.size(); ++at) {
        const Load& load = grouped.units[at];
        const double y = static_cast<double>(at) * row;
        const std::string id = fmt::format("u{}", load.unit.value);
        canvas.shape(
            {id, "unit", analysis.graph.unit(load.unit).name}, {-width, y, width, row - 4},
            {Outline::rounded, style.unit_fill, style.frame},
            {shorten_at_phrase(labels.label(load.unit), name_em), style.label_size, style.ink});
        canvas.text({id + "sum", "sum", {}}, -width - 6, y + row / 2 - 2,
                    {fmt::format("{}+{}", load.lead, load.support), style.label_size, style.muted,
                     LineAlign::right});
    }
}

void draw_groups(Canvas& canvas, Grouped& grouped, double height, bool chinese) {
    const Style& style = canvas.style();
    const Order order = order_groups(grouped);
    const double step = height / static_cast<double>(std::max<std::size_t>(order.size(), 1));
    for (std::size_t at = 0; at < order.size(); ++at) {
        Group& group = grouped.groups[order[at]];
        const std::string label =
            wrap(shorten_at_phrase(clean_text(group.name), 30), 16) + "\n" +
            fmt::format(fmt::runtime(chinese ? "{} 项任务" : "{} tasks"), group.tasks);
        const Box text = caption_box({label, style.label_size, {}});
        group.box = {420, (static_cast<double>(at) + 0.5) * step - text.height / 2 - 4, 190,
                     text.height + 8};
        canvas.shape({fmt::format("g{}", order[at]), "group", group.name}, group.box,
                     {Outline::box, style.task_fill, style.frame},
                     {label, style.label_size, style.ink});
    }
}

void draw_ties(Canvas& canvas, const Grouped& grouped) {
    const Style& style = canvas.style();
    std::size_t most = 1;
    for (const Tie& tie : grouped.ties)
        most = std::max(most, tie.tasks());
    for (const Tie& tie : grouped.ties) {
        const bool lead = tie.lead > 0;
        const double width =
            0.6 + (thickest - 0.6) * static_cast<double>(tie.tasks()) / static_cast<double>(most);
        canvas.edge({{}, lead ? "lead" : "support", fmt::format("{}+{}", tie.lead, tie.support)},
                    fmt::format("u{}:e", grouped.units[tie.unit].unit.value),
                    fmt::format("g{}:w", tie.group),
                    lead ? LineLook{style.lead, width, style.lead_line}
                         : LineLook{style.support, width, style.support_line});
    }
}

} // namespace

Diagram draw_grouped(const Analysis& analysis, const DrawOptions& options) {
    const Style& style = options.style;
    const bool chinese = options.language == Language::chinese;
    Grouped grouped = group_tasks(analysis, options);
    Canvas canvas("bipartite", false, style);
    const double row = style.label_size * line_height + 8;
    draw_units(canvas, analysis, grouped, row);
    const double group_height = style.label_size * line_height * 3 + 14;
    draw_groups(canvas, grouped,
                std::max(static_cast<double>(grouped.units.size()) * row,
                         static_cast<double>(grouped.groups.size()) * group_height),
                chinese);
    draw_ties(canvas, grouped);
    return finish_diagram(
        canvas, analysis, options,
        {.view = "bipartite",
         .title = chinese ? "单位—任务责任网络（归并）" : "Units and groups of tasks",
         .subtitle = chinese
                         ? "线宽为任务数；单位旁数字为牵头+配合任务数。"
                         : "Line width is the number of tasks; numbers are tasks led+supported.",
         .legend = {legend_line(style.words("group-lead", chinese),
                                {style.lead, 2.5, style.lead_line}),
                    legend_line(style.words("group-support", chinese),
                                {style.support, 2.5, style.support_line}),
                    legend_shape(style.words("unit", chinese),
                                 {Outline::rounded, style.unit_fill, style.frame}),
                    legend_shape(style.words("group", chinese),
                                 {Outline::box, style.task_fill, style.frame})},
         .notes = grouped.notes});
}

} // namespace zeren::draw
