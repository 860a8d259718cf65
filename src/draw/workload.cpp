// SPDX-License-Identifier: Apache-2.0
// Who carries how much: ranked bars of lead and support, and the Lorenz curve of all units.
#include "draw/detail/furniture.hpp"
#include "draw/detail/selection.hpp"
#include "draw/detail/text_layout.hpp"

#include <zeren/base/text.hpp>
#include <zeren/draw/view.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace zeren::view {
namespace {

using namespace zeren::draw;

constexpr std::size_t most_rows = 90;
constexpr double longest_bar = 330;
constexpr double curve_side = 250;
constexpr double name_em = 18;

constexpr NeededMeasure gini{Subject::network, "gini"};

/// Draws both panels; the bars stand left, the curve right of them.
class Painter {
  public:
    Painter(const Analysis& analysis, const DrawOptions& options, const std::vector<Load>& loads)
        : analysis_(analysis), style_(options.style), loads_(loads),
          chinese_(options.language == Language::chinese),
          canvas_("workload", false, options.style) {}

    Canvas& paint() {
        canvas_.comment(chinese_ ? "各单位任务数" : "Tasks of each unit");
        const std::size_t rows = std::min(loads_.size(), most_rows);
        for (std::size_t row = 0; row < rows; ++row)
            bar(row);
        curve();
        return canvas_;
    }

  private:
    [[nodiscard]] double row_height() const { return style_.label_size * line_height + 3; }

    void bar(std::size_t row) {
        const Load& load = loads_[row];
        const double y = (static_cast<double>(row) + 0.5) * row_height();
        const double scale = longest_bar / static_cast<double>(loads_.front().tasks());
        const std::string id = fmt::format("u{}", load.unit.value);
        const std::string& full = analysis_.graph.unit(load.unit).name;
        const std::string name = shorten_at_phrase(UnitLabels(analysis_).label(load.unit), name_em);
        canvas_.text({id, "unit", full}, -6, y,
                     {name, style_.label_size, style_.ink, LineAlign::right});
        const double height = row_height() * 0.62;
        const double led = static_cast<double>(load.lead) * scale;
        const double supported = static_cast<double>(load.support) * scale;
        if (load.lead > 0)
            canvas_.shape({id + "lead", "bar lead", full}, {0, y - height / 2, led, height},
                          lead_bar(style_), {});
        if (load.support > 0)
            canvas_.shape({id + "support", "bar support", full},
                          {led, y - height / 2, supported, height}, support_bar(style_), {});
        const std::string numbers = fmt::format(
            fmt::runtime(chinese_ ? "{}（牵头 {}）" : "{} ({} led)"), load.tasks(), load.lead);
        canvas_.text({id + "sum", "sum", {}}, led + supported + 5, y,
                     {numbers, style_.small_size, style_.muted, LineAlign::left});
    }

    /// Share of tasks (upwards) held by the share of units with the fewest (rightwards).
    void curve() {
        canvas_.comment(chinese_ ? "洛伦兹曲线" : "Lorenz curve");
        left_ = longest_bar + 150;
        const double top = style_.label_size * 3;
        top_ = top;
        caption("curvetitle", left_, top - style_.label_size * 1.6,
                chinese_ ? "任务在单位之间的分布（洛伦兹曲线）"
                         : "How tasks are spread over units (Lorenz curve)",
                LineAlign::left);
        canvas_.line({"axisx", "axis", {}}, left_, top + curve_side, left_ + curve_side,
                     top + curve_side, {style_.frame, 0.8});
        canvas_.line({"axisy", "axis", {}}, left_, top, left_, top + curve_side,
                     {style_.frame, 0.8});
        canvas_.line({"even", "even", {}}, left_, top + curve_side, left_ + curve_side, top,
                     {style_.support, 0.8, style_.support_line});
        caption("axisxlow", left_, top + curve_side + style_.small_size, "0", LineAlign::centre);
        caption("axisxhigh", left_ + curve_side, top + curve_side + style_.small_size, "100%",
                LineAlign::centre);
        caption("axisyhigh", left_ - 5, top, "100%", LineAlign::right);
        caption("axisxname", left_ + curve_side / 2, top + curve_side + style_.small_size * 1.1,
                chinese_ ? "单位（由少到多）" : "units, fewest tasks first", LineAlign::centre);
        caption("axisyname", left_ + 6, top + style_.small_size * 0.2,
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
        canvas_.anchor(previous, left_, top_ + curve_side);
        for (std::size_t unit = 0; unit < counts.size(); ++unit) {
            sum += static_cast<double>(counts[unit]);
            const std::string next = fmt::format("c{}", unit + 1);
            const double share = static_cast<double>(unit + 1) / static_cast<double>(counts.size());
            canvas_.anchor(next, left_ + share * curve_side, top_ + (1 - sum / total) * curve_side);
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
        canvas_.text({"gini", "reading", {}}, left_, y,
                     {fmt::format(fmt::runtime(chinese_ ? "基尼系数 {:.3f}（0 为完全均等）"
                                                        : "Gini {:.3f} (0 = all alike)"),
                                  *value.value),
                      style_.label_size, style_.ink, LineAlign::left});
    }

    const Analysis& analysis_;
    const Style& style_;
    const std::vector<Load>& loads_;
    bool chinese_;
    Canvas canvas_;
    double left_ = 0, top_ = 0;
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
                            : fmt::format("{} units, ranked by tasks", loads.size()),
        .legend = {legend_shape(style.words("tasks-led", chinese), lead_bar(style)),
                   legend_shape(style.words("tasks-supported", chinese), support_bar(style)),
                   legend_line(style.words("as-it-is", chinese), {style.lead, style.lead_width}),
                   legend_line(style.words("all-alike", chinese),
                               {style.support, 0.8, style.support_line})},
        .notes = {}};
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
