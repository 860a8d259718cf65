// SPDX-License-Identifier: Apache-2.0
// Units × tasks as a matrix: units ranked by load, tasks by leader and then by their leading unit.
#include "draw/detail/furniture.hpp"
#include "draw/detail/selection.hpp"
#include "draw/detail/text_layout.hpp"

#include <zeren/base/text.hpp>
#include <zeren/draw/view.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace zeren::view {
namespace {

using namespace zeren::draw;

// What still prints at 7 pt on an A3 sheet.
constexpr std::size_t most_columns = 200;
constexpr std::size_t most_rows = 105;
constexpr std::size_t most_collectives = 30;
constexpr double name_em = 14;
constexpr double grid_width = 905; ///< what fits between the names and the sums on an A3 sheet
constexpr double narrowest_column = 4.5; ///< below, marks are too small to see

struct Grid {
    std::vector<Load> units; ///< named by rank, then collectives by rank
    std::size_t named = 0;
    std::vector<TaskId> tasks;
    std::vector<Text> notes;
};

/// Number of the task's first leader; tasks without one come last.
std::size_t leader_of(const Analysis& analysis, TaskId task) {
    const auto& leaders = analysis.reading.tasks[task.index()].leaders;
    return leaders.empty() ? std::numeric_limits<std::size_t>::max() : leaders.front().index();
}

std::size_t best_lead(const Analysis& analysis, TaskId task, const std::vector<std::size_t>& rank) {
    std::size_t best = std::numeric_limits<std::size_t>::max();
    const auto units = analysis.graph.units_of(task);
    for (std::size_t tie = 0; tie < units.size(); ++tie)
        if (analysis.graph.roles_of(task)[tie] == Role::lead)
            best = std::min(best, rank[units[tie].index()]);
    return best;
}

template <class Entry>
void keep_first(std::vector<Entry>& entries, std::size_t most, const Text& what,
                std::vector<Text>& notes) {
    if (entries.size() <= most)
        return;
    notes.push_back({fmt::format("Shown: {} of {} {}.", most, entries.size(), what.en),
                     fmt::format("只画 {} 个{}中的 {} 个。", entries.size(), what.zh, most)});
    entries.resize(most);
}

Grid arrange(const Analysis& analysis, const DrawOptions& options) {
    Grid grid;
    grid.tasks = selected_tasks(analysis, options);
    keep_first(grid.tasks, most_columns,
               {"tasks, in document order (--leader shows a section, --pages all)",
                "任务（按原文顺序，可用 --leader 分段、--pages 分页）"},
               grid.notes);
    grid.units = ranked_units(analysis, grid.tasks, false);
    auto collectives = ranked_units(analysis, grid.tasks, true);
    keep_first(collectives, most_collectives,
               {"collectives, those with most tasks", "集体（任务最多者）"}, grid.notes);
    // A note below takes the room of a few rows.
    keep_first(grid.units, most_rows - collectives.size() - 4 * grid.notes.size(),
               {"units, those with most tasks", "单位（任务最多者）"}, grid.notes);
    grid.named = grid.units.size();
    grid.units.insert(grid.units.end(), collectives.begin(), collectives.end());
    std::vector<std::size_t> rank(analysis.graph.unit_count(),
                                  std::numeric_limits<std::size_t>::max());
    for (std::size_t row = 0; row < grid.units.size(); ++row)
        rank[grid.units[row].unit.index()] = row;
    std::stable_sort(grid.tasks.begin(), grid.tasks.end(), [&](TaskId a, TaskId b) {
        return std::pair(leader_of(analysis, a), best_lead(analysis, a, rank)) <
               std::pair(leader_of(analysis, b), best_lead(analysis, b, rank));
    });
    return grid;
}

class Painter {
  public:
    Painter(const Analysis& analysis, const DrawOptions& options, const Grid& grid)
        : analysis_(analysis), style_(options.style), grid_(grid),
          chinese_(options.language == Language::chinese), canvas_("matrix", false, options.style) {
        double widest = style_.label_size;
        for (const TaskId task : grid.tasks)
            widest = std::max(widest, text_width(number_of(task)) * style_.label_size + 2);
        const double room =
            grid_width / static_cast<double>(std::max<std::size_t>(grid.tasks.size(), 1));
        column_ = std::clamp(room, narrowest_column, widest);
        number_rows_ = static_cast<std::size_t>(std::ceil(widest / column_));
        row_ = style_.label_size * line_height;
    }

