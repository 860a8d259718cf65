// SPDX-License-Identifier: Apache-2.0
// Who carries how much: ranked bars of lead and support, and the Lorenz curve of all units.
#include "draw/detail/furniture.hpp"
#include "draw/detail/selection.hpp"
#include "draw/detail/text_layout.hpp"

#include <zeren/base/text.hpp>
#include <zeren/draw/view.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace zeren::view {
namespace {

using namespace zeren::draw;

constexpr std::size_t most_rows = 140;
constexpr std::size_t fewest_below = 10; ///< bars below the curve; fewer stay in the first column
constexpr double longest_bar = 330;
constexpr double curve_side = 250;
constexpr double curve_left = longest_bar + 150;
constexpr double name_em = 18;

constexpr NeededMeasure gini{Subject::network, "gini"};

/// Draws both panels: the bars stand left, the curve right of them, and below the curve the last
/// bars where they are many, so that both columns end together.
class Painter {
  public:
    Painter(const Analysis& analysis, const DrawOptions& options, const std::vector<Load>& loads)
        : analysis_(analysis), style_(options.style), loads_(loads),
          chinese_(options.language == Language::chinese), labels_(analysis),
          canvas_("workload", false, options.style) {}

    Canvas& paint() {
        canvas_.comment(chinese_ ? "各单位任务数" : "Tasks of each unit");
        const std::size_t rows = std::min(loads_.size(), most_rows);
        const std::size_t beside = rows_beside_curve(rows);
        for (std::size_t row = 0; row < beside; ++row)
            bar(row, 0, row_y(row));
        double names = 0;
        for (std::size_t row = beside; row < rows; ++row)
            names = std::max(names, text_width(name_of(row)) * style_.label_size);
        for (std::size_t row = beside; row < rows; ++row)
            bar(row, curve_left + names + 9, row_y(beside - (rows - row)));
        curve();
        return canvas_;
    }

  private:
    [[nodiscard]] double row_height() const { return style_.label_size * line_height + 3; }
    [[nodiscard]] double row_y(std::size_t row) const {
        return (static_cast<double>(row) + 0.5) * row_height();
    }
    [[nodiscard]] double curve_top() const { return style_.label_size * 3; }

    /// How many of the bars stand in the first column.
    [[nodiscard]] std::size_t rows_beside_curve(std::size_t rows) const {
        const double taken = curve_top() + curve_side + style_.small_size * 6;
        const double height = (static_cast<double>(rows) * row_height() + taken) / 2;
        const auto beside = static_cast<std::size_t>(std::ceil(height / row_height()));
        return beside + fewest_below > rows ? rows : beside;
    }

    [[nodiscard]] std::string name_of(std::size_t row) const {
        return shorten_at_phrase(labels_.label(loads_[row].unit), name_em);
    }

    /// The bar begins at `left`, the unit's name stands before it.
    void bar(std::size_t row, double left, double y) {
        const Load& load = loads_[row];
        const double scale = longest_bar / static_cast<double>(loads_.front().tasks());
        const std::string id = fmt::format("u{}", load.unit.value);
        const std::string& full = analysis_.graph.unit(load.unit).name;
        canvas_.text({id, "unit", full}, left - 6, y,
                     {name_of(row), style_.label_size, style_.ink, LineAlign::right});
        const double height = row_height() * 0.62;
        const double led = static_cast<double>(load.lead) * scale;
        const double supported = static_cast<double>(load.support) * scale;
        if (load.lead > 0)
            canvas_.shape({id + "lead", "bar lead", full}, {left, y - height / 2, led, height},
                          lead_bar(style_), {});
        if (load.support > 0)
            canvas_.shape({id + "support", "bar support", full},
                          {left + led, y - height / 2, supported, height}, support_bar(style_), {});
        const std::string numbers = fmt::format(
            fmt::runtime(chinese_ ? "{}（牵头 {}）" : "{} ({} led)"), load.tasks(), load.lead);
        canvas_.text({id + "sum", "sum", {}}, left + led + supported + 5, y,
                     {numbers, style_.small_size, style_.muted, LineAlign::left});
    }

