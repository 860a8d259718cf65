// SPDX-License-Identifier: Apache-2.0
// Units × tasks as a matrix: units ranked by load, tasks by leader and then by their leading unit.
#include "draw/detail/furniture.hpp"
#include "draw/detail/leader_matrix.hpp"
#include "draw/detail/matrix_grid.hpp"
#include "draw/detail/text_layout.hpp"

#include <zeren/base/text.hpp>
#include <zeren/draw/view.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace zeren::view {
namespace {

using namespace zeren::draw;

constexpr double name_em = 15;     ///< widest line of a unit's name; it may take two
constexpr double key_em = 26;      ///< room for one of them
constexpr double row_pitch = 1.12; ///< of the size of the letters: rows stand close, to fit an A3
constexpr double grid_width = 900; ///< what fits between the names and the sums on an A3 sheet
constexpr double narrowest_column = 4.5; ///< below, marks are too small to see

class Painter {
  public:
    Painter(const Analysis& analysis, const DrawOptions& options, const MatrixGrid& grid)
        : analysis_(analysis), style_(options.style), grid_(grid),
          chinese_(options.language == Language::chinese), canvas_("matrix", false, options.style) {
        double widest = style_.label_size;
        for (std::size_t column = 0; column < grid.tasks.size(); ++column)
            widest = std::max(widest, text_width(number_of(column)) * style_.label_size + 2);
        const double room =
            grid_width / static_cast<double>(std::max<std::size_t>(grid.tasks.size(), 1));
        column_ = std::clamp(room, narrowest_column, widest);
        number_rows_ = static_cast<std::size_t>(std::ceil(widest / column_));
        row_ = style_.label_size * row_pitch;
        bands_ = leader_bands(analysis, grid, column_ / style_.label_size);
        const UnitLabels labels(analysis);
        double top = 0;
        for (std::size_t row = 0; row < grid.units.size(); ++row) {
            names_.push_back(wrap(
                shorten_at_phrase(labels.label(grid.units[row].unit), 2 * name_em - 1), name_em));
            const std::size_t more_lines = line_count(names_.back()) - 1;
            const double height =
                row_ + static_cast<double>(more_lines) * style_.label_size * line_height;
            if (row == grid.named && row > 0)
                top += row_;
            middles_.push_back(top + height / 2);
            top += height;
        }
        bottom_ = top;
    }

    Canvas& paint() {
        rows();
        columns();
        marks();
        if (grid_.with_key)
            key();
        return canvas_;
    }

  private:
    [[nodiscard]] std::string number_of(std::size_t column) const {
        return zeren::text::shorten(grid_.numbers[column], 8);
    }
    [[nodiscard]] double x_of(std::size_t column) const {
        return (static_cast<double>(column) + 0.5) * column_;
    }
    [[nodiscard]] double y_of(std::size_t row) const { return middles_[row]; }

