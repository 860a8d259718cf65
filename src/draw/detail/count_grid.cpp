// SPDX-License-Identifier: Apache-2.0
#include "draw/detail/count_grid.hpp"

#include "draw/detail/text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace zeren::draw {
namespace {

constexpr double name_em = 18;
constexpr double column_em = 5;     ///< or as wide as the widest heading or number needs
constexpr double cell_share = 0.76; ///< of a column's width

std::string numbers(const Count& count) {
    return fmt::format("{}+{}", count.lead, count.support);
}

class Painter {
  public:
    Painter(Canvas& canvas, const Analysis& analysis, const CountGrid& grid, bool chinese)
        : canvas_(canvas), style_(canvas.style()), analysis_(analysis), grid_(grid),
          labels_(analysis), chinese_(chinese) {
        row_ = style_.label_size * line_height + 5;
        double widest = column_em;
        for (const CountColumn& column : grid.columns)
            widest = std::max(widest, text_width(column.heading) + 1.4);
        for (const auto& [place, count] : grid.counts)
            widest = std::max(widest, (text_width(numbers(count)) + 0.7) / cell_share);
        column_ = style_.label_size * widest;
    }

    void paint() {
        canvas_.comment(chinese_ ? "各列标题和任务数" : "Columns, and the tasks of each");
        for (std::size_t column = 0; column < grid_.columns.size(); ++column)
            heading(column);
        canvas_.comment(chinese_ ? "单位" : "Units");
        double top = 0;
        for (std::size_t row = 0; row < grid_.rows.size(); ++row) {
            if (row > 0 && collective(row) && !collective(row - 1))
                top += row_ / 2;
            unit(row, top + row_ / 2);
            top += row_;
        }
    }

  private:
    [[nodiscard]] bool collective(std::size_t row) const {
        return analysis_.graph.unit(grid_.rows[row].unit).collective;
    }
    [[nodiscard]] double x_of(std::size_t column) const {
        return (static_cast<double>(column) + 0.5) * column_;
    }

    void heading(std::size_t number) {
        const CountColumn& column = grid_.columns[number];
        const std::string id = fmt::format("column{}", number);
        const Caption words{column.heading, style_.label_size, style_.ink};
        const Box box{x_of(number) - column_ / 2 + 3, -row_ * 2, column_ - 6, row_ - 3};
        if (column.fill.empty())
            canvas_.text({id, "heading", {}}, box.middle_x(), box.middle_y(), words);
        else
            canvas_.shape({id, "heading", {}}, box,
                          {Outline::rounded, column.fill, style_.frame, 0.4}, words);
        canvas_.text({id + "sum", "sum", {}}, x_of(number), -row_ * 0.6,
                     {chinese_ ? fmt::format("{} 项", column.tasks) : counted(column.tasks, "task"),
                      style_.label_size, style_.muted});
    }

    void unit(std::size_t row, double y) {
        const UnitId unit = grid_.rows[row].unit;
        const std::string& name = analysis_.graph.unit(unit).name;
        const std::string id = fmt::format("u{}", unit.value);
        canvas_.text({id, collective(row) ? "collective" : "unit", name}, -6, y,
                     {shorten_at_phrase(labels_.label(unit), name_em), style_.label_size,
                      style_.ink, LineAlign::right});
        canvas_.line({id + "row", "grid", {}}, 0, y + row_ / 2,
                     static_cast<double>(grid_.columns.size()) * column_, y + row_ / 2,
                     {style_.support, 0.3});
        for (std::size_t column = 0; column < grid_.columns.size(); ++column)
            if (const auto found = grid_.counts.find({unit, column}); found != grid_.counts.end())
                cell(fmt::format("{}m{}", id, column), name, column, found->second, y);
    }

    void cell(const std::string& id, const std::string& unit, std::size_t column,
              const Count& count, double y) {
        const double height = row_ - 4;
        canvas_.shape(
            {id, count.lead > 0 ? "lead" : "support",
             fmt::format(fmt::runtime(chinese_ ? "{}，{}：牵头 {}，配合 {}"
                                               : "{}, {}: leads {}, supports {}"),
                         unit, grid_.columns[column].heading, count.lead, count.support)},
            {x_of(column) - column_ * cell_share / 2, y - height / 2, column_ * cell_share, height},
            count_look(style_, count.lead > 0), {numbers(count), style_.label_size, style_.ink});
    }

    Canvas& canvas_;
    const Style& style_;
    const Analysis& analysis_;
    const CountGrid& grid_;
    UnitLabels labels_;
    bool chinese_;
    double row_ = 0, column_ = 0;
};

} // namespace

void CountGrid::add(UnitId unit, std::size_t column, Role role) {
    Count& count = counts[{unit, column}];
    ++(role == Role::lead ? count.lead : count.support);
}

ShapeLook count_look(const Style& style, bool lead) {
    return lead ? ShapeLook{Outline::box, style.unit_fill, style.lead, 1.6}
                : ShapeLook{Outline::box, style.background, style.support, 0.6};
}

void paint_counts(Canvas& canvas, const Analysis& analysis, const CountGrid& grid, bool chinese) {
    Painter(canvas, analysis, grid, chinese).paint();
}

} // namespace zeren::draw