    /// Share of tasks (upwards) held by the share of units with the fewest (rightwards).
    void curve() {
        canvas_.comment(chinese_ ? "洛伦兹曲线" : "Lorenz curve");
        const double top = curve_top();
        caption("curvetitle", curve_left, top - style_.label_size * 1.6,
                chinese_ ? "任务在单位之间的分布（洛伦兹曲线）"
                         : "How tasks are spread over units (Lorenz curve)",
                LineAlign::left);
        canvas_.line({"axisx", "axis", {}}, curve_left, top + curve_side, curve_left + curve_side,
                     top + curve_side, {style_.frame, 0.8});
        canvas_.line({"axisy", "axis", {}}, curve_left, top, curve_left, top + curve_side,
                     {style_.frame, 0.8});
        canvas_.line({"even", "even", {}}, curve_left, top + curve_side, curve_left + curve_side,
                     top, {style_.support, 0.8, style_.support_line});
        caption("axisxlow", curve_left, top + curve_side + style_.small_size, "0",
                LineAlign::centre);
        caption("axisxhigh", curve_left + curve_side, top + curve_side + style_.small_size, "100%",
                LineAlign::centre);
        caption("axisyhigh", curve_left - 5, top, "100%", LineAlign::right);
        caption("axisxname", curve_left + curve_side / 2,
                top + curve_side + style_.small_size * 1.1,
                chinese_ ? "单位（由少到多）" : "units, fewest tasks first", LineAlign::centre);
        caption("axisyname", curve_left + 6, top + style_.small_size * 0.2,
                chinese_ ? "任务数累计" : "of all tasks", LineAlign::left);
        steps();
        reading(top + curve_side + style_.small_size * 3.2);
    }

    void caption(const char* id, double x, double y, const std::string& words, LineAlign align) {
        canvas_.text({id, "axis", {}}, x, y, {words, style_.small_size, style_.muted, align});
    }

    void steps() {
        std::vector<std::size_t> counts;
        double total = 0;
        for (const Load& load : loads_) {
            counts.push_back(load.tasks());
            total += static_cast<double>(load.tasks());
        }
        std::sort(counts.begin(), counts.end());
        double sum = 0;
        std::string previous = "c0";
        canvas_.anchor(previous, curve_left, curve_top() + curve_side);
        for (std::size_t unit = 0; unit < counts.size(); ++unit) {
            sum += static_cast<double>(counts[unit]);
            const std::string next = fmt::format("c{}", unit + 1);
            const double share = static_cast<double>(unit + 1) / static_cast<double>(counts.size());
            canvas_.anchor(next, curve_left + share * curve_side,
                           curve_top() + (1 - sum / total) * curve_side);
            canvas_.edge({{}, "curve", {}}, previous, next,
                         {style_.lead, style_.lead_width, "solid", false, true});
            previous = next;
        }
    }

    /// The Gini coefficient, where it was computed.
    void reading(double y) {
        const MetricColumn* const values = analysis_.network.column(gini.id);
        const auto& names = analysis_.network.names;
        const auto row = std::find(names.begin(), names.end(), "task-count");
        if (values == nullptr || row == names.end())
            return;
        const Measured& value = (*values)[static_cast<std::size_t>(row - names.begin())];
        if (!value.value)
            return;
        canvas_.text({"gini", "reading", {}}, curve_left, y,
                     {fmt::format(fmt::runtime(chinese_ ? "基尼系数 {:.3f}（0 为完全均等）"
                                                        : "Gini {:.3f} (0 = all alike)"),
                                  *value.value),
                      style_.label_size, style_.ink, LineAlign::left});
    }

    const Analysis& analysis_;
    const Style& style_;
    const std::vector<Load>& loads_;
    bool chinese_;
    UnitLabels labels_;
    Canvas canvas_;
};

Diagram draw(const Analysis& analysis, const DrawOptions& options) {
    const Style& style = options.style;
    const bool chinese = options.language == Language::chinese;
    const std::vector<Load> loads =
        ranked_units(analysis, selected_tasks(analysis, options), false);
    Painter painter(analysis, options, loads);
    Canvas& canvas = painter.paint();
    Furniture furniture{
        .view = "workload",
        .title = title_for(analysis, options, chinese ? "单位任务负担" : "Workload of units"),
        .subtitle = chinese ? fmt::format("{} 个单位，按参与任务数排列", loads.size())
                            : counted(loads.size(), "unit") + ", ranked by tasks",
        .legend = {},
        .notes = {}};
    add_bars(furniture.legend, style, chinese, loads);
    furniture.legend.push_back(
        legend_line(style.words("as-it-is", chinese), {style.lead, style.lead_width}));
    furniture.legend.push_back(
        legend_line(style.words("all-alike", chinese), {style.support, 0.8, style.support_line}));
    if (loads.size() > most_rows)
        furniture.notes.push_back(
            {fmt::format("Bars: the {} units with most tasks of {}; the curve holds all.",
                         most_rows, loads.size()),
             fmt::format("条形图只列任务最多的 {} 个单位（共 {} 个），曲线含全部单位。", most_rows,
                         loads.size())});
    return finish_diagram(canvas, analysis, options, furniture);
}

} // namespace

extern const View workload;
constinit const View workload{
    .info = {.id = "workload",
             .title = "Workload of units",
             .title_zh = "单位任务负担",
             .shows = "Ranked bars of tasks led and supported, with the Lorenz curve.",
             .shows_zh = "各单位牵头、配合任务数排行，并附洛伦兹曲线。",
             .needs = "",
             .by_leader = true,
             .measures = {&gini, 1}},
    .draw = draw};

} // namespace zeren::view