    void rows() {
        canvas_.comment(chinese_ ? "单位" : "Units");
        const double right = static_cast<double>(grid_.tasks.size()) * column_;
        for (std::size_t row = 0; row < grid_.units.size(); ++row) {
            const Load& load = grid_.units[row];
            const std::string id = fmt::format("u{}", load.unit.value);
            const UnitVertex& vertex = analysis_.graph.unit(load.unit);
            canvas_.text({id, vertex.collective ? "collective" : "unit", vertex.name}, -6,
                         y_of(row), {names_[row], style_.label_size, style_.ink, LineAlign::right});
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
        for (std::size_t column = 0; column < grid_.tasks.size(); ++column) {
            const TaskId task = grid_.tasks[column];
            const Task& words = analysis_.reading.tasks[task.index()];
            canvas_.text({fmt::format("t{}", task.value), "task",
                          fmt::format("{} {}", words.number, words.text)},
                         x_of(column), -row_ * (static_cast<double>(column % number_rows_) + 0.6),
                         {number_of(column), style_.label_size, style_.muted, LineAlign::centre});
        }
        for (std::size_t at = 0; at < bands_.size(); ++at)
            leader_band(at, bands_[at]);
    }

    [[nodiscard]] bool has_leaders() const {
        return std::any_of(bands_.begin(), bands_.end(),
                           [](const LeaderBand& band) { return band.leader != no_leader; });
    }

    /// Above this many rows the names of the leaders begin.
    [[nodiscard]] double numbers_top() const {
        return -row_ * (static_cast<double>(number_rows_) + 0.25);
    }

    /// The rule beside a leader's columns; it leaves out the numbers, which may be wider than their
    /// columns.
    void rule(const std::string& id, double x) {
        const LineLook look{style_.frame, 0.8};
        if (has_leaders())
            canvas_.line({id + "top", "grid", {}}, x, numbers_top() - row_ * 0.35, x, numbers_top(),
                         look);
        canvas_.line({id, "grid", {}}, x, 0, x, bottom_, look);
    }

    /// A bracket over the leader's columns, and the name above its middle.
    void leader_band(std::size_t number, const LeaderBand& band) {
        const double left = static_cast<double>(band.begin) * column_;
        const double right = static_cast<double>(band.end) * column_;
        const std::string id = fmt::format("band{}", number);
        rule(id, left);
        if (band.end == grid_.tasks.size())
            rule("bandend", right);
        if (band.leader == no_leader)
            return;
        const double bracket = numbers_top() - row_ * 0.35;
        const LineLook look{style_.frame, 0.8};
        canvas_.line({id + "bracket", "grid", {}}, left, bracket, right, bracket, look);
        if (band.name.empty())
            return;
        const Caption label{band.name, style_.label_size, style_.ink, LineAlign::centre};
        const double height = row_ * 1.1;
        const double bottom = bracket - row_ * (0.25 + 1.3 * static_cast<double>(band.level));
        const double width = caption_box(label).width + style_.label_size * 0.5;
        const double middle = (left + right) / 2;
        canvas_.line({id + "stem", "grid", {}}, middle, bottom, middle, bracket, look);
        canvas_.shape({fmt::format("leader{}", number), "leader",
                       leader_label(analysis_.reading.leaders[band.leader])},
                      {middle - width / 2, bottom - height, width, height},
                      {Outline::rounded, leader_fill(analysis_, style_, LeaderId(band.leader)),
                       style_.frame, 0.4},
                      label);
    }

    /// What the numbers stand for, below the grid, in as many columns as fit.
    void key() {
        canvas_.comment(chinese_ ? "任务编号对照" : "What the numbers stand for");
        const Box& extent = canvas_.extent();
        const double left = extent.left;
        const double step = key_em * style_.label_size;
        const std::size_t across = std::max<std::size_t>(
            1, static_cast<std::size_t>(std::max(extent.width, 420.0) / step));
        const std::size_t down = (grid_.tasks.size() + across - 1) / across;
        const double top = extent.bottom() + row_ * 1.5;
        const std::vector<std::string> words = key_words(analysis_, grid_, key_em - 1.5);
        for (std::size_t at = 0; at < grid_.tasks.size(); ++at) {
            const Task& task = analysis_.reading.tasks[grid_.tasks[at].index()];
            canvas_.text({fmt::format("key{}", at), "key", task.text},
                         left + static_cast<double>(at / down) * step,
                         top + static_cast<double>(at % down) * row_ * 1.1,
                         {words[at], style_.small_size, style_.muted, LineAlign::left});
        }
    }

    void marks() {
        canvas_.comment(chinese_ ? "牵头与配合" : "Lead and support");
        std::vector<std::size_t> column_of(analysis_.graph.task_count(), grid_.tasks.size());
        for (std::size_t column = 0; column < grid_.tasks.size(); ++column)
            column_of[grid_.tasks[column].index()] = column;
        const double width = std::min(column_, row_) * 0.74;
        for (std::size_t row = 0; row < grid_.units.size(); ++row) {
            const UnitId unit = grid_.units[row].unit;
            const auto tasks = analysis_.graph.tasks_of(unit);
            for (std::size_t tie = 0; tie < tasks.size(); ++tie) {
                const std::size_t column = column_of[tasks[tie].index()];
                if (column == grid_.tasks.size())
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
    /// Leaders whose name found no room.
    [[nodiscard]] std::size_t unnamed() const {
        return static_cast<std::size_t>(
            std::count_if(bands_.begin(), bands_.end(), [](const LeaderBand& band) {
                return band.leader != no_leader && band.name.empty();
            }));
    }
    [[nodiscard]] ShapeLook look_of(bool lead) const {
        return lead ? ShapeLook{Outline::box, style_.lead, style_.lead, 0.5}
                    : ShapeLook{Outline::box, style_.background, style_.lead, 0.7};
    }

  private:
    const Analysis& analysis_;
    const Style& style_;
    const MatrixGrid& grid_;
    bool chinese_;
    Canvas canvas_;
    double column_ = 0, row_ = 0;
    std::vector<std::string> names_; ///< of the rows, on one or two lines
    std::vector<double> middles_;
    std::vector<LeaderBand> bands_;
    double bottom_ = 0;
    std::size_t number_rows_ = 2;
};

/// What rows and columns are, and their order.
std::string subtitle(const MatrixGrid& grid, const Analysis& analysis, bool chinese) {
    const bool collectives = grid.named < grid.units.size();
    const bool leaders = !analysis.reading.leaders.empty();
    if (chinese)
        return fmt::format("行：{} 个单位（按任务数排列）{}；列：{} 项任务（按{}牵头单位排列）",
                           grid.named, collectives ? "，下方为集体" : "", grid.tasks.size(),
                           leaders ? "领导、" : "");
    return fmt::format("Rows: {}, ranked by tasks{}. Columns: {}, by {}leading unit",
                       counted(grid.named, "unit"), collectives ? ", then collectives" : "",
                       counted(grid.tasks.size(), "task"), leaders ? "leader and " : "");
}

Diagram draw(const Analysis& analysis, const DrawOptions& options) {
    if (better_by_leader(analysis, options))
        return draw_by_leader(analysis, options);
    const bool chinese = options.language == Language::chinese;
    const MatrixGrid grid = arrange_matrix(analysis, options);
    Painter painter(analysis, options, grid);
    Canvas& canvas = painter.paint();
    Furniture furniture{
        .view = "matrix",
        .title = title_for(analysis, options, chinese ? "单位—任务矩阵" : "Units by tasks"),
        .subtitle = subtitle(grid, analysis, chinese),
        .legend = {},
        .notes = grid.notes,
        .shows_collectives = true};
    if (painter.unnamed() > 0)
        furniture.notes.push_back(
            {fmt::format("Leaders without room for their name: {}.", painter.unnamed()),
             fmt::format("{} 位领导因位置不足未标姓名。", painter.unnamed())});
    for (const bool lead : {true, false})
        if (std::any_of(grid.units.begin(), grid.units.end(),
                        [&](const Load& load) { return (lead ? load.lead : load.support) > 0; })) {
            furniture.legend.push_back(
                legend_shape(options.style.words(lead ? "leads" : "supports", chinese),
                             painter.look_of(lead), 10));
            furniture.legend.back().height = 10;
        }
    return finish_diagram(canvas, analysis, options, furniture);
}

} // namespace

extern const View matrix;
constinit const View matrix{
    .info = {.id = "matrix",
             .title = "Units by tasks",
             .title_zh = "单位—任务矩阵",
             .shows =
                 "Units against tasks, a full box for lead and a smaller open one for support; a "
                 "table of over 200 tasks has a column a leader, with numbers of tasks.",
             .shows_zh = "行为单位、列为任务的矩阵：实心为牵头，空心为配合；任务超过 200 "
                         "项时，每位领导一列，格内为任务数。",
             .needs = "",
             .by_leader = true},
    .draw = draw};

} // namespace zeren::view
