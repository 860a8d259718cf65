// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <zeren/resolve/vocabulary.hpp>

#include <string_view>
#include <vector>

namespace zeren::detail {

/// A run of header words makes a table only if it names tasks and who does them.
bool is_table_header(const std::vector<Column>& columns);

/// True when a line holds the header words of a table with nothing between them:
/// 序号工作任务牵头单位配合单位1推进…
bool has_run_together_header(std::string_view line, const Vocabulary& vocabulary);

/// A table pasted one cell a line, without empty lines between the cells: its header is a run
/// of lines of one paragraph. Each line is then a paragraph of its own.
void split_cell_lines(std::vector<Paragraph>& run, const Vocabulary& vocabulary);

/// The last short line above a grid names it, or its section; empty when it is prose.
std::string_view title_above(const std::vector<Paragraph>& run);

} // namespace zeren::detail
