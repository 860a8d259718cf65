// SPDX-License-Identifier: Apache-2.0
// What changed between two tables: ties that are new, gone, or of another role.
#include "draw/detail/changed_rows.hpp"
#include "draw/detail/furniture.hpp"
#include "draw/detail/text_layout.hpp"

#include <zeren/draw/view.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace zeren::view {
namespace {

using namespace zeren::draw;

constexpr std::size_t most_tasks = 110; ///< rows that an A3 sheet holds
constexpr std::size_t most_ties = 330;  ///< lines that the eye can follow
constexpr std::size_t most_bars = 140;
constexpr double longest_bar = 90;
constexpr double longest_alone = 240; ///< of bars that stand without tasks

std::string legend_key(TieFate fate, Role role) {
    const std::string kind = fate == TieFate::gained ? "gained"
                             : fate == TieFate::lost ? "lost"
                                                     : "flipped";
    return kind + (role == Role::lead ? "-lead" : "-support");
}

/// New is solid, gone dashed, of another role dotted; lead is wide.
LineLook tie_look(const Style& style, TieFate fate, Role role) {
    const double width = (role == Role::lead ? style.lead_width : style.support_width) * 1.25;
    if (fate == TieFate::gained)
        return {style.gained, width, "solid"};
    if (fate == TieFate::lost)
        return {style.lost, width, "dashed"};
    return {style.ink, width + 0.4, "dotted"};
}

ShapeLook gained_bar(const Style& style) {
    return {Outline::box, style.gained, style.gained};
}

ShapeLook lost_bar(const Style& style) {
    return {Outline::box, style.background, style.lost, 0.9, "dashed"};
}

class Painter {
  public:
    Painter(const TableDifference& difference, const DrawOptions& options, const ChangedRows& rows)
        : difference_(difference), style_(options.style), rows_(rows),
          chinese_(options.language == Language::chinese), canvas_("diff", false, options.style) {
        for (const ChangedRow& row : rows.units)
            most_ = std::max({most_, row.counts.gained, row.counts.lost});
    }

    /// Units left, tasks right, a line for every tie that changed.
    Canvas lines() && {
        canvas_.comment(chinese_ ? "任务" : "Tasks");
        for (std::size_t row = 0; row < rows_.tasks.size(); ++row)
            task(row);
        canvas_.comment(chinese_ ? "单位" : "Units");
        for (std::size_t row = 0; row < rows_.units.size(); ++row) {
            const Box box = unit(row, -rows_.unit_width);
            bar(row, "gained", box.left - 5, rows_.units[row].counts.gained, -1, longest_bar);
        }
        canvas_.comment(chinese_ ? "变化的关系" : "Ties that changed");
        for (const DifferenceTie& tie : rows_.ties)
            line(tie);
        return std::move(canvas_);
    }

    /// Units alone: ties that are gone to the left of the name, new ones to the right.
    Canvas bars() && {
        canvas_.comment(chinese_ ? "各单位关系增减" : "Ties gained and lost by each unit");
        for (std::size_t row = 0; row < std::min(rows_.units.size(), most_bars); ++row) {
            const Box box = unit(row, -rows_.unit_width / 2);
            bar(row, "lost", box.left - 5, rows_.units[row].counts.lost, -1, longest_alone);
            bar(row, "gained", box.right() + 5, rows_.units[row].counts.gained, 1, longest_alone);
        }
        return std::move(canvas_);
    }

  private:
    [[nodiscard]] Caption caption(const std::string& words, LineAlign align) const {
        return {words, style_.label_size, style_.ink, align};
    }

    /// "+2 −1 ↔1": new, gone, of another role; what there is none of is left out.
    [[nodiscard]] static std::string summary(const ChangeCounts& counts) {
        std::string words;
        for (const auto& [mark, count] :
             {std::pair{"+", counts.gained}, {"\u2212", counts.lost}, {"\u2194", counts.flipped}})
            if (count > 0)
                words += (words.empty() ? "" : " ") + std::string(mark) + std::to_string(count);
        return words;
    }

    Box unit(std::size_t row, double left) {
        const ChangedRow& place = rows_.units[row];
        const DifferenceUnit& unit = difference_.units[place.of];
        ShapeLook look{unit.collective ? Outline::twofold : Outline::rounded,
                       unit.collective ? style_.collective_fill : style_.unit_fill, style_.frame};
        if (unit.in_older != unit.in_newer) {
            look.frame = unit.in_newer ? style_.gained : style_.lost;
            look.frame_width = 1.4;
            look.frame_line = unit.in_newer ? "solid" : "dashed";
        }
        const Box box{left, place.middle - place.height / 2, rows_.unit_width, place.height};
        const std::string before = unit.older_name.empty() ? "" : " \u2190 " + unit.older_name;
        canvas_.shape({fmt::format("b{}", row), unit.collective ? "collective" : "unit",
                       unit.name + before + " " + summary(place.counts)},
                      box, look, caption(place.label, LineAlign::centre));
        return box;
    }