    Canvas& paint() {
        rows();
        columns();
        marks();
        return canvas_;
    }

  private:
    [[nodiscard]] std::string number_of(TaskId task) const {
        return zeren::text::shorten(clean_text(analysis_.reading.tasks[task.index()].number), 6);
    }
    [[nodiscard]] double x_of(std::size_t column) const {
        return (static_cast<double>(column) + 0.5) * column_;
    }
    [[nodiscard]] double y_of(std::size_t row) const {
        return (static_cast<double>(row) + 0.5) * row_ +
               (row >= grid_.named && grid_.named > 0 ? row_ : 0);
    }

    void rows() {
        canvas_.comment(chinese_ ? "单位" : "Units");
        const UnitLabels labels(analysis_);
        const double right = static_cast<double>(grid_.tasks.size()) * column_;
        for (std::size_t row = 0; row < grid_.units.size(); ++row) {
            const Load& load = grid_.units[row];
            const std::string id = fmt::format("u{}", load.unit.value);
            const UnitVertex& vertex = analysis_.graph.unit(load.unit);
            canvas_.text({id, vertex.collective ? "collective" : "unit", vertex.name}, -6,
                         y_of(row),
                         {shorten_at_phrase(labels.label(load.unit), name_em), style_.label_size,
                          style_.ink, LineAlign::right});
            canvas_.text({id + "sum", "sum", {}}, right + 6, y_of(row),
                         {fmt::format("{}+{}", load.lead, load.support), style_.label_size,
                          style_.muted, LineAlign::left});
            canvas_.line({id + "row", "grid", {}}, 0, y_of(row), right, y_of(row),
                         {style_.support, 0.3});
        }
        canvas_.text({"headsum", "heading", {}}, right + 6, -row_ * 0.6,
                     {chinese_ ? "牵头+配合" : "led+sup.", style_.label_size, style_.muted,
                      LineAlign::left});
    }

    /// Numbers stand in several rows by turns, so that a column need not be as wide as one.
    void columns() {
        canvas_.comment(chinese_ ? "任务" : "Tasks");
        const double bottom = grid_.units.empty() ? 0 : y_of(grid_.units.size() - 1) + row_ / 2;
        for (std::size_t column = 0; column < grid_.tasks.size(); ++column) {
            const TaskId task = grid_.tasks[column];
            const Task& words = analysis_.reading.tasks[task.index()];
            canvas_.text({fmt::format("t{}", task.value), "task",
                          fmt::format("{} {}", words.number, words.text)},
                         x_of(column), -row_ * (static_cast<double>(column % number_rows_) + 0.6),
                         {number_of(task), style_.label_size, style_.muted, LineAlign::centre});
        }
        for (std::size_t begin = 0, band = 0; begin < grid_.tasks.size(); ++band) {
            std::size_t end = begin;
            while (end < grid_.tasks.size() && leader_of(analysis_, grid_.tasks[end]) ==
                                                   leader_of(analysis_, grid_.tasks[begin]))
                ++end;
            leader_band(band, begin, end, bottom);
            begin = end;
        }
    }

    void leader_band(std::size_t band, std::size_t begin, std::size_t end, double bottom) {
        const double left = static_cast<double>(begin) * column_;
        const double right = static_cast<double>(end) * column_;
        const LineLook look{style_.frame, 0.8};
        const double top = -row_ * (static_cast<double>(number_rows_) + 1.3);
        canvas_.line({fmt::format("band{}", band), "grid", {}}, left, top, left, bottom, look);
        if (end == grid_.tasks.size())
            canvas_.line({"bandend", "grid", {}}, right, top, right, bottom, look);
        const std::size_t leader = leader_of(analysis_, grid_.tasks[begin]);
        if (leader == std::numeric_limits<std::size_t>::max())
            return;
        const std::string full = clean_text(leader_label(analysis_.reading.leaders[leader]));
        const std::string name = clean_text(analysis_.reading.leaders[leader].name);
        const Caption label{band_label(full, name, (right - left - 4) / style_.label_size),
                            style_.label_size, style_.ink, LineAlign::centre};
        const double middle = top + row_ * 1.1 - caption_box(label).height / 2;
        if (!label.text.empty())
            canvas_.text({fmt::format("leader{}", leader), "leader", full}, (left + right) / 2,
                         middle, label);
    }

