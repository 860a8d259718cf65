// SPDX-License-Identifier: Apache-2.0
#include "resolve/detail/refusals.hpp"

#include <zeren/base/errors.hpp>

#include <algorithm>

namespace zeren::detail {

void refuse_without_table(const std::string& file) {
    throw InputError(
        "no-table", {file, 0, 0, {}}, {"no responsibility table was found", "没有找到责任分解表"},
        {"zeren needs a table with a task column and a lead or responsible column "
         "(目标任务, 牵头单位), or text whose tasks "
         "end in a tag such as (区财政局牵头,区发改局配合)",
         "需要含任务栏和牵头（责任）单位栏的表格，或任务末尾带有分工标注的文本，例如“（"
         "区财政局牵头，区发改局配合）”"});
}

void refuse_without_layout(const std::string& file, Layout layout) {
    const auto layouts = all_layouts();
    const auto named = std::find_if(layouts.begin(), layouts.end(),
                                    [&](const LayoutInfo& info) { return info.layout == layout; });
    const std::string id(named->id);
    throw InputError(
        "no-table", {file, 0, 0, {}},
        {"no tasks in the layout '" + id + "' were found", "没有找到版式为“" + id + "”的任务"},
        {"leave out --reader " + id + " to have every layout tried",
         "去掉 --reader " + id + " 即尝试所有版式"});
}

void refuse_run_together(const std::string& file, std::uint32_t line) {
    throw InputError(
        "cells-run-together", {file, line, 0, {}},
        {"the cells of a table run together in this line: nothing tells where one ends",
         "本行表格各单元格连在一起，无法区分边界"},
        {"copy the table with its cell borders: as HTML, from Word or a spreadsheet, or with a TAB "
         "or an empty line between the cells",
         "请保留单元格边界后重新复制，例如保存为网页、Word "
         "或电子表格，或在单元格之间加制表符或空行"});
}

} // namespace zeren::detail