    /// A bar away from the name and its number; of the lines' picture all numbers of the unit.
    void bar(std::size_t row, const std::string& kind, double x, std::size_t count,
             double direction, double longest) {
        const ChangedRow& place = rows_.units[row];
        const bool alone = longest == longest_alone;
        const std::string id = fmt::format("b{}", row);
        const double scale = longest / static_cast<double>(std::max<std::size_t>(most_, 1));
        const double height = std::min(place.height * 0.6, style_.label_size);
        const auto draw = [&](const std::string& what, std::size_t number, const ShapeLook& look) {
            const double width = static_cast<double>(number) * scale;
            const double left = direction < 0 ? x - width : x;
            x += direction * width;
            if (number > 0)
                canvas_.shape({id + what, "bar " + what, {}},
                              {left, place.middle - height / 2, width, height}, look, {});
        };
        if (alone) {
            draw(kind, count, kind == "gained" ? gained_bar(style_) : lost_bar(style_));
        } else {
            draw("gained", place.counts.gained, gained_bar(style_));
            draw("lost", place.counts.lost, lost_bar(style_));
        }
        const std::string words = alone ? (direction < 0 ? "\u2212" : "+") + std::to_string(count)
                                        : summary(place.counts);
        canvas_.text({id + kind + "sum", "sum", {}}, x + direction * 4, place.middle,
                     caption(words, direction < 0 ? LineAlign::right : LineAlign::left));
    }

    void task(std::size_t row) {
        const ChangedRow& place = rows_.tasks[row];
        const DifferenceTask& task = difference_.tasks[place.of];
        const std::string id = fmt::format("w{}", row);
        ShapeLook look{Outline::box, style_.task_fill, style_.frame};
        if (task.fate == TaskFate::gained || task.fate == TaskFate::lost) {
            look.frame = task.fate == TaskFate::gained ? style_.gained : style_.lost;
            look.frame_width = 1.4;
            look.frame_line = task.fate == TaskFate::gained ? "solid" : "dashed";
        }
        const double height = style_.label_size * line_height;
        const std::string tooltip = fmt::format("{} {} ({})", task.number, task.text, task.id);
        canvas_.shape({id, "task", tooltip},
                      {rows_.ties_width, place.middle - height / 2, rows_.number_width, height},
                      look, caption(changed_number(task), LineAlign::centre));
        canvas_.shape({id + "text", "task-text", tooltip},
                      {rows_.ties_width + rows_.number_width + 5, place.middle - place.height / 2,
                       rows_.task_width, place.height},
                      {Outline::none, {}, {}}, caption(place.label, LineAlign::left));
    }

    void line(const DifferenceTie& tie) {
        const DifferenceUnit& unit = difference_.units[rows_.units[tie.unit].of];
        const DifferenceTask& task = difference_.tasks[rows_.tasks[tie.task].of];
        const std::string key = legend_key(tie.fate, tie.role);
        canvas_.edge(
            {{},
             key,
             fmt::format("{} \u2014 {}: {}", unit.name, task.id, style_.words(key, chinese_))},
            fmt::format("b{}:e", tie.unit), fmt::format("w{}:w", tie.task),
            tie_look(style_, tie.fate, tie.role));
    }