    /// Title and name where there is room for them, else the name, else the name from top to
    /// bottom.
    static std::string band_label(const std::string& full, const std::string& name, double room) {
        if (text_width(full) <= room)
            return full;
        if (text_width(name) <= room)
            return name;
        const std::string upright = wrap(name, 1);
        return widest_line(upright) <= room && line_count(upright) <= 4 ? upright : std::string();
    }

    void marks() {
        canvas_.comment(chinese_ ? "牵头与配合" : "Lead and support");
        std::vector<std::size_t> column_of(analysis_.graph.task_count(), most_columns);
        for (std::size_t column = 0; column < grid_.tasks.size(); ++column)
            column_of[grid_.tasks[column].index()] = column;
        const double width = std::min(column_, row_) * 0.74;
        for (std::size_t row = 0; row < grid_.units.size(); ++row) {
            const UnitId unit = grid_.units[row].unit;
            const auto tasks = analysis_.graph.tasks_of(unit);
            for (std::size_t tie = 0; tie < tasks.size(); ++tie) {
                const std::size_t column = column_of[tasks[tie].index()];
                if (column == most_columns)
                    continue;
                const bool lead = analysis_.graph.roles_of(unit)[tie] == Role::lead;
                const double height = std::min(row_ * 0.66, width * (lead ? 2 : 1.3));
                canvas_.shape({fmt::format("m{}x{}", unit.value, tasks[tie].value),
                               lead ? "lead" : "support",
                               fmt::format("{} — {}", analysis_.graph.unit(unit).name,
                                           analysis_.reading.tasks[tasks[tie].index()].number)},
                              {x_of(column) - width / 2, y_of(row) - height / 2, width, height},
                              look_of(lead), {});
            }
        }
    }

  public:
    [[nodiscard]] ShapeLook look_of(bool lead) const {
        return lead ? ShapeLook{Outline::box, style_.lead, style_.lead, 0.5}
                    : ShapeLook{Outline::box, style_.background, style_.lead, 0.7};
    }

  private:
    const Analysis& analysis_;
    const Style& style_;
    const Grid& grid_;
    bool chinese_;
    Canvas canvas_;
    double column_ = 0, row_ = 0;
    std::size_t number_rows_ = 2;
};

Diagram draw(const Analysis& analysis, const DrawOptions& options) {
    const bool chinese = options.language == Language::chinese;
    const Grid grid = arrange(analysis, options);
    Painter painter(analysis, options, grid);
    Canvas& canvas = painter.paint();
    Furniture furniture{
        .view = "matrix",
        .title = title_for(analysis, options, chinese ? "单位—任务矩阵" : "Units by tasks"),
        .subtitle = chinese ? fmt::format("行：{} 个单位（按任务数排列），下方为集体；列：{} "
                                          "项任务（按领导、牵头单位排列）",
                                          grid.named, grid.tasks.size())
                            : fmt::format("Rows: {} units, ranked by tasks, then collectives. "
                                          "Columns: {} tasks, by leader and leading unit",
                                          grid.named, grid.tasks.size()),
        .legend = {legend_shape(options.style.words("leads", chinese), painter.look_of(true), 10),
                   legend_shape(options.style.words("supports", chinese), painter.look_of(false),
                                10)},
        .notes = grid.notes};
    for (LegendItem& item : furniture.legend)
        item.height = 10;
    return finish_diagram(canvas, analysis, options, furniture);
}

} // namespace

extern const View matrix;
constinit const View matrix{
    .info = {.id = "matrix",
             .title = "Units by tasks",
             .title_zh = "单位—任务矩阵",
             .shows =
                 "Units against tasks, a full box for lead and a smaller open one for support.",
             .shows_zh = "行为单位、列为任务的矩阵：实心为牵头，空心为配合。",
             .needs = "",
             .by_leader = true},
    .draw = draw};

} // namespace zeren::view
