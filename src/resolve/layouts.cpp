// SPDX-License-Identifier: Apache-2.0
#include <zeren/resolve/layouts.hpp>

#include <algorithm>
#include <array>

namespace zeren {
namespace {

constexpr std::array table{
    LayoutInfo{Layout::matrix, "raci", "RACI matrix", "职责矩阵",
               "units as column headers; R A C I, words such as 牵头 and 配合, or marks such as ★ "
               "☆ with a "
               "legend in the cells",
               "单位作列标题，格内为 R A C I、“牵头”“配合”等词，或有图例的 ★ ☆ 等符号"},
    LayoutInfo{
        Layout::table, "table", "Table with a header", "有表头的表格",
        "header words name the columns; merged cells, headings between rows, several header rows",
        "以表头词识别各列；合并单元格、行间标题、多行表头"},
    LayoutInfo{Layout::cards, "cards", "Cards", "竖排卡片",
               "one task a card: a label on the left, its value on the right",
               "每张卡片一项任务：左为标签，右为内容"},
    LayoutInfo{Layout::stanzas, "maintainers", "MAINTAINERS stanzas", "MAINTAINERS 段落",
               "a title, then lines M: (leads), R: (supports), F:",
               "标题后接 M:（牵头）、R:（配合）、F: 各行"},
    LayoutInfo{Layout::pasted, "pasted", "Pasted table", "粘贴的表格",
               "cells as paragraphs between blank lines, one cell a line",
               "单元格成段，以空行分隔，或一行一格"},
    LayoutInfo{Layout::inline_text, "inline", "Running text with tags", "行内标注",
               "(A牵头，B、C配合) behind a task in any bracket, label lines (牵头单位：A), prose "
               "(由A牵头，)",
               "任务后任何括号中的（A牵头，B、C配合）、标签行（牵头单位：A）、正文（由A牵头，）"}};

} // namespace

std::span<const LayoutInfo> all_layouts() {
    return table;
}

std::optional<Layout> find_layout(std::string_view id) {
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const LayoutInfo& info) { return info.id == id; });
    return found == table.end() ? std::nullopt : std::optional(found->layout);
}

} // namespace zeren