    const TableDifference& difference_;
    const Style& style_;
    const ChangedRows& rows_;
    bool chinese_;
    Canvas canvas_;
    std::size_t most_ = 0;
};

/// The kinds of lines and bars that are to be seen.
std::vector<LegendItem> legend(const Style& style, bool chinese, const TableDifference& difference,
                               const ChangedRows& rows, bool lines) {
    std::vector<LegendItem> items;
    if (rows.ties.empty() && rows.tasks.empty())
        return items;
    for (const TieFate fate : {TieFate::gained, TieFate::lost, TieFate::flipped})
        for (const Role role : {Role::lead, Role::support})
            if (lines && std::any_of(rows.ties.begin(), rows.ties.end(), [&](const auto& tie) {
                    return tie.fate == fate && tie.role == role;
                }))
                items.push_back(legend_line(style.words(legend_key(fate, role), chinese),
                                            tie_look(style, fate, role)));
    items.push_back(legend_shape(style.words("gained-ties", chinese), gained_bar(style)));
    items.push_back(legend_shape(style.words("lost-ties", chinese), lost_bar(style)));
    if (std::any_of(rows.units.begin(), rows.units.end(), [&](const ChangedRow& row) {
            return difference.units[row.of].in_older != difference.units[row.of].in_newer;
        }))
        items.push_back(
            legend_shape(style.words("changed-unit", chinese),
                         {Outline::rounded, style.unit_fill, style.lost, 1.4, "dashed"}));
    if (lines)
        items.push_back(legend_shape(style.words("changed-number", chinese),
                                     {Outline::box, style.task_fill, style.frame}));
    return items;
}

std::string subtitle(const ChangeCounts& counts, const ChangedRows& rows, bool chinese) {
    return fmt::format(
        fmt::runtime(chinese ? "关系：新增 {}，取消 {}，角色互换 {}；涉及 {} 个单位、{} 项任务"
                             : "Ties: {} new, {} gone, {} with the other role; units: {}, "
                               "tasks: {}"),
        counts.gained, counts.lost, counts.flipped, rows.units.size(), rows.tasks.size());
}

std::vector<Text> notes(const TableDifference& difference, const ChangedRows& rows, bool lines) {
    const auto kept = std::count_if(difference.ties.begin(), difference.ties.end(),
                                    [](const auto& tie) { return tie.fate == TieFate::kept; });
    const auto reworded =
        std::count_if(difference.tasks.begin(), difference.tasks.end(),
                      [](const DifferenceTask& task) { return task.fate == TaskFate::reworded; });
    const auto renamed =
        std::count_if(difference.units.begin(), difference.units.end(),
                      [](const DifferenceUnit& unit) { return !unit.older_name.empty(); });
    std::vector<Text> notes{
        {fmt::format("Not drawn: {} ties that stayed as they were. Tasks reworded: {}; units "
                     "renamed, merged or split: {}.",
                     kept, reworded, renamed),
         fmt::format("未画：{} 条未变的关系。改写的任务 {} 项；更名、合并或拆分的单位 {} 个。",
                     kept, reworded, renamed)}};
    if (!lines)
        notes.push_back(
            {fmt::format("{} ties of {} tasks changed: too many for lines, so they are "
                         "summed by unit; compare --table tasks has each.",
                         rows.ties.size(), rows.tasks.size()),
             fmt::format("变化的关系 {} 条，涉及任务 {} 项，逐条连线过密，故按单位汇总；"
                         "compare --table tasks 逐项列出。",
                         rows.ties.size(), rows.tasks.size())});
    if (!lines && rows.units.size() > most_bars)
        notes.push_back(
            {fmt::format("The {} units with most changes of {}.", most_bars, rows.units.size()),
             fmt::format("只列变化最多的 {} 个单位（共 {} 个）。", most_bars, rows.units.size())});
    return notes;
}

/// Tie by tie where that can be followed; else the sums of each unit.
Diagram draw(const TableDifference& difference, const DrawOptions& options) {
    const bool chinese = options.language == Language::chinese;
    ChangedRows rows = changed_rows(difference);
    const bool lines = rows.tasks.size() <= most_tasks && rows.ties.size() <= most_ties;
    ChangeCounts counts;
    for (const DifferenceTie& tie : rows.ties)
        counts.add(tie.fate);
    Furniture furniture{.view = "diff",
                        .title = chinese ? "两表分工变化" : "What changed between two tables",
                        .subtitle = subtitle(counts, rows, chinese),
                        .legend = legend(options.style, chinese, difference, rows, lines),
                        .notes = notes(difference, rows, lines)};
    if (rows.ties.empty() && rows.tasks.empty())
        furniture.message = chinese ? "两表分工相同。" : "Nobody's part has changed.";
    if (!lines) {
        rows.tasks.clear();
        rows.ties.clear();
    }
    arrange(difference, options.style.label_size, rows);
    Painter painter(difference, options, rows);
    Canvas canvas = lines ? std::move(painter).lines() : std::move(painter).bars();
    return finish_diagram(canvas,
                          {{"older", source_line(difference.older, {"Older: ", "原表："})},
                           {"newer", source_line(difference.newer, {"Newer: ", "新表："})}},
                          options, furniture);
}

} // namespace

extern const View diff;
constinit const View diff{
    .info = {.id = "diff",
             .title = "What changed between two tables",
             .title_zh = "两表分工变化",
             .shows = "Two inputs, the older first: ties of unit and task that are new, gone or of "
                      "another role; summed by unit where they are too many.",
             .shows_zh =
                 "两个输入，先旧后新：新增、取消和角色互换的单位—任务关系；过多时按单位汇总。",
             .needs = "",
             .takes = "succession match"},
    .draw_difference = draw};

} // namespace zeren::view
