// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/placeholders.hpp"

#include <zeren/base/text.hpp>

#include <algorithm>
#include <array>

namespace zeren::detail {

bool is_placeholder(std::string_view text) {
    constexpr std::size_t longest = 6; // bytes
    constexpr std::array<std::string_view, 13> words{
        "无", "/", "-", "—", "——", "－", "\\", "暂无", "同上", "N/A", "n/a", "*", "--"};
    return text.size() <= longest && std::find(words.begin(), words.end(), text) != words.end();
}

bool is_ditto(std::string_view text) {
    constexpr std::size_t longest = 12; // bytes
    constexpr std::array<std::string_view, 8> words{"同上",   "同上。", "同前",   "〃",
                                                    "\u2033", "\"",     "\u201D", "\uFF02"};
    text = text::trim(text);
    return text.size() <= longest && std::find(words.begin(), words.end(), text) != words.end();
}

std::optional<TableRow> without_dittos(const TableRow& row, const Task& above) {
    const auto says_ditto = [](const RowCell& cell) {
        return cell.column != Column::task && cell.column != Column::number && is_ditto(cell.text);
    };
    if (std::none_of(row.cells.begin(), row.cells.end(), says_ditto))
        return std::nullopt;
    TableRow filled = row;
    filled.cells.clear();
    for (const RowCell& cell : row.cells) {
        if (!says_ditto(cell)) {
            filled.cells.push_back(cell);
            continue;
        }
        for (const TaskCell& source : above.cells)
            if (source.column == cell.column)
                filled.cells.push_back({cell.column, source.text, source.where, true});
    }
    return filled;
}

} // namespace zeren::detail
