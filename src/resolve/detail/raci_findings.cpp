// SPDX-License-Identifier: Apache-2.0
// What a matrix of tasks and units says of the cells that give no role.
#include "resolve/detail/findings.hpp"
#include "resolve/detail/raci_matrix.hpp"

#include <zeren/base/text.hpp>

#include <string>

namespace zeren::detail {

/// Marks that no legend explains, and that do not stand full beside hollow, give no role.
void RaciMatrix::report_unknown_marks(ReadingBuilder& builder) {
    for (const std::string_view mark : unknown_marks_) {
        const auto entries = marks_.read(mark);
        if (entries && !entries->empty() && entries->front().role)
            continue;
        for (const GridCell& cell : grid_.cells) {
            if (cell.row < header_end_ || cell.text.find(mark) == std::string::npos)
                continue;
            const std::string shown(mark);
            builder.add_finding(finding(
                "matrix-marks", builder.place(cell.where),
                {"nothing says what " + shown + " means in this matrix; its units get no role",
                 "没有说明矩阵中“" + shown + "”的含义\uFF0C相应单位未赋予角色"},
                {"add a line such as: " + shown + " = 牵头",
                 "请补充图例\uFF0C例如\uFF1A" + shown + " 表示牵头"}));
            break;
        }
    }
}

/// A cell that holds no role is told, each at its place: the unit has none in this task.
void RaciMatrix::report_unread_cells(std::uint32_t row, ReadingBuilder& builder) const {
    for (std::uint32_t column = 0; column < grid_.columns; ++column) {
        const auto [cell, covered] = at(row, column);
        if (columns_[column].use != Use::unit || cell == nullptr || covered ||
            cell->column_span > 1 || text::is_blank(cell->text) || marks_.read(cell->text))
            continue;
        const std::string shown = text::shorten(text::trim(cell->text), 40);
        const std::string unit(text::trim(columns_[column].header->text));
        builder.add_finding(finding("matrix-marks", builder.place(cell->where),
                                    {"'" + shown + "' is no role; " + unit + " gets none here",
                                     "“" + shown + "”不是角色，" + unit + " 在此未赋予角色"},
                                    {"use R, A, C, I or a role word, or explain the mark",
                                     "请使用 R、A、C、I 或角色词，或补充图例"}));
    }
}

} // namespace zeren::detail
